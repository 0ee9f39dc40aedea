/** Writes a checked batch, in the order in which rows refer to each other: each type by one statement. */

import { RECORD_ORDER } from "../../../../core/contract/record-order.ts";
import { shareBundleDiscount } from "../../../../core/money/bundle.ts";
import { assert } from "../../../../core/result.ts";
import { tellRefunded } from "../../domain/money/told-by-import.ts";
import { namedByImport } from "../../domain/sync/named-by-import.ts";
import type { CommandContext } from "../../store/context.ts";
import { keepBefore, keepKeysBefore } from "../../store/imports/import-before.ts";
import { type PaymentRow, paymentById } from "../../store/money/payments.ts";
import { keepGuardian } from "../../store/people/contacts.ts";
import { type HashedType, TABLES } from "../../store/records/imported.ts";
import { paymentsFollow, refundsFollow } from "../../store/records/links.ts";
import { type Row, upsertEntitlements, upsertLines, upsertRecords } from "../../store/records/upsert.ts";
import type { Book, Effect, Planned, RecordOf, RecordType } from "./book.ts";
import { writeCreditEntry, writePastCase } from "./history.ts";
import { isHashed } from "./known-rows.ts";
import { onFileSince, writePatientKeys } from "./patient-keys.ts";
import { entitlementRow, lineRow, ROWS } from "./rows.ts";
import { addPolicy, addRules } from "./versions.ts";

export type Effects = ReadonlyMap<Planned, Effect>;

/** `importNo`: of which import the rows are; null where it has no number. */
export function writeBatch(ctx: CommandContext, book: Book, importNo: number | null): Effects {
  const effects = new Map<Planned, Effect>();
  const first = new Map<string, Planned>();
  for (const planned of book.planned) if (!first.has(planned.id)) first.set(planned.id, planned);
  const byType = Map.groupBy(book.planned, (planned) => planned.record.type);
  for (const type of RECORD_ORDER) {
    const batch = byType.get(type) ?? [];
    if (!isHashed(type)) {
      for (const planned of batch) effects.set(planned, writeOne(ctx, book, planned, importNo));
      continue;
    }
    // A record that stands in the batch twice, word for word, is written once.
    const news = batch.filter((planned) => planned.state !== "same" && first.get(planned.id) === planned);
    for (const planned of batch) effects.set(planned, "unchanged");
    for (const planned of news) effects.set(planned, planned.state === "new" ? "added" : "changed");
    writeRows(ctx, book, { type, news, importNo });
  }
  return effects;
}

function writeOne(ctx: CommandContext, book: Book, { id, record }: Planned, importNo: number | null): Effect {
  if (record.type === "policy_version") return addPolicy(ctx, record) ? "added" : "unchanged";
  if (record.type === "rules_version") return addRules(ctx, record) ? "added" : "unchanged";
  if (record.type === "credit_entry") return writeCreditEntry(ctx, book, { id, record, importNo });
  assert(record.type === "past_case", "Other records have a row each");
  return writePastCase(ctx, book, { id, record, importNo });
}

interface News {
  readonly type: HashedType;
  readonly news: readonly Planned[];
  readonly importNo: number | null;
}

function writeRows(ctx: CommandContext, book: Book, { type, news, importNo }: News): void {
  if (news.length === 0) return;
  const told = type === "payment" ? beforePayments(ctx, news) : [];
  const rows = news.map(({ id, record, hash }) => ({
    id,
    source: record.source,
    source_id: record.sourceId,
    ...rowOf(type, record, book),
    record_hash: hash,
    import_no: importNo,
  }));
  if (importNo !== null) keepChanged(ctx, type, rows, news, importNo);
  upsertRecords(ctx.sql, type, rows);
  for (const tell of told) tell();
  if (type === "patient") writePatients(ctx, book, news);
  if (type === "purchase") writeLines(ctx, book, news, importNo);
}

/** What the rows say that are written over, so that the import can be undone. */
function keepChanged(
  { sql }: CommandContext,
  type: HashedType,
  rows: readonly Row[],
  news: readonly Planned[],
  importNo: number,
): void {
  const isChanged = news.map(({ state }) => state === "changed");
  const changed = rows.filter((_, at) => isChanged[at]);
  keepBefore(sql, importNo, TABLES[type], changed);
  if (type === "patient")
    keepKeysBefore(
      sql,
      importNo,
      changed.map(({ id }) => String(id)),
    );
}

/** The one cast: a record's type picks the row that was written for it. */
function rowOf(type: HashedType, record: Planned["record"], book: Book): Row {
  const make = ROWS[type] as (record: RecordOf<RecordType>, book: Book) => Row;
  return make(record, book);
}

/** What of payments has to be known or moved before their rows say something else; answers what is left to do after. */
function beforePayments(ctx: CommandContext, news: readonly Planned[]): (() => void)[] {
  return news.flatMap(({ id, record, state, isAsLinked }) => {
    if (record.type !== "payment") return [];
    const { refundedElsewhereMinor, processor, processorRef } = record;
    if (state === "changed" && processorRef !== undefined && !isAsLinked)
      namedByImport(ctx, id, processor, processorRef);
    // Nothing rests on a new one, and nothing went back of it.
    if (state === "new" && refundedElsewhereMinor === 0) return [];
    const before: PaymentRow | undefined = paymentById(ctx.sql, id);
    if (before && before.processor !== processor) refundsFollow(ctx.sql, id, processor);
    return [() => tellRefunded(ctx, id, refundedElsewhereMinor, before)];
  });
}

function writePatients(ctx: CommandContext, book: Book, news: readonly Planned[]): void {
  const sinceOf = onFileSince(ctx);
  const patients = news.flatMap(({ id, record, state }) =>
    record.type === "patient"
      ? [{ id, record, isNew: state === "new", sinceMs: sinceOf(record, state === "new") }]
      : [],
  );
  writePatientKeys(ctx.sql, patients);
  for (const { id, record, isNew, sinceMs } of patients) {
    const guardian =
      record.guardian === undefined ? null : (book.id("patient", record.source, record.guardian) ?? null);
    if (guardian !== null || !isNew) keepGuardian(ctx.sql, id, guardian, sinceMs);
  }
}

function writeLines(ctx: CommandContext, book: Book, news: readonly Planned[], importNo: number | null): void {
  const lines: Row[] = [];
  const entitlements: Row[] = [];
  for (const { id: purchaseId, record } of news) {
    if (record.type !== "purchase") continue;
    const shared = shareBundleDiscount(record.lines, record.bundleDiscountMinor ?? 0);
    assert(shared.ok, "A discount above the lines was refused before");
    for (const line of shared.value) {
      const info = book.line(record.source, line.sourceId);
      assert(info, "A line has its id");
      const own = { id: info.lineId, source: record.source, source_id: line.sourceId };
      lines.push({ ...own, ...lineRow(line, record.source, purchaseId, book), import_no: importNo });
      if (!line.entitlement || info.entitlementId === undefined) continue;
      const row = entitlementRow(line.entitlement, info.lineId);
      entitlements.push({ id: info.entitlementId, ...row, import_no: importNo });
    }
  }
  if (importNo !== null) {
    const changed = new Set(news.flatMap(({ id, state }) => (state === "changed" ? [id] : [])));
    const before = lines.filter(({ purchase_id: purchaseId }) => changed.has(String(purchaseId)));
    const lineIds = new Set(before.map(({ id }) => id));
    keepBefore(ctx.sql, importNo, "line", before);
    keepBefore(
      ctx.sql,
      importNo,
      "entitlement",
      entitlements.filter(({ line_id: lineId }) => lineIds.has(lineId ?? null)),
    );
  }
  upsertLines(ctx.sql, lines);
  upsertEntitlements(ctx.sql, entitlements);
  for (const { id, record, state } of news) {
    if (record.type !== "purchase" || state === "new") continue;
    const patientId = book.id("patient", record.source, record.patient);
    if (patientId !== undefined) paymentsFollow(ctx.sql, id, patientId);
  }
}
