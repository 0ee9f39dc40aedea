import { LANGUAGES } from "../../messages/languages.ts";
import type { Language, Tender } from "../words.ts";

export interface LabelledPayment {
  readonly tender: Tender;
  readonly brand?: string | null | undefined;
  readonly last4?: string | null | undefined;
}

/** Brands as processors write them, to the names people know. */
const BRANDS: Readonly<Record<string, string>> = {
  visa: "Visa",
  mastercard: "Mastercard",
  amex: "Amex",
  american_express: "Amex",
  discover: "Discover",
  diners: "Diners Club",
  jcb: "JCB",
  unionpay: "UnionPay",
};

/** How a payment is named everywhere: "Visa ··42", "HSA card ··10", "Cash". The last two digits tell two cards apart and say no more. */
export function paymentLabel(payment: LabelledPayment, language: Language = "en"): string {
  const name = nameOf(payment, language);
  return payment.last4 ? `${name} ··${payment.last4.slice(-2)}` : name;
}

function nameOf({ tender, brand }: LabelledPayment, language: Language): string {
  const named = brand ? (BRANDS[brand.toLowerCase()] ?? brand) : undefined;
  // A card's or lender's name says more than its kind; of an HSA card the kind matters more, because the money must go back to it.
  const brandFirst = tender === "card" || tender === "lender" || tender === "other";
  return (brandFirst ? named : undefined) ?? LANGUAGES[language].tenders[tender];
}
