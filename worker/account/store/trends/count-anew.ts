import type { Sql } from "../sql.ts";

/** The sums by month from nothing, as the rows stand: for rows that came without the triggers that count them, as a backup's do. */
export function countAnew(sql: Sql): void {
  sql.run("DELETE FROM session_month");
  sql.run("DELETE FROM sale_month");
  sql.run(
    `INSERT INTO session_month (month, item_id, location_id, provider, sessions)
     SELECT month, item_id, location_id, provider, count(*) FROM session_made GROUP BY 1, 2, 3, 4`,
  );
  sql.run(
    `INSERT INTO sale_month (month, item_id, location_id, provider, seller, sales, pieces)
     SELECT month, item_id, location_id, provider, seller, count(*), sum(pieces) FROM sale_made GROUP BY 1, 2, 3, 4, 5`,
  );
}
