/** Two logins of one person become one: by the address that both proved, or by an admin's word. */
import type { SameLoginRequest } from "../../../../core/contract/account.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { ROLES } from "../../../../core/words.ts";
import { joinable, notTheirOwn } from "../../domain/people/joinable.ts";
import { found, personOf } from "../../domain/people/require-person.ts";
import { endDelegationsAbout } from "../../store/approval/delegations.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import type { CommandContext } from "../../store/context.ts";
import {
  allLogins,
  endJoined,
  insertJoined,
  type LoginRow,
  loginById,
  personsOnce,
} from "../../store/people/logins.ts";
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
  // An admin said that they are two: an address does not say otherwise.
  if (personsOnce(context.sql, loginId).includes(person.loginId)) return false;
  join(context, own, person, { because: "same_address" });
  return true;
}

/** An admin says of two others that they are one person, or that they are not after all, and why. Nobody says it of themselves. */
export function sayLoginsSame(
  context: CommandContext,
  loginId: string,
  { personId, sentence }: SameLoginRequest,
): Result<true, Refusal> {
  const admin = personOf(context.actor).personId;
  if (personId === null) return part(context, admin, loginId, sentence);
  const two = joinable(context.sql, admin, loginId, personId);
  if (!two.ok) return two;
  const { login, person } = two.value;
  if (login.personId !== personId) join(context, login, person, { because: "admin", sentence });
  return ok(true);
}

type Why = { readonly because: "same_address" } | { readonly because: "admin"; readonly sentence: string };

/** The login's own right, what it lent and was lent, and its sessions are over: from now on it is that person. */
function join(context: CommandContext, login: LoginRow, person: LoginRow, why: Why): void {
  const { sql, nowMs } = context;
  const { loginId } = login;
  const { loginId: personId } = person;
  endDelegationsAbout(context, loginId);
  setRole(sql, loginId, "viewer");
  const said = why.because === "admin" ? keptWhy(context, why.sentence) : undefined;
  insertJoined(context, { loginId, personId, ...(said && { textId: said.textId }) });
  markSessionsEnded(sql, loginId, nowMs);
  const recorded = { personId, loginId, because: why.because, hadRole: login.role };
  context.record("person.joined", undefined, { ...recorded, ...(said && { sentenceHash: said.sentenceHash }) });
}

/** It may look again, as a new one; another admin gives it what it may. What was done by it meanwhile stays the person's. */
function part(context: CommandContext, adminId: string, loginId: string, sentence: string): Result<true, Refusal> {
  const { sql, nowMs } = context;
  const login = found(loginById(sql, loginId), "person");
  if (!login.ok) return login;
  const { personId } = login.value;
  const others = notTheirOwn(sql, adminId, [loginId, personId]);
  if (!others.ok) return others;
  if (personId === loginId) return ok(true);
  const { textId, sentenceHash } = keptWhy(context, sentence);
  endJoined(context, loginId, textId);
  markSessionsEnded(sql, personId, nowMs);
  context.record("person.parted", undefined, { personId, loginId, sentenceHash });
  return ok(true);
}

const keptWhy = (context: CommandContext, sentence: string) => ({
  textId: keepText(context, undefined, sentence),
  sentenceHash: textHash(sentence),
});
