import type { KNOWN_ACTIONS } from "../../../core/contract/changes.ts";

/** What can be done about a rise, as all pages call it. */
export const knownActions: Readonly<Record<(typeof KNOWN_ACTIONS)[number], string>> = {
  pre_treatment_education: "Mejor explicación antes del tratamiento",
  consent_wording: "Texto del consentimiento cambiado",
  service_review: "Servicio revisado",
  price_page: "Página de precios cambiada",
};
