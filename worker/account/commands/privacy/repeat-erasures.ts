/** An older copy has people in it who were erased since: they are erased again before anybody works with it. */
import type { KeptErasure } from "../../../../core/privacy/kept-erasure.ts";
import { notErasedBecause } from "../../domain/privacy/not-erased.ts";
import { subjectOf } from "../../domain/privacy/subject.ts";
import type { Actor, CommandContext } from "../../store/context.ts";
import { insertErasedPatient, isErasedRow, keepErasedMacs, keepErasedNames } from "../../store/people/erased.ts";
import { patientsThere } from "../../store/people/patients.ts";
import { eraseRows } from "../../store/privacy/erase.ts";
import { askerThere, endErasureRow, erasureById, insertErasure, waitingErasure } from "../../store/privacy/erasures.ts";
import { groupOf, keptOf } from "../../store/privacy/person.ts";
import { type AccountRuntime, transact } from "../run-command.ts";

const GUARD: Actor = { type: "job", job: "guard" };

/**
 * Repeats what the guard knows and this database does not. Whom something stands in the way of (a hold, an open case) waits on the page of privacy,
 * and is tried again at each look at the guard. Again changes nothing.
 */
export function repeatErasures(runtime: AccountRuntime, kept: readonly KeptErasure[]): void {
  if (runtime.closed?.()) return;
  for (const one of kept)
    if (erasureById(runtime.sql, one.erasureId)?.state !== "done") transact(runtime, GUARD, (ctx) => repeat(ctx, one));
}

function repeat(context: CommandContext, kept: KeptErasure): void {
  const { sql, nowMs } = context;
  const askedBy = askerThere(sql, [kept.askedBy, kept.endedBy]);
  // Before anybody is known here nobody's patient is.
  if (askedBy === undefined) return;
  const here = patientsThere(sql, kept.patientIds);
  const patientId = here.find((id) => id === kept.patientId) ?? here[0] ?? kept.patientId;
  // They came after the copy, and would come in again with the next file.
  if (here.length === 0) insertErasedPatient(sql, patientId);
  const heads = [...new Set(here.map((id) => groupOf(sql, id)[0]?.mergedInto ?? id))];
  const left = heads.filter((id) => !isErasedRow(sql, id));
  const isAsked = erasureById(sql, kept.erasureId)?.state === "waiting";
  const asked = { erasureId: kept.erasureId, patientId, why: kept.why, askedBy, askedAtMs: nowMs };
  const waits = waitingErasure(sql, patientId);
  if (left.some((id) => notErasedBecause(sql, id, true).length > 0)) {
    if (waits) return;
    insertErasure(sql, asked);
    context.record("erasure.asked", undefined, { erasureId: kept.erasureId, patientId, why: kept.why, repeated: true });
    return;
  }
  const counts = keptOf(sql, here);
  const erased = left.map((id) => {
    const subject = subjectOf(context, id);
    keepErasedNames(context, id, subject.names);
    return eraseRows(sql, subject);
  });
  keepErasedMacs(context, patientId, kept.names);
  const { tickets: _, ...keptCounts } = counts;
  const end = { by: askedBy, atMs: nowMs };
  if (waits && waits.erasureId !== kept.erasureId)
    endErasureRow(sql, waits.erasureId, { ...end, state: "withdrawn", keptJson: null });
  if (!isAsked) insertErasure(sql, asked);
  endErasureRow(sql, kept.erasureId, { ...end, state: "done", keptJson: JSON.stringify(keptCounts) });
  const [texts, rows] = [sum(erased.map((one) => one.texts)), sum(erased.map((one) => one.rows))];
  const { erasureId, why } = kept;
  context.record("patient.erased", undefined, { erasureId, patientId, why, askedBy, texts, rows, repeated: true });
}

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
