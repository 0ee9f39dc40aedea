/** Standing in (mission E4): somebody who may approve lets another member of staff do so while they are away. */
import type { Refusal } from "../contract/problem.ts";
import { daysBetween } from "../facts/civil.ts";
import { err, ok, type Result } from "../result.ts";
import type { Role } from "../words.ts";
import { type ActingPerson, type ApprovalSubject, type Behalf, may, standsIn } from "./may.ts";

/** Both days included. Longer than that is another role, which an admin gives. */
export const DELEGATION_DAYS_MAX = 30;

/** A delegation that runs now to the person who acts, with the role its giver has now. */
export interface RunningDelegation extends Behalf {
  readonly delegationId: string;
}

/** By whose right somebody approves: their own, or that of a delegation. */
export interface ApprovalRight {
  readonly delegation?: RunningDelegation;
}

/**
 * Whether a person may decide an approval, and by whose right. Their own goes first; a right that was lent reaches as far as the lender's
 * role does, and never to what the lender asked for. Refuses as `may` does.
 */
export function rightToApprove(
  actor: ActingPerson,
  subject: Omit<ApprovalSubject, "behalf">,
  running: readonly RunningDelegation[],
): Result<ApprovalRight, Refusal> {
  const own = may(actor, "approval.decide", subject);
  if (own.ok) return ok({});
  let nearest = own.error;
  for (const delegation of running) {
    const lent = may(actor, "approval.decide", { ...subject, behalf: delegation });
    if (lent.ok) return ok({ delegation });
    // "You stand in for who asked" explains more than "an agent may not".
    if (nearest.code === "forbidden") nearest = lent.error;
  }
  return err(nearest);
}

/** What somebody asks for who goes away. Days are the clinic's, both included. */
export interface Handing {
  readonly giverId: string;
  readonly receiver: ActingPerson;
  readonly fromOn: string;
  readonly untilOn: string;
  /** Today in the clinic's calendar. */
  readonly todayOn: string;
}

/** Refuses with `invalid`, and the field, what is no stand-in: oneself, a role that looks only, days that are over or too many. */
export function checkDelegation({ giverId, receiver, fromOn, untilOn, todayOn }: Handing): Result<true, Refusal> {
  if (receiver.personId === giverId) return invalid("toPersonId", "Choose somebody else than yourself.");
  if (!standsIn(receiver.role)) return invalid("toPersonId", `The role ${receiver.role} cannot stand in.`);
  const wrong = wrongDays(fromOn, untilOn, todayOn);
  return wrong ? invalid(wrong.field, DAY_REFUSALS[wrong.why]) : ok(true);
}

export interface WrongDays {
  readonly field: "fromOn" | "untilOn";
  readonly why: "past" | "early" | "late";
}

const DAY_REFUSALS: Record<WrongDays["why"], string> = {
  past: "This day is over.",
  early: "The last day must not come before the first.",
  late: `At most ${DELEGATION_DAYS_MAX} days.`,
};

/** What is wrong with two civil dates, if anything; the screen asks before it sends, the server before it writes. */
export function wrongDays(
  fromOn: string,
  untilOn: string,
  todayOn: string,
  most = DELEGATION_DAYS_MAX,
): WrongDays | undefined {
  if (fromOn < todayOn) return { field: "fromOn", why: "past" };
  const days = daysBetween(fromOn, untilOn) + 1;
  if (days < 1) return { field: "untilOn", why: "early" };
  return days > most ? { field: "untilOn", why: "late" } : undefined;
}

const invalid = (field: string, detail: string): Result<never, Refusal> => err({ code: "invalid", detail, field });

/** Whether a role has a right to approve that it could lend. */
export const mayDelegate = (role: Role): boolean => may({ personId: "", role }, "approval.delegate").ok;
