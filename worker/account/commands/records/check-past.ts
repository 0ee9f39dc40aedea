/** What may be wrong with a case that was settled before: it says of a line what cannot be, or what this product knows already. */
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import type { OfferKind } from "../../../../core/words.ts";
import { pastCaseBySource, pastCaseGave } from "../../store/case/past-cases.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import { type DecidedRow, decisionsAbout, hasArrived } from "../../store/decision/decided.ts";
import type { LineInfo } from "../../store/records/imported.ts";
import type { Check, Fault } from "./fault.ts";
import { pastTicket } from "./past-ticket.ts";
import { pastWhose } from "./past-whose.ts";

type PastCheck = Check<"past_case">;

export function pastFault(check: PastCheck): Fault | undefined {
  const { book, record } = check;
  const whose = pastWhose(book, record);
  if (!whose.ok) return whose.error;
  const { line } = whose.value;
  if (record.closedAtMs < record.openedAtMs) return { field: "closedAtMs", detail: "closed before it was opened" };
  return (isMoneyOffer(record.offer) ? moneyFault(check, line) : noMoneyFault(check)) ?? knownFault(check, line);
}

const noMoneyFault = ({ record }: PastCheck): Fault | undefined =>
  (record.amountMinor ?? 0) > 0
    ? { field: "amountMinor", detail: `an offer of ${record.offer} moves no money` }
    : undefined;

/** What a line still holds is one account: nothing is taken off it that nobody knows, or that was never paid. */
function moneyFault({ record }: PastCheck, line: LineInfo | undefined): Fault | undefined {
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

/** A log may go on after the product came, and tell of what was given through it. What has not arrived yet ends where a log says that it was given already. */
const SAME_WITHIN_MS = 31 * 86_400_000;

/** One giving back is counted once, whoever tells of it: a decision here, or a past case of the same ticket. */
function knownFault(check: PastCheck, line: LineInfo | undefined): Fault | undefined {
  const { sql, record } = check;
  if (pastCaseBySource(sql, record.source, record.sourceId)) return undefined;
  const ticket = pastTicket(sql, record);
  const caseId = ticket && caseIdOfTicket(sql, ticket);
  const told = caseId === undefined ? undefined : pastCaseGave(sql, caseId);
  if ((ticket && isToldInBatch(check)) || (told && isTwin(told, { ...record, lineId: line?.lineId }))) {
    return { field: "ticketId", detail: "the case of this ticket is here already", code: "given_here" };
  }
  if (!isMoneyOffer(record.offer)) return undefined;
  const decided = decisionsAbout(sql, line ? [line.lineId] : [], caseId);
  const same = decided.find(
    (one) => isMoneyOffer(one.offer) && isSame(one, record, caseId) && hasArrived(sql, one.decisionId),
  );
  if (!same) return undefined;
  const detail = "the same was given here: it would count twice";
  return { field: "amountMinor", detail, code: "given_here" };
}

interface Gave {
  readonly offer: OfferKind | null;
  readonly amountMinor?: number | undefined;
  readonly lineId: string | undefined;
}

/** Two that tell of one ticket and gave the same, or do not say how much; of two purchases there may be two. */
function isTwin(one: Gave, other: Gave): boolean {
  if (one.offer !== other.offer) return false;
  if (one.lineId !== undefined && other.lineId !== undefined && one.lineId !== other.lineId) return false;
  const [minor, otherMinor] = [one.amountMinor, other.amountMinor];
  return minor === undefined || otherMinor === undefined || minor === otherMinor;
}

function isToldInBatch({ book, planned, record }: PastCheck): boolean {
  const gave = (of: PastCheck["record"]): Gave => ({ ...of, lineId: of.line ?? of.purchase });
  return book.planned.some(
    ({ at, record: other }) =>
      at < planned.at &&
      other.type === "past_case" &&
      other.ticketId === record.ticketId &&
      other.sourceId !== record.sourceId &&
      isTwin(gave(other), gave(record)),
  );
}

function isSame(one: DecidedRow, record: PastCheck["record"], caseId: string | undefined): boolean {
  if (record.amountMinor === undefined) return one.caseId === caseId;
  if (one.amountMinor !== record.amountMinor || one.currency !== record.currency) return false;
  return one.caseId === caseId || Math.abs(one.decidedAtMs - record.closedAtMs) <= SAME_WITHIN_MS;
}
