/** Writes a checked batch, in the order in which rows refer to each other. */
import type { ImportAnswer } from "../../../../core/contract/records.ts";
import { shareBundleDiscount } from "../../../../core/money/bundle.ts";
import { assert } from "../../../../core/result.ts";
import { tellRefunded } from "../../domain/money/told-by-import.ts";
import type { CommandContext } from "../../store/context.ts";
import { paymentById } from "../../store/money/payments.ts";
import { keepGuardian } from "../../store/people/contacts.ts";
import type { HashedType } from "../../store/records/imported.ts";
import { linkPatient, paymentsFollow, refundsFollow } from "../../store/records/links.ts";
import { type Row, upsertEntitlement, upsertLine, upsertRecord } from "../../store/records/upsert.ts";
import { type Book, type Effect, isHashed, type Planned, type RecordOf, type RecordType } from "./book.ts";
import { writeCreditEntry, writePastCase } from "./history.ts";
import { onFileSinceMs, writePatientKeys } from "./patient-keys.ts";
import { entitlementRow, lineRow, ROWS } from "./rows.ts";
import { addPolicy, addRules } from "./versions.ts";

const ORDER: readonly RecordType[] = [
  "location",
  "item",
  "patient",
  "policy_version",
  "rules_version",
  "purchase",
  "payment",
  "use",
  "consent",
  "message",
  "claim",
  "booking",
  "unpaid_invoice",
  "credit_entry",
  "past_case",
];

export function writeBatch(ctx: CommandContext, book: Book): Pick<ImportAnswer, "added" | "changed" | "unchanged"> {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const first = new Map(book.planned.map((planned) => [planned.id, planned]));
  const byType = Map.groupBy(book.planned, (planned) => planned.record.type);
  for (const type of ORDER) {
    const batch = byType.get(type) ?? [];
    for (const planned of batch) counts[write(ctx, book, planned, first)] += 1;
    if (type === "patient") writePatientLinks(ctx, book, batch);
  }
  return counts;
}

/** A record that stands in the batch twice, word for word, is written once. */
function write(ctx: CommandContext, book: Book, planned: Planned, first: ReadonlyMap<string, Planned>): Effect {
  const { record } = planned;
  if (record.type === "policy_version") return addPolicy(ctx, record) ? "added" : "unchanged";
  if (record.type === "rules_version") return addRules(ctx, record) ? "added" : "unchanged";
  if (record.type === "credit_entry") return writeCreditEntry(ctx, book, planned.id, record);
  if (record.type === "past_case") return writePastCase(ctx, book, planned.id, record);
  if (planned.state === "same" || first.get(planned.id) !== planned) return "unchanged";
  const before = record.type === "payment" ? paymentById(ctx.sql, planned.id) : undefined;
  if (record.type === "payment" && before && before.processor !== record.processor) {
    refundsFollow(ctx.sql, planned.id, record.processor);
  }
  writeRow(ctx, book, planned);
  if (record.type === "payment") tellRefunded(ctx, planned.id, record.refundedElsewhereMinor, before);
  if (record.type === "patient") writePatientKeys(ctx, planned.id, record, planned.state === "new");
  if (record.type === "purchase") writeLines(ctx, book, planned.id, record);
  return planned.state === "new" ? "added" : "changed";
}

function writeRow(ctx: CommandContext, book: Book, planned: Planned): void {
  const { record } = planned;
  if (!isHashed(record.type)) return;
  const row = {
    id: planned.id,
    source: record.source,
    source_id: record.sourceId,
    ...rowOf(record.type, record, book),
    record_hash: planned.hash,
  };
  // Somebody who pays or answers for a patient may stand further down in the batch: `writePatientLinks` follows.
  const unlinked = record.type === "patient" ? { ...row, payer_id: null, guardian_id: null } : row;
  upsertRecord(ctx.sql, record.type, unlinked);
}

/** The one cast: a record's type picks the row that was written for it. */
function rowOf(type: HashedType, record: Planned["record"], book: Book): Row {
  const make = ROWS[type] as (record: RecordOf<RecordType>, book: Book) => Row;
  return make(record, book);
}

function writePatientLinks(ctx: CommandContext, book: Book, batch: readonly Planned[]): void {
  for (const { record, id, state } of batch) {
    if (record.type !== "patient" || state === "same") continue;
    const { payer_id = null, guardian_id = null } = ROWS.patient(record, book);
    keepGuardian(ctx.sql, id, guardian_id as string | null, onFileSinceMs(ctx, record, state === "new"));
    if (payer_id === null && guardian_id === null) continue;
    linkPatient(ctx.sql, id, payer_id, guardian_id);
  }
}

function writeLines(ctx: CommandContext, book: Book, purchaseId: string, record: RecordOf<"purchase">): void {
  const shared = shareBundleDiscount(record.lines, record.bundleDiscountMinor ?? 0);
  assert(shared.ok, "A discount above the lines was refused before");
  for (const line of shared.value) {
    const info = book.line(record.source, line.sourceId);
    if (!info) continue;
    const own = { id: info.lineId, source: record.source, source_id: line.sourceId };
    upsertLine(ctx.sql, { ...own, ...lineRow(line, record.source, purchaseId, book) });
    if (line.entitlement && info.entitlementId !== undefined) {
      upsertEntitlement(ctx.sql, { id: info.entitlementId, ...entitlementRow(line.entitlement, info.lineId) });
    }
  }
  const patientId = book.id("patient", record.source, record.patient);
  if (patientId !== undefined) paymentsFollow(ctx.sql, purchaseId, patientId);
}
