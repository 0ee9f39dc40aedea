/** What cases are counted by. Apart from the contract, so that a page that only names them carries no schema. */

/** Stands in a question for the cases of which nothing is known in a dimension: no service, no seller, no root cause named. */
export const NONE = "";

/**
 * `item`: the package or service that was sold. `provider`: whose treatment it was. `policyVersion`: which policy governs what was bought.
 * `consent`: which wording the patient had accepted for it.
 */
export const DIMENSIONS = [
  "reason",
  "rootCause",
  "service",
  "item",
  "provider",
  "location",
  "seller",
  "policyVersion",
  "consent",
  "channel",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];
