/** What the page of the set-up link asks of the account. Nobody is signed in: the token is what is known. Looking changes nothing. */
import type { LinkVisit } from "../../../../core/contract/link-page.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { SetupEntered, SetupPage, SetupSession } from "../../../../core/contract/setup.ts";
import { FORM_LIFE_MS } from "../../../../core/messages/links.ts";
import { ok, type Result } from "../../../../core/result.ts";
import type { LinkMaker } from "../../../links.ts";
import { openSetup, whyNot } from "../../commands/account/setup-link.ts";
import { readContext, transact } from "../../commands/run-command.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { accountNow } from "../../store/account/money-switches.ts";
import { personById, regionOf, setting } from "../../store/account/settings.ts";
import { isRunning, type SetupLinkRow, setupLinkById, setupLinkByMac } from "../../store/account/setup-links.ts";
import type { AccountContext } from "../../store/context.ts";
import type { OperationServices } from "../operation.ts";

type Known = Result<SetupLinkRow, Refusal>;

const knownLink = ({ setupLinks, sql }: OperationServices, token: string): Known => {
  const link = setupLinkByMac(sql, setupLinks.macsOf(token));
  return link ? ok(link) : refusal("not_found", "There is no such link.");
};

export function showSetup(services: OperationServices, token: string, visit: LinkVisit): Result<SetupPage, Refusal> {
  const link = knownLink(services, token);
  return link.ok ? ok(pageOf(readContext(services.runtime), services.setupLinks, link.value, visit)) : link;
}

/** The page's form, sent: opens the session once, and again for the browser that has its cookie. */
export function enterSetup(
  services: OperationServices,
  token: string,
  form: Readonly<Record<string, string>>,
  visit: LinkVisit,
): Result<SetupEntered, Refusal> {
  const known = knownLink(services, token);
  if (!known.ok) return known;
  const { runtime, setupLinks: maker, sql } = services;
  const { linkId } = known.value;
  const before = readContext(runtime);
  const page = pageOf(before, maker, known.value, visit);
  if (page.kind === "says") return ok({ page });
  if (!maker.isSealed(formOf(linkId), form.form ?? "", before.nowMs)) return ok({ page: { ...page, isFormOld: true } });
  // Dies before the commit: nothing was opened. After it: this browser has no cookie, and a new link is needed.
  if (!page.isAgain) {
    transact(runtime, { type: "link", linkId }, (context) => {
      const link = setupLinkById(context.sql, linkId);
      if (link && whyNot(context, link) === undefined) openSetup(context, link);
    });
  }
  const session = sessionOf(readContext(runtime), linkId, visit);
  if (!session) return ok({ page: pageOf(readContext(runtime), maker, setupLinkById(sql, linkId) ?? known.value, {}) });
  return ok({ session: { ...session, cookie: maker.seal(cookieOf(linkId), session.endsAtMs) } });
}

/** Of whoever came in by a link and still may; a renewal asks for it again. */
export function sessionOf(
  { sql, nowMs }: AccountContext,
  linkId: string,
  { language }: Pick<LinkVisit, "language">,
): Omit<SetupSession, "cookie"> | undefined {
  const link = setupLinkById(sql, linkId);
  const name = personById(sql, linkId)?.name;
  if (!link || !isRunning(link, nowMs) || name === undefined || link.sessionEndsAtMs === null) return undefined;
  return {
    person: { personId: linkId, name, role: "admin" },
    account: accountNow(sql),
    locale: language ?? "en",
    endsAtMs: link.sessionEndsAtMs,
  };
}

const formOf = (linkId: string): string => `setup form ${linkId}`;
const cookieOf = (linkId: string): string => `setup session ${linkId}`;

function pageOf(context: AccountContext, maker: LinkMaker, link: SetupLinkRow, visit: LinkVisit): SetupPage {
  const { sql, nowMs } = context;
  const base = { clinic: setting(sql, "title") ?? "", language: visit.language ?? "en", region: regionOf(sql) };
  const why = whyNot(context, link);
  const isAgain = why === "used" && maker.isSealed(cookieOf(link.linkId), visit.cookie ?? "", nowMs);
  if (why !== undefined && !isAgain) return { ...base, kind: "says", says: why };
  return { ...base, kind: "begin", form: maker.seal(formOf(link.linkId), nowMs + FORM_LIFE_MS), isAgain };
}
