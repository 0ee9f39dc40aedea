import type { PolicyVersion } from "../../core/policy/schema.ts";
import { generalPolicy } from "./clinic-records.ts";

/** Of massages alone: what no clause gives is refused. */
export const massagePolicy = (clauses: PolicyVersion["clauses"]): PolicyVersion => ({
  ...generalPolicy,
  policyId: "massages",
  appliesTo: { categories: ["massage"] },
  clauses,
  otherwise: { offers: [{ kind: "decline", formula: { type: "none" }, entitlement: "keep" }] },
});

/** Half back for whoever has to stop, if a doctor says so. */
export const halfWithANote = massagePolicy([
  {
    id: "noted",
    title: "A doctor says stop",
    text: { en: "With a note from a doctor half comes back." },
    restrictive: false,
    when: [
      { fact: "reason", in: ["medical_stop"] },
      { fact: "evidence.medical_note", is: true },
    ],
    grants: { offers: [{ kind: "refund", formula: { type: "bps_of_paid", bps: 5_000 }, entitlement: "keep" }] },
  },
]);
