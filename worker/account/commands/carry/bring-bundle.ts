/** Brings what was shown, by the acts that a person would do on each page: with their rights, their events, and a second person where one is asked. */
import type { BringRequest, CarryDone, CarryState } from "../../../../core/contract/carry.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { piecesInWork } from "../../queries/letters/letter-pieces.ts";
import type { CommandContext } from "../../store/context.ts";
import { importedRules } from "../../store/policy/policies.ts";
import { waitingRules } from "../../store/policy/rules-changes.ts";
import { saveLetterPiece } from "../letters/letter-drafts.ts";
import { askRules } from "../policy/ask-rules.ts";
import { startDraft } from "../policy/policy-drafts.ts";
import { type Planned, planOf } from "./look-at-bundle.ts";

/**
 * Rules as a wish, policies as drafts of their next version, letters into the draft: publishing stays with a person. Refuses with `invalid` what
 * the look refuses, and with `already_decided` where anything is otherwise than it was shown. What one act refuses undoes all of it. Again it does nothing.
 */
export function bringBundle(
  context: CommandContext,
  carryId: string,
  { text, mark }: BringRequest,
): Result<CarryDone, Refusal> {
  const planned = planOf(context, personOf(context.actor), text);
  if (!planned.ok) return refusal("invalid", "This file cannot be brought here.", { ...planned.error });
  const { plan, hash } = planned.value;
  if (plan.mark !== mark)
    return refusal("already_decided", "Something is otherwise than it was shown.", { mark: plan.mark });
  const rules = bringRules(context, carryId, planned.value);
  if (!rules.ok) return rules;
  const drafts = bringPolicies(context, planned.value);
  if (!drafts.ok) return drafts;
  const letters = bringLetters(context, planned.value);
  if (!letters.ok) return letters;
  const done: CarryDone = {
    ...(rules.value === undefined ? {} : { rules: rules.value }),
    drafts: drafts.value,
    letters: letters.value,
  };
  if (done.rules === undefined && done.drafts.length + done.letters === 0) return ok(done);
  const policies = done.drafts.map(({ policyId }) => policyId);
  const { from, madeAtMs } = plan;
  context.record("carry.brought", undefined, {
    hash,
    fromTest: from.isTest,
    madeAtMs,
    rules: done.rules ?? null,
    policies,
    letters: done.letters,
  });
  return ok(done);
}

const isBrought = ({ state }: { readonly state: CarryState }): boolean => state === "new" || state === "changed";

function bringRules(
  context: CommandContext,
  carryId: string,
  { plan, difference }: Planned,
): Result<CarryDone["rules"], Refusal> {
  if (!plan.rules || !difference.rules || !isBrought(plan.rules)) return ok(undefined);
  const { sql } = context;
  const base = importedRules(sql)?.rulesVersionId ?? null;
  const waiting = waitingRules(sql)?.changeId ?? null;
  const asked = askRules(context, carryId, { base, waiting, rules: difference.rules.wanted });
  if (!asked.ok) return asked;
  return ok(waitingRules(sql) ? "waiting" : "in_force");
}

function bringPolicies(context: CommandContext, { plan }: Planned): Result<CarryDone["drafts"], Refusal> {
  const drafts: { policyId: string; draftId: string }[] = [];
  for (const { policyId, policy } of plan.policies.filter(isBrought)) {
    const started = startDraft(context, context.newId(), { from: "file", text: JSON.stringify(policy) });
    if (!started.ok) return started;
    drafts.push({ policyId, draftId: started.value.draftId });
  }
  return ok(drafts);
}

function bringLetters(context: CommandContext, { plan }: Planned): Result<number, Refusal> {
  const letters = plan.letters.filter(isBrought);
  for (const { key, language, after } of letters) {
    const now = piecesInWork(context.sql).find((one) => one.key === key && one.language === language);
    const saved = saveLetterPiece(context, language, key, { before: now?.body ?? null, body: after });
    if (!saved.ok) return saved;
  }
  return ok(letters.length);
}
