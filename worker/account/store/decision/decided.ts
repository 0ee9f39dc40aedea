/** What was decided on lines, in whichever case: the rows behind the one account of a line. */
import type { DecisionView } from "../../../../core/contract/decision.ts";
import type { OptionView } from "../../../../core/contract/option.ts";
import { isMoneyOffer } from "../../../../core/policy/offer-sum.ts";
import type { OfferKind } from "../../../../core/words.ts";
import { sameRefund } from "../money/refund-names.ts";
import type { Sql } from "../sql.ts";

export interface DecidedRow {
  readonly decisionId: string;
  readonly caseId: string;
  readonly state: DecisionView["state"];
  readonly offer: OfferKind;
  readonly amountMinor: number;
  readonly currency: string;
  readonly deciderId: string;
  readonly decidedAtMs: number;
  /** Beside the policy; so is a payout of credit, which gives nothing anew. */
  readonly isException: boolean;
  readonly lineIds: readonly string[];
  /** It is approved, and its money, if it moves any, has not come back whole. */
  readonly isGiven: boolean;
  /** Its money ends the package. */
  readonly endsPackage: boolean;
}

interface Stored extends Omit<DecidedRow, "isException" | "lineIds" | "isGiven" | "endsPackage"> {
  readonly beside: 0 | 1;
  readonly lines: string;
  readonly legs: number;
  readonly holding: number;
  readonly effect: OptionView["entitlementEffect"] | null;
}

/**
 * All decisions about any of these lines, and all of a case, in the order in which they were taken. Payouts of credit are among them where
 * they belong to the case or the lines: they change what stands, though they give nothing anew.
 */
export function decisionsAbout(sql: Sql, lineIds: readonly string[], caseId: string | undefined): DecidedRow[] {
  const rows = sql.all<Stored>(
    `WITH about (id) AS (
       SELECT decision_id FROM decision_line WHERE line_id IN (SELECT value FROM json_each(?1))
       UNION SELECT id FROM decision WHERE case_id = ?2)
     SELECT d.id AS decisionId, d.case_id AS caseId, d.state, d.offer, d.amount_minor AS amountMinor, d.currency, d.decider_id AS deciderId,
       d.decided_at_ms AS decidedAtMs, d.cause IS NOT NULL OR d.pays_out_leg_id IS NOT NULL AS beside,
       (SELECT json_group_array(line_id) FROM decision_line l WHERE l.decision_id = d.id) AS lines,
       (SELECT count(*) FROM leg g WHERE g.decision_id = d.id) AS legs,
       (SELECT count(*) FROM leg g WHERE g.decision_id = d.id AND g.held_minor > 0) AS holding,
       (SELECT json_extract(e.proposal_json, '$.decided.entitlementEffect') FROM evaluation e WHERE e.id = d.evaluation_id) AS effect
     FROM about a JOIN decision d ON d.id = a.id ORDER BY d.decided_at_ms, d.id`,
    JSON.stringify(lineIds),
    caseId ?? "",
  );
  return rows.map(({ beside, lines, legs, holding, effect, ...row }) => ({
    ...row,
    isException: beside === 1,
    lineIds: JSON.parse(lines),
    isGiven: row.state === "approved" && (legs === 0 || holding > 0),
    endsPackage: isMoneyOffer(row.offer) && effect === "void",
  }));
}

/** Whether all that a decision gave has arrived: what is on its way, or waits, may still be stopped or come back. */
export const hasArrived = (sql: Sql, decisionId: string): boolean =>
  sql.one(
    `SELECT 1 FROM leg WHERE decision_id = ?1 AND state = 'settled'
       AND NOT EXISTS (SELECT 1 FROM leg WHERE decision_id = ?1 AND held_minor > 0 AND state <> 'settled') LIMIT 1`,
    decisionId,
  ) !== undefined;

/** What a decision that waits asks of one line. */
export function askedOfLine(sql: Sql, decisionId: string, lineId: string): number {
  return (
    sql.one<{ minor: number }>(
      `SELECT coalesce(sum(a.net_minor + a.tax_minor), 0) AS minor FROM leg g JOIN allocation a ON a.leg_id = g.id
       WHERE g.decision_id = ? AND g.state = 'requested' AND a.line_id = ?`,
      decisionId,
      lineId,
    )?.minor ?? 0
  );
}

/** What went back, or goes, on one line by a decision. */
export function givenOnLine(sql: Sql, decisionId: string, lineId: string): number {
  return (
    sql.one<{ minor: number }>(
      `SELECT coalesce(sum(a.net_minor + a.tax_minor), 0) AS minor FROM leg g JOIN allocation a ON a.leg_id = g.id
       WHERE g.decision_id = ? AND g.held_minor > 0 AND a.line_id = ?`,
      decisionId,
      lineId,
    )?.minor ?? 0
  );
}

/** Money of imported past cases about lines, each by itself; in the currency in which the line was bought. */
export function pastCasesOf(
  sql: Sql,
  lineIds: readonly string[],
): { readonly lineId: string; readonly refundedMinor: number; readonly creditedMinor: number }[] {
  return sql.all(
    `SELECT cl.line_id AS lineId, sum(c.past_refunded_minor) AS refundedMinor, sum(c.past_credited_minor) AS creditedMinor
     FROM case_line cl JOIN refund_case c ON c.id = cl.case_id JOIN line n ON n.id = cl.line_id JOIN purchase p ON p.id = n.purchase_id
     WHERE cl.line_id IN (SELECT value FROM json_each(?)) AND c.source IS NOT NULL AND c.currency = p.currency
     GROUP BY cl.line_id HAVING refundedMinor > 0 OR creditedMinor > 0`,
    JSON.stringify(lineIds),
  );
}

/**
 * Tasks about what was promised on a line by one decision; a task that was opened again has a number after its `about`. Two ids are longer
 * than the 50 bytes that the object's database takes as a pattern of LIKE, so it is looked for without one.
 */
export function isPromiseOpen(sql: Sql, { decisionId, caseId }: DecidedRow, lineId: string): boolean {
  return (
    sql.one(
      `SELECT 1 FROM task WHERE case_id = ? AND kind IN ('book_redo', 'extend_package') AND done_at_ms IS NULL
         AND instr(json_extract(values_json, '$.about'), ?) = 1`,
      caseId,
      `${decisionId} ${lineId}`,
    ) !== undefined
  );
}

/** Uses of a line that were to be taken off on our word, done or not, and what the clinic's own system shows once the last of it is done. */
export function usesToldOf(sql: Sql, lineId: string): { readonly told: number; readonly target: number } {
  return (
    sql.one<{ told: number; target: number }>(
      `SELECT coalesce(sum(json_extract(t.values_json, '$.uses')), 0) AS told, coalesce(max(json_extract(t.values_json, '$.takenOff')), 0) AS target
       FROM task t WHERE t.case_id IN (SELECT d.case_id FROM decision_line l JOIN decision d ON d.id = l.decision_id WHERE l.line_id = ?1)
         AND t.kind IN ('void_package', 'trim_package') AND coalesce(t.done_by, '') <> 'makegood'
         AND json_extract(t.values_json, '$.lineId') = ?1`,
      lineId,
    ) ?? { told: 0, target: 0 }
  );
}

export interface PromiseOnLine {
  readonly decisionId: string;
  readonly caseId: string;
  readonly lineId: string;
}

/** Repeats and extensions that were promised, in whichever case, on the lines of a case's decisions. */
export function promisesAbout(sql: Sql, caseId: string): PromiseOnLine[] {
  return sql.all<PromiseOnLine>(
    `SELECT DISTINCT d.id AS decisionId, d.case_id AS caseId, l.line_id AS lineId
     FROM decision here JOIN decision_line ours ON ours.decision_id = here.id JOIN decision_line l ON l.line_id = ours.line_id
       JOIN decision d ON d.id = l.decision_id
     WHERE here.case_id = ? AND d.offer IN ('redo', 'extend') AND d.state = 'approved' ORDER BY d.decided_at_ms, d.id, l.line_id`,
    caseId,
  );
}

/** Everything that was paid for the line went back through legs that hold. */
export function isLineEmpty(sql: Sql, lineId: string): boolean {
  return (
    sql.one("SELECT 1 FROM line_taken WHERE line_id = ? AND paid_minor > 0 AND taken_minor >= paid_minor", lineId) !==
    undefined
  );
}

/**
 * Of what was refunded elsewhere of a payment, or taken by the bank, the sum of which a person has said for what it was: it counts on the lines of that matter as
 * given back, and on no other.
 */
export function answeredElsewhere(sql: Sql, paymentId: string, by: "refund" | "bank"): number {
  return (
    sql.one<{ minor: number }>(
      `SELECT coalesce(sum(o.counts_minor), 0) AS minor FROM outside_counting o
       WHERE o.payment_id = ? AND o.by_bank = ? AND o.counts_minor > 0 AND (EXISTS (SELECT 1 FROM outside_allocation a WHERE ${sameRefund("a", "o")})
         OR EXISTS (SELECT 1 FROM difference d WHERE d.payment_id = o.payment_id AND d.ref = o.vendor_ref AND d.answer IS NOT NULL))`,
      paymentId,
      by === "bank" ? 1 : 0,
    )?.minor ?? 0
  );
}
