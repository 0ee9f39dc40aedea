/** Codes by which staff sign in: once used, tried five times at most, over after ten minutes. Each opens only where it was asked for. */
import type { Sql } from "../sql.ts";

export interface SignInCodeRow {
  readonly codeId: string;
  readonly personId: string;
  readonly mac: string;
  readonly messageId: string;
  readonly askedAtMs: number;
  readonly expiresAtMs: number;
  readonly tries: number;
  readonly usedAtMs: number | null;
}

export const signInCode = (sql: Sql, codeId: string): SignInCodeRow | undefined =>
  sql.one<SignInCodeRow>(
    `SELECT id AS codeId, person_id AS personId, mac, message_id AS messageId, asked_at_ms AS askedAtMs, expires_at_ms AS expiresAtMs, tries,
       used_at_ms AS usedAtMs FROM sign_in_code WHERE id = ?`,
    codeId,
  );

/** How many were asked for since an instant, for one person and for the whole clinic. */
export function signInCodesSince(
  sql: Sql,
  sinceMs: number,
  personId: string,
): { readonly own: number; readonly all: number } {
  const count = (where: string, ...params: (string | number)[]) =>
    sql.one<{ n: number }>(`SELECT count(*) AS n FROM sign_in_code WHERE ${where}`, ...params)?.n ?? 0;
  return {
    own: count("person_id = ? AND asked_at_ms > ?", personId, sinceMs),
    all: count("asked_at_ms > ?", sinceMs),
  };
}

export function insertSignInCode(sql: Sql, code: Omit<SignInCodeRow, "tries" | "usedAtMs">): void {
  sql.run(
    "INSERT INTO sign_in_code (id, person_id, mac, message_id, asked_at_ms, expires_at_ms) VALUES (?, ?, ?, ?, ?, ?)",
    code.codeId,
    code.personId,
    code.mac,
    code.messageId,
    code.askedAtMs,
    code.expiresAtMs,
  );
}

export function countSignInTry(sql: Sql, codeId: string): void {
  sql.run("UPDATE sign_in_code SET tries = tries + 1 WHERE id = ?", codeId);
}

export function markSignInCodeUsed(sql: Sql, codeId: string, nowMs: number): void {
  sql.run("UPDATE sign_in_code SET used_at_ms = ? WHERE id = ?", nowMs, codeId);
}
