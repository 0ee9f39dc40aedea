import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { detectIntent } from "../../../../core/intent/detect.ts";
import { readSubject as subjectOf } from "../../../../core/mail/subject.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { channelOf } from "../../../../core/trends/channel.ts";
import { linkTicket, syncCase } from "../../domain/case/cases.ts";
import { keepMatters } from "../../domain/case/matters.ts";
import { openCase } from "../../domain/case/open-case.ts";
import { assembleCaseInput } from "../../domain/facts/assemble.ts";
import { readPatientFile } from "../../domain/facts/patient-file.ts";
import { linesNamed, reasonOfMail } from "../../domain/intake/about.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import { asRead, mattersOf } from "../../domain/intake/matters-of-mail.ts";
import { intentOnFile } from "../../domain/intake/purchase-evidence.ts";
import { type MatchFinding, matchRequester } from "../../domain/people/match.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { markThreat } from "../../store/case/case-marks.ts";
import { type CaseRow, type FoundBy, isMixed, openCaseOfLines, openMattersOf } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";

/** As whom intake looks: the suggestion in its note is what an agent would see. */
const INTAKE = { role: "agent", locale: "en" } as const;

interface Mail {
  /** What the mail said; absent where it is no longer kept. */
  readonly snapshot: Snapshot | undefined;
  /** The case that the ticket was taken out of. */
  readonly instead?: CaseRow;
  /** How the request was found; of a ticket that was taken out as its case was. */
  readonly foundBy?: FoundBy | undefined;
}

/**
 * Puts a ticket that has no case into one: the open one about the same line of its patient where it is the patient who writes, else a new
 * one. Its ticket is told. Whoever only names a number of somebody's gets a case of nobody's, until a person says who it is.
 */
export function placeTicket(
  context: CommandContext,
  ticket: TicketRef,
  { snapshot, instead, foundBy = instead?.foundBy ?? undefined }: Mail,
): "opened" | "joined" {
  const { sql, nowMs } = context;
  const intent = snapshot && detectIntent({ subject: snapshot.subject, body: snapshot.body });
  // Who starts a case on a mail that asks for nothing says why themselves.
  const isManual = foundBy === "hand";
  const match = matchRequester(sql, ticket, snapshot);
  const isTyped = match.state === "matched" && match.strength === "weak";
  const about = snapshot && !isTyped ? fileOf(context, ticket, snapshot) : undefined;
  const matters = about && !isManual ? mattersOf(context, about.subject, about.file) : [];
  const read = about ? intentOnFile(context, about.subject, about.file) : intent;
  const reason = isManual ? undefined : matters.length > 0 ? matters[0]?.reason : reasonOfMail(read, match);
  const named =
    matters.length > 0
      ? matters.map(({ lineId }) => lineId)
      : about
        ? (linesNamed(context, about.subject, about.file, reason) ?? [])
        : [];
  // Facts are looked at under a reason; none is written where the mail gives none.
  const matter = isTyped
    ? undefined
    : assembleCaseInput(context, INTAKE, { ticket, snapshot, lineIds: named, reason: reason ?? "other" });
  const lineIds = matter?.ok ? named : [];
  const known = openCaseOfLines(sql, lineIds, instead?.caseId) ?? answeredMatter(context, snapshot, match, named);
  // Whoever may be somebody else gets a case apart, as long as no person has said whose ticket it is.
  const mayJoin = instead !== undefined || match.verification.state === "verified";
  if (known !== undefined && mayJoin) {
    linkTicket(context, known, ticket, instead?.caseId);
    if (intent?.chargeback) markThreat(context.sql, known);
    syncCase(context, known, { tell: true });
    return "joined";
  }
  const caseId = context.newId();
  const receivedAtMs = snapshot?.receivedAtMs ?? instead?.openedAtMs ?? nowMs;
  openCase(context, {
    caseId,
    patientId: isTyped ? undefined : matter?.ok ? matter.value.patientId : match.patientId,
    reason,
    requestedOn: matter?.ok ? matter.value.requestedOn : civilDateAt(receivedAtMs, homeTimeZone(sql)),
    receivedAtMs,
    lineIds,
    ticket,
    instead: instead?.caseId,
    foundBy,
    channel: channelOf(snapshot?.sender),
  });
  if (lineIds.length > 0) keepMatters(context, caseId, asRead(matters));
  if (intent?.chargeback) markThreat(context.sql, caseId);
  syncCase(context, caseId, { tell: true });
  return "opened";
}

/** A mail that answers us and names no purchase is about the patient's one open matter; of several a person says which. */
function answeredMatter(
  { sql }: CommandContext,
  snapshot: Snapshot | undefined,
  { patientId }: MatchFinding,
  named: readonly string[],
): string | undefined {
  if (!snapshot || patientId === undefined || named.length > 0 || !subjectOf(snapshot.subject).isAnswer)
    return undefined;
  const [only, ...others] = openMattersOf(sql, patientId, undefined, 2);
  return others.length === 0 && only && !isMixed(sql, only.caseId) ? only.caseId : undefined;
}

/** The lines that the mail names of its patient, whatever its reason; none where nobody is matched, or where a person has to say. */
export function namedIn(context: CommandContext, ticket: TicketRef, snapshot: Snapshot): readonly string[] {
  const about = fileOf(context, ticket, snapshot);
  return about ? (linesNamed(context, about.subject, about.file, undefined) ?? []) : [];
}

/** Whose mail it is and what they bought; undefined where nobody is matched. */
function fileOf(context: CommandContext, ticket: TicketRef, snapshot: Snapshot) {
  const subject = readCaseScope(context, { ticket, snapshot });
  if (!subject.ok || subject.value.patientId === undefined) return undefined;
  return { subject: subject.value, file: readPatientFile(context.sql, subject.value.patientId) };
}
