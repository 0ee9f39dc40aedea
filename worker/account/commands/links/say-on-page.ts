/** What whoever holds a link says on their page. It is written down for a person; no money moves by it, and nothing is decided. */
import type { PageProblem, PatientPage } from "../../../../core/contract/patient-page.ts";
import {
  type BankDetails,
  bankDetailsOf,
  isFutureDay,
  PAGE_QUESTIONS,
  pageAnswer,
} from "../../../../core/messages/page-answers.ts";
import { readableOf } from "../../../../core/primitives.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { askForReview } from "../../domain/case/open-review.ts";
import { dueOn } from "../../domain/follow-up/due.ts";
import { followSaid } from "../../domain/intake/what-was-said.ts";
import { keepBankDetails } from "../../domain/links/bank-details.ts";
import { lastChoice, offerOver, openOffer } from "../../queries/links/page-asks.ts";
import { patientPage } from "../../queries/links/patient-page.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { keepText, textHash } from "../../store/audit/texts.ts";
import { endWaiting } from "../../store/case/case-marks.ts";
import { caseById } from "../../store/case/cases.ts";
import { openTask } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionsOfCase } from "../../store/decision/decisions.ts";
import { withoutCards } from "../../store/intake/without-cards.ts";
import { bankKey, countPageSaid, insertPageSaid, type PageSaidRow, pageSaidIn } from "../../store/links/page-said.ts";
import type { PatientLinkRow } from "../../store/links/patient-links.ts";

const DAY_MS = 24 * 3_600_000;
/** More than these in a day nobody means. */
const SAID_A_DAY = 20;
const SENTENCE_MOST = 1_000;

export type PageForm = Readonly<Record<string, string>>;

type Kept = Pick<PageSaidRow, "kind" | "about"> & { readonly value?: string; readonly text?: string };
type Saying = (
  context: CommandContext,
  asked: { readonly link: PatientLinkRow; readonly page: PatientPage; readonly form: PageForm },
) => Result<Kept, PageProblem>;

/** What the page as it is now does not offer is `not_now`, whatever was sent. */
export function sayOnPage(
  context: CommandContext,
  link: PatientLinkRow,
  form: PageForm,
  sealBank: (key: string, details: string) => void,
): Result<true, PageProblem> {
  const { sql, nowMs, links } = context;
  const page = links && patientPage(context, links, link);
  const act = form.act ?? "";
  const saying = Object.hasOwn(SAYINGS, act) ? SAYINGS[act] : undefined;
  if (page?.kind !== "patient" || !saying) return err("not_now");
  if (countPageSaid(sql, link.linkId, nowMs - DAY_MS) >= SAID_A_DAY) return err("too_much");
  const said = saying(context, { link, page, form });
  if (!said.ok) return said;
  const { kind, about, value, text } = said.value;
  const { caseId, linkId } = link;
  const saidId = context.newId();
  const isBank = kind === "another_way";
  if (isBank && value !== undefined) sealBank(bankKey(saidId), value);
  const kept = isBank ? null : (value ?? null);
  const textId = text === undefined ? null : keepText(context, caseId, text);
  insertPageSaid(sql, { saidId, linkId, caseId, kind, about, value: kept, textId, atMs: nowMs });
  if (isBank) keepBankDetails(context, caseId, saidId);
  const hash = text === undefined ? {} : { textHash: textHash(text) };
  context.record("page.said", caseId, {
    saidId,
    linkId,
    kind,
    about,
    ...hash,
    ...(kind === "choice" && value ? { value } : {}),
  });
  follow(context, link, kind, saidId);
  syncCase(context, caseId, { tell: true });
  return ok(true);
}

/** Who has the case hears of it by a task, and the ticket by its note. */
function follow(
  context: CommandContext,
  { caseId, linkId }: PatientLinkRow,
  kind: PageSaidRow["kind"],
  saidId: string,
): void {
  const { sql, nowMs } = context;
  const theCase = caseById(sql, caseId);
  const decider = decisionsOfCase(sql, caseId).at(-1)?.deciderId;
  endWaiting(sql, caseId, nowMs);
  const personId = theCase?.ownerId ?? decider;
  if (kind === "arrived") {
    followSaid(context, caseId, "arrived", linkId);
    return;
  }
  if (kind === "look_again" && personId) {
    askForReview(context, caseId, { helpdesk: "page", ticketId: "", messageId: saidId, personId });
    return;
  }
  const values = { about: saidId, what: kind };
  openTask(context, {
    caseId,
    kind: "page_answer",
    values,
    ownerId: theCase?.ownerId ?? null,
    dueOn: dueOn(context, 1, caseId),
  });
}

const SAYINGS: Readonly<Record<string, Saying>> = {
  arrived: (_context, { page, form: { about = "" } }) => {
    const moves = page.decisions.flatMap((decision) => decision.moves);
    return moves.some(({ moveId, mayArrive }) => mayArrive && moveId === about)
      ? ok({ kind: "arrived", about })
      : err("not_now");
  },
  look_again: ({ sql }, { link, page, form: { sentence = "" } }) => {
    if (!page.lookAgain || page.lookAgain.askedOn !== undefined) return err("not_now");
    const text = withoutCards(sql, readableOf(sentence));
    return text.length < 3 || text.length > SENTENCE_MOST
      ? err("sentence")
      : ok({ kind: "look_again", about: link.caseId, text });
  },
  fact: (context, { page, form: { about, value = "" } }) => {
    const question = PAGE_QUESTIONS.find((known) => known === about);
    const isAsked = page.questions.some((one) => one.question === question);
    if (!question || !isAsked) return err("not_now");
    const today = civilDateAt(context.nowMs, homeTimeZone(context.sql));
    if (isFutureDay(question, value, today)) return err("future_day");
    const answer = pageAnswer(question, value, today);
    return answer === undefined ? err("answer") : ok({ kind: "fact", about: question, value: answer });
  },
  another_way: (_context, { link, page, form: { holder = "", account = "", routing = "" } }) => {
    if (!page.anotherWay) return err("not_now");
    const details: BankDetails | undefined = bankDetailsOf(holder, account, routing);
    return details ? ok({ kind: "another_way", about: link.caseId, value: JSON.stringify(details) }) : err("bank");
  },
  choice: (context, { link: { caseId, standing }, form: { about, value, seen = "", sure } }) => {
    if (standing === "payer") return err("not_now");
    const offer = openOffer(context, caseId);
    if (!offer || offer.offerId !== about) return err(offerOver(context, caseId, about));
    const option = offer.options.find((one) => one.option === value);
    if (!option) return err("choose");
    const last = lastChoice(pageSaidIn(context.sql, caseId), offer);
    if ((last?.saidId ?? "") !== seen) return err("chosen_elsewhere");
    return sure === "yes" ? ok({ kind: "choice", about, value: option.option, text: option.text }) : err("choose");
  },
};
