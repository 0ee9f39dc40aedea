/** Credit that is taken back while it is unused: because it was a mistake, or because the same was paid in money outside this product. */
import { planWithdrawal } from "../../../../core/credit/acts.ts";
import { assert } from "../../../../core/result.ts";
import { textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { standingCredit } from "../../store/credit/standing-credit.ts";
import type { PaymentRow } from "../../store/money/payments.ts";
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
