/** Two records that a person says are one patient's, or are not. No row moves: a merge is a link, and undone everything stands as each record had it. */
import type { NotMergedBecause } from "../../../../core/contract/merges.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import type { CommandContext } from "../../store/context.ts";
import { lookLater } from "../../store/intake/found-due.ts";
import { isErasedRow } from "../../store/people/erased.ts";
import {
  areRelated,
  forgetNotSame,
  isLinked,
  isSaidNotSame,
  keepNotSame,
  link,
  standsForOthers,
  unlink,
} from "../../store/people/merges.ts";
import { patientById } from "../../store/people/patients.ts";
import { isSamePatient, lastingIdOf } from "../../store/people/same-patient.ts";
import { waitingErasure } from "../../store/privacy/erasures.ts";
import type { Sql } from "../../store/sql.ts";
import { notOwnPatient } from "./conflict-of-interest.ts";

/** `patientId` stands for both from then on. */
export function mergePatients(context: CommandContext, patientId: string, otherId: string): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const both = readBoth(context, patientId, otherId);
  if (!both.ok || isLinked(sql, patientId, otherId)) return both;
  const because = notMergedBecause(sql, patientId, otherId);
  if (because.length > 0) return refused(because);
  link(sql, { patientId, otherId, by: personOf(context.actor).personId, atMs: nowMs });
  lookLater(context, [patientId, otherId]);
  context.record("patient.merged", undefined, { patientId, otherId });
  return ok(true);
}

export function undoMerge(context: CommandContext, patientId: string, otherId: string): Result<true, Refusal> {
  const { sql } = context;
  const both = readBoth(context, patientId, otherId);
  if (!both.ok || !isLinked(sql, patientId, otherId)) return both;
  if (isErasedRow(sql, patientId)) return refused(["erased"]);
  if (isErasureAsked(sql, patientId, otherId)) return refused(["erasure_asked"]);
  unlink(sql, otherId);
  lookLater(context, [patientId, otherId]);
  context.record("patient.unmerged", undefined, { patientId, otherId });
  return ok(true);
}

/** It is not asked again of these two. */
export function sayNotSame(context: CommandContext, patientId: string, otherId: string): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const both = readBoth(context, patientId, otherId);
  if (!both.ok || isSaidNotSame(sql, patientId, otherId)) return both;
  if (isSamePatient(sql, patientId, otherId)) return refused(["merged"]);
  keepNotSame(sql, { patientId, otherId, by: personOf(context.actor).personId, atMs: nowMs });
  context.record("patient.not_same", undefined, { patientId, otherId });
  return ok(true);
}

export function takeNotSameBack(context: CommandContext, patientId: string, otherId: string): Result<true, Refusal> {
  const both = readBoth(context, patientId, otherId);
  if (!both.ok) return both;
  if (forgetNotSame(context.sql, patientId, otherId))
    context.record("patient.not_same_taken_back", undefined, { patientId, otherId });
  return ok(true);
}

/** Both are on file, and neither is who asks or their family. */
function readBoth(context: CommandContext, patientId: string, otherId: string): Result<true, Refusal> {
  for (const id of [patientId, otherId]) {
    const patient = found(patientById(context.sql, id), "patient");
    if (!patient.ok) return patient;
    const apart = notOwnPatient(context, id);
    if (!apart.ok) return apart;
  }
  return ok(true);
}

function notMergedBecause(sql: Sql, patientId: string, otherId: string): NotMergedBecause[] {
  const isErased = isErasedRow(sql, patientId) || isErasedRow(sql, otherId);
  return [
    ...(isSamePatient(sql, patientId, otherId) ? (["merged"] as const) : []),
    // One step is all that is followed: who stands for others is not merged on, and who was merged stands for nobody.
    ...(lastingIdOf(sql, patientId) !== patientId ||
    standsForOthers(sql, otherId) ||
    lastingIdOf(sql, otherId) !== otherId
      ? (["chain"] as const)
      : []),
    ...(areRelated(sql, patientId, otherId) ? (["related"] as const) : []),
    ...(isErased ? (["erased"] as const) : []),
    ...(isErasureAsked(sql, patientId, otherId) ? (["erasure_asked"] as const) : []),
    ...(isSaidNotSame(sql, patientId, otherId) ? (["not_same"] as const) : []),
  ];
}

const isErasureAsked = (sql: Sql, ...ids: readonly string[]): boolean =>
  ids.some((id) => waitingErasure(sql, id) !== undefined);

const refused = (because: readonly NotMergedBecause[]): Result<never, Refusal> =>
  refusal("merge_refused", "These two records cannot be joined or parted now.", { because });
