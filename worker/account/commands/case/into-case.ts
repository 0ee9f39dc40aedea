import type { DecideRequest } from "../../../../core/contract/decision.ts";
import { channelOf } from "../../../../core/trends/channel.ts";
import { setLines, takeCase } from "../../domain/case/cases.ts";
import { takeMistakeBack } from "../../domain/case/end-as-wrong.ts";
import { keepMatters } from "../../domain/case/matters.ts";
import { openCase } from "../../domain/case/open-case.ts";
import { joinCase } from "../../domain/case/set-aside.ts";
import type { AssembledMatter } from "../../domain/facts/assemble.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { asRead, mattersOf } from "../../domain/intake/matters-of-mail.ts";
import { personOf } from "../../domain/people/require-person.ts";
import { markThreat, takeBackInFor, writeReason } from "../../store/case/case-marks.ts";
import { caseById } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionsOfCase } from "../../store/decision/decisions.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { keepSnapshot } from "../../store/intake/snapshots.ts";

/**
 * The case of a matter that a person takes up: opened where there is none, else with its owner, patient, ticket and lines as they are now
 * known. Its state is derived by `syncCase`, which the caller calls.
 */
export function intoCase(
  context: CommandContext,
  caseId: string,
  matter: AssembledMatter,
  { ticket, reason }: Pick<DecideRequest, "ticket" | "reason">,
): void {
  const person = personOf(context.actor);
  const { sql, nowMs } = context;
  const known = caseById(sql, caseId);
  const matters = asRead(mattersOf(context, matter.subject, matter.file));
  if (!known) {
    openCase(context, {
      caseId,
      patientId: matter.patientId,
      reason,
      requestedOn: matter.requestedOn,
      receivedAtMs: matter.subject.snapshot?.receivedAtMs ?? nowMs,
      lineIds: matter.lineIds,
      ticket,
      ownerId: person.personId,
      foundBy: isMissed(matter.subject) ? "hand" : undefined,
      channel: channelOf(matter.subject.snapshot?.sender),
    });
    keepMatters(context, caseId, matters);
    if (matter.subject.intent?.chargeback) markThreat(context.sql, caseId);
    return;
  }
  // A case that intake opened has no owner, and perhaps no patient, before somebody takes it up.
  takeCase(context, caseId, person.personId);
  takeBackInFor(sql, caseId, matter.patientId);
  // Somebody else may have said a moment before that it was no request.
  takeMistakeBack(context, caseId);
  if (ticket) joinCase(context, caseId, ticket, person.personId);
  keepMatters(context, caseId, matters);
  setLines(context, caseId, matter.lineIds);
}

/** The ticket's mail was read, and no request was surely found in it. */
const isMissed = ({ intent }: CaseScope): boolean => intent !== undefined && intent.band !== "sure";

/** As `intoCase`, before anything was decided: the reason by which it is taken up becomes the case's, and the ticket's words are kept. */
export function takeUp(
  context: CommandContext,
  caseId: string,
  matter: AssembledMatter,
  request: Pick<DecideRequest, "ticket" | "reason">,
  snapshot: Snapshot | undefined,
): void {
  intoCase(context, caseId, matter, request);
  if (snapshot && request.ticket) keepSnapshot(context, request.ticket, snapshot);
  if (decisionsOfCase(context.sql, caseId).length > 0) return;
  writeReason(context.sql, caseId, request.reason);
}
