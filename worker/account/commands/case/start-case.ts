import type { Refusal } from "../../../../core/contract/problem.ts";
import type { StartCaseRequest } from "../../../../core/contract/start-case.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { openCase } from "../../domain/case/open-case.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import { caseById, openMattersOf } from "../../store/case/cases.ts";
import { setStarted, startedOf } from "../../store/case/started.ts";
import type { CommandContext } from "../../store/context.ts";
import { patientById } from "../../store/people/patients.ts";
import { isSamePatient } from "../../store/people/same-patient.ts";
import { notOwnPatient } from "../people/conflict-of-interest.ts";

const MATTERS_SHOWN = 5;

/**
 * Opens a case that no mail began (mission H7). It is whoever's who started it, has no reason and no purchase yet, and no ticket: nothing is
 * suggested before somebody says which. A patient with open matters is answered with these (`case_open`, `caseIds`), because a second case on
 * one matter pays twice; `another` says that it is none of them. The same id again with the same content changes nothing (`id_reused`).
 */
export function startCase(
  context: CommandContext,
  caseId: string,
  { patientId, how, said, another }: StartCaseRequest,
): Result<{ caseId: string }, Refusal> {
  const { sql, nowMs } = context;
  const { personId } = personOf(context.actor);
  const patient = found(patientById(sql, patientId), "patient");
  if (!patient.ok) return patient;
  const known = caseById(sql, caseId);
  if (known) {
    const before = startedOf(sql, caseId);
    const isSame = isSamePatient(sql, known.patientId, patientId) && before?.how === how && before.said === said;
    return isSame ? ok({ caseId }) : refusal("id_reused", "This id is another case's.");
  }
  const apart = notOwnPatient(context, patientId);
  if (!apart.ok) return apart;
  const open = another ? [] : openMattersOf(sql, patientId, undefined, MATTERS_SHOWN);
  if (open.length > 0) {
    return refusal("case_open", "This patient has an open case.", { caseIds: open.map((one) => one.caseId) });
  }
  openCase(context, {
    caseId,
    patientId,
    reason: undefined,
    requestedOn: civilDateAt(nowMs, homeTimeZone(sql)),
    receivedAtMs: nowMs,
    lineIds: [],
    ownerId: personId,
    channel: how,
  });
  const textId = keepText(context, caseId, said);
  setStarted(sql, caseId, how, textId);
  context.record("case.started", caseId, { how, saidHash: textHash(said) });
  syncCase(context, caseId);
  return ok({ caseId });
}
