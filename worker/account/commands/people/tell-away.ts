import { may } from "../../../../core/approval/may.ts";
import { checkAbsence } from "../../../../core/away/away.ts";
import type { AwayRequest } from "../../../../core/contract/absence.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { today } from "../../domain/follow-up/due.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { personById } from "../../store/account/settings.ts";
import { delegationById, endDelegationRow } from "../../store/approval/delegations.ts";
import type { CommandContext } from "../../store/context.ts";
import { absenceById, endAbsenceRow, insertAbsence, openAbsences } from "../../store/people/absences.ts";
import { roleOf } from "../../store/people/people.ts";
import { delegate, inDays } from "../approval/delegate.ts";

/**
 * Says who is away and who takes over their cases and tasks meanwhile. Nothing is moved to who takes over, so that nothing has to be moved
 * back. Only who is away lends their own right to approve with it. Refuses with `invalid` and the field at fault.
 */
export function tellAway(
  context: CommandContext,
  absenceId: string,
  { personId, standInId, fromOn, untilOn, lend }: AwayRequest,
): Result<true, Refusal> {
  const person = personOf(context.actor);
  const { sql, nowMs } = context;
  for (const [field, id] of [["personId", personId] as const, ["standInId", standInId] as const]) {
    if (!personById(sql, id)) return err({ code: "invalid", detail: "Nobody of that id works here.", field });
  }
  const standIn = { personId: standInId, role: roleOf(sql, standInId) };
  const fits = checkAbsence({ personId, standIn, fromOn, untilOn, todayOn: today(context) });
  if (!fits.ok) return fits;
  const days = inDays(sql, fromOn, untilOn);
  const again = openAbsences(sql, nowMs).some(
    (other) => other.personId === personId && other.startsAtMs < days.endsAtMs && days.startsAtMs < other.endsAtMs,
  );
  if (again) return err({ code: "invalid", detail: "They are away on some of these days already.", field: "fromOn" });
  const delegationId = lend ? context.newId() : null;
  if (lend && delegationId !== null) {
    if (personId !== person.personId) {
      return refusal("forbidden", "Nobody lends another person's right to approve.");
    }
    const right = may(person, "approval.delegate");
    if (!right.ok) return right;
    const lent = delegate(context, delegationId, { toPersonId: standInId, fromOn, untilOn, sentence: lend.sentence });
    if (!lent.ok) return lent.error.field === "toPersonId" ? err({ ...lent.error, field: "standInId" }) : lent;
  }
  insertAbsence(context, { absenceId, personId, standInId, ...days, delegationId, toldBy: person.personId });
  return ok(true);
}

/** They are back, or somebody else shall take over. A right that was lent with it ends too, where who says so may end it. */
export function endAbsence(context: CommandContext, absenceId: string): Result<true, Refusal> {
  const person = personOf(context.actor);
  const { sql, nowMs } = context;
  const absence = found(absenceById(sql, absenceId), "absence");
  if (!absence.ok) return absence;
  const { endedAtMs, endsAtMs, delegationId } = absence.value;
  if (endedAtMs !== null || endsAtMs <= nowMs) return ok(true);
  endAbsenceRow(context, absence.value, person.personId);
  const lent = delegationId === null ? undefined : delegationById(sql, delegationId);
  if (lent && lent.endedAtMs === null && may(person, "delegation.end", lent).ok) {
    endDelegationRow(context, lent, "withdrawn", person.personId);
  }
  return ok(true);
}
