/** What an approver's link shows: a request for a code, and after it what the card of the app shows, without the patient. */
import { admitted } from "../../../../core/approval/standing.ts";
import type { ApprovalCard } from "../../../../core/contract/approval-card.ts";
import type { ApprovalProblem, LinkCard, LinkPage, LinkVisit } from "../../../../core/contract/link-page.ts";
import { CODE_TRIES, isCodeOver } from "../../../../core/messages/codes.ts";
import { FORM_LIFE_MS } from "../../../../core/messages/links.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { LinkMaker } from "../../../links.ts";
import { masked } from "../../domain/links/make-link.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { homeTimeZone, personById, setting } from "../../store/account/settings.ts";
import { approvalById } from "../../store/approval/approvals.ts";
import { readText } from "../../store/audit/texts.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { lastLinkCode } from "../../store/links/link-codes.ts";
import type { LinkRow } from "../../store/links/links.ts";
import { staffAddress } from "../../store/notices/rules.ts";
import { roleOf, standingOf } from "../../store/people/people.ts";
import { approvalCards } from "../approval/approvals.ts";
import { formOf } from "./link-page.ts";

const sessionWords = ({ linkId }: LinkRow, sinceMs: number, locale: string): string =>
  `session ${linkId} ${sinceMs} ${locale}`;

/** What the browser keeps of a session: of this link alone, and only as long as it is sealed for. */
export const sealSession = (maker: LinkMaker, link: LinkRow, sinceMs: number, locale: string, untilMs: number) =>
  `${sinceMs}~${locale}~${maker.seal(sessionWords(link, sinceMs, locale), untilMs)}`;

/** Who holds the session, with the role of now; undefined where there is none, it is over, somebody ended it or they left. */
export function sessionOfLink(
  { sql, nowMs }: AccountContext,
  maker: LinkMaker,
  link: LinkRow,
  { cookie }: LinkVisit,
): PersonActor | undefined {
  const [, since = "", locale = "", sealed = ""] = /^(\d{1,16})~([\w-]{1,35})~([\w.-]+)$/.exec(cookie ?? "") ?? [];
  const sinceMs = Number(since);
  if (since === "" || !maker.isSealed(sessionWords(link, sinceMs, locale), sealed, nowMs)) return undefined;
  const personId = link.recipientId;
  const person = personById(sql, personId);
  if (!person || !admitted(standingOf(sql, personId), sinceMs).ok) return undefined;
  return { type: "person", personId, name: person.name, role: roleOf(sql, personId), locale, sinceMs };
}

export interface ApprovalVisit extends LinkVisit {
  readonly maker: LinkMaker;
  readonly deskAddress?: string | undefined;
  readonly problem?: ApprovalProblem | undefined;
  readonly isSure?: boolean | undefined;
  readonly sentence?: string | undefined;
}

export function approvalPage(context: AccountContext, link: LinkRow, visit: ApprovalVisit): LinkPage {
  const { sql, nowMs } = context;
  const { maker, problem } = visit;
  const who = sessionOfLink(context, maker, link, visit);
  const language = who ? screenLanguageOf(who.locale) : (visit.language ?? "en");
  const base = { clinic: setting(sql, "title") ?? "", language } as const;
  const says = (what: "expired" | "decided_before" | "approval_over") =>
    ({ ...base, kind: "says", says: what }) as const;
  const approval = approvalById(sql, link.subjectId);
  if (!approval) return says("approval_over");
  const { state, approverId } = approval;
  if (state === "approved" || state === "rejected" || state === "asked_back") {
    return approverId === link.recipientId ? { ...base, kind: "decided", verdict: state } : says("decided_before");
  }
  if (state !== "waiting") return says("approval_over");
  if (approval.expiresAtMs <= nowMs || link.expiresAtMs <= nowMs) return says("expired");
  const form = maker.seal(formOf(link), nowMs + FORM_LIFE_MS);
  if (!who) return { ...base, ...codePage(context, link), form, ...omitNullish({ problem }) };
  const list = approvalCards(context, who);
  const card = list.ok ? list.value.approvals.find(({ approvalId }) => approvalId === link.subjectId) : undefined;
  if (!card) return says("approval_over");
  const { deskAddress, isSure, sentence } = visit;
  return {
    ...base,
    kind: "approval",
    form,
    timeZone: homeTimeZone(sql),
    card: withoutPatient(card),
    beside: card.beside?.length ?? 0,
    ...omitNullish({ problem, deskAddress, isSure, sentence }),
  };
}

/** Where a code goes is the address on file now: the link may have gone to one before it. */
function codePage({ sql, nowMs }: AccountContext, { linkId, recipientId, maskedTextId }: LinkRow) {
  const code = lastLinkCode(sql, linkId);
  const isOut = code && code.usedAtMs === null && !isCodeOver(code.expiresAtMs, nowMs) && code.tries < CODE_TRIES;
  const address = staffAddress(sql, recipientId);
  const sentTo = address === undefined ? (readText(sql, maskedTextId) ?? "") : masked("email", address);
  return { kind: "code", sentTo, ...(isOut ? { triesLeft: CODE_TRIES - code.tries } : {}) } as const;
}

/** Neither name nor words of the patient, nor what was done to them. */
function withoutPatient(card: ApprovalCard): LinkCard {
  const { approvalHash, caseId, option, amountMinor, currency, reason, clause, sumInWords, mayDecide } = card;
  const { requestedBy, requestedAtMs, expiresAtMs, why, needs } = card;
  const { exception, policyMinor, destinations, limitMinor, limitLocation } = card;
  const { undoSeconds, standsInFor, whyNot, extendDays } = card;
  return {
    ...{ approvalHash, caseId, option, amountMinor, currency, reason, clause, sumInWords, mayDecide },
    ...{ requestedBy, requestedAtMs, expiresAtMs, why, needs },
    ...omitNullish({ exception, policyMinor, destinations, limitMinor, limitLocation }),
    ...omitNullish({ undoSeconds, standsInFor, whyNot, extendDays }),
  };
}
