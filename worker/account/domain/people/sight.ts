/** Whom a person sees, where the rules say that people see only patients of their locations (decision record 0065). */
import { absentFor } from "../../../../core/away/away.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { locations } from "../../store/account/settings.ts";
import { runningDelegationsTo } from "../../store/approval/delegations.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { runningAbsences, worksIn } from "../../store/people/absences.ts";
import { locationsOfPerson } from "../../store/people/person-locations.ts";
import { type Sight, seesPatient } from "../../store/people/sight.ts";
import { importedRules } from "../../store/policy/policies.ts";

/** Undefined for whoever sees everybody: the rule is off, they work everywhere, or they look after settings. */
export function sightOf(
  ctx: Pick<AccountContext, "sql" | "nowMs">,
  { personId, role }: Pick<PersonActor, "personId" | "role">,
): Sight | undefined {
  const { sql } = ctx;
  if (importedRules(sql)?.rules.sightByLocation !== true || role === "admin") return undefined;
  const locationIds = worksAt(ctx, personId);
  if (locationIds.length === 0) return undefined;
  const roles = [role, ...runningDelegationsTo(sql, personId, ctx.nowMs).map(({ delegatorRole }) => delegatorRole)];
  const approves = roles.includes("finance")
    ? (["lead", "finance"] as const)
    : roles.includes("lead")
      ? (["lead"] as const)
      : [];
  return { personId, locationIds, approves };
}

/**
 * Their own locations, and of those whose work comes to them while they are away; none where any of them works everywhere. That they take over
 * somebody else has said: a lead who enters themselves for another sees no more by it.
 */
function worksAt(ctx: Pick<AccountContext, "sql" | "nowMs">, personId: string): string[] {
  const own = locationsOfPerson(ctx.sql, personId);
  if (own.length === 0) return [];
  const told = runningAbsences(ctx.sql, ctx.nowMs).filter(({ toldBy }) => toldBy !== personId);
  const others = absentFor(personId, told, worksIn(ctx.sql)).map((absence) =>
    locationsOfPerson(ctx.sql, absence.personId),
  );
  return others.some((locationIds) => locationIds.length === 0) ? [] : [...new Set([...own, ...others.flat()])];
}

/** How the locations are called whose patients they see; undefined for whoever sees everybody. */
export function limitedTo(ctx: AccountContext, who: PersonActor): string[] | undefined {
  const sight = sightOf(ctx, who);
  if (!sight) return undefined;
  return locations(ctx.sql).flatMap(({ locationId, title }) => (sight.locationIds.includes(locationId) ? [title] : []));
}

/** Says whose it is not, by the id alone: it leaves the account without it (`operations/enter.ts`). */
export const otherLocation = (patientId: string): Refusal => ({
  code: "other_location",
  detail: "This patient belongs to another location.",
  values: { patientId },
});

export function inSight(ctx: AccountContext, who: PersonActor, patientIds: readonly string[]): Result<true, Refusal> {
  const sight = sightOf(ctx, who);
  const hidden = sight && patientIds.find((patientId) => !seesPatient(ctx.sql, sight, patientId));
  return hidden === undefined ? ok(true) : err(otherLocation(hidden));
}
