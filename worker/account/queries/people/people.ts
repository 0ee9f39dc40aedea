import type { PersonList } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { maskEmail } from "../../../../core/facts/patient-keys.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { ROLES, type Role } from "../../../../core/words.ts";
import { alikeOf, whoLooksLikeWhom } from "../../domain/people/same-person.ts";
import { connectionTitle } from "../../store/account/connections.ts";
import { locations } from "../../store/account/settings.ts";
import { readText } from "../../store/audit/texts.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { allLogins, type LoginRow, whyJoined } from "../../store/people/logins.ts";
import { peopleRows } from "../../store/people/people.ts";
import { whereEverybodyWorks } from "../../store/people/person-locations.ts";
import type { Sql } from "../../store/sql.ts";

type PersonView = PersonList["people"][number];

/** Everybody whom the account knows, by name, for those who may end sessions. */
export function listPeople({ sql }: AccountContext, who: PersonActor): Result<PersonList, Refusal> {
  const roleNamed = (name: string): Role => ROLES.find((known) => known === name) ?? "viewer";
  const where = whereEverybodyWorks(sql);
  const logins = allLogins(sql);
  const likeness = whoLooksLikeWhom(logins);
  const maybeYou = alikeOf(sql, who.personId);
  const alike = (personId: string): PersonView["alike"] => {
    const others = [...likeness(personId)].map(([id, by]) => ({ personId: id, by: [...by] }));
    return others.length > 0 ? others : undefined;
  };
  return ok({
    locations: locations(sql).map(({ locationId, title }) => ({ locationId, title })),
    people: peopleRows(sql).map(({ personId, name, role, suspendedAtMs, heardAtMs, sessionsEndedAtMs }) => ({
      personId,
      name,
      role: roleNamed(role),
      locationIds: [...(where.get(personId) ?? [])],
      ...omitNullish({ suspendedAtMs, heardAtMs, sessionsEndedAtMs }),
      logins: loginsIn(sql, logins, personId),
      ...omitNullish({ alike: alike(personId), isMaybeYou: maybeYou.includes(personId) || undefined }),
    })),
  });
}

function loginsIn(sql: Sql, logins: readonly LoginRow[], personId: string): PersonView["logins"] {
  const own = logins.filter((one) => one.personId === personId);
  const firstThenOthers = [...own.filter(isFirst), ...own.filter((one) => !isFirst(one))];
  return firstThenOthers.map(({ loginId, helpdesk, name, emailNorm, usedAtMs }) => {
    const why = whyJoined(sql, loginId);
    const sentence = why?.textId ? readText(sql, why.textId) : undefined;
    const email = emailNorm === null ? undefined : maskEmail(emailNorm);
    return {
      loginId,
      desk: connectionTitle(sql, helpdesk),
      name,
      ...omitNullish({ email, usedAtMs, joinedAtMs: why?.atMs, sentence }),
    };
  });
}

const isFirst = ({ loginId, personId }: LoginRow): boolean => loginId === personId;
