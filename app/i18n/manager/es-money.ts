import { plural } from "../plural.ts";
import type { ManagerWords } from "./index.ts";

const problems: Readonly<Record<string, string>> = {
  too_old: "Dos días sin una respuesta clara.",
  no_answer_to_queries: "Se preguntó tres veces al procesador y no respondió.",
  request_changed: "La solicitud no habría sido la misma que antes. No se envió nada.",
  found_after_end: "Se encontró un reembolso después de haberlo cerrado.",
  resource_missing: "El procesador no conoce este pago.",
  amount_not_sendable: "El procesador no puede mover este monto.",
};

export const money: ManagerWords["money"] = {
  title: "Dinero",
  forbidden: "Esta página la ven responsables, finanzas y administración.",
  allWell: "Todo coincide",
  allWellText: "Nada espera a una persona, y nuestro registro y el del procesador son iguales.",
  frozenTitle: "Ahora no se mueve dinero",
  frozenText:
    "La base de datos de la clínica es una copia anterior, así que pueden haber salido reembolsos que no conoce. Se está comparando cada pago con el procesador. Después el dinero vuelve a moverse solo.",
  frozenProgress: (done, payments) => `${done} de ${payments} pagos comparados`,
  frozenListing: "Leyendo lo que tiene el procesador …",
  fundsTitle: "El saldo en el procesador es insuficiente",
  funds: (amount) =>
    `${amount} en reembolsos esperan a que se recargue el saldo en el procesador. Después salen por sí solos.`,
  unknown: (legs, since) =>
    `${legs} ${plural("es", legs, { one: "reembolso", other: "reembolsos" })} sin respuesta aún, el más antiguo desde ${since}. Nada se envía dos veces.`,
  late: (since) => `Hay trabajo atrasado desde ${since}.`,
  attention: "Alguien debe averiguarlo",
  attentionText:
    "Ninguna máquina pudo averiguar si estos reembolsos salieron. El dinero queda reservado hasta que alguien lo diga.",
  noAttention: "Aquí no espera nada.",
  problem: (code) => problems[code] ?? code,
  lastSent: (when) => `Último envío ${when}`,
  toCase: "Abrir el caso",
  look: "Preguntar otra vez al procesador",
  sendAgain: "Enviar otra vez",
  giveUp: "Renunciar",
  verdict: {
    look: {
      title: "¿Preguntar otra vez al procesador?",
      text: "Se toma lo que tenga. No se envía nada.",
      yes: "Preguntar",
    },
    send_again: {
      title: "¿Enviar otra vez?",
      text: "Primero se pregunta al procesador. Solo si no tiene un reembolso de esta decisión se envía uno nuevo.",
      yes: "Enviar otra vez",
    },
    give_up: {
      title: "¿Renunciar?",
      text: "Primero se pregunta al procesador. Solo si no tiene un reembolso de esta decisión se libera el dinero reservado y el caso necesita otra decisión.",
      yes: "Renunciar",
    },
  },
  sentence: "¿Qué averiguó?",
  sentenceHint: "Queda con su nombre en el registro.",
  no: "Ahora no",
  resolved: "Anotado.",
  differences: "En qué diferimos del procesador",
  differencesText: "De estos pagos no se toma ningún reembolso nuevo antes de que finanzas los revise.",
  noDifferences: "Ninguna diferencia.",
  kinds: {
    unknown_refund: "Un reembolso del que nadie nos avisó",
    double_refund: "Dos reembolsos de una decisión",
    refund_gone: "Contamos un reembolso que el procesador no tiene",
    state_differs: "Enviado para un lado, fallido para el otro",
    amount_differs: "Otro monto que el nuestro",
    captured_differs: "Se cobró otra suma de la que dice la importación",
    imported_refunds_differ: "La importación habla de reembolsos que el procesador no tiene",
    dispute_differs: "Otro estado de la disputa",
    payment_gone: "El procesador no conoce este pago",
  },
  ours: "Nuestro",
  theirs: "Del procesador",
  nothing: "nada",
  sides: {
    settled: "Enviado",
    failed: "Fallido",
    bounced: "Devuelto",
    succeeded: "Enviado",
    pending: "En camino",
    counted: "Enviado",
  },
  found: (when) => `Visto ${when}`,
  ref: (ref) => `Reembolso ${ref}`,
  settle: "Lo he revisado",
  settleTitle: "¿Qué fue?",
  settleText: "El pago puede reembolsarse otra vez. Las cifras quedan en el registro tal como se vieron.",
  settleYes: "Cerrar",
  compare: "Comparar ahora",
  comparing: "Comparando …",
  lastRun: (when, payments, differences) =>
    `Última comparación ${when}: ${payments} ${plural("es", payments, { one: "pago", other: "pagos" })} con reembolsos, ${differences} ${plural("es", differences, { one: "diferencia nueva", other: "diferencias nuevas" })}.`,
  running: (done, payments) => `Comparando: ${done} de ${payments} pagos.`,
  never: "Aún no se ha comparado. Se hace cada noche.",
  connections: "Conexiones",
  connection: {
    ok: (when) => `Funciona, última respuesta ${when}`,
    failed: (when) => `No respondió ${when}; se intenta otra vez por sí solo`,
    paused: "No acepta nuestra clave. Nada se pierde; alguien debe renovarla.",
    quiet: "Aún sin uso",
  },
};
