import type { DraftWords } from "../../shapes/draft.ts";

export const draft: DraftWords = {
  ticketSubject: "Su solicitud",
  each: " a ",
  refund: (amount) => `${amount} de vuelta por el mismo medio de pago`,
  credit: (amount) => `${amount} como crédito en su cuenta con nosotros`,
  creditWithBonus: (amount, bonus) => `${amount} como crédito en su cuenta con nosotros, más ${bonus} de nuestra parte`,
  exchange: (amount) => `${amount} para otro servicio con nosotros`,
  redo: "el servicio otra vez, sin costo",
  extend: (days) => `${days} días más para usarlo`,
  oneVisitOf: (title) => `una visita de ${title}`,
  anotherWay: "otra vía",
  handBecause: {
    lost_or_stolen_card: "porque su banco dice que la tarjeta se perdió o la robaron",
    expired_or_canceled_card: "porque su banco dice que la tarjeta ya no vale",
    declined: "porque su banco no lo aceptó en la tarjeta",
    unknown: "porque la tarjeta no lo pudo recibir",
    too_old: "porque el pago es muy antiguo para volver por donde vino",
    never_sent_back: "porque un pago así no puede volver por donde vino",
  },
  signedForm: (title) =>
    `una copia del formulario «${title}», si lo firmó al comprarlo. Basta una foto. Si no lo firmó, solo díganoslo.`,
  yourRequest: "su solicitud",
  whoAreYou:
    "Esta dirección de correo es nueva para nosotros. Escríbanos desde la que nos dio, o díganos su número de paciente y una buena hora para llamar al teléfono que tenemos de usted.",
  whoAreYouByNumber:
    "Esta dirección de correo es nueva para nosotros. Escríbanos desde la que nos dio, o díganos una buena hora para llamar al teléfono que tenemos de usted.",
  aboutWhom:
    "¿De quién se trata? Envíenos su nombre completo, y su número de paciente si lo tiene. De sus visitas solo podemos hablar con esa persona, o con quien ella nos haya indicado.",
  mayYouSpeak:
    "De estas visitas solo podemos hablar con la persona para quien fueron, o con quien ella nos haya indicado. Pídale que nos escriba desde su propio correo, o que nos diga una buena hora para llamarle.",
  estatePapers:
    "el nombre completo de quien falleció, y una copia de un papel que muestre que usted puede arreglar esto, como el de albacea o heredero. Basta una foto.",
};
