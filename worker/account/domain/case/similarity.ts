/** By what a decision's case is like others, written with the decision (mission C5). */
import type { OptionView } from "../../../../core/contract/option.ts";
import { similarityOf } from "../../../../core/resolution/similarity.ts";
import { serviceOfLines } from "../../store/case/case-facets.ts";
import { insertSimilarity } from "../../store/case/similarity.ts";
import type { CommandContext } from "../../store/context.ts";
import type { AssembledMatter } from "../facts/assemble.ts";

export function keepSimilarity(
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
  const { sql, nowMs } = context;
  const service = serviceOfLines(sql, matter.lineIds);
  insertSimilarity(sql, { decisionId, caseId, ...alike, service, decidedAtMs: nowMs });
}
