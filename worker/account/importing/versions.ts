/** Policy versions and account rules: added, never changed. The same id with other content is refused (mission B1). */
import { canonicalJson } from "../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../core/canonical/hash.ts";
import { policyVersionIdOf } from "../../../core/policy/schema.ts";
import type { CommandContext } from "../context.ts";
import type { RecordOf } from "./book.ts";
import type { Check, Fault } from "./check.ts";

export function policyFault({ sql, record, book, planned }: Check<"policy_version">): Fault | undefined {
  const id = policyVersionIdOf(record.policy);
  const hash = hashOf(record.policy);
  const stored = sql.one<{ hash: string }>("SELECT hash FROM policy_version WHERE id = ?", id);
  const inBatch = book.planned.some(
    ({ at, record: other }) =>
      at < planned.at &&
      other.type === "policy_version" &&
      policyVersionIdOf(other.policy) === id &&
      hashOf(other.policy) !== hash,
  );
  return inBatch || (stored && stored.hash !== hash)
    ? { field: "policy", detail: `${id} is there with other content; what was signed is never edited` }
    : undefined;
}

/** A version of the rules is named by its `sourceId`, such as `harbour-rules@2`. */
export function rulesFault({ sql, record }: Check<"rules_version">): Fault | undefined {
  const stored = sql.one<{ hash: string }>("SELECT hash FROM rules_version WHERE id = ?", record.sourceId);
  return stored && stored.hash !== hashOf(record.rules)
    ? { field: "rules", detail: `${record.sourceId} is there with other content; add a new version` }
    : undefined;
}

/** Answers whether it was new. */
export function addPolicy(ctx: CommandContext, { policy }: Pick<RecordOf<"policy_version">, "policy">): boolean {
  const id = policyVersionIdOf(policy);
  if (ctx.sql.one("SELECT 1 FROM policy_version WHERE id = ?", id)) return false;
  ctx.sql.run(
    "INSERT INTO policy_version (id, policy_id, version, effective_on, json, hash) VALUES (?, ?, ?, ?, ?, ?)",
    id,
    policy.policyId,
    policy.version,
    policy.effectiveOn,
    canonicalJson(policy),
    hashOf(policy),
  );
  return true;
}

/** Answers whether it was new. */
export function addRules(ctx: CommandContext, { sourceId, rules }: RecordOf<"rules_version">): boolean {
  if (ctx.sql.one("SELECT 1 FROM rules_version WHERE id = ?", sourceId)) return false;
  ctx.sql.run(
    "INSERT INTO rules_version (id, rules_id, added_at_ms, json, hash) VALUES (?, ?, ?, ?, ?)",
    sourceId,
    rules.rulesId,
    ctx.nowMs,
    canonicalJson(rules),
    hashOf(rules),
  );
  return true;
}

const hashOf = (value: unknown): string => sha256Hex(canonicalJson(value));
