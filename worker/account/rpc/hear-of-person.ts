/** What the helpdesk says of somebody who works here, asked outside every transaction and kept in the account's row. */
import { isMuch, isOldWord, type Sum } from "../../../core/approval/standing.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { normaliseEmail } from "../../../core/facts/patient-keys.ts";
import { err, type Result } from "../../../core/result.ts";
import type { ConnectorFailure } from "../../connectors/failure.ts";
import type { HelpdeskUser } from "../../connectors/helpdesk.ts";
import { transact } from "../commands/run-command.ts";
import type { JobDependencies } from "../dependencies.ts";
import { refusal } from "../domain/people/require-person.ts";
import { endDelegationsOf } from "../store/approval/delegations.ts";
import type { Actor, CommandContext } from "../store/context.ts";
import { hasSeveralLogins, keepVerified, personOfLogin } from "../store/people/logins.ts";
import { loginOf, personOfHelpdesk, standingOf } from "../store/people/people.ts";
import { keepEmailNorm, markHeard, markSessionsEnded, markSuspended, markThere } from "../store/people/standing.ts";

export const PROVISION: Actor = { type: "job", job: "provision" };

const NOT_AN_AGENT = "This person is not an agent of the helpdesk.";

/**
 * Asks the helpdesk who a user of it is. One whom it does not know, suspended, or calls a patient is no agent: `forbidden`, and the row says
 * so from now on. Silence is `helpdesk_unreachable` and changes nothing.
 */
export async function agentNow(
  deps: JobDependencies,
  helpdesk: string,
  externalId: string,
): Promise<Result<HelpdeskUser, Refusal>> {
  const port = deps.helpdesk(helpdesk);
  if (!port) return refusal("not_found", "This account has no such helpdesk.");
  const user = await port.readUser(externalId);
  // The helpdesk answered that there is no such user: that is somebody who left, not an outage.
  if (!user.ok && user.error.verdict !== "refused") return err(unreachableHelpdesk(user.error));
  if (user.ok && user.value.active && user.value.role !== "end-user") return user;
  transact(deps.runtime, PROVISION, (context) => suspend(context, helpdesk, externalId));
  return refusal("forbidden", NOT_AN_AGENT);
}

/**
 * Before much money is decided: asks about everybody by whose right it is, where the last word on them is older than two minutes. Refuses
 * nothing itself: the command does, by what then stands in their rows.
 */
export async function hearOf(deps: JobDependencies, personIds: readonly string[], sum: Sum | undefined): Promise<void> {
  if (!sum || !isMuch(sum)) return;
  for (const personId of personIds) {
    const { sql, nowMs } = deps.runtime;
    const standing = standingOf(sql, personId);
    const login = loginOf(sql, personId);
    if (!standing || !login || !isOldWord(standing, nowMs())) continue;
    // Dies here, or hears nothing: the word stays old, and the command refuses.
    const user = await agentNow(deps, login.helpdesk, login.externalId);
    if (user.ok) transact(deps.runtime, PROVISION, (context) => stillThere(context, personId));
  }
}

/** The word that they work here, now; who had left is back. */
export function stillThere(context: CommandContext, personId: string): void {
  const { sql, nowMs } = context;
  const back = standingOf(sql, personId)?.suspendedAtMs != null;
  markThere(sql, personId, nowMs);
  if (back) context.record("person.returned", undefined, { personId });
}

/** By their own address they are known as a patient, whose matters they keep out of. */
export function keepEmail(
  { sql, nowMs }: CommandContext,
  loginId: string,
  user: Pick<HelpdeskUser, "email" | "emailVerified">,
) {
  keepEmailNorm(sql, loginId, user.email ? normaliseEmail(user.email) : null, nowMs);
  if (user.emailVerified) keepVerified(sql, loginId);
}

/** Who left has no session, no right and nothing to lend any more, until they come in by another login of theirs. */
function suspend(context: CommandContext, helpdesk: string, externalId: string): void {
  const { sql, nowMs } = context;
  const loginId = personOfHelpdesk(sql, helpdesk, externalId)?.personId;
  if (!loginId) return;
  const personId = personOfLogin(sql, loginId);
  if (personId !== loginId) {
    // No news of who came in by another login since: anybody can have the helpdesk asked about an old one.
    if (standingOf(sql, loginId)?.suspendedAtMs != null) return;
    markSuspended(sql, loginId, nowMs);
  }
  markHeard(sql, personId, nowMs);
  if (standingOf(sql, personId)?.suspendedAtMs != null) return;
  markSuspended(sql, personId, nowMs);
  // Whoever comes back by another login brings none of those with them that this one had opened.
  if (hasSeveralLogins(sql, personId)) markSessionsEnded(sql, personId, nowMs);
  context.record("person.left", undefined, { personId });
  endDelegationsOf(context, personId);
}

export function unreachableHelpdesk(failure: ConnectorFailure): Refusal {
  return { code: "helpdesk_unreachable", detail: "The helpdesk did not answer.", values: { verdict: failure.verdict } };
}
