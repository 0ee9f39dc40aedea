/**
 * The one account of what a line still holds. Refund, credit and exchange take money from it; redo and extension take what the money
 * paid for. What went back before counts, wherever it went back and whoever tells of it.
 */
import type { Facts } from "../facts/facts.ts";
import { shareOf, splitWithin } from "../money/split.ts";
import { usesLeft } from "../policy/read-fact.ts";
import type { OfferKind } from "../words.ts";

/** Somebody asked for it and waits for another's yes: it is spoken for. */
export interface WaitingAsk {
  readonly decisionId: string;
  readonly offer: OfferKind;
  /** What it asks of this line; 0 for a redo or an extension. */
  readonly amountMinor: number;
}

/** A repeat or more time that was promised on the line and stands. */
export interface StandingPromise {
  readonly decisionId: string;
  readonly offer: "redo" | "extend";
}

/** What took from the line besides the legs of our own decisions. */
export interface TakenBefore {
  /** Refunds and credits of imported past cases about this line. */
  readonly pastRefundMinor: number;
  readonly pastCreditMinor: number;
  /** What left its payments without us, by refund or dispute: this line's part of it. */
  readonly elsewhereMinor: number;
  /** Of what went back through decisions here: refunds made at the processor that were taken over for the matter. */
  readonly atProcessorMinor?: number;
  /** Of what goes back through decisions here: held, and not sent or paid yet, so that it may still be stopped. */
  readonly heldMinor?: number;
  /** Uses that the clinic's own system took off and nobody here asked for. */
  readonly takenOffUses: number;
  readonly waiting: readonly WaitingAsk[];
  readonly promises: readonly StandingPromise[];
  /** A decision that stands, or waits, ended its package. */
  readonly isEnded: boolean;
}

export const NOTHING_BEFORE: TakenBefore = {
  pastRefundMinor: 0,
  pastCreditMinor: 0,
  elsewhereMinor: 0,
  takenOffUses: 0,
  waiting: [],
  promises: [],
  isEnded: false,
};

export interface AccountLine {
  readonly facts: Facts;
  /** By legs of our own decisions. */
  readonly returnedMinor: number;
  readonly returnedUses: number;
  readonly before?: TakenBefore | undefined;
}

/** A charge or a claim that was wrong is given back as it was charged: what else is owed has nothing to do with it. */
const CHARGED_WRONG: readonly Facts["reason"][] = ["billing_error", "insurance_overpayment"];

/** What is not paid yet of a line, as far as it comes off what goes back. */
export const owedOn = ({ reason, line }: Facts): number => (CHARGED_WRONG.includes(reason) ? 0 : (line.owedMinor ?? 0));

export interface LineAccount {
  /** What was paid of it and, of a gift card, not spent. */
  readonly paidMinor: number;
  /** Went back through decisions here. */
  readonly hereMinor: number;
  /** Of that: decided, and nothing of it has left. */
  readonly heldMinor: number;
  /** Went back without us. Records of one and the same giving back are not added up. */
  readonly outsideMinor: number;
  /** Asked for, and not answered yet. */
  readonly waitingMinor: number;
  /** All of these, at most what was paid. */
  readonly takenMinor: number;
  /** The most that a person may still give: what is certain of this line is taken off, what is only likely is not. */
  readonly mostMinor: number;
  /** Of a package; undefined for a line without uses. */
  readonly usesLeft: number | undefined;
  /** Everything that was paid went back, or is asked for. */
  readonly isEmpty: boolean;
}

/** Money that went back without our own decisions, as records of several hands tell of it. */
export type MoneyBefore = Pick<
  TakenBefore,
  "pastRefundMinor" | "pastCreditMinor" | "elsewhereMinor" | "atProcessorMinor"
>;

/** What past cases gave and no record here tells of yet: a refund that the processor confirms, and that counts here, is one with theirs. */
export const pastMinorOf = (before: Omit<MoneyBefore, "elsewhereMinor">): number =>
  Math.max(0, before.pastRefundMinor - (before.atProcessorMinor ?? 0)) + before.pastCreditMinor;

/**
 * A past case and a refund at the processor may tell of one matter: the larger of them counts, since each of them says so much went back.
 * Only credit of a past case never shows at a processor, and is added to it.
 */
export function moneyOutside(before: MoneyBefore): number {
  const { pastCreditMinor, elsewhereMinor } = before;
  return Math.max(pastMinorOf(before) - pastCreditMinor, elsewhereMinor) + pastCreditMinor;
}

/** Uses taken off in the clinic's own system may be of the same matter too. */
function outsideOf({ facts }: AccountLine, before: TakenBefore): number {
  const money = moneyOutside(before);
  const { uses, line } = facts;
  if (!uses || before.takenOffUses === 0) return money;
  const taken = Math.min(uses.sold, before.takenOffUses);
  return Math.max(money, shareOf(line.paidMinor, taken, uses.sold));
}

function usesLeftOf({ facts, returnedUses }: AccountLine, before: TakenBefore): number | undefined {
  const left = usesLeft(facts);
  if (left === undefined) return undefined;
  return before.isEnded ? 0 : Math.max(0, left - returnedUses - before.takenOffUses);
}

export function lineAccount(line: AccountLine): LineAccount {
  const before = line.before ?? NOTHING_BEFORE;
  const { facts } = line;
  const paidMinor = Math.max(0, facts.line.paidMinor - owedOn(facts) - (facts.line.spentMinor ?? 0));
  const hereMinor = Math.max(0, line.returnedMinor);
  const waitingMinor = before.waiting.reduce((sum, ask) => sum + ask.amountMinor, 0);
  const outsideMinor = outsideOf(line, before);
  const takenMinor = Math.min(paidMinor, hereMinor + outsideMinor + waitingMinor);
  const certain = hereMinor + waitingMinor + pastMinorOf(before);
  return {
    paidMinor,
    hereMinor,
    heldMinor: Math.min(hereMinor, before.heldMinor ?? 0),
    outsideMinor,
    waitingMinor,
    takenMinor,
    mostMinor: Math.max(0, paidMinor - certain),
    usesLeft: usesLeftOf(line, before),
    isEmpty: paidMinor > 0 && takenMinor >= paidMinor,
  };
}

/** Why a redo or an extension has nothing left to take; undefined where it may be given. */
export type NothingToGive = "all_back" | "asked" | "no_use_left" | "promised";

export function nothingToGive(line: AccountLine, kind: "redo" | "extend"): NothingToGive | undefined {
  const before = line.before ?? NOTHING_BEFORE;
  const account = lineAccount(line);
  if (before.waiting.some(({ offer }) => offer === kind)) return "asked";
  if (account.isEmpty) return account.waitingMinor > 0 ? "asked" : "all_back";
  if (before.promises.some(({ offer }) => offer === kind)) return "promised";
  if (kind === "extend" && (before.isEnded || account.usesLeft === 0)) return "no_use_left";
  return undefined;
}

/** A line of a purchase with what is known to have gone back on it. */
export interface SharingLine {
  readonly lineId: string;
  readonly paidMinor: number;
  readonly returnedMinor: number;
}

/**
 * What left a purchase's payments without us, line by line: by what each could still give, because no record says for which line it was.
 * What was collected above the lines' prices went first: a charge made twice was given back, not the thing that was bought.
 */
export function elsewhereByLine(
  lines: readonly SharingLine[],
  payments: { readonly collectedMinor: number; readonly goneMinor: number },
): ReadonlyMap<string, number> {
  const paidMinor = lines.reduce((sum, line) => sum + line.paidMinor, 0);
  const surplusMinor = Math.max(0, payments.collectedMinor - paidMinor);
  const room = lines.map((line) => Math.max(0, line.paidMinor - Math.max(0, line.returnedMinor)));
  const roomMinor = room.reduce((sum, one) => sum + one, 0);
  const goneMinor = Math.min(roomMinor, Math.max(0, payments.goneMinor - surplusMinor));
  const split = splitWithin(
    goneMinor,
    room.map((minor) => ({ weight: minor, ceiling: minor })),
  );
  return new Map(lines.map(({ lineId }, at) => [lineId, split.ok ? (split.value[at] ?? 0) : 0]));
}

/** A decision on a line, as far as later ones may supersede it. */
export interface DecisionOnLine {
  readonly decisionId: string;
  readonly offer: OfferKind;
  /** Made as an exception: beside the policy, and not in the place of what was promised. */
  readonly isException: boolean;
  /** It ended the package, or gave the last of the money back. */
  readonly endsLine: boolean;
  /** It is approved, and its money has not come back. */
  readonly stands: boolean;
}

/**
 * Whether one of the later decisions on the line took the place of a promise: another promise, money by the policy's own clause, or
 * whatever left nothing to keep the promise with. A small sum beside it, by exception, leaves it standing; so does a refusal.
 */
export function isSuperseded(later: readonly DecisionOnLine[]): boolean {
  return later.some(({ offer, isException, endsLine, stands }) => {
    if (!stands || offer === "decline") return false;
    return offer === "redo" || offer === "extend" || !isException || endsLine;
  });
}
