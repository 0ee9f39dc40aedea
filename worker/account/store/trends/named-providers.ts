import { NAMED_FROM } from "../../../../core/trends/small.ts";
import type { Sql } from "../sql.ts";

/** Providers of whom there are refunds and sessions enough, of all time: those of a period may be too few all the same. */
export const namedProviders = (sql: Sql): string[] =>
  sql
    .all<{ provider: string }>(
      `SELECT c.provider FROM refund_case c WHERE c.provider IS NOT NULL AND c.set_aside_at_ms IS NULL AND c.refunded_minor + c.credited_minor > 0
       GROUP BY 1 HAVING count(*) >= ${NAMED_FROM.refunds}
         AND (SELECT coalesce(sum(sessions), 0) FROM session_month WHERE provider = c.provider)
           + (SELECT coalesce(sum(x.pieces), 0) FROM sale_month x JOIN item i ON i.id = x.item_id WHERE x.provider = c.provider AND i.kind = 'service')
           >= ${NAMED_FROM.sessions} ORDER BY 1 LIMIT 500`,
    )
    .map(({ provider }) => provider);
