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
  ruleByHand: ({ name, when, endpoint, header, content }) =>
    [
      `Admin, Workflows, Automations, ${when === "trigger_created" ? "Ticket creation" : "Ticket updates"}, New rule`,
      `Nombre: ${name}`,
      ...(when === "trigger_created"
        ? []
        : [`Hecho por: ${when === "trigger_comment" ? "Requester" : "Agent"}`, "Evento: Reply is sent"]),
      "Condición: Priority is any of Low, Medium, High, Urgent",
      "Acción: Trigger webhook, POST",
      `URL: ${endpoint}`,
      `Encabezado propio: ${header}: el secreto del webhook, que también se introduce en Conexiones`,
      "Codificación: JSON, contenido: Advanced",
      content,
    ].join("\n"),
  about: "Lo crea y lo rellena Makegood.",
};
