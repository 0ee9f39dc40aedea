/** Differences between a payment here and at its processor, as rows: shown, blocking, and closed by a person only. */
import { type Difference, type OurPayment, signatureOf } from "../../../../core/refund/reconcile.ts";
import type { CommandContext } from "../../store/context.ts";
import { toldLeft } from "../../store/money/outside-refunds.ts";
import type { PaymentRow } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import { tellOfQuestion } from "./held-back.ts";

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

/** Oldest first. */
export function openDifferences(sql: Sql, limit: number): DifferenceRow[] {
  return sql.all<DifferenceRow>(`${SELECT} WHERE settled_at_ms IS NULL ORDER BY found_at_ms, id LIMIT ${limit}`);
}

/** Our side of one payment, as the comparison wants it. */
export function ourSideOf(sql: Sql, payment: PaymentRow): OurPayment {
  const { paymentId, collectedMinor, currency, disputedMinor, dispute } = payment;
  return {
    collectedMinor,
    currency,
    disputedMinor,
    dispute,
    told: toldLeft(sql, payment),
    legs: sql.all<OurPayment["legs"][number]>(
      `SELECT id AS legId, state, amount_minor AS amountMinor, vendor_ref AS vendorRef FROM leg
       WHERE payment_id IN (SELECT ?1 UNION ALL SELECT id FROM payment WHERE twin_of = ?1) AND kind = 'refund' ORDER BY id`,
      paymentId,
    ),
    outside: sql
      .all<{ vendorRef: string; amountMinor: number; counts: 0 | 1 }>(
        "SELECT vendor_ref AS vendorRef, amount_minor AS amountMinor, counts FROM outside_refund WHERE payment_id = ? AND source = 'processor' AND by_bank = 0 ORDER BY vendor_ref",
        paymentId,
      )
      .map((row) => ({ ...row, counts: row.counts === 1 })),
  };
}

/** Opens what is new, found by a comparison or beside one, and answers whether anything is; what a person has settled before, word for word, stays settled. */
export function openDifferencesOf(
  context: CommandContext,
  runId: string | undefined,
  paymentId: string,
  found: readonly Difference[],
): boolean {
  let isAnyNew = false;
  for (const one of found) {
    const differenceId = context.newId();
    const isNew = context.sql.run(
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
      context.nowMs,
    );
    if (isNew === 0) continue;
    isAnyNew = true;
    if (runId !== undefined)
      context.sql.run("UPDATE reconciliation SET differences = differences + 1 WHERE id = ?", runId);
    context.record("difference.found", undefined, { differenceId, paymentId, ...one });
  }
  if (isAnyNew) tellOfQuestion(context, paymentId);
  return isAnyNew;
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
