import type { DraftWords } from "../../shapes/draft.ts";

export const draft: DraftWords = {
  ticketSubject: "Su solicitud",
  each: " a ",
  refund: (amount) => `un reembolso de ${amount} por el mismo medio de pago`,
  refundTo: (amount, way) => `un reembolso de ${amount} ${way}`,
  credit: (amount) => `${amount} de saldo a favor`,
  creditWithBonus: (amount, bonus) => `${amount} de saldo a favor, más ${bonus} de nuestra parte`,
  exchange: (amount) => `${amount} para otro servicio con nosotros`,
  redo: "el servicio una vez más, sin costo",
  extend: (days) => `${days} días más para usarlo`,
  oneVisitOf: (title) => `una sesión de ${title}`,
  anotherWay: "otro medio",
  handBecause: {
    lost_or_stolen_card: "porque su banco dice que la tarjeta se perdió o la robaron",
    expired_or_canceled_card: "porque su banco dice que la tarjeta venció",
    declined: "porque su banco no aceptó el reembolso en la tarjeta",
    unknown: "porque la tarjeta no pudo recibirlo",
    too_old: "porque el pago es demasiado antiguo para devolverlo por el mismo medio",
    never_sent_back: "porque un pago así no se puede devolver por el mismo medio",
  },
  signedForm: (title) =>
    `una copia del formulario «${title}», si lo firmó al comprarlo. Basta con una foto. Si no lo firmó, díganoslo.`,
  yourRequest: "su solicitud",
  whoAreYou:
    "Esta dirección de correo es nueva para nosotros. Escríbanos desde la que nos dio, o díganos su número de paciente y a qué hora podemos llamarle al teléfono que nos dio.",
  whoAreYouByNumber:
    "Esta dirección de correo es nueva para nosotros. Escríbanos desde la que nos dio, o díganos a qué hora podemos llamarle al teléfono que nos dio.",
  aboutWhom: ({ name }) =>
    `${name === undefined ? "¿De quién se trata? Envíenos su nombre completo" : `Para buscar sus datos, envíenos el nombre completo de ${name}`}, y su número de paciente si lo tiene. De sus citas solo podemos hablar con esa persona, o con quien ella haya autorizado.`,
  kin: {
    mother: "su madre",
    father: "su padre",
    dad: "su papá",
    husband: "su esposo",
    wife: "su esposa",
    partner: "su pareja",
    son: "su hijo",
    daughter: "su hija",
    child: "su peque",
    sister: "su hermana",
    brother: "su hermano",
    grandmother: "su abuela",
    grandfather: "su abuelo",
  },
  mayYouSpeak:
    "De estas citas solo podemos hablar con la persona que las tuvo, o con quien ella haya autorizado. Pídale que nos escriba desde su propio correo, o que nos diga a qué hora podemos llamarle.",
  estatePapers: () =>
    "una copia de un documento que muestre que usted puede hacer este trámite, como el testamento o una carta del juzgado. Basta con una foto. Si no lo tiene, díganoslo.",
  estatePapersAndName:
    "el nombre completo de la persona que falleció, y una copia de un documento que muestre que usted puede hacer este trámite, como el de albacea o heredero. Basta con una foto.",
};
