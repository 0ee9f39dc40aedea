/** What a letter says of money that has left: how much, which way, on which day, when it shows, and by what the bank finds it. Reads only. */
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { Movement } from "../../../../core/reply/due-letters.ts";
import type { ReplyValues } from "../../../../core/reply/types.ts";
import { arrivalOfAll } from "../../../../core/reply/values/arrival-days.ts";
import { isSentBack } from "../../../../core/resolution/allocate.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { creditAccountOf } from "../../domain/credit/credit-book.ts";
import { sentAtMs } from "../../domain/money/sent-at.ts";
import { countryOfPayment } from "../../store/account/calendar.ts";
import { timeZoneOfPayment } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import type { DecisionRow } from "../../store/decision/decisions.ts";
import { legsOfDecision } from "../../store/money/legs.ts";
import { paymentById } from "../../store/money/payments.ts";
import { creditPlaces } from "./letter-values.ts";

type SentValues = Pick<ReplyValues, "moneyState" | "amount" | "destinations"> &
  Partial<Pick<ReplyValues, "sentOn" | "arrivesFrom" | "arrivesBy" | "bankReference" | "cardLast4">>;

/**
 * Of those of the decision's movements that have left, days in the calendar of the place that took each payment. Undefined where none has. A day,
 * a card or a reference is named only where it is the same of all of them; no way is, where a person sent it by another than it was paid.
 */
export function sentValues(
  ctx: AccountContext,
  { decisionId, caseId, currency }: Pick<DecisionRow, "decisionId" | "caseId" | "currency">,
  language: Language,
  movements?: readonly Pick<Movement, "legId">[],
): SentValues | undefined {
  const { sql } = ctx;
  const left = sentAtMs(ctx, caseId);
  const all = legsOfDecision(sql, decisionId);
  const legs = movements ? all.filter(({ legId }) => movements.some((one) => one.legId === legId)) : all;
  const sent = legs.flatMap((leg) => {
    const payment = leg.kind === "credit" ? undefined : paymentById(sql, leg.paymentId);
    const atMs = left.get(leg.legId);
    // What the bank has not taken yet is not said to be sent.
    if (!payment || leg.state !== "settled" || atMs === undefined) return [];
    const on = civilDateAt(atMs, timeZoneOfPayment(sql, payment.paymentId));
    const { last4 } = payment;
    const isAnotherWay = leg.kind === "hand" && isSentBack(payment);
    const tender = isAnotherWay ? ("other" as const) : payment.tender;
    const country = countryOfPayment(sql, payment.paymentId);
    return [{ leg, tender, last4, on, country, isAnotherWay, label: paymentLabel(payment, language) }];
  });
  if (sent.length === 0) return undefined;
  return {
    moneyState: "sent",
    amount: { amountMinor: sent.reduce((sum, { leg }) => sum + leg.amountMinor, 0), currency },
    destinations: sent
      .filter(({ isAnotherWay }) => !isAnotherWay)
      .map(({ leg, tender, label }) => ({ label, tender, amount: { amountMinor: leg.amountMinor, currency } })),
    ...omitNullish({
      sentOn: sameOf(sent.map(({ on }) => on)),
      cardLast4: sameOf(sent.map(({ last4 }) => last4)),
      bankReference: sameOf(sent.map(({ leg }) => leg.bankRef)),
      ...arrivalOfAll(sent),
    }),
  };
}

function sameOf<T>(values: readonly T[]): T | undefined {
  const [only, ...others] = new Set(values);
  return others.length === 0 ? only : undefined;
}

/** What a patient has as credit in a currency, where it can be spent, and until when where all of it ends on one day. Undefined where there is none. */
export function creditValues(
  ctx: AccountContext,
  patientId: string,
  currency: string,
): Pick<ReplyValues, "creditBalance" | "creditPlaces" | "creditEndsOn"> | undefined {
  const { credit } = creditAccountOf(ctx.sql, patientId);
  const amountMinor = credit.balances.find((one) => one.currency === currency)?.balanceMinor ?? 0;
  if (amountMinor <= 0) return undefined;
  const lots = credit.lots.filter((lot) => lot.currency === currency && lot.leftMinor > 0);
  return {
    creditBalance: { amountMinor, currency },
    ...omitNullish({
      creditPlaces: creditPlaces(ctx, currency),
      creditEndsOn: sameOf(lots.map(({ expiresOn }) => expiresOn)),
    }),
  };
}
