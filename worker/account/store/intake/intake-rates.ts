import type { TrendsAnswer, TrendsQuery } from "../../../../core/contract/trends.ts";
import type { Sql } from "../sql.ts";

/**
 * How well intake found requests, by what people said afterwards: of the whole clinic, because a mail that was missed or wrongly taken for a
 * request is of no service. A case that was set aside for another is counted there.
 */
export function intakeRates(
  sql: Sql,
  { from, to }: Pick<TrendsQuery, "from" | "to">,
): NonNullable<TrendsAnswer["intake"]> {
  const found = sql.one<Record<"opened" | "wrong" | "askedYes" | "missed", number>>(
    `SELECT count(*) FILTER (WHERE found_by = 'intake') AS opened,
       count(*) FILTER (WHERE found_by = 'intake' AND ended_wrong_at_ms IS NOT NULL) AS wrong,
       count(*) FILTER (WHERE found_by = 'asked' AND ended_wrong_at_ms IS NULL) AS askedYes,
       count(*) FILTER (WHERE found_by = 'hand' AND ended_wrong_at_ms IS NULL) AS missed
     FROM refund_case WHERE month BETWEEN ? AND ? AND (set_aside_at_ms IS NULL OR ended_wrong_at_ms IS NOT NULL)`,
    from,
    to,
  );
  const askedNo = sql.one<{ n: number }>(
    "SELECT count(*) AS n FROM ticket_request WHERE month BETWEEN ? AND ? AND asked_at_ms IS NOT NULL AND is_request = 0",
    from,
    to,
  );
  return { opened: 0, wrong: 0, askedYes: 0, missed: 0, ...found, askedNo: askedNo?.n ?? 0 };
}
