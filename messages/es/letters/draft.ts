import type { Kin } from "../../../core/reply/kin.ts";
import type { DraftWords } from "../../shapes/draft.ts";

const kin: Readonly<Record<Kin, string>> = {
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
};

const PAPER =
  "por ejemplo, una carta del juzgado, para que todo llegue a la persona correcta. Basta con una foto. Si no lo tiene, díganoslo y le diremos qué otra cosa sirve.";

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
    "Esta dirección de correo es nueva para nosotros. Escríbanos desde la que nos dio antes. Si no puede, díganos su nombre completo, su número de paciente si lo tiene, y a qué hora podemos llamar al teléfono que consta en su expediente.",
  whoAreYouByNumber:
    "Esta dirección de correo es nueva para nosotros. Escríbanos desde la que nos dio antes. Si no puede, díganos a qué hora podemos llamar al teléfono que consta en su expediente.",
  aboutWhom: ({ name, kin: who, phone }) => {
    const whom = who ? kin[who] : (name ?? "la persona por la que escribe");
    return `Para encontrar los datos correctos, envíenos el nombre completo de ${whom} y, si lo tiene, su número de paciente. Para proteger su privacidad, solo podemos hablar de su atención con esa persona o con quien ella nos haya indicado. Si todavía no nos ha dado el nombre de usted, puede llamarnos${phone === undefined ? "" : ` al ${phone}`} y hacerlo.`;
  },
  kin,
  mayYouSpeak:
    "De estas citas solo podemos hablar con la persona que las tuvo, o con quien ella haya autorizado. Pídale que nos escriba desde su propio correo, o que nos diga a qué hora podemos llamarle.",
  estatePapers: (name) =>
    `un documento que muestre que usted se ocupa de los asuntos de ${name ?? "esa persona"}, ${PAPER}`,
  estatePapersAndName: `el nombre completo de la persona que falleció, y un documento que muestre que usted se ocupa de sus asuntos, ${PAPER}`,
};
