import { plural } from "../../../plural.ts";
import type { CommonWords } from "../../../shapes/screen.ts";

export const signals: CommonWords["signals"] = {
  speaks: { for: "A favor", against: "En contra", note: "Nota" },
  texts: {
    long_term_patient: ({ years, visits }) =>
      [
        plural("es", Number(years), { one: "1 año con nosotros", other: `${years} años con nosotros` }),
        plural("es", Number(visits), { one: "1 visita", other: `${visits} visitas` }),
      ].join(", "),
    first_request: () => "Primera solicitud",
    clinic_at_fault: () => "Fallo de la clínica",
    chargeback_mentioned: () => "Menciona un contracargo",
    dispute_open: ({ payment }) => `Disputa abierta: ${payment}`,
    repeat_requester: ({ earlierCases }) =>
      plural("es", Number(earlierCases), { one: "1 solicitud más", other: `${earlierCases} solicitudes más` }),
    clear_consent: ({ acceptedOn }, day) =>
      acceptedOn === undefined ? "Firmó antes de pagar" : `Firmó antes de pagar, ${day(String(acceptedOn))}`,
    all_used: ({ used, sold }) => `${used} de ${sold} usadas`,
    consent_gap: () => "Sin consentimiento firmado",
    possible_duplicate: () => "Posible cobro doble",
  },
};
