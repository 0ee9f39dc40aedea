import { findIn } from "../../../../core/found/find.ts";
import type { Finding, FoundKind } from "../../../../core/found/finding.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import { civilDateAt, endOfDayMs } from "../../../../core/time/civil-time.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { takeMistakeBack } from "../../domain/case/end-as-wrong.ts";
import { endIfNothingStands } from "../../domain/case/end-if-nothing-stands.ts";
import { openCase } from "../../domain/case/open-case.ts";
import { legalClock } from "../../domain/facts/legal-clock.ts";
import { type PatientFile, readPatientFile } from "../../domain/facts/patient-file.ts";
import { historyOf } from "../../domain/intake/found-history.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { dueBy, takeBackIn, writeReasonOfFinding } from "../../store/case/case-marks.ts";
import { caseById, openCaseOfLines } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import { hasDecision } from "../../store/decision/decisions.ts";
import {
  changeFound,
  type FoundRow,
  foundElsewhere,
  foundOfPatient,
  insertFound,
  isStanding,
  markGone,
} from "../../store/intake/found.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";

/** As what a case is opened that the records leave no doubt about; a guess has no reason until a person chooses one, and so offers no money. */
const REASONS: Readonly<Record<FoundKind, ReasonCode | undefined>> = {
  double_charge: "billing_error",
  insurer_overpaid: "insurance_overpayment",
  charged_after_cancel: "billing_error",
  used_after_refund: undefined,
};

/**
 * Looks through one patient's records (mission H2): what is new opens a case, or joins the open one about the same line; what was found
 * before is brought up to date; what the records do not say any more is marked, and ends the case that only it had opened. Moves no money.
 */
export function takeFindings(context: CommandContext, patientId: string): void {
  const file = readPatientFile(context.sql, patientId);
  const findings = findIn(historyOf(context.sql, file)).flatMap((finding) => ofPatient(context, patientId, finding));
  const before = foundOfPatient(context.sql, patientId);
  for (const finding of findings) {
    const row = before.find(({ matter }) => matter === finding.matter);
    if (row) saidAgain(context, row, finding);
    else if (!before.some((one) => isLeftSo(one, finding))) open(context, file, finding);
  }
  for (const row of before) if (!findings.some(({ matter }) => matter === row.matter)) saidNoMore(context, row);
}

/**
 * A purchase that an import took from one patient to another takes its matter along: what somebody called nothing stays that, and else it ends
 * with the first, and is one of the second's under a name of its own.
 */
function ofPatient(context: CommandContext, patientId: string, finding: Finding): Finding[] {
  const other = foundElsewhere(context.sql, finding.matter, patientId);
  if (!other) return [finding];
  if (other.dismissedAtMs !== null) return [];
  saidNoMore(context, other);
  return [{ ...finding, matter: `${finding.matter} of ${patientId}` }];
}

/** The patient agreed to leave such things on this line as they are. */
const isLeftSo = ({ kind, dismissedWhy, lineIds }: FoundRow, { evidence, lineIds: now }: Finding): boolean =>
  dismissedWhy === "agreed" && kind === evidence.kind && lineIds.some((lineId) => now.includes(lineId));

function open(context: CommandContext, file: PatientFile, finding: Finding): void {
  const { sql } = context;
  const { patientId } = file;
  const known = openCaseOfLines(sql, finding.lineIds, undefined);
  const isTheirs = known !== undefined && isSamePatient(sql, caseById(sql, known)?.patientId, patientId);
  const caseId = isTheirs ? known : context.newId();
  if (!isTheirs) {
    const reason = finding.isSure ? REASONS[finding.evidence.kind] : undefined;
    const requestedOn = civilDateAt(context.nowMs, zoneOf(context, file, finding));
    const { lineIds } = finding;
    const opened = { caseId, patientId, reason, requestedOn, receivedAtMs: context.nowMs, lineIds };
    openCase(context, { ...opened, channel: "found" });
  }
  insertFound(context, patientId, caseId, finding);
  dueByLaw(context, file, caseId, finding);
  syncCase(context, caseId, { tell: true });
}

/** Where a law says by when the money leaves, the case is due by then at the latest. */
function dueByLaw(context: CommandContext, file: PatientFile, caseId: string, finding: Finding): void {
  const clock = legalClock(context, caseId, finding);
  if (!clock) return;
  dueBy(context.sql, caseId, endOfDayMs(clock.dueOn, zoneOf(context, file, finding)));
}

function zoneOf({ sql }: CommandContext, file: PatientFile, { lineIds }: Finding): string {
  const line = file.lines.find(({ lineId }) => lineIds.includes(lineId));
  const purchase = file.purchases.find(({ purchaseId }) => purchaseId === line?.purchaseId);
  return purchase?.timeZone ?? homeTimeZone(sql);
}

function saidAgain(context: CommandContext, row: FoundRow, finding: Finding): void {
  if (row.dismissedAtMs !== null) return;
  const { sql } = context;
  const { caseId } = row;
  const isBack = row.goneAtMs !== null;
  if (isBack) {
    markGone(context, row, false);
    takeBackIn(sql, caseId);
    takeMistakeBack(context, caseId);
  }
  const isChanged = changeFound(context, row, finding);
  // What became sure, or is not any more, has or loses its reason, as long as nobody has chosen one.
  if (isChanged && row.isSure !== finding.isSure) writeReason(context, caseId, finding);
  if (isBack || isChanged) syncCase(context, caseId, { tell: true });
}

function writeReason({ sql }: CommandContext, caseId: string, { isSure, evidence }: Finding): void {
  writeReasonOfFinding(sql, caseId, (isSure ? REASONS[evidence.kind] : undefined) ?? null);
}

/** What was decided in its case is no news of the records. */
function saidNoMore(context: CommandContext, row: FoundRow): void {
  if (!isStanding(row)) return;
  const { sql } = context;
  if (hasDecision(sql, row.caseId)) return;
  markGone(context, row, true);
  endIfNothingStands(context, row.caseId, "makegood");
  syncCase(context, row.caseId, { tell: true });
}
