import type { ProviderPayView } from "../../../../core/contract/option.ts";
import type { Sql } from "../sql.ts";

/** Whose pay a decision concerned, as it was decided. */
export function providerPayOfDecision(sql: Sql, decisionId: string): ProviderPayView[] {
  return sql.all<ProviderPayView>(
    `SELECT y.line_id AS lineId, i.title, y.who, y.state, y.amount_minor AS amountMinor, y.currency
     FROM provider_pay y JOIN line n ON n.id = y.line_id JOIN item i ON i.id = n.item_id WHERE y.decision_id = ? ORDER BY y.line_id`,
    decisionId,
  );
}

export function insertProviderPay(
  sql: Sql,
  decisionId: string,
  {
    lineId,
    who,
    state,
    amountMinor,
    currency,
  }: Pick<ProviderPayView, "lineId" | "who" | "state" | "amountMinor" | "currency">,
): void {
  sql.run(
    "INSERT INTO provider_pay (decision_id, line_id, who, state, amount_minor, currency) VALUES (?, ?, ?, ?, ?, ?)",
    decisionId,
    lineId,
    who,
    state,
    amountMinor,
    currency,
  );
}

/** Net of a line that a decision gives back, and how much of that has gone. */
export function netGoneOf(sql: Sql, decisionId: string, lineId: string): { planned: number; gone: number } {
  return (
    sql.one<{ planned: number; gone: number }>(
      `SELECT coalesce(sum(a.net_minor), 0) AS planned, coalesce(sum(CASE WHEN g.state = 'settled' THEN a.net_minor END), 0) AS gone
       FROM leg g JOIN allocation a ON a.leg_id = g.id WHERE g.decision_id = ? AND a.line_id = ?`,
      decisionId,
      lineId,
    ) ?? { planned: 0, gone: 0 }
  );
}
