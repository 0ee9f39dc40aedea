/** Real cases as a policy reads them: with the facts they were decided on, else with what the records say. */
import type { Facts } from "../../../../core/facts/facts.ts";
import type { CaseInput, CaseInputLine } from "../../../../core/resolution/case-input.ts";
import type { StoredProposal } from "../../domain/decision/evaluations.ts";
import { type AssembledMatter, assembleFor, type ForWhom } from "../../domain/facts/assemble.ts";
import { readPatientFile } from "../../domain/facts/patient-file.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import type { CaseRow } from "../../store/case/cases.ts";
import type { AccountContext } from "../../store/context.ts";
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
  const row = sql.one<{ facts: string; proposal: string; atMs: number }>(
    `SELECT facts_json AS facts, proposal_json AS proposal, at_ms AS atMs FROM evaluation WHERE case_id = ?
     ORDER BY at_ms DESC, id DESC LIMIT 1`,
    caseId,
  );
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

type ReturnedOnLine = Pick<CaseInputLine, "returnedMinor" | "returnedUses">;

/** Given back on each line by decisions on other cases before a time, less credit taken back or paid out by that day: minor units, and uses. */
export function returnedBefore(sql: Sql, caseId: string, beforeMs: number): ReadonlyMap<string, ReturnedOnLine> {
  const rows = sql.all<ReturnedOnLine & { lineId: string }>(
    `SELECT lineId, sum(minor) AS returnedMinor, sum(uses) AS returnedUses FROM (
       SELECT a.line_id AS lineId, a.net_minor + a.tax_minor AS minor, a.uses
       FROM case_line n JOIN allocation a ON a.line_id = n.line_id JOIN leg g ON g.id = a.leg_id JOIN decision d ON d.id = g.decision_id
       WHERE n.case_id = ?1 AND d.case_id <> ?1 AND d.decided_at_ms < ?2 AND g.held_minor > 0
       UNION ALL SELECT x.line_id, x.net_minor + x.tax_minor, x.uses
       FROM case_line n JOIN credit_entry_line x ON x.line_id = n.line_id JOIN credit_entry e ON e.id = x.entry_id
       WHERE n.case_id = ?1 AND e.case_id <> ?1 AND e.on_date <= date(?2 / 1000, 'unixepoch'))
     GROUP BY lineId`,
    caseId,
    beforeMs,
  );
  return new Map(rows.map(({ lineId, ...returned }) => [lineId, returned]));
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
