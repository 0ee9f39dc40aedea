/** By what a decision's case is like others, written with the decision (mission C5). */
import type { OptionView } from "../../../../core/contract/proposal.ts";
import { similarityOf } from "../../../../core/resolution/similarity.ts";
import { caseFacetsOf } from "../../store/case/case-facets.ts";
import type { CommandContext } from "../../store/context.ts";
import type { AssembledMatter } from "../facts/assemble.ts";

export function insertLikeness(
  context: CommandContext,
  decided: {
    readonly decisionId: string;
    readonly caseId: string;
    readonly matter: AssembledMatter;
    readonly clause: OptionView["clause"];
  },
): void {
  const { decisionId, caseId, matter, clause } = decided;
  const alike = similarityOf(matter.lines, clause);
  if (!alike) return;
  context.sql.run(
    `INSERT INTO case_likeness (decision_id, case_id, policy_id, clause_id, reason, uses, service, decided_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    decisionId,
    caseId,
    alike.policyId,
    alike.clauseId,
    alike.reason,
    alike.uses,
    caseFacetsOf(context.sql, matter.lineIds, context.nowMs).service ?? null,
    context.nowMs,
  );
}
