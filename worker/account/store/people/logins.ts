/** The logins of one person. Each is a row of `person`; those beside the first name it in `same_as`, and act as it. */
import { SETUP } from "../../../../core/setup/link.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

interface JoinedLogin {
  readonly loginId: string;
  readonly personId: string;
  /** Where somebody said why. */
  readonly textId?: string;
}

/** Whose a login is: its own, or of the person whom it was joined to. */
export const personOfLogin = (sql: Sql, loginId: string): string =>
  sql.one<{ id: string }>("SELECT coalesce(same_as, id) AS id FROM person WHERE id = ?", loginId)?.id ?? loginId;

export const hasSeveralLogins = (sql: Sql, personId: string): boolean =>
  sql.one("SELECT 1 AS one FROM person WHERE same_as = ?", personId) !== undefined;

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
  readonly usedAtMs: number | null;
}

/** Every login, but of who holds a set-up link. */
export const allLogins = (sql: Sql): LoginRow[] =>
  sql.all<LoginRow>(
    `SELECT id AS loginId, coalesce(same_as, id) AS personId, helpdesk, external_id AS externalId, name, role, email_norm AS emailNorm,
       email_verified AS isVerified, suspended_at_ms AS suspendedAtMs, heard_at_ms AS heardAtMs,
       used_at_ms AS usedAtMs
     FROM person WHERE helpdesk <> ? ORDER BY id`,
    SETUP,
  );

/** The logins that had another address at that moment or after it, with that address. */
export const loginsAddressedOtherwise = (sql: Sql, sinceMs: number): LoginRow[] => {
  const was = sql.all<{ loginId: string; emailNorm: string }>(
    "SELECT login_id AS loginId, email_norm AS emailNorm FROM login_address_was WHERE until_ms >= ? ORDER BY id",
    sinceMs,
  );
  if (was.length === 0) return [];
  const logins = new Map(allLogins(sql).map((one) => [one.loginId, one]));
  return was.flatMap(({ loginId, emailNorm }) => {
    const login = logins.get(loginId);
    return login ? [{ ...login, emailNorm }] : [];
  });
};

/** From now on the login is that person's. */
export function insertJoined({ sql, nowMs, newId }: CommandContext, joined: JoinedLogin): void {
  const { loginId, personId, textId } = joined;
  sql.run("UPDATE person SET same_as = ? WHERE id = ?", personId, loginId);
  sql.run(
    "INSERT INTO joined_login (id, login_id, person_id, joined_at_ms, joined_text_id) VALUES (?, ?, ?, ?, ?)",
    newId(),
    loginId,
    personId,
    nowMs,
    textId ?? null,
  );
}

export function endJoined({ sql, nowMs }: CommandContext, loginId: string, textId: string): void {
  sql.run("UPDATE person SET same_as = NULL WHERE id = ?", loginId);
  // They are not asked about any more where that login is.
  sql.run("UPDATE person SET signed_in_by = NULL WHERE signed_in_by = ?1 AND id <> ?1", loginId);
  sql.run(
    "UPDATE joined_login SET parted_at_ms = ?, parted_text_id = ? WHERE login_id = ? AND parted_at_ms IS NULL",
    nowMs,
    textId,
    loginId,
  );
}

/** Logins that were this person's at that moment, whosever they are now. */
export const loginsJoinedAt = (sql: Sql, personId: string, atMs: number): string[] =>
  sql
    .all<{ loginId: string }>(
      `SELECT login_id AS loginId FROM joined_login
       WHERE person_id = ?1 AND joined_at_ms <= ?2 AND ?2 < coalesce(parted_at_ms, ?2 + 1)`,
      personId,
      atMs,
    )
    .map(({ loginId }) => loginId);

/** Persons as whom this login acted for a time. */
export const personsOnce = (sql: Sql, loginId: string): string[] =>
  sql
    .all<{ personId: string }>(
      "SELECT DISTINCT person_id AS personId FROM joined_login WHERE login_id = ? AND parted_at_ms IS NOT NULL",
      loginId,
    )
    .map(({ personId }) => personId);

interface WhyJoined {
  readonly atMs: number;
  readonly textId: string | null;
}

/** Since when a login is another person's, and where it is kept why; an address says no sentence. */
export const whyJoined = (sql: Sql, loginId: string): WhyJoined | undefined =>
  sql.one<WhyJoined>(
    "SELECT joined_at_ms AS atMs, joined_text_id AS textId FROM joined_login WHERE login_id = ? AND parted_at_ms IS NULL",
    loginId,
  );

/** Somebody reads what is sent to the login's address: another address would have to be proved anew (`keepEmailNorm`). */
export function keepVerified(sql: Sql, loginId: string): void {
  sql.run("UPDATE person SET email_verified = 1 WHERE id = ? AND email_verified = 0", loginId);
}

/** A login of a person's was used: from now on it is where they are asked about. */
export function markSignedInBy(sql: Sql, personId: string, loginId: string, nowMs: number): void {
  sql.run("UPDATE person SET used_at_ms = ? WHERE id = ?", nowMs, loginId);
  sql.run("UPDATE person SET signed_in_by = ?2 WHERE id = ?1 AND coalesce(signed_in_by, id) <> ?2", personId, loginId);
}

export const loginById = (sql: Sql, loginId: string): LoginRow | undefined =>
  allLogins(sql).find((one) => one.loginId === loginId);
