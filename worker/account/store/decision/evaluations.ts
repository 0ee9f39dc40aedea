/** What one decision was taken on: the frozen facts with their hash, the versions, the proposal, and what was asked and decided. */

import type { DecideRequest } from "../../../../core/contract/decision.ts";
import type { ReplyFacts } from "../../../../core/contract/draft-reply.ts";
import type { OptionView } from "../../../../core/contract/option.ts";
import type { Proposal } from "../../../../core/contract/proposal.ts";
import type { Facts } from "../../../../core/facts/facts.ts";
import type { ReplyValues } from "../../../../core/reply/types.ts";
import { assert } from "../../../../core/result.ts";
import type { Language } from "../../../../core/words.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

/** What a decision's letter says of it, but by whom: kept with what it was decided on. */
export interface LetterKept {
  readonly language: Language;
  readonly values: Omit<ReplyValues, "patientName" | "agentName">;
}

/** What the facts are assembled from again when somebody approves. */
export type Asked = Pick<DecideRequest, "ticket" | "lineIds" | "reason" | "attested" | "uses" | "language">;

/** The proposal as it was made, with the option as decided and what was asked beside it. */
export type StoredProposal = Proposal & {
  readonly decided: OptionView;
  readonly asked: Asked;
  /** Of one of several matters: what its letter says, for the one letter about all of them. */
  readonly letter?: LetterKept;
  /** What its letter may say, whether one went with it or not: what later replies on its tickets are held against. */
  readonly said?: ReplyFacts;
};

export interface EvaluationRow {
  readonly evaluationId: string;
  readonly caseId: string;
  readonly factsHash: string;
  readonly policyVersionIds: readonly string[];
  readonly rulesVersionId: string;
  readonly proposal: StoredProposal;
}

export function insertEvaluation(
  context: CommandContext,
  caseId: string,
  facts: readonly Facts[],
  proposal: StoredProposal,
): string {
  const evaluationId = context.newId();
  context.sql.run(
    `INSERT INTO evaluation (id, case_id, facts_json, facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    evaluationId,
    caseId,
    JSON.stringify(facts),
    proposal.factsHash,
    JSON.stringify(proposal.policyVersionIds),
    proposal.rulesVersionId,
    JSON.stringify(proposal),
    context.nowMs,
  );
  return evaluationId;
}

/** The frozen facts of an evaluation, line by line. */
export function factsOfEvaluation(sql: Sql, evaluationId: string): Facts[] {
  const row = sql.one<{ facts: string }>("SELECT facts_json AS facts FROM evaluation WHERE id = ?", evaluationId);
  return JSON.parse(row?.facts ?? "[]");
}

export function evaluationById(sql: Sql, evaluationId: string): EvaluationRow {
  const row = sql.one<{
    caseId: string;
    factsHash: string;
    policyIds: string;
    rulesVersionId: string;
    proposal: string;
  }>(
    `SELECT case_id AS caseId, facts_hash AS factsHash, policy_version_ids AS policyIds, rules_version_id AS rulesVersionId,
       proposal_json AS proposal FROM evaluation WHERE id = ?`,
    evaluationId,
  );
  assert(row, `No evaluation ${evaluationId}`);
  const { caseId, factsHash, rulesVersionId } = row;
  const policyVersionIds: string[] = JSON.parse(row.policyIds);
  return { evaluationId, caseId, factsHash, policyVersionIds, rulesVersionId, proposal: JSON.parse(row.proposal) };
}

/** In which language an agent chose to write, at the newest decision or offered choice of a case where somebody chose one. */
export function languageChosen(sql: Sql, caseId: string): Language | undefined {
  return sql.one<{ language: Language }>(
    `SELECT language FROM (
       SELECT e.proposal_json ->> '$.asked.language' AS language, d.decided_at_ms AS at_ms, d.id AS id
       FROM decision d JOIN evaluation e ON e.id = d.evaluation_id WHERE d.case_id = ?
       UNION ALL SELECT language, made_at_ms, id FROM page_offer WHERE case_id = ?)
     WHERE language IS NOT NULL ORDER BY at_ms DESC, id DESC LIMIT 1`,
    caseId,
    caseId,
  )?.language;
}
