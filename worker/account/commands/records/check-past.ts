/** What may be wrong with a case that was settled before: it says of a line what cannot be, or what this product knows already. */
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import type { LineInfo } from "../../store/records/imported.ts";
import type { Fault } from "./fault.ts";
import { type PastCheck, toldBefore } from "./past-told.ts";
import { pastWhose } from "./past-whose.ts";

export const pastFault = (check: PastCheck): Fault | undefined => ownFault(check) ?? toldBefore(check, ownFault);

type OwnCheck = Pick<PastCheck, "book" | "context" | "record">;

/** What it says of itself cannot be. */
function ownFault({ book, context, record }: OwnCheck): Fault | undefined {
  const whose = pastWhose(book, record);
  if (!whose.ok) return whose.error;
  const { line } = whose.value;
  const { openedAtMs, closedAtMs } = record;
  if (closedAtMs < openedAtMs) return { field: "closedAtMs", detail: "closed before it was opened" };
  if (closedAtMs > context.nowMs + ZONES_MS)
    return { field: "closedAtMs", detail: "it is a day that has not come yet" };
  // Sums of many are made of it, of a line and of a patient, and have to stay whole numbers.
  if ((record.amountMinor ?? 0) > AMOUNT_MOST_MINOR)
    return { field: "amountMinor", detail: "no refund and no credit is that high", code: "beyond_a_sum" };
  return isMoneyOffer(record.offer) ? moneyFault(record, line) : noMoneyFault(record);
}

/** Of whichever currency: nine thousand of them are still counted to the unit. */
const AMOUNT_MOST_MINOR = 1_000_000_000_000;

/** A day is the clinic's, and may have begun there. */
const ZONES_MS = 86_400_000;

const noMoneyFault = (record: OwnCheck["record"]): Fault | undefined =>
  (record.amountMinor ?? 0) > 0
    ? { field: "amountMinor", detail: `an offer of ${record.offer} moves no money` }
    : undefined;

/** What a line still holds is one account: nothing is taken off it that nobody knows, or that was never paid. */
function moneyFault(record: OwnCheck["record"], line: LineInfo | undefined): Fault | undefined {
  if (!line) return undefined;
  const { amountMinor, currency, offer } = record;
  // What went back of a line in another currency than it was bought in would be held against nothing.
  if (line.currency !== currency) return { field: "currency", detail: `the line was bought in ${line.currency}` };
  if (amountMinor === undefined) {
    return { field: "amountMinor", detail: "how much went back of the line has to be said" };
  }
  return offer === "refund" && amountMinor > line.paidMinor
    ? { field: "amountMinor", detail: "more went back than was paid for it", code: "more_than_paid" }
    : undefined;
}
