import { plural } from "../../../plural.ts";
import type { CommonWords } from "../../../shapes/screen.ts";

const timeSpan = (seconds: number): string =>
  seconds % 60 === 0
    ? plural("es", seconds / 60, { one: "1 minuto", other: `${seconds / 60} minutos` })
    : plural("es", seconds, { one: "1 segundo", other: `${seconds} segundos` });

const upTo = (limit: string | undefined) => (limit ? `: ${limit}.` : ".");

export const approvals: CommonWords["approvals"] = {
  ended: {
    time: "Nadie respondió a tiempo.",
    facts_changed: "Cambiaron los datos, así que ya no se puede aprobar.",
    found_at_processor: "El procesador ya tiene un reembolso suyo, así que ya no se puede aprobar.",
    requester_changed: "El ticket es ahora de otra persona, así que ya no se puede aprobar.",
    paid_elsewhere:
      "Un reembolso hecho fuera fue por el mismo asunto: ya no se puede aprobar. Lo que quede se decide de nuevo.",
  },
  title: "Aprobaciones",
  lead: (n) =>
    plural("es", n, { one: "1 petición espera una decisión.", other: `${n} peticiones esperan una decisión.` }),
  mineTitle: "Le toca decidir",
  others: "Esperan a otra persona",
  emptyTitle: "Nada espera su respuesta",
  empty: "Cuando alguien pida más de lo que puede dar por sí solo, aparecerá aquí.",
  unreadable: (n) =>
    plural("es", n, {
      one: "1 petición no se puede leer. Su caso:",
      other: `${n} peticiones no se pueden leer. Sus casos:`,
    }),
  forWhom: (patient) => `para ${patient}`,
  asks: (name) => `Lo pide ${name}`,
  waiting: "Espera desde",
  expires: "Responder antes del",
  expired: "El plazo para responder terminó",
  reason: "Motivo",
  sum: "Cómo se forma",
  noSum: "No hay suma que calcular",
  setManually: (amount, policy) =>
    policy
      ? `${amount}, fijado a mano en lugar de ${policy} de la política`
      : `${amount}, fijado a mano: la política no da nada`,
  to: "El dinero va a",
  part: (amount, where) => `${amount} a ${where}`,
  noMoney: "No se mueve dinero",
  clause: "Cláusula",
  departs: "Se aparta de",
  bought: "Comprado",
  writes: (name) => `${name} escribe:`,
  wrote: (name) => `${name} escribió en el ticket:`,
  exceptionTitle: "Excepción",
  uses: "Usos",
  pay: "Pago del profesional",
  beside: "También sobre este asunto",
  exception: (cause) => `Excepción: ${cause}`,
  why: "Por qué se le pregunta",
  whyText: {
    above_limit: (amount, name, limit) => `${amount} supera lo que ${name} puede decidir por sí solo${upTo(limit)}`,
    above_location_limit: (amount, name, limit, location) =>
      `${amount} supera lo que ${name} puede decidir por sí solo en ${location ?? "esta sede"}${upTo(limit)}`,
    above_case_limit: (amount, name, limit) =>
      `Con ${amount} más, el caso supera lo que ${name} puede darle por sí solo${upTo(limit)}`,
    above_patient_limit: (amount, name, limit) =>
      `Con ${amount} más, el paciente supera lo que ${name} puede darle por sí solo en estas semanas${upTo(limit)}`,
    above_day_limit: (amount, name, limit) => `Con ${amount} más, ${name} supera su límite del día${upTo(limit)}`,
    above_location_day_limit: (amount, name, limit, location) =>
      `Con ${amount} más, ${name} supera su límite del día en ${location ?? "esta sede"}${upTo(limit)}`,
    above_month_budget: (amount, name, limit) =>
      `Con ${amount} más, ${name} supera lo previsto para excepciones este mes${upTo(limit)}`,
    exception: (_amount, name) => `Se aparta de la política más de lo que ${name} puede por sí solo.`,
    clause: () => "La propia cláusula pide una segunda persona.",
  },
  needs: { lead: "Decide un responsable o finanzas.", finance: "Decide finanzas." },
  approve: (what) => `Aprobar: ${what}`,
  reject: "Rechazar",
  askBack: "Preguntar",
  confirmTitle: (what, name, to) => `¿Aprobar para ${name}: ${what}${to ? ` a ${to}` : ""}?`,
  confirmMoney: (seconds) =>
    seconds === undefined
      ? "El dinero sale al terminar el plazo para deshacer."
      : seconds === 0
        ? "El dinero sale de inmediato. Nadie puede detenerlo."
        : `El dinero sale después de ${timeSpan(seconds)}. Hasta entonces se puede detener.`,
  confirmYes: (what) => `Sí, aprobar ${what}`,
  confirmNo: "Todavía no",
  rejectTitle: (what, name) => `Rechazar para ${name}: ${what}`,
  rejectYes: (what) => `Rechazar ${what}`,
  askTitle: (what, name) => `Preguntar sobre ${name}: ${what}`,
  askYes: (what) => `Preguntar sobre ${what}`,
  sentenceReject: "¿Por qué no? Lo leerá quien lo pidió.",
  sentenceAsk: "¿Qué necesita saber?",
  sentenceHint: "Va al ticket como nota privada.",
  standsIn: (lender) => `Usted decide en nombre de ${lender}, que está ausente. Constarán los dos nombres.`,
  by: (name, lender) => (lender ? `${name} en nombre de ${lender}` : name),
  openCase: "Abrir el caso",
  noWords: "No se guardan palabras del paciente que pidan un reembolso. Lea el ticket.",
  due: "El paciente debe tener una decisión antes del",
  wasDue: "El paciente debía tener una decisión antes del",
  letter: "La carta si usted aprueba",
  noLetter: "No se escribió ninguna carta. Quien lo pidió la escribe después de su respuesta.",
  changedTitle: "Esto cambió mientras lo miraba",
  changedHidden: "Cambiaron los datos de fondo; lo que ve es igual.",
  changedField: (field, before, after) => `${field}: ${before} pasó a ${after}`,
  changedSeen: "Lo he leído",
  fields: {
    amount: "Importe",
    option: "Oferta",
    to: "El dinero va a",
    reason: "Motivo",
    clause: "Cláusula",
    sum: "Cómo se forma",
    expires: "Responder antes del",
  },
  gone: {
    approve: (what, name) => `Aprobado para ${name}: ${what}.`,
    reject: (what, name) => `Rechazado para ${name}: ${what}.`,
    ask_back: (what, name) => `Pregunta enviada sobre ${name}: ${what}.`,
  },
  void: (what, name) => `Sin decidir, para ${name}: ${what}. Cambió desde que se pidió:`,
  voidWhat: {
    facts: "los datos del paciente",
    policy: "la versión de la política",
    rules: "las reglas de la cuenta",
  },
  voidNext: "La petición está cerrada. Quien la hizo decide de nuevo con los datos de hoy.",
  already: (what, name) => `Alguien lo decidió antes, para ${name}: ${what}.`,
  unanswered: (what, name) =>
    `No llegó respuesta y la petición de ${name} ya no está en la lista: ${what}. Vea en el ticket cómo se decidió.`,
};
