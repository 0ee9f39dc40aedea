/** The matters of a case: kept when the case opens, each decided by itself. */
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { unlinkLine, unlinkUndecidedLine } from "../../store/case/case-lines.ts";
import { writeReason } from "../../store/case/case-marks.ts";
import { isDecided } from "../../store/case/cases.ts";
import {
  decisionsBeside,
  insertMatter,
  isOpenMatter,
  mattersOfCase,
  writeMatterDecision,
  writeMatterEnd,
  writeMatterLine,
} from "../../store/case/matters.ts";
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
    insertMatter(sql, caseId, { at, lineId, reason });
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
  const others = decisionsBeside(sql, caseId, decisionId, lineIds);
  return others.n > 0 && others.same === 0;
}

export function decideMatter(
  { sql }: CommandContext,
  caseId: string,
  { decisionId, lineIds, reason, matter }: MatterDecided,
): void {
  const rows = mattersOfCase(sql, caseId);
  const isMeant = ({ lineId }: { readonly lineId: string }) => lineId === matter || lineIds.includes(lineId);
  for (const { lineId } of rows.filter(isMeant)) {
    writeMatterDecision(sql, caseId, lineId, { decisionId, reason });
  }
  const [chosen] = lineIds;
  const isElsewhere =
    matter !== undefined && !lineIds.includes(matter) && !rows.some(({ lineId }) => lineId === chosen);
  if (!isElsewhere || chosen === undefined) return;
  writeMatterLine(sql, caseId, matter, chosen);
  unlinkLine(sql, caseId, matter);
}

/**
 * Ends a matter that is not asked for, or takes that back. What nothing was decided on leaves the case, so that its line is free for another;
 * a case without a decision goes by the reason of what is left.
 */
export function endMatter(context: CommandContext, caseId: string, lineId: string, isEnd: boolean): void {
  const { sql, nowMs } = context;
  writeMatterEnd(sql, caseId, lineId, isEnd ? nowMs : null);
  context.record(isEnd ? "matter.ended" : "matter.asked_again", caseId, { lineId });
  if (!isEnd) return;
  unlinkUndecidedLine(sql, caseId, lineId);
  const left = mattersOfCase(sql, caseId).find(isOpenMatter);
  if (!left || isDecided(sql, caseId)) return;
  writeReason(sql, caseId, left.reason);
}
