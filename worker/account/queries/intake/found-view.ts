/** What was found, as people see it: each finding with the records that it stands on, as they are now. */
import type { FoundCharge, FoundView } from "../../../../core/contract/found.ts";
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { legalClock } from "../../domain/facts/legal-clock.ts";
import { readText } from "../../store/audit/texts.ts";
import type { AccountContext } from "../../store/context.ts";
import type { FoundRow } from "../../store/intake/found.ts";
import { paymentById, receivedOf, wentBackOf } from "../../store/money/payments.ts";
import { zoneOfPurchase } from "../../store/records/purchases.ts";
import { titlesOfLines, titlesOfPurchase } from "../../store/records/titles.ts";
import type { Sql } from "../../store/sql.ts";
import { nameOf } from "../decision/decisions.ts";

export function foundViewOf(context: AccountContext, row: FoundRow, language: Language): FoundView {
  const { foundId, kind, isSure, owedMinor, currency, foundAtMs } = row;
  return {
    foundId,
    kind,
    isSure,
    owedMinor,
    currency,
    foundAtMs,
    ...evidenceOf(context.sql, row, language),
    ...omitNullish({
      legal: legalClock(context, row.caseId, row),
      goneAtMs: row.goneAtMs,
      dismissed: dismissedOf(context, row),
    }),
  };
}

function evidenceOf(sql: Sql, { evidence, lineIds }: FoundRow, language: Language): Partial<FoundView> {
  const charges = (ids: readonly string[]) => ids.flatMap((paymentId) => chargeOf(sql, paymentId, language));
  switch (evidence.kind) {
    case "double_charge":
      return { charges: charges(evidence.paymentIds) };
    case "insurer_overpaid": {
      const { insurer, serviceOn, foundOn, amountMinor: overpaidMinor } = evidence;
      return { claim: { insurer, serviceOn, foundOn, overpaidMinor } };
    }
    case "charged_after_cancel": {
      const { endedOn, cancelRequestedOn } = evidence;
      return { charges: charges([evidence.paymentId]), ended: { endedOn, ...omitNullish({ cancelRequestedOn }) } };
    }
    case "used_after_refund": {
      const { usedOn, refundedOn } = evidence;
      return { use: { title: titlesOfLines(sql, lineIds), usedOn, refundedOn } };
    }
  }
}

function chargeOf(sql: Sql, paymentId: string, language: Language): FoundCharge[] {
  const payment = paymentById(sql, paymentId);
  if (!payment?.purchaseId) return [];
  const { purchaseId, currency, capturedAtMs } = payment;
  return [
    {
      paymentId,
      label: paymentLabel(payment, language),
      title: titlesOfPurchase(sql, purchaseId),
      amountMinor: receivedOf(payment) || payment.collectedMinor,
      currency,
      chargedAtMs: capturedAtMs,
      chargedOn: civilDateAt(capturedAtMs, zoneOfPurchase(sql, purchaseId)),
      wentBackMinor: wentBackOf(sql, payment) + payment.disputedMinor,
    },
  ];
}

function dismissedOf({ sql }: AccountContext, row: FoundRow): FoundView["dismissed"] {
  const { dismissedAtMs: atMs, dismissedBy, dismissedWhy: why, dismissedTextId } = row;
  if (atMs === null || dismissedBy === null || why === null) return undefined;
  const sentence = dismissedTextId === null ? undefined : readText(sql, dismissedTextId);
  return { why, by: nameOf(sql, dismissedBy), atMs, ...omitNullish({ sentence }) };
}
