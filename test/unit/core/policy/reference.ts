/** How a policy is read, as plainly as it can be said and with no thought of speed: what `evaluate` has to answer, to the last byte. */

import type { Facts } from "../../../../core/facts/facts.ts";
import type { EvaluatedOffer, Evaluation, RuledOut } from "../../../../core/policy/evaluation.ts";
import { applyFloors, floorTrace, type TriedFloor } from "../../../../core/policy/floors.ts";
import { sumOf } from "../../../../core/policy/formula.ts";
import { bonusMinor, hasAbsoluteAmounts, isMoneyOffer, NO_MONEY, offerSum } from "../../../../core/policy/offer-sum.ts";
import { ownMistakesOf } from "../../../../core/policy/own-mistakes.ts";
import { readFact } from "../../../../core/policy/read-fact.ts";
import type { FactName } from "../../../../core/policy/readable-facts.ts";
import type { AccountRules, Floor } from "../../../../core/policy/rules.ts";
import type { Offer, Outcome, PolicyVersion, Test } from "../../../../core/policy/schema.ts";
import type { ClauseTrace, FloorTrace, TestTrace } from "../../../../core/policy/trace.ts";

function wanted(test: Test): string {
  if ("in" in test) return test.in.join(" | ");
  if ("is" in test) return `${test.is}`;
  if (test.from !== undefined && test.to !== undefined) return `${test.from}..${test.to}`;
  return test.from === undefined ? `<= ${test.to}` : `>= ${test.from}`;
}

function tryTest(test: Test, facts: Facts): TestTrace {
  const found = readFact(facts, test.fact) ?? null;
  let holds = false;
  if ("in" in test) holds = test.in.some((one) => one === found);
  else if ("is" in test) holds = found === test.is;
  else holds = Number(found) >= (test.from ?? -Infinity) && Number(found) <= (test.to ?? Infinity);
  return {
    fact: test.fact,
    expected: wanted(test),
    found,
    held: found === null ? "unknown" : holds ? "held" : "not_held",
  };
}

function together(tests: readonly TestTrace[]): TestTrace["held"] {
  if (tests.some((test) => test.held === "not_held")) return "not_held";
  return tests.some((test) => test.held === "unknown") ? "unknown" : "held";
}

/** Every clause with what became of it, `otherwise` last. */
function clausesTried(policy: PolicyVersion, facts: Facts): ClauseTrace[] {
  let open = true;
  const trace = policy.clauses.map(({ id, title, restrictive, when }): ClauseTrace => {
    const tests = when.map((test) => tryTest(test, facts));
    const held = together(tests);
    let result: ClauseTrace["result"] = held === "held" ? "decides" : "stopped_unknown";
    if (restrictive && facts.consent.state !== "signed_before") result = "not_enforceable";
    if (held === "not_held") result = "not_held";
    if (!open) result = "not_reached";
    if (result === "decides" || result === "stopped_unknown") open = false;
    return { clauseId: id, title, result, tests };
  });
  return [
    ...trace,
    { clauseId: "otherwise", title: policy.title, result: open ? "decides" : "not_reached", tests: [] },
  ];
}

function tryFloor(floor: Floor, rules: AccountRules, facts: Facts, ownMistake: boolean): TriedFloor {
  const held = together(floor.when.map((test) => tryTest(test, facts)));
  if (held !== "held" || floor.effect.type !== "at_least") return { floor, held, atLeastMinor: 0, ownMistake };
  const { formula } = floor.effect;
  const foreign = formula.type === "fixed" && rules.currency !== facts.line.currency;
  const sum = sumOf(formula, facts, undefined);
  if (foreign || "needs" in sum) return { floor, held: "unknown", atLeastMinor: 0, ownMistake };
  return { floor, held, atLeastMinor: Math.min(sum.amountMinor, facts.line.paidMinor), ownMistake };
}

function withBonus(offer: EvaluatedOffer, currency: string): EvaluatedOffer {
  const bonus = bonusMinor(offer.written, offer.amountMinor, currency);
  if (bonus === 0) return offer;
  const values = { bps: offer.written?.bonus?.bps ?? 0, bonusMinor: bonus };
  const step = { code: "bonus" as const, values, resultMinor: offer.amountMinor };
  return { ...offer, bonusMinor: bonus, workings: [...offer.workings, step] };
}

interface Granted {
  offers: EvaluatedOffer[];
  ruledOut: RuledOut[];
  needs: Set<FactName>;
}

function granted(outcome: Outcome, policy: PolicyVersion, facts: Facts, noFees: boolean): Granted {
  const found: Granted = { offers: [], ruledOut: [], needs: new Set() };
  const first = (offer: Offer) => outcome.offers.find((one) => one.kind === offer.kind) === offer;
  for (const offer of outcome.offers.filter(first)) {
    const { kind, entitlement, extendDays, approver } = offer;
    const sum = isMoneyOffer(kind) ? offerSum(offer, facts, noFees) : NO_MONEY;
    if (isMoneyOffer(kind) && policy.currency !== facts.line.currency && hasAbsoluteAmounts(offer)) {
      found.ruledOut.push({ kind, because: { type: "currency" } });
    } else if (kind === "extend" && (facts.reason === "membership_cancel" || facts.term?.cancelRequestedOn)) {
      found.ruledOut.push({ kind, because: { type: "cancels" } });
    } else if ("needs" in sum) for (const need of sum.needs) found.needs.add(need);
    else found.offers.push({ kind, ...sum, bonusMinor: 0, entitlement, extendDays, approver, written: offer });
  }
  return found;
}

export function evaluateSlowly(policy: PolicyVersion, rules: AccountRules, facts: Facts): Evaluation {
  const clauses = clausesTried(policy, facts);
  const own = ownMistakesOf(rules).map((floor) => tryFloor(floor, rules, facts, true));
  const floors = [
    ...rules.floors.map((floor) => tryFloor(floor, rules, facts, false)),
    ...own.filter((one) => one.held === "held"),
  ];
  const owed = Math.max(0, ...own.filter((one) => one.held === "held").map((one) => one.atLeastMinor));
  const owesAll = owed > 0 && owed >= facts.line.paidMinor;
  const held = floors.filter((one) => one.held === "held").map((one) => one.floor);
  const at = clauses.findIndex((one) => one.result === "decides" || one.result === "stopped_unknown");
  const missing = clauses[at]?.tests.filter((test) => test.held === "unknown").map((test) => test.fact) ?? [];
  const clause = policy.clauses[at];
  const outcome = clause?.grants ?? policy.otherwise;
  const noFees = held.some((floor) => floor.effect.type === "no_fees");
  const said = granted(outcome, policy, facts, noFees);
  const { needs } = said;
  const isStopped = clauses[at]?.result === "stopped_unknown" || needs.size > 0;
  const ruledOut = clauses[at]?.result === "stopped_unknown" ? [] : said.ruledOut;
  const offers = isStopped ? [] : said.offers;
  const stoppedClauses = clauses.map((one, n) => (n === at ? { ...one, result: "stopped_unknown" as const } : one));
  if (isStopped && !owesAll) {
    const shown = clauses.map((one, n) => (n === at ? { ...one, result: "stopped_unknown" as const } : one));
    return {
      needs: clauses[at]?.result === "stopped_unknown" ? [...new Set(missing)] : [...needs],
      offers: [],
      notOffered: [],
      clause: undefined,
      atLeastMinor: 0,
      payWithinDays: undefined,
      clauses: shown,
      floors: floors.map((one) => floorTrace(one, false)),
    };
  }
  const floored = applyFloors(offers, floors);
  const final = floored.offers.map((offer) => withBonus(offer, facts.line.currency));
  const fees = offers.some((offer) => offer.workings.some((step) => step.code === "fee_dropped"));
  const traced = (one: TriedFloor): FloorTrace => {
    const { type } = one.floor.effect;
    if (type === "no_fees") return floorTrace(one, fees);
    const money = final.some((offer) => isMoneyOffer(offer.kind));
    return floorTrace(one, type === "pay_within_days" ? money : floored.applied.has(one.floor));
  };
  const days = [
    isStopped ? undefined : outcome.payWithinDays,
    ...held.map(({ effect }) => ("days" in effect ? effect.days : undefined)),
  ];
  const known = days.filter((one) => one !== undefined);
  return {
    needs: [],
    offers: final,
    notOffered: [...ruledOut, ...floored.ruledOut],
    clause: isStopped ? undefined : clause && { id: clause.id, title: clause.title, text: clause.text },
    atLeastMinor: floored.atLeastMinor,
    payWithinDays: known.length > 0 ? Math.min(...known) : undefined,
    clauses: isStopped ? stoppedClauses : clauses,
    floors: floors.map(traced),
  };
}
