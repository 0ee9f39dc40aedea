/** What was found in the clinic's own records, as a letter tells it to the patient; and what it asks them where the records leave a doubt. */
import type { FoundView } from "../contract/found.ts";
import type { FoundKind } from "../found/finding.ts";
import { civilDateInWords } from "../locale.ts";
import { amountInWords } from "../resolution/words.ts";
import type { Language } from "../words.ts";

interface FoundWords {
  readonly twiceAtOnce: (amount: string, title: string, on: string) => string;
  readonly twice: (amount: string, title: string, on: string, againOn: string) => string;
  readonly insurer: (amount: string, serviceOn: string) => string;
  readonly afterEnd: (title: string, endedOn: string, amount: string, on: string) => string;
  readonly used: (title: string, usedOn: string, refundedOn: string) => string;
  readonly ourMistake: string;
  readonly questions: Readonly<Record<FoundKind, string>>;
}

const WORDS = {
  en: {
    twiceAtOnce: (amount, title, on) => `On ${on} we charged you ${amount} two times for ${title}.`,
    twice: (amount, title, on, againOn) => `We charged you ${amount} for ${title} on ${on}, and again on ${againOn}.`,
    insurer: (amount, serviceOn) =>
      `Your insurer paid ${amount} for your visit of ${serviceOn}. You had paid that part too.`,
    afterEnd: (title, endedOn, amount, on) =>
      `Your ${title} ended on ${endedOn}. On ${on} we still charged you ${amount}.`,
    used: (title, usedOn, refundedOn) =>
      `They show a visit on ${usedOn} for ${title}. We gave the money for it back on ${refundedOn}.`,
    ourMistake: "This was our mistake, and we are sorry.",
    questions: {
      double_charge: "Did you buy this one time, or two times?",
      insurer_overpaid: "Did you pay for this visit yourself?",
      charged_after_cancel: "Did you want to stay a member?",
      used_after_refund: "Were you here on that day?",
    },
  },
  es: {
    twiceAtOnce: (amount, title, on) => `El ${on} le cobramos ${amount} dos veces por ${title}.`,
    twice: (amount, title, on, againOn) => `Le cobramos ${amount} por ${title} el ${on}, y otra vez el ${againOn}.`,
    insurer: (amount, serviceOn) =>
      `Su seguro pagó ${amount} por su visita del ${serviceOn}. Usted también había pagado esa parte.`,
    afterEnd: (title, endedOn, amount, on) => `Su ${title} terminó el ${endedOn}. El ${on} aún le cobramos ${amount}.`,
    used: (title, usedOn, refundedOn) =>
      `Muestran una visita el ${usedOn} por ${title}. El ${refundedOn} le devolvimos el dinero de esa compra.`,
    ourMistake: "Fue un error nuestro, y lo sentimos.",
    questions: {
      double_charge: "¿Lo compró una vez o dos veces?",
      insurer_overpaid: "¿Pagó usted esa visita?",
      charged_after_cancel: "¿Quería seguir con su membresía?",
      used_after_refund: "¿Estuvo aquí ese día?",
    },
  },
} as const satisfies Record<Language, FoundWords>;

type Told = Pick<FoundView, "kind" | "currency" | "charges" | "claim" | "ended" | "use">;

/** Sentences of one letter about all of them; the apology once, where any of them is the clinic's own mistake and `isSure`. */
export function foundForPatient(told: readonly Told[], isSure: boolean, language: Language): string {
  const sentences = told.map((one) => sentenceOf(one, language)).filter(Boolean);
  const isOurs = isSure && told.some(({ kind }) => kind === "double_charge" || kind === "charged_after_cancel");
  return [...sentences, ...(isOurs ? [WORDS[language].ourMistake] : [])].join(" ");
}

/** What only the patient can say; one question for each kind. */
export const questionsFor = (told: readonly Told[], language: Language): string =>
  [...new Set(told.map(({ kind }) => WORDS[language].questions[kind]))].join(" ");

function sentenceOf({ currency, charges = [], claim, ended, use }: Told, language: Language): string {
  const words: FoundWords = WORDS[language];
  const day = (on: string) => civilDateInWords(on, language);
  const amount = (minor: number) => amountInWords(minor, currency, language);
  const [one, other] = charges;
  if (claim) return words.insurer(amount(claim.overpaidMinor), day(claim.serviceOn));
  if (use) return words.used(use.title, day(use.usedOn), day(use.refundedOn));
  if (ended && one) return words.afterEnd(one.title, day(ended.endedOn), amount(one.amountMinor), day(one.chargedOn));
  if (!one || !other) return "";
  const isAtOnce = one.chargedOn === other.chargedOn;
  return isAtOnce
    ? words.twiceAtOnce(amount(one.amountMinor), one.title, day(one.chargedOn))
    : words.twice(amount(one.amountMinor), one.title, day(one.chargedOn), day(other.chargedOn));
}
