import type { Refusal } from "../../../../core/contract/problem.ts";
import type { EndRulesChangeRequest } from "../../../../core/contract/rules.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { mayBeSame } from "../../domain/people/same-person.ts";
import { applyRules, endRulesChange } from "../../domain/policy/rules-changes.ts";
import type { CommandContext } from "../../store/context.ts";
import { rulesChangeById } from "../../store/policy/rules-changes.ts";

/**
 * A second person confirms or rejects rules that raise what may leave; who asked may only withdraw them. Refuses with `four_eyes` where it is
 * the same person, and `already_decided` where the change waits no more and ended another way.
 */
export function decideRulesChange(
  context: CommandContext,
  changeId: string,
  { verdict }: EndRulesChangeRequest,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const row = found(rulesChangeById(context.sql, changeId), "change of the rules");
  if (!row.ok) return row;
  const state = { confirm: "in_force", reject: "rejected", withdraw: "withdrawn" } as const;
  const wanted = state[verdict];
  if (row.value.state !== "waiting") {
    return row.value.state === wanted
      ? ok(true)
      : refusal("already_decided", "These rules do not wait any more.", { state: row.value.state });
  }
  const isAsker = row.value.askedBy === person.personId;
  if (verdict === "withdraw" && !isAsker) return refusal("forbidden", "Only who asked for it takes it back.");
  if (verdict !== "withdraw" && mayBeSame(context.sql, row.value.askedBy, person.personId, row.value.askedAtMs))
    return refusal("four_eyes", "Somebody else has to confirm what you asked for.");
  if (verdict === "confirm") applyRules(context, row.value, person.personId);
  else endRulesChange(context, row.value, wanted, person.personId);
  return ok(true);
}

/** The time of a change has come for which there was nobody else to ask; nothing where it ended before. */
export function applyRulesDue(context: CommandContext, changeId: string): void {
  const row = rulesChangeById(context.sql, changeId);
  if (row?.state !== "waiting" || row.effectiveAtMs === null || row.effectiveAtMs > context.nowMs) return;
  applyRules(context, row, undefined);
}
