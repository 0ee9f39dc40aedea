/** Names of cards and of other ways to pay, as letters write them in any language; an alternation of patterns. */
export const BRANDS =
  "visa|mastercard|master card|amex|american express|discover(?= card| ending)|(?<=\\bon(?:to)? your |\\bto your )discover|diners(?: club)?|jcb|interac|paypal|klarna|affirm|afterpay|carecredit|cherry|sunbit|venmo|zelle|apple pay|google pay";

/** Two names of one. */
export const SAME_BRAND: Readonly<Record<string, string>> = { "american express": "amex", "master card": "mastercard" };
