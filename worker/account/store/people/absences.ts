/** Absences as rows. The database refuses to edit or remove one, and a second of one person at a time. */
import { type Works, worksOnCases } from "../../../../core/away/away.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";
import { isHere, roleOf } from "./people.ts";

export interface AbsenceRow {
  readonly absenceId: string;
  readonly personId: string;
  readonly standInId: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly startsAtMs: number;
  /** The first instant at which it no longer runs. */
  readonly endsAtMs: number;
  /** The right to approve that was lent with it. */
  readonly delegationId: string | null;
  readonly endedAtMs: number | null;
  readonly toldBy: string;
}

const SELECT = `SELECT id AS absenceId, person_id AS personId, stand_in_id AS standInId, from_on AS fromOn, until_on AS untilOn,
    starts_at_ms AS startsAtMs, ends_at_ms AS endsAtMs, delegation_id AS delegationId, ended_at_ms AS endedAtMs,
    told_by AS toldBy FROM absence`;

export const absenceById = (sql: Sql, absenceId: string): AbsenceRow | undefined =>
  sql.one<AbsenceRow>(`${SELECT} WHERE id = ?`, absenceId);

/** Those that run or are to come, the first to begin first. */
export const openAbsences = (sql: Sql, nowMs: number): AbsenceRow[] =>
  sql.all<AbsenceRow>(`${SELECT} WHERE ended_at_ms IS NULL AND ends_at_ms > ? ORDER BY starts_at_ms, id`, nowMs);

export const runningAbsences = (sql: Sql, nowMs: number): readonly AbsenceRow[] =>
  openAbsences(sql, nowMs).filter(({ startsAtMs }) => startsAtMs <= nowMs);

/** Whether somebody works here at this moment and may work on cases. */
export const worksIn =
  (sql: Sql): Works =>
  (personId) =>
    isHere(sql, personId) && worksOnCases(roleOf(sql, personId));

export function insertAbsence(context: CommandContext, row: Omit<AbsenceRow, "endedAtMs">): void {
  const { absenceId, personId, standInId, fromOn, untilOn, startsAtMs, endsAtMs, delegationId, toldBy } = row;
  context.sql.run(
    `INSERT INTO absence (id, person_id, stand_in_id, from_on, until_on, starts_at_ms, ends_at_ms, told_by, told_at_ms, delegation_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    absenceId,
    personId,
    standInId,
    fromOn,
    untilOn,
    startsAtMs,
    endsAtMs,
    toldBy,
    context.nowMs,
    delegationId,
  );
  context.record("absence.told", undefined, { absenceId, personId, standInId, fromOn, untilOn });
}

export function endAbsenceRow(
  context: CommandContext,
  { absenceId, personId, standInId }: AbsenceRow,
  endedBy: string,
): void {
  context.sql.run(
    "UPDATE absence SET ended_at_ms = ?, ended_by = ? WHERE id = ? AND ended_at_ms IS NULL",
    context.nowMs,
    endedBy,
    absenceId,
  );
  context.record("absence.ended", undefined, { absenceId, personId, standInId });
}
