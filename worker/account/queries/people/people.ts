import type { PersonList } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { ROLES, type Role } from "../../../../core/words.ts";
import type { AccountContext } from "../../store/context.ts";
import { peopleRows } from "../../store/people/people.ts";

/** Everybody whom the account knows, by name, for those who may end sessions. */
export function listPeople({ sql }: AccountContext): Result<PersonList, Refusal> {
  const roleNamed = (name: string): Role => ROLES.find((known) => known === name) ?? "viewer";
  return ok({
    people: peopleRows(sql).map(({ personId, name, role, suspendedAtMs, heardAtMs, sessionsEndedAtMs }) => ({
      personId,
      name,
      role: roleNamed(role),
      ...omitNullish({ suspendedAtMs, heardAtMs, sessionsEndedAtMs }),
    })),
  });
}
