import type { JoiningView } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { joinable } from "../../domain/people/joinable.ts";
import { openDelegations } from "../../store/approval/delegations.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { givenToEachOther, openWorkOf, waitingOfEither } from "../../store/people/between-logins.ts";
import { roleOf } from "../../store/people/people.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { nameOf } from "../decision/decisions.ts";

/** What becomes different where an admin says that a login is a person's, before they say it; refused as the saying would be. */
export function lookAtJoining(
  context: AccountContext,
  actor: PersonActor,
  loginId: string,
  personId: string,
): Result<JoiningView, Refusal> {
  const { sql, nowMs } = context;
  const two = joinable(sql, actor.personId, loginId, personId);
  if (!two.ok) return two;
  const own = currentRules(sql)?.rules.people ?? [];
  const hasOwn = (id: string) => own.some((one) => one.personId === id);
  const lends = openDelegations(sql, nowMs).filter((one) => [one.fromPerson, one.toPerson].includes(loginId));
  return ok({
    roles: { login: roleOf(sql, loginId), person: roleOf(sql, personId) },
    ownLimits: { login: hasOwn(loginId), person: hasOwn(personId) },
    lends: lends.map(({ fromPerson, toPerson, untilOn }) => ({
      from: nameOf(sql, fromPerson),
      to: nameOf(sql, toPerson),
      untilOn,
    })),
    waitingApprovals: waitingOfEither(sql, loginId, personId),
    givenApprovals: givenToEachOther(sql, loginId, personId),
    openWork: openWorkOf(sql, loginId),
  });
}
