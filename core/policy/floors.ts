/** Legal and tender floors over what a clause grants: they raise, forbid, drop fees and set deadlines; nobody gets less by them. */

import type { Facts } from "../facts/facts.ts";
import { memoizeByObject } from "../memoize.ts";
import { MONEY_OFFERS, OFFER_KINDS, type OfferKind } from "../words.ts";
import type { EvaluatedOffer, RuledOut } from "./evaluation.ts";
import { floorForce } from "./floor-force.ts";
import { sumOf } from "./formula.ts";
import { isMoneyOffer } from "./offer-sum.ts";
import { chargedAfterEnd, isChargedAfterEnd, ownMistakesOf } from "./own-mistakes.ts";
import type { AccountRules, Floor } from "./rules.ts";
import { type Held, heldOf, testTable, tryTests } from "./test-trial.ts";
import type { FloorTrace } from "./trace.ts";

/** A floor whose tests were tried; `atLeastMinor` is its own sum, where it has one. */
export interface TriedFloor {
  readonly floor: Floor;
  readonly held: Held;
  readonly atLeastMinor: number;
  /** Of the clinic's own mistakes: what was bought is kept, whatever the clause does to it. */
  readonly ownMistake: boolean;
  /** Nobody has reviewed it: it is told, and decides nothing. */
  readonly warnsOnly?: true;
  /** Of one that does not hold, or only warns: nothing that follows changes it. */
  readonly trace?: FloorTrace;
}

/** Most floors hold for hardly a line: what is said of one that does not is made once. */
interface ReadyFloor {
  readonly floor: Floor;
  readonly ownMistake: boolean;
  readonly notHeld: TriedFloor;
  /** Where it only warns: what is said when it holds. */
  readonly warning?: TriedFloor;
  readonly unknown: TriedFloor;
}

function readyFloor(floor: Floor, ownMistake: boolean): ReadyFloor {
  const without = (held: "not_held" | "unknown"): TriedFloor => {
    const tried = { floor, held, atLeastMinor: 0, ownMistake };
    return Object.freeze({ ...tried, trace: Object.freeze(floorTrace(tried, false)) });
  };
  const ready = { floor, ownMistake, notHeld: without("not_held"), unknown: without("unknown") };
  if (floorForce(floor) !== "warns") return ready;
  const trace = Object.freeze({ ...floorTrace(without("unknown"), false), result: "warns" as const });
  return {
    ...ready,
    warning: Object.freeze({ floor, held: "held", atLeastMinor: 0, ownMistake, warnsOnly: true, trace }),
  };
}

/** Rules are never edited in place, so each version is made ready once. */
const tableOf = memoizeByObject((rules: AccountRules) => {
  const isOn = (floor: Floor) => floorForce(floor) !== "off";
  const floors = rules.floors.filter(isOn).map((floor) => readyFloor(floor, false));
  const own = ownMistakesOf(rules)
    .filter(isOn)
    .map((floor) => readyFloor(floor, true));
  const all = [...floors, ...own];
  return { floors: all, table: testTable(all.map(({ floor }) => floor.when)) };
});

/** An unknown test leaves a floor out, shown as unknown: it stops nothing, or one rare fact would stop every case. */
export function tryFloors(rules: AccountRules, facts: Facts): TriedFloor[] {
  const { floors, table } = tableOf(rules);
  const results = tryTests(table, facts);
  const all: TriedFloor[] = [];
  for (const [at, floor] of floors.entries()) {
    const tried = tryFloor(floor, heldOf(results, at), rules, facts);
    // Nearly every line is no mistake of the clinic's: the trace names those rules only where they hold.
    if (!tried.ownMistake || tried.held === "held") all.push(tried);
  }
  const late = chargedAfterEnd(rules, facts);
  if (late) all.push({ ...late, held: "held", ownMistake: true });
  return all;
}

function tryFloor(ready: ReadyFloor, held: Held, rules: AccountRules, facts: Facts): TriedFloor {
  const { floor, ownMistake, notHeld, unknown, warning } = ready;
  if (held === "not_held") return notHeld;
  if (held === "unknown") return unknown;
  if (warning) return warning;
  if (floor.effect.type !== "at_least") return { floor, held, atLeastMinor: 0, ownMistake };
  const { formula } = floor.effect;
  if (formula.type === "fixed" && rules.currency !== facts.line.currency) return unknown;
  const sum = sumOf(formula, facts, undefined);
  if ("needs" in sum) return unknown;
  return { floor, held, atLeastMinor: Math.min(facts.line.paidMinor, sum.amountMinor), ownMistake };
}

/**
 * The clinic's own mistake says by itself how much is owed, so that no clause is needed: all of what was paid, or just what was charged after
 * a membership's end.
 */
export const owesOfItself = (floors: readonly TriedFloor[], paidMinor: number): boolean =>
  paidMinor > 0 &&
  floors.some((one) => one.ownMistake && (one.atLeastMinor >= paidMinor || isChargedAfterEnd(one.floor)));

/** Money for the clinic's own mistake takes nothing of what was bought. */
function keepBought(offers: readonly EvaluatedOffer[], floors: readonly TriedFloor[]): readonly EvaluatedOffer[] {
  if (!floors.some((one) => one.ownMistake && one.atLeastMinor > 0)) return offers;
  return offers.map((offer) =>
    isMoneyOffer(offer.kind) && offer.entitlement !== "keep" ? { ...offer, entitlement: "keep" as const } : offer,
  );
}

/** Whether it binds here: what only warns holds nobody to anything. */
export const isHeld = (tried: TriedFloor): boolean => tried.held === "held" && !tried.warnsOnly;

function forbidding(floors: readonly TriedFloor[], kind: OfferKind): Floor | undefined {
  return floors.find(
    ({ floor, held }) => held === "held" && floor.effect.type === "forbid" && floor.effect.kinds.includes(kind),
  )?.floor;
}

const becauseOf = (floor: Floor): RuledOut["because"] => ({ type: "floor", floorId: floor.id, source: floor.source });

const DECLINE: EvaluatedOffer = {
  kind: "decline",
  amountMinor: 0,
  bonusMinor: 0,
  workings: [{ code: "nothing", values: {}, resultMinor: 0 }],
  entitlement: "keep",
  extendDays: undefined,
  approver: undefined,
  written: undefined,
};

/** The same worth paid back as money: what stands in for an offer that may not be made. */
const asRefund = (offer: EvaluatedOffer): EvaluatedOffer => ({
  ...offer,
  kind: "refund",
  bonusMinor: 0,
  extendDays: undefined,
  written: undefined,
});

/**
 * Takes forbidden offers away. Where that takes the last offer with money in it, a refund of the same worth stands in its place
 * (of the largest, if several went), unless refunds are forbidden too: a rule that protects the patient must not leave them with
 * nothing. Where nothing at all is left the answer is decline, even if a rule forbids it, because there has to be one.
 */
function takeForbidden(offers: readonly EvaluatedOffer[], floors: readonly TriedFloor[]) {
  const gone = offers.filter((offer) => forbidding(floors, offer.kind));
  const kept = offers.filter((offer) => !gone.includes(offer));
  const ruledOut = gone.flatMap((offer) => {
    const floor = forbidding(floors, offer.kind);
    return floor ? [{ kind: offer.kind, because: becauseOf(floor) }] : [];
  });
  const worth = gone.filter((offer) => isMoneyOffer(offer.kind) && offer.amountMinor > 0);
  const largest = worth.reduce<EvaluatedOffer | undefined>(
    (best, offer) => (best && best.amountMinor >= offer.amountMinor ? best : offer),
    undefined,
  );
  const standsIn = largest && !kept.some(hasMoney) && !forbidding(floors, "refund") ? asRefund(largest) : undefined;
  if (!standsIn) return { offers: kept.length > 0 ? kept : [DECLINE], ruledOut };
  const place = offers.findIndex((offer) => worth.includes(offer));
  const before = offers.slice(0, place).filter((offer) => kept.includes(offer));
  // A kept refund of nothing would be a second one beside it.
  const after = kept.filter((offer) => !before.includes(offer) && offer.kind !== "refund");
  return { offers: [...before.filter((offer) => offer.kind !== "refund"), standsIn, ...after], ruledOut };
}

const hasMoney = (offer: EvaluatedOffer): boolean => isMoneyOffer(offer.kind) && offer.amountMinor > 0;

function raise(offer: EvaluatedOffer, highest: TriedFloor): EvaluatedOffer {
  if (!isMoneyOffer(offer.kind) || offer.amountMinor >= highest.atLeastMinor) return offer;
  const values = { floorId: highest.floor.id, source: highest.floor.source, floorMinor: highest.atLeastMinor };
  const step = { code: "raised_by_floor" as const, values, resultMinor: highest.atLeastMinor };
  return { ...offer, amountMinor: highest.atLeastMinor, workings: [...offer.workings, step] };
}

/** With something owed by law, declining is unlawful, and an offer in money has to be there: a refund comes first if none is. */
function raiseAll(offers: readonly EvaluatedOffer[], floors: readonly TriedFloor[], highest: TriedFloor) {
  const lawful = offers.filter((offer) => offer.kind !== "decline");
  const kind = MONEY_OFFERS.find((one) => !forbidding(floors, one)) ?? "refund";
  const withMoney = lawful.some((offer) => isMoneyOffer(offer.kind))
    ? lawful
    : [{ ...DECLINE, kind, workings: [], entitlement: "trim" as const }, ...lawful];
  const declined = offers.length > lawful.length;
  const ruledOut = declined ? [{ kind: "decline" as const, because: becauseOf(highest.floor) }] : [];
  return { offers: withMoney.map((offer) => raise(offer, highest)), ruledOut };
}

/** The floor that grants most. Rules that forbid every way of paying it contradict themselves; then nothing can be owed by them. */
function highestOf(floors: readonly TriedFloor[]): TriedFloor | undefined {
  if (MONEY_OFFERS.every((kind) => forbidding(floors, kind))) return undefined;
  return floors.reduce<TriedFloor | undefined>(
    (best, tried) => (tried.atLeastMinor > (best?.atLeastMinor ?? 0) ? tried : best),
    undefined,
  );
}

/** Kinds that a floor forbids and no clause offered: an exception may not bring them in either. Decline stays where it is all there is. */
function forbiddenBesides(floors: readonly TriedFloor[], offered: readonly EvaluatedOffer[]): RuledOut[] {
  // Rare, and asked for every line of every ticket: most have no such floor.
  if (!floors.some((tried) => isHeld(tried) && tried.floor.effect.type === "forbid")) return [];
  return OFFER_KINDS.filter((kind) => !offered.some((offer) => offer.kind === kind)).flatMap((kind) => {
    const floor = forbidding(floors, kind);
    return floor ? [{ kind, because: becauseOf(floor) }] : [];
  });
}

export interface Floored {
  readonly offers: readonly EvaluatedOffer[];
  readonly ruledOut: readonly RuledOut[];
  readonly atLeastMinor: number;
  /** Floors that changed an offer, for the trace. */
  readonly applied: ReadonlySet<Floor>;
}

const NO_FLOOR: ReadonlySet<Floor> = new Set();

/** `floors`: those that hold. */
export function applyFloors(offers: readonly EvaluatedOffer[], floors: readonly TriedFloor[]): Floored {
  // Most lines meet no floor at all.
  if (floors.length === 0 && offers.length > 0) return { offers, ruledOut: [], atLeastMinor: 0, applied: NO_FLOOR };
  const allowed = takeForbidden(offers, floors);
  const highest = highestOf(floors);
  const raised = highest ? raiseAll(allowed.offers, floors, highest) : { offers: allowed.offers, ruledOut: [] };
  const forbade = allowed.ruledOut.map(({ kind }) => forbidding(floors, kind));
  const isRaised = raised.ruledOut.length > 0 || raised.offers.some((offer) => !allowed.offers.includes(offer));
  const applied = [...forbade, isRaised ? highest?.floor : undefined].filter((floor) => floor !== undefined);
  return {
    offers: keepBought(raised.offers, floors),
    ruledOut: [...allowed.ruledOut, ...raised.ruledOut, ...forbiddenBesides(floors, [...offers, ...raised.offers])],
    atLeastMinor: highest?.atLeastMinor ?? 0,
    applied: new Set(applied),
  };
}

export function floorTrace({ floor, held }: TriedFloor, applied: boolean): FloorTrace {
  const result = held === "held" ? (applied ? "applied" : "no_effect") : held;
  return { floorId: floor.id, source: floor.source, result, effect: floor.effect.type };
}
