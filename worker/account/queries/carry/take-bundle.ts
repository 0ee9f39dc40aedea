/** What this account has that can be carried: as it would leave, and as what comes is compared with. */
import { rulesToCarry, sealed } from "../../../../core/carry/bundle.ts";
import type { Own } from "../../../../core/carry/compare.ts";
import { BUNDLE_CHARS_MOST } from "../../../../core/carry-bounds.ts";
import type { Bundle } from "../../../../core/contract/carry.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { PolicyVersion } from "../../../../core/policy/schema.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { isTestAccount, locations, setting } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { publishedPieces } from "../../store/letters/letter-sets.ts";
import { MIGRATIONS } from "../../store/migrate.ts";
import { allPolicies, importedRules } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";

/** By which a file of a later release is known. */
export const RELEASE = MIGRATIONS.length;

export function takeBundle({ sql, nowMs }: AccountContext): Result<Bundle, Refusal> {
  const { rules, policies, letters } = ownOf(sql);
  const currency = ownCurrency(sql) ?? policies[0]?.currency;
  const bundle = sealed({
    release: RELEASE,
    madeAtMs: nowMs,
    from: { title: setting(sql, "title") ?? "—", isTest: isTestAccount(sql) },
    ...omitNullish({ currency }),
    jurisdictions: ownJurisdictions(sql),
    carried: {
      rules: rules ? rulesToCarry(rules) : null,
      policies: newestOf(sql, { isRetiredToo: false }),
      letters: [...letters],
    },
  });
  const { length } = JSON.stringify(bundle);
  return length > BUNDLE_CHARS_MOST
    ? refusal("too_large", "Rules, policies and letters are together more than one file carries.", { length })
    : ok(bundle);
}

/** What counts here now; drafts are nobody's word yet. */
export function ownOf(sql: Sql): Own {
  return {
    rules: importedRules(sql)?.rules,
    policies: newestOf(sql, { isRetiredToo: true }),
    letters: publishedPieces(sql).map(({ key, language, body }) => ({ key, language, body })),
  };
}

/** The newest version of each policy that was not withdrawn, begun or not. */
function newestOf(sql: Sql, { isRetiredToo }: { readonly isRetiredToo: boolean }): PolicyVersion[] {
  const all = allPolicies(sql).filter(({ retiredOn }) => isRetiredToo || retiredOn === undefined);
  const newest = new Map<string, PolicyVersion>();
  for (const { policy } of all.toSorted((a, b) => a.policy.version - b.policy.version))
    newest.set(policy.policyId, policy);
  return [...newest.values()].toSorted((a, b) => (a.policyId < b.policyId ? -1 : 1));
}

/** Undefined before there are rules or a place, whose it would be. */
export const ownCurrency = (sql: Sql): string | undefined =>
  importedRules(sql)?.rules.currency ?? locations(sql)[0]?.currency;

export const ownJurisdictions = (sql: Sql): string[] =>
  [...new Set(locations(sql).map(({ jurisdiction }) => jurisdiction))].filter((one) => one !== "").toSorted();
