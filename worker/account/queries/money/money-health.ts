import { may } from "../../../../core/approval/may.ts";
import type { AttentionView, DifferenceView, DisputeView, MoneyHealth } from "../../../../core/contract/money.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { paymentLabel } from "../../../../core/facts/payment-label.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { asksForMatter, type DifferenceKind, SAID_BY_BANK, SAID_BY_IMPORT } from "../../../../core/refund/reconcile.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { titleOf } from "../../../connectors/registry.ts";
import { openDifferences } from "../../domain/money/differences.ts";
import { caseOfPayment, outTwiceOf, refundRefsOf } from "../../domain/money/disputes.ts";
import { looseLinesOf, mattersOf } from "../../domain/money/possible-matters.ts";
import { languageOf } from "../../domain/people/language.ts";
import { newestComparison } from "../../domain/reconciliation/runs.ts";
import { homeTimeZone, setting } from "../../store/account/settings.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { legByVendorRef } from "../../store/money/legs.ts";
import { isDisputed, ofOnePurchase, type PaymentRow, paymentById, wentBackOf } from "../../store/money/payments.ts";
import { patientById } from "../../store/people/patients.ts";
import type { Sql } from "../../store/sql.ts";
import { mixedCasesOf } from "../case/mixed-cases.ts";

/** More than this waits for a person only when something is very wrong; the first are shown. */
const SHOWN_MAX = 100;

/** What waits for a person, where we and the processor differ, and how the connections are. */
export function moneyHealthOf(ctx: AccountContext, actor: PersonActor): Result<MoneyHealth, Refusal> {
  const allowed = may(actor, "money.read");
  if (!allowed.ok) return allowed;
  const { sql } = ctx;
  const language = languageOf(actor.locale);
  const mixed = mixedCasesOf(sql, SHOWN_MAX);
  return ok({
    ...omitNullish({ frozen: frozenOf(sql) }),
    connections: connectionsOf(sql),
    outbox: outboxOf(ctx),
    unknown: unknownOf(sql),
    waitingForFunds: waitingForFunds(sql),
    attention: attentionOf(sql, language),
    ...omitNullish({ byHand: openManual(sql) }),
    disputes: disputesOf(sql, language),
    differences: openDifferences(sql, SHOWN_MAX).map(({ settledAtMs: _, ...one }) =>
      differenceView(sql, one, language),
    ),
    ...(mixed.length > 0 ? { mixedCases: mixed } : {}),
    ...omitNullish({ lastRun: lastRunOf(sql) }),
    allowed: {
      resolve: may(actor, "leg.resolve").ok,
      settle: may(actor, "difference.settle").ok,
      ask: may(actor, "reconciliation.ask").ok,
    },
  });
}

function frozenOf(sql: Sql): MoneyHealth["frozen"] {
  if (setting(sql, "frozen") !== "1") return undefined;
  const event = sql.one<{ sinceMs: number; why: "shorter" | "forked" }>(
    "SELECT at_ms AS sinceMs, json_extract(data, '$.why') AS why FROM event WHERE type = 'account.frozen' ORDER BY seq DESC LIMIT 1",
  );
  const { payments, done } = newestComparison(sql, "restore") ?? { payments: 0, done: 0 };
  return event && { ...event, payments, done };
}

function connectionsOf(sql: Sql): MoneyHealth["connections"] {
  const rows = sql.all<{ id: string; kind: string; lastOkAtMs: number | null; lastErrorAtMs: number | null }>(
    `SELECT id, kind, last_ok_at_ms AS lastOkAtMs, last_error_at_ms AS lastErrorAtMs, last_error AS lastError,
       paused_because AS pausedBecause FROM connection ORDER BY kind, id`,
  );
  return rows.map(({ id, kind, ...health }) => ({ id, kind, name: titleOf(kind), ...omitNullish(health) }));
}

function outboxOf({ sql, nowMs }: AccountContext): MoneyHealth["outbox"] {
  const row = sql.one<{ jobs: number; due: number; oldestDueAtMs: number | null }>(
    "SELECT count(*) AS jobs, coalesce(sum(due_at_ms <= ?1), 0) AS due, min(CASE WHEN due_at_ms <= ?1 THEN due_at_ms END) AS oldestDueAtMs FROM job",
    nowMs,
  );
  return { jobs: row?.jobs ?? 0, due: row?.due ?? 0, ...omitNullish({ oldestDueAtMs: row?.oldestDueAtMs }) };
}

function unknownOf(sql: Sql): MoneyHealth["unknown"] {
  const row = sql.one<{ legs: number; oldestSentAtMs: number | null }>(
    `SELECT count(DISTINCT g.id) AS legs, min(a.first_sent_at_ms) AS oldestSentAtMs FROM leg g
     LEFT JOIN attempt a ON a.leg_id = g.id WHERE g.state = 'unknown'`,
  );
  return { legs: row?.legs ?? 0, ...omitNullish({ oldestSentAtMs: row?.oldestSentAtMs }) };
}

function waitingForFunds(sql: Sql): MoneyHealth["waitingForFunds"] {
  return sql.all(
    `SELECT currency, count(*) AS legs, sum(amount_minor) AS amountMinor FROM leg
     WHERE state = 'pending' AND problem = 'insufficient_funds' GROUP BY currency ORDER BY currency`,
  );
}

const openManual = (sql: Sql): number | undefined =>
  sql.one<{ n: number }>("SELECT count(*) AS n FROM task WHERE kind = 'pay_by_hand' AND done_at_ms IS NULL")?.n ||
  undefined;

interface AttentionRow extends Omit<AttentionView, "label" | "patientName" | "lastSentAtMs"> {
  readonly paymentId: string;
  readonly lastSentAtMs: number | null;
}

function attentionOf(sql: Sql, language: Language): AttentionView[] {
  const rows = sql.all<AttentionRow>(
    `SELECT g.id AS legId, d.case_id AS caseId, g.amount_minor AS amountMinor, g.currency, coalesce(g.problem, '') AS problem,
       g.payment_id AS paymentId, (SELECT max(a.sent_at_ms) FROM attempt a WHERE a.leg_id = g.id) AS lastSentAtMs
     FROM leg g JOIN decision d ON d.id = g.decision_id WHERE g.state = 'attention' ORDER BY g.id LIMIT ${SHOWN_MAX}`,
  );
  return rows.map(({ paymentId, lastSentAtMs, ...row }) => ({
    ...row,
    ...whoseOf(sql, paymentId, language),
    ...omitNullish({ lastSentAtMs }),
  }));
}

/** Of every payment, whether or not a case knows it: what the bank asks, then what it decided and is out twice. */
function disputesOf(sql: Sql, language: Language): DisputeView[] {
  const zone = homeTimeZone(sql);
  const ids = sql.all<{ paymentId: string }>(
    `SELECT id AS paymentId FROM payment WHERE dispute IN ('open_refundable', 'open_locked') OR id IN (
         SELECT json_extract(values_json, '$.paymentId') FROM task WHERE kind = 'after_dispute' AND done_at_ms IS NULL)
     ORDER BY dispute = 'lost', coalesce(dispute_answer_by_ms, 0), id LIMIT ${SHOWN_MAX}`,
  );
  return ids.flatMap(({ paymentId }) => {
    const payment = paymentById(sql, paymentId);
    if (!payment) return [];
    const { currency, disputeMinor, collectedMinor, disputedMinor, disputeAnswerByMs } = payment;
    const isOpen = isDisputed(payment);
    const answerOn = disputeAnswerByMs === null || !isOpen ? undefined : civilDateAt(disputeAnswerByMs, zone);
    const wentBack = refundRefsOf(sql, paymentId) || undefined;
    const wentBackMinor = wentBack === undefined ? undefined : wentBackOf(sql, payment) || undefined;
    const outTwiceMinor = isOpen ? undefined : outTwiceOf(sql, paymentId);
    return [
      {
        paymentId,
        ...whoseOf(sql, paymentId, language),
        ...{ currency, amountMinor: disputeMinor ?? (disputedMinor || collectedMinor) },
        ...omitNullish({ caseId: caseOfPayment(sql, payment), answerOn, wentBackMinor, wentBack, outTwiceMinor }),
      },
    ];
  });
}

type Found = ReturnType<typeof openDifferences>[number];

function differenceView(sql: Sql, found: Omit<Found, "settledAtMs">, language: Language): DifferenceView {
  const { differenceId, paymentId, kind, ref, foundAtMs, ours, theirs, ourMinor, theirMinor } = found;
  const payment = paymentById(sql, paymentId);
  return {
    differenceId,
    paymentId,
    ...whoseOf(sql, paymentId, language),
    currency: payment?.currency ?? "",
    kind,
    // What an import told of, or the bank took, has no id of a refund.
    ref: theirs === SAID_BY_IMPORT || theirs === SAID_BY_BANK ? "" : ref,
    ...omitNullish({ ours, theirs, ourMinor, theirMinor, waitingMinor: waitingOn(sql, paymentId, kind) }),
    ...omitNullish({ refundMinor: kind === "state_differs" ? sumOfRefund(sql, ref) : undefined }),
    ...omitNullish({ caseId: legByVendorRef(sql, ref)?.caseId ?? (payment && caseOfPayment(sql, payment)) }),
    ...(asksForMatter(kind) && payment ? mayBeFor(sql, payment) : {}),
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

/** Of a refund that we know by its id, ours or one made elsewhere. */
const sumOfRefund = (sql: Sql, ref: string): number | undefined =>
  sql.one<{ minor: number }>(
    "SELECT amount_minor AS minor FROM leg WHERE vendor_ref = ?1 UNION SELECT amount_minor FROM outside_refund WHERE vendor_ref = ?1",
    ref,
  )?.minor;

/** A refund that was made elsewhere holds all that waits of the purchase. */
function waitingOn(sql: Sql, paymentId: string, kind: DifferenceKind): number | undefined {
  const row = sql.one<{ minor: number | null }>(
    `SELECT sum(amount_minor) AS minor FROM leg WHERE state = 'reserved'
       AND (payment_id = ?1 OR (?2 AND payment_id IN ${ofOnePurchase("?1")}))`,
    paymentId,
    asksForMatter(kind) ? 1 : 0,
  );
  return row?.minor ?? undefined;
}

function whoseOf(sql: Sql, paymentId: string, language: Language): { label: string; patientName?: string } {
  const payment = paymentById(sql, paymentId);
  const patientName = payment && patientById(sql, payment.patientId)?.name;
  return { label: payment ? paymentLabel(payment, language) : "", ...omitNullish({ patientName }) };
}

function lastRunOf(sql: Sql): MoneyHealth["lastRun"] {
  const newest = newestComparison(sql);
  if (!newest) return undefined;
  const { finishedAtMs, ...rest } = newest;
  return { ...rest, ...omitNullish({ finishedAtMs }) };
}
