/** One giving back is counted once, whoever tells of it: a decision here, or a past case of the same ticket. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import type { OfferKind } from "../../../../core/words.ts";
import { hasEvents } from "../../store/audit/events.ts";
import { hasUntiedTwin, pastCaseBySource, pastCaseGave } from "../../store/case/past-cases.ts";
import { caseIdOfTicket } from "../../store/case/tickets.ts";
import { type DecidedRow, decisionsAbout, givenOnLine, hasArrived } from "../../store/decision/decided.ts";
import type { Check, Fault } from "./fault.ts";
import { pastTicket } from "./past-ticket.ts";
import { pastWhose } from "./past-whose.ts";

export type PastCheck = Check<"past_case">;
type FaultOf = (check: Pick<PastCheck, "context" | "book" | "record">) => Fault | undefined;
type PastRecord = PastCheck["record"];

/** A log may go on after the product came, and tell of what was given through it. What has not arrived yet ends where a log says that it was given already. */
const SAME_WITHIN_MS = 31 * 86_400_000;

/** `faultOf`: what is wrong with another record of the batch by itself: one that is not taken told nothing. */
export function toldBefore(check: PastCheck, faultOf: FaultOf): Fault | undefined {
  const { sql, record } = check;
  const storedId = pastCaseBySource(sql, record.source, record.sourceId)?.id;
  const ownId = storedId === undefined ? undefined : String(storedId);
  if (ownId !== undefined && saysAgain(check, ownId)) return undefined;
  const ticket = pastTicket(sql, record);
  const caseId = ticket && caseIdOfTicket(sql, ticket);
  if (ticket && (isToldInBatch(check, ticket, faultOf) || isToldByTicket(check, caseId, ownId))) {
    return { field: "ticketId", detail: "the case of this ticket is here already", code: "given_here" };
  }
  return isMoneyOffer(record.offer) && isGivenHere(check, caseId ?? ownId)
    ? { field: "amountMinor", detail: "the same was given here: it would count twice", code: "given_here" }
    : undefined;
}

interface Gave {
  readonly offer: OfferKind | null;
  readonly amountMinor?: number | undefined;
  readonly lineId: string | undefined;
}

const gaveOf = ({ book }: PastCheck, record: PastRecord): Gave => {
  const whose = pastWhose(book, record);
  return { ...record, lineId: whose.ok ? whose.value.line?.lineId : undefined };
};

/** The list again, with the sum and the line that it told before; of a case that lives here only its sum counts. */
function saysAgain(check: PastCheck, ownId: string): boolean {
  const [told, says] = [pastCaseGave(check.sql, ownId), gaveOf(check, check.record)];
  if (told?.amountMinor !== says.amountMinor) return false;
  return hasEvents(check.sql, ownId) || (told?.offer === says.offer && told.lineId === says.lineId);
}

/** Two that tell of one ticket and gave the same, or do not say how much; of two purchases there may be two. */
function isTwin(one: Gave, other: Gave): boolean {
  if (one.offer !== other.offer) return false;
  if (one.lineId !== undefined && other.lineId !== undefined && one.lineId !== other.lineId) return false;
  const [minor, otherMinor] = [one.amountMinor, other.amountMinor];
  return minor === undefined || otherMinor === undefined || minor === otherMinor;
}

function isToldInBatch(check: PastCheck, { helpdesk }: TicketRef, faultOf: FaultOf): boolean {
  const { book, context, planned, record, sql } = check;
  return book.planned.some(({ at, record: told }) => {
    if (at >= planned.at || told.type !== "past_case" || told.ticketId !== record.ticketId) return false;
    if (told.sourceId === record.sourceId || pastTicket(sql, told)?.helpdesk !== helpdesk) return false;
    return isTwin(gaveOf(check, told), gaveOf(check, record)) && !faultOf({ context, book, record: told });
  });
}

/** A ticket has one case: what it told of other lines stands in cases that no ticket is tied to. */
function isToldByTicket(check: PastCheck, caseId: string | undefined, ownId: string | undefined): boolean {
  const told = caseId === undefined || caseId === ownId ? undefined : pastCaseGave(check.sql, caseId);
  if (!told) return false;
  const says = gaveOf(check, check.record);
  if (isTwin(told, says)) return true;
  const { lineId, amountMinor } = says;
  if (lineId === undefined || amountMinor === undefined) return false;
  const { offer, closedAtMs } = check.record;
  return hasUntiedTwin(check.sql, { lineId, offer, amountMinor, closedAtMs, exceptId: ownId }, SAME_WITHIN_MS);
}

function isGivenHere(check: PastCheck, caseId: string | undefined): boolean {
  const { sql, record } = check;
  const { lineId } = gaveOf(check, record);
  return decisionsAbout(sql, lineId === undefined ? [] : [lineId], caseId).some(
    (one) =>
      isMoneyOffer(one.offer) &&
      isSame(one, record, caseId, givenOn(check, one, lineId)) &&
      hasArrived(sql, one.decisionId),
  );
}

/** All that it gave, and what of it went back on the line: a list has a row for each item. */
const givenOn = ({ sql }: PastCheck, one: DecidedRow, lineId: string | undefined): readonly number[] =>
  lineId === undefined || one.lineIds.length === 1
    ? [one.amountMinor]
    : [one.amountMinor, givenOnLine(sql, one.decisionId, lineId)];

function isSame(
  one: DecidedRow,
  record: PastRecord,
  caseId: string | undefined,
  givenMinor: readonly number[],
): boolean {
  if (record.amountMinor === undefined) return one.caseId === caseId;
  if (!givenMinor.includes(record.amountMinor) || one.currency !== record.currency) return false;
  return one.caseId === caseId || Math.abs(one.decidedAtMs - record.closedAtMs) <= SAME_WITHIN_MS;
}
