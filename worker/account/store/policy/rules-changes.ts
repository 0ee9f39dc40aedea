/** Changes of the account rules that were asked for, by one person of the clinic. */
import type { RulesChange } from "../../../../core/approval/rules-direction.ts";
import type { Sql } from "../sql.ts";

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

/** The newest that ended, whichever way. */
export const endedRulesChanges = (sql: Sql, limit: number): RulesChangeRow[] =>
  sql.all<RulesChangeRow>(`${SELECT} WHERE state <> 'waiting' ORDER BY ended_at_ms DESC, id DESC LIMIT ?`, limit);

/** Whether a version, or a wish for one, has this name. */
export const isRulesVersionNamed = (sql: Sql, rulesVersionId: string): boolean =>
  sql.one(
    "SELECT 1 AS n FROM rules_version WHERE id = ?1 UNION ALL SELECT 1 FROM rules_change WHERE rules_version_id = ?1 LIMIT 1",
    rulesVersionId,
  ) !== undefined;

/** Written from a comparison only. */
export const changesOf = ({ changesJson }: RulesChangeRow): RulesChange[] => JSON.parse(changesJson);

export function insertRulesChange(sql: Sql, asked: Omit<RulesChangeRow, "state" | "endedBy" | "endedAtMs">): void {
  sql.run(
    `INSERT INTO rules_change (id, rules_version_id, json, hash, changes_json, replaces, asked_by, asked_at_ms, effective_at_ms, state)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting')`,
    asked.changeId,
    asked.rulesVersionId,
    asked.json,
    asked.hash,
    asked.changesJson,
    asked.replaces,
    asked.askedBy,
    asked.askedAtMs,
    asked.effectiveAtMs,
  );
}

export function closeRulesChange(
  sql: Sql,
  changeId: string,
  state: Exclude<RulesChangeRow["state"], "waiting">,
  ended: { readonly by: string | undefined; readonly atMs: number },
): void {
  sql.run(
    "UPDATE rules_change SET state = ?, ended_by = ?, ended_at_ms = ? WHERE id = ?",
    state,
    ended.by ?? null,
    ended.atMs,
    changeId,
  );
}
