import type { SwitchMoneyRequest, TrialRequest } from "../../../../core/contract/go-live.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { MONEY_ROLES, switchLacks, TRIAL_MS, trialLacks } from "../../../../core/money/switches.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { goLiveChecksOf } from "../../domain/money/go-live-checks.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { endTrialAt, isMoneyOn, trialAt, writeSwitch, writeTrial } from "../../store/account/money-switches.ts";
import { locations } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";

/** On only once everything that is asked of the place is true at this moment; off at once, whatever is true. Repeated it changes nothing. */
export function switchMoney(
  context: CommandContext,
  placeId: string,
  roleName: string,
  { to }: SwitchMoneyRequest,
): Result<true, Refusal> {
  const place = placeOf(context, placeId);
  if (!place.ok) return place;
  const role = MONEY_ROLES.find((known) => known === roleName);
  if (!role) return refusal("not_found", "There is no such role.");
  if (isMoneyOn(context.sql, placeId, role) === (to === "on")) return ok(true);
  if (to === "on") {
    const lacks = switchLacks(goLiveChecksOf(context, placeId));
    if (lacks.length > 0) return notYet(lacks);
  }
  writeSwitch(context.sql, {
    placeId,
    role,
    state: to,
    byPerson: personOf(context.actor).personId,
    atMs: context.nowMs,
  });
  context.record(to === "on" ? "money.switched_on" : "money.switched_off", undefined, { placeId, role });
  return ok(true);
}

/** A trial lets refunds through that are small and few, so that one can be stopped and one let go before money is switched on. */
export function tryMoney(context: CommandContext, placeId: string, { to }: TrialRequest): Result<true, Refusal> {
  const place = placeOf(context, placeId);
  if (!place.ok) return place;
  const { sql, nowMs } = context;
  if ((trialAt(context, placeId) !== undefined) === (to === "begin")) return ok(true);
  if (to === "end") {
    endTrialAt(sql, placeId, nowMs);
    context.record("money.trial_ended", undefined, { placeId });
    return ok(true);
  }
  const lacks = trialLacks(goLiveChecksOf(context, placeId));
  if (lacks.length > 0) return notYet(lacks);
  const endsAtMs = nowMs + TRIAL_MS;
  writeTrial(sql, { placeId, byPerson: personOf(context.actor).personId, beganAtMs: nowMs, endsAtMs });
  context.record("money.trial_begun", undefined, { placeId, endsAtMs });
  return ok(true);
}

const placeOf = ({ sql }: CommandContext, placeId: string) =>
  found(
    locations(sql).find(({ locationId }) => locationId === placeId),
    "place",
  );

const notYet = (lacks: readonly string[]): Result<never, Refusal> =>
  err({ code: "not_ready", detail: `Not yet: ${lacks.join(", ")}.`, values: { lacks } });
