/** Nobody decides, approves or touches credit for themselves or for their family: whoever they pay for or are responsible for included. */
import type { Refusal } from "../contract/problem.ts";
import { err, ok, type Result } from "../result.ts";

/** `own`: the patients who are the person or their family. `concerned`: everybody whose matter it is, the patient and who pays for them. */
export const hasConflictOfInterest = (own: readonly string[], concerned: readonly string[]): boolean =>
  concerned.some((patientId) => own.includes(patientId));

export function noConflictOfInterest(own: readonly string[], concerned: readonly string[]): Result<true, Refusal> {
  return hasConflictOfInterest(own, concerned) ? err(OWN_MATTER) : ok(true);
}

export const OWN_MATTER: Refusal = {
  code: "own_matter",
  detail: "This is a matter of this person's own, or of their family: somebody else has to do it.",
};
