import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { allLogins, type LoginRow } from "../../store/people/logins.ts";
import type { Sql } from "../../store/sql.ts";
import { found, refusal } from "./require-person.ts";
import { mayBeSame } from "./same-person.ts";

/** Nobody says of their own logins whose they are, nor of those that may be theirs. */
export const notTheirOwn = (sql: Sql, adminId: string, ids: readonly string[]): Result<true, Refusal> =>
  ids.some((id) => mayBeSame(sql, adminId, id))
    ? refusal("four_eyes", "Another admin says this of your own logins.")
    : ok(true);

/** A login and the person whose it may become: both known, neither the admin's own, and the login nobody else's yet. */
export function joinable(
  sql: Sql,
  adminId: string,
  loginId: string,
  personId: string,
): Result<{ readonly login: LoginRow; readonly person: LoginRow }, Refusal> {
  const logins = allLogins(sql);
  const known = (is: (one: LoginRow) => boolean) => found(logins.find(is), "person");
  const login = known((one) => one.loginId === loginId);
  if (!login.ok) return login;
  const others = notTheirOwn(sql, adminId, [loginId, personId]);
  if (!others.ok) return others;
  const person = known((one) => one.loginId === personId && one.personId === personId);
  if (!person.ok) return person;
  const two = { login: login.value, person: person.value };
  if (two.login.personId === personId) return ok(two);
  const hasOwn = logins.some((one) => one.personId === loginId && one.loginId !== loginId);
  if (two.login.personId !== loginId || hasOwn)
    return refusal("already_decided", "This login is joined with others already.", { personId: two.login.personId });
  return ok(two);
}
