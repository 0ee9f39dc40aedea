/** What was decided already on the lines at hand or in their case: a view that knows less of it is stale (decision record 0024). */
import { hashDecided } from "../canonical/hash.ts";
import type { DecidedBefore } from "./case-input.ts";

/** The mark of what a view knows: every decision with its state, in the order of their ids. */
export function decidedHash(decided: readonly DecidedBefore[]): string {
  const known = decided.map(({ decisionId, state }) => [decisionId, state].join(" "));
  return hashDecided(known.sort());
}

/**
 * Whether a person decides on a view that others have overtaken. A request without the mark comes from an older app: it is taken to know
 * of no decision that stands.
 */
export function isOvertaken(decided: readonly DecidedBefore[], seen: string | undefined): boolean {
  return seen === undefined ? decided.some(({ stands }) => stands) : seen !== decidedHash(decided);
}
