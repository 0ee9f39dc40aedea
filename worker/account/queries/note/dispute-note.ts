/** What a bank asks about the payments of a case, and what it decided, as lines of a private note. */
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { civilDateInWords } from "../../../../core/locale.ts";
import { amountInWords } from "../../../../core/resolution/words.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import type { DisputeWords } from "../../../../messages/shapes/note.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { paymentsToldDisputed } from "../../store/audit/note-events.ts";
import type { AccountContext } from "../../store/context.ts";
import { heldCreditOf } from "../../store/credit/credit.ts";
import { refundRefsOf } from "../../store/money/known-refunds.ts";
import { isDisputed, type PaymentRow, paymentById } from "../../store/money/payments.ts";
import type { NoteBlock } from "./told.ts";

/** One block for each payment of which the case was told that the bank asks, as it stands now. */
export function disputeBlocks({ sql }: AccountContext, caseId: string, language: Language): NoteBlock[] {
  return paymentsToldDisputed(sql, caseId).flatMap((paymentId) => {
    const payment = paymentById(sql, paymentId);
    return payment ? [{ key: `dispute:${paymentId}`, lines: disputeLines({ sql }, payment, language) }] : [];
  });
}

export function disputeLines({ sql }: Pick<AccountContext, "sql">, payment: PaymentRow, language: Language): string[] {
  const words: DisputeWords = LETTERS[language].note.dispute;
  const { currency, disputeMinor, collectedMinor, disputeAnswerByMs, disputedMinor } = payment;
  const label = paymentLabel(payment, language);
  const sum = (minor: number) => amountInWords(minor, currency, language);
  if (!isDisputed(payment)) {
    return [payment.dispute === "lost" ? words.lost(sum(disputedMinor), label) : words.ended(label)];
  }
  const refs = refundRefsOf(sql, payment.paymentId);
  const heldMinor = heldCreditOf(sql, payment.paymentId);
  const asked = sum(disputeMinor ?? collectedMinor);
  return [
    payment.dispute === "open_locked" ? words.locked(asked, label) : words.inquiry(asked, label),
    ...(disputeAnswerByMs === null
      ? []
      : [words.answerBy(civilDateInWords(civilDateAt(disputeAnswerByMs, homeTimeZone(sql)), language))]),
    ...(refs === "" ? [] : [words.wentBack(refs)]),
    ...(heldMinor > 0 ? [words.creditHeld(sum(heldMinor))] : []),
  ];
}
