/** Words of a draft that are not in its template: other offers in a line each, and what an unknown writer is asked. */
import type { OptionView } from "../contract/proposal.ts";
import type { HandCause } from "../refund/came-back.ts";
import { amountInWords } from "../resolution/words.ts";
import type { Language, OfferKind } from "../words.ts";

interface DraftWords {
  readonly refund: (amount: string) => string;
  readonly credit: (amount: string) => string;
  readonly creditWithBonus: (amount: string, bonus: string) => string;
  readonly exchange: (amount: string) => string;
  readonly redo: string;
  readonly extend: (days: number) => string;
  readonly oneVisitOf: (title: string) => string;
  /** Where money goes that the card it came from can no longer take, and why it cannot. */
  readonly anotherWay: string;
  readonly handBecause: Readonly<Record<HandCause, string>>;
  readonly signedForm: (title: string) => string;
  /** Stands for what was bought where the writer may not be told. */
  readonly yourRequest: string;
  readonly whoAreYou: string;
  /** The same of whoever gave their patient number already. */
  readonly whoAreYouByNumber: string;
  /** Whoever writes about somebody else is asked, and told nothing of them. */
  readonly aboutWhom: string;
  readonly mayYouSpeak: string;
  readonly estatePapers: string;
}

const WORDS = {
  en: {
    refund: (amount) => `${amount} back the way you paid`,
    credit: (amount) => `${amount} as credit on your account with us`,
    creditWithBonus: (amount, bonus) => `${amount} as credit on your account with us, plus ${bonus} from us`,
    exchange: (amount) => `${amount} towards another service with us`,
    redo: "the service again, at no cost to you",
    extend: (days) => `${days} more days to use it`,
    oneVisitOf: (title) => `one visit of ${title}`,
    anotherWay: "another way",
    handBecause: {
      lost_or_stolen_card: "because your bank says that the card was lost or stolen",
      expired_or_canceled_card: "because your bank says that the card has ended",
      declined: "because your bank did not accept it on the card",
      unknown: "because the card could not take it",
      too_old: "because the payment is too old to go back the way it came",
      never_sent_back: "because a payment like that cannot go back the way it came",
    },
    signedForm: (title) =>
      `a copy of the form “${title}”, if you signed one when you bought it. A photo is fine. If you did not, just tell us so.`,
    yourRequest: "your request",
    whoAreYou:
      "We do not know this email address. Please write from the one you gave us, or tell us your patient number and a good time to call the phone number we have for you.",
    whoAreYouByNumber:
      "We do not know this email address. Please write from the one you gave us, or tell us a good time to call the phone number we have for you.",
    aboutWhom:
      "Who is this about? Please send us their full name, and their patient number if you have it. We can speak of their visits only with them, or with a person whom they named to us.",
    mayYouSpeak:
      "We can speak of these visits only with the person they were for, or with somebody whom they named to us. Please ask them to write to us from their own email address, or to tell us a good time to call them.",
    estatePapers:
      "the full name of the person who died, and a copy of a paper that shows that you may settle this for them, such as a letter of the executor. A photo is fine.",
  },
  es: {
    refund: (amount) => `${amount} de vuelta por el mismo medio de pago`,
    credit: (amount) => `${amount} como crédito en su cuenta con nosotros`,
    creditWithBonus: (amount, bonus) =>
      `${amount} como crédito en su cuenta con nosotros, más ${bonus} de nuestra parte`,
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
      "No conocemos esta dirección de correo. Escríbanos desde la que nos dio, o díganos su número de paciente y una buena hora para llamar al teléfono que tenemos de usted.",
    whoAreYouByNumber:
      "No conocemos esta dirección de correo. Escríbanos desde la que nos dio, o díganos una buena hora para llamar al teléfono que tenemos de usted.",
    aboutWhom:
      "¿De quién se trata? Envíenos su nombre completo, y su número de paciente si lo tiene. De sus visitas solo podemos hablar con esa persona, o con quien ella nos haya indicado.",
    mayYouSpeak:
      "De estas visitas solo podemos hablar con la persona para quien fueron, o con quien ella nos haya indicado. Pídale que nos escriba desde su propio correo, o que nos diga una buena hora para llamarle.",
    estatePapers:
      "el nombre completo de quien falleció, y una copia de un papel que muestre que usted puede arreglar esto, como el de albacea o heredero. Basta una foto.",
  },
} as const satisfies Record<Language, DraftWords>;

const EACH = { en: " at ", es: " a " } as const satisfies Record<Language, string>;

/** Begins with a word of ours: no currency, and no name of a purchase, after which a colon stands. */
const PLAIN_WORD = /^\p{L}\p{Ll}*\s(?!.*: )/u;

/** A sum in words as the rest of a sentence, for somebody who reads a letter and no receipt. */
export function sumTold(sumInWords: string, language: Language): string {
  const flat = sumInWords.replaceAll(" × ", EACH[language]).replaceAll(" · ", ", ");
  return flat
    .split(". ")
    .map((part) => (PLAIN_WORD.test(part) ? part.charAt(0).toLowerCase() + part.slice(1) : part))
    .join("; ");
}

export const draftWords = (language: Language): DraftWords => WORDS[language];

/** An offer in one line, such as "$880.00 as credit on your account with us"; undefined for a refusal, which is no alternative. */
export function offerInWords(option: OptionView, language: Language): string | undefined {
  const words: DraftWords = WORDS[language];
  const amount = amountInWords(option.amountMinor, option.currency, language);
  const byKind: Record<OfferKind, () => string | undefined> = {
    refund: () => words.refund(amount),
    credit: () =>
      option.bonusMinor > 0
        ? words.creditWithBonus(amount, amountInWords(option.bonusMinor, option.currency, language))
        : words.credit(amount),
    exchange: () => words.exchange(amount),
    redo: () => words.redo,
    extend: () => (option.extendDays === undefined ? undefined : words.extend(option.extendDays)),
    decline: () => undefined,
  };
  return byKind[option.kind]();
}
