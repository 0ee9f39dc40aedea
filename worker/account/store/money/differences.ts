/** Differences between a payment here and at its processor: shown, blocking, and closed by a person only. */
import { type Difference, type DifferenceKind, signatureOf } from "../../../../core/refund/difference.ts";
import type { CommandContext } from "../context.ts";
import { Params } from "../params.ts";
import { andSeen, type Sight } from "../people/sight.ts";
import type { Sql } from "../sql.ts";
import { MATTER_KINDS, ofOnePurchase } from "./payments.ts";

export interface DifferenceRow extends Difference {
  readonly differenceId: string;
  readonly paymentId: string;
  readonly foundAtMs: number;
  readonly settledAtMs: number | null;
}

const SELECT = `SELECT id AS differenceId, payment_id AS paymentId, kind, ref, ours, theirs, our_minor AS ourMinor,
    their_minor AS theirMinor, found_at_ms AS foundAtMs, settled_at_ms AS settledAtMs FROM difference`;

export function differenceById(sql: Sql, differenceId: string): DifferenceRow | undefined {
  return sql.one<DifferenceRow>(`${SELECT} WHERE id = ?`, differenceId);
}

/** Oldest first, of patients whom this person sees. */
export function openDifferences(sql: Sql, limit: number, sight: Sight | undefined): DifferenceRow[] {
  const params = new Params();
  const seen = andSeen(sight, "(SELECT pay.patient_id FROM payment pay WHERE pay.id = difference.payment_id)", params);
  return sql.all<DifferenceRow>(
    `${SELECT} WHERE settled_at_ms IS NULL${seen} ORDER BY found_at_ms, id LIMIT ${limit}`,
    ...params.values,
  );
}

/** How many are open, of patients whom this person sees. */
export function countDifferences(sql: Sql, sight: Sight | undefined): number {
  const params = new Params();
  const seen = andSeen(sight, "(SELECT pay.patient_id FROM payment pay WHERE pay.id = difference.payment_id)", params);
  return (
    sql.one<{ n: number }>(`SELECT count(*) AS n FROM difference WHERE settled_at_ms IS NULL${seen}`, ...params.values)
      ?.n ?? 0
  );
}

/** Answers whether it is new: what stands already, or a person has settled word for word, is not opened again. */
export function insertDifference(
  { sql, nowMs }: Pick<CommandContext, "sql" | "nowMs">,
  {
    differenceId,
    paymentId,
    runId,
  }: { readonly differenceId: string; readonly paymentId: string; readonly runId: string | undefined },
  one: Difference,
): boolean {
  const isNew = sql.change(
    `INSERT INTO difference (id, payment_id, run_id, signature, kind, ref, ours, theirs, our_minor, their_minor, found_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (payment_id, signature) DO NOTHING`,
    differenceId,
    paymentId,
    runId ?? null,
    signatureOf(one),
    one.kind,
    one.ref,
    one.ours,
    one.theirs,
    one.ourMinor,
    one.theirMinor,
    nowMs,
  );
  return isNew > 0;
}

/** What is asked about money of this payment that its processor does not show; there is one such question at a time. */
export function openBeyondOf(sql: Sql, paymentId: string): DifferenceRow | undefined {
  return sql.one<DifferenceRow>(
    `${SELECT} WHERE payment_id = ? AND kind = 'refunded_beyond' AND settled_at_ms IS NULL ORDER BY id LIMIT 1`,
    paymentId,
  );
}

/** Whether this was found before, word for word. */
export const isFound = (sql: Sql, paymentId: string, one: Difference): boolean =>
  sql.one("SELECT 1 FROM difference WHERE payment_id = ? AND signature = ?", paymentId, signatureOf(one)) !== undefined;

/** An open question is about this from now on. Answers false where that was asked before: then it stays as it is. */
export function turnDifference(sql: Sql, differenceId: string, one: Difference): boolean {
  const turned = sql.change(
    `UPDATE OR IGNORE difference SET signature = ?, kind = ?, ref = ?, ours = ?, theirs = ?, our_minor = ?, their_minor = ?
     WHERE id = ? AND settled_at_ms IS NULL`,
    signatureOf(one),
    one.kind,
    one.ref,
    one.ours,
    one.theirs,
    one.ourMinor,
    one.theirMinor,
    differenceId,
  );
  return turned > 0;
}

/** What was answered of money that the processor did not show holds no longer: the same figures are news from now on. Answers whether there was any. */
export function outdateBeyondOf(sql: Sql, paymentId: string): boolean {
  const outdated = sql.change(
    `UPDATE difference SET signature = signature || '|' || id
     WHERE payment_id = ? AND kind = 'refunded_beyond' AND settled_at_ms IS NOT NULL AND signature NOT LIKE '%|' || id`,
    paymentId,
  );
  return outdated > 0;
}

export function settleDifferenceRow(
  { sql, nowMs }: CommandContext,
  differenceId: string,
  settled: { readonly by: string; readonly textId: string; readonly answer?: string; readonly caseId?: string },
): void {
  sql.run(
    `UPDATE difference SET settled_at_ms = ?, settled_by = ?, text_id = ?, answer = ?, case_id = ?
     WHERE id = ? AND settled_at_ms IS NULL`,
    nowMs,
    settled.by,
    settled.textId,
    settled.answer ?? null,
    settled.caseId ?? null,
    differenceId,
  );
}

interface Said {
  readonly answer: string | null;
  /** What a person said went back that the processor does not show. */
  readonly refundedMinor: number;
}

/** What was answered. A sum is told of under a name of its own, and which matter it was for stands there. */
export function saidOf(sql: Sql, differenceId: string): Said {
  const said = sql.one<Said>(
    `SELECT coalesce(f.answer, t.answer) AS answer, coalesce(o.amount_minor, 0) AS refundedMinor FROM difference f
     LEFT JOIN difference t ON t.kind = 'unknown_refund' AND t.ref = 'person:' || f.id
     LEFT JOIN outside_refund o ON o.vendor_ref = 'person:' || f.id
       AND o.connection_id = (SELECT processor FROM payment WHERE id = f.payment_id) WHERE f.id = ?`,
    differenceId,
  );
  return said ?? { answer: null, refundedMinor: 0 };
}

/** Whether it is asked for what a refund was, of this payment or of another of its purchase. */
export const isMatterAsked = (sql: Sql, paymentId: string): boolean =>
  sql.one(
    `SELECT 1 FROM difference WHERE payment_id IN ${ofOnePurchase("?1")} AND settled_at_ms IS NULL AND kind IN ${MATTER_KINDS} LIMIT 1`,
    paymentId,
  ) !== undefined;

/** What differs on a payment and nobody has looked at yet. Of what never came in nothing can leave: that waits for nobody. */
export function openKindsOn(sql: Sql, paymentId: string): DifferenceKind[] {
  return sql
    .all<{ kind: DifferenceKind }>(
      `SELECT DISTINCT kind FROM difference WHERE payment_id = ? AND settled_at_ms IS NULL
         AND NOT (kind = 'captured_differs' AND their_minor = 0)`,
      paymentId,
    )
    .map(({ kind }) => kind);
}

/** What went back elsewhere of which nobody has said for which matter it was. */
export function refundsAskedFor(sql: Sql, paymentId: string): number {
  const row = sql.one<{ minor: number }>(
    `SELECT coalesce(sum(their_minor), 0) AS minor FROM difference
     WHERE payment_id = ? AND settled_at_ms IS NULL AND kind = 'unknown_refund'`,
    paymentId,
  );
  return row?.minor ?? 0;
}
