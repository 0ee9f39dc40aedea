import type { Language, Tender } from "../words.ts";

/**
 * When money arrives, by tender, as a range a patient may rely on. Cards: issuers post a refund within 5 to 10 business days
 * (docs.stripe.com/refunds). The product never says "arrived" by itself (mission F8).
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
