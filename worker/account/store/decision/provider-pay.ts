import type { ProviderPayView } from "../../../../core/contract/proposal.ts";
import type { Sql } from "../sql.ts";

/** Whose pay a decision concerned, as it was decided. */
export function providerPayOfDecision(sql: Sql, decisionId: string): ProviderPayView[] {
  return sql.all<ProviderPayView>(
    `SELECT y.line_id AS lineId, i.title, y.who, y.state, y.amount_minor AS amountMinor, y.currency
     FROM provider_pay y JOIN line n ON n.id = y.line_id JOIN item i ON i.id = n.item_id WHERE y.decision_id = ? ORDER BY y.line_id`,
    decisionId,
  );
}
