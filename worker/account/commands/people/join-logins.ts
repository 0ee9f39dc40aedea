/** Two logins of one person become one: by the address that both proved, or by an admin's word. */
import type { SameLoginRequest } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { ROLES } from "../../../../core/words.ts";
import { found, personOf, refusal } from "../../domain/people/require-person.ts";
import { mayBeSame } from "../../domain/people/same-person.ts";
import { endDelegationsOf } from "../../store/approval/delegations.ts";
import type { CommandContext } from "../../store/context.ts";
import { allLogins, type LoginRow, setSameAs } from "../../store/people/logins.ts";
import { setRole } from "../../store/people/people.ts";
import { markSessionsEnded } from "../../store/people/standing.ts";

const RANKS: readonly string[] = ROLES;
const rank = ({ role }: LoginRow): number => RANKS.indexOf(role);

/**
 * Whoever signed in with a code to an address is the one person of another helpdesk whose address it is too, by that helpdesk's own word. A
 * login that may more than that person stays apart: nobody's right grows or shrinks by itself. Answers whether they were joined.
 */
export function joinByAddress(context: CommandContext, loginId: string): boolean {
  const logins = allLogins(context.sql);
  const own = logins.find((one) => one.loginId === loginId);
  const isAlone = logins.filter((one) => one.personId === own?.personId).length === 1;
  if (!own || own.emailNorm === null || !isAlone) return false;
  const theirs = logins.filter(
    (one) => one.emailNorm === own.emailNorm && one.helpdesk !== own.helpdesk && one.suspendedAtMs === null,
  );
  const [first, ...others] = [...new Set(theirs.map(({ personId }) => personId))];
  const person = logins.find((one) => one.loginId === first);
  if (!person || others.length > 0 || theirs.some(({ isVerified }) => !isVerified)) return false;
  if (rank(person) < rank(own)) return false;
  join(context, own, person, "same_address");
  return true;
}

/** An admin says of two others that they are one person, or that they are not after all. Nobody says it of themselves. */
export function sayLoginsSame(
  context: CommandContext,
  loginId: string,
  { personId }: SameLoginRequest,
): Result<true, Refusal> {
  const { sql, actor } = context;
  const logins = allLogins(sql);
  const login = found(
    logins.find((one) => one.loginId === loginId),
    "person",
  );
  if (!login.ok) return login;
  const admin = personOf(actor).personId;
  if ([loginId, ...(personId === null ? [] : [personId])].some((id) => mayBeSame(sql, admin, id)))
    return refusal("four_eyes", "Another admin says this of your own logins.");
  if (personId === null) return part(context, login.value);
  const person = found(
    logins.find((one) => one.loginId === personId && one.personId === personId),
    "person",
  );
  if (!person.ok) return person;
  if (login.value.personId === personId) return ok(true);
  const hasOwn = logins.some((one) => one.personId === loginId && one.loginId !== loginId);
  if (login.value.personId !== loginId || hasOwn)
    return refusal("already_decided", "This login is joined with others already.", { personId: login.value.personId });
  join(context, login.value, person.value, "admin");
  return ok(true);
}

/** The login's own right, what it lent and its sessions are over: from now on it is that person. */
function join(context: CommandContext, login: LoginRow, person: LoginRow, because: "same_address" | "admin"): void {
  const { sql, nowMs } = context;
  const { loginId } = login;
  endDelegationsOf(context, loginId);
  setRole(sql, loginId, "viewer");
  setSameAs(sql, loginId, person.loginId);
  markSessionsEnded(sql, loginId, nowMs);
  const { loginId: personId } = person;
  context.record("person.joined", undefined, { personId, loginId, because, hadRole: login.role });
}

/** It may look again, as a new one; another admin gives it what it may. */
function part(context: CommandContext, { loginId, personId }: LoginRow): Result<true, Refusal> {
  const { sql, nowMs } = context;
  if (personId === loginId) return ok(true);
  setSameAs(sql, loginId, null);
  markSessionsEnded(sql, personId, nowMs);
  context.record("person.parted", undefined, { personId, loginId });
  return ok(true);
}
