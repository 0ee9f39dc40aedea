/** Links by which a clinic is set up, as rows: one at a time is not over. Of the token only what it is found by. */
import type { Sql } from "../sql.ts";

export interface SetupLinkRow {
  /** Also of the person as whom its holder acts. */
  readonly linkId: string;
  readonly madeAtMs: number;
  readonly expiresAtMs: number;
  readonly openedAtMs: number | null;
  readonly sessionEndsAtMs: number | null;
  readonly endedAtMs: number | null;
}

const SELECT = `SELECT id AS linkId, made_at_ms AS madeAtMs, expires_at_ms AS expiresAtMs, opened_at_ms AS openedAtMs,
  session_ends_at_ms AS sessionEndsAtMs, ended_at_ms AS endedAtMs FROM setup_link`;

export const setupLinkById = (sql: Sql, linkId: string): SetupLinkRow | undefined =>
  sql.one<SetupLinkRow>(`${SELECT} WHERE id = ?`, linkId);

/** Whichever of the MACs it is kept under. */
export const setupLinkByMac = (sql: Sql, macs: readonly string[]): SetupLinkRow | undefined =>
  sql.one<SetupLinkRow>(`${SELECT} WHERE token_mac IN (SELECT value FROM json_each(?))`, JSON.stringify(macs));

export const setupLinkNow = (sql: Sql): SetupLinkRow | undefined =>
  sql.one<SetupLinkRow>(`${SELECT} WHERE ended_at_ms IS NULL`);

/** Whether somebody acts by this link whom nobody has taken the place of; whether its time is over is `isRunning`'s to say. */
export const isSetupOpen = (sql: Sql, linkId: string): boolean =>
  sql.one("SELECT 1 AS n FROM setup_link WHERE id = ? AND opened_at_ms IS NOT NULL AND ended_at_ms IS NULL", linkId) !==
  undefined;

/** Whether its holder may act by it now. */
export const isRunning = (link: SetupLinkRow, nowMs: number): boolean =>
  link.endedAtMs === null && link.sessionEndsAtMs !== null && nowMs < link.sessionEndsAtMs;

export function insertSetupLink(
  sql: Sql,
  link: Pick<SetupLinkRow, "linkId" | "madeAtMs" | "expiresAtMs"> & { readonly mac: string },
): void {
  sql.run(
    "INSERT INTO setup_link (id, token_mac, made_at_ms, expires_at_ms) VALUES (?, ?, ?, ?)",
    link.linkId,
    link.mac,
    link.madeAtMs,
    link.expiresAtMs,
  );
}

export function markSetupOpened(sql: Sql, linkId: string, nowMs: number, sessionEndsAtMs: number): void {
  sql.run(
    "UPDATE setup_link SET opened_at_ms = ?, session_ends_at_ms = ? WHERE id = ?",
    nowMs,
    sessionEndsAtMs,
    linkId,
  );
}

export type SetupEnd = { readonly because: "replaced" } | { readonly because: "signed_in"; readonly personId: string };

export function markSetupEnded(sql: Sql, linkId: string, end: SetupEnd, nowMs: number): void {
  sql.run(
    "UPDATE setup_link SET ended_at_ms = ?, ended_because = ?, ended_by = ? WHERE id = ?",
    nowMs,
    end.because,
    end.because === "signed_in" ? end.personId : null,
    linkId,
  );
}
