/** Imported rows by the name that their source gave them. */
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
}

export function storedRecord(sql: Sql, type: HashedType, source: string, sourceId: string): StoredRow | undefined {
  return sql.one<StoredRow>(
    `SELECT id, record_hash AS hash FROM ${TABLES[type]} WHERE source = ? AND source_id = ?`,
    source,
    sourceId,
  );
}

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
}

export function lineBySource(sql: Sql, source: string, sourceId: string): LineInfo | undefined {
  const row = sql.one<Omit<LineInfo, "entitlementId"> & { entitlementId: string | null }>(
    `SELECT n.id AS lineId, n.purchase_id AS purchaseId, p.patient_id AS patientId, e.id AS entitlementId
     FROM line n JOIN purchase p ON p.id = n.purchase_id LEFT JOIN entitlement e ON e.line_id = n.id
     WHERE n.source = ? AND n.source_id = ?`,
    source,
    sourceId,
  );
  return row && { ...row, entitlementId: row.entitlementId ?? undefined };
}

export function purchaseBySource(sql: Sql, source: string, sourceId: string): PurchaseInfo | undefined {
  return sql.one<{ purchaseId: string; patientId: string; currency: string }>(
    "SELECT id AS purchaseId, patient_id AS patientId, currency FROM purchase WHERE source = ? AND source_id = ?",
    source,
    sourceId,
  );
}

/** The names of a purchase's lines at their source. */
export function lineSourcesOf(sql: Sql, purchaseId: string): string[] {
  return sql
    .all<{ sourceId: string }>("SELECT source_id AS sourceId FROM line WHERE purchase_id = ?", purchaseId)
    .map(({ sourceId }) => sourceId);
}

/** Whether any purchase came in yet. */
export const hasAnyPurchase = (sql: Sql): boolean => sql.one("SELECT 1 AS n FROM purchase LIMIT 1") !== undefined;
