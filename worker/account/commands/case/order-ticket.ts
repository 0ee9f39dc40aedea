import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { takeCase } from "../../domain/case/cases.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { caseNotHeld } from "../../domain/privacy/held.ts";
import { homeHelpdesk } from "../../store/account/connections.ts";
import { caseById, isSetAside } from "../../store/case/cases.ts";
import { isTicketOrdered } from "../../store/case/started.ts";
import { hasOpenTicket, isClosedTicket, ticketsOfCase } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { addressOf } from "../../store/people/patients.ts";
import { unmixed } from "../decision/money-gate.ts";
import { notOwnCase } from "../people/conflict-of-interest.ts";

/**
 * Asks the helpdesk for a ticket in which a case is answered that has none (mission H7): one that was started by hand, or found in the
 * records. Where its ticket was closed the new one follows that. With an open ticket, or while one is being made, nothing happens. Refused
 * with `no_address` where the patient's record has no e-mail address, and
 * with `too_late` where the case was set aside.
 */
export function orderTicket(context: CommandContext, caseId: string): Result<{ caseId: string }, Refusal> {
  const { sql } = context;
  const { personId } = personOf(context.actor);
  const known = found(caseById(sql, caseId), "case");
  if (!known.ok) return known;
  const apart = notOwnCase(context, caseId);
  if (!apart.ok) return apart;
  const whole = unmixed(context, caseId);
  if (!whole.ok) return whole;
  const free = caseNotHeld(sql, caseId);
  if (!free.ok) return free;
  if (hasOpenTicket(sql, caseId) || isTicketOrdered(sql, caseId)) return ok({ caseId });
  if (isSetAside(sql, caseId)) return refusal("too_late", "This case has ended: nobody asks for anything in it.");
  const { patientId } = known.value;
  if (!patientId) return refusal("not_matched", "Nobody knows whose case this is.");
  if (addressOf(sql, patientId) === undefined) {
    return refusal("no_address", "The patient's record has no e-mail address.");
  }
  if (homeHelpdesk(sql) === undefined) return refusal("helpdesk_unreachable", "No helpdesk is connected.");
  takeCase(context, caseId, personId);
  context.record("ticket.ordered", caseId, {});
  const closed = ticketsOfCase(sql, caseId).findLast((ticket) => isClosedTicket(sql, ticket));
  if (closed) context.queue("follow_up_ticket", { caseId, ...closed });
  else context.queue("make_ticket", { caseId });
  return ok({ caseId });
}
