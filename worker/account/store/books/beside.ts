/** What a bookkeeper looks at beside the journal: money to pay by hand, and whose pay refunds concerned. */
import type { Sql } from "../sql.ts";

export interface ToPayRow {
  readonly legId: string;
  readonly caseId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly tender: string;
  readonly locationId: string | null;
  readonly dueOn: string;
}

/** Decided, and a person has to pay it: what is due first comes first. */
export const toPayByHand = (sql: Sql, limit: number): ToPayRow[] =>
  sql.all<ToPayRow>(
    `SELECT g.id AS legId, t.case_id AS caseId, g.amount_minor AS amountMinor, g.currency, y.tender, p.location_id AS locationId, t.due_on AS dueOn
     FROM task t JOIN leg g ON g.id = json_extract(t.values_json, '$.legId') JOIN payment y ON y.id = g.payment_id
       LEFT JOIN purchase p ON p.id = y.purchase_id
     WHERE t.kind = 'pay_by_hand' AND t.done_at_ms IS NULL AND g.state NOT IN ('settled', 'closed') ORDER BY t.due_on, t.id LIMIT ?`,
    limit,
  );

export interface PayRow {
  readonly who: string;
  readonly state: "withheld" | "absorbed";
  readonly amountMinor: number;
  readonly currency: string;
  /** Net of the line that was to go back by the decision, and that has gone. */
  readonly plannedMinor: number;
  readonly goneMinor: number;
  /** When the last of it went. */
  readonly leftAtMs: number;
}

/** Of decisions whose money was to leave within a span. */
export const providerPayBetween = (sql: Sql, sinceMs: number, untilMs: number): PayRow[] =>
  sql.all<PayRow>(
    `SELECT y.who, y.state, y.amount_minor AS amountMinor, y.currency, sum(a.net_minor) AS plannedMinor,
       sum(iif(g.state = 'settled', a.net_minor, 0)) AS goneMinor,
       max(coalesce((SELECT min(e.at_ms) FROM event e WHERE e.case_id = d.case_id AND e.type = 'leg.moved'
         AND json_extract(e.data, '$.legId') = g.id AND json_extract(e.data, '$.to') IN ('pending', 'settled')), g.leaves_at_ms)) AS leftAtMs
     FROM provider_pay y JOIN decision d ON d.id = y.decision_id JOIN leg g ON g.decision_id = d.id
       JOIN allocation a ON a.leg_id = g.id AND a.line_id = y.line_id
     WHERE y.state IN ('withheld', 'absorbed') AND g.leaves_at_ms >= ? AND g.leaves_at_ms < ?
     GROUP BY y.decision_id, y.line_id ORDER BY y.who, y.currency`,
    sinceMs,
    untilMs,
  );
