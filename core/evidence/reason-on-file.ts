/**
 * What the records say for and against the reasons that a mail's words may mean. They weigh what was said and add nothing: a reason that no
 * words mean stays out, whatever is on file.
 */
import { isMissedFee } from "../facts/missed-fees.ts";
import type { ReasonLikely } from "../intent/intent.ts";
import type { ReasonCode } from "../reasons/reasons.ts";
import { unusedOf } from "./reason-fit.ts";
import type { LineOnFile } from "./types.ts";

/** `lines`: those that the mail may be about. The likeliest first; what is left of one is that it has none of them. */
export function weighedByRecord(likely: readonly ReasonLikely[], lines: readonly LineOnFile[]): ReasonLikely[] {
  if (lines.length === 0) return [...likely];
  const weighed = likely.map((one) => ({
    ...one,
    share: one.share * Math.exp(Math.max(...lines.map((line) => evidenceOf(one.code, line)))),
  }));
  const sumOf = (all: readonly ReasonLikely[]) => all.reduce((sum, { share }) => sum + share, 0);
  const whole = sumOf(weighed) + Math.max(0, 1 - sumOf(likely));
  return weighed.map((one) => ({ ...one, share: one.share / whole })).sort((a, b) => b.share - a.share);
}

/** For a reason that hardly comes up but with such a line, and hardly without it. */
const HAS = 1.5;
const LACKS = -3;

/** As log-odds, set by hand: what a line of this kind has to do with the reason. */
function evidenceOf(code: ReasonCode, line: LineOnFile): number {
  const isFee = isMissedFee(line);
  switch (code) {
    case "membership_cancel":
      return line.kind === "membership" ? HAS : LACKS;
    case "product_return":
      return line.kind === "product" ? 2 : isBalance(line) ? 2 * LACKS : LACKS;
    case "insurance_overpayment":
      return line.isOverpaidClaim ? HAS : -0.5;
    case "billing_error":
      // What an insurer paid on top looks like a second charge to whoever paid the first.
      return line.isDuplicate ? HAS : line.isOverpaidClaim ? LACKS / 2 : 0;
    case "no_show_dispute":
      return isFee ? 2 * HAS : (line.entitlement?.missed ?? 0) > 0 ? 1 : line.kind === "deposit" ? 0 : -1;
    case "expired":
      return line.isExpired ? HAS / 2 : LACKS / 2;
    case "moved_or_schedule":
    case "medical_stop":
    case "plan_changed":
      return isFee || line.kind === "product" ? -0.7 : isOver(line) ? -1 : 0;
    case "result":
      return isFee || wasNeverThere(line) || isBalance(line) ? LACKS / 2 : line.kind === "product" ? -1.5 : 0;
    case "service_fault":
      return isFee || line.kind === "product" || line.kind === "gift_card" ? LACKS / 2 : 0;
    case "changed_mind":
      // Whoever no longer wants a thing returns it.
      return line.kind === "product" ? -0.7 : isOver(line) ? -0.5 : 0;
    case "not_informed":
    case "other":
      return 0;
  }
}

/** Money that is held, of which no result comes. */
const isBalance = ({ kind }: LineOnFile): boolean => kind === "gift_card" || kind === "deposit";

/** Every visit of it was made: there is nothing left to stop. */
const isOver = (line: LineOnFile): boolean =>
  line.kind === "package" && line.entitlement !== undefined && unusedOf(line) <= 0;

/** Nothing of it was used, so there is nothing that could have come of it. */
const wasNeverThere = ({ entitlement, kind }: LineOnFile): boolean =>
  kind !== "membership" && entitlement !== undefined && entitlement.used === 0;
