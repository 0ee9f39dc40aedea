import type { HelpdeskPartWords } from "../shapes/helpdesk-parts.ts";

export const helpdeskParts: HelpdeskPartWords = {
  field_reason: "Motivo del reembolso",
  field_state: "Estado del reembolso",
  field_amount: "Importe del reembolso",
  field_case: "Caso de reembolso",
  webhook: "Makegood",
  secret: "Makegood",
  trigger_created: "Makegood: ticket creado",
  trigger_comment: "Makegood: el paciente volvió a escribir",
  trigger_sent: "Makegood: respuesta enviada",
  about: "Lo crea y lo rellena Makegood.",
};
