/**
 * What a letter has to answer first: what has happened to the patient, and what is known of it. From facts, and from the plain words of the mails.
 * It guesses kindly: where the words leave a doubt, the circumstance is ordinary, for a letter that congratulates wrongly is worse than a plain one.
 */
import type { ReasonCode } from "../reasons/reasons.ts";
import { saysIn } from "./circumstance-words.ts";

/** In the order in which they matter: the first opens the letter, some of the others add a line. */
export const CIRCUMSTANCES = [
  "bereaved",
  "minor",
  "fault_proven",
  "happy_news",
  "recovered",
  "hard_time",
  "reaction",
  "third_mail",
  "fault_not_found",
  "worried",
  "angry",
  "waiting_long",
  "moving",
  "ordinary",
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

export interface CircumstanceFacts {
  readonly reason: ReasonCode;
  readonly hasDied?: boolean;
  /** A guardian writes for a child. */
  readonly isMinor?: boolean;
  /** A person attested it (`values/fault.ts`); `not_found` once somebody has looked. Absent: nobody has said. */
  readonly fault?: "proven" | "not_found" | undefined;
  /** Mails of the patient about this matter until now, this one among them. */
  readonly mails?: number;
  /** Days since the first of them that nobody has decided. */
  readonly daysWaiting?: number;
  /** What the patient wrote, without what they quote. */
  readonly words?: string;
}

const THIRD = 3;
/** Calendar days after which a patient has waited longer than they should. */
const LONG_DAYS = 10;

/** A result that somebody hoped for is not "recovered", and who complains has no happy news for us. */
const COMPLAINTS: readonly ReasonCode[] = ["result", "service_fault", "billing_error"];

/** Never empty; `ordinary` stands alone. */
export function circumstancesOf(facts: CircumstanceFacts): readonly Circumstance[] {
  const { reason, hasDied, isMinor, fault, mails = 1, daysWaiting = 0, words = "" } = facts;
  const says = saysIn(words);
  const isComplaint = COMPLAINTS.includes(reason);
  const holds: Readonly<Record<Circumstance, boolean>> = {
    bereaved: hasDied === true,
    minor: isMinor === true,
    fault_proven: fault === "proven",
    happy_news: says.happyNews && !says.grief && !isComplaint,
    recovered: says.recovered && !says.grief && !isComplaint,
    hard_time: says.hardTime && !isComplaint,
    reaction: says.reaction,
    third_mail: mails >= THIRD || says.again,
    fault_not_found: fault === "not_found",
    worried: says.worried,
    angry: says.angry,
    waiting_long: daysWaiting >= LONG_DAYS,
    moving: says.moving && !isComplaint,
    ordinary: false,
  };
  // Grief leaves no room for anything else.
  const found = holds.bereaved ? (["bereaved"] as const) : CIRCUMSTANCES.filter((one) => holds[one]);
  return found.length > 0 ? found : ["ordinary"];
}
