import type { PersonList } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { ROLES, type Role } from "../../../../core/words.ts";
import { alikeOf } from "../../domain/people/same-person.ts";
import { locations } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { allLogins } from "../../store/people/logins.ts";
import { peopleRows } from "../../store/people/people.ts";
import { whereEverybodyWorks } from "../../store/people/person-locations.ts";

/** Everybody whom the account knows, by name, for those who may end sessions. */
export function listPeople({ sql }: AccountContext): Result<PersonList, Refusal> {
  const roleNamed = (name: string): Role => ROLES.find((known) => known === name) ?? "viewer";
  const where = whereEverybodyWorks(sql);
  const logins = allLogins(sql);
  const beside = (personId: string) =>
    logins
      .filter((one) => one.personId === personId && one.loginId !== personId)
      .map(({ loginId, helpdesk, name }) => ({ loginId, helpdesk, name }));
  const persons = new Set(logins.map(({ personId }) => personId));
  const alike = (personId: string) => {
    const own = logins.filter((one) => one.personId === personId).map(({ loginId }) => loginId);
    return alikeOf(sql, personId).filter((id) => persons.has(id) && !own.includes(id));
  };
  const some = <T>(list: readonly T[]) => (list.length > 0 ? [...list] : undefined);
  return ok({
    locations: locations(sql).map(({ locationId, title }) => ({ locationId, title })),
    people: peopleRows(sql).map(({ personId, name, role, suspendedAtMs, heardAtMs, sessionsEndedAtMs }) => ({
      personId,
      name,
      role: roleNamed(role),
      locationIds: [...(where.get(personId) ?? [])],
      ...omitNullish({ suspendedAtMs, heardAtMs, sessionsEndedAtMs }),
      ...omitNullish({ logins: some(beside(personId)), alike: some(alike(personId)) }),
    })),
  });
}
