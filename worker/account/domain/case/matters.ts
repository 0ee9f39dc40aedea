/** The matters of a case as rows: kept when the case opens, each decided by itself. */
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { isDecided } from "../../store/case/cases.ts";
import { isOpenMatter, mattersOfCase } from "../../store/case/matters.ts";
import type { CommandContext } from "../../store/context.ts";
import { linkLines } from "./cases.ts";

interface ReadMatter {
  readonly lineId: string;
  readonly reason: ReasonCode | undefined;
}

/**
 * Keeps what a mail was read to be about, once for a case. What was decided already on one of these lines decides its matter. A case in
 * which matters stand keeps them: a later mail adds none.
 */
export function keepMatters(context: CommandContext, caseId: string, matters: readonly ReadMatter[]): void {
  const { sql } = context;
  if (matters.length < 2 || mattersOfCase(sql, caseId).length > 0) return;
  for (const [at, { lineId, reason }] of matters.entries()) {
    sql.run(
      `INSERT INTO case_matter (case_id, at, line_id, reason, decision_id) SELECT ?1, ?2, ?3, ?4,
         (SELECT d.id FROM decision d JOIN decision_line l ON l.decision_id = d.id WHERE d.case_id = ?1 AND l.line_id = ?3
            AND d.pays_out_leg_id IS NULL ORDER BY d.decided_at_ms DESC, d.id DESC LIMIT 1)`,
      caseId,
      at,
      lineId,
      reason ?? null,
    );
  }
  const lines = matters.map(({ lineId }) => lineId);
  linkLines(context, caseId, lines);
  context.record("case.matters_read", caseId, { lines });
}

/** Which of several matters a decision is about: the one that was named, or those of its lines. */
export interface MatterDecided {
  readonly decisionId: string;
  readonly lineIds: readonly string[];
  readonly reason: ReasonCode;
  /** The line of the matter as the person saw it: they may have chosen another purchase for it. */
  readonly matter: string | undefined;
}

/** Whether a decision is the first about its matter, while others of the case were decided: it answers nothing that was asked about those. */
export function isFirstOfNext(
  { sql }: CommandContext,
  caseId: string,
  decisionId: string,
  lineIds: readonly string[],
): boolean {
  if (mattersOfCase(sql, caseId).length === 0) return false;
  const others = sql.one<{ n: number; same: number }>(
    `SELECT count(*) AS n, coalesce(sum(EXISTS (SELECT 1 FROM decision_line l WHERE l.decision_id = d.id
       AND l.line_id IN (SELECT value FROM json_each(?3)))), 0) AS same FROM decision d WHERE d.case_id = ?1 AND d.id <> ?2`,
    caseId,
    decisionId,
    JSON.stringify(lineIds),
  );
  return others !== undefined && others.n > 0 && others.same === 0;
}

export function decideMatter(
  { sql }: CommandContext,
  caseId: string,
  { decisionId, lineIds, reason, matter }: MatterDecided,
): void {
  const rows = mattersOfCase(sql, caseId);
  const isMeant = ({ lineId }: { readonly lineId: string }) => lineId === matter || lineIds.includes(lineId);
  for (const { lineId } of rows.filter(isMeant)) {
    sql.run(
      "UPDATE case_matter SET decision_id = ?, reason = ?, ended_at_ms = NULL WHERE case_id = ? AND line_id = ?",
      decisionId,
      reason,
      caseId,
      lineId,
    );
  }
  const [chosen] = lineIds;
  const isElsewhere =
    matter !== undefined && !lineIds.includes(matter) && !rows.some(({ lineId }) => lineId === chosen);
  if (!isElsewhere || chosen === undefined) return;
  sql.run("UPDATE case_matter SET line_id = ? WHERE case_id = ? AND line_id = ?", chosen, caseId, matter);
  sql.run("DELETE FROM case_line WHERE case_id = ? AND line_id = ?", caseId, matter);
}

/**
 * Ends a matter that is not asked for, or takes that back. What nothing was decided on leaves the case, so that its line is free for another;
 * a case without a decision goes by the reason of what is left.
 */
export function endMatter(context: CommandContext, caseId: string, lineId: string, isEnd: boolean): void {
  const { sql, nowMs } = context;
  const endedAtMs = isEnd ? nowMs : null;
  sql.run("UPDATE case_matter SET ended_at_ms = ? WHERE case_id = ? AND line_id = ?", endedAtMs, caseId, lineId);
  context.record(isEnd ? "matter.ended" : "matter.asked_again", caseId, { lineId });
  if (!isEnd) return;
  sql.run(
    `DELETE FROM case_line WHERE case_id = ?1 AND line_id = ?2 AND NOT EXISTS (
       SELECT 1 FROM decision d JOIN decision_line l ON l.decision_id = d.id WHERE d.case_id = ?1 AND l.line_id = ?2)`,
    caseId,
    lineId,
  );
  const left = mattersOfCase(sql, caseId).find(isOpenMatter);
  if (!left || isDecided(sql, caseId)) return;
  sql.run(
    "UPDATE refund_case SET reason = ?, reason_said = ? WHERE id = ?",
    left.reason ?? "other",
    left.reason === null ? 0 : 1,
    caseId,
  );
}
