import { checkDelegation } from "../../../../core/approval/delegation.ts";
import type { DelegateRequest } from "../../../../core/contract/delegation.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { addDays } from "../../../../core/facts/civil.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { instantOf } from "../../../../core/time/civil-time.ts";
import { today } from "../../domain/follow-up/due.ts";
import { found, personOf } from "../../domain/people/require-person.ts";
import { homeTimeZone, personById } from "../../store/account/settings.ts";
import {
  delegationById,
  endDelegationRow,
  insertDelegation,
  openDelegations,
} from "../../store/approval/delegations.ts";
import type { CommandContext } from "../../store/context.ts";
import { roleOf } from "../../store/people/people.ts";
import type { Sql } from "../../store/sql.ts";

/** From the first midnight to the one after the last day, in the clinic's calendar. */
export function inDays(sql: Sql, fromOn: string, untilOn: string) {
  const timeZone = homeTimeZone(sql);
  return {
    fromOn,
    untilOn,
    startsAtMs: instantOf(fromOn, 0, timeZone),
    endsAtMs: instantOf(addDays(untilOn, 1), 0, timeZone),
  };
}

/**
 * Lends one's own right to approve to another member of staff, from the first to the last day in the clinic's calendar (mission E4). Only
 * a role that approves by itself can lend, so that a lent right is never passed on. Refuses with `invalid` and the field at fault.
 */
export function delegate(
  context: CommandContext,
  delegationId: string,
  { toPersonId, fromOn, untilOn, sentence }: DelegateRequest,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const { sql, nowMs } = context;
  if (!personById(sql, toPersonId)) {
    return err({ code: "invalid", detail: "Nobody of that id works here.", field: "toPersonId" });
  }
  const receiver = { personId: toPersonId, role: roleOf(sql, toPersonId) };
  const handing = { giverId: person.personId, receiver, fromOn, untilOn, todayOn: today(context) };
  const fits = checkDelegation(handing);
  if (!fits.ok) return fits;
  const days = inDays(sql, fromOn, untilOn);
  const again = openDelegations(sql, nowMs).some(
    (other) =>
      other.fromPerson === person.personId &&
      other.toPerson === toPersonId &&
      other.startsAtMs < days.endsAtMs &&
      days.startsAtMs < other.endsAtMs,
  );
  if (again)
    return err({ code: "invalid", detail: "They stand in for you on some of these days already.", field: "fromOn" });
  insertDelegation(context, { delegationId, fromPerson: person.personId, toPerson: toPersonId, ...days, sentence });
  return ok(true);
}

/** Takes a lent right back, or gives it back. Ending what is over changes nothing. */
export function endDelegation(context: CommandContext, delegationId: string): Result<true, Refusal> {
  const person = personOf(context.actor);
  const delegation = found(delegationById(context.sql, delegationId), "delegation");
  if (!delegation.ok) return delegation;
  const { endedAtMs, endsAtMs } = delegation.value;
  if (endedAtMs === null && endsAtMs > context.nowMs) {
    endDelegationRow(context, delegation.value, "withdrawn", person.personId);
  }
  return ok(true);
}
