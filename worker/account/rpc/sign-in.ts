/**
 * How staff sign in where the helpdesk's own pages do not say who opens them: by a code to the address that the helpdesk lists. What the page
 * says of its reader is believed nowhere.
 */
import type { AskCodeAnswer } from "../../../core/contract/helpdesk-call.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { normaliseEmail } from "../../../core/facts/patient-keys.ts";
import { err, type Result } from "../../../core/result.ts";
import type { CodeMaker } from "../../codes.ts";
import { joinByAddress } from "../commands/people/join-logins.ts";
import { checkSignInCode, sendSignInCode, wentToListedAddress } from "../commands/people/sign-in-code.ts";
import { readContext, refusable, transact } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import { refusal } from "../domain/people/require-person.ts";
import { loginById } from "../store/people/logins.ts";
import { addPersonOnce } from "../store/people/people.ts";
import type { OpenedSession } from "./account-rpc.ts";
import { agentNow, keepEmail, PROVISION, stillThere, unreachableHelpdesk } from "./hear-of-person.ts";
import { ROLE_OF_UNKNOWN, sessionOf } from "./open-session.ts";

export interface SignInServices {
  readonly deps: JobDependencies;
  readonly codes: CodeMaker;
}

const NOT_LISTED = "The helpdesk lists no agent with this address.";

/** The helpdesk is asked first: only an agent whom it lists with this very address, and who works there now, gets a code. */
export async function askSignInCode(
  { deps, codes }: SignInServices,
  helpdesk: string,
  email: string,
): Promise<Result<AskCodeAnswer, Refusal>> {
  const port = deps.helpdesk(helpdesk);
  if (!port?.findStaff) return refusal("not_found", "At this helpdesk nobody signs in with a code.");
  const found = await port.findStaff(normaliseEmail(email));
  if (!found.ok) return err(unreachableHelpdesk(found.error));
  if (!found.value) return refusal("forbidden", NOT_LISTED);
  const user = await agentNow(deps, helpdesk, found.value.externalId);
  if (!user.ok) return user;
  const { externalId, name, locale, email: listed } = user.value;
  if (listed === undefined || normaliseEmail(listed) !== normaliseEmail(email)) return refusal("forbidden", NOT_LISTED);
  const { runtime } = deps;
  const codeId = runtime.newId(runtime.nowMs());
  return refusable(runtime, PROVISION, (context) => {
    const login = { personId: context.newId(), helpdesk, externalId, name, role: ROLE_OF_UNKNOWN };
    const personId = addPersonOnce(context.sql, login)?.personId ?? "";
    stillThere(context, personId);
    keepEmail(context, personId, { email: listed });
    return sendSignInCode(context, { personId, email: listed, locale }, { codeId, ...codes.mint(codeId) });
  });
}

/** The code stands for the proof that other helpdesks post with a page; then the helpdesk is asked who that is, as at every page. */
export async function signInByCode(
  { deps, codes }: SignInServices,
  helpdesk: string,
  challengeId: string,
  typed: string,
): Promise<Result<OpenedSession, Refusal>> {
  const { runtime } = deps;
  const checked = refusable(runtime, PROVISION, (context) =>
    checkSignInCode(context, challengeId, typed, codes.isCode),
  );
  if (!checked.ok) return checked;
  const { personId, isRight, triesLeft } = checked.value;
  if (!isRight) {
    const detail = "This is not the code that was sent.";
    return err({ code: "invalid", detail, field: "code", values: { triesLeft } });
  }
  const login = loginById(runtime.sql, personId);
  if (login?.helpdesk !== helpdesk) return refusal("too_late", "This code opens nothing here.");
  // Dies here, or hears nothing: the code is spent, and another is asked for.
  const opened = await sessionOf(deps, helpdesk, login.externalId);
  if (!opened.ok) return opened;
  // Another's mailbox by now: the code was read where the person reads no more.
  if (!wentToListedAddress(readContext(runtime), challengeId))
    return refusal("too_late", "The helpdesk lists another address by now.");
  const isJoined = transact(runtime, PROVISION, (context) => joinByAddress(context, personId));
  return isJoined ? sessionOf(deps, helpdesk, login.externalId) : opened;
}
