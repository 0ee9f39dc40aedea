/** What a decision gives or takes of each line. */
import type { OptionView } from "../../../../core/contract/option.ts";
import type { Sql } from "../sql.ts";
import type { DecisionRow } from "./decisions.ts";

/** Lines of a decision, with the days by which it extends them. */
export function promisedLinesOf(
  sql: Sql,
  { decisionId, evaluationId }: Pick<DecisionRow, "decisionId" | "evaluationId">,
) {
  return sql.all<{ lineId: string; title: string; days: number | null; expiresOn: string | null; sold: number | null }>(
    `SELECT n.id AS lineId, i.title, e.expires_on AS expiresOn, e.sold,
       (SELECT json_extract(proposal_json, '$.decided.extendDays') FROM evaluation WHERE id = ?) AS days
     FROM decision_line dl JOIN line n ON n.id = dl.line_id JOIN item i ON i.id = n.item_id LEFT JOIN entitlement e ON e.line_id = n.id
     WHERE dl.decision_id = ? ORDER BY n.id`,
    evaluationId,
    decisionId,
  );
}

/** What becomes of the package that the line bought. */
export function entitlementEffectOf(sql: Sql, evaluationId: string): OptionView["entitlementEffect"] {
  const row = sql.one<{ effect: OptionView["entitlementEffect"] }>(
    "SELECT json_extract(proposal_json, '$.decided.entitlementEffect') AS effect FROM evaluation WHERE id = ?",
    evaluationId,
  );
  return row?.effect ?? "keep";
}

/** Packages of which the money of a decision has gone back, with the uses that it paid back. */
export function packagesPaidBack(sql: Sql, decisionId: string): { lineId: string; title: string; uses: number }[] {
  return sql.all(
    `SELECT n.id AS lineId, i.title, sum(a.uses) AS uses
     FROM leg g JOIN allocation a ON a.leg_id = g.id JOIN line n ON n.id = a.line_id JOIN item i ON i.id = n.item_id
       JOIN entitlement e ON e.line_id = n.id
     WHERE g.decision_id = ? AND g.state = 'settled' GROUP BY n.id ORDER BY n.id`,
    decisionId,
  );
}
