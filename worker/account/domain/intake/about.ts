/** Which purchase a mail is about, as far as it says so. A guess offers no money. */
import type { Intent } from "../../../../core/intent/intent.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { reasonAfterDeath } from "../../../../core/whose/after-death.ts";
import { caseById, openCaseOfLines, openMattersOf } from "../../store/case/cases.ts";
import type { AccountContext } from "../../store/context.ts";
import type { PatientFile } from "../facts/patient-file.ts";
import type { MatchFinding } from "../people/match.ts";
import type { CaseScope } from "./case-scope.ts";
import { intentOnFile, purchaseReading } from "./purchase-evidence.ts";

/**
 * The line that the mail means by its evidence; empty where the patient bought nothing; undefined where a person has to say: nothing stands
 * out, two fit, or the words are for something on no record. Beside an open matter the mail must name an item, or speak of just what is open.
 */
export function linesNamed(
  ctx: AccountContext,
  subject: CaseScope,
  file: PatientFile,
  reason: ReasonCode | undefined,
): readonly string[] | undefined {
  const { sql } = ctx;
  if (subject.matter) return [subject.matter.lineId];
  if (file.lines.length === 0) return [];
  const { meant, together, isNamed, likely } = purchaseReading(ctx, subject, file, reason);
  const own = subject.case?.caseId;
  const isAlone = openMattersOf(sql, file.patientId, own, 1).length === 0;
  if (meant === undefined) return isAlone ? together : undefined;
  if (isAlone) return [meant];
  const openId = openCaseOfLines(sql, [meant], own);
  const open = openId === undefined ? undefined : caseById(sql, openId);
  // `other` says nothing that a mail could agree or disagree with.
  const openReason = open?.reasonSaid === 1 && open.reason !== "other" ? open.reason : undefined;
  const isOfOpen = openReason !== undefined && openReason === reason;
  const isOfAnother = openReason !== undefined && reason !== undefined && openReason !== reason;
  const isByReason = likely[0]?.evidence.some(({ kind }) => kind === "reason") === true;
  const isTold = isNamed ? !isOfAnother : isByReason && isOfOpen;
  return isTold ? [meant] : undefined;
}

/** Why it is asked for, where the mail asks and is clear about it, or a person said so. */
export function reasonNamed(ctx: AccountContext, subject: CaseScope, file: PatientFile): ReasonCode | undefined {
  if (subject.matter) return subject.matter.reason;
  if (subject.case?.reasonSaid === 1) return subject.case.reason;
  return isTakenForRequest(subject) ? reasonOfMail(intentOnFile(ctx, subject, file), subject.match) : undefined;
}

/** As `clearReason`; a death is a reason of its own kind, whatever the mail says beside it. */
export const reasonOfMail = (
  intent: Intent | undefined,
  match: Pick<MatchFinding, "isDeceased">,
): ReasonCode | undefined => (match.isDeceased ? reasonAfterDeath(clearReason(intent)) : clearReason(intent));

/** The mail surely asks, or a person took it for what it may be. */
export const isTakenForRequest = ({ case: theCase, intent }: CaseScope): boolean =>
  intent?.band === "sure" || (intent?.band === "unsure" && theCase !== undefined);

/** The reason that the mail gives. Of two that it may give a person chooses. */
export function clearReason(intent: Intent | undefined): ReasonCode | undefined {
  const [only, ...others] = intent?.reasons ?? [];
  return others.length === 0 ? only : undefined;
}
