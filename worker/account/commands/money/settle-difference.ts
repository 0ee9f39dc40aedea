import type { SettleDifferenceRequest } from "../../../../core/contract/money.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { asksForMatter, asksForSum } from "../../../../core/refund/difference.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { tellCasesAbout, wakeSends } from "../../domain/money/held-back.ts";
import { questionOn } from "../../domain/money/held-because.ts";
import { tellOutTwice } from "../../domain/money/out-twice.ts";
import { takeAsPaid } from "../../domain/money/outside-matter.ts";
import { type Meant, matterMeant } from "../../domain/money/possible-matters.ts";
import { tellByPerson } from "../../domain/money/told-by-person.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { startReconciliation } from "../../domain/reconciliation/runs.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import { type DifferenceRow, differenceById, saidOf, settleDifferenceRow } from "../../store/money/differences.ts";
import { oursSentBy } from "../../store/money/known-refunds.ts";
import { needPayment, paymentById, receivedOf } from "../../store/money/payments.ts";
import { isInDoubt } from "../../store/money/possible-matters.ts";
import { notOwnPatient } from "../people/conflict-of-interest.ts";

/**
 * Somebody in finance has looked at a difference and says what it was: the payment may be drawn on again, and what waited for this leaves.
 * Of a refund made elsewhere they say whether it was for the same matter; then it counts against what is due, only the rest still leaves, and
 * credit that was given for it is taken back as far as it is unused. Where the processor does not show the refund they say how much it was
 * too, none at all among it; it counts from then on.
 * Refused with `still_under_way` while nobody knows whether money of that case has left: it could go as well.
 * The figures stay as they were found, and the same difference does not come back. Saying it twice changes nothing.
 */
export function settleDifference(
  context: CommandContext,
  differenceId: string,
  { sentence, refundedMinor, answer, caseId, lineId }: SettleDifferenceRequest,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const difference = found(differenceById(context.sql, differenceId), "difference");
  if (!difference.ok) return difference;
  const { paymentId, kind, settledAtMs } = difference.value;
  if (settledAtMs !== null) return sameAgain(context, difference.value, { answer, refundedMinor });
  const patientId = paymentById(context.sql, paymentId)?.patientId;
  const apart = patientId ? notOwnPatient(context, patientId) : ok(true);
  if (!apart.ok) return apart;
  const sum = checkSum(context, difference.value, refundedMinor);
  if (!sum.ok) return sum;
  const isAsked = asksForMatter(kind) && sum.value !== 0;
  const matter: Result<Meant, Refusal> = isAsked
    ? checkAnswer(context, paymentId, answer, omitNullish({ caseId, lineId }))
    : ok({});
  if (!matter.ok) return matter;
  const textId = keepText(context, undefined, sentence);
  const said = isAsked ? { ...omitNullish({ answer }), ...matter.value } : {};
  const settled = { by: person.personId, textId };
  settleDifferenceRow(context, differenceId, sum.value ? settled : { ...settled, ...said });
  const refund = sum.value ? tellByPerson(context, difference.value, sum.value) : difference.value;
  if (sum.value) settleDifferenceRow(context, refund.differenceId, { ...settled, ...said });
  const isSame = isAsked && answer === "same_matter";
  const taken = isSame ? takeAsPaid(context, refund, matter.value, { textId, sentence }) : undefined;
  const { coveredMinor, twiceMinor = 0 } = taken ?? {};
  if (isAsked) tellOutTwice(context, refund, { caseId: matter.value.caseId, twiceMinor });
  if (questionOn(context.sql, paymentId) === undefined) tellCasesAbout(context, paymentId, { settled: true });
  wakeSends(context, "payment_differs");
  wakeSends(context, "outside_refund");
  const recorded = { differenceId, paymentId, kind, sentenceHash: textHash(sentence), ...said };
  context.record("difference.settled", undefined, {
    ...recorded,
    ...omitNullish({ coveredMinor, refundedMinor: sum.value }),
  });
  return ok(true);
}

/** It was answered: who says another thing now, on a page that was open meanwhile, must not believe that theirs counts. */
function sameAgain(
  { sql }: CommandContext,
  { differenceId, kind }: DifferenceRow,
  { answer, refundedMinor }: Pick<SettleDifferenceRequest, "answer" | "refundedMinor">,
): Result<true, Refusal> {
  const said = saidOf(sql, differenceId);
  const isSameSum = !asksForSum(kind) || refundedMinor === undefined || refundedMinor === said.refundedMinor;
  const isSameMatter = !asksForMatter(kind) || said.answer === null || answer === undefined || answer === said.answer;
  if (isSameSum && isSameMatter) return ok(true);
  return refusal("already_decided", "Somebody answered this meanwhile, and otherwise. Their answer stands.");
}

/** How much it was, where that is asked: no more than came in. */
function checkSum(
  { sql }: CommandContext,
  { kind, paymentId, ourMinor, theirMinor, foundAtMs }: DifferenceRow,
  refundedMinor: number | undefined,
): Result<number | undefined, Refusal> {
  if (!asksForSum(kind)) {
    // It was asked how much, and the refund itself became known before the answer: what was said is held against it.
    if (refundedMinor === undefined || refundedMinor === theirMinor) return ok(undefined);
    const detail = "Since you opened this, the refund itself became known, with another sum. Look at it again.";
    return err({ code: "invalid", detail, field: "refundedMinor" });
  }
  const payment = needPayment(sql, paymentId);
  // What the processor says in all, or what came in, less what was known when it was asked, and what of ours had been sent by then.
  const knownMinor = Math.max(ourMinor ?? 0, oursSentBy(sql, paymentId, foundAtMs));
  const mostMinor = (theirMinor ?? receivedOf(payment)) - knownMinor;
  if (refundedMinor !== undefined && refundedMinor <= mostMinor) return ok(refundedMinor);
  const detail = "Say how much went back there beside what is recorded here, and no more than can have.";
  return err({ code: "invalid", detail, field: "refundedMinor" });
}

/** What the refund was for; nothing where it was for another matter. */
function checkAnswer(
  { sql }: CommandContext,
  paymentId: string,
  answer: SettleDifferenceRequest["answer"],
  named: Meant,
): Result<Meant, Refusal> {
  if (answer === undefined) {
    const detail = "Say whether this refund was for the same matter: what waits on this payment depends on it.";
    return err({ code: "invalid", detail, field: "answer" });
  }
  if (answer === "other_matter") return ok({});
  const payment = needPayment(sql, paymentId);
  const meant = matterMeant(sql, payment, named);
  const caseId = meant.ok ? meant.value.caseId : undefined;
  if (caseId === undefined || !isInDoubt(sql, payment, caseId)) return meant;
  // It could still go as well, and what it holds of the lines is not this refund's to take.
  return refusal(
    "still_under_way",
    "Nobody knows yet whether a refund of this case has left. Say so when that is known.",
  );
}

/** Compares the payments of the last ninety days with the processor now, not only at night. */
export function askReconciliation(context: CommandContext): Result<true, Refusal> {
  startReconciliation(context, "asked");
  return ok(true);
}
