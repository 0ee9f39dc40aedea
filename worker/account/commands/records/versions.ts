/** Policy versions and account rules: added, never changed. The same id with other content is refused (mission B1). */

import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import { minorDigits } from "../../../../core/money/currency.ts";
import { silentAsHere } from "../../../../core/policy/floor-force.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import { type PolicyVersion, policyVersionIdOf } from "../../../../core/policy/schema.ts";
import { type LetterFault, tryLetters } from "../../../../core/reply/try-letters.ts";
import { askForRules } from "../../domain/policy/rules-changes.ts";
import {
  AHEAD_DAYS_MAX,
  earliestEffectiveOn,
  isHistoryOpen,
  latestEffectiveOn,
} from "../../queries/policy/policies.ts";
import type { CommandContext } from "../../store/context.ts";
import {
  hashOfPolicy,
  hashOfRules,
  importedRules,
  insertPolicy,
  newestVersion,
  rulesById,
} from "../../store/policy/policies.ts";
import { waitingRules } from "../../store/policy/rules-changes.ts";
import { hasAnyPurchase } from "../../store/records/imported.ts";
import type { RecordOf } from "./book.ts";
import type { Check, Fault } from "./fault.ts";

export function policyFault(check: Check<"policy_version">): Fault | undefined {
  const { sql, record, book, planned } = check;
  const id = policyVersionIdOf(record.policy);
  const hash = policyHash(record.policy);
  const stored = hashOfPolicy(sql, id);
  const inBatch = book.planned.some(
    ({ at, record: other }) =>
      at < planned.at &&
      other.type === "policy_version" &&
      policyVersionIdOf(other.policy) === id &&
      policyHash(other.policy) !== hash,
  );
  if (inBatch || (stored !== undefined && stored !== hash)) {
    return { field: "policy", detail: `${id} is there with other content; what was signed is never edited` };
  }
  return stored === undefined ? dayFault(check) : undefined;
}

/**
 * A person's import is no way around the days of publishing: a new version changes nothing that was bought already, and begins soon. A
 * clinic's history comes in before its first purchase, or before money is switched on.
 */
function dayFault({ context, record }: Check<"policy_version">): Fault | undefined {
  const { policyId, effectiveOn } = record.policy;
  if (context.actor.type !== "person") return undefined;
  const earliestOn = earliestEffectiveOn(context, newestVersion(context.sql, policyId));
  const latestOn = latestEffectiveOn(context, earliestOn);
  const field = "policy.effectiveOn";
  if (effectiveOn > latestOn) {
    return { field, detail: `a policy begins within ${AHEAD_DAYS_MAX} days: until ${latestOn}`, values: { latestOn } };
  }
  if (effectiveOn >= earliestOn || !hasAnyPurchase(context.sql) || isHistoryOpen(context)) return undefined;
  return { field, detail: `what was bought already keeps its version: from ${earliestOn} on`, values: { earliestOn } };
}

/**
 * A version of the rules is named by its `sourceId`, such as `harbour-rules@2`. A new one is tried on sample cases: a letter that cannot be
 * written is refused here, by its name and the place in it, before a ticket meets it.
 */
export function rulesFault({ sql, record }: Check<"rules_version">): Fault | undefined {
  const { rules, sourceId } = record;
  const stored = rulesById(sql, sourceId);
  if (stored !== undefined) {
    return hashOf(stored) === hashOf(asItComesIn(stored, rules))
      ? undefined
      : { field: "rules", detail: `${sourceId} is there with other content; add a new version` };
  }
  return rulesContentFault(rules);
}

/** What the schema does not see: a currency that nobody knows, a letter that cannot be written. */
export function rulesContentFault(rules: AccountRules): Fault | undefined {
  if (minorDigits(rules.currency) === undefined) {
    return { field: "rules.currency", detail: `no currency is called ${rules.currency}` };
  }
  return letterFault(tryLetters(rules));
}

function letterFault(faults: readonly LetterFault[]): Fault | undefined {
  const [first] = faults;
  if (!first) return undefined;
  const { index, templateId, line, column, at, message } = first;
  const others = faults.length > 1 ? ` (and ${faults.length - 1} more letters)` : "";
  return {
    field: `rules.templates.${index}.body`,
    detail: `the letter ${templateId} cannot be written: line ${line}, column ${column}, at “${at}”: ${message}${others}`,
    values: { letters: faults.map((fault) => ({ ...fault })) },
  };
}

/** Answers whether it was new. */
export function addPolicy(ctx: CommandContext, { policy }: Pick<RecordOf<"policy_version">, "policy">): boolean {
  const id = policyVersionIdOf(policy);
  if (hashOfPolicy(ctx.sql, id) !== undefined) return false;
  insertPolicy(ctx.sql, policy, { id, json: canonicalJson(policy), hash: policyHash(policy) });
  return true;
}

/** Answers whether it was new; what raises may only wait, see `askForRules`. The same again, while it waits, changes nothing. */
export function addRules(ctx: CommandContext, { sourceId, rules }: RecordOf<"rules_version">): boolean {
  if (hashOfRules(ctx.sql, sourceId) !== undefined) return false;
  const wanted = asItComesIn(importedRules(ctx.sql)?.rules, rules);
  const waiting = waitingRules(ctx.sql);
  if (waiting?.rulesVersionId === sourceId && waiting.hash === hashOf(wanted)) return false;
  askForRules(ctx, sourceId, wanted);
  return true;
}

/** A file that is silent about a law's review brings none: only the same one, where it binds here already, goes on binding. */
const asItComesIn = (here: AccountRules | undefined, rules: AccountRules): AccountRules => ({
  ...rules,
  floors: silentAsHere(here?.floors ?? [], rules.floors),
});

const hashOf = (value: unknown): string => sha256Hex(canonicalJson(value));

export const policyHash = (policy: PolicyVersion): string => hashOf(policy);
