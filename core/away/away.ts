/**
 * Who works for whom while somebody is away: one answer for every list, task and notice. Nothing is rewritten as another's, so that it is
 * over by itself with the last day. The right to approve does not come with it: that is lent (`core/approval/delegation.ts`).
 */
import { type WrongDays, wrongDays } from "../approval/delegation.ts";
import { type ActingPerson, may } from "../approval/may.ts";
import type { Refusal } from "../contract/problem.ts";
import { err, ok, type Result } from "../result.ts";
import type { Role } from "../words.ts";

/** A year: also who is ill or has a child comes back. */
export const ABSENCE_DAYS_MAX = 366;

/** Somebody is away at this moment; nobody is away twice at a time. */
export interface RunningAbsence {
  readonly personId: string;
  readonly standInId: string;
  readonly untilOn: string;
}

/** Whether somebody works here now and may work on cases. */
export type Works = (personId: string) => boolean;

/**
 * Who is there for a person's work: they themselves, or who stands in; where that one is away too, who stands in for them. Undefined where
 * nobody is: it comes back in a circle, or ends at somebody who does not work here any more.
 */
export function whoIsThere(personId: string, running: readonly RunningAbsence[], works: Works): string | undefined {
  const passed = new Set<string>();
  let at = personId;
  for (;;) {
    const absence = running.find((one) => one.personId === at);
    if (!absence) return at === personId || works(at) ? at : undefined;
    passed.add(at);
    if (passed.has(absence.standInId)) return undefined;
    at = absence.standInId;
  }
}

/** Those whose work comes to a person at this moment, each with their own last day. */
export const absentFor = (
  personId: string,
  running: readonly RunningAbsence[],
  works: Works,
): readonly RunningAbsence[] =>
  running.filter((one) => one.personId !== personId && whoIsThere(one.personId, running, works) === personId);

/** Whoever may read cases works on them. */
export const worksOnCases = (role: Role): boolean => may({ personId: "", role }, "case.read").ok;

export interface Leave {
  readonly personId: string;
  readonly standIn: ActingPerson;
  readonly fromOn: string;
  readonly untilOn: string;
  /** Today in the clinic's calendar. */
  readonly todayOn: string;
}

/** Refuses with `invalid`, and the field, what is nobody who takes over, days that are over or too many. */
export function checkAbsence({ personId, standIn, fromOn, untilOn, todayOn }: Leave): Result<true, Refusal> {
  if (standIn.personId === personId) return invalid("standInId", "Choose somebody else than who is away.");
  if (!worksOnCases(standIn.role)) return invalid("standInId", `The role ${standIn.role} does not work on cases.`);
  const wrong = wrongDays(fromOn, untilOn, todayOn, ABSENCE_DAYS_MAX);
  return wrong ? invalid(wrong.field, DAY_REFUSALS[wrong.why]) : ok(true);
}

const DAY_REFUSALS: Record<WrongDays["why"], string> = {
  past: "This day is over.",
  early: "The last day must not come before the first.",
  late: `At most ${ABSENCE_DAYS_MAX} days.`,
};

const invalid = (field: string, detail: string): Result<never, Refusal> => err({ code: "invalid", detail, field });

/** Anybody of the staff says so of themselves; of others a lead or an admin does. */
export const mayTellAway = (actor: ActingPerson, personId: string): Result<true, Refusal> =>
  may(actor, personId === actor.personId ? "absence.tell" : "absence.tell_of_others");

/** Who is away ends it, whoever takes over, a lead or an admin. */
export function mayEndAbsence(
  actor: ActingPerson,
  { personId, standInId }: Pick<RunningAbsence, "personId" | "standInId">,
): Result<true, Refusal> {
  return may(actor, [personId, standInId].includes(actor.personId) ? "absence.tell" : "absence.tell_of_others");
}
