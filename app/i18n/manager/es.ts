import { events } from "./es-events.ts";
import { money } from "./es-money.ts";
import { people } from "./es-people.ts";
import { policies } from "./es-policies.ts";
import { record } from "./es-record.ts";
import { rules } from "./es-rules.ts";
import { standingIn } from "./es-standing-in.ts";
import { trends } from "./es-trends.ts";
import type { ManagerWords } from "./index.ts";

export const es: ManagerWords = {
  events,
  record,
  standingIn,
  people,
  policies,
  rules,
  trends,
  money,
  skip: "Ir al contenido",
  nav: {
    label: "Páginas",
    approvals: "Aprobaciones",
    cases: "Casos",
    trends: "Tendencias",
    policies: "Políticas",
    money: "Dinero",
    people: "Personas",
  },
  person: (name, role) => `${name}, ${role}`,
  suggestOnly:
    "El dinero aún no está activado en esta clínica: se registran aprobaciones, los reembolsos se hacen a mano.",
  overdue: (how) => `${how} de retraso`,
  unnamed: "Paciente desconocido",
  cases: {
    title: "Casos",
    owner: "Casos de quién",
    me: "Míos",
    everyone: "De todos",
    piles: "Montones",
    all: "Todos",
    empty: { me: "Nada de este montón es suyo.", everyone: "No hay nada en este montón." },
    more: "Mostrar más",
    columns: {
      due: "Vence",
      patient: "Paciente",
      reason: "Motivo",
      offer: "Solución",
      amount: "Importe",
      service: "Servicio",
      state: "Estado",
      owner: "Encargado",
      opened: "Abierto",
      ticket: "Ticket",
    },
    nobody: "nadie aún",
  },
  case: {
    title: "Caso",
    back: "Todos los casos",
    missing: "No existe este caso, o es de otra clínica.",
    facts: {
      owner: "Encargado",
      service: "Servicio",
      opened: "Abierto",
      due: "Decidir antes del",
      closed: "Cerrado",
      tickets: "Tickets",
      clinician: "Profesional",
    },
    decisions: "Decisiones",
    noDecision: "Aún no se ha decidido nada.",
    decided: (name, when) => `Decidido por ${name}, ${when}`,
    bonus: (amount) => `y ${amount} de bono`,
    bookings: "Próximas citas",
    states: {
      awaiting_approval: "espera aprobación",
      approved: "aprobada",
      rejected: "rechazada",
      asked_back: "con pregunta",
      stopped: "detenida",
    },
    approval: {
      waiting: (needs, when) => `Espera a ${needs}, responder antes del ${when}`,
      approved: (name) => `Aprobado por ${name}`,
      rejected: (name) => `Rechazado por ${name}`,
      asked_back: (name) => `${name} pregunta`,
      withdrawn: "Retirada con su decisión",
    },
    somebody: "alguien",
    legs: "Dinero",
    leg: (amount, to) => `${amount} a ${to}`,
    byHand: "a mano",
    leaves: (when) => `sale ${when}`,
    reference: (ref) => `Referencia ${ref}`,
    tasks: "Por hacer",
    noTasks: "No queda nada por hacer.",
    due: (day) => `para el ${day}`,
    late: (day) => `con retraso desde el ${day}`,
    doneBy: {
      person: (when) => `hecho ${when}`,
      import: (when) => `el sistema de la clínica coincide, importación de ${when}`,
      makegood: (when) => `ya no hace falta desde ${when}`,
    },
    timeline: "Historia",
    noEvents: "Aún no hay nada registrado.",
  },
};
