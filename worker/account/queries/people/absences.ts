import { may, standsIn } from "../../../../core/approval/may.ts";
import { mayEndAbsence, mayTellAway, worksOnCases } from "../../../../core/away/away.ts";
import type { AbsenceList, AbsenceView } from "../../../../core/contract/absence.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { today } from "../../domain/follow-up/due.ts";
import { type WhoWorks, whoWorks } from "../../domain/people/who-works.ts";
import { delegationById } from "../../store/approval/delegations.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { type AbsenceRow, openAbsences } from "../../store/people/absences.ts";
import { asOfNow, staff } from "../../store/people/people.ts";
import { nameOf } from "../decision/decisions.ts";

/** Who is away now and who will be, who is there for them, and whom the person who asks may enter. */
export function listAbsences(ctx: AccountContext, actor: PersonActor): Result<AbsenceList, Refusal> {
  const person = asOfNow(ctx.sql, actor);
  const works = whoWorks(ctx);
  const everybody = staff(ctx.sql);
  const isMe = ({ personId }: { readonly personId: string }) => personId === person.personId;
  return ok({
    absences: openAbsences(ctx.sql, ctx.nowMs).map((row) => viewOf(ctx, person, works, row)),
    todayOn: today(ctx),
    mayBeAway: [...everybody.filter(isMe), ...everybody.filter((one) => !isMe(one))]
      .filter(({ personId }) => mayTellAway(person, personId).ok)
      .map(({ personId, name }) => ({ personId, name })),
    standIns: everybody
      .filter(({ role }) => worksOnCases(role))
      .map((one) => ({ ...one, approves: standsIn(one.role) })),
    mayLend: may(person, "approval.delegate").ok,
  });
}

function viewOf(ctx: AccountContext, person: PersonActor, works: WhoWorks, row: AbsenceRow): AbsenceView {
  const { sql, nowMs } = ctx;
  const { absenceId, personId, standInId, fromOn, untilOn, startsAtMs, delegationId } = row;
  const named = (id: string) => ({ personId: id, name: nameOf(sql, id) });
  const running = startsAtMs <= nowMs;
  const there = running ? works.there(personId) : undefined;
  const lent = delegationId === null ? undefined : delegationById(sql, delegationId);
  return {
    absenceId,
    person: named(personId),
    standIn: named(standInId),
    fromOn,
    untilOn,
    running,
    ...(there === undefined || there === standInId ? {} : { passedTo: named(there) }),
    ...(running && there === undefined ? { nobody: true as const } : {}),
    ...(lent && lent.endedAtMs === null ? { lent: true as const } : {}),
    mayEnd: mayEndAbsence(person, row).ok,
  };
}
