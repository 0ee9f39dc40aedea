/** Real cases as a policy reads them: with the facts they were decided on, else with what the records say. */
import type { Facts } from "../../../../core/facts/facts.ts";
import type { CaseInput, CaseInputLine } from "../../../../core/resolution/case-input.ts";
import { type AssembledMatter, assembleFor, type ForWhom } from "../../domain/facts/assemble.ts";
import { readPatientFile } from "../../domain/facts/patient-file.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import type { CaseRow } from "../../store/case/cases.ts";
import type { AccountContext } from "../../store/context.ts";
import { lastEvaluated, returnedBefore } from "../../store/decision/as-decided.ts";
import type { StoredProposal } from "../../store/decision/evaluations.ts";
import { policyById } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";

type GoverningThen = Pick<CaseInputLine, "policyVersionId" | "chosenBy">;

/** What the last decision of a case was taken on. */
export interface DecidedFacts {
  readonly facts: readonly Facts[];
  readonly decidedAtMs: number;
  /** Which version governed each line then. */
  readonly versionOf: ReadonlyMap<string, GoverningThen>;
}

export function decidedFacts(sql: Sql, caseId: string): DecidedFacts | undefined {
  const row = lastEvaluated(sql, caseId);
  if (!row) return undefined;
  const facts: Facts[] = JSON.parse(row.facts);
  const proposal: StoredProposal = JSON.parse(row.proposal);
  const versionOf = new Map(
    proposal.lines.map(({ lineId, policyVersionId, policyChosenBy: chosenBy }) => [
      lineId,
      { policyVersionId, chosenBy },
    ]),
  );
  return { facts, decidedAtMs: row.atMs, versionOf };
}

/** A case that is at rest, by its own state or because it came with an import, whose money has gone back already. */
export const isSettled = ({ state }: CaseRow): boolean =>
  state === "done" || state === "declined" || state === "in_progress";

/** The records of a case that was never decided here. Undefined where nobody knows what it was about. What was used after the request is left out. */
export function assembledCase(ctx: AccountContext, who: ForWhom, row: CaseRow): AssembledMatter | undefined {
  if (row.patientId === null) return undefined;
  const subject = readCaseScope(ctx, { caseId: row.caseId });
  if (!subject.ok) return undefined;
  const file = readPatientFile(ctx.sql, row.patientId);
  const uses = new Map([...file.uses].map(([id, all]) => [id, all.filter((use) => use.usedOn <= row.requestedOn)]));
  const assembled = assembleFor(ctx, who, subject.value, {}, isSettled(row) ? { ...file, uses } : file);
  return assembled.ok ? assembled.value : undefined;
}

/** The matter as it was decided: those facts and versions, and payments from which nothing has gone back yet. */
export function asDecided(ctx: AccountContext, now: AssembledMatter, decided: DecidedFacts, caseId: string): CaseInput {
  const returned = returnedBefore(ctx.sql, caseId, decided.decidedAtMs);
  const lines = decided.facts.flatMap((facts): CaseInputLine[] => {
    const { lineId } = facts.line;
    const governed = decided.versionOf.get(lineId);
    const policy = governed && policyById(ctx.sql, governed.policyVersionId);
    const title = now.file.lines.find((line) => line.lineId === lineId)?.title ?? "";
    const before = returned.get(lineId) ?? { returnedMinor: 0, returnedUses: 0 };
    return policy ? [{ facts, policy, ...governed, title, ...before }] : [];
  });
  return untouched({ ...now, lines });
}

/** As if nothing had left the payments yet: what a policy grants is shown, not what is left of it. */
export function untouched(matter: CaseInput): CaseInput {
  const live = matter.live.map((payment) => ({
    ...payment,
    leftMinor: payment.collectedMinor,
    locked: false,
    differs: false,
  }));
  return { ...matter, live };
}
