/** How often an act was refused to somebody within an hour: the record holds the first of them and the tens, not each. */
import type { Sql } from "../sql.ts";

type Refused = readonly [personId: string, act: string, code: string];

/** Counts one more. Answers the how manieth it is. */
export function countRefused(sql: Sql, hour: number, refused: Refused): number {
  const keys = [hour, ...refused];
  sql.run(
    `INSERT INTO refused_act (hour, person_id, act, code, times, told) VALUES (?, ?, ?, ?, 1, 1)
     ON CONFLICT (hour, person_id, act, code) DO UPDATE SET times = times + 1,
       told = CASE WHEN times + 1 IN (10, 100, 1000, 10000, 100000) THEN times + 1 ELSE told END`,
    ...keys,
  );
  const row = sql.one<{ times: number }>(
    "SELECT times FROM refused_act WHERE hour = ? AND person_id = ? AND act = ? AND code = ?",
    ...keys,
  );
  return row?.times ?? 1;
}

export interface RefusedRow {
  readonly personId: string;
  readonly act: string;
  readonly code: string;
  readonly times: number;
  readonly told: number;
}

/** Those of hours that are over; they are counted no more. */
export function takeRefusedBefore(sql: Sql, hour: number): RefusedRow[] {
  const rows = sql.all<RefusedRow>(
    "SELECT person_id AS personId, act, code, times, told FROM refused_act WHERE hour < ? ORDER BY hour, person_id, act, code",
    hour,
  );
  if (rows.length > 0) sql.run("DELETE FROM refused_act WHERE hour < ?", hour);
  return rows;
}
