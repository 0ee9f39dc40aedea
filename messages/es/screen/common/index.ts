import type { Role } from "../../../../core/words.ts";
import { plural } from "../../../plural.ts";
import type { CommonWords } from "../../../shapes/screen.ts";
import { problems as legProblems } from "../../notes/problems.ts";
import { approvals } from "./approvals.ts";
import { lists } from "./lists.ts";
import { problems } from "./problems.ts";
import { replies } from "./replies.ts";
import { signals } from "./signals.ts";

const OR = new Intl.ListFormat("es", { type: "disjunction" });
const A_ROLE: Record<Role, string> = {
  viewer: "alguien que mira",
  agent: "un agente",
  lead: "un responsable",
  finance: "finanzas",
  admin: "un administrador",
};

export const es: CommonWords = {
  legProblems,
  lists,
  problems,
  signals,
  replies,
  hold: {
    title: "Bajo retención legal",
    what: "Hasta que termine la retención, aquí no se decide ni se escribe nada al paciente, y nada se borra.",
    by: (who, when) => `La puso ${who}, ${when}`,
    ask: (who) => `Pregunte a ${who}`,
  },
  states: {
    loading: "Leyendo los datos…",
    saving: "Guardando…",
    retry: "Intentar de nuevo",
    busyAgain: (seconds) =>
      seconds > 90
        ? `Ocupado: se ha pedido mucho en muy poco tiempo. Otra vez en ${Math.ceil(seconds / 60)} minutos.`
        : `Ocupado: se ha pedido mucho en muy poco tiempo. Otra vez en ${plural("es", seconds, { one: "1 segundo", other: `${seconds} segundos` })}.`,
    cancel: "Cancelar",
    yes: "Sí",
    no: "No",
    limitedTo: (locations) => `Solo pacientes de ${locations.join(", ")}.`,
    errorTitle: "No se pudo leer",
    hiddenTitle: "Esto no se le muestra",
    noAnswer: "No llegó respuesta. Revise la conexión e intente de nuevo.",
    partMissing: "Esta parte no se pudo leer. Inténtelo de nuevo o recargue la página.",
    hostSilent: "El sistema de tickets no respondió. Recargue la página.",
    unexpected: "Algo falló de nuestro lado. Recargue la página para ver qué vale.",
    fieldErrors: (n) => plural("es", n, { one: "Hay que revisar un campo.", other: `Hay que revisar ${n} campos.` }),
    reference: (id) => `Referencia para soporte: ${id}`,
    offline: "No hay conexión. Lo que ve puede ser antiguo; no se enviará nada.",
    askOneOf: (roles) => `Su rol no permite esto. Pregunte a ${OR.format(roles.map((role) => A_ROLE[role]))}.`,
    saidMeanwhile: (who, isRequest, when) =>
      `${who} dijo que esto ${isRequest ? "sí" : "no"} es una solicitud de reembolso, ${when}. No se cambió nada. Recargue la página.`,
    hasCaseMeanwhile: "Este ticket ya tiene un caso. No se cambió nada. Recargue la página para verlo.",
    setupOver: "La configuración terminó. Abra Makegood en su sistema de tickets o pida un enlace nuevo.",
    sessionOver: "Su sesión terminó. Recargue la página del sistema de tickets. Lo que escribió se conserva.",
    outsideTitle: "Abra esto en su sistema de tickets",
    outside: "Abra un ticket y elija Makegood en la barra lateral.",
    noBoot: "Esta página no tiene sesión. Recárguela desde su sistema de tickets.",
  },
  cases: {
    title: "Mis casos",
    everyone: "Todos los casos",
    count: (n) => plural("es", n, { one: "1 caso", other: `${n} casos` }),
    empty: "No hay nada aquí.",
    noTicket: "Sin ticket",
    nobody: "Paciente desconocido",
    due: (when) => `Decidir antes del ${when}`,
    wasDue: (when) => `La decisión era para antes del ${when}`,
    taskDue: (day) => `Tarea para el ${day}`,
    taskWasDue: (day) => `La tarea era para el ${day}`,
    reviewDue: (day) => `Revisión para el ${day}`,
    reviewWasDue: (day) => `La revisión era para el ${day}`,
    overdue: "Vencido",
    age: (days) =>
      days === 0 ? "pedido hoy" : plural("es", days, { one: "pedido hace 1 día", other: `pedido hace ${days} días` }),
    suggested: (amount) => `${amount} sugeridos`,
    unowned: "Aún de nadie",
    search: "Buscar casos",
    searchHint: "Paciente, ticket, referencia o importe",
    found: (n) =>
      n === 0
        ? "Ningún caso encontrado"
        : plural("es", n, { one: "1 caso encontrado", other: `${n} casos encontrados` }),
    openTasks: (n) => plural("es", n, { one: "1 tarea abierta", other: `${n} tareas abiertas` }),
    clinician: (day) => `Respuesta del especialista para el ${day}`,
    more: (shown, total) => `Se muestran ${shown} de ${total}`,
    away: {
      forYou: (name, day) => `en nombre de ${name}, ausente hasta el ${day}`,
      standIn: (name, day, standIn) => `${name} está ausente hasta el ${day}, se encarga ${standIn}`,
      nobody: (name, day) => `${name} está ausente hasta el ${day}, nadie se encarga`,
    },
  },
  approvals,
  basis: {
    title: "En qué se basó la decisión",
    asOf: (when, requested) => `Tal como estaba al decidir, ${when}. Pedido el ${requested}.`,
    offered: (offer, sum) => `La política ofrecía: ${sum ? `${offer}, ${sum}` : offer}.`,
  },
  tasks: {
    done: "Marcar como hecho",
    doneFor: (task) => `Marcar como hecho: ${task}`,
    doneNow: (task) => `Hecho: ${task}`,
    financeCloses: "Finanzas dice cuándo está hecho.",
    reference: "Referencia del pago",
    referenceHint: "El número del cheque, de la transferencia o del recibo.",
    referenceShort: "Dos caracteres o más.",
    paid: "Registrar como pagado",
    agreed: "el sistema de la clínica coincide",
    dropped: "ya no hace falta",
  },
  ticket: {
    name: (id) => `Ticket ${id}`,
    open: (id) => `Abrir el ticket ${id} en el sistema de tickets`,
    failed: (id) => `El sistema de tickets no abrió el ticket ${id}. Busque allí su número.`,
  },
  fields: {
    choose: "Elija…",
    required: "Complete este campo.",
    sentence: "En una frase",
    sentenceShort: "Escriba unas palabras más.",
    amount: "Importe",
    amountWrong: (example) => `Escriba un importe simple, como ${example}.`,
    amountRange: (low, high) => `Entre ${low} y ${high}.`,
  },
};
