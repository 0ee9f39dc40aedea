import type { NoteWords } from "../../shapes/note.ts";

export const note: NoteWords = {
  matchedAnew: (by) =>
    `${by} asignó este ticket a otro paciente. Lo que esta aplicación anotó aquí antes era de otra persona y ya no vale.`,
  detected: (quote) => `Solicitud de reembolso en el correo: «${quote}»`,
  notARequest: (by) =>
    `${by}: esto no es una solicitud de reembolso. Su caso está cerrado; se retiran las etiquetas y los campos de esta aplicación.`,
  whoIsThis: "Aún no se sabe quién escribe. El dinero está bloqueado.",
  aboutWhom:
    "El correo habla de otra persona. Diga de quién trata; hasta entonces no se sugiere nada y el dinero está bloqueado.",
  whichPurchase: "No está claro de qué compra trata el correo. Elíjala; hasta entonces no se sugiere nada.",
  noReason: "El motivo no queda claro en el correo. Elíjalo; hasta entonces no se sugiere nada.",
  notVerified: (why) => `Sin verificar: el dinero está bloqueado. ${why}`.trim(),
  suggestion: (offer, sum, clause) => `Sugerencia: ${offer}${sum} (${clause})`,
  missing: (facts) => `Falta saber antes de sugerir algo: ${facts}`,
  ofMatter: (title, said) => `${title}: ${said}`,
  stillOpen: (titles) => `Queda por decidir: ${titles}.`,
  decided: (offer, by) => `${offer}, decisión de ${by}`,
  asked: (offer, by) => `${offer}, solicitado por ${by}`,
  cancels: (amount) => `ya no se piden ${amount} sin pagar`,
  waiting: (role, until) =>
    `Espera la aprobación de ${role === "lead" ? "un responsable" : "finanzas"}, hasta el ${until}`,
  onBehalf: (by, lender) => `${by} en nombre de ${lender}`,
  quote: (sentence) => `«${sentence}»`,
  approved: (by) => `Aprobado por ${by}`,
  rejected: (by) => `Rechazado por ${by}`,
  askedBack: (by) => `${by} pregunta`,
  ended: {
    time: "Nadie respondió a tiempo. Hay que decidir de nuevo.",
    facts_changed: "Cambiaron los datos con que se pidió, así que ya no se puede aprobar. Hay que decidir de nuevo.",
    requester_changed:
      "El ticket es ahora de otra persona, así que ya no se puede aprobar. Hay que mirar quién escribe.",
    found_at_processor:
      "El procesador ya tiene un reembolso suyo, así que ya no se puede aprobar. Mírelo antes de decidir de nuevo.",
    paid_elsewhere:
      "Un reembolso hecho fuera de esta aplicación fue por el mismo asunto, así que ya no se puede aprobar. Lo que quede hay que decidirlo de nuevo.",
  },
  stopped: "Detenido. No se envió dinero.",
  stoppedInDoubt: "detenido, pero puede haber salido antes: se está comparando cada pago con el procesador",
  offers: {
    refund: "Reembolso",
    credit: "Saldo a favor",
    exchange: "Cambio",
    redo: "Repetición sin costo",
    extend: "Prórroga",
    decline: "Sin reembolso",
  },
  days: (n) => (n === 1 ? " de 1 día" : ` de ${n} días`),
  legs: {
    requested: "solicitado, nada retenido aún",
    reserved: "retenido, sale pronto",
    submitting: "en envío",
    unknown: "enviado, sin respuesta clara; se está averiguando",
    pending: "en el procesador, sin terminar",
    settled: "enviado",
    failed: "no se realizó",
    bounced: "devuelto por el banco",
    closed: "retirado",
    attention: "necesita a una persona: vea el caso",
  },
  held: {
    frozen: "puede haber salido ya; retenido hasta comparar cada pago con el procesador",
    payment_differs: "retenido hasta que finanzas diga qué difiere en este pago",
    case_mixed: "retenido: en este caso entró una compra o un ticket de otro paciente, y debe revisarlo un responsable",
    outside_refund:
      "retenido: se hizo un reembolso de esta compra fuera de esta aplicación y finanzas debe decir si fue por el mismo asunto",
    connection_paused: "retenido hasta que el procesador vuelva a aceptar la clave de la clínica",
    connection_held: "retenido hasta que un administrador reanude la conexión con el procesador",
  },
  dueAgain: (sum, reference) =>
    `El reembolso ${reference} hecho en el procesador no llegó a nada: se deben otra vez ${sum} y el paciente no los tiene.`,
  paidElsewhere: "no se envió: un reembolso hecho fuera de esta aplicación fue por el mismo asunto",
  pending: {
    requires_action: "espera al paciente, que debe responder al correo del procesador",
    insufficient_funds: "espera: el saldo de la clínica en el procesador es insuficiente; finanzas tiene la tarea",
    late: "en el banco desde hace más de diez días; alguien tiene la tarea de preguntar",
  },
  replaces: "Va en lugar del que no llegó",
  dispute: {
    locked: (sum, label) =>
      `El banco pregunta por ${sum} de ${label}: el paciente los reclamó allí. Ahora no se puede reembolsar nada de este pago.`,
    inquiry: (sum, label) => `El banco pregunta por ${sum} de ${label}. No ha retirado el dinero; se puede reembolsar.`,
    answerBy: (day) => `Finanzas responde al banco antes del ${day}.`,
    wentBack: (refs) => `Ya se devolvió: ${refs}.`,
    creditHeld: (sum) =>
      `El saldo a favor sin usar de ${sum} que se dio por él queda retenido hasta que el banco decida.`,
    ended: (label) => `El banco cerró su pregunta sobre ${label}. El pago queda como está.`,
    lost: (sum, label) => `El banco dio la razón al paciente: ${sum} de ${label} se retiran a la clínica.`,
  },
  takenBack: (sum) => `De ello se retiraron ${sum}`,
  otherLegs: {
    credit: { reserved: "retenido, se anota pronto", settled: "en la cuenta del paciente" },
    hand: { reserved: "por pagar a mano" },
  },
  paidManually: (reference) => `pagado a mano${reference === undefined ? "" : `, referencia ${reference}`}`,
  tell: (happened, due) =>
    `Para decir al paciente: ${happened} La corrección está lista en la barra lateral, para el ${due}.`,
  followUp: (ticketId) => `El ticket ${ticketId} está cerrado. Su caso de reembolso sigue aquí.`,
  ownTicket: "Aquí sigue un caso de reembolso que no empezó con un correo. Aún no se ha escrito al paciente.",
  clinicianSaid: (answer, day, sentTo) =>
    `El especialista respondió el ${day} por el enlace enviado a ${sentTo}: ${{ expected: "era de esperar", not_expected: "no era de esperar", visit_needed: "hace falta una cita" }[answer]}.`,
  tasks: (n) => `${n} por hacer en el sistema de la clínica; vea el caso.`,
};
