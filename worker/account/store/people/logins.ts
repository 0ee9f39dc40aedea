/** The logins of one person. Each is a row of `person`; those beside the first name it in `same_as`, and act as it. */
import { SETUP } from "../../../../core/setup/link.ts";
import type { Sql } from "../sql.ts";

/** Whose a login is: its own, or of the person whom it was joined to. */
export const personOfLogin = (sql: Sql, loginId: string): string =>
  sql.one<{ id: string }>("SELECT coalesce(same_as, id) AS id FROM person WHERE id = ?", loginId)?.id ?? loginId;

export interface LoginRow {
  readonly loginId: string;
  readonly personId: string;
  readonly helpdesk: string;
  readonly externalId: string;
  readonly name: string;
  readonly role: string;
  readonly emailNorm: string | null;
  readonly isVerified: 0 | 1;
  readonly suspendedAtMs: number | null;
  readonly heardAtMs: number | null;
}

/** Every login, but of who holds a set-up link. */
export const allLogins = (sql: Sql): LoginRow[] =>
  sql.all<LoginRow>(
    `SELECT id AS loginId, coalesce(same_as, id) AS personId, helpdesk, external_id AS externalId, name, role, email_norm AS emailNorm,
       email_verified AS isVerified, suspended_at_ms AS suspendedAtMs, heard_at_ms AS heardAtMs
     FROM person WHERE helpdesk <> ? ORDER BY id`,
    SETUP,
  );

export function setSameAs(sql: Sql, loginId: string, personId: string | null): void {
  sql.run("UPDATE person SET same_as = ? WHERE id = ?", personId, loginId);
}

/** Somebody reads what is sent to the login's address: another address would have to be proved anew (`keepEmailNorm`). */
export function keepVerified(sql: Sql, loginId: string): void {
  sql.run("UPDATE person SET email_verified = 1 WHERE id = ? AND email_verified = 0", loginId);
}

/** A login of a person's was used: from now on it is where they are asked about. */
export function markSignedInBy(sql: Sql, personId: string, loginId: string): void {
  sql.run("UPDATE person SET signed_in_by = ?2 WHERE id = ?1 AND coalesce(signed_in_by, id) <> ?2", personId, loginId);
}

export const loginById = (sql: Sql, loginId: string): LoginRow | undefined =>
  allLogins(sql).find((one) => one.loginId === loginId);
