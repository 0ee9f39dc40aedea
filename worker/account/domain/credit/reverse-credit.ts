/** Credit that is taken back while it is unused: because it was a mistake, or because the same was paid in money outside this product. */
import { planWithdrawal } from "../../../../core/credit/acts.ts";
import { assert } from "../../../../core/result.ts";
import { textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { ofOnePurchase, type PaymentRow } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import { drawOnLot, needLot, takeOffLines } from "./credit.ts";
import { creditAccountOf } from "./credit-book.ts";

type Share = Extract<ReturnType<typeof planWithdrawal>, { ok: true }>["value"][number];

/** Why, and by which act; `n` is the first number that its entries may have. */
interface Reversal {
  readonly actId: string;
  readonly n: number;
  readonly textId: string;
  readonly sentence: string;
}

/** Takes what was planned of one grant off the ledger and off the lines that it stands for, with its events. */
export function reverseShares(
  context: CommandContext,
  { legId, caseId }: { readonly legId: string; readonly caseId: string },
  shares: readonly Share[],
  { actId, n, textId, sentence }: Reversal,
): void {
  for (const [at, { lot, amountMinor }] of shares.entries()) {
    const entry = { kind: "reverse", sourceId: `${actId}:${n + at}`, deltaMinor: -amountMinor, textId } as const;
    const entryId = drawOnLot(context, needLot(context, lot.lotId), entry);
    if (!lot.bonus) takeOffLines(context, entryId, legId, amountMinor, true);
    const { lotId, currency, bonus } = lot;
    const said = { reversalId: actId, lotId, amountMinor, currency, bonus, sentenceHash: textHash(sentence) };
    context.record("credit.taken_back", caseId, said);
  }
}

interface Standing {
  readonly legId: string;
  readonly lotId: string;
  readonly patientId: string;
  readonly currency: string;
  /** Given, and not taken back or paid out since: spent or not. */
  readonly countsMinor: number;
}

/** Credit that a case gave for what a payment paid for, that of the payment itself first. */
function standingCredit(sql: Sql, { paymentId }: PaymentRow, caseId: string): Standing[] {
  return sql.all<Standing>(
    `SELECT g.id AS legId, e.id AS lotId, e.patient_id AS patientId, e.currency, c.counts_minor AS countsMinor
     FROM leg g JOIN decision d ON d.id = g.decision_id JOIN leg_counting c ON c.leg_id = g.id
       JOIN credit_entry e ON e.leg_id = g.id AND e.lot_id IS NULL AND e.bonus = 0
     WHERE d.case_id = ?1 AND g.payment_id IN ${ofOnePurchase("?2")} AND g.kind = 'credit' AND g.state = 'settled' AND c.counts_minor > 0
     ORDER BY g.payment_id <> ?2, g.id`,
    caseId,
    paymentId,
  );
}

/**
 * The same was paid in money as in credit: what is unused of the credit goes, up to the sum that was paid, and with it the unused bonus.
 */
export function takeBackPaid(
  context: CommandContext,
  payment: PaymentRow,
  paid: { readonly caseId: string; readonly paidMinor: number },
  reversal: Omit<Reversal, "n">,
): void {
  const { caseId, paidMinor } = paid;
  const standing = standingCredit(context.sql, payment, caseId);
  let rest = Math.min(
    paidMinor,
    standing.reduce((sum, { countsMinor }) => sum + countsMinor, 0),
  );
  let n = 0;
  for (const { legId, lotId, patientId, currency } of standing) {
    const { credit } = creditAccountOf(context.sql, patientId);
    const leftMinor = credit.lots.find((lot) => lot.lotId === lotId)?.leftMinor ?? 0;
    const amountMinor = Math.min(rest, leftMinor);
    if (amountMinor === 0) continue;
    const plan = planWithdrawal(credit, { lotId, amountMinor, currency }, true);
    assert(plan.ok, "What is left of a grant can be taken back");
    reverseShares(context, { legId, caseId }, plan.value, { ...reversal, n });
    n += plan.value.length;
    rest -= amountMinor;
  }
}
