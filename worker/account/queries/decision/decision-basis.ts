import { may } from "../../../../core/approval/may.ts";
import type { DecisionBasis } from "../../../../core/contract/decision-basis.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { evaluationById } from "../../domain/decision/evaluations.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { decisionById } from "../../store/decision/decisions.ts";
import type { Sql } from "../../store/sql.ts";

/** What one decision was taken on, from its stored evaluation: nothing is worked out anew. */
export function readDecisionBasis(
  { sql }: AccountContext,
  actor: PersonActor,
  decisionId: string,
): Result<DecisionBasis, Refusal> {
  const allowed = may(actor, "case.read");
  if (!allowed.ok) return allowed;
  const decision = decisionById(sql, decisionId);
  if (!decision) return err({ code: "not_found", detail: "There is no such decision." });
  const { proposal } = evaluationById(sql, decision.evaluationId);
  const { requestedOn, factsHash, policyVersionIds, rulesVersionId, decided, options } = proposal;
  return ok({
    decisionId,
    decidedAtMs: decidedAtMs(sql, decisionId),
    reason: decision.reason,
    requestedOn,
    factsHash,
    policyVersionIds,
    rulesVersionId,
    decided,
    ...omitNullish({ offered: options[0] }),
    lines: proposal.lines.map((line) => ({ ...line, title: titleOf(sql, line.lineId) })),
  });
}

function decidedAtMs(sql: Sql, decisionId: string): number {
  return sql.one<{ atMs: number }>("SELECT decided_at_ms AS atMs FROM decision WHERE id = ?", decisionId)?.atMs ?? 0;
}

function titleOf(sql: Sql, lineId: string): string {
  const row = sql.one<{ title: string }>(
    "SELECT i.title FROM line n JOIN item i ON i.id = n.item_id WHERE n.id = ?",
    lineId,
  );
  return row?.title ?? "";
}
