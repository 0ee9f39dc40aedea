/**
 * Sight by location, at the one place where everything passes that a person asks: what is asked about is refused before it is read or done
 * (`asksInSight`), and nothing of anybody else's leaves (`leftInSight`). Each operation says what it shows (`shows.ts`).
 */

import { pathNames } from "../../../core/contract/operation.ts";
import { type OperationName, operations } from "../../../core/contract/operations.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { TicketRef } from "../../../core/contract/ticket.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { readCaseScope } from "../domain/intake/case-scope.ts";
import { inSight, limitedTo, otherLocation, sightOf } from "../domain/people/sight.ts";
import { namedBy } from "../rpc/seen.ts";
import type { AccountContext, PersonActor } from "../store/context.ts";
import type { Snapshot } from "../store/intake/snapshot.ts";
import { patientsAbout } from "../store/people/about-whom.ts";
import { openedSince } from "../store/people/access.ts";
import { seesPatient } from "../store/people/sight.ts";
import type { Sql } from "../store/sql.ts";
import { SHOWS, type Shows, TOLD } from "./shows.ts";

/** Who asks, and what was heard of tickets: one that is no case yet stands nowhere else. */
export interface Asking {
  readonly context: AccountContext;
  readonly who: PersonActor;
  readonly tickets: { readonly known: (ticket: TicketRef) => Snapshot | undefined };
}

/** Refuses with `other_location` what is asked about somebody whom this person does not see. */
export function asksInSight(asking: Asking, name: OperationName, args: readonly unknown[]): Result<true, Refusal> {
  const { context, who } = asking;
  if (!sightOf(context, who)) return ok(true);
  const ofTicket: OfTicket = (ticket) => patientOfTicket(asking, ticket, name === "openTicket");
  return inSight(context, who, patientsAsked(context.sql, name, args, ofTicket));
}

/**
 * Whom the answer of an act will be about stands once it was done, in the same transaction: where that is somebody else than was asked about,
 * whom this person does not see, it is refused and nothing of it stays. Who is seen no more because of the act (a yes that nobody waits for
 * now) was theirs to act on: that is answered as done (`perform`).
 */
export function answeredInSight(
  asking: Asking,
  name: OperationName,
  args: readonly unknown[],
): <T>(done: Result<T, Refusal>) => Result<T, Refusal> {
  const { context, who } = asking;
  if (!sightOf(context, who)) return (done) => done;
  const about = (isLook: boolean) =>
    patientsAsked(context.sql, name, args, (ticket) => patientOfTicket(asking, ticket, isLook));
  const before = about(false);
  return (done) => {
    if (!done.ok) return done;
    const others = about(true).filter((patientId) => !before.includes(patientId));
    const seen = inSight(context, who, others);
    return seen.ok ? done : seen;
  };
}

/** What an act is answered with whose answer was refused: it was done, and nobody shall do it again. */
export const doneUnseen = ({ code }: Refusal): Refusal =>
  code === "other_location"
    ? { code: "done_elsewhere", detail: "It was done. What it changed belongs to another location." }
    : {
        code: "done_not_shown",
        detail: "It was done. What it changed cannot be shown now.",
        values: { because: code },
      };

const NOT_OPENED: Refusal = { code: "not_found", detail: "You see this once you have opened its ticket." };

/** For as long as a ticket may stand open on somebody's desk. */
const OPENED_WITHIN_MS = 24 * 3_600_000;

/**
 * Refuses with `not_found` what a viewer reads by an id without having opened its ticket: of ids nobody knows where they come from. Acts need
 * no such question, for their right keeps a viewer from them.
 */
export function readsWhatWasOpened(
  { context, who }: Pick<Asking, "context" | "who">,
  name: OperationName,
  args: readonly unknown[],
): Result<true, Refusal> {
  if (who.role !== "viewer") return ok(true);
  const sinceMs = context.nowMs - OPENED_WITHIN_MS;
  const hasOpened = patientsAsked(context.sql, name, args, () => []).every((patientId) =>
    openedSince(context.sql, { personId: who.personId, patientId, sinceMs }),
  );
  return hasOpened ? ok(true) : err(NOT_OPENED);
}

type OfTicket = (ticket: TicketRef) => string[];

/** By every id that stands in the path or in what is asked, and by the ticket. */
function patientsAsked(sql: Sql, name: OperationName, args: readonly unknown[], ofTicket: OfTicket): string[] {
  const path = pathNames(operations[name].at);
  const fields: [string, unknown][] = [
    ...path.map((field, at): [string, unknown] => [field, args[at]]),
    ...(args.length > path.length ? [["request", args.at(-1)] as [string, unknown]] : []),
  ];
  return fields.flatMap(([field, value]) => patientsIn(sql, field, value, ofTicket));
}

function patientsIn(sql: Sql, field: string, value: unknown, ofTicket: OfTicket): string[] {
  if (typeof value === "string") return patientsAbout(sql, field.replace(/Ids$/, "Id"), value);
  if (Array.isArray(value)) return value.flatMap((one) => patientsIn(sql, field, one, ofTicket));
  if (typeof value !== "object" || value === null) return [];
  if (field === "ticket") return ofTicket(value as TicketRef);
  return Object.entries(value).flatMap(([inner, one]) => patientsIn(sql, inner, one, ofTicket));
}

/** Whose it is by what the act itself will go by, so that nothing is written about somebody who is not seen. */
function patientOfTicket({ context, tickets }: Asking, ticket: TicketRef, isLook: boolean): string[] {
  const heard = { ticket, snapshot: tickets.known(ticket) };
  const scope = readCaseScope(context, isLook ? { ...heard, isOnlyShown: true } : heard);
  return scope.ok && scope.value.patientId !== undefined ? [scope.value.patientId] : [];
}

/** Of an answer what this person sees: rows about others are taken out; where it is about another altogether it is refused. */
export function leftInSight<T>(
  context: AccountContext,
  who: PersonActor,
  name: OperationName,
  answer: T,
): Result<T, Refusal> {
  const shows: Shows = SHOWS[name];
  const sight = shows === "one" || shows === "list" || shows === "figures" ? sightOf(context, who) : undefined;
  if (!sight) return ok(answer);
  const told = { [TOLD]: limitedTo(context, who) };
  if (shows === "figures") return ok({ ...answer, ...told });
  const known = new Map<string, boolean>();
  const isHidden = (patientId: string): boolean => {
    const before = known.get(patientId) ?? !seesPatient(context.sql, sight, patientId);
    known.set(patientId, before);
    return before;
  };
  const left = without(answer, (field, id) => namedBy(context.sql, field, id).find(isHidden));
  if (left instanceof Hidden) return err(otherLocation(left.patientId));
  return ok((shows === "list" ? { ...(left as object), ...told } : left) as T);
}

/** Who stands beside a patient that is seen: they are left out alone. */
const BESIDE: readonly string[] = ["payer", "guardian"];

class Hidden {
  readonly patientId: string;
  constructor(patientId: string) {
    this.patientId = patientId;
  }
}

/** The same value where nothing is hidden. What names somebody hidden is gone from the list it stands in, with all that it holds. */
function without(value: unknown, hiddenIn: (field: string, id: string) => string | undefined): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const left = value.map((one) => without(one, hiddenIn)).filter((one) => !(one instanceof Hidden));
    return left.length === value.length && left.every((one, at) => one === value[at]) ? value : left;
  }
  let isSame = true;
  const left: Record<string, unknown> = {};
  for (const [field, one] of Object.entries(value)) {
    const hidden = typeof one === "string" ? hiddenIn(field, one) : undefined;
    if (hidden !== undefined) return new Hidden(hidden);
    const kept = without(one, hiddenIn);
    if (kept instanceof Hidden) {
      if (!BESIDE.includes(field)) return kept;
      isSame = false;
      continue;
    }
    isSame &&= kept === one;
    left[field] = kept;
  }
  return isSame ? value : left;
}
