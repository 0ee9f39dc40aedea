/** What whoever reads a page may say on it now: an answer, a choice, another way to be paid, or that somebody else shall look again. */
import type { ChoiceOnPage, DecisionOnPage, PageProblem, PatientPage } from "../../../../core/contract/patient-page.ts";
import { mayBecome } from "../../../../core/conversation/acts.ts";
import { addDays } from "../../../../core/facts/civil.ts";
import { localeOf } from "../../../../core/locale.ts";
import { type PageQuestion, pageQuestionsOf } from "../../../../core/messages/page-answers.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { amountsInText } from "../../../../core/reply/amounts-in-text.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { Language } from "../../../../core/words.ts";
import { standingOf } from "../../domain/case/standing.ts";
import { assembleCaseInput } from "../../domain/facts/assemble.ts";
import { areSealed } from "../../domain/links/bank-details.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { openReview } from "../../store/case/reviews.ts";
import { todayIn } from "../../store/clock.ts";
import type { AccountContext } from "../../store/context.ts";
import { hasStandingDecision } from "../../store/decision/decisions.ts";
import {
  lastPageOffer,
  type OfferedOption,
  type PageOfferRow,
  type PageSaidRow,
  pageSaidIn,
} from "../../store/links/page-said.ts";
import { isDecidedOn } from "../../store/links/patient-links.ts";
import type { Reader } from "./page-for.ts";

type Asks = Pick<PatientPage, "questions" | "choice" | "anotherWay" | "lookAgain">;

export function asksOnPage(context: AccountContext, reader: Reader, decisions: readonly DecisionOnPage[]): Asks {
  const { theCase, link, timeZone } = reader;
  const said = pageSaidIn(context.sql, theCase.caseId);
  const cameBack = decisions.some(({ moves }) => moves.some(({ state }) => state === "came_back"));
  // Of who pays only their own, since they read nothing of the patient's; what was erased unread is asked for anew.
  const way = said.find(
    (one) =>
      one.kind === "another_way" &&
      (link.standing !== "payer" || one.linkId === link.linkId) &&
      (one.shownAtMs !== null || areSealed(context.sql, one)),
  );
  const anotherWay = cameBack ? omitNullish({ saidOn: way && civilDateAt(way.atMs, timeZone) }) : undefined;
  // Who only pays speaks for nobody.
  if (link.standing === "payer") return { questions: [], ...omitNullish({ anotherWay }) };
  return {
    questions: questionsOf(context, reader).map((question) => ({
      question,
      ...omitNullish({ answer: lastAnswer(said, question)?.value }),
    })),
    ...omitNullish({
      choice: choiceOf(context, reader, said),
      anotherWay,
      lookAgain: lookAgainOf(context, reader),
    }),
  };
}

export const lastAnswer = (said: readonly PageSaidRow[], question: PageQuestion): PageSaidRow | undefined =>
  said.find(({ kind, about }) => kind === "fact" && about === question);

/** As the letter asks: what the policy has to know and only they can say. */
export function questionsOf(context: AccountContext, { theCase, link, language }: Reader): PageQuestion[] {
  const { caseId } = theCase;
  if (hasStandingDecision(context.sql, caseId)) return [];
  const ticket = { helpdesk: link.helpdesk, ticketId: link.ticketId };
  const matter = assembleCaseInput(context, { role: "agent", locale: language }, { ticket, caseId });
  return matter.ok ? pageQuestionsOf(propose(matter.value).needs) : [];
}

/** The last offer while nothing was decided on its lines since: what was chosen of it in time still counts once its days are over. */
export function standingOffer({ sql }: AccountContext, caseId: string): PageOfferRow | undefined {
  const offer = lastPageOffer(sql, caseId);
  return offer && !isDecidedOn(sql, caseId, offer.lineIds) ? offer : undefined;
}

/** The offer that can still be chosen from. */
export function openOffer(context: AccountContext, caseId: string): PageOfferRow | undefined {
  const offer = standingOffer(context, caseId);
  return offer && !isLapsed(context, offer) ? offer : undefined;
}

/** How long a patient who may choose is waited for. */
const CHOICE_DAYS = 7;
export const chooseByOn = ({ sql }: AccountContext, offeredAtMs: number): string =>
  addDays(civilDateAt(offeredAtMs, homeTimeZone(sql)), CHOICE_DAYS);

/** The day that the letter names is still theirs. */
const isLapsed = (context: AccountContext, { madeAtMs }: PageOfferRow): boolean =>
  todayIn(context, homeTimeZone(context.sql)) > chooseByOn(context, madeAtMs);

/** Why an offer that a form names takes no choice any more. */
export function offerOver(context: AccountContext, caseId: string, offerId: string | undefined): PageProblem {
  const offer = standingOffer(context, caseId);
  if (!offer) return "decided";
  return offer.offerId === offerId ? "lapsed" : "offered_anew";
}

/** Every sum that the offered words name, a bonus among them. */
export const sumsOffered = (
  options: readonly Pick<OfferedOption, "text">[],
  currency: string,
  language: Language,
): number[] => [
  ...new Set(
    options.flatMap(({ text }) =>
      amountsInText(text, currency, localeOf(language)).flatMap(({ amountMinor }) => amountMinor ?? []),
    ),
  ),
];

export const lastChoice = (said: readonly PageSaidRow[], { offerId }: PageOfferRow): PageSaidRow | undefined =>
  said.find(({ kind, about }) => kind === "choice" && about === offerId);

function choiceOf(
  context: AccountContext,
  { theCase, timeZone }: Reader,
  said: readonly PageSaidRow[],
): ChoiceOnPage | undefined {
  const offer = standingOffer(context, theCase.caseId);
  if (!offer) return undefined;
  const last = lastChoice(said, offer);
  const chosen = offer.options.find(({ option }) => option === last?.value)?.option;
  return {
    offerId: offer.offerId,
    options: offer.options.map(({ option, text }) => ({ option, text })),
    seen: last?.saidId ?? "",
    untilOn: chooseByOn(context, offer.madeAtMs),
    ...(isLapsed(context, offer) ? { isOver: true } : {}),
    ...omitNullish({ chosen, chosenOn: last && civilDateAt(last.atMs, timeZone) }),
  };
}

function lookAgainOf({ sql }: AccountContext, { theCase, timeZone }: Reader): PatientPage["lookAgain"] {
  const review = openReview(sql, theCase.caseId);
  if (review) return { askedOn: civilDateAt(review.askedAtMs, timeZone) };
  return mayBecome("review", "patient", standingOf(sql, theCase)) ? {} : undefined;
}
