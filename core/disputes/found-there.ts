/** What a dispute that was read at its processor says of an act of ours: a bank takes one answer, so what may have left is looked for before anything leaves. */
import type { DisputeState } from "./dispute.ts";

export type FoundThere =
  /** The bank still waits: it may be done, or done again under its key. */
  | "open"
  /** An attempt whose answer nobody heard did it. */
  | "went"
  /** Why it is not done. `ended_otherwise`: we may have tried, and what stands there is not what that would have made. */
  | "already_sent"
  | "not_open"
  | "ended_otherwise";

/** @param mayHaveLeft an attempt of this act may have reached the processor */
export function foundThere(
  kind: "stage" | "submit" | "accept",
  mayHaveLeft: boolean,
  { state, isSent }: { readonly state: DisputeState; readonly isSent: boolean },
): FoundThere {
  if (!isSent && state === "needs_answer") return "open";
  if (kind === "stage" || !mayHaveLeft) return isSent ? "already_sent" : "not_open";
  const isWhatItMakes = kind === "submit" ? isSent : state === "lost" && !isSent;
  return isWhatItMakes ? "went" : "ended_otherwise";
}
