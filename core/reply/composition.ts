/** Which pieces a letter has, in the order in which a person wants to read them: an answer to what they said, the decision, what happens next, the rest. */

import type { LetterKind } from "../letter-kinds.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import { REPLY_FAMILIES, type ReasonCode } from "../reasons/reasons.ts";
import { OFFER_KINDS, type OfferKind } from "../words.ts";
import type { Circumstance } from "./circumstances.ts";
import { HEARD, type Heard } from "./heard.ts";
import { ADDED, type PieceKey } from "./pieces.ts";
import type { MatterTold, ReplyValues } from "./types.ts";

interface LetterAbout {
  readonly kind: LetterKind;
  readonly reason: ReasonCode;
  readonly values: ReplyValues;
}

/** A paragraph: its pieces stand one after the other. */
export type Paragraph = readonly PieceKey[];

export const isOffer = (kind: string): kind is OfferKind => OFFER_KINDS.some((offer) => offer === kind);

/** They begin by themselves: nobody wrote, or thanking them for their mail again would be beside the point. */
const BEGINS_ITSELF: readonly LetterKind[] = [
  "acknowledgement",
  "several",
  "approved",
  "sent",
  "bank_reference",
  "delayed",
  "correction",
  "credit_balance",
  "statement",
  "membership_ended",
  "review_outcome",
  "found",
  "found_ask",
];

export const circumstancesIn = ({ circumstances, hasDied }: ReplyValues): readonly Circumstance[] =>
  hasDied ? ["bereaved"] : (circumstances ?? ["ordinary"]);

export function compose(letter: LetterAbout): readonly Paragraph[] {
  return letter.values.hasDied ? withCondolence(letter) : whole(letter);
}

function whole(letter: LetterAbout): readonly Paragraph[] {
  const { kind, values } = letter;
  const middle = isOffer(kind)
    ? answerOf(kind, values, letter.reason)
    : [[`body.${kind}` as const, ...sealedOf(letter)], ["bookings_open"] as const, ...skinOf(letter)];
  const review = asksForReview(kind, values) ? (["review"] as const) : [];
  // A choice names the page itself, where it is made.
  const page = kind === "choice" ? [] : (["page"] as const);
  // A refund says it before there is nothing else to do.
  const others = kind === "refund" ? [] : (["other_matters"] as const);
  return [["greeting"], openingOf(letter), ...middle, others, page, review, ["closing"]];
}

function openingOf({ kind, reason, values }: LetterAbout): Paragraph {
  if (BEGINS_ITSELF.includes(kind)) return [];
  // Whoever has not shown yet who they are is told nothing of what they say.
  if (kind === "ask" && values.question !== undefined) return ["opening.stranger"];
  const [first = "ordinary", ...others] = circumstancesIn(values);
  // What was said in the first letter is not said again: this one begins with what has happened since.
  if (values.since && !first.startsWith("fault")) return ["opening.since", ...borneOut({ kind, reason, values })];
  return [
    first === "ordinary" ? `opening.${reason}` : `opening.${first}`,
    ...ADDED.filter((one) => others.includes(one)).map((one) => `also.${one}` as const),
    ...HEARD.filter((one) => values.heard?.includes(one) && isAnsweredAtFirst(one, { kind, reason })).map(
      (one) => `also.${one}` as const,
    ),
    ...borneOut({ kind, reason, values }),
  ];
}

const borneOut = ({ kind, reason, values }: LetterAbout): Paragraph => [
  ...(isOffer(kind) && values.confirmed ? [`confirmed.${values.confirmed}` as const] : []),
  // Who wants to leave reads of the last day before anything of money.
  ...(isOffer(kind) && reason === "membership_cancel" ? (["membership"] as const) : []),
];

/** That their word is taken is said only where it is. */
function isAnsweredAtFirst(heard: Heard, { kind, reason }: Pick<LetterAbout, "kind" | "reason">): boolean {
  if (heard === "schedule" || heard === "no_time") return reason === "moved_or_schedule";
  if (heard === "called_ahead") return reason === "no_show_dispute" && kind === "refund";
  return true;
}

/** What one matter is told, from the decision on; in a letter about several it stands for each. */
function answerOf(kind: OfferKind, values: ReplyValues, reason?: ReasonCode): Paragraph[] {
  const { claims = [], alternatives, mayChoose, isCreditOnly, told, moneyOffer } = values;
  const isRefused = kind === "decline";
  // Once money is decided it leaves within minutes: offering something else beside it would promise both.
  const hasMore = alternatives.length > 0 || moneyOffer !== undefined;
  const offersMore = !isRefused && hasMore && (!isMoneyOffer(kind) || mayChoose === true);
  // Who wrote that more of the same would not help reads of the money before it.
  if (kind === "redo" && offersMore && told?.isAgainstMore) return [["money_first"], ["bookings"]];
  return [
    [`decision.${kind}`],
    kind === "refund" ? ["next.refund", "other_matters", "nothing_else"] : [`next.${kind}`],
    kind === "refund" && values.isDeposit ? ["bookings_open"] : [],
    ["bookings", ...(reason === "membership_cancel" ? [] : (["membership"] as const))],
    isRefused ? claims.map((claim) => `claim.${claim.kind}` as const) : [],
    kind === "credit" && isCreditOnly ? ["why_credit"] : [],
    quotesTerms(kind, values) ? ["terms"] : [],
    isRefused ? ["still"] : [],
    offersMore ? ["alternatives"] : [],
  ];
}

/** They help where something is refused or taken off; under a full yes they only cool it. */
const quotesTerms = (kind: OfferKind, { clauseText, hasDeduction, isCreditOnly }: ReplyValues): boolean =>
  clauseText !== undefined &&
  (kind === "decline" || (isMoneyOffer(kind) && hasDeduction === true) || (kind === "credit" && isCreditOnly === true));

/** Less than was asked for, or something else: whoever reads it may ask for a second look. */
function asksForReview(kind: LetterKind, values: ReplyValues): boolean {
  const { hasDeduction, matters = [], usedKept, isCreditOnly, told } = values;
  if (kind === "several") return matters.some((matter) => asksForReview(matter.situation, matter.values));
  const isCreditForMoney = kind === "credit" && isCreditOnly === true && told?.asksMoney === true;
  return kind === "decline" || (isOffer(kind) && (hasDeduction === true || usedKept !== undefined || isCreditForMoney));
}

/** What is to come back unopened is not opened while they wait. */
const sealedOf = ({ kind, values }: LetterAbout): Paragraph =>
  values.isSealed && (kind === "holding_approver" || kind === "holding_clinician") ? ["keep_sealed"] : [];

/** While nothing is decided: what they can do meanwhile, and nothing that only a clinician may say. */
const skinOf = ({ kind, values }: LetterAbout): readonly Paragraph[] =>
  (kind === "holding_approver" || kind === "holding_clinician") && circumstancesIn(values).includes("reaction")
    ? [["skin"]]
    : [];

function withCondolence({ kind, values }: LetterAbout): readonly Paragraph[] {
  const opening = BEGINS_ITSELF.includes(kind) ? [] : (["opening.bereaved"] as const);
  const middle: Paragraph[] = isOffer(kind)
    ? [[`bereaved.${kind}`], quotesTerms(kind, values) ? ["terms.bereaved"] : []]
    : [[`body.${kind}`]];
  const review = asksForReview(kind, values) ? (["review.bereaved"] as const) : [];
  return [["greeting.bereaved"], opening, ...middle, review, ["closing"]];
}

/** The answer to one of several matters. Sorry is said once in a letter, at the first that calls for it. */
export function composeOne({ reason, situation, values }: MatterTold, isSorry: boolean): readonly Paragraph[] {
  const sorry = isSorry ? sorryFor(reason, values) : undefined;
  const confirmed = values.confirmed && (`confirmed.${values.confirmed}` as const);
  const [decision = [], ...rest] = answerOf(situation, values);
  return [[sorry, confirmed, ...decision].filter((key) => key !== undefined), ...rest];
}

/** Fault is admitted only where it is known; that a result is not what somebody hoped for can always be said. */
export function sorryFor(
  reason: ReasonCode,
  values: ReplyValues,
): "apology.fault_proven" | "apology.result" | undefined {
  if (circumstancesIn(values).includes("fault_proven")) return "apology.fault_proven";
  return reason === "result" ? "apology.result" : undefined;
}

/** Of a clinic's own whole letters: those that own a fault are for a proven one, and those of regret not for good news. */
export function familyOf(reason: ReasonCode, values: ReplyValues): "own_it" | "sympathy" | "neutral" | "condolence" {
  if (values.hasDied) return "condolence";
  const circumstances = circumstancesIn(values);
  if (circumstances.includes("fault_proven")) return "own_it";
  const isHappy = circumstances.includes("happy_news") || circumstances.includes("recovered");
  return REPLY_FAMILIES[reason] === "sympathy" && !isHappy ? "sympathy" : "neutral";
}
