import type { PersonList } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { ROLES, type Role } from "../../../../core/words.ts";
import { locations } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { peopleRows } from "../../store/people/people.ts";
import { whereEverybodyWorks } from "../../store/people/person-locations.ts";

/** Everybody whom the account knows, by name, for those who may end sessions. */
export function listPeople({ sql }: AccountContext): Result<PersonList, Refusal> {
  const roleNamed = (name: string): Role => ROLES.find((known) => known === name) ?? "viewer";
  const where = whereEverybodyWorks(sql);
  return ok({
    locations: locations(sql).map(({ locationId, title }) => ({ locationId, title })),
    people: peopleRows(sql).map(({ personId, name, role, suspendedAtMs, heardAtMs, sessionsEndedAtMs }) => ({
      personId,
      name,
      role: roleNamed(role),
      locationIds: [...(where.get(personId) ?? [])],
      ...omitNullish({ suspendedAtMs, heardAtMs, sessionsEndedAtMs }),
    })),
  });
}
