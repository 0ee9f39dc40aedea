/** Who is to be erased, or was: asked by one person, confirmed by another. */
import type { ERASE_BECAUSE } from "../../../../core/words.ts";
import type { Sql } from "../sql.ts";

export interface ErasureRow {
  readonly erasureId: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly why: (typeof ERASE_BECAUSE)[number];
  readonly state: "waiting" | "done" | "rejected" | "withdrawn";
  readonly askedBy: string;
  readonly askedAtMs: number;
  readonly endedBy: string | null;
  readonly endedAtMs: number | null;
  readonly keptJson: string | null;
  /** Names by which they would be known again: none once they were let back. */
  readonly names: number;
}

const SELECT = `SELECT e.id AS erasureId, e.patient_id AS patientId, p.name AS patientName, e.why, e.state, e.asked_by AS askedBy,
  e.asked_at_ms AS askedAtMs, e.ended_by AS endedBy, e.ended_at_ms AS endedAtMs, e.kept_json AS keptJson,
  (SELECT count(*) FROM erased_name n WHERE n.patient_id = e.patient_id) AS names
  FROM erasure e JOIN patient p ON p.id = e.patient_id`;

export const erasureById = (sql: Sql, erasureId: string): ErasureRow | undefined =>
  sql.one<ErasureRow>(`${SELECT} WHERE e.id = ?`, erasureId);

export const erasures = (sql: Sql, limit: number): ErasureRow[] =>
  sql.all<ErasureRow>(
    `${SELECT} ORDER BY e.state <> 'waiting', coalesce(e.ended_at_ms, e.asked_at_ms) DESC, e.id DESC LIMIT ${limit}`,
  );

export const waitingErasure = (sql: Sql, patientId: string): ErasureRow | undefined =>
  sql.one<ErasureRow>(`${SELECT} WHERE e.patient_id = ? AND e.state = 'waiting'`, patientId);

export const countDoneErasures = (sql: Sql): number =>
  sql.one<{ n: number }>("SELECT count(*) AS n FROM erasure WHERE state = 'done'")?.n ?? 0;

type DoneErasure = Pick<ErasureRow, "erasureId" | "patientId" | "why" | "askedBy"> & {
  readonly endedBy: string;
  readonly endedAtMs: number;
};

export const doneErasures = (sql: Sql): DoneErasure[] =>
  sql.all<DoneErasure>(
    `SELECT id AS erasureId, patient_id AS patientId, why, asked_by AS askedBy, ended_by AS endedBy, ended_at_ms AS endedAtMs
     FROM erasure WHERE state = 'done' ORDER BY id`,
  );

/** The first of these who is known here, else anybody: who asked may have come after the copy. */
export const askerThere = (sql: Sql, personIds: readonly string[]): string | undefined =>
  personIds.find((id) => sql.one("SELECT 1 AS n FROM person WHERE id = ?", id)) ??
  sql.one<{ id: string }>("SELECT id FROM person ORDER BY id LIMIT 1")?.id;

export function insertErasure(
  sql: Sql,
  {
    erasureId,
    patientId,
    why,
    askedBy,
    askedAtMs,
  }: Pick<ErasureRow, "erasureId" | "patientId" | "why" | "askedBy" | "askedAtMs">,
): void {
  sql.run(
    "INSERT INTO erasure (id, patient_id, why, state, asked_by, asked_at_ms) VALUES (?, ?, ?, 'waiting', ?, ?)",
    erasureId,
    patientId,
    why,
    askedBy,
    askedAtMs,
  );
}

export function endErasureRow(
  sql: Sql,
  erasureId: string,
  ended: {
    readonly state: "done" | "rejected" | "withdrawn";
    readonly by: string;
    readonly atMs: number;
    readonly keptJson: string | null;
  },
): void {
  sql.run(
    "UPDATE erasure SET state = ?, ended_by = ?, ended_at_ms = ?, kept_json = ? WHERE id = ?",
    ended.state,
    ended.by,
    ended.atMs,
    ended.keptJson,
    erasureId,
  );
}
