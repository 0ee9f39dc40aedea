/** Rules that are asked for: a version at once, or a change that waits for a second person or for its time. */

import { compareRules, isRaised, type RulesChange } from "../../../../core/approval/rules-direction.ts";
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../../core/canonical/hash.ts";
import type { AccountRules } from "../../../../core/policy/rules.ts";
import type { Role } from "../../../../core/words.ts";
import { setting } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { staff } from "../../store/people/people.ts";
import { currentRules, type StoredRules } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";

/** Without anybody else to ask, a raise waits this long, in everybody's sight. */
const ALONE_MS = 24 * 3_600_000;

/** Who may be the second person. */
export const SECOND: readonly Role[] = ["admin", "lead", "finance"];

export interface RulesChangeRow {
  readonly changeId: string;
  readonly rulesVersionId: string;
  readonly json: string;
  readonly hash: string;
  readonly changesJson: string;
  readonly replaces: string;
  readonly askedBy: string;
  readonly askedAtMs: number;
  readonly effectiveAtMs: number | null;
  readonly state: "waiting" | "in_force" | "rejected" | "withdrawn" | "replaced";
  readonly endedBy: string | null;
  readonly endedAtMs: number | null;
}

const SELECT = `SELECT id AS changeId, rules_version_id AS rulesVersionId, json, hash, changes_json AS changesJson, replaces,
  asked_by AS askedBy, asked_at_ms AS askedAtMs, effective_at_ms AS effectiveAtMs, state, ended_by AS endedBy, ended_at_ms AS endedAtMs
  FROM rules_change`;

export const rulesChangeById = (sql: Sql, changeId: string): RulesChangeRow | undefined =>
  sql.one<RulesChangeRow>(`${SELECT} WHERE id = ?`, changeId);

export const waitingRules = (sql: Sql): RulesChangeRow | undefined =>
  sql.one<RulesChangeRow>(`${SELECT} WHERE state = 'waiting'`);

export const rulesInForceSince = (sql: Sql, sinceMs: number): RulesChangeRow[] =>
  sql.all<RulesChangeRow>(
    `${SELECT} WHERE state = 'in_force' AND ended_at_ms >= ? ORDER BY ended_at_ms DESC, id DESC`,
    sinceMs,
  );

/** Written below only, from a comparison. */
export const changesOf = ({ changesJson }: RulesChangeRow): RulesChange[] => JSON.parse(changesJson);

/**
 * Takes a new version in. What raises and comes from one person of the clinic waits; everything else is in force at once. A newer wish takes
 * the place of one that waits, because that was compared with other rules.
 */
export function askForRules(
  context: CommandContext,
  rulesVersionId: string,
  rules: AccountRules,
): "in_force" | "waiting" {
  const before = currentRules(context.sql);
  const changes = before ? compareRules(before.rules, rules) : [];
  const waiting = waitingRules(context.sql);
  if (waiting) endRulesChange(context, waiting, "replaced", undefined);
  const { actor } = context;
  if (!before || actor.type !== "person" || !isRaised(changes) || !moneyWasOn(context.sql)) {
    putRules(context, rulesVersionId, rules, before, changes);
    return "in_force";
  }
  const changeId = context.newId();
  const hasOthers = staff(context.sql).some(
    ({ personId, role }) => personId !== actor.personId && SECOND.includes(role),
  );
  const effectiveAtMs = hasOthers ? null : context.nowMs + ALONE_MS;
  const hash = hashOf(rules);
  context.sql.run(
    `INSERT INTO rules_change (id, rules_version_id, json, hash, changes_json, replaces, asked_by, asked_at_ms, effective_at_ms, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`,
    changeId,
    rulesVersionId,
    canonicalJson(rules),
    hash,
    JSON.stringify(changes),
    before.rulesVersionId,
    actor.personId,
    context.nowMs,
    effectiveAtMs,
  );
  if (effectiveAtMs !== null)
    context.queue({ lane: "own", kind: "apply_rules", ref: changeId, dueAtMs: effectiveAtMs });
  context.record("rules.asked", undefined, {
    changeId,
    rulesVersionId,
    hash,
    replaces: before.rulesVersionId,
    effectiveAtMs,
    ...changedIn(changes),
  });
  return "waiting";
}

/** Makes a waiting change a version: somebody else said yes, or its time has come. */
export function applyRules(context: CommandContext, row: RulesChangeRow, confirmedBy: string | undefined): void {
  endRulesChange(context, row, "in_force", confirmedBy);
  const before = currentRules(context.sql);
  const rules: AccountRules = JSON.parse(row.json);
  putRules(context, row.rulesVersionId, rules, before, changesOf(row), row.changeId);
}

/** Ends a change that waits, one way or another. */
export function endRulesChange(
  context: CommandContext,
  { changeId, rulesVersionId, askedBy }: RulesChangeRow,
  state: Exclude<RulesChangeRow["state"], "waiting">,
  endedBy: string | undefined,
): void {
  context.sql.run(
    "UPDATE rules_change SET state = ?, ended_by = ?, ended_at_ms = ? WHERE id = ?",
    state,
    endedBy ?? null,
    context.nowMs,
    changeId,
  );
  context.record("rules.ended", undefined, { changeId, rulesVersionId, askedBy, state });
}

function putRules(
  context: CommandContext,
  rulesVersionId: string,
  rules: AccountRules,
  before: StoredRules | undefined,
  changes: readonly RulesChange[],
  changeId?: string,
): void {
  const hash = hashOf(rules);
  context.sql.run(
    "INSERT INTO rules_version (id, rules_id, added_at_ms, json, hash) VALUES (?, ?, ?, ?, ?)",
    rulesVersionId,
    rules.rulesId,
    context.nowMs,
    canonicalJson(rules),
    hash,
  );
  context.record("rules.changed", undefined, {
    rulesVersionId,
    hash,
    replaces: before?.rulesVersionId ?? null,
    replacedHash: before ? hashOf(before.rules) : null,
    changeId: changeId ?? null,
    ...changedIn(changes),
  });
}

/** Each path with its figure before and after; texts and lists by hash. */
function changedIn(changes: readonly RulesChange[]): { changed: string[]; raised: string[] } {
  const line = ({ path, from, to }: RulesChange) => `${path}: ${from ?? "none"} → ${to ?? "none"}`;
  return {
    changed: changes.map(line),
    raised: changes.filter(({ direction }) => direction === "raises").map(({ path }) => path),
  };
}

/** Whether money can leave now, or could at any time before. */
export function moneyWasOn(sql: Sql): boolean {
  if (setting(sql, "money") === "on") return true;
  const event =
    "SELECT 1 AS n FROM event WHERE type = 'account.provisioned' AND json_extract(data, '$.money') = 'on' LIMIT 1";
  return sql.one(event) !== undefined;
}

const hashOf = (value: unknown): string => sha256Hex(canonicalJson(value));
