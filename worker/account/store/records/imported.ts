/** Imported rows by the name that their source gave them. Asked for many at once: a piece of 500 records would else be some thousand reads. */
import type { ImportRecord } from "../../../../core/contract/records.ts";
import type { Sql } from "../sql.ts";

/** Tables that keep `source`, `source_id` and `record_hash`: a row stands for one record. */
export const TABLES = {
  location: "location",
  item: "item",
  patient: "patient",
  purchase: "purchase",
  payment: "payment",
  use: "use_record",
  consent: "consent",
  message: "message",
  claim: "claim",
  booking: "booking",
  unpaid_invoice: "unpaid_invoice",
} as const satisfies Partial<Record<ImportRecord["type"], string>>;
export type HashedType = keyof typeof TABLES;

export interface StoredRow {
  readonly id: string;
  readonly hash: string;
  /** Which import brought it; null for one that came before imports had numbers, or in a batch. */
  readonly importNo: number | null;
}

type BySourceId<T> = ReadonlyMap<string, T>;

const NAMED = "source = ? AND source_id IN (SELECT value FROM json_each(?))";

function bySourceId<T>(rows: readonly (T & { readonly sourceId: string })[]): BySourceId<T> {
  return new Map(rows.map((row) => [row.sourceId, row]));
}

export const storedRecords = (
  sql: Sql,
  type: HashedType,
  source: string,
  sourceIds: readonly string[],
): BySourceId<StoredRow> =>
  bySourceId(
    sql.all<StoredRow & { sourceId: string }>(
      `SELECT source_id AS sourceId, id, record_hash AS hash, import_no AS importNo FROM ${TABLES[type]} WHERE ${NAMED}`,
      source,
      JSON.stringify(sourceIds),
    ),
  );

export interface PurchaseInfo {
  readonly purchaseId: string;
  readonly patientId: string | undefined;
  readonly currency: string;
}

export interface LineInfo {
  readonly lineId: string;
  readonly purchaseId: string;
  readonly patientId: string | undefined;
  readonly entitlementId: string | undefined;
  /** In which its purchase was made. */
  readonly currency: string;
  readonly paidMinor: number;
}

export function storedLines(sql: Sql, source: string, sourceIds: readonly string[]): BySourceId<LineInfo> {
  const rows = sql.all<Omit<LineInfo, "entitlementId"> & { sourceId: string; entitlementId: string | null }>(
    `SELECT n.source_id AS sourceId, n.id AS lineId, n.purchase_id AS purchaseId, p.patient_id AS patientId, p.currency, n.paid_minor AS paidMinor, e.id AS entitlementId
     FROM line n JOIN purchase p ON p.id = n.purchase_id LEFT JOIN entitlement e ON e.line_id = n.id
     WHERE n.source = ? AND n.source_id IN (SELECT value FROM json_each(?))`,
    source,
    JSON.stringify(sourceIds),
  );
  return bySourceId(rows.map((row) => ({ ...row, entitlementId: row.entitlementId ?? undefined })));
}

export const storedPurchases = (sql: Sql, source: string, sourceIds: readonly string[]): BySourceId<PurchaseInfo> =>
  bySourceId(
    sql.all<{ sourceId: string; purchaseId: string; patientId: string; currency: string }>(
      `SELECT source_id AS sourceId, id AS purchaseId, patient_id AS patientId, currency FROM purchase WHERE ${NAMED}`,
      source,
      JSON.stringify(sourceIds),
    ),
  );

/** Of purchases by the name of each: those of their lines. */
export function lineNames(sql: Sql, source: string, sourceIds: readonly string[]): BySourceId<readonly string[]> {
  const rows = sql.all<{ purchase: string; line: string }>(
    `SELECT p.source_id AS purchase, n.source_id AS line FROM purchase p JOIN line n ON n.purchase_id = p.id
     WHERE p.source = ? AND p.source_id IN (SELECT value FROM json_each(?)) ORDER BY n.id`,
    source,
    JSON.stringify(sourceIds),
  );
  const byPurchase = Map.groupBy(rows, ({ purchase }) => purchase);
  return new Map([...byPurchase].map(([purchase, lines]) => [purchase, lines.map(({ line }) => line)]));
}

/** The names of a purchase's lines at their source. */
export function lineSourcesOf(sql: Sql, purchaseId: string): string[] {
  return sql
    .all<{ sourceId: string }>("SELECT source_id AS sourceId FROM line WHERE purchase_id = ?", purchaseId)
    .map(({ sourceId }) => sourceId);
}

/** Whether any purchase came in yet. */
export const hasAnyPurchase = (sql: Sql): boolean => sql.one("SELECT 1 AS n FROM purchase LIMIT 1") !== undefined;
