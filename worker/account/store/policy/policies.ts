import { type AccountRules, accountRulesSchema } from "../../../../core/policy/rules.ts";
import { type PolicyVersion, policyVersionSchema } from "../../../../core/policy/schema.ts";
import { editedPieces } from "../../../../core/reply/own/own-pieces.ts";
import type { EditedPieces } from "../../../../core/reply/pieces.ts";
import { newestLetterSet, publishedPieces } from "../letters/letter-sets.ts";
import { lasting } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

/** By the hash of its content, so it is the same in every account and after every sleep, and a rolled-back one cannot linger. */
const parsed = new Map<string, PolicyVersion | AccountRules>();
const KEPT_MAX = 500;

function once<T extends PolicyVersion | AccountRules>(key: string, read: () => T): T {
  const known = parsed.get(key) as T | undefined;
  if (known) return known;
  if (parsed.size >= KEPT_MAX) parsed.clear();
  const value = read();
  parsed.set(key, value);
  return value;
}

/** A policy version with its id, `harbour-packages@3`. */
export interface StoredPolicy {
  readonly policyVersionId: string;
  readonly policy: PolicyVersion;
  /** The first day on which nobody can sign it any more. */
  readonly retiredOn?: string | undefined;
}

/** Every version that was not withdrawn before its first day, oldest in force first. */
export function allPolicies(sql: Sql): StoredPolicy[] {
  return sql
    .all<{ id: string; hash: string; retiredOn: string | null }>(
      `SELECT v.id, v.hash, e.from_on AS retiredOn FROM policy_version v
       LEFT JOIN policy_end e ON e.policy_id = v.policy_id AND e.kind = 'retired'
       WHERE NOT EXISTS (SELECT 1 FROM policy_end w WHERE w.policy_version_id = v.id)
       ORDER BY v.effective_on, v.policy_id, v.version`,
    )
    .map(({ id, hash, retiredOn }) => ({
      policyVersionId: id,
      policy: readPolicy(sql, id, hash),
      ...(retiredOn === null ? {} : { retiredOn }),
    }));
}

export const isWithdrawn = (sql: Sql, policyVersionId: string): boolean =>
  sql.one("SELECT 1 AS n FROM policy_end WHERE policy_version_id = ?", policyVersionId) !== undefined;

export const retiredOn = (sql: Sql, policyId: string): string | undefined =>
  sql.one<{ fromOn: string }>(
    "SELECT from_on AS fromOn FROM policy_end WHERE policy_id = ? AND kind = 'retired'",
    policyId,
  )?.fromOn;

/** One version; undefined where there is none of that id. */
export function policyById(sql: Sql, policyVersionId: string): PolicyVersion | undefined {
  const hash = hashOfPolicy(sql, policyVersionId);
  return hash === undefined ? undefined : readPolicy(sql, policyVersionId, hash);
}

/** The version with the highest number; undefined for a policy that was never published. */
export function newestVersion(sql: Sql, policyId: string): StoredPolicy | undefined {
  const row = sql.one<{ id: string; hash: string }>(
    "SELECT id, hash FROM policy_version WHERE policy_id = ? ORDER BY version DESC LIMIT 1",
    policyId,
  );
  return row && { policyVersionId: row.id, policy: readPolicy(sql, row.id, row.hash) };
}

export interface PublishedRow {
  readonly policyVersionId: string;
  readonly hash: string;
  /** Patients who signed it. */
  readonly signedBy: number;
}

/** What the list of versions shows beside their content. */
export function publishedRows(sql: Sql): PublishedRow[] {
  return sql.all<PublishedRow>(
    `SELECT v.id AS policyVersionId, v.hash, (SELECT count(DISTINCT ${lasting("c.patient_id")}) FROM consent c WHERE c.policy_version_id = v.id) AS signedBy
     FROM policy_version v ORDER BY v.policy_id, v.version DESC`,
  );
}

function readPolicy(sql: Sql, id: string, hash: string): PolicyVersion {
  return once(`policy ${hash}`, () => {
    const row = sql.one<{ json: string }>("SELECT json FROM policy_version WHERE id = ?", id);
    return policyVersionSchema.parse(JSON.parse(row?.json ?? "null"));
  });
}

export interface StoredRules {
  readonly rulesVersionId: string;
  readonly rules: AccountRules;
}

/** Today's rules with the clinic's own pieces of letters, which whoever writes a letter takes from here. */
export interface RulesOfToday extends StoredRules {
  readonly rules: AccountRules & { readonly pieces?: EditedPieces };
}

/** Today's account rules: those added last. Undefined before the first import of rules. */
export function currentRules(sql: Sql): RulesOfToday | undefined {
  const row = newestRules(sql);
  if (!row) return undefined;
  const rules = readRules(sql, row.id, row.hash);
  const own = newestLetterSet(sql);
  return { rulesVersionId: row.id, rules: own ? withOwn(sql, rules, `${row.hash} ${own.hash}`) : rules };
}

/** The same object for the same content: letters that were written are kept by it. */
const withOwn = (sql: Sql, rules: AccountRules, hashes: string): RulesOfToday["rules"] =>
  once(`letters ${hashes}`, () => ({ ...rules, pieces: editedPieces(publishedPieces(sql)) }));

/** As `currentRules`, only what was imported: for whoever compares it with another import. */
export function importedRules(sql: Sql): StoredRules | undefined {
  const row = newestRules(sql);
  return row && { rulesVersionId: row.id, rules: readRules(sql, row.id, row.hash) };
}

const newestRules = (sql: Sql) =>
  sql.one<{ id: string; hash: string }>(
    "SELECT id, hash FROM rules_version ORDER BY added_at_ms DESC, rowid DESC LIMIT 1",
  );

/** The rules of one version, such as those a decision was taken under; undefined where there is none of that id. */
export function rulesById(sql: Sql, rulesVersionId: string): AccountRules | undefined {
  const hash = hashOfRules(sql, rulesVersionId);
  return hash === undefined ? undefined : readRules(sql, rulesVersionId, hash);
}

export function insertRulesVersion(
  sql: Sql,
  version: {
    readonly rulesVersionId: string;
    readonly rulesId: string;
    readonly addedAtMs: number;
    readonly json: string;
    readonly hash: string;
    /** Whose wish it was; null where the operator put them in. */
    readonly addedBy: string | null;
  },
): void {
  sql.run(
    "INSERT INTO rules_version (id, rules_id, added_at_ms, json, hash, added_by) VALUES (?, ?, ?, ?, ?, ?)",
    version.rulesVersionId,
    version.rulesId,
    version.addedAtMs,
    version.json,
    version.hash,
    version.addedBy,
  );
}

export interface RulesVersionRow {
  readonly rulesVersionId: string;
  readonly addedAtMs: number;
  /** Null where the operator put them in, and before this was written down. */
  readonly addedBy: string | null;
  readonly rules: AccountRules;
}

/** The newest versions, the one in force first. */
export const newestRulesVersions = (sql: Sql, limit: number): RulesVersionRow[] =>
  sql
    .all<{ id: string; hash: string; addedAtMs: number; addedBy: string | null }>(
      `SELECT id, hash, added_at_ms AS addedAtMs, added_by AS addedBy FROM rules_version
       ORDER BY added_at_ms DESC, rowid DESC LIMIT ?`,
      limit,
    )
    .map(({ id, hash, addedAtMs, addedBy }) => ({
      rulesVersionId: id,
      addedAtMs,
      addedBy,
      rules: readRules(sql, id, hash),
    }));

function readRules(sql: Sql, id: string, hash: string): AccountRules {
  return once(`rules ${hash}`, () => {
    const row = sql.one<{ json: string }>("SELECT json FROM rules_version WHERE id = ?", id);
    return accountRulesSchema.parse(JSON.parse(row?.json ?? "null"));
  });
}

/** What tells whether a version's content is the same; undefined where there is no version of that id. */
export const hashOfPolicy = (sql: Sql, policyVersionId: string): string | undefined =>
  sql.one<{ hash: string }>("SELECT hash FROM policy_version WHERE id = ?", policyVersionId)?.hash;

export const hashOfRules = (sql: Sql, rulesVersionId: string): string | undefined =>
  sql.one<{ hash: string }>("SELECT hash FROM rules_version WHERE id = ?", rulesVersionId)?.hash;

export function insertPolicy(
  sql: Sql,
  { policyId, version, effectiveOn }: PolicyVersion,
  { id, json, hash }: { readonly id: string; readonly json: string; readonly hash: string },
): void {
  sql.run(
    "INSERT INTO policy_version (id, policy_id, version, effective_on, json, hash) VALUES (?, ?, ?, ?, ?, ?)",
    id,
    policyId,
    version,
    effectiveOn,
    json,
    hash,
  );
}

/** A version that is taken back, or a policy that nobody signs from a day on; `policyVersionId` is null for the whole policy. */
export function insertPolicyEnd(
  sql: Sql,
  end: {
    readonly endId: string;
    readonly policyId: string;
    readonly policyVersionId: string | null;
    readonly kind: "withdrawn" | "retired";
    readonly fromOn: string;
    readonly personId: string;
    readonly atMs: number;
  },
): void {
  sql.run(
    "INSERT INTO policy_end (id, policy_id, policy_version_id, kind, from_on, by_person, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)",
    end.endId,
    end.policyId,
    end.policyVersionId,
    end.kind,
    end.fromOn,
    end.personId,
    end.atMs,
  );
}
