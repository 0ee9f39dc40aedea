import { may } from "../../../../core/approval/may.ts";
import type { AnswerDisputeRequest } from "../../../../core/contract/dispute.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { DisputeTraits } from "../../../connectors/dispute-desk.ts";
import { wentBackBeside } from "../../domain/dispute/went-back.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { CommandContext, PersonActor } from "../../store/context.ts";
import { actsOfDispute, type DisputeActRow, insertAct } from "../../store/dispute/acts.ts";
import { type DisputeRow, disputeById } from "../../store/dispute/disputes.ts";
import { caseOfPayment } from "../../store/money/cases-of-payment.ts";
import { needPayment } from "../../store/money/payments.ts";
import { unfrozen } from "../decision/money-gate.ts";
import { notOwnPatient } from "../people/conflict-of-interest.ts";

/** What of a dispute a lead may prepare finance answers. */
export const mayAnswer = (who: PersonActor, { kind }: AnswerDisputeRequest): Result<true, Refusal> =>
  may(who, kind === "submit" || kind === "accept" ? "dispute.answer" : "dispute.prepare");

/**
 * A person says what is done about a dispute, with a sentence where it is decided. What goes to the processor is a job of its lane; nothing is sent or
 * given up but by the one act that says so, and of those there is one.
 */
export function answerDispute(
  context: CommandContext,
  disputeId: string,
  actId: string,
  asked: AnswerDisputeRequest,
  traits: DisputeTraits | undefined,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const dispute = found(disputeById(context.sql, disputeId), "dispute");
  if (!dispute.ok) return dispute;
  const apart = notOwnPatient(context, needPayment(context.sql, dispute.value.paymentId).patientId);
  if (!apart.ok) return apart;
  const acts = actsOfDispute(context.sql, disputeId);
  const fits = checkAsked(context, dispute.value, acts, asked, traits);
  if (!fits.ok) return fits;
  const caseId = caseOfPayment(context.sql, needPayment(context.sql, dispute.value.paymentId));
  const sentence = "sentence" in asked ? asked.sentence : undefined;
  const textId = sentence === undefined ? null : keepText(context, caseId, sentence);
  const { kind } = asked;
  insertAct(context, {
    actId,
    disputeId,
    kind,
    textId,
    askedBy: person.personId,
    state: kind === "fight" ? "done" : "waiting",
    mark: kind === "submit" ? asked.mark : null,
  });
  context.record("dispute.asked", caseId, {
    disputeId,
    actId,
    act: kind,
    ...(sentence === undefined ? {} : { textId, sentenceHash: textHash(sentence) }),
  });
  if (kind !== "fight") context.queue("do_dispute_act", { actId });
  return ok(true);
}

function checkAsked(
  context: CommandContext,
  dispute: DisputeRow,
  acts: readonly DisputeActRow[],
  asked: AnswerDisputeRequest,
  traits: DisputeTraits | undefined,
): Result<true, Refusal> {
  const { state, answerByMs } = dispute;
  const standing = acts.filter((act) => act.state !== "refused");
  if (standing.some(({ kind }) => kind === "submit" || kind === "accept")) {
    return refusal("already_decided", "This dispute was answered. A bank takes one answer.");
  }
  if (state !== "needs_answer") return refusal("too_late", "The bank takes no answer to this any more.", { state });
  if (answerByMs !== null && answerByMs <= context.nowMs) {
    return refusal("too_late", "The bank's day for an answer has passed.");
  }
  if (asked.kind === "fight") return ok(true);
  if (!traits) {
    return refusal("not_ready", "This processor takes no answer from a program. Answer in its own pages.");
  }
  return asked.kind === "accept" ? checkAccepted(context, dispute, asked) : checkStaged(standing, asked, traits);
}

function checkAccepted(
  context: CommandContext,
  dispute: DisputeRow,
  { knowsItPaysTwice }: Extract<AnswerDisputeRequest, { kind: "accept" }>,
): Result<true, Refusal> {
  if (wentBackBeside(context.sql, dispute)?.paysTwice && knowsItPaysTwice !== true) {
    return refusal(
      "invalid",
      "Some of this payment went back already: whoever accepts gives it twice. Look at it again.",
    );
  }
  return unfrozen(context);
}

function checkStaged(
  standing: readonly DisputeActRow[],
  asked: Extract<AnswerDisputeRequest, { kind: "stage" | "submit" }>,
  traits: DisputeTraits,
): Result<true, Refusal> {
  const isUnderWay = standing.some(({ kind, state }) => kind === "stage" && state !== "done");
  if (isUnderWay) return refusal("still_under_way", "Evidence is on its way there now. Wait until it lies there.");
  if (asked.kind === "submit") {
    const last = standing.find(({ kind }) => kind === "stage");
    if (last?.mark === asked.mark) return ok(true);
    return refusal("facts_changed", "What lies there is not what you saw. Look at it again.");
  }
  if (!standing.some(({ kind }) => kind === "fight")) {
    return refusal("not_ready", "Say first that this dispute is fought, and why.");
  }
  if (traits.closesItsPages && asked.knowsItCloses !== true) {
    return refusal("invalid", "From the first piece on this dispute cannot be answered in the processor's own pages.");
  }
  return ok(true);
}
