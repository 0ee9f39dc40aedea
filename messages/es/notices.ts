import type { NoticeWords } from "../shapes/notices.ts";
import { note } from "./notes/note.ts";
import { lists } from "./screen/common/lists.ts";

const of = (money: string): string => (money === "" ? "" : `: ${money}`);

export const notices: NoticeWords = {
  titles: {
    approval_waits: ({ money, needs, until }) =>
      `Espera la aprobación de ${needs === "lead" ? "un responsable" : "finanzas"}${of(money)}${until === "" ? "" : `, hasta el ${until}`}`,
    approved: ({ money }) => `Aprobado${of(money)}`,
    rejected: ({ money }) => `Rechazado${of(money)}`,
    asked_back: ({ money }) => `Quien aprueba pregunta${of(money)}`,
    approval_expired: ({ money }) => `Una aprobación terminó sin respuesta${of(money)}`,
    refund_failed: ({ money }) => `Un reembolso no se pudo hacer${of(money)}`,
    refund_came_back: ({ money }) => `El banco devolvió un reembolso${of(money)}`,
    dispute_opened: ({ money, day }) =>
      `Un pago está en disputa en el banco${of(money)}${day === "" ? "" : `. Responder antes del ${day}`}`,
    dispute_due: ({ money, day }) =>
      `El banco espera una respuesta${of(money)}${day === "" ? "" : `, antes del ${day}`}`,
    dispute_overdue: ({ money, day }) =>
      `La fecha del banco pasó sin respuesta${of(money)}${day === "" ? "" : `: ${day}`}`,
    clinician_asked: ({ day }) => `Se preguntó a un especialista${day === "" ? "" : `, respuesta para el ${day}`}`,
    first_answer_overdue: () => "Un paciente sigue esperando una primera respuesta",
    message_failed: ({ channel }) => `Un mensaje no llegó: ${channel === "sms" ? "un SMS" : "un correo"}`,
    connection_broken: ({ connection }) => `La conexión con ${connection} no funciona`,
    job_stuck: ({ work }) => `Parado desde hace una hora: ${work}`,
    money_attention: ({ money }) => `Alguien tiene que mirar un reembolso${of(money)}`,
    account_frozen: () => "No sale dinero: la base de datos es una copia anterior",
    space_filling: () => "La base de datos está al 70 %",
    space_short: () => "La base de datos está al 90 %: las importaciones se rechazan",
    change_found: ({ risen, from, to }) => `Suben los reembolsos: ${risen}, de ${from} a ${to} al mes`,
    monday_digest: () => "Los reembolsos este lunes",
    test: () => "Prueba: así llegan los avisos aquí",
  },
  again: {
    first: (title) => title,
    reminder: (title) => `Recordatorio: ${title}`,
    escalation: (title) => `Sigue así: ${title}`,
    all_clear: (title) => `Resuelto: ${title}`,
  },
  texts: {
    rejected: "Lo que dijo quien aprueba está en el ticket.",
    asked_back: "La pregunta está en el ticket. Respóndala y vuelva a pedirlo.",
    refund_failed: "El paciente no tiene el dinero. Decida en el caso cómo se le da.",
    refund_came_back: "El paciente no tiene el dinero. Decida en el caso cómo se le da.",
    dispute_opened: "Finanzas responde al banco. De un pago que el banco bloqueó no se reembolsa nada.",
    dispute_due: "Aún no se envió nada al banco. La tarjeta en la página Dinero dice qué hay y qué falta.",
    dispute_overdue:
      "El banco puede decidir ahora a favor del paciente. Mire en las páginas del procesador si aún escucha.",
    first_answer_overdue: "Aquí no consta respuesta ni decisión.",
    message_failed: "La tarea en el caso dice a quién hay que contactar de otro modo.",
    connection_broken: "Nada sale por ahí hasta que vuelva a funcionar. Mire la página Dinero, parte Conexiones.",
    job_stuck:
      "Se intenta una y otra vez. Mire la página Dinero, parte Conexiones; si ahí todo va bien, llame a soporte.",
    money_attention:
      "El procesador no da una respuesta clara. Finanzas lo mira en su panel y dice en la página Dinero qué hay.",
    account_frozen: "Primero se compara cada pago con su procesador. Después el dinero sigue solo.",
    space_filling: "Al 90 % se detienen las importaciones. Pregunte antes a soporte qué se puede hacer.",
    space_short: "Los reembolsos siguen. Llame a soporte: ninguna importación añade nada hasta que haya sitio.",
    change_found: "La página Tendencias muestra sus casos y anota qué se hace al respecto.",
    test: "No ha pasado nada. Alguien prueba en la página Avisos si esto llega.",
  },
  over: "Ya no hay que hacer nada.",
  digest: {
    rose: (risen, from, to, others) =>
      `Sube: ${risen}, de ${from} a ${to} al mes${others === 0 ? "" : `, y ${others} más`}.`,
    due: (overdue, thisWeek) => `Plazos: ${overdue} vencidos, ${thisWeek} esta semana.`,
    money: (waiting, failed) => `Dinero: ${waiting} a la espera de aprobación, ${failed} parados o fallidos.`,
    disputes: (open, day) =>
      `Disputas: ${open} abiertas${day === "" ? "" : `, la primera por responder antes del ${day}`}.`,
    done: (actions, decided) => `La semana pasada: ${decided} decididos, ${actions} medidas anotadas.`,
    quiet: "Nada sube, nada vence y ningún dinero espera.",
  },
  unread: "sin motivo indicado",
  ended: note.ended,
  facts: {
    case: "Caso",
    amount: "Importe",
    reason: "Motivo",
    state: "Estado",
    until: "Hasta",
    day: "Para el",
    named: "Para",
    connection: "Conexión",
    work: "Trabajo",
  },
  caseStates: lists.caseStates,
  frozenAt: {
    paused:
      "Alguien puso en pausa este procesador: no se compara y no sale dinero en ninguno. Un administrador lo reanuda en la página Conexiones.",
    gone: "Este procesador ya no está conectado: no se puede comparar y no sale dinero en ninguno. Un administrador lo conecta de nuevo en la página Conexiones.",
  },
  works: {
    timer: "el temporizador que inicia todo el trabajo",
    send_leg: "enviar un reembolso",
    update_ticket: "informar a un ticket",
    clear_ticket: "limpiar un ticket",
    follow_up_ticket: "continuar un ticket cerrado",
    make_ticket: "crear un ticket",
    read_ticket: "leer un ticket",
    read_replies: "leer una respuesta",
    read_money: "leer un pago o un reembolso",
    expire_approval: "terminar una aprobación",
    erase_bank_details: "borrar datos bancarios que nadie leyó",
    expire_credit: "terminar un saldo a favor",
    apply_rules: "cambiar las reglas",
    sweep: "seguir los reembolsos en curso",
    reconcile: "comparar pagos",
    daily: "el trabajo nocturno",
    publish_head: "publicar la cabeza del registro",
    find_changes: "buscar lo que sube",
    monday_digest: "enviar el resumen del lunes",
    look_for: "revisar los registros",
    send_message: "enviar un mensaje",
    post_notice: "dar un aviso",
    notice_due: "repetir un aviso",
    notice_watch: "vigilar las averías",
  },
  link: "Abrir el ticket",
  decide: "Decidir aquí",
  footer: (noticeId) => `Makegood, aviso ${noticeId}. A quién se avisa de qué se decide en la página Avisos.`,
};
