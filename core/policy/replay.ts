/** What earlier cases would have come to under another policy or other rules (mission B8). Says what is suggested, not what was decided. */
import type { Facts } from "../facts/facts.ts";
import type { OfferKind } from "../words.ts";
import { OTHERWISE } from "./clause.ts";
import { evaluate } from "./evaluate.ts";
import type { FactName } from "./readable-facts.ts";
import type { AccountRules } from "./rules.ts";
import type { PolicyVersion } from "./schema.ts";

/** One line of a case, with the facts its decision was made from. */
export interface ReplayCase {
  readonly caseId: string;
  readonly facts: Facts;
  /** Given back on the line before the decision; it comes off what is suggested. */
  readonly returnedMinor?: number;
}

export interface PolicyAndRules {
  readonly policy: PolicyVersion;
  readonly rules: AccountRules;
}

/** What would be suggested first. */
export interface Suggested {
  /** Absent while a fact is missing. */
  readonly offer?: OfferKind;
  readonly amountMinor: number;
  readonly bonusMinor: number;
  readonly extendDays?: number;
  /** `otherwise` where no clause decided; absent while a fact is missing. */
  readonly clauseId?: string;
  readonly needs: readonly FactName[];
}

export interface ReplayedCase {
  readonly caseId: string;
  readonly lineId: string;
  readonly currency: string;
  readonly from: Suggested;
  readonly to: Suggested;
}

/** Money in one currency over all cases. */
export interface ReplayTotals {
  readonly currency: string;
  readonly lines: number;
  readonly changed: number;
  readonly from: ReplaySums;
  readonly to: ReplaySums;
}

export interface ReplaySums {
  readonly refundMinor: number;
  readonly creditMinor: number;
  readonly exchangeMinor: number;
  readonly bonusMinor: number;
  readonly declined: number;
  /** Cases in which nothing could be said before a fact was known. */
  readonly stopped: number;
}

export interface Replay {
  /** By currency code. */
  readonly totals: readonly ReplayTotals[];
  /** Lines for which the patient would be offered something else, those with the largest change of money first. */
  readonly changed: readonly ReplayedCase[];
}

/** The same policy and rules on both sides change nothing. Facts keep the consent that the patient gave: a draft is read as if it were what was signed. */
export function replay(cases: readonly ReplayCase[], from: PolicyAndRules, to: PolicyAndRules): Replay {
  const replayed = cases.map((one): ReplayedCase => {
    const { lineId, currency } = one.facts.line;
    return { caseId: one.caseId, lineId, currency, from: suggestedBy(from, one), to: suggestedBy(to, one) };
  });
  const byCurrency = [...Map.groupBy(replayed, (one) => one.currency)].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    totals: byCurrency.map(([currency, lines]) => ({
      currency,
      lines: lines.length,
      changed: lines.filter(isChanged).length,
      from: sumsOf(lines.map((one) => one.from)),
      to: sumsOf(lines.map((one) => one.to)),
    })),
    changed: replayed.filter(isChanged).sort((a, b) => moneyChanged(b) - moneyChanged(a)),
  };
}

function suggestedBy({ policy, rules }: PolicyAndRules, { facts, returnedMinor = 0 }: ReplayCase): Suggested {
  const { offers, needs, clause } = evaluate(policy, rules, facts);
  const [first] = offers;
  if (!first) return { amountMinor: 0, bonusMinor: 0, needs };
  const { kind, amountMinor, bonusMinor, extendDays } = first;
  return {
    offer: kind,
    amountMinor: Math.max(0, amountMinor - returnedMinor),
    bonusMinor,
    ...(extendDays === undefined ? {} : { extendDays }),
    clauseId: clause?.id ?? OTHERWISE,
    needs,
  };
}

/** Another clause that grants the same is no change to the patient. */
function isChanged({ from, to }: ReplayedCase): boolean {
  return (
    from.offer !== to.offer ||
    from.amountMinor !== to.amountMinor ||
    from.bonusMinor !== to.bonusMinor ||
    from.extendDays !== to.extendDays
  );
}

const moneyChanged = ({ from, to }: ReplayedCase): number =>
  Math.abs(to.amountMinor + to.bonusMinor - from.amountMinor - from.bonusMinor);

function sumsOf(suggested: readonly Suggested[]): ReplaySums {
  const amountOf = (kind: OfferKind): number =>
    suggested.reduce((sum, one) => sum + (one.offer === kind ? one.amountMinor : 0), 0);
  return {
    refundMinor: amountOf("refund"),
    creditMinor: amountOf("credit"),
    exchangeMinor: amountOf("exchange"),
    bonusMinor: suggested.reduce((sum, one) => sum + one.bonusMinor, 0),
    declined: suggested.filter((one) => one.offer === "decline").length,
    stopped: suggested.filter((one) => one.offer === undefined).length,
  };
}
