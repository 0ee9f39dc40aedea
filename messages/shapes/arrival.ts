import type { Tender } from "../../core/words.ts";

export interface HowItGoes {
  /** After "We will return $80.00": which way, with the payment's name where that says more. */
  readonly way: (label: string) => string;
  /** A sentence of its own: when it shows, or where it is to be had. No promise that somebody does something: those need a date. */
  readonly when: string;
  /** The patient has to do something for it. */
  readonly acts?: true;
}

/**
 * When money arrives, by tender, as a range a patient may rely on. Cards: issuers post a refund within 5 to 10 business days (as processors
 * say). The product never says "arrived" by itself (mission F8).
 */
export interface ArrivalWords {
  readonly within: Readonly<Record<Tender, string>>;
  readonly howItGoes: Readonly<Record<Tender, HowItGoes>>;
  /** A payment's name as one says it: "Visa ending in 42" for "Visa ··42". */
  readonly spoken: (label: string) => string;
  /** Where it cannot go the way it was paid: no way is named that nobody has agreed. */
  readonly anotherWay: HowItGoes;
  /** Of what somebody paid who has died: nothing of it is "yours". */
  readonly paidByAnother: Readonly<Partial<Record<Tender, HowItGoes["way"]>>>;
}
