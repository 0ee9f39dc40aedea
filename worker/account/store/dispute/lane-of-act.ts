import type { Sql } from "../sql.ts";

/** In whose lane an act waits. */
export const laneOfAct = (sql: Sql, actId: string): string | undefined =>
  sql.one<{ lane: string }>(
    "SELECT d.connection_id AS lane FROM dispute_act a JOIN dispute d ON d.id = a.dispute_id WHERE a.id = ?",
    actId,
  )?.lane;
