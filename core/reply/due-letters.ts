/** Which letters a case owes its patient now, what they may be sent besides, and since when: by how the case stands and what they were told (mission D4). */
import { addBusinessDays, type BusinessCalendar } from "../facts/business-days.ts";
import { addDays } from "../facts/civil.ts";
import type { LetterCause, LetterKind } from "../letter-kinds.ts";
import { isMoneyOffer } from "../policy/offer-sum.ts";
import type { OfferKind, Tender } from "../words.ts";
import { arrivalOfAll } from "./values/arrival-days.ts";

/** What a letter is about, by an id that stays: it is never told twice. */
export interface LetterKey {
  readonly kind: LetterKind;
  readonly about: string;
}

export interface DueLetter extends LetterKey {
  readonly because: LetterCause;
  /** The day on which the patient should have it. */
  readonly dueOn: string;
  /** Somebody waits for it; else it may be sent where it helps. */
  readonly isOwed: boolean;
}

/** A movement of money that still counts: what was replaced or closed is none. */
export interface Movement {
  readonly legId: string;
  readonly kind: "refund" | "credit" | "hand";
  /** `with_bank`: the processor has it and has not said yet that it left. */
  readonly state: "preparing" | "with_bank" | "sent" | "in_trouble";
  readonly tender: Tender;
  readonly sentOn?: string;
  /** Where the payment was taken. */
  readonly country: string;
  /** The day on which the bank had it for too long. */
  readonly lateOn?: string;
  /** By the patient's own word; nobody else knows. */
  readonly hasArrived?: boolean;
  readonly bankReference?: string;
}

export interface DecisionStanding {
  readonly decisionId: string;
  readonly offer: OfferKind;
  /** With the decision, or with the yes that it waited for. */
  readonly spokenOn: string;
  /** `told`: it went with the decision. `kept`: it was written with it and waits since somebody said yes. */
  readonly letter: "told" | "kept" | "none";
  readonly movements: readonly Movement[];
  readonly membershipEndsOn?: string;
}

export interface CaseStanding {
  readonly caseId: string;
  readonly today: string;
  /** By whose days the clinic counts. */
  readonly calendar: BusinessCalendar;
  /** Nothing may be told of the case: somebody ended it as wrong, or it mixes two patients. */
  readonly isSilent?: boolean;
  /** Who writes has shown who they are; a stranger is thanked, and told nothing. */
  readonly isVerified: boolean;
  /** When the mail came; absent where none began the case. */
  readonly writtenOn?: string;
  /** What the patient is asked for, by a key of its own. */
  readonly missing?: string;
  readonly waitsFor?: {
    readonly kind: "holding_approver" | "holding_clinician";
    readonly id: string;
    readonly sinceOn: string;
  };
  /** The day by which an earlier letter has to be put right. */
  readonly correction?: { readonly decisionId: string; readonly dueOn: string };
  /** A second look that ended. `changedBy`: the decision that it led to. */
  readonly review?: { readonly reviewId: string; readonly endedOn: string; readonly changedBy?: string };
  /** Those that stand, in the order they were taken; one that a later one overtook is none. */
  readonly decisions: readonly DecisionStanding[];
  /** There is a page from which the statement can be printed. */
  readonly hasPage?: boolean;
}

/** What is owed comes first, the most pressing before the rest; what was told is not there again. */
export function dueLetters(standing: CaseStanding, told: readonly LetterKey[]): DueLetter[] {
  if (standing.isSilent) return [];
  const isTold = (kind: LetterKind, about: string) => told.some((one) => one.kind === kind && one.about === about);
  const all = standing.isVerified ? [...later(standing, isTold), ...before(standing, told)] : before(standing, told);
  const open = all.filter(({ kind, about }) => !isTold(kind, about));
  return [...open.filter(({ isOwed }) => isOwed), ...open.filter(({ isOwed }) => !isOwed)];
}

type IsTold = (kind: LetterKind, about: string) => boolean;

const owed = (kind: LetterKind, about: string, because: LetterCause, dueOn: string): DueLetter => ({
  ...{ kind, about, because, dueOn },
  isOwed: true,
});
const offered = (kind: LetterKind, about: string, because: LetterCause, dueOn: string): DueLetter => ({
  ...{ kind, about, because, dueOn },
  isOwed: false,
});

/** As long as nothing is decided: one of them at a time. */
function before(standing: CaseStanding, told: readonly LetterKey[]): DueLetter[] {
  const { caseId, missing, waitsFor, writtenOn, decisions, isVerified, today, calendar } = standing;
  if (waitsFor && isVerified) {
    const because = waitsFor.kind === "holding_approver" ? "approver_looks" : "clinician_looks";
    return [owed(waitsFor.kind, waitsFor.id, because, waitsFor.sinceOn)];
  }
  if (decisions.length > 0) return [];
  if (missing !== undefined) return [owed("ask", missing, "fact_missing", today)];
  // Whoever got any letter of ours knows that their mail has come; and after two days only an answer is one.
  if (writtenOn === undefined || told.length > 0 || today > addBusinessDays(calendar, writtenOn, 1)) return [];
  return [offered("acknowledgement", caseId, "mail_came", addBusinessDays(calendar, writtenOn, 0))];
}

/** Of what was decided. Where something went wrong nothing else is said of that decision. */
function later(standing: CaseStanding, isTold: IsTold): DueLetter[] {
  const { correction, decisions } = standing;
  const wrong = correction ? [owed("correction", correction.decisionId, "went_wrong", correction.dueOn)] : [];
  const rest = decisions.filter(({ decisionId }) => decisionId !== correction?.decisionId);
  const reviewed = reviewLetter(standing, isTold);
  const each = rest.flatMap((decision) => ofDecision(decision, standing, isTold, reviewed));
  return [...wrong, ...reviewed, ...each, ...statement(standing, rest, isTold)];
}

/** Where the second look led to a decision, that decision's own letter is the answer. */
function reviewLetter({ review, decisions }: CaseStanding, isTold: IsTold): DueLetter[] {
  if (!review) return [];
  const by = decisions.find(({ decisionId }) => decisionId === review.changedBy);
  if (review.changedBy !== undefined && (by?.letter !== "none" || isDecisionTold(by, isTold))) return [];
  return [owed("review_outcome", review.reviewId, "looked_again", review.endedOn)];
}

/** All of its money's own name: another movement is another letter. */
export const moneyKey = (movements: readonly Pick<Movement, "legId">[]): string =>
  movements
    .map(({ legId }) => legId)
    .sort()
    .join("+");

/** Cash is in the patient's hand when it is paid; credit is told by its balance. */
const IN_HAND: readonly Tender[] = ["cash", "interac_present"];
export const goesOut = ({ kind, tender }: Movement): boolean => kind !== "credit" && !IN_HAND.includes(tender);

const isDecisionTold = (decision: DecisionStanding, isTold: IsTold): boolean =>
  decision.letter === "told" ||
  isTold(decision.offer, decision.decisionId) ||
  isTold("approved", decision.decisionId) ||
  isTold("sent", moneyKey(decision.movements.filter(goesOut)));

function ofDecision(
  decision: DecisionStanding,
  { today, review }: CaseStanding,
  isTold: IsTold,
  reviewed: readonly DueLetter[],
): DueLetter[] {
  const { decisionId, offer, spokenOn, letter, movements, membershipEndsOn } = decision;
  const out = movements.filter(goesOut);
  const key = moneyKey(out);
  const isOut = out.length > 0 && out.every(({ state }) => state === "sent");
  const hasArrived = out.length > 0 && out.every((one) => one.hasArrived);
  const answersReview = reviewed.length > 0 && review?.changedBy === decisionId;
  const knows = isDecisionTold(decision, isTold) || (review?.changedBy === decisionId && !answersReview);
  const letters: DueLetter[] = [];
  if (!knows && letter === "kept") letters.push(owed(offer, decisionId, "decided", spokenOn));
  else if (!knows && !isOut && !answersReview && isMoneyOffer(offer) && out.length > 0 && isQuiet(out))
    letters.push(owed("approved", decisionId, "decided", spokenOn));
  if (isOut && !hasArrived) letters.push(...ofMoney(out, key, today, knows, isTold));
  const [lateOn] = out.flatMap((one) => (one.state === "with_bank" ? (one.lateOn ?? []) : [])).sort();
  if (lateOn !== undefined && knows) letters.push(owed("delayed", `${key} waits`, "money_late", lateOn));
  const credit = movements.filter(({ kind, state }) => kind === "credit" && state === "sent");
  if (credit.length > 0) letters.push(offered("credit_balance", moneyKey(credit), "credit_given", spokenOn));
  if (membershipEndsOn !== undefined && membershipEndsOn < today)
    letters.push(owed("membership_ended", decisionId, "membership_over", addDays(membershipEndsOn, 1)));
  return letters;
}

const isQuiet = (out: readonly Movement[]): boolean => out.every(({ state }) => state !== "in_trouble");

/** Once all of it has left: that it did, or that it takes longer than anybody said. */
function ofMoney(out: readonly Movement[], key: string, today: string, knows: boolean, isTold: IsTold): DueLetter[] {
  const sent = out.flatMap(({ tender, sentOn, country }) =>
    sentOn === undefined ? [] : [{ tender, on: sentOn, country }],
  );
  const lastOn = sent
    .map(({ on }) => on)
    .sort()
    .at(-1);
  const range = sent.length === out.length ? arrivalOfAll(sent) : undefined;
  // "It takes longer than we told you" is true only where somebody was told.
  const isLate = range !== undefined && range.arrivesBy < today && (knows || isTold("sent", key));
  if (isLate && !isTold("delayed", key)) return [owed("delayed", key, "money_late", addDays(range.arrivesBy, 1))];
  if (!isLate && !isTold("sent", key)) return [owed("sent", key, "money_left", lastOn ?? today)];
  // Of several movements nobody would know which number finds which.
  const [only, ...others] = out;
  if (!only?.bankReference || others.length > 0) return [];
  return [offered("bank_reference", key, "reference_known", today)];
}

/** Once everything that was to go has gone, and the patient knows. */
function statement(
  { caseId, hasPage, today }: CaseStanding,
  decisions: readonly DecisionStanding[],
  isTold: IsTold,
): DueLetter[] {
  const moved = decisions.filter(({ movements }) => movements.length > 0);
  const all = moved.flatMap(({ movements }) => movements);
  const isDone = all.length > 0 && all.every(({ state }) => state === "sent");
  if (!hasPage || !isDone || !moved.every((decision) => isDecisionTold(decision, isTold))) return [];
  return [offered("statement", `${caseId} ${moneyKey(all)}`, "all_settled", today)];
}
