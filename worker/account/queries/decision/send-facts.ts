/** What a public reply on a case is held against at the moment it is sent: what is decided by now, and how far its money is. Reads only. */
import type { DraftReply, ReplyFacts } from "../../../../core/contract/draft-reply.ts";
import type { TakenView } from "../../../../core/contract/proposal.ts";
import type { CorrectionView } from "../../../../core/contract/ticket.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { signedLines } from "../../../../core/policy/signature.ts";
import { noCase } from "../../../../core/reply/check/about-money.ts";
import { isOffer } from "../../../../core/reply/composition.ts";
import { moneyStateOf, standing, together, undecided, withOffered } from "../../../../core/reply/send-facts.ts";
import { propose } from "../../../../core/resolution/propose.ts";
import { assembleFor } from "../../domain/facts/assemble.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";
import { saidAllArrived } from "../../domain/money/arrived.ts";
import { isOnForSomebody } from "../../domain/money/where-money-is-on.ts";
import { languageOf } from "../../domain/people/language.ts";
import { letterLanguageOf } from "../../domain/people/letter-language.ts";
import { placesOfLines } from "../../store/account/money-switches.ts";
import { setting } from "../../store/account/settings.ts";
import { mattersOfCase } from "../../store/case/matters.ts";
import type { AccountContext } from "../../store/context.ts";
import { type DecisionRow, decisionsOfCase } from "../../store/decision/decisions.ts";
import { evaluationById } from "../../store/decision/evaluations.ts";
import { legsOfDecision } from "../../store/money/legs.ts";
import { currentRules } from "../../store/policy/policies.ts";
import { correctionOf } from "../case/correction.ts";
import { openOffer, sumsOffered } from "../links/page-asks.ts";
import { holdingDraftOf } from "./decisions.ts";
import { draftFor } from "./draft.ts";
import { withTold } from "./told-facts.ts";

/** What is proposed of a case, as a screen was shown it already. */
export interface Proposed {
  readonly drafts: readonly DraftReply[];
  readonly taken: readonly TakenView[];
  /** Where it was bought. */
  readonly places: readonly string[];
}

/** Of a ticket without a case nothing is known: only what a reply promises of money counts. */
export function noCaseFacts({ sql }: AccountContext, subject?: CaseScope): ReplyFacts {
  const language = subject ? letterLanguageOf(sql, subject).language : languageOf(setting(sql, "language") ?? "en");
  const rules = currentRules(sql)?.rules;
  return { ...noCase(language, rules?.bannedPhrases), ...(rules ? { signedAs: signedLines(rules, language) } : {}) };
}

/** Undefined where the ticket has no case. `proposed` where it was worked out already. */
export function sendFactsOf(ctx: AccountContext, subject: CaseScope, proposed?: Proposed): ReplyFacts | undefined {
  const { case: theCase } = subject;
  if (!theCase) return undefined;
  const decided = standingIn(ctx, theCase.caseId).map((row) => factsOfDecision(ctx, row, subject));
  // Who signs changes nothing of what it may say.
  const correction = correctionOf(ctx, subject, theCase.ownerId ?? "");
  const others = correction ? [factsOfCorrection(correction)] : [];
  const isAllDecided = decided.length > 0 && mattersOfCase(ctx.sql, theCase.caseId).length === 0;
  const open = isAllDecided ? [] : openFacts(ctx, proposed ?? proposedOf(ctx, subject));
  const [first, ...rest] = [...decided, ...others, ...open];
  return first
    ? withTold(ctx, theCase, offered(ctx, theCase.caseId, together([first, ...rest])))
    : { ...noCaseFacts(ctx, subject), decided: "nothing" };
}

/** Each that was not taken back; of several about the same the last. A payout of credit says nothing of what was bought. */
function standingIn({ sql }: AccountContext, caseId: string): DecisionRow[] {
  const isOpen = (one: DecisionRow) =>
    one.state === "awaiting_approval" ||
    (one.state === "approved" &&
      (legsOfDecision(sql, one.decisionId).length === 0 ||
        legsOfDecision(sql, one.decisionId).some(({ state }) => state !== "failed" && state !== "closed")));
  return decisionsOfCase(sql, caseId).filter(isOpen);
}

function factsOfDecision(ctx: AccountContext, row: DecisionRow, subject: CaseScope): ReplyFacts {
  const { sql } = ctx;
  const base = noCaseFacts(ctx, subject);
  const { said } = evaluationById(sql, row.evaluationId).proposal;
  if (row.state === "awaiting_approval") {
    // Until then it is the holding reply that goes, and it names the day by which the patient is answered.
    const promised = holdingDraftOf(ctx, row.decisionId)?.facts.promised;
    return { ...(said ? undecided(said) : base), ...omitNullish({ promised }), decided: "awaiting" };
  }
  const legs = legsOfDecision(sql, row.decisionId);
  const moneyState = moneyStateOf(
    legs.map(({ state }) => state),
    saidAllArrived(sql, row.caseId),
  );
  if (said) return standing(said, moneyState);
  const { offer, amountMinor, bonusMinor, currency } = row;
  const sums = [amountMinor, bonusMinor, amountMinor + bonusMinor, ...legs.map((leg) => leg.amountMinor)];
  const promisedMinor = [...new Set(sums.filter((minor) => minor > 0))];
  return {
    ...base,
    currency,
    decided: offer === "decline" ? "refused" : "given",
    ...(offer === "decline" ? {} : { given: [offer] }),
    ...(promisedMinor.length > 0 ? { promisedMinor } : {}),
    allowedMinor: promisedMinor,
    moneyState,
  };
}

/** What the patient was let choose between, while nothing was decided on it since. */
function offered(ctx: AccountContext, caseId: string, facts: ReplyFacts): ReplyFacts {
  const offer = openOffer(ctx, caseId);
  if (!offer || facts.currency === undefined) return facts;
  return withOffered(facts, sumsOffered(offer.options, facts.currency, facts.language));
}

/** What was stopped is given no more; what came back or failed was given, and is due. */
const factsOfCorrection = ({ draft: { facts }, trouble }: CorrectionView): ReplyFacts =>
  trouble === "stopped" ? undecided(facts) : standing(facts, facts.moneyState);

/** Of what is not decided yet. An account that only suggests decides elsewhere: its letters are held against what the policy gives. */
function openFacts({ sql }: AccountContext, { drafts, taken, places }: Proposed): ReplyFacts[] {
  const isElsewhere = !isOnForSomebody(sql, places);
  const known = drafts.map(({ facts, situation }) =>
    isElsewhere && isOffer(situation) ? standing(facts, facts.moneyState) : undecided(facts),
  );
  return known.map((facts) => withGiven(facts, taken));
}

/** What went back before, here or elsewhere, may be told. */
function withGiven(facts: ReplyFacts, taken: readonly TakenView[]): ReplyFacts {
  const parts = taken.flatMap((one) => one.parts.filter(({ by, amountMinor }) => by !== "waiting" && amountMinor > 0));
  const sums = [
    ...new Set([...parts.map(({ amountMinor }) => amountMinor), ...taken.map(({ takenMinor }) => takenMinor)]),
  ];
  if (parts.length === 0) return facts;
  return {
    ...facts,
    decided: "given",
    promisedMinor: [...new Set([...(facts.promisedMinor ?? []), ...sums])],
    allowedMinor: [...new Set([...facts.allowedMinor, ...sums])],
    moneyState: "sent",
  };
}

/** As an agent would be shown it. */
function proposedOf(ctx: AccountContext, subject: CaseScope): Proposed {
  const matter = assembleFor(ctx, { role: "agent", locale: "en" }, subject, {});
  if (!matter.ok) return { drafts: [], taken: [], places: [] };
  const draft = draftFor(ctx, matter.value, {});
  const { taken } = propose(matter.value);
  const places = placesOfLines(ctx.sql, matter.value.lineIds);
  return { drafts: draft ? [draft] : [], taken: taken ? [taken] : [], places };
}
