/** What came before the product: credit entries, which are never edited, and settled cases, which trends and earlier cases read. */

import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { referenceHash, repeatedMinor } from "../../../../core/credit/told-twice.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import { assert } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { hasEvents } from "../../store/audit/events.ts";
import { type CaseFacets, caseFacetsOf } from "../../store/case/case-facets.ts";
import { writeCounted } from "../../store/case/case-marks.ts";
import { insertCaseTicket } from "../../store/case/case-tickets.ts";
import { correctPastSums, pastCaseBySource, writePastRow } from "../../store/case/past-cases.ts";
import { ticketMatch } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { spentUnder } from "../../store/credit/credit.ts";
import {
  creditEcho,
  insertCounter,
  insertEcho,
  insertImported,
  insertUseTold,
  toldCredit,
  undoneEntry,
} from "../../store/credit/imported-credit.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";
import type { Sql, SqlValue } from "../../store/sql.ts";
import type { Book, Effect, RecordOf, RecordType } from "./book.ts";
import { pastTicket } from "./past-ticket.ts";
import { pastWhose } from "./past-whose.ts";
import { needed } from "./rows.ts";

/** A record with the id that its row gets, and of which import it is. */
interface Entry<T extends RecordType> {
  readonly id: string;
  readonly record: RecordOf<T>;
  readonly importNo: number | null;
}

export function writeCreditEntry(
  ctx: CommandContext,
  book: Book,
  { id, record, importNo }: Entry<"credit_entry">,
): Effect {
  const { source, sourceId } = record;
  if (record.confirms !== undefined) return writeEcho(ctx.sql, record, { legId: record.confirms, importNo });
  if (toldCredit(ctx.sql, source, sourceId)) return writeAgain(ctx.sql, { id, record, importNo });
  const patientId = needed(book, "patient", source, record.patient);
  const deltaMinor = record.deltaMinor + writeUseTold(ctx.sql, patientId, record, importNo);
  if (deltaMinor === 0) return "added";
  const { currency, onDate, note } = record;
  insertImported(ctx.sql, { id, source, sourceId, patientId, deltaMinor, currency, onDate, note, importNo });
  return "added";
}

/** An entry that is there is not booked twice; one that was taken back with its import is booked again. */
function writeAgain(sql: Sql, { id, record, importNo }: Entry<"credit_entry">): Effect {
  const undone = importNo === null ? undefined : undoneEntry(sql, record.source, record.sourceId);
  if (!undone || importNo === null) return "unchanged";
  insertCounter(sql, "again", undone, { id, importNo, onDate: record.onDate, note: record.note });
  return "added";
}

/** A use with a reference: answers how much of it staff had recorded here, which is not booked again. */
function writeUseTold(sql: Sql, patientId: string, record: RecordOf<"credit_entry">, importNo: number | null): number {
  const { source, sourceId, deltaMinor, currency, onDate, reference } = record;
  if (reference === undefined || deltaMinor > 0) return 0;
  const use = { patientId, currency, referenceHash: referenceHash(reference) };
  const repeatsMinor = repeatedMinor(spentUnder(sql, use), -deltaMinor);
  insertUseTold(sql, { ...use, source, sourceId, deltaMinor, repeatsMinor, onDate, importNo });
  return repeatsMinor;
}

/** The clinic's own system repeats a credit that we posted: it confirms that one, and no balance counts it. */
function writeEcho(
  sql: Sql,
  record: RecordOf<"credit_entry">,
  of: { readonly legId: string; readonly importNo: number | null },
): Effect {
  const { source, sourceId, deltaMinor, currency, onDate } = record;
  if (creditEcho(sql, source, sourceId)) return "unchanged";
  insertEcho(sql, { source, sourceId, ...of, deltaMinor, currency, onDate });
  return "added";
}

export function writePastCase(
  ctx: CommandContext,
  book: Book,
  { id: newCaseId, record, importNo }: Entry<"past_case">,
): Effect {
  const { sql } = ctx;
  const { stored, row, lineId, facets } = pastRow(sql, book, record, newCaseId);
  // Something happened in it here: state, sums and lines are what `syncCase` derives, and no history overwrites them.
  if (stored && hasEvents(sql, row.id)) return correctPast(sql, stored, row);
  if (stored && isAsStored(row, stored)) {
    // What came in since may say more of it, such as who made its visits.
    writeCounted(sql, row.id, facets);
    return "unchanged";
  }
  // What another one changes since is neither's to take away.
  const isOurs = !stored || stored.import_no === importNo;
  writePastRow(sql, { ...row, opened_on: facets.openedOn, import_no: isOurs ? importNo : null }, lineId);
  writeCounted(sql, row.id, facets);
  const ticket = pastTicket(sql, record);
  if (ticket) linkTicket(sql, row.id, ticket, String(row.patient_id));
  return stored ? "changed" : "added";
}

/** What would become of it, for a dry run. */
export function pastEffect(sql: Sql, book: Book, id: string, record: RecordOf<"past_case">): Effect {
  const { stored, row } = pastRow(sql, book, record, id);
  if (!stored) return "added";
  const isSame = hasEvents(sql, row.id) ? isCorrected(row, stored) : isAsStored(row, stored);
  return isSame ? "unchanged" : "changed";
}

function pastRow(sql: Sql, book: Book, record: RecordOf<"past_case">, newCaseId: string) {
  const whose = pastWhose(book, record);
  assert(whose.ok, "Whose it is was checked");
  const { patientId, line } = whose.value;
  const stored = pastCaseBySource(sql, record.source, record.sourceId);
  const lineId = line?.lineId ?? null;
  const facets = caseFacetsOf(sql, lineId === null ? [] : [lineId], record.openedAtMs);
  return { stored, lineId, facets, row: pastCaseRow(String(stored?.id ?? newCaseId), record, patientId, facets) };
}

type PastRow = ReturnType<typeof pastCaseRow>;

const isAsStored = (row: PastRow, stored: Record<string, SqlValue>): boolean =>
  Object.entries(row).every(([column, value]) => stored[column] === value);

/** Sums that say the same, or are of another currency than the case that lives here. */
const isCorrected = (row: PastRow, stored: Record<string, SqlValue>): boolean =>
  stored.currency !== row.currency ||
  (["past_refunded_minor", "past_credited_minor", "past_amount_unknown"] as const).every(
    (column) => stored[column] === row[column],
  );

/** Of a case that lives here a record says only what was given before, in the currency that it has. */
function correctPast(sql: Sql, stored: Record<string, SqlValue>, row: PastRow): Effect {
  const { id, past_refunded_minor: refundedMinor, past_credited_minor: creditedMinor } = row;
  if (isCorrected(row, stored)) return "unchanged";
  correctPastSums(sql, id, { refundedMinor, creditedMinor, isUnknown: row.past_amount_unknown === 1 });
  return "changed";
}

function pastCaseRow(id: string, record: RecordOf<"past_case">, patientId: string, facets: CaseFacets) {
  const movesMoney = isMoneyOffer(record.offer);
  const isRefund = record.offer === "refund";
  const { amountMinor = 0 } = record;
  const refundedMinor = isRefund ? amountMinor : 0;
  const creditedMinor = movesMoney && !isRefund ? amountMinor : 0;
  return {
    id,
    source: record.source,
    source_id: record.sourceId,
    patient_id: patientId,
    state: record.offer === "decline" ? "declined" : "done",
    reason: record.reason,
    requested_on: civilDateAt(record.openedAtMs, facets.timeZone),
    opened_at_ms: record.openedAtMs,
    closed_at_ms: record.closedAtMs,
    opened_by: "import",
    month: facets.month,
    service: facets.service ?? null,
    location_id: facets.locationId ?? null,
    offer: record.offer,
    refunded_minor: refundedMinor,
    credited_minor: creditedMinor,
    past_refunded_minor: refundedMinor,
    past_credited_minor: creditedMinor,
    past_amount_unknown: movesMoney && record.amountMinor === undefined ? 1 : 0,
    currency: record.currency,
    exception: record.exception ? 1 : 0,
  };
}

/** A ticket that a live case has already stays with it, and one that staff matched to somebody else stays out. */
function linkTicket(sql: Sql, caseId: string, ticket: TicketRef, patientId: string): void {
  const matched = ticketMatch(sql, ticket);
  if (matched && !isSamePatient(sql, matched.patientId, patientId)) return;
  insertCaseTicket(sql, caseId, ticket);
}
