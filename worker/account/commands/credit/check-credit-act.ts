/** An act on credit follows the rules of money: who acts, on whose wish, within which limits (decision record 0021). */

import { neededApproval } from "../../../../core/approval/authority.ts";
import type { Action } from "../../../../core/approval/may.ts";
import type { Given } from "../../../../core/approval/needed.ts";
import { heardEnough, type Sum } from "../../../../core/approval/standing.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { decidedTodayAt, decidedTodayMinor } from "../../domain/facts/decided-alone.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { placesOfPayment } from "../../store/account/money-switches.ts";
import type { CommandContext } from "../../store/context.ts";
import { creditRowById } from "../../store/credit/credit.ts";
import { locationOfLot } from "../../store/decision/by-location.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { standingOf } from "../../store/people/people.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";
import type { Sql } from "../../store/sql.ts";
import { moneyGate } from "../decision/money-gate.ts";
import { checkSender } from "../people/call-back.ts";
import { notOwnPatient } from "../people/conflict-of-interest.ts";

type CreditAction = Extract<Action, "credit.spend" | "credit.undo_use" | "credit.pay_out" | "credit.take_back">;

/** Whether these grants may be acted on at all now: money where they were given, and a fresh word of the helpdesk where it is much. */
export function mayActOnCredit(
  context: CommandContext,
  action: CreditAction,
  sum: Sum,
  lotIds: readonly string[],
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const places = new Set(lotIds.flatMap((lotId) => placesOfLot(context.sql, lotId)));
  const open = moneyGate(context, action === "credit.pay_out" ? "refund" : "credit", { places: [...places] });
  return open.ok ? heardEnough(standingOf(context.sql, person.personId), sum, context.nowMs) : open;
}

/** Imported credit was given at the account's home, as far as anybody knows. */
const placesOfLot = (sql: Sql, lotId: string): string[] =>
  placesOfPayment(sql, creditRowById(sql, lotId)?.paymentId ?? "");

export interface OnWhoseWish {
  readonly ticket?: TicketRef | undefined;
  readonly caseId?: string | undefined;
  readonly snapshot?: Snapshot | undefined;
}

/**
 * On the wish of a ticket or a case that is this patient's, where it is known that the patient is the one who writes; never one's own.
 * Answers the call on which that stands where the helpdesk is silent.
 */
export function checkWish(
  context: CommandContext,
  patientId: string,
  wish: OnWhoseWish,
): Result<string | undefined, Refusal> {
  const apart = notOwnPatient(context, patientId);
  if (!apart.ok) return apart;
  if (!wish.ticket && !wish.caseId) {
    return refusal("not_verified", "Name the ticket or the case on whose wish this is: without it nobody is verified.");
  }
  const { ticket, snapshot, caseId } = wish;
  // A ticket speaks for itself: a case that is named beside it says nothing about who writes.
  const subject = readCaseScope(context, ticket ? { ticket, snapshot } : { caseId, snapshot });
  if (!subject.ok) return subject;
  const sender = ticket || snapshot ? checkSender(context, subject.value.ticket, snapshot) : ok(undefined);
  if (!sender.ok) return sender;
  if (!isSamePatient(context.sql, subject.value.patientId, patientId))
    return refusal("not_matched", "The ticket is not this patient's.");
  if (subject.value.match.verification.state === "verified") return sender;
  return refusal("not_verified", "Nobody has established that the patient is the one who writes.");
}

/** Within the person's own limits only, those of the locations at which the credit that it draws on was given among them: nothing here waits for somebody else's yes, who does it themselves instead. */
export function checkCreditLimit(
  context: CommandContext,
  rules: AccountRules,
  { amountMinor, currency }: Sum,
  given: Given,
  drawn: readonly { readonly lotId: string; readonly amountMinor: number }[],
): Result<true, Refusal> {
  const { role, personId } = personOf(context.actor);
  const parts = drawn.map(({ lotId, amountMinor: partMinor }) => ({
    locationId: locationOfLot(context.sql, lotId),
    amountMinor: partMinor,
  }));
  const needed = neededApproval(rules, {
    role,
    personId,
    amountMinor,
    currency,
    decidedTodayMinor: decidedTodayMinor(context, personId, rules.currency, undefined),
    // Not an exception: the month's budget was drawn on when the credit was granted.
    exceptionsThisMonthMinor: 0,
    given,
    parts,
    decidedTodayAt: rules.locations ? decidedTodayAt(context, personId, rules.currency, undefined) : undefined,
    exception: false,
    clauseApprover: undefined,
  });
  if (!needed) return ok(true);
  return refusal("over_limit", "This is above what you may do alone with credit: who may do so much does it.", {
    ...needed,
    role,
  });
}
