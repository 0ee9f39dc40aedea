/** Who was shown whom, an hour at a time. It stands beside the record, is no part of its chain, and goes when its time is over. */
import { hourOf } from "../clock.ts";
import type { Sql } from "../sql.ts";
import { ofSame } from "./same-patient.ts";

export interface Look {
  readonly personId: string;
  readonly patientId: string;
  /** Their own file, ticket or case; one among others, as in a list; or asked about and not shown. */
  readonly how: "opened" | "listed" | "refused";
  readonly atMs: number;
}

export function keepLooks(sql: Sql, looks: readonly Look[]): void {
  for (const { personId, patientId, how, atMs } of looks)
    sql.run(
      `INSERT INTO access (hour, person_id, patient_id, opened, listed, refused, last_at_ms)
       VALUES (?1, ?2, ?3, ?4 = 'opened', ?4 = 'listed', ?4 = 'refused', ?5)
       ON CONFLICT (hour, person_id, patient_id) DO UPDATE SET opened = opened + excluded.opened,
         listed = listed + excluded.listed, refused = refused + excluded.refused, last_at_ms = max(last_at_ms, excluded.last_at_ms)`,
      hourOf(atMs),
      personId,
      patientId,
      how,
      atMs,
    );
}

/** Whether somebody has had a ticket, case or file of this patient open since then, by whichever record of theirs. */
export const openedSince = (
  sql: Sql,
  { personId, patientId, sinceMs }: { personId: string; patientId: string; sinceMs: number },
): boolean =>
  sql.one<{ n: number }>(
    `SELECT 1 AS n FROM access a WHERE a.person_id = ?1 AND a.hour >= ?3 AND a.last_at_ms >= ?4 AND a.opened > 0
       AND ${ofSame("a.patient_id", "?2")} LIMIT 1`,
    personId,
    patientId,
    hourOf(sinceMs),
    sinceMs,
  ) !== undefined;

/** Of whoever nothing is held, by no record of theirs. */
const IS_OVER = `hour < ? AND patient_id NOT IN (SELECT s.id FROM legal_hold h JOIN same_patient s ON s.of_id = h.patient_id
  WHERE h.ended_at_ms IS NULL)`;

export const dropLooksBefore = (sql: Sql, atMs: number): void =>
  sql.run(`DELETE FROM access WHERE ${IS_OVER}`, hourOf(atMs));

export const looksBefore = (sql: Sql, atMs: number): number =>
  sql.one<{ n: number }>(`SELECT count(*) AS n FROM access WHERE ${IS_OVER}`, hourOf(atMs))?.n ?? 0;

/** Whose matter an answer is about where it names no patient. */
const WHOSE = {
  case: "SELECT patient_id AS id FROM refund_case WHERE id = ?",
  decision: "SELECT c.patient_id AS id FROM decision d JOIN refund_case c ON c.id = d.case_id WHERE d.id = ?",
  payment: "SELECT patient_id AS id FROM payment WHERE id = ?",
} as const;

export const patientOf = (sql: Sql, what: keyof typeof WHOSE, id: string): string | undefined =>
  sql.one<{ id: string | null }>(WHOSE[what], id)?.id ?? undefined;

/** Whoever was refused was shown nothing. */
const SHOWN = "a.opened + a.listed > 0";

export interface AccessSpan {
  readonly fromMs: number;
  readonly personId?: string | undefined;
  readonly patientId?: string | undefined;
}

/** Whom it is about, where that was asked. */
const within = ({ fromMs, personId, patientId }: AccessSpan) => ({
  where: `a.hour >= ?1 AND (?2 IS NULL OR a.person_id = ?2) AND (?3 IS NULL OR ${ofSame("a.patient_id", "?3")})`,
  params: [hourOf(fromMs), personId ?? null, patientId ?? null],
});

/** What each person was shown on each day; `shiftMs`: how far the clinic's clock is before UTC. */
export function looksByDay(
  sql: Sql,
  span: AccessSpan,
  shiftMs: number,
): { readonly personId: string; readonly day: number; readonly patients: number }[] {
  const { where, params } = within(span);
  return sql.all(
    `SELECT a.person_id AS personId, CAST((a.hour * 3600000 + ?4) / 86400000 AS INTEGER) AS day, count(DISTINCT a.patient_id) AS patients
     FROM access a WHERE ${where} AND ${SHOWN} GROUP BY 1, 2 ORDER BY 1, 2`,
    ...params,
    shiftMs,
  );
}

export function looksByPerson(
  sql: Sql,
  span: AccessSpan,
): {
  readonly personId: string;
  readonly patients: number;
  readonly opened: number;
  readonly listed: number;
  readonly refused: number;
}[] {
  const { where, params } = within(span);
  return sql.all(
    `SELECT a.person_id AS personId, count(DISTINCT CASE WHEN ${SHOWN} THEN a.patient_id END) AS patients, sum(a.opened) AS opened,
       sum(a.listed) AS listed, sum(a.refused) AS refused
     FROM access a WHERE ${where} GROUP BY 1 ORDER BY 1`,
    ...params,
  );
}

export interface LookRow {
  readonly hour: number;
  readonly personId: string;
  readonly personName: string | null;
  readonly patientId: string;
  readonly patientName: string | null;
  readonly patientNumber: string | null;
  readonly opened: number;
  readonly listed: number;
  readonly refused: number;
  readonly lastAtMs: number;
}

export type LookCursor = readonly [hour: number, personId: string, patientId: string];

/** The newest first. */
export function lookRows(
  sql: Sql,
  span: AccessSpan,
  { after, limit }: { readonly after: LookCursor | undefined; readonly limit: number },
): LookRow[] {
  const { where, params } = within(span);
  const [hour = Number.MAX_SAFE_INTEGER, personId = "", patientId = ""] = after ?? [];
  return sql.all<LookRow>(
    `SELECT a.hour, a.person_id AS personId, s.name AS personName, a.patient_id AS patientId, p.name AS patientName,
       p.patient_number AS patientNumber, a.opened, a.listed, a.refused, a.last_at_ms AS lastAtMs
     FROM access a LEFT JOIN person s ON s.id = a.person_id LEFT JOIN patient p ON p.id = a.patient_id
     WHERE ${where} AND (a.hour, a.person_id, a.patient_id) < (?4, ?5, ?6)
     ORDER BY a.hour DESC, a.person_id DESC, a.patient_id DESC LIMIT ?7`,
    ...params,
    hour,
    personId,
    patientId,
    limit,
  );
}
