/** The head of the record as it stood on each day; append-only. */
import type { AuditHead } from "../../../../core/contract/audit.ts";
import type { Sql } from "../sql.ts";

/** Oldest first. */
export function publishedHeads(sql: Sql): AuditHead[] {
  return sql.all<AuditHead>("SELECT on_date AS onDate, seq, hash FROM audit_head ORDER BY on_date");
}

/** Keeps the head of a day; the first of the day stays. */
export function keepHead(sql: Sql, { onDate, seq, hash }: AuditHead): void {
  const known = sql.one("SELECT 1 FROM audit_head WHERE on_date = ?", onDate);
  if (!known) sql.run("INSERT INTO audit_head (on_date, seq, hash) VALUES (?, ?, ?)", onDate, seq, hash);
}
