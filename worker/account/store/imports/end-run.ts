/** The end of an import, and what no record was refused for, since either may be what is wrong: a person looks. */
import type { Sql } from "../sql.ts";
import { type ImportRun, setRunEnded } from "./import-runs.ts";

const NAMED = 20;

/** Counted once and kept: it reads as many rows as there are visits of what the import told of. */
export function endRun(sql: Sql, { no, mode }: Pick<ImportRun, "no" | "mode">, nowMs: number): void {
  const lines = mode === "import" ? overusedOf(sql, no) : [];
  setRunEnded(sql, no, lines.length === 0 ? null : { count: lines.length, lines: lines.slice(0, NAMED) }, nowMs);
}

/** Packages of which it told, and of which more visits stand as used than were sold, by the name that the source gave to each one's line. */
const overusedOf = (sql: Sql, no: number): string[] =>
  sql
    .all<{ line: string }>(
      `SELECT n.source_id AS line FROM (
         SELECT entitlement_id AS id FROM use_record WHERE import_no = ?1
         UNION SELECT id FROM entitlement WHERE import_no = ?1
         UNION SELECT row_id FROM import_before WHERE import_no = ?1 AND type = 'entitlement'
         UNION SELECT u.entitlement_id FROM import_before b JOIN use_record u ON u.id = b.row_id
           WHERE b.import_no = ?1 AND b.type = 'use_record'
       ) told JOIN entitlement e ON e.id = told.id JOIN line n ON n.id = e.line_id
       WHERE e.kind = 'package' AND e.sold + e.bonus
         < (SELECT count(*) FROM use_record u WHERE u.entitlement_id = e.id AND u.kind = 'used' AND u.reversed_on IS NULL)
       ORDER BY n.source_id`,
      no,
    )
    .map(({ line }) => line);
