/** To whom somebody may give a case: pure, one case at a time, so that of many each has its own answer. */
import type { NotAssigned } from "../contract/assign.ts";
import { hasConflictOfInterest } from "./conflict-of-interest.ts";
import { type ActingPerson, may } from "./may.ts";

export interface CaseToAssign {
  readonly ownerId: string | null;
  /** Nothing is left to do in it. */
  readonly isAtRest: boolean;
  /** Everybody whose matter it is. */
  readonly concerned: readonly string[];
}

/** Who is to have it, and what is theirs already. */
export interface Assignee {
  readonly personId: string;
  /** The patients who are themselves or their family. */
  readonly own: readonly string[];
}

/** Undefined where it may be given. A lead, finance and an admin give any case to anybody; an agent takes what nobody has, and gives on what is theirs. */
export function whyNotAssigned(actor: ActingPerson, to: Assignee, one: CaseToAssign): NotAssigned | undefined {
  if (one.isAtRest) return "at_rest";
  if (!mayGive(actor, to.personId, one.ownerId)) return "not_yours";
  return hasConflictOfInterest(to.own, one.concerned) ? "own_matter" : undefined;
}

function mayGive(actor: ActingPerson, toId: string, ownerId: string | null): boolean {
  if (may(actor, "case.assign_any").ok) return true;
  return ownerId === actor.personId || (ownerId === null && toId === actor.personId);
}
