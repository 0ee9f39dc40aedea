import { may } from "../../../../core/approval/may.ts";
import type { DisputeCard } from "../../../../core/contract/dispute.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { daysBetween } from "../../../../core/facts/civil.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { disputeTraits } from "../../../connectors/registry.ts";
import { wentBackBeside } from "../../domain/dispute/went-back.ts";
import { connectionById, connectionTitle } from "../../store/account/connections.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { readText } from "../../store/audit/texts.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { actsOfDispute, type DisputeActRow } from "../../store/dispute/acts.ts";
import {
  type DisputeRow,
  disputeById,
  disputedPaymentsOfCase,
  disputesOfPayment,
} from "../../store/dispute/disputes.ts";
import { caseOfPayment } from "../../store/money/cases-of-payment.ts";
import { needPayment } from "../../store/money/payments.ts";
import type { Sql } from "../../store/sql.ts";
import { nameOf } from "../decision/decisions.ts";

/** Every dispute of a payment, the one to be answered first before the others. */
export const cardsOfPayment = (context: AccountContext, actor: PersonActor, paymentId: string): DisputeCard[] =>
  disputesOfPayment(context.sql, paymentId).map((row) => cardOf(context, actor, row));

/** Those of payments that this case is told of; undefined where there is none, and for who does not see money. */
export function cardsOfCase(context: AccountContext, actor: PersonActor, caseId: string): DisputeCard[] | undefined {
  if (!may(actor, "money.read").ok) return undefined;
  const { sql } = context;
  const own = disputedPaymentsOfCase(sql, caseId).filter((id) => caseOfPayment(sql, needPayment(sql, id)) === caseId);
  const cards = own.flatMap((paymentId) => cardsOfPayment(context, actor, paymentId));
  return cards.length === 0 ? undefined : cards;
}

export function disputeCardOf(
  context: AccountContext,
  actor: PersonActor,
  disputeId: string,
): Result<DisputeCard, Refusal> {
  const row = disputeById(context.sql, disputeId);
  return row ? ok(cardOf(context, actor, row)) : err({ code: "not_found", detail: "There is no such dispute." });
}

function cardOf({ sql, nowMs }: AccountContext, actor: PersonActor, row: DisputeRow): DisputeCard {
  const zone = homeTimeZone(sql);
  const answerOn = row.answerByMs === null ? undefined : civilDateAt(row.answerByMs, zone);
  const isAsked = row.state === "needs_answer";
  const { kind } = connectionById(sql, row.connectionId) ?? {};
  return {
    disputeId: row.disputeId,
    at: connectionTitle(sql, row.connectionId),
    ref: row.ref,
    reason: row.reason,
    ...omitNullish({ reasonCode: row.reasonCode, networkReason: row.networkReason }),
    amountMinor: row.amountMinor,
    currency: row.currency,
    state: row.state,
    ...wentBackIn(sql, row),
    ...(row.inquiry === 1 ? { isInquiry: true } : {}),
    ...(row.refundable === null ? {} : { isRefundable: row.refundable === 1 }),
    ...omitNullish({
      answerOn,
      daysLeft: isAsked && answerOn !== undefined ? daysBetween(civilDateAt(nowMs, zone), answerOn) : undefined,
    }),
    ...saidAndDone(sql, actsOfDispute(sql, row.disputeId)),
    ...omitNullish({ evidence: kind === undefined ? undefined : disputeTraits(kind) }),
    allowed: { prepare: may(actor, "dispute.prepare").ok, answer: may(actor, "dispute.answer").ok },
  };
}

function wentBackIn(sql: Sql, row: DisputeRow): Pick<DisputeCard, "wentBack" | "paysTwice"> {
  const before = wentBackBeside(sql, row);
  if (!before) return {};
  const { amountMinor, currency, paysTwice } = before;
  return { wentBack: { amountMinor, currency }, ...(paysTwice ? { paysTwice: true } : {}) };
}

type Said = Pick<DisputeCard, "decided" | "staged" | "act" | "sent">;

/** @param acts newest first */
function saidAndDone(sql: Sql, acts: readonly DisputeActRow[]): Said {
  const by = ({ askedBy }: DisputeActRow) => nameOf(sql, askedBy);
  const decided = acts.find(({ kind, state }) => (kind === "fight" || kind === "accept") && state !== "refused");
  const staged = acts.find(({ kind, state }) => kind === "stage" && state === "done");
  const sent = acts.find(({ kind, state }) => (kind === "submit" || kind === "accept") && state === "done");
  const [last] = acts;
  const isOpen = last !== undefined && last.kind !== "fight" && last.state !== "done";
  return {
    ...(decided && (decided.kind === "fight" || decided.kind === "accept")
      ? {
          decided: {
            kind: decided.kind,
            by: by(decided),
            atMs: decided.askedAtMs,
            ...omitNullish({ sentence: decided.textId === null ? undefined : readText(sql, decided.textId) }),
          },
        }
      : {}),
    ...(staged ? { staged: { ...laidOf(staged), by: by(staged), mark: staged.mark ?? "" } } : {}),
    ...(isOpen ? { act: openActOf(last) } : {}),
    ...(sent && (sent.kind === "submit" || sent.kind === "accept")
      ? { sent: { kind: sent.kind, by: by(sent), atMs: sent.endedAtMs ?? sent.askedAtMs } }
      : {}),
  };
}

function laidOf({
  laidJson,
  endedAtMs,
  askedAtMs,
}: DisputeActRow): Pick<NonNullable<DisputeCard["staged"]>, "kinds" | "left" | "atMs"> {
  const { kinds, left } = JSON.parse(laidJson ?? '{"kinds":[],"left":[]}');
  return { kinds, left, atMs: endedAtMs ?? askedAtMs };
}

function openActOf({ kind, state, code, endedAtMs, askedAtMs }: DisputeActRow): NonNullable<DisputeCard["act"]> {
  return {
    kind: kind === "fight" ? "stage" : kind,
    state: state === "done" ? "waiting" : state,
    ...omitNullish({ code }),
    atMs: endedAtMs ?? askedAtMs,
  };
}
