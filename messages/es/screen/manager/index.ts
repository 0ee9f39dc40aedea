import { plural } from "../../../plural.ts";
import type { ManagerWords } from "../../../shapes/screen.ts";
import { bank } from "../opened/bank.ts";
import { connections } from "./connections.ts";
import { delegations } from "./delegations.ts";
import { events } from "./events.ts";
import { found } from "./found.ts";
import { goLive } from "./go-live.ts";
import { imports } from "./imports/page.ts";
import { law } from "./law.ts";
import { maybe } from "./maybe.ts";
import { money } from "./money.ts";
import { people } from "./people.ts";
import { record } from "./record.ts";
import { rules } from "./rules.ts";
import { rulesPage } from "./rules-page.ts";
import { setup } from "./setup.ts";
import { start } from "./start.ts";
import { taken } from "./taken.ts";
import { trends } from "./trends.ts";

export const es: ManagerWords = {
  events,
  bank,
  connections,
  record,
  delegations,
  setup,
  goLive,
  start,
  people,
  rules,
  rulesPage,
  law,
  trends,
  maybe,
  money,
  found,
  imports,
  taken,
  skip: "Ir al contenido",
  nav: {
    label: "Páginas",
    approvals: "Aprobaciones",
    cases: "Casos",
    trends: "Tendencias",
    policies: "Políticas",
    rules: "Reglas",
    letters: "Cartas",
    money: "Dinero",
    people: "Personas",
    notices: "Avisos",
    connections: "Conexiones",
    setup: "Puesta en marcha",
    live: "Activar el dinero",
    imports: "Importar",
    privacy: "Privacidad",
  },
  person: (name, role) => `${name}, ${role}`,
  suggestOnly:
    "El dinero aún no está activado en ninguna sede: Makegood solo sugiere y los reembolsos se hacen a mano.",
  overdue: (how) => `${how} de retraso`,
  unnamed: "Paciente desconocido",
  cases: {
    title: "Casos",
    owner: "Casos de quién",
    me: "Míos",
    nobodys: "Aún de nadie",
    nobodysOf: (n) => `Aún de nadie (${n})`,
    takeUp: (n) =>
      plural("es", n, {
        one: "1 caso no es de nadie todavía: véalo",
        other: `${n} casos no son de nadie todavía: véalos`,
      }),
    everyone: "De todos",
    piles: "Montones",
    all: "Todos",
    needsSomebody: "Necesita a alguien",
    byHand: "Por pagar a mano",
    empty: {
      me: "Nada de este montón es suyo.",
      nobody: "Nada de este montón espera a que alguien lo tome.",
      everyone: "No hay nada en este montón.",
    },
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
      clinician: "Especialista",
    },
    decisions: "Decisiones",
    noDecision: "Aún no se ha decidido nada.",
    decided: (name, when) => `Decidido por ${name}, ${when}`,
    bonus: (amount) => `y ${amount} de bono`,
    bookings: "Próximas citas",
    states: {
      decided: "decidido",
      came_to_nothing: "quedó en nada",
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
    noTasks: "No hay tareas abiertas.",
    due: (day) => `para el ${day}`,
    late: (day) => `con retraso desde el ${day}`,
    texts: { title: "Los dos textos", sent: "Como se envió", ours: "La carta de la decisión" },
    doneBy: {
      person: (when) => `hecho ${when}`,
      import: (when) => `el sistema de la clínica coincide, importación de ${when}`,
      makegood: (when) => `ya no hace falta desde ${when}`,
    },
    wrong: {
      act: "No es una solicitud de reembolso",
      hint: "Cierra el caso y retira etiquetas, campos y plazo.",
      done: "El caso está cerrado: no era una solicitud de reembolso.",
    },
    timeline: "Historia",
    allEvents: (n) => `Mostrar las ${n} entradas`,
    fewEvents: "Mostrar lo que importa",
    noEvents: "Aún no hay nada registrado.",
  },
};
