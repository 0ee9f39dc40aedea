import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import { headroomMinor } from "../../../../core/refund/headroom.ts";
import type { CaseInputLine, LivePayment, PaymentQuestion } from "../../../../core/resolution/case-input.ts";
import { tenderLimitOn } from "../../../../core/resolution/tender-limits.ts";
import { phrasesIn } from "../../../../core/resolution/words.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import { deadCardOf } from "../../store/money/dead-card.ts";
import { openKindsOn, refundsAskedFor } from "../../store/money/differences.ts";
import { isDisputed, isOtherCurrency, type PaymentRow, totalsOf } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import type { PatientFile } from "./patient-file.ts";

/** The payments that the lines' facts name, as they stand now: balances, locks and limits by age are checked live and never hashed. */
export function livePayments(
  ctx: AccountContext,
  file: PatientFile,
  lines: readonly CaseInputLine[],
  { rules, language }: { readonly rules: AccountRules; readonly language: Language },
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
        collectedMinor: totals.collectedMinor,
        ...omitNullish({ receivedIn: isOtherCurrency(payment) ? (payment.processorCurrency ?? undefined) : undefined }),
        // What the lock holds back is still there; the lock itself is told apart from it.
        leftMinor: headroomMinor({ ...totals, locked: false, differs: false }),
        locked: totals.locked,
        differs: payment.differs === 1,
        ...omitNullish({ question: payment.differs === 1 ? questionOf(ctx.sql, payment.paymentId) : undefined }),
        disputeOpen: isDisputed(payment),
        ...omitNullish({ byHandBecause: byHandBecause(ctx, rules, payment, zoneOf(file, payment), language) }),
      };
    });
}

const zoneOf = (file: PatientFile, { purchaseId }: PaymentRow): string =>
  file.purchases.find((purchase) => purchase.purchaseId === purchaseId)?.timeZone ?? "UTC";

/**
 * Why a payment goes back by hand now, if it does: its card sent a refund back, or the rules name a limit, counted in days of the place
 * that took it.
 */
export function byHandBecause(
  context: Pick<AccountContext, "sql" | "nowMs" | "clock">,
  rules: AccountRules,
  payment: PaymentRow,
  timeZone: string,
  language: Language,
): LivePayment["byHandBecause"] {
  const { tender, processor, capturedAtMs } = payment;
  const dead = processor === "none" ? undefined : deadCardOf(context.sql, payment);
  if (dead) return { limitId: `came_back:${dead}`, source: phrasesIn(language).cameBack[dead], cause: dead };
  const capturedOn = civilDateAt(capturedAtMs, timeZone);
  const limit = tenderLimitOn(rules, { tender, processor, capturedOn }, todayIn(context, timeZone));
  if (!limit) return undefined;
  const cause = limit.afterDays === undefined ? "never_sent_back" : "too_old";
  return { limitId: limit.id, source: limit.source, cause };
}

const NAMED = ["currency_differs", "payment_gone"] as const;

/** A refund made elsewhere goes before all: the money may have been this very money. */
function questionOf(sql: Sql, paymentId: string): PaymentQuestion | undefined {
  const amountMinor = refundsAskedFor(sql, paymentId);
  if (amountMinor > 0) return { kind: "unknown_refund", amountMinor };
  const kinds = openKindsOn(sql, paymentId);
  const kind = NAMED.find((named) => kinds.includes(named));
  return kind && { kind };
}
