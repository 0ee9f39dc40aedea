/** A person's right to be here, as the helpdesk and the account's admins say. */
import type { Sql } from "../sql.ts";

/** The helpdesk said just now that they work there. */
export function markThere(sql: Sql, personId: string, nowMs: number): void {
  sql.run("UPDATE person SET heard_at_ms = ?, suspended_at_ms = NULL WHERE id = ?", nowMs, personId);
}

/** The helpdesk said something of them just now, whatever it was. */
export function markHeard(sql: Sql, personId: string, nowMs: number): void {
  sql.run("UPDATE person SET heard_at_ms = ? WHERE id = ?", nowMs, personId);
}

export function markSuspended(sql: Sql, personId: string, nowMs: number): void {
  sql.run("UPDATE person SET suspended_at_ms = ? WHERE id = ?", nowMs, personId);
}

/** Sessions that began before now are over. */
export function markSessionsEnded(sql: Sql, personId: string, nowMs: number): void {
  sql.run("UPDATE person SET sessions_ended_at_ms = ? WHERE id = ?", nowMs, personId);
}

/** A person's own address, normalised; null for none. Which one it was until now stays known. */
export function keepEmailNorm(sql: Sql, personId: string, emailNorm: string | null, nowMs: number): void {
  sql.run(
    `INSERT INTO login_address_was (login_id, email_norm, until_ms)
     SELECT id, email_norm, ?3 FROM person WHERE id = ?2 AND email_norm IS NOT NULL AND email_norm IS NOT ?1`,
    emailNorm,
    personId,
    nowMs,
  );
  sql.run(
    "UPDATE person SET email_norm = ?1, email_verified = 0 WHERE id = ?2 AND email_norm IS NOT ?1",
    emailNorm,
    personId,
  );
}
