import { may } from "../../../../core/approval/may.ts";
import {
  type ErasureView,
  type HeldView,
  type HoldView,
  type KeptView,
  keptView,
  type PatientFile,
  type PatientPrivacy,
  type PrivacyView,
} from "../../../../core/contract/privacy.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { found } from "../../domain/people/require-person.ts";
import { aloneFromMs } from "../../domain/privacy/alone.ts";
import { notErasedBecause } from "../../domain/privacy/not-erased.ts";
import { subjectOf } from "../../domain/privacy/subject.ts";
import { personById, setting } from "../../store/account/settings.ts";
import { readText } from "../../store/audit/texts.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { type PatientRow, patientById } from "../../store/people/patients.ts";
import { isHere, staff } from "../../store/people/people.ts";
import { samePatients } from "../../store/people/same-patient.ts";
import { type ErasureRow, erasures } from "../../store/privacy/erasures.ts";
import { exportRows } from "../../store/privacy/export.ts";
import { type HoldRow, holds, holdsOn } from "../../store/privacy/holds.ts";
import { groupOf, keptOf } from "../../store/privacy/person.ts";
import type { Sql } from "../../store/sql.ts";
import { keptFor } from "./kept-view.ts";

const SHOWN_MOST = 100;

const nameOf = (sql: Sql, personId: string | null): string | undefined =>
  personId === null ? undefined : personById(sql, personId)?.name;

/** Holds, erasures, and who can be named for one. */
export function privacyView(context: AccountContext, who: PersonActor): Result<PrivacyView, Refusal> {
  const { sql } = context;
  return ok({
    holds: holds(sql, SHOWN_MOST).map((row) => holdView(sql, row)),
    erasures: erasures(sql, SHOWN_MOST).map((row) => erasureView(context, who, row)),
    kept: keptFor(context),
    people: staff(sql)
      .filter(({ personId, role }) => role !== "viewer" && isHere(sql, personId))
      .map(({ personId, name }) => ({ personId, name })),
  });
}

export function holdView(sql: Sql, row: HoldRow): HoldView {
  const { holdId, patientId, patientName, caseId, responsibleId, putBy, putAtMs, endedBy, endedAtMs } = row;
  return {
    holdId,
    patientId,
    patientName,
    ...omitNullish({ caseId }),
    responsible: nameOf(sql, responsibleId) ?? "",
    sentence: readText(sql, row.textId) ?? "",
    putBy: nameOf(sql, putBy) ?? "",
    putAtMs,
    ...omitNullish({ endedBy: nameOf(sql, endedBy), endedAtMs }),
  };
}

/** As whoever works on the matter reads it; undefined where nothing is held. */
export function heldView(sql: Sql, row: HoldRow | undefined): HeldView | undefined {
  if (!row) return undefined;
  const { responsible, sentence, putBy, putAtMs } = holdView(sql, row);
  return { responsible, sentence, putBy, putAtMs };
}

const keptCounts = keptView.omit({ tickets: true });

function erasureView(context: AccountContext, who: PersonActor, row: ErasureRow): ErasureView {
  const { sql } = context;
  const { erasureId, patientId, patientName, why, state, askedBy, askedAtMs, endedBy, endedAtMs, keptJson } = row;
  const waits = state === "waiting";
  const isAsker = askedBy === who.personId;
  const aloneMs = waits && isAsker ? aloneFromMs(context, row) : undefined;
  const mayEnd = waits && may(who, "erasure.confirm").ok;
  const kept: KeptView | undefined =
    keptJson === null
      ? undefined
      : { ...keptCounts.parse(JSON.parse(keptJson)), tickets: keptOf(sql, samePatients(sql, patientId)).tickets };
  return {
    erasureId,
    patientId,
    patientName,
    why,
    state,
    askedBy: nameOf(sql, askedBy) ?? "",
    askedAtMs,
    ...omitNullish({ endedBy: nameOf(sql, endedBy), endedAtMs, kept, aloneFromMs: aloneMs }),
    mayConfirm: mayEnd && (!isAsker || (aloneMs !== undefined && aloneMs <= context.nowMs)),
    mayWithdraw: waits && isAsker,
    ...(state === "done" ? { isLetBack: row.names === 0 } : {}),
  };
}

const nameFor = ({ patientId, name, patientNumber }: PatientRow) => ({
  patientId,
  name,
  ...omitNullish({ patientNumber }),
});

/** Of one patient: what would stay of them, and what is in the way of erasing them. */
export function patientPrivacy({ sql }: AccountContext, patientId: string): Result<PatientPrivacy, Refusal> {
  const patient = found(patientById(sql, patientId), "patient");
  if (!patient.ok) return patient;
  const ids = samePatients(sql, patientId);
  return ok({
    patient: nameFor(patient.value),
    ...(ids.length > 1
      ? {
          alsoOnFile: groupOf(sql, patientId)
            .slice(1)
            .map(({ name }) => name),
        }
      : {}),
    notErased: notErasedBecause(sql, patientId),
    kept: keptOf(sql, ids),
    holds: holdsOn(sql, patientId).map((row) => holdView(sql, row)),
  });
}

export function patientFile(context: AccountContext, patientId: string): Result<PatientFile, Refusal> {
  const { sql, nowMs } = context;
  const patient = found(patientById(sql, patientId), "patient");
  if (!patient.ok) return patient;
  return ok({
    madeAtMs: nowMs,
    clinic: setting(sql, "title") ?? "",
    patient: nameFor(patient.value),
    tables: exportRows(sql, subjectOf(context, patientId)),
  });
}
