/** What became of a patient after a decision (mission J4): from what the records say later, and from what a person says. Pure; days are civil days. */
import { daysBetween } from "../facts/civil.ts";

export const OUTCOMES = ["stayed", "came_back", "disputed", "asked_again", "public_complaint"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a case is counted as once: an outcome, or that nobody was seen since, or that it is too early to say so. */
export const COUNTED_OUTCOMES = [...OUTCOMES, "not_seen", "too_early"] as const;
export type CountedOutcome = (typeof COUNTED_OUTCOMES)[number];

/** Whoever is seen within so many days never left; later, they came back. A new request within them is about the same again. */
export const WITHIN_DAYS = 90;

/** What happened first of each kind after the decision, and what was said last. */
export interface AfterDecision {
  readonly decidedOn: string;
  /** A visit or a purchase. */
  readonly seenOn?: string | undefined;
  readonly disputedOn?: string | undefined;
  readonly askedAgainOn?: string | undefined;
  readonly said?: Outcome | undefined;
}

/** The gravest first: a case is counted as the first of these that it has, unless a person says what it came to. */
const BY_WEIGHT = ["public_complaint", "disputed", "asked_again", "came_back", "stayed"] as const satisfies Outcome[];

export interface OutcomeFound {
  readonly outcome: Outcome;
  readonly on: string;
}

/** Everything that the records say, in order of its day. */
export function foundOutcomes({ decidedOn, seenOn, disputedOn, askedAgainOn }: AfterDecision): OutcomeFound[] {
  const isSoon = (on: string) => daysBetween(decidedOn, on) <= WITHIN_DAYS;
  const found: OutcomeFound[] = [
    ...(seenOn === undefined
      ? []
      : [{ outcome: isSoon(seenOn) ? ("stayed" as const) : ("came_back" as const), on: seenOn }]),
    ...(disputedOn === undefined ? [] : [{ outcome: "disputed" as const, on: disputedOn }]),
    ...(askedAgainOn !== undefined && isSoon(askedAgainOn)
      ? [{ outcome: "asked_again" as const, on: askedAgainOn }]
      : []),
  ];
  return found.sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** As what a case is counted, once. A person's word goes before the records; without either it depends on how long ago it was decided. */
export function countedOutcome(after: AfterDecision, todayOn: string): CountedOutcome {
  if (after.said !== undefined) return after.said;
  const found = foundOutcomes(after).map(({ outcome }) => outcome);
  const gravest = BY_WEIGHT.find((outcome) => found.includes(outcome));
  if (gravest) return gravest;
  return daysBetween(after.decidedOn, todayOn) > WITHIN_DAYS ? "not_seen" : "too_early";
}
