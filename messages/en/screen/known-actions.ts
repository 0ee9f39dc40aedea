import type { KNOWN_ACTIONS } from "../../../core/contract/changes.ts";

/** What can be done about a rise, as all pages call it. */
export const knownActions: Readonly<Record<(typeof KNOWN_ACTIONS)[number], string>> = {
  pre_treatment_education: "Better explained before treatment",
  consent_wording: "Consent wording changed",
  service_review: "Service reviewed",
  price_page: "Price page changed",
};
