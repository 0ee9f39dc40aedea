/** Legs, read. */
import type { LegState } from "../../../../core/refund/states.ts";
import { assert } from "../../../../core/result.ts";
import type { Sql } from "../sql.ts";
import type { RefundName } from "./refund-names.ts";

export interface LegRow {
  readonly legId: string;
  readonly decisionId: string;
  readonly caseId: string;
  readonly paymentId: string;
  readonly kind: "refund" | "credit" | "hand";
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: LegState;
  /** Which key it is sent with; raised only when the processor was asked and had no refund under the one before. */
  readonly generation: number;
  /** Sends so far: the number of the last attempt. */
  readonly tries: number;
  /** Look-ups of this generation that got no answer. */
  readonly queries: number;
  readonly leavesAtMs: number;
  readonly leaseUntilMs: number;
  readonly vendorRef: string | null;
  readonly problem: string | null;
  /** Until when the patient may do what the processor asks of them. */
  readonly actByMs: number | null;
  /** The leg that failed or came back, and instead of which this one goes. */
  readonly replacesLegId: string | null;
  /** By what the patient's bank finds it; null until the processor has said. */
  readonly bankRef: string | null;
}

const SELECT = `SELECT g.id AS legId, g.decision_id AS decisionId, d.case_id AS caseId, g.payment_id AS paymentId, g.kind,
    g.amount_minor AS amountMinor, g.currency, g.state, g.generation, g.tries, g.queries, g.leaves_at_ms AS leavesAtMs,
    g.lease_until_ms AS leaseUntilMs, g.vendor_ref AS vendorRef, g.problem, g.act_by_ms AS actByMs, g.replaces_leg_id AS replacesLegId,
    g.bank_ref AS bankRef
  FROM leg g JOIN decision d ON d.id = g.decision_id`;

export function legById(sql: Sql, legId: string): LegRow | undefined {
  return sql.one<LegRow>(`${SELECT} WHERE g.id = ?`, legId);
}

export function legOfName(sql: Sql, { vendorRef, connectionId }: RefundName): LegRow | undefined {
  return sql.one<LegRow>(`${SELECT} WHERE g.vendor_ref = ? AND g.connection_id = ?`, vendorRef, connectionId);
}

export function legsOfDecision(sql: Sql, decisionId: string): LegRow[] {
  return sql.all<LegRow>(`${SELECT} WHERE g.decision_id = ? ORDER BY g.id`, decisionId);
}

export function legsOfCase(sql: Sql, caseId: string): LegRow[] {
  return sql.all<LegRow>(`${SELECT} WHERE d.case_id = ? ORDER BY g.id`, caseId);
}

/** Legs that wait for an answer: `submitting` whose lease ran out, `unknown` and `pending`. */
export function legsUnderWay(sql: Sql): LegRow[] {
  return sql.all<LegRow>(`${SELECT} WHERE g.state IN ('submitting', 'unknown', 'pending') ORDER BY g.id`);
}

/** Refunds that were decided and of which no end is known: queued, sent or without an answer. */
export function legsOnTheirWay(sql: Sql): LegRow[] {
  return sql.all<LegRow>(
    `${SELECT} WHERE g.kind = 'refund' AND g.state IN ('reserved', 'submitting', 'unknown') ORDER BY g.id`,
  );
}

export function needLeg(sql: Sql, legId: string): LegRow {
  const leg = legById(sql, legId);
  assert(leg, `No leg ${legId}`);
  return leg;
}

/** The movement of this case on a payment that came to nothing and that nothing has taken the place of yet. */
export function unreplacedLeg(sql: Sql, caseId: string, paymentId: string): { readonly legId: string } | undefined {
  return sql.one<{ legId: string }>(
    `SELECT g.id AS legId FROM leg g JOIN decision d ON d.id = g.decision_id
     WHERE d.case_id = ? AND g.payment_id = ? AND g.state IN ('failed', 'bounced')
       AND NOT EXISTS (SELECT 1 FROM leg r WHERE r.replaces_leg_id = g.id AND r.state NOT IN ('failed', 'bounced', 'closed'))
     ORDER BY g.id DESC LIMIT 1`,
    caseId,
    paymentId,
  );
}
