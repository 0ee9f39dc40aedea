/** Whether a card or a tender is said to be how something was paid: "the one I put on my Amex", not "back to my Amex". */
import { isNear, type Place, type SaidWord, wordSet } from "./said.ts";

const PAID = wordSet(
  "paid pay put charged bought used using with pague pagado pago compre con paye payee payes regle reglee achete achetee avec",
);
const TO = wordSet("to onto back into a hacia sur vers");

export const isPaidWith = (words: readonly SaidWord[], place: Pick<Place, "from" | "to">): boolean =>
  isNear(words, place, PAID, { before: 6, after: 0 }) && !isNear(words, place, TO, { before: 2, after: 0 });
