/** What the patient wrote since, what they have said, and the second look they asked for: beside a case, for whoever works on it. */

import { hasConflictOfInterest } from "../../../../core/approval/conflict-of-interest.ts";
import { may } from "../../../../core/approval/may.ts";
import type { BankDetailsView } from "../../../../core/contract/bank-details.ts";
import type { HeardView, ReplyView, ReviewView } from "../../../../core/contract/replies.ts";
import type { StartedView } from "../../../../core/contract/start-case.ts";
import { actsFor, mayBecome } from "../../../../core/conversation/acts.ts";
import { SAID_ACTS, type SaidAct } from "../../../../core/conversation/reply.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { standingOf } from "../../domain/case/standing.ts";
import { replyNow } from "../../domain/intake/reply-now.ts";
import { countsAsArrived } from "../../domain/money/arrived.ts";
import { hadPartIn } from "../../domain/people/same-person.ts";
import { readText } from "../../store/audit/texts.ts";
import { type CaseRow, isSetAside } from "../../store/case/cases.ts";
import { reviewOf } from "../../store/case/reviews.ts";
import { startedOf } from "../../store/case/started.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { saidInCase } from "../../store/intake/manual-replies.ts";
import { heardIn, unansweredReplies } from "../../store/intake/replies.ts";
import { pageSaidIn } from "../../store/links/page-said.ts";
import { concernedBy, ownPatients } from "../../store/people/family.ts";
import { linkSentTo } from "../case/clinician.ts";
import { bankDetailsOf } from "../links/bank-details.ts";

/** More than these nobody reads through beside a ticket. */
const NEWS_SHOWN_MAX = 5;

export interface ConversationView {
  readonly started?: StartedView | undefined;
  readonly news?: ReplyView[] | undefined;
  readonly heard?: HeardView[] | undefined;
  readonly sayable?: SaidAct[] | undefined;
  readonly review?: ReviewView | undefined;
  readonly bank?: BankDetailsView | undefined;
}

export function conversationOf(ctx: AccountContext, actor: PersonActor, theCase: CaseRow): ConversationView {
  const { caseId, patientId } = theCase;
  const isOwn =
    patientId !== null && hasConflictOfInterest(ownPatients(ctx.sql, actor.personId), concernedBy(ctx.sql, patientId));
  const heard = heardOf(ctx, caseId);
  const mayAct = may(actor, "decision.make").ok && !isOwn;
  const news = newsOf(ctx, theCase, mayAct);
  const isSayable = mayAct && !isSetAside(ctx.sql, caseId);
  const sayable = isSayable ? SAID_ACTS.filter((act) => mayBecome(act, "patient", standingOf(ctx.sql, theCase))) : [];
  return omitNullish({
    started: startedOf(ctx.sql, caseId),
    news: news.length > 0 ? news : undefined,
    heard: heard.length > 0 ? heard : undefined,
    sayable: sayable.length > 0 ? sayable : undefined,
    review: reviewViewOf(ctx, actor, caseId, isOwn),
    bank: bankDetailsOf(ctx, actor, caseId, isOwn),
  });
}

/** The newest first. */
function newsOf({ sql }: AccountContext, theCase: CaseRow, mayAct: boolean): ReplyView[] {
  const replies = unansweredReplies(sql, theCase.caseId, NEWS_SHOWN_MAX).map((reply) => replyNow(sql, theCase, reply));
  if (replies.length === 0) return [];
  const standing = standingOf(sql, theCase);
  return replies.map(
    ({ helpdesk, ticketId, messageId, writtenAtMs, kind, speaker, because, quote, reason, offer }) => ({
      helpdesk,
      ticketId,
      messageId,
      writtenAtMs,
      kind,
      speaker,
      ...omitNullish({ because, quote, reason, offer }),
      acts: mayAct ? actsFor(kind, speaker, standing) : [],
    }),
  );
}

/** The last of each, whether a message says so or somebody heard it. */
function heardOf({ sql }: AccountContext, caseId: string): HeardView[] {
  const written = heardIn(sql, caseId).map((row): HeardView => {
    const { answeredAs, writtenAtMs, answeredAtMs, byPerson, messageId, quote, offer } = row;
    const recorded = { writtenAtMs, recordedAtMs: answeredAtMs, byPerson, messageId };
    return { as: answeredAs, ...recorded, ...omitNullish({ quote, offer }) };
  });
  const said = saidInCase(sql, caseId).flatMap(({ act, how, offer, sentence, byPerson, atMs }): HeardView[] =>
    act === "review"
      ? []
      : [{ as: act, writtenAtMs: atMs, recordedAtMs: atMs, byPerson, how, ...omitNullish({ quote: sentence, offer }) }],
  );
  const onPage = pageSaidIn(sql, caseId).flatMap(({ kind, atMs, linkId }): HeardView[] =>
    kind === "arrived"
      ? [{ as: kind, writtenAtMs: atMs, recordedAtMs: atMs, byPerson: linkSentTo(sql, linkId), how: "page" }]
      : [],
  );
  const counts = countsAsArrived(sql, caseId);
  const heard = [...written, ...said, ...onPage].filter((one) => one.as !== "arrived" || counts(one.writtenAtMs));
  const all = heard.sort((a, b) => b.recordedAtMs - a.recordedAtMs);
  return all.filter(({ as }, at) => all.findIndex((one) => one.as === as) === at);
}

function reviewViewOf(
  { sql }: AccountContext,
  actor: PersonActor,
  caseId: string,
  isOwn: boolean,
): ReviewView | undefined {
  const review = reviewOf(sql, caseId);
  if (!review || review.outcome === "dropped") return undefined;
  const { askedAtMs, dueOn, quote, outcome, endedAtMs, byPerson, textId } = review;
  const mayEnd = outcome === null && !isOwn && may(actor, "review.end").ok && !hadPartIn(sql, caseId, actor.personId);
  const sentence = textId === null ? undefined : readText(sql, textId);
  return { askedAtMs, dueOn, mayEnd, ...omitNullish({ quote, outcome, endedAtMs, byPerson, sentence }) };
}
