import { may } from "../../../../core/approval/may.ts";
import type { AttentionView, DifferenceView, DisputeView, MoneyHealth } from "../../../../core/contract/money.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { asksForMatter, SAID_BY_BANK, SAID_BY_IMPORT } from "../../../../core/refund/difference.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { listsRefunds, titleOf } from "../../../connectors/registry.ts";
import { outTwiceOf } from "../../domain/money/disputes.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { sightOf } from "../../domain/people/sight.ts";
import { heldComparisons, sendsSettledAtMs } from "../../domain/reconciliation/runs.ts";
import { connectionsHealth } from "../../store/account/connection-health.ts";
import { connectionById, connectionTitle } from "../../store/account/connections.ts";
import { homeTimeZone, setting } from "../../store/account/settings.ts";
import { lastFreeze } from "../../store/audit/events.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { caseOfPayment } from "../../store/money/cases-of-payment.ts";
import { openDifferences } from "../../store/money/differences.ts";
import { refundRefsOf } from "../../store/money/known-refunds.ts";
import { legOfName } from "../../store/money/legs.ts";
import {
  countToPayByHand,
  legsForAttention,
  legsWithoutFunds,
  paymentsInDispute,
  reservedOn,
  sumOfRefund,
  unknownLegs,
} from "../../store/money/needs-a-person.ts";
import { isDisputed, needPayment, type PaymentRow, wentBackOf } from "../../store/money/payments.ts";
import { looseLinesOf, mattersOf } from "../../store/money/possible-matters.ts";
import { refundNamed } from "../../store/money/refund-names.ts";
import { outboxSize } from "../../store/outbox.ts";
import { patientById } from "../../store/people/patients.ts";
import type { Sight } from "../../store/people/sight.ts";
import { newestComparison } from "../../store/reconciliation/runs.ts";
import type { Sql } from "../../store/sql.ts";
import { mixedCasesOf } from "../case/mixed-cases.ts";
import { cardsOfPayment } from "../dispute/dispute-cards.ts";

/** More than this waits for a person only when something is very wrong; the first are shown. */
const SHOWN_MAX = 100;

/** What waits for a person, where we and the processor differ, and how the connections are. */
export function moneyHealthOf(ctx: AccountContext, actor: PersonActor): Result<MoneyHealth, Refusal> {
  const { sql } = ctx;
  const language = screenLanguageOf(actor.locale);
  // Filtered before it stops at so many: else what is theirs would be hidden behind what is not.
  const sight = sightOf(ctx, actor);
  const mixed = mixedCasesOf(sql, SHOWN_MAX, sight);
  return ok({
    ...omitNullish({ frozen: frozenOf(ctx) }),
    connections: connectionsOf(sql),
    outbox: outboxOf(ctx),
    unknown: unknownOf(sql),
    waitingForFunds: legsWithoutFunds(sql),
    attention: attentionOf(sql, language, sight),
    ...omitNullish({ byHand: countToPayByHand(sql) || undefined }),
    disputes: disputesOf(ctx, actor, sight),
    differences: openDifferences(sql, SHOWN_MAX, sight).map(({ settledAtMs: _, ...one }) =>
      differenceView(sql, one, language),
    ),
    ...(mixed.length > 0 ? { mixedCases: mixed } : {}),
    ...omitNullish({ lastRun: lastRunOf(ctx) }),
    allowed: {
      resolve: may(actor, "leg.resolve").ok,
      settle: may(actor, "difference.settle").ok,
      ask: may(actor, "reconciliation.ask").ok,
    },
  });
}

function frozenOf({ sql, nowMs }: AccountContext): MoneyHealth["frozen"] {
  const freeze = setting(sql, "frozen") === "1" ? lastFreeze(sql) : undefined;
  if (!freeze) return undefined;
  const { sinceMs, why } = freeze;
  const comparesFromMs = sendsSettledAtMs(sql);
  const held = heldComparisons(sql).map(({ connectionId, because }) => ({
    name: connectionTitle(sql, connectionId),
    because,
  }));
  const heldAt = held.length > 0 ? { heldAt: held } : {};
  if (nowMs < comparesFromMs) return { sinceMs, why, comparesFromMs, ...heldAt, payments: 0, done: 0 };
  const { payments, done } = newestComparison(sql, nowMs, "restore") ?? { payments: 0, done: 0 };
  return { sinceMs, why, ...heldAt, payments, done };
}

const connectionsOf = (sql: Sql): MoneyHealth["connections"] =>
  connectionsHealth(sql).map(({ id, kind, heldBy: _, ...health }) => ({
    id,
    kind,
    name: titleOf(kind),
    ...omitNullish(health),
  }));

function outboxOf({ sql, nowMs }: AccountContext): MoneyHealth["outbox"] {
  const { oldestDueAtMs, ...counts } = outboxSize(sql, nowMs);
  return { ...counts, ...omitNullish({ oldestDueAtMs }) };
}

function unknownOf(sql: Sql): MoneyHealth["unknown"] {
  const { legs, oldestSentAtMs } = unknownLegs(sql);
  return { legs, ...omitNullish({ oldestSentAtMs }) };
}

function attentionOf(sql: Sql, language: Language, sight: Sight | undefined): AttentionView[] {
  return legsForAttention(sql, SHOWN_MAX, sight).map(({ paymentId, lastSentAtMs, ...row }) => ({
    ...row,
    ...whoseOf(sql, needPayment(sql, paymentId), language),
    ...omitNullish({ lastSentAtMs, unlistedAt: unlistedAt(sql, paymentId) }),
  }));
}

/** The processor's name, where it cannot show what it has of a payment: a person who looked in its pages says so. */
function unlistedAt(sql: Sql, paymentId: string): string | undefined {
  const { kind } = connectionById(sql, needPayment(sql, paymentId).processor) ?? {};
  return kind === undefined || listsRefunds(kind) ? undefined : titleOf(kind);
}

/** Of every payment, whether or not a case knows it: what the bank asks, then what it decided and is out twice. */
function disputesOf(ctx: AccountContext, actor: PersonActor, sight: Sight | undefined): DisputeView[] {
  const { sql } = ctx;
  const language = screenLanguageOf(actor.locale);
  const zone = homeTimeZone(sql);
  return paymentsInDispute(sql, SHOWN_MAX, sight).map((paymentId) => {
    const payment = needPayment(sql, paymentId);
    const { currency, disputeMinor, collectedMinor, disputedMinor, disputeAnswerByMs } = payment;
    const isOpen = isDisputed(payment);
    const answerOn = disputeAnswerByMs === null || !isOpen ? undefined : civilDateAt(disputeAnswerByMs, zone);
    const wentBack = refundRefsOf(sql, paymentId) || undefined;
    const wentBackMinor = wentBack === undefined ? undefined : wentBackOf(sql, payment) || undefined;
    const outTwiceMinor = isOpen ? undefined : outTwiceOf(sql, paymentId);
    return {
      paymentId,
      ...whoseOf(sql, payment, language),
      ...{ currency, amountMinor: disputeMinor ?? (disputedMinor || collectedMinor) },
      ...omitNullish({ caseId: caseOfPayment(sql, payment), answerOn, wentBackMinor, wentBack, outTwiceMinor }),
      cards: cardsOfPayment(ctx, actor, paymentId),
    };
  });
}

type Found = ReturnType<typeof openDifferences>[number];

function differenceView(sql: Sql, found: Omit<Found, "settledAtMs">, language: Language): DifferenceView {
  const { differenceId, paymentId, kind, ref, foundAtMs, ours, theirs, ourMinor, theirMinor } = found;
  const payment = needPayment(sql, paymentId);
  const refund = refundNamed(sql, paymentId, ref);
  return {
    differenceId,
    paymentId,
    ...whoseOf(sql, payment, language),
    currency: payment.currency,
    kind,
    // What an import told of, or the bank took, has no id of a refund.
    ref: theirs === SAID_BY_IMPORT || theirs === SAID_BY_BANK ? "" : ref,
    ...omitNullish({
      ours,
      theirs,
      ourMinor,
      theirMinor,
      waitingMinor: reservedOn(sql, paymentId, { ofPurchase: asksForMatter(kind) }),
    }),
    ...omitNullish({ refundMinor: kind === "state_differs" ? sumOfRefund(sql, refund) : undefined }),
    ...omitNullish({ caseId: legOfName(sql, refund)?.caseId ?? caseOfPayment(sql, payment) }),
    ...(asksForMatter(kind) ? mayBeFor(sql, payment) : {}),
    foundAtMs,
  };
}

function mayBeFor(sql: Sql, payment: PaymentRow): Pick<DifferenceView, "matters" | "lines"> {
  const matters = mattersOf(sql, payment);
  const shown = matters.map(({ creditMinor, ...matter }) => ({
    ...matter,
    ...omitNullish({ creditMinor: creditMinor || undefined }),
  }));
  return { matters: shown, lines: looseLinesOf(sql, payment, matters) };
}

function whoseOf(sql: Sql, payment: PaymentRow, language: Language): { label: string; patientName?: string } {
  const patientName = patientById(sql, payment.patientId)?.name;
  return { label: paymentLabel(payment, language), ...omitNullish({ patientName }) };
}

function lastRunOf({ sql, nowMs }: AccountContext): MoneyHealth["lastRun"] {
  const newest = newestComparison(sql, nowMs);
  if (!newest) return undefined;
  const { finishedAtMs, ...rest } = newest;
  return { ...rest, ...omitNullish({ finishedAtMs }) };
}
