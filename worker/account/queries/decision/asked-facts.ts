import { statedIn } from "../../../../core/evidence/stated.ts";
import type { FactName } from "../../../../core/policy/readable-facts.ts";
import type { CaseScope } from "../../domain/intake/case-scope.ts";

/** What a patient can be asked for; the rest the clinic has to find out itself, and meanwhile holds (mission B9, H5). */
const PATIENT_KNOWS: readonly FactName[] = [
  "evidence.medical_note",
  "days.medical_note_after_purchase",
  "evidence.condition_listed",
  "moved_miles",
  "visit.cancelled_hours_before",
  "product.state",
  "product.returned",
  "quantity.back",
];

/** No family is asked for a doctor's note about somebody who has died. */
const OF_THE_LIVING: readonly FactName[] = [
  "evidence.medical_note",
  "days.medical_note_after_purchase",
  "evidence.condition_listed",
  "moved_miles",
];

/** What a patient is asked for. What the mail already gave is not asked for again: somebody here looks at it. */
export function askedFacts({ snapshot, match }: CaseScope, needs: readonly FactName[]): FactName[] {
  const stated: ReadonlySet<FactName> = snapshot ? statedIn(snapshot) : new Set();
  return needs
    .filter((fact) => PATIENT_KNOWS.includes(fact) && !stated.has(fact))
    .filter((fact) => !(match.isDeceased && OF_THE_LIVING.includes(fact)));
}
