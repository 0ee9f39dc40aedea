import { plural } from "../../../plural.ts";
import type { PagesWords } from "../../../shapes/screen.ts";

const known: Readonly<Record<string, string>> = {
  too_many_pages: "Tiene más páginas de las que acepta el banco. Quite piezas y póngalo de nuevo.",
  too_late: "La fecha del banco ya pasó.",
  already_sent: "Alguien respondió en las páginas del propio procesador.",
  changed_there: "Lo que está allí cambió desde que usted miró. Póngalo de nuevo y mírelo.",
  ended_otherwise:
    "La disputa terminó antes de que el procesador dijera si esto había salido. Mire en sus páginas qué consta allí.",
  newer_packet: "Desde entonces se hizo un expediente más nuevo. Deposítelo de nuevo, mírelo y envíelo.",
  copied: "Esta cuenta se copió mientras esto estaba en camino. Mire en las páginas del procesador si salió.",
  not_open: "El banco ya no acepta respuesta.",
  nothing_to_lay: "No hay nada que poner: ningún caso sabe qué se compró, o no se pudo hacer el expediente.",
  no_answer: "El procesador no responde. Mire en sus propias páginas.",
  no_right:
    "Las claves de esta conexión no pueden responder reclamaciones. Un administrador les da ese permiso en el procesador.",
  file_refused: "El procesador no acepta un archivo.",
};

export const dispute: PagesWords["dispute"] = {
  title: "La pregunta del banco",
  at: (processor, ref) => `${processor} · ${ref}`,
  reasons: {
    not_theirs: "El paciente dice que no pagó esto",
    not_recognised: "El paciente no reconoce el cargo",
    not_received: "El paciente dice que no lo recibió",
    not_as_described: "El paciente dice que no fue como se describió",
    refund_not_given: "El paciente dice que se le debía un reembolso y no se dio",
    cancelled: "El paciente dice que se canceló",
    charged_twice: "El paciente dice que se cobró dos veces",
    wrong_amount: "El paciente dice que el importe está mal",
    paid_otherwise: "El paciente dice que se pagó de otra forma",
    bank_trouble: "El banco no pudo hacer el pago",
    other: "Otro motivo",
  },
  code: (code) => `Allí: ${code}`,
  inquiry: "El banco solo pregunta: todavía no se retiró nada.",
  states: {
    needs_answer: "Espera una respuesta",
    under_review: "El banco está decidiendo",
    won: "Decidido a favor de la clínica",
    lost: "Decidido a favor del paciente",
    closed: "Cerrado sin decisión",
  },
  days: (n, day) => {
    if (n < 0) return `La fecha del banco, ${day}, ya pasó`;
    if (n === 0) return `Responder hoy, ${day}`;
    return n === 1 ? `Responder antes de mañana, ${day}` : `${n} días para responder, hasta el ${day}`;
  },
  decided: {
    fight: (by, when) => `${by} lo disputa, desde ${when}`,
    accept: (by, when) => `${by} lo aceptó, ${when}`,
  },
  pieces: {
    refusal: "por qué se niega, con la cláusula",
    terms_shown: "dónde y cuándo se mostraron las condiciones",
    bought: "qué se compró",
    visits: "cada visita",
    summary: "portada y cronología",
    service_dates: "días de servicio",
    cancellation_shown: "dónde se mostraron las condiciones de cancelación",
    cancellation_answer: "por qué la cancelación no vale",
    other_charge_why: "en qué difieren los dos cargos",
    other_charge_ref: "el otro cargo",
    patient_name: "nombre",
    patient_email: "dirección de correo",
    billing_address: "dirección de facturación",
    bought_from_ip: "dirección de internet",
    shipped_to: "adónde se envió",
    shipped_by: "quién lo llevó",
    shipped_on: "cuándo se envió",
    tracking_number: "número de seguimiento",
    packet: "el expediente como archivo",
    terms: "las condiciones como archivo",
    signed_consent: "el consentimiento firmado",
    visit_record: "el registro de uso como archivo",
    messages: "los mensajes como archivo",
    receipt: "el recibo",
    cancellation_terms: "las condiciones de cancelación como archivo",
    other_charge: "el otro cargo como archivo",
    shipping: "papeles del envío",
  },
  laid: (by, when) => `Está allí, sin enviar. Lo puso ${by}, ${when}:`,
  ready: (by, when) => `Preparado aquí, sin enviar. Por ${by}, ${when}:`,
  left: {
    no_place: "no tiene lugar allí",
    no_room: "queda fuera: no hay espacio",
    too_large: "queda fuera: el archivo es demasiado grande",
    wrong_type: "queda fuera: no aceptan archivos de este tipo",
    shortened: "se acortó a frases enteras",
  },
  lacks: "Falta:",
  underWay: {
    stage: "Las pruebas se están poniendo allí …",
    submit: "La respuesta se está enviando al banco …",
    accept: "La aceptación se está comunicando …",
  },
  noAnswerYet: "Aún sin respuesta. Se mira allí antes de enviar nada otra vez.",
  refused: {
    stage: "Las pruebas no están allí",
    submit: "La respuesta no se envió",
    accept: "No se aceptó",
  },
  because: (code) => known[code] ?? `El procesador dice: ${code}`,
  sent: {
    submit: (by, when) => `${by} envió la respuesta al banco, ${when}. Un banco acepta una sola respuesta.`,
    accept: (by, when) => `${by} renunció al dinero, ${when}.`,
  },
  noProgram: "Este procesador no acepta respuestas desde aquí. Responda en sus propias páginas.",
  fight: "Disputarlo",
  fightTitle: "¿Disputar esta reclamación?",
  fightText:
    "Su frase queda en el registro. Después se pueden poner pruebas en el procesador. Con eso no se envía nada.",
  accept: "Aceptarlo",
  acceptTitle: (sum) => `¿Renunciar a ${sum}?`,
  acceptText:
    "El paciente se queda el dinero, la comisión se pierde y el banco no acepta otra respuesta. No se puede deshacer. Su frase queda en el registro.",
  wentBack: (sum) => `De este pago ya se devolvieron ${sum} al paciente.`,
  acceptTwice: (sum) =>
    `De este pago ya se devolvieron ${sum}: si acepta, el paciente recibe dinero dos veces. Para disputarlo, muestre al banco ese reembolso.`,
  acceptYes: "Renunciar al dinero",
  stage: "Poner las pruebas allí",
  again: "Ponerlas de nuevo",
  prepare: "Preparar las pruebas",
  closesTitle: "¿Ponerlas allí y cerrar las páginas del procesador?",
  closesText: (processor) =>
    `Desde la primera pieza esta reclamación ya no se puede responder ni aceptar en las páginas de ${processor}, solo aquí.`,
  submit: "Enviarlo al banco",
  submitTitle: "¿Enviar esta respuesta al banco?",
  submitText: (n) =>
    `${n} ${plural("es", n, { one: "pieza va", other: "piezas van" })} al banco como están en la lista. Un banco acepta una sola respuesta: después no se puede añadir nada.`,
  submitYes: "Enviarlo ahora",
  done: "Guardado.",
  financeSends: "Finanzas o un administrador lo envía, o acepta.",
};
