/** What a person may make of a message, by what it says and where the case stands. */
import type { CaseState } from "../refund/states.ts";
import type { ReplyAct, ReplyKind, Speaker } from "./reply.ts";

export interface Standing {
  readonly state: CaseState;
  /** A decision stands, so that somebody else can look at it. */
  readonly isDecided: boolean;
  /** Money or credit has gone, so that it can arrive. */
  readonly hasGone: boolean;
  /** Money or credit is held or on its way, of whichever matter of the case. */
  readonly isMoving: boolean;
  readonly isUnderReview: boolean;
  /** The records say by themselves that something is owed: a lead or finance ends that, with a reason. */
  readonly isFound: boolean;
}

const LIKELIEST: Readonly<Record<ReplyKind, ReplyAct>> = {
  accepts: "accepted",
  arrived: "arrived",
  withdraws: "withdrawn",
  review: "review",
  chargeback: "review",
  reason: "look_again",
  fact: "look_again",
  request: "look_again",
  thanks: "noted",
  other: "noted",
};

/** In these something is still asked for, or nothing was given, so that the matter can simply end. */
const MAY_WITHDRAW: readonly CaseState[] = ["open", "awaiting_patient", "declined"];

/** Whether an act fits. Only the verified patient, or who may speak for them, accepts, confirms and withdraws. */
export function mayBecome(act: ReplyAct, speaker: Speaker, standing: Standing): boolean {
  switch (act) {
    case "accepted":
      return speaker !== "somebody";
    case "arrived":
      return speaker !== "somebody" && standing.hasGone;
    case "withdrawn":
      return speaker !== "somebody" && MAY_WITHDRAW.includes(standing.state) && !standing.isMoving && !standing.isFound;
    case "review":
      return standing.isDecided && !standing.isUnderReview;
    default:
      return true;
  }
}

const ALL: readonly ReplyAct[] = ["accepted", "arrived", "withdrawn", "review", "look_again", "noted"];

/** The acts that fit, the likeliest first: a person may read the words otherwise than the program did. */
export function actsFor(kind: ReplyKind, speaker: Speaker, standing: Standing): ReplyAct[] {
  const fitting = ALL.filter((act) => mayBecome(act, speaker, standing));
  const first = fitting.includes(LIKELIEST[kind])
    ? LIKELIEST[kind]
    : kind === "other" || kind === "thanks"
      ? "noted"
      : "look_again";
  return [first, ...fitting.filter((act) => act !== first)];
}
