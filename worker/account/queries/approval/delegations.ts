import { may, standsIn } from "../../../../core/approval/may.ts";
import type { DelegationList, DelegationView } from "../../../../core/contract/delegation.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { type DelegationRow, openDelegations } from "../../store/approval/delegations.ts";
import { readText } from "../../store/audit/texts.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { asOfNow, staff } from "../../store/people/people.ts";
import { nameOf } from "../decision/decisions.ts";

/** Who stands in for whom, now and to come; for somebody with a right to lend, also to whom it can be lent. */
export function listDelegations(ctx: AccountContext, actor: PersonActor): Result<DelegationList, Refusal> {
  const person = asOfNow(ctx.sql, actor);
  const mayGive = may(person, "approval.delegate").ok;
  return ok({
    delegations: openDelegations(ctx.sql, ctx.nowMs).map((row) => viewOf(ctx, person, row)),
    todayOn: civilDateAt(ctx.nowMs, homeTimeZone(ctx.sql)),
    mayGive,
    people: mayGive
      ? staff(ctx.sql).filter(({ personId, role }) => personId !== person.personId && standsIn(role))
      : [],
  });
}

function viewOf({ sql, nowMs }: AccountContext, person: PersonActor, row: DelegationRow): DelegationView {
  const { delegationId, fromPerson, toPerson, fromOn, untilOn, startsAtMs, givenAtMs, textId } = row;
  return {
    delegationId,
    from: { personId: fromPerson, name: nameOf(sql, fromPerson) },
    to: { personId: toPerson, name: nameOf(sql, toPerson) },
    fromOn,
    untilOn,
    running: startsAtMs <= nowMs,
    sentence: readText(sql, textId) ?? "",
    givenAtMs,
    mayEnd: may(person, "delegation.end", row).ok,
  };
}
