import type { TaskWords } from "../shapes/tasks.ts";

/** A number with its word, such as "4 uses". */
const some = (n: string | number | undefined, one: string, other: string): string => `${n} ${n === 1 ? one : other}`;

const TROUBLES: Readonly<Record<string, string>> = {
  failed: "no se tramitó como dijimos",
  bounced: "volvió del banco",
  stopped: "se detuvo antes de salir",
  unclear: "salió como dijimos o no salió: aún no se sabe",
};

const MESSAGES: Readonly<Record<string, string>> = {
  acknowledgement: "el aviso de que llegó la solicitud",
  clinician_question: "la pregunta al especialista",
  clinician_reminder: "el recordatorio al especialista",
};

const NOT_REACHED: Readonly<Record<string, string>> = {
  undelivered: "no se pudo entregar",
  opted_out: "no quiere mensajes por esta vía",
  bad_address: "no hay nadie en esa dirección",
  refused: "el servicio de mensajes lo rechazó",
  unknown: "nadie sabe si salió; no se vuelve a enviar solo",
  useless: "su plazo terminó antes de poder salir",
};

const LETTERS: Readonly<Record<string, string>> = {
  holding_approver: "falta el visto bueno de un colega, y hasta cuándo",
  holding_clinician: "primero lo ve un especialista, y hasta cuándo",
  approved: "está aprobado",
  sent: "el dinero salió",
  delayed: "el dinero tarda más",
  membership_ended: "la membresía terminó",
  review_outcome: "qué dio la segunda revisión",
};

/** What somebody has to do by hand, in one line with its exact figures. */
const PAGE_ANSWERS: Readonly<Record<string, string>> = {
  choice: ": lo que eligió",
  fact: ": una respuesta",
  another_way: ": datos bancarios, que finanzas lee una vez",
  look_again: ": pide que otra persona lo revise",
};

export const tasks: TaskWords = {
  texts: {
    void_package: ({ title, uses }) => `Anular «${title}» en el sistema de la clínica: ${some(uses, "uso", "usos")}`,
    trim_package: ({ title, uses }) => `Quitar ${some(uses, "uso", "usos")} de «${title}» en el sistema de la clínica`,
    cancel_bookings: ({ title, bookings }) =>
      `Cancelar ${some(bookings, "cita próxima", "citas próximas")} de «${title}»`,
    book_redo: ({ title, visits }) =>
      `Agendar con el paciente una repetición gratis de ${visits ? "una sesión de " : ""}«${title}»`,
    extend_package: ({ title, days, untilOn }, say) =>
      `Extender «${title}» ${days} días en el sistema de la clínica${untilOn ? `, hasta el ${say.day(String(untilOn))}` : ""}`,
    cancel_owed: ({ title, invoice }, say) =>
      `Cancelar ${say.money} sin pagar de «${title}» en el sistema de la clínica${invoice ? `, factura ${invoice}` : ""}`,
    stop_billing: ({ title, fromOn, periodDays }, say) =>
      [
        `Detener los cobros de «${title}» en el sistema de la clínica`,
        say.money && `: ${say.money} cada ${periodDays} días`,
        fromOn && `, sin cobro desde el ${say.day(String(fromOn))}`,
      ]
        .filter(Boolean)
        .join(""),
    pay_by_hand: ({ because }, say) =>
      `Pagar ${say.money} a mano y anotar la referencia${because ? ` (${because})` : ""}`,
    confirm_receipt: (_, say) => `Preguntar si han llegado ${say.money}`,
    call_patient: () => "Llamar al paciente como se prometió",
    ask_clinician: () => "Obtener la respuesta del especialista: esperado, no esperado o hace falta una cita",
    message_failed: ({ purpose, channel, state }) =>
      `Contactar por otra vía: ${MESSAGES[String(purpose)] ?? "un mensaje"} por ${channel === "sms" ? "SMS" : "correo"} no llegó (${NOT_REACHED[String(state)] ?? NOT_REACHED.undelivered})`,
    tell_patient: ({ letter }) => `Avisar al paciente: ${LETTERS[String(letter)] ?? "lo que se decidió"}`,
    page_answer: ({ what }) => `Ver lo que el paciente dijo en su página${PAGE_ANSWERS[String(what)] ?? ""}`,
    collect_consent: ({ form, title }) => `Buscar o reunir el formulario firmado «${form}» de «${title}»`,
    correct_reply: ({ trouble }, say) =>
      `Escribir al paciente: ${say.money} ${TROUBLES[String(trouble)] ?? TROUBLES.failed}`,
    write_again: (_, say) => `Escribir otra vez al paciente, como se prometió: cómo recibe ${say.money}`,
    reply_wrong: () => "Escribir al paciente: se envió una respuesta que no se ajusta al caso",
    enter_credit: ({ reference }, say) =>
      `Anotar ${say.money} de saldo a favor en el sistema de la clínica, referencia ${reference}`,
    take_off_credit: ({ reference }, say) =>
      `Quitar ${say.money} de saldo a favor en el sistema de la clínica, referencia ${reference}`,
    provider_pay: ({ who, title }, say) => `Descontar ${say.money} del próximo pago de ${who} («${title}»)`,
    patient_acts: (_, say) =>
      `Avisar al paciente: ${say.money} esperan por él. El procesador le envió un correo y necesita su respuesta`,
    chase_refund: ({ reference }, say) =>
      `Preguntar al procesador por ${say.money}: el banco los tiene desde hace más de diez días, referencia ${reference}`,
    top_up: ({ currency }) =>
      `Finanzas: recargar el saldo en ${currency} en el procesador. Hay reembolsos que esperan o se rechazaron`,
    answer_dispute: (_, say) => `Finanzas: responder al banco por ${say.money}${say.wentBack}`,
    after_dispute: ({ reference }, say) =>
      `Finanzas: el banco dio la razón al paciente y ${say.money} salieron dos veces${reference ? `. Devuelto por nosotros: ${reference}` : ""}`,
    outside_failed: ({ reference }, say) =>
      `Se deben otra vez ${say.money}: el reembolso hecho en el procesador no llegó a nada, referencia ${reference}. Decida de nuevo`,
    out_twice: ({ reference }, say) =>
      `Finanzas: ${say.money} salieron dos veces: se dieron aquí y se reembolsaron fuera de esta aplicación${reference ? `, referencia ${reference}` : ""}. Pedirlos de vuelta o decir por qué se quedan`,
    money_came: ({ title }, say) =>
      `Finanzas: entraron ${say.money} por «${title}» después de su reembolso, con el resto ya cancelado. Devolverlos o decir por qué se quedan`,
  },
  shown: {
    nothing: () => "La última importación no muestra nada de esto",
    part: (seen, wanted) => `La última importación muestra ${seen} de ${wanted}`,
    more: (seen, wanted) => `La última importación muestra ${seen} y se acordó ${wanted}: revíselo antes de cerrar`,
  },
  late: (days: number) => `La última importación dice que paró ${some(days, "día", "días")} después`,
  came: (money: string) => `Después se pagaron ${money}: finanzas tiene la tarea`,
  notYet: {
    payment_locked: "No entregue nada: el banco disputa el pago",
    outside_refund:
      "No entregue nada: antes finanzas debe decir por qué fue un reembolso hecho fuera de esta aplicación",
    payment_differs: "No entregue nada: antes finanzas debe decir qué difiere en el procesador",
  },
  wentBack: (what: string) => `. Ya se devolvió: ${what}`,
};
