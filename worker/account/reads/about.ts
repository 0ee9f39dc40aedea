/** Which purchase a mail is about, as far as it says so. A guess offers no money where another matter of the patient is open. */
import type { ReasonCode } from "../../../core/reasons/reasons.ts";
import type { AccountContext } from "../context.ts";
import { caseById, openCaseOfLines, openMattersOf } from "../store/cases.ts";
import { likelyLines } from "./candidates.ts";
import type { PatientFile } from "./patient-file.ts";
import type { Subject } from "./subject.ts";

/**
 * The line that the mail is about; empty where the patient bought nothing; undefined where a person has to say. Beside an open matter the
 * mail must name an item, or speak of just what is open; a mail that asks for nothing tells no purchase among several.
 */
export function linesNamed(
  ctx: AccountContext,
  subject: Subject,
  file: PatientFile,
  reason: ReasonCode | undefined,
): readonly string[] | undefined {
  const { sql } = ctx;
  const [first, ...others] = likelyLines(ctx, subject, file, reason);
  if (!first) return [];
  const own = subject.case?.caseId;
  const { lineId, because } = first;
  if (openMattersOf(sql, file.patientId, own, 1).length === 0) {
    const isTold = because !== "guess" || others.length === 0 || subject.intent?.isRefundRequest !== false;
    return isTold ? [lineId] : undefined;
  }
  const openId = openCaseOfLines(sql, [lineId], own);
  const open = openId === undefined ? undefined : caseById(sql, openId);
  // `other` says nothing that a mail could agree or disagree with.
  const openReason = open?.reasonSaid === 1 && open.reason !== "other" ? open.reason : undefined;
  const isOfOpen = openReason !== undefined && openReason === reason;
  const isOfAnother = openReason !== undefined && reason !== undefined && openReason !== reason;
  const isTold = because === "named" ? !isOfAnother : because === "reason" && isOfOpen;
  return isTold ? [lineId] : undefined;
}

/** Why it is asked for, where the mail asks, or a person said so. */
export function reasonNamed({ case: theCase, intent }: Subject): ReasonCode | undefined {
  if (theCase?.reasonSaid === 1) return theCase.reason;
  return theCase || intent?.isRefundRequest ? intent?.reason?.code : undefined;
}
