/** Words of the private note, in the clinic's language. Sums, labels and names are filled in; nothing here is told to a patient. */
import type { ApprovalEnd, HeldBecause, LegState } from "../../../../core/contract/decision.ts";
import type { Language, OfferKind } from "../../../../core/words.ts";

export interface NoteWords {
  /** A person said that the ticket is somebody else's than was thought. */
  readonly matchedAnew: (by: string) => string;
  readonly detected: (quote: string) => string;
  /** The last words about a case that was none. */
  readonly notARequest: (by: string) => string;
  readonly whoIsThis: string;
  readonly aboutWhom: string;
  readonly whichPurchase: string;
  readonly noReason: string;
  /** A patient was found, and nobody knows that they are the one who writes. */
  readonly notVerified: (why: string) => string;
  readonly suggestion: (offer: string, sum: string, clause: string) => string;
  readonly missing: (facts: string) => string;
  /** Of a mail about more than one purchase: what is said of one of them, and which are not decided yet. */
  readonly ofMatter: (title: string, said: string) => string;
  readonly stillOpen: (titles: string) => string;
  readonly decided: (offer: string, by: string) => string;
  /** While somebody else has not said yes, nothing is decided. */
  readonly asked: (offer: string, by: string) => string;
  /** Of what was not paid yet. */
  readonly cancels: (amount: string) => string;
  readonly waiting: (role: "lead" | "finance", until: string) => string;
  /** Whoever used a right that was lent. */
  readonly onBehalf: (by: string, lender: string) => string;
  readonly quote: (sentence: string) => string;
  readonly approved: (by: string) => string;
  readonly rejected: (by: string) => string;
  readonly askedBack: (by: string) => string;
  readonly ended: Record<ApprovalEnd, string>;
  readonly stopped: string;
  readonly stoppedInDoubt: string;
  readonly offers: Record<OfferKind, string>;
  readonly days: (n: number) => string;
  readonly legs: Record<LegState, string>;
  readonly held: Record<HeldBecause, string>;
  /** A refund made outside this app was for the same. */
  readonly dueAgain: (sum: string, reference: string) => string;
  readonly paidElsewhere: string;
  /** Why a refund is with the processor and not finished, by the processor's code; `late` by our own count. */
  readonly pending: Readonly<Record<"requires_action" | "insufficient_funds" | "late", string>>;
  readonly dispute: DisputeWords;
  /** Said of what goes another way than the movement that came to nothing, said before why that one did. */
  readonly replaces: string;
  readonly takenBack: (sum: string) => string;
  readonly otherLegs: Record<"credit" | "hand", Partial<Record<LegState, string>>>;
  readonly paidManually: (reference: string | undefined) => string;
  /** What to tell the patient after money did not go as we said. */
  readonly tell: (happened: string, due: string) => string;
  /** The first words of a ticket that follows a closed one. */
  readonly followUp: (ticketId: string) => string;
  /** The first words of a ticket that was made for a case without one. */
  readonly ownTicket: string;
  readonly tasks: (n: number) => string;
}

/** What the bank asks about a payment, and what becomes of it. */
export interface DisputeWords {
  readonly locked: (sum: string, label: string) => string;
  readonly inquiry: (sum: string, label: string) => string;
  readonly answerBy: (day: string) => string;
  readonly wentBack: (refs: string) => string;
  readonly creditHeld: (sum: string) => string;
  readonly ended: (label: string) => string;
  readonly lost: (sum: string, label: string) => string;
}

export const NOTE_WORDS = {
  en: {
    matchedAnew: (by) =>
      `${by} matched this ticket to another patient. What this app noted here before was about somebody else and no longer holds.`,
    detected: (quote) => `Refund request found in the mail: “${quote}”`,
    notARequest: (by) =>
      `${by}: this is not a refund request. Its case is closed; the tags and fields of this app are taken back.`,
    whoIsThis: "Nobody is matched to the sender yet. Money is locked.",
    aboutWhom:
      "The mail speaks of somebody else. Please say whom it is about; until then nothing is suggested, and money is locked.",
    whichPurchase:
      "It is not clear which purchase the mail is about. Please choose it; until then nothing is suggested.",
    noReason: "The reason is not clear from the mail. Please choose it; until then nothing is suggested.",
    notVerified: (why) => `Not verified: money is locked. ${why}`.trim(),
    suggestion: (offer, sum, clause) => `Suggested: ${offer}${sum} (${clause})`,
    missing: (facts) => `Needed before anything can be suggested: ${facts}`,
    ofMatter: (title, said) => `${title}: ${said}`,
    stillOpen: (titles) => `Still to be decided: ${titles}.`,
    decided: (offer, by) => `${offer}, decided by ${by}`,
    asked: (offer, by) => `${offer}, asked by ${by}`,
    cancels: (amount) => `${amount} still owed is not asked for any more`,
    waiting: (role, until) => `Waits for ${role === "lead" ? "a lead" : "finance"} to approve, until ${until}`,
    onBehalf: (by, lender) => `${by} for ${lender}`,
    quote: (sentence) => `“${sentence}”`,
    approved: (by) => `Approved by ${by}`,
    rejected: (by) => `Rejected by ${by}`,
    askedBack: (by) => `${by} asks`,
    ended: {
      time: "Nobody answered in time. Please decide again.",
      facts_changed: "What it was asked on has changed, so nobody can say yes to it any more. Please decide again.",
      requester_changed:
        "The ticket is somebody else's now, so nobody can say yes to it any more. Please look who writes.",
      found_at_processor:
        "The processor has a refund of it already, so nobody can say yes to it any more. Please look before you decide again.",
      paid_elsewhere:
        "A refund made outside this app was for the same matter, so nobody can say yes to it any more. What is left of it has to be decided again.",
    },
    stopped: "Stopped. No money was sent.",
    stoppedInDoubt: "stopped, but it may have left before: every payment is being compared with the processor",
    offers: {
      refund: "Refund",
      credit: "Account credit",
      exchange: "Exchange",
      redo: "Complimentary redo",
      extend: "Extension",
      decline: "No refund due",
    },
    days: (n) => (n === 1 ? " by 1 day" : ` by ${n} days`),
    legs: {
      requested: "asked for, nothing held yet",
      reserved: "held, leaves soon",
      submitting: "being sent",
      unknown: "sent, no clear answer yet; it is being found out",
      pending: "with the processor, not finished",
      settled: "sent",
      failed: "did not go through",
      bounced: "came back from the bank",
      closed: "withdrawn",
      attention: "needs a person: see the case",
    },
    held: {
      frozen: "may have left already; held back until every payment is compared with the processor",
      payment_differs: "held back until finance has said what differs on this payment",
      case_mixed: "held back: another patient's purchase or ticket got into this case, and a lead has to look",
      outside_refund:
        "held back: a refund of this purchase was made outside this app, and finance has to say if it was for the same matter",
      connection_paused: "held back until the processor accepts the clinic's key again",
    },
    dueAgain: (sum, reference) =>
      `The refund ${reference} that was made at the processor came to nothing: ${sum} is due again, and the patient does not have it.`,
    paidElsewhere: "not sent: a refund made outside this app was for the same matter",
    pending: {
      requires_action: "waits for the patient, who has to answer the processor's mail",
      insufficient_funds: "waits: the clinic's balance at the processor is too low; finance has the task",
      late: "with the bank for more than ten days; somebody has the task to ask",
    },
    replaces: "It goes instead of the one that came to nothing",
    dispute: {
      locked: (sum, label) =>
        `The bank asks about ${sum} of ${label}: the patient disputed it there. Nothing can be refunded from this payment now.`,
      inquiry: (sum, label) =>
        `The bank asks about ${sum} of ${label}. It has not taken the money; a refund is possible.`,
      answerBy: (day) => `Finance answers the bank by ${day}.`,
      wentBack: (refs) => `Went back before: ${refs}.`,
      creditHeld: (sum) => `Unspent account credit of ${sum} that was given for it is held until the bank has decided.`,
      ended: (label) => `The bank has closed its question about ${label}. The payment stands.`,
      lost: (sum, label) => `The bank decided for the patient: ${sum} of ${label} is taken from the clinic.`,
    },
    takenBack: (sum) => `${sum} of it was taken back`,
    otherLegs: {
      credit: { reserved: "held, booked soon", settled: "on the patient's account" },
      hand: { reserved: "to be paid by hand" },
    },
    paidManually: (reference) => `paid by hand${reference === undefined ? "" : `, reference ${reference}`}`,
    tell: (happened, due) => `Tell the patient: ${happened} A correction is ready in the sidebar; it is due ${due}.`,
    followUp: (ticketId) => `Ticket ${ticketId} is closed. Its refund case goes on here.`,
    ownTicket: "A refund case that no mail began goes on here. The patient has not been written to yet.",
    tasks: (n) => `${n} to do in the clinic's own system; see the case.`,
  },
  es: {
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
      credit: "Crédito en cuenta",
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
      case_mixed:
        "retenido: en este caso entró una compra o un ticket de otro paciente, y debe revisarlo un responsable",
      outside_refund:
        "retenido: se hizo un reembolso de esta compra fuera de esta aplicación y finanzas debe decir si fue por el mismo asunto",
      connection_paused: "retenido hasta que el procesador vuelva a aceptar la clave de la clínica",
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
      inquiry: (sum, label) =>
        `El banco pregunta por ${sum} de ${label}. No ha retirado el dinero; se puede reembolsar.`,
      answerBy: (day) => `Finanzas responde al banco antes del ${day}.`,
      wentBack: (refs) => `Ya se devolvió: ${refs}.`,
      creditHeld: (sum) => `El crédito sin usar de ${sum} que se dio por él queda retenido hasta que el banco decida.`,
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
    tasks: (n) => `${n} por hacer en el sistema de la clínica; vea el caso.`,
  },
} as const satisfies Record<Language, NoteWords>;
