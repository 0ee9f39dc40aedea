import type { Sql } from "../sql.ts";

/** What a leg counts now: nothing where it came back, or was replaced. */
export const countsMinorOf = (sql: Sql, legId: string): number =>
  sql.one<{ n: number }>("SELECT counts_minor AS n FROM leg_counting WHERE leg_id = ?", legId)?.n ?? 0;
