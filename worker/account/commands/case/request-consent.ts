import type { AskedAnswer, RequestConsentRequest } from "../../../../core/contract/clinician.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { formMatters } from "../../../../core/policy/form-matters.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { recordBrokenLetter } from "../../domain/decision/broken-letters.ts";
import { assembleCaseInput } from "../../domain/facts/assemble.ts";
import { dueOn as dueAfter } from "../../domain/follow-up/due.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { notHeld } from "../../domain/privacy/held.ts";
import { formDraft } from "../../queries/decision/draft-asks.ts";
import { markAsked } from "../../store/case/case-marks.ts";
import { openTask, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { caseOf } from "../decision/check-decision.ts";
import { takeUp } from "./into-case.ts";

/** Working days until somebody looks whether the form has come. */
const FORM_DAYS = 5;

/**
 * Asks the patient for the form that the records lack (mission A5, B4): the letter for the editor, a dated task, and the case waits for the
 * patient. It changes nothing about what may be enforced: only a form signed before the purchase does, once it is imported. Asking again
 * while the task is open gives the letter anew. Refused with `not_verified` where nobody knows who writes, with `invalid` at `lineIds`
 * where no form is missing.
 */
export function requestConsent(
  context: CommandContext,
  mintedCaseId: string,
  request: RequestConsentRequest,
  snapshot: Snapshot | undefined,
): Result<AskedAnswer, Refusal> {
  const person = personOf(context.actor);
  const { ticket, lineIds, reason, language } = request;
  const ofCase = caseOf(context, { ticket, lineIds, caseId: mintedCaseId }, snapshot);
  if (!ofCase.ok) return ofCase;
  const caseId = ofCase.value;
  const matter = assembleCaseInput(context, person, { ticket, caseId, snapshot, lineIds, reason, language });
  if (!matter.ok) return matter;
  const free = notHeld(context.sql, matter.value.subject);
  if (!free.ok) return free;
  if (ticket && matter.value.subject.match.verification.state !== "verified") {
    return refusal("not_verified", "Nobody has established that the patient is the one who writes.");
  }
  const { rules } = matter.value;
  const unsigned = matter.value.lines.filter((line) => line.facts.consent.state === "missing");
  const needed = unsigned.filter(({ policy, facts }) => formMatters(policy, rules, facts));
  // Of several forms only those that would change the answer; a person who asks for one that proves nothing may.
  const missing = needed.length > 0 ? needed : unsigned;
  if (missing.length === 0) {
    return err({
      code: "invalid",
      detail: "No signed form is missing for this purchase.",
      field: "lineIds",
    });
  }
  takeUp(context, caseId, matter.value, request, snapshot);
  const draft = formDraft(context, matter.value, missing);
  recordBrokenLetter(context, caseId, draft);
  const reply = omitNullish({ reply: draft });
  const open = openTaskFor(context, caseId, missing[0]?.facts.line.lineId);
  if (open) return ok({ caseId, dueOn: open.dueOn, ...reply });
  const dueOn = dueAfter(context, FORM_DAYS, caseId);
  for (const { facts, title, policy } of missing) {
    const values = { about: facts.line.lineId, lineId: facts.line.lineId, title, form: policy.title };
    openTask(context, { caseId, kind: "collect_consent", values, ownerId: person.personId, dueOn });
  }
  context.record("consent.requested", caseId, {
    lines: missing.map((line) => line.facts.line.lineId),
    policyVersionIds: missing.map((line) => line.policyVersionId),
    dueOn,
  });
  markAsked(context.sql, caseId, context.nowMs);
  syncCase(context, caseId);
  return ok({ caseId, dueOn, ...reply });
}

function openTaskFor(context: CommandContext, caseId: string, lineId: string | undefined) {
  return tasksOfCase(context.sql, caseId).find(
    (task) => task.kind === "collect_consent" && task.values.about === lineId && task.doneAtMs === null,
  );
}
