/** Drafts of policies: one for each policy, edited in place. */
import type { PolicyDraft } from "../../../../core/policy/draft.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export interface DraftRow {
  readonly draftId: string;
  readonly policyId: string;
  readonly startedFrom: string | null;
  readonly json: string;
  readonly revision: number;
  readonly editedBy: string;
  readonly editedAtMs: number;
}

const COLUMNS = `d.id AS draftId, d.policy_id AS policyId, d.started_from AS startedFrom, d.json, d.revision,
  coalesce(p.name, '') AS editedBy, d.edited_at_ms AS editedAtMs`;
const DRAFTS = `SELECT ${COLUMNS} FROM policy_draft d LEFT JOIN person p ON p.id = d.edited_by`;

export const draftById = (sql: Sql, draftId: string): DraftRow | undefined =>
  sql.one<DraftRow>(`${DRAFTS} WHERE d.id = ?`, draftId);

export const draftOfPolicy = (sql: Sql, policyId: string): DraftRow | undefined =>
  sql.one<DraftRow>(`${DRAFTS} WHERE d.policy_id = ?`, policyId);

/** In the order of their policies. */
export const allDrafts = (sql: Sql): DraftRow[] => sql.all<DraftRow>(`${DRAFTS} ORDER BY d.policy_id`);

/** Written by `saveDraft` and `insertDraft` only, so it has the shape that the contract checked. */
export const contentOf = ({ json }: Pick<DraftRow, "json">): PolicyDraft => JSON.parse(json);

export interface NewDraft {
  readonly draftId: string;
  readonly policyId: string;
  readonly startedFrom: string | undefined;
  readonly json: string;
  readonly personId: string;
}

export function insertDraft({ sql, nowMs }: CommandContext, draft: NewDraft): void {
  sql.run(
    `INSERT INTO policy_draft (id, policy_id, started_from, json, revision, started_by, started_at_ms, edited_by, edited_at_ms)
     VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6, ?5, ?6)`,
    draft.draftId,
    draft.policyId,
    draft.startedFrom ?? null,
    draft.json,
    draft.personId,
    nowMs,
  );
}

export function updateDraft({ sql, nowMs }: CommandContext, draftId: string, json: string, personId: string): void {
  sql.run(
    "UPDATE policy_draft SET json = ?, revision = revision + 1, edited_by = ?, edited_at_ms = ? WHERE id = ?",
    json,
    personId,
    nowMs,
    draftId,
  );
}

export function removeDraft({ sql }: CommandContext, draftId: string): void {
  sql.run("DELETE FROM policy_draft WHERE id = ?", draftId);
}
