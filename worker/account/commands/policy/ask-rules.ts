import type { Refusal } from "../../../../core/contract/problem.ts";
import type { AskRulesRequest, RulesTrial } from "../../../../core/contract/rules.ts";
import { silentAsHere, withReviews } from "../../../../core/policy/floor-force.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { askForRules, wayOf } from "../../domain/policy/rules-changes.ts";
import { rulesDifferences } from "../../queries/policy/rules.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { AccountContext, CommandContext, PersonActor } from "../../store/context.ts";
import { importedRules } from "../../store/policy/policies.ts";
import { isRulesVersionNamed, waitingRules } from "../../store/policy/rules-changes.ts";
import type { Sql } from "../../store/sql.ts";
import { rulesContentFault } from "../records/versions.ts";

/**
 * A person's wish for new rules, written on the page: in force at once, or waiting as an import's would. Refuses with `rules_changed` where
 * another version or wish came between, and with `invalid` and the field what the rules cannot hold.
 */
export function askRules(context: CommandContext, _wishId: string, request: AskRulesRequest): Result<true, Refusal> {
  const checked = check(context.sql, request);
  if (!checked.ok) return checked;
  const rules = reviewedBy(context, personOf(context.actor), request.rules);
  // The same again would only take the place of what waits.
  if (rulesDifferences(context.sql, rules).length === 0 && importedRules(context.sql)) return ok(true);
  askForRules(context, nextVersionId(context.sql, rules.rulesId), rules);
  return ok(true);
}

/** What such a wish would change, and whether it would wait. Nothing is written. */
export function tryRules(ctx: AccountContext, who: PersonActor, request: AskRulesRequest): Result<RulesTrial, Refusal> {
  const checked = check(ctx.sql, request);
  if (!checked.ok) return checked;
  const changes = rulesDifferences(ctx.sql, reviewedBy(ctx, who, request.rules));
  return ok({ changes, way: wayOf(ctx.sql, who.personId, changes) });
}

/** A review is signed by who asks, today in the clinic's calendar, whatever name was sent. */
function reviewedBy({ sql, nowMs }: AccountContext, { name }: PersonActor, rules: AccountRules): AccountRules {
  const before = importedRules(sql)?.rules;
  const review = { by: name, on: civilDateAt(nowMs, homeTimeZone(sql)) };
  const known = before?.floors ?? [];
  const floors = withReviews(known, silentAsHere(known, rules.floors), review);
  if (!rules.ownMistakes) return { ...rules, floors };
  return { ...rules, floors, ownMistakes: withReviews(before?.ownMistakes ?? [], rules.ownMistakes, review) };
}

function check(sql: Sql, { base, waiting, rules }: AskRulesRequest): Result<true, Refusal> {
  const now = importedRules(sql)?.rulesVersionId ?? null;
  const waits = waitingRules(sql)?.changeId ?? null;
  if (now !== base || waits !== waiting) {
    return refusal("rules_changed", "Other rules came between.", { rulesVersionId: now, waitingChangeId: waits });
  }
  const fault = rulesContentFault(rules);
  if (!fault) return ok(true);
  const { field, detail } = fault;
  return err({ code: "invalid", detail, field, errors: [{ field, message: detail }] });
}

/** `harbour-rules@3`: the first number that no version has, and no wish had. */
function nextVersionId(sql: Sql, rulesId: string): string {
  for (let n = 1; ; n += 1) if (!isRulesVersionNamed(sql, `${rulesId}@${n}`)) return `${rulesId}@${n}`;
}
