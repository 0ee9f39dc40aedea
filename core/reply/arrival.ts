import type { Language, Tender } from "../words.ts";

/**
 * When money arrives, by tender, as a range a patient may rely on. Cards: issuers post a refund within 5 to 10 business days
 * (as processors say). The product never says "arrived" by itself (mission F8).
 */
const ARRIVAL = {
  card: { en: "5 to 10 business days", es: "de 5 a 10 días hábiles" },
  hsa_fsa: { en: "5 to 10 business days", es: "de 5 a 10 días hábiles" },
  lender: { en: "10 to 30 days, as the lender posts it", es: "de 10 a 30 días, según la financiera" },
  cash: { en: "at the front desk, on your next visit", es: "en recepción, en su próxima visita" },
  cheque: { en: "7 to 14 days by mail", es: "de 7 a 14 días por correo" },
  terminal: { en: "5 to 10 business days", es: "de 5 a 10 días hábiles" },
  interac_present: { en: "until you visit us with the same card", es: "hasta que nos visite con la misma tarjeta" },
  transfer: { en: "2 to 5 business days", es: "de 2 a 5 días hábiles" },
  account_credit: { en: "the same day", es: "el mismo día" },
  other: { en: "the date our front desk will give you", es: "la fecha que le dará recepción" },
} as const satisfies Record<Tender, Record<Language, string>>;

export const arrivalInWords = (tender: Tender, language: Language): string => ARRIVAL[tender][language];

interface HowItGoes {
  /** After "We will return $80.00": which way, with the payment's name where that says more. */
  readonly way: (label: string) => string;
  /** A sentence of its own: when it shows, or where it is to be had. No promise that somebody does something: those need a date. */
  readonly when: string;
}

const TO_CARD = { en: (label: string) => `to your ${label}`, es: (label: string) => `a su ${label}` };
const SHOWS = { en: "It can take 5 to 10 business days to show.", es: "Puede tardar de 5 a 10 días hábiles." };
const onCard = { en: { way: TO_CARD.en, when: SHOWS.en }, es: { way: TO_CARD.es, when: SHOWS.es } };

const HOW_IT_GOES: Readonly<Record<Tender, Record<Language, HowItGoes>>> = {
  card: onCard,
  hsa_fsa: onCard,
  lender: {
    en: { way: TO_CARD.en, when: "It can take 10 to 30 days to show, as the lender posts it." },
    es: { way: TO_CARD.es, when: "Puede tardar de 10 a 30 días, según la financiera." },
  },
  cash: {
    en: { way: () => "in cash", when: "You can pick it up at the front desk on your next visit." },
    es: { way: () => "en efectivo", when: "Lo puede recoger en recepción en su próxima visita." },
  },
  cheque: {
    en: { way: () => "as a paper check by mail", when: "It can take 7 to 14 days to come." },
    es: { way: () => "con un cheque por correo", when: "Puede tardar de 7 a 14 días." },
  },
  terminal: {
    en: { way: () => "to the card you paid with", when: SHOWS.en },
    es: { way: () => "a la tarjeta con la que pagó", when: SHOWS.es },
  },
  interac_present: {
    en: { way: TO_CARD.en, when: "For that, please visit us with the same card." },
    es: { way: TO_CARD.es, when: "Para eso, visítenos con la misma tarjeta." },
  },
  transfer: {
    en: { way: () => "by bank transfer", when: "It can take 2 to 5 business days." },
    es: { way: () => "por transferencia", when: "Puede tardar de 2 a 5 días hábiles." },
  },
  account_credit: {
    en: { way: () => "as credit on your account with us", when: "You can use it the same day." },
    es: { way: () => "como crédito en su cuenta con nosotros", when: "Lo puede usar el mismo día." },
  },
  other: {
    en: { way: () => "the way you paid", when: "Please ask our front desk for the date." },
    es: { way: () => "por donde usted pagó", when: "Pregunte la fecha en recepción." },
  },
};

/** Where it cannot go the way it was paid: no way is named that nobody has agreed. */
const ANOTHER_WAY: Readonly<Record<Language, HowItGoes>> = {
  en: { way: () => "in another way", when: "Please reply and say which way suits you." },
  es: { way: () => "por otra vía", when: "Responda y díganos cuál le viene bien." },
};

/** Of what somebody paid who has died: nothing of it is "yours". */
const PAID_BY_ANOTHER: Partial<Record<Tender, Record<Language, HowItGoes["way"]>>> = {
  ...Object.fromEntries(
    (["card", "hsa_fsa", "lender", "interac_present"] as const).map((tender) => [
      tender,
      { en: (label: string) => `to the ${label} that paid`, es: (label: string) => `a la tarjeta que pagó (${label})` },
    ]),
  ),
  terminal: { en: () => "to the card that paid", es: () => "a la tarjeta que pagó" },
  account_credit: { en: () => "as credit with us", es: () => "como crédito con nosotros" },
  other: { en: () => "the way it was paid", es: () => "por donde se pagó" },
};

/** How a refund comes back by its tender, for a letter: "in cash", "You can pick it up at the front desk on your next visit." */
export function howItGoes(
  {
    tender,
    label,
    because,
  }: { readonly tender: Tender; readonly label: string; readonly because?: string | undefined },
  language: Language,
  hasDied = false,
): { readonly way: string; readonly when: string } {
  const own = because === undefined ? HOW_IT_GOES[tender][language] : ANOTHER_WAY[language];
  const { when } = own;
  const way = (because === undefined && hasDied && PAID_BY_ANOTHER[tender]?.[language]) || own.way;
  return { way: [way(label), ...(because === undefined ? [] : [because])].join(", "), when };
}
