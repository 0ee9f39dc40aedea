import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { SETUP, SETUP_LINK_MS, SETUP_SESSION_MS } from "../../../../core/setup/link.ts";
import { SETUP_WORDS } from "../../../../messages/setup.ts";
import type { LinkMaker } from "../../../links.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { personById, setting } from "../../store/account/settings.ts";
import {
  insertSetupLink,
  isRunning,
  markSetupEnded,
  markSetupOpened,
  type SetupEnd,
  type SetupLinkRow,
  setupLinkNow,
} from "../../store/account/setup-links.ts";
import type { AccountContext, CommandContext } from "../../store/context.ts";
import { adminsOf, putPersonRow, setRole } from "../../store/people/people.ts";

/** A new link is the only one: whatever an earlier one opened is over. Answers the token, which is kept nowhere. */
export function makeSetupLink(
  context: CommandContext,
  maker: LinkMaker,
): Result<{ address: string; expiresAtMs: number }, Refusal> {
  const { sql, nowMs } = context;
  if (setting(sql, "title") === undefined) return refusal("not_found", "There is no such account.");
  const before = setupLinkNow(sql);
  if (before) end(context, before, { because: "replaced" });
  const { address, mac } = maker.mint();
  const linkId = context.newId();
  const expiresAtMs = nowMs + SETUP_LINK_MS;
  insertSetupLink(sql, { linkId, mac, madeAtMs: nowMs, expiresAtMs });
  context.record("setup_link.made", undefined, { linkId, expiresAtMs });
  return ok({ address, expiresAtMs });
}

/** Why a link opens nothing; undefined where it opens a session now. */
export function whyNot({ nowMs }: AccountContext, link: SetupLinkRow): "expired" | "used" | "ended" | undefined {
  if (link.endedAtMs !== null) return "ended";
  if (link.openedAtMs !== null) return isRunning(link, nowMs) ? "used" : "ended";
  return nowMs < link.expiresAtMs ? undefined : "expired";
}

/** Opens it, once: from then on its holder acts as a person of the link's own. */
export function openSetup(context: CommandContext, link: SetupLinkRow): number {
  const { sql, nowMs } = context;
  const { linkId } = link;
  const endsAtMs = nowMs + SETUP_SESSION_MS;
  markSetupOpened(sql, linkId, nowMs, endsAtMs);
  const { person: name } = wordsOf(context);
  putPersonRow(sql, { personId: linkId, helpdesk: SETUP, externalId: linkId, name, role: "viewer" });
  context.record("setup_link.opened", undefined, { linkId });
  return endsAtMs;
}

/**
 * Somebody came in through the helpdesk. An admin ends the set-up: what was done in it is theirs from now on. Where the account has no admin
 * yet, whom the helpdesk itself calls an admin becomes one: whoever set it up connected that helpdesk.
 */
export function signedInDuringSetup(
  context: CommandContext,
  person: { readonly personId: string; readonly name: string },
  isHelpdeskAdmin: boolean,
): void {
  const { sql, nowMs } = context;
  const link = setupLinkNow(sql);
  if (!link || !isRunning(link, nowMs)) return;
  const { personId, name } = person;
  const admins = adminsOf(sql);
  if (admins.length === 0 && isHelpdeskAdmin) {
    const from = personById(sql, personId)?.role ?? null;
    setRole(sql, personId, "admin");
    context.record("person.role_set", undefined, { personId, from, to: "admin", through: link.linkId });
  } else if (!admins.includes(personId)) return;
  end(context, link, { because: "signed_in", personId });
  const { personLater } = wordsOf(context);
  putPersonRow(sql, {
    personId: link.linkId,
    helpdesk: SETUP,
    externalId: link.linkId,
    name: personLater(name),
    role: "viewer",
  });
}

function end(context: CommandContext, { linkId }: SetupLinkRow, how: SetupEnd): void {
  markSetupEnded(context.sql, linkId, how, context.nowMs);
  const who = how.because === "signed_in" ? { personId: how.personId } : {};
  context.record("setup_link.ended", undefined, { linkId, because: how.because, ...who });
}

const wordsOf = ({ sql }: AccountContext) => SETUP_WORDS[screenLanguageOf(setting(sql, "language") ?? "en")];
