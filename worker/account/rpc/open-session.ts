import type { Refusal } from "../../../core/contract/problem.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { Role } from "../../../core/words.ts";
import { ROLES } from "../../../core/words.ts";
import type { HelpdeskUser, PageVisitor } from "../../connectors/helpdesk.ts";
import { signedInDuringSetup } from "../commands/account/setup-link.ts";
import { BACKUP } from "../commands/backup/begin-backup.ts";
import { refusable, transact } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import { refusal } from "../domain/people/require-person.ts";
import { accountNow } from "../store/account/money-switches.ts";
import { dropOldTokens, keepToken } from "../store/account/page-tokens.ts";
import { personById } from "../store/account/settings.ts";
import type { CommandContext } from "../store/context.ts";
import { markSignedInBy, personOfLogin } from "../store/people/logins.ts";
import { addPersonOnce, personOfHelpdesk } from "../store/people/people.ts";
import { markThere } from "../store/people/standing.ts";
import type { Sql } from "../store/sql.ts";
import type { OpenedSession } from "./account-rpc.ts";
import { agentNow, keepEmail, PROVISION, stillThere } from "./hear-of-person.ts";

export interface SessionInput extends PageVisitor {
  readonly helpdesk: string;
}

/** The helpdesk's agents that nobody gave a role here may look, not act. */
export const ROLE_OF_UNKNOWN: Role = "viewer";

/** Accepts a page token once, asks the helpdesk who it is for, and answers who that is here. */
export async function openSession(deps: JobDependencies, input: SessionInput): Promise<Result<OpenedSession, Refusal>> {
  const actor = deps.runtime.closed?.() ? BACKUP : PROVISION;
  const fresh = refusable(deps.runtime, actor, (context) => spendToken(context, input));
  if (!fresh.ok) return fresh;
  // Dies here: the token is spent, and the page asks for a new one.
  return sessionOf(deps, input.helpdesk, input.externalUserId);
}

/** Who a person of the helpdesk is now: suspended or demoted since shows here. */
export async function sessionOf(
  deps: JobDependencies,
  helpdesk: string,
  externalUserId: string,
): Promise<Result<OpenedSession, Refusal>> {
  const user = await agentNow(deps, helpdesk, externalUserId);
  if (!user.ok) return user;
  if (deps.runtime.closed?.()) return openedToRead(deps.runtime.sql, helpdesk, user.value);
  return ok(transact(deps.runtime, PROVISION, (context) => opened(context, helpdesk, user.value)));
}

function spendToken(context: CommandContext, input: SessionInput): Result<true, Refusal> {
  if (input.tokenExpiresAtMs <= context.nowMs) return refusal("session_expired", "This page was opened too long ago.");
  dropOldTokens(context.sql, context.nowMs);
  const isSpent = keepToken(context.sql, input.tokenHash, input.tokenExpiresAtMs);
  return isSpent ? ok(true) : refusal("unauthenticated", "This page was opened with a token that was used before.");
}

/** Where nothing is changed: whoever has a right here already looks, and nothing is written down of it but what they look at. */
function openedToRead(sql: Sql, helpdesk: string, user: HelpdeskUser): Result<OpenedSession, Refusal> {
  const loginId = personOfHelpdesk(sql, helpdesk, user.externalId)?.personId;
  const row = loginId === undefined ? undefined : personById(sql, personOfLogin(sql, loginId));
  if (!row) return refusal("account_closed", "This account takes no changes, and so nobody new.");
  const role = ROLES.find((known) => known === row.role) ?? ROLE_OF_UNKNOWN;
  const person = { personId: row.personId, name: row.name, role };
  return ok({ person, account: accountNow(sql), locale: user.locale });
}

function opened(context: CommandContext, helpdesk: string, user: HelpdeskUser): OpenedSession {
  const { sql } = context;
  const { externalId, name } = user;
  const row = addPersonOnce(sql, { personId: context.newId(), helpdesk, externalId, name, role: ROLE_OF_UNKNOWN });
  const loginId = row?.personId ?? "";
  const personId = personOfLogin(sql, loginId);
  const who = { personId, name: personById(sql, personId)?.name ?? user.name };
  if (personId !== loginId) markThere(sql, loginId, context.nowMs);
  stillThere(context, personId);
  markSignedInBy(sql, personId, loginId, context.nowMs);
  signedInDuringSetup(context, who, user.role === "admin");
  const now = personById(sql, who.personId)?.role;
  const role = ROLES.find((known) => known === now) ?? ROLE_OF_UNKNOWN;
  const person = { ...who, role };
  keepEmail(context, loginId, user);
  context.record("session.opened", undefined, { personId: person.personId, role });
  return { person, account: accountNow(sql), locale: user.locale };
}
