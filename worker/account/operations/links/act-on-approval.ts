/** What an approver does through a link: asks for a code, types it, decides. The decision is the operation `approve`, with all that it asks. */
import { approveRequest } from "../../../../core/contract/approval-card.ts";
import type { ApprovalProblem, LinkDone, LinkVisit } from "../../../../core/contract/link-page.ts";
import { isDoneUnseen, type Refusal } from "../../../../core/contract/problem.ts";
import { LINK_SESSION_MS } from "../../../../core/messages/links.ts";
import type { LinkMaker } from "../../../links.ts";
import { checkLinkCode, sendLinkCode, wentToOwnAddress } from "../../commands/links/link-code.ts";
import { readContext, refusable, transact } from "../../commands/run-command.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { type ApprovalVisit, approvalPage, sealSession, sessionOfLink } from "../../queries/links/approval-page.ts";
import { formOf } from "../../queries/links/link-page.ts";
import { agentNow, keepEmail, stillThere } from "../../rpc/hear-of-person.ts";
import { sessionOf } from "../../rpc/open-session.ts";
import { setting } from "../../store/account/settings.ts";
import type { Actor } from "../../store/context.ts";
import { type LinkRow, linkById, markLinkUsed } from "../../store/links/links.ts";
import { loginOf } from "../../store/people/people.ts";
import type { OperationServices } from "../operation.ts";
import { perform } from "../registry.ts";

export interface Act {
  readonly services: OperationServices;
  readonly maker: LinkMaker;
  readonly link: LinkRow;
  readonly form: Readonly<Record<string, string>>;
  readonly visit: LinkVisit;
}

/** What may be sent, and what an approval then is. */
const VERDICTS = { approve: "approved", reject: "rejected", ask_back: "asked_back" } as const;
type Verdict = keyof typeof VERDICTS;
const verdictOf = (act: string | undefined): Verdict | undefined =>
  (Object.keys(VERDICTS) as Verdict[]).find((known) => known === act);

const holder = ({ linkId }: LinkRow): Actor => ({ type: "link", linkId });

export async function actOnApproval(act: Act): Promise<LinkDone> {
  const done = await acted(act);
  const { page } = done;
  const sent = verdictOf(act.form.act);
  // An open page of before sends another answer: that it was not taken has to be said, above all where money goes.
  const isOtherSent = page.kind === "decided" && sent !== undefined && VERDICTS[sent] !== page.verdict;
  return isOtherSent ? { ...done, page: { ...page, isOtherSent } } : done;
}

async function acted(act: Act): Promise<LinkDone> {
  const { services, maker, link, form } = act;
  const now = readContext(services.runtime);
  if (!maker.isSealed(formOf(link), form.form ?? "", now.nowMs)) return notDone(act, { problem: "form_old" });
  // Whatever was decided or is over meanwhile is said, and nothing else is done.
  const page = approvalPage(now, link, { ...act.visit, maker });
  if (page.kind !== "code" && page.kind !== "approval") return { page, isDone: false };
  if (form.act === "send") return send(act);
  if (form.act === "check") return check(act);
  return decide(act);
}

type Shown = Pick<ApprovalVisit, "problem" | "isSure" | "sentence">;

function notDone({ services, maker, link, visit }: Act, shown: Shown): LinkDone {
  const deskAddress = services.deps.addresses?.case(link.caseId);
  const page = approvalPage(readContext(services.runtime), link, { ...visit, maker, deskAddress, ...shown });
  return { page, isDone: false };
}

/** The helpdesk is asked first: who works there no more gets no code, and the address is the one that it tells now. */
async function send(act: Act): Promise<LinkDone> {
  const { services, link, visit } = act;
  const { deps, runtime } = services;
  const personId = link.recipientId;
  const login = loginOf(services.sql, personId);
  const user = login && (await agentNow(deps, login.helpdesk, login.externalId));
  if (!user?.ok) return unheard(act, user?.error);
  const codeId = runtime.newId(runtime.nowMs());
  const made = { codeId, ...services.codes.mint(codeId) };
  const sent = refusable(runtime, holder(link), (context) => {
    stillThere(context, personId);
    keepEmail(context, personId, user.value);
    return sendLinkCode(context, link, made, visit.language ?? user.value.locale);
  });
  if (sent.ok) return { ...notDone(act, {}), isDone: true };
  return notDone(act, { problem: sent.error.code === "too_many" ? "codes_over" : "not_sent" });
}

/** As a page of the helpdesk opens: the code stands for its proof, and the helpdesk is asked who they are. */
async function check(act: Act): Promise<LinkDone> {
  const { services, maker, link, form } = act;
  const { deps, runtime } = services;
  const checked = refusable(runtime, holder(link), (context) =>
    checkLinkCode(context, link, form.code ?? "", services.codes.isCode),
  );
  if (!checked.ok) return notDone(act, { problem: CODE_PROBLEMS[checked.error.code] ?? "code_over" });
  if (!checked.value.isRight) return notDone(act, { problem: "wrong_code" });
  const login = loginOf(services.sql, link.recipientId);
  // Dies here, or hears nothing: the code is spent, and another is asked for.
  const opened = login && (await sessionOf(deps, login.helpdesk, login.externalId));
  if (!opened?.ok) return unheard(act, opened?.error);
  // Another's mailbox by now: the code was read where the person reads no more.
  if (!wentToOwnAddress(readContext(runtime), link)) return notDone(act, { problem: "code_over" });
  const nowMs = runtime.nowMs();
  const { locale } = opened.value;
  const value = sealSession(maker, link, nowMs, /^[\w-]{1,35}$/.test(locale) ? locale : "en", nowMs + LINK_SESSION_MS);
  const done = notDone({ ...act, visit: { ...act.visit, cookie: value } }, {});
  return { ...done, isDone: true, cookie: { value, maxAgeSeconds: LINK_SESSION_MS / 1000 } };
}

const CODE_PROBLEMS: Partial<Record<Refusal["code"], ApprovalProblem>> = {
  invalid: "not_a_code",
  too_late: "code_over",
  too_many: "tries_over",
};

function unheard(act: Act, error: Refusal | undefined): LinkDone {
  if (error?.code === "helpdesk_unreachable") return notDone(act, { problem: "helpdesk_unreachable" });
  const language = act.visit.language ?? "en";
  const clinic = setting(act.services.sql, "title") ?? "";
  return { page: { clinic, language, kind: "says", says: "no_access" }, isDone: false };
}

async function decide(act: Act): Promise<LinkDone> {
  const { services, maker, link, form, visit } = act;
  const { runtime } = services;
  const who = sessionOfLink(readContext(runtime), maker, link, visit);
  if (!who) return notDone(act, { problem: "session_expired" });
  const verdict = verdictOf(form.act);
  if (!verdict) return notDone(act, {});
  const sentence = form.sentence?.trim() ? form.sentence : undefined;
  const asked = { verdict, approvalHash: form.hash ?? "", ...(sentence === undefined ? {} : { sentence }) };
  const request = approveRequest.safeParse(asked);
  if (!request.success) return notDone(act, { problem: "sentence", ...(sentence === undefined ? {} : { sentence }) });
  if (verdict === "approve" && form.sure !== "yes") return notDone(act, { isSure: true });
  const done = await perform(services, "approve", who, link.subjectId, request.data);
  if (!done.ok && !isDoneUnseen(done.error)) return refused(act, done.error, sentence);
  transact(runtime, who, (context) => {
    const row = linkById(context.sql, link.linkId);
    // That a link was used says who held it; what was decided stands in the approval.
    if (row?.usedAtMs !== null || row.expiresAtMs <= context.nowMs) return;
    markLinkUsed(context.sql, link.linkId, context.nowMs);
    context.record("link.used", link.caseId, { linkId: link.linkId, purpose: "approval", about: link.subjectId });
  });
  return { ...notDone(act, {}), isDone: true };
}

function refused(act: Act, { code, values }: Refusal, sentence: string | undefined): LinkDone {
  if (code !== "facts_changed") return notDone(act, { problem: code, ...(sentence === undefined ? {} : { sentence }) });
  const parts = ["facts", "policy", "rules"] as const;
  const given = Array.isArray(values?.changed) ? values.changed : [];
  const changed = parts.filter((part) => given.includes(part));
  const clinic = setting(act.services.sql, "title") ?? "";
  const who = sessionOfLink(readContext(act.services.runtime), act.maker, act.link, act.visit);
  return { page: { clinic, language: screenLanguageOf(who?.locale ?? "en"), kind: "changed", changed }, isDone: false };
}
