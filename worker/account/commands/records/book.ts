/** What a batch is measured against: which of its records the account has already, and what each reference means. */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { ImportRecord } from "../../../../core/contract/records.ts";
import {
  type HashedType,
  type LineInfo,
  lineBySource,
  type PurchaseInfo,
  purchaseBySource,
  type StoredRow,
  storedRecord,
  TABLES,
} from "../../store/records/imported.ts";
import type { Sql } from "../../store/sql.ts";

export type RecordType = ImportRecord["type"];
export type RecordOf<T extends RecordType> = Extract<ImportRecord, { type: T }>;

export interface Planned<T extends RecordType = RecordType> {
  readonly at: number;
  readonly record: RecordOf<T>;
  readonly id: string;
  readonly hash: string;
  readonly state: "new" | "changed" | "same";
}

/** Looks in the batch first, then in the account; asked twice, it reads once. */
export interface Book {
  readonly planned: readonly Planned[];
  /** The id of a record of the same source, or undefined where there is none. */
  id(type: HashedType, source: string, sourceId: string): string | undefined;
  line(source: string, sourceId: string): LineInfo | undefined;
  purchase(source: string, sourceId: string): PurchaseInfo | undefined;
  /** The line as it stood before this batch. */
  storedLine(source: string, sourceId: string): LineInfo | undefined;
}

export function isHashed(type: RecordType): type is HashedType {
  return type in TABLES;
}

export function openBook(sql: Sql, records: readonly ImportRecord[], newId: () => string): Book {
  const stored = storedRows(sql);
  const inBatch = new Map<string, Planned>();
  const planned = records.map((record, at) => {
    const key = keyOf(record.type, record.source, record.sourceId);
    const one = plan(record, at, stored, () => inBatch.get(key)?.id ?? newId());
    if (!inBatch.has(key)) inBatch.set(key, one);
    return one;
  });
  const id = (type: HashedType, source: string, sourceId: string): string | undefined =>
    inBatch.get(keyOf(type, source, sourceId))?.id ?? stored.row(type, source, sourceId)?.id;
  const storedLine = memoize((source, sourceId) => lineBySource(sql, source, sourceId));
  const batchLines = linesInBatch(planned, id, storedLine, newId);
  const storedPurchase = memoize((source, sourceId) => purchaseBySource(sql, source, sourceId));
  return {
    planned,
    id,
    storedLine,
    line: (source, sourceId) => batchLines.get(keyOf("line", source, sourceId)) ?? storedLine(source, sourceId),
    purchase: (source, sourceId) => {
      const own = inBatch.get(keyOf("purchase", source, sourceId));
      if (own?.record.type !== "purchase") return storedPurchase(source, sourceId);
      const { patient, currency } = own.record;
      return { purchaseId: own.id, patientId: id("patient", source, patient), currency };
    },
  };
}

function storedRows(sql: Sql): { row(type: HashedType, source: string, sourceId: string): StoredRow | undefined } {
  const known = new Map<string, StoredRow | undefined>();
  return {
    row: (type, source, sourceId) => {
      const key = keyOf(type, source, sourceId);
      if (!known.has(key)) known.set(key, storedRecord(sql, type, source, sourceId));
      return known.get(key);
    },
  };
}

function plan(record: ImportRecord, at: number, stored: ReturnType<typeof storedRows>, newId: () => string): Planned {
  const hash = sha256Hex(canonicalJson(record));
  if (!isHashed(record.type)) return { at, record, id: newId(), hash, state: "new" };
  const row = stored.row(record.type, record.source, record.sourceId);
  if (!row) return { at, record, id: newId(), hash, state: "new" };
  return { at, record, id: row.id, hash, state: row.hash === hash ? "same" : "changed" };
}

function linesInBatch(
  planned: readonly Planned[],
  id: Book["id"],
  storedLine: Book["storedLine"],
  newId: () => string,
): ReadonlyMap<string, LineInfo> {
  const lines = new Map<string, LineInfo>();
  for (const { record, id: purchaseId } of planned) {
    if (record.type !== "purchase") continue;
    const patientId = id("patient", record.source, record.patient);
    for (const line of record.lines) {
      const before = storedLine(record.source, line.sourceId);
      const entitlementId = line.entitlement ? (before?.entitlementId ?? newId()) : undefined;
      const lineId = before?.lineId ?? newId();
      lines.set(keyOf("line", record.source, line.sourceId), { lineId, purchaseId, patientId, entitlementId });
    }
  }
  return lines;
}

const keyOf = (type: RecordType | "line", source: string, sourceId: string): string => `${type} ${source} ${sourceId}`;

function memoize<T>(read: (source: string, sourceId: string) => T | undefined) {
  const known = new Map<string, T | undefined>();
  return (source: string, sourceId: string): T | undefined => {
    const key = `${source} ${sourceId}`;
    if (!known.has(key)) known.set(key, read(source, sourceId));
    return known.get(key);
  };
}

/** What a record did to the account. */
export type Effect = "added" | "changed" | "unchanged";
