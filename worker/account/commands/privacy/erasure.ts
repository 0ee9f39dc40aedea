/** Somebody is erased: asked by one person, who types the patient's number again, and confirmed by another. */

import type { AskErasureRequest, EndErasureRequest } from "../../../../core/contract/privacy.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { normaliseName, normalisePatientNumber } from "../../../../core/facts/patient-keys.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { mayBeSame } from "../../domain/people/same-person.ts";
import { isAloneNow } from "../../domain/privacy/alone.ts";
import { notErasedBecause } from "../../domain/privacy/not-erased.ts";
import { subjectOf } from "../../domain/privacy/subject.ts";
import type { CommandContext } from "../../store/context.ts";
import { forgetErasedNames, keepErasedNames } from "../../store/people/erased.ts";
import { type PatientRow, patientById } from "../../store/people/patients.ts";
import { eraseRows } from "../../store/privacy/erase.ts";
import { endErasureRow, erasureById, insertErasure } from "../../store/privacy/erasures.ts";
import { keptOf } from "../../store/privacy/person.ts";
import { notOwnPatient } from "../people/conflict-of-interest.ts";

export function askErasure(
  context: CommandContext,
  erasureId: string,
  { patientId, why, typed }: AskErasureRequest,
): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const { personId } = personOf(context.actor);
  const patient = found(patientById(sql, patientId), "patient");
  if (!patient.ok) return patient;
  const apart = notOwnPatient(context, patientId);
  if (!apart.ok) return apart;
  const because = notErasedBecause(sql, patientId);
  if (because.length > 0) return refusal("erasure_refused", "They cannot be erased now.", { because });
  if (!isTyped(patient.value, typed))
    return err({ code: "invalid", detail: "This is not the patient's number, nor their name.", field: "typed" });
  insertErasure(sql, { erasureId, patientId, why, askedBy: personId, askedAtMs: nowMs });
  context.record("erasure.asked", undefined, { erasureId, patientId, why });
  return ok(true);
}

const isTyped = ({ patientNumber, name }: PatientRow, typed: string): boolean =>
  patientNumber === null
    ? normaliseName(typed) === normaliseName(name)
    : normalisePatientNumber(typed) === normalisePatientNumber(patientNumber);

export function endErasure(
  context: CommandContext,
  erasureId: string,
  { verdict }: EndErasureRequest,
): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const { personId } = personOf(context.actor);
  const row = found(erasureById(sql, erasureId), "erasure");
  if (!row.ok) return row;
  const { patientId, state, askedBy, askedAtMs, why } = row.value;
  const wanted = { confirm: "done", reject: "rejected", withdraw: "withdrawn" } as const;
  if (state !== "waiting")
    return state === wanted[verdict] ? ok(true) : refusal("already_decided", "This does not wait any more.", { state });
  const isAsker = askedBy === personId;
  if (verdict === "withdraw" && !isAsker) return refusal("forbidden", "Only who asked for it takes it back.");
  if (verdict === "confirm" && mayBeSame(sql, askedBy, personId, askedAtMs) && !isAloneNow(context, row.value))
    return refusal("four_eyes", "Somebody else has to confirm what you asked for.");
  if (verdict !== "confirm") {
    endErasureRow(sql, erasureId, { state: wanted[verdict], by: personId, atMs: nowMs, keptJson: null });
    context.record("erasure.ended", undefined, { erasureId, patientId, state: wanted[verdict] });
    return ok(true);
  }
  const apart = notOwnPatient(context, patientId);
  if (!apart.ok) return apart;
  const because = notErasedBecause(sql, patientId, true);
  if (because.length > 0) return refusal("erasure_refused", "They cannot be erased now.", { because });
  const subject = subjectOf(context, patientId);
  const kept = keptOf(sql, subject.patientIds);
  keepErasedNames(context, patientId, subject.names);
  const { texts, rows } = eraseRows(sql, subject);
  // The tickets are read where they stand: their ids stay.
  const { tickets: _, ...counts } = kept;
  endErasureRow(sql, erasureId, { state: "done", by: personId, atMs: nowMs, keptJson: JSON.stringify(counts) });
  context.record("patient.erased", undefined, { erasureId, patientId, why, askedBy, texts, rows });
  return ok(true);
}

/** They may come in again with an import; what was erased stays so. */
export function letBack(context: CommandContext, erasureId: string): Result<true, Refusal> {
  const row = found(erasureById(context.sql, erasureId), "erasure");
  if (!row.ok) return row;
  const { patientId, state } = row.value;
  if (state !== "done") return refusal("erasure_refused", "They were not erased.");
  const names = forgetErasedNames(context.sql, patientId);
  if (names > 0) context.record("patient.let_back", undefined, { erasureId, patientId });
  return ok(true);
}
