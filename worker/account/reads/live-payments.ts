import { paymentLabel } from "../../../core/facts/payment-label.ts";
import { headroomMinor } from "../../../core/refund/headroom.ts";
import type { LivePayment, MatterLine } from "../../../core/resolution/matter.ts";
import type { Language } from "../../../core/words.ts";
import { totalsOf } from "../store/payments.ts";
import type { PatientFile } from "./patient-file.ts";

/** The payments that the lines' facts name, as they stand now: balances and locks are checked live and never hashed. */
export function livePayments(
  file: PatientFile,
  lines: readonly MatterLine[],
  language: Language,
): readonly LivePayment[] {
  const named = new Set(lines.flatMap((line) => line.facts.tenders.map((tender) => tender.paymentId)));
  return file.payments
    .filter((payment) => named.has(payment.paymentId))
    .map((payment) => {
      const totals = totalsOf(payment);
      return {
        paymentId: payment.paymentId,
        tender: payment.tender,
        processor: payment.processor,
        label: paymentLabel(payment, language),
        capturedAtMs: payment.capturedAtMs,
        currency: payment.currency,
        collectedMinor: payment.collectedMinor,
        // What the lock holds back is still there; the lock itself is told apart from it.
        leftMinor: headroomMinor({ ...totals, locked: false, differs: false }),
        locked: totals.locked,
        differs: payment.differs === 1,
        disputeOpen: payment.dispute === "open_refundable" || payment.dispute === "open_locked",
      };
    });
}
