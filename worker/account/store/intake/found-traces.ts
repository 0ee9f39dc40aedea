/** What a patient's rows say, beside the file, of money and uses that went back: the traces that the finders read. Each by an index. */
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { OfferKind } from "../../../../core/words.ts";
import { sameRefund } from "../money/refund-names.ts";
import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

export interface BackRow {
  /** Of twins the one that stays. */
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly atMs: number;
}

/** Refunds made elsewhere, one that an import told of as well once, and legs of ours that count, each with its instant. */
export function wentBackOfPatient(sql: Sql, patientId: string): { outside: BackRow[]; ours: BackRow[] } {
  return {
    outside: sql.all<BackRow>(
      `SELECT coalesce(y.twin_of, y.id) AS paymentId, c.counts_minor AS amountMinor, r.made_at_ms AS atMs
       FROM payment y JOIN outside_refund r ON r.payment_id = y.id JOIN outside_counting c ON ${sameRefund("c", "r")}
       WHERE ${ofSame("y.patient_id")} AND r.by_bank = 0 AND c.counts_minor > 0`,
      patientId,
    ),
    ours: sql.all<BackRow>(
      `SELECT coalesce(y.twin_of, y.id) AS paymentId, c.counts_minor AS amountMinor, d.decided_at_ms AS atMs
       FROM payment y JOIN leg_counting c ON c.payment_id = y.id JOIN leg g ON g.id = c.leg_id JOIN decision d ON d.id = g.decision_id
       WHERE ${ofSame("y.patient_id")} AND c.counts_minor > 0`,
      patientId,
    ),
  };
}

export interface AnsweredRow {
  readonly lineId: string;
  readonly reason: ReasonCode;
  readonly offer: OfferKind | null;
  readonly atMs: number;
  readonly amountMinor: number;
  /** A case that was settled before this product came. */
  readonly isPast: 0 | 1;
}

/** Decisions that stand or wait, and past cases, by the lines they are about. */
export function answeredOfPatient(sql: Sql, patientId: string): AnsweredRow[] {
  return sql.all<AnsweredRow>(
    `SELECT n.id AS lineId, d.reason, d.offer, d.decided_at_ms AS atMs, d.amount_minor AS amountMinor, 0 AS isPast
     FROM purchase p JOIN line n ON n.purchase_id = p.id JOIN decision_line l ON l.line_id = n.id JOIN decision d ON d.id = l.decision_id
     WHERE ${ofSame("p.patient_id", "?1")} AND d.state IN ('approved', 'awaiting_approval') AND d.pays_out_leg_id IS NULL
     UNION ALL
     SELECT n.id, c.reason, c.offer, c.closed_at_ms, c.past_refunded_minor + c.past_credited_minor, 1
     FROM purchase p JOIN line n ON n.purchase_id = p.id JOIN case_line k ON k.line_id = n.id JOIN refund_case c ON c.id = k.case_id
     WHERE ${ofSame("p.patient_id", "?1")} AND c.source IS NOT NULL AND c.closed_at_ms IS NOT NULL`,
    patientId,
  );
}

export interface UsesBackRow {
  readonly lineId: string;
  readonly atMs: number;
  readonly uses: number;
}

/** Uses that decisions gave back and that hold, and those of refunds made elsewhere that somebody said to be for the line. */
export function usesBackOfPatient(sql: Sql, patientId: string): UsesBackRow[] {
  return sql.all<UsesBackRow>(
    `SELECT n.id AS lineId, d.decided_at_ms AS atMs, sum(a.uses) AS uses
     FROM purchase p JOIN line n ON n.purchase_id = p.id JOIN allocation a ON a.line_id = n.id JOIN leg g ON g.id = a.leg_id
       JOIN decision d ON d.id = g.decision_id
     WHERE ${ofSame("p.patient_id", "?1")} AND g.held_minor > 0 AND d.pays_out_leg_id IS NULL GROUP BY n.id, d.id HAVING sum(a.uses) > 0
     UNION ALL
     SELECT n.id, r.made_at_ms, o.uses
     FROM purchase p JOIN line n ON n.purchase_id = p.id JOIN outside_allocation o ON o.line_id = n.id
       JOIN outside_refund r ON ${sameRefund("r", "o")}
     WHERE ${ofSame("p.patient_id", "?1")} AND r.counts = 1 AND o.uses > 0`,
    patientId,
  );
}

export interface EndRow {
  readonly lineId: string;
  readonly billingStoppedOn: string | null;
  /** The day from which nothing is charged any more, as the task of a decision that stands says. */
  readonly agreedEndOn: string | null;
}

/** Memberships of a patient with the day on which they ended, as far as the clinic's own system or a decision here says. */
export function endsOfPatient(sql: Sql, patientId: string): EndRow[] {
  return sql.all<EndRow>(
    `SELECT n.id AS lineId, e.billing_stopped_on AS billingStoppedOn,
       (SELECT min(json_extract(t.values_json, '$.fromOn')) FROM case_line k JOIN task t ON t.case_id = k.case_id
        WHERE k.line_id = n.id AND t.kind = 'stop_billing' AND coalesce(t.done_by, '') <> 'makegood'
          AND json_extract(t.values_json, '$.lineId') = n.id) AS agreedEndOn
     FROM purchase p JOIN line n ON n.purchase_id = p.id JOIN entitlement e ON e.line_id = n.id
     WHERE ${ofSame("p.patient_id")} AND e.kind = 'membership'`,
    patientId,
  );
}

/** With whom something was found about these purchases that are another patient's now. */
export function foundWithFormer(sql: Sql, purchaseIds: readonly string[]): string[] {
  const rows = sql.all<{ patientId: string }>(
    `SELECT DISTINCT f.patient_id AS patientId FROM json_each(?) j JOIN purchase p ON p.id = j.value JOIN line n ON n.purchase_id = p.id
       JOIN case_line k ON k.line_id = n.id JOIN found f ON f.case_id = k.case_id WHERE f.patient_id <> p.patient_id`,
    JSON.stringify(purchaseIds),
  );
  return rows.map(({ patientId }) => patientId);
}
