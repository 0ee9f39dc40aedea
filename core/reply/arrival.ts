import { LETTERS } from "../../messages/letters.ts";
import type { Language, Tender } from "../words.ts";

/** When money of a tender arrives, such as "5 to 10 business days". */
export const arrivalInWords = (tender: Tender, language: Language): string => LETTERS[language].arrival.within[tender];

/** "Visa ending in 42". */
export const spokenLabel = (label: string, language: Language): string => LETTERS[language].arrival.spoken(label);

/** How a refund comes back by its tender, for a letter: "in cash", "You can pick it up at the front desk on your next visit." */
export function howItGoes(
  {
    tender,
    label,
    because,
  }: { readonly tender: Tender; readonly label: string; readonly because?: string | undefined },
  language: Language,
  hasDied = false,
): { readonly way: string; readonly when: string; readonly acts: boolean } {
  const words = LETTERS[language].arrival;
  const own = because === undefined ? words.howItGoes[tender] : words.anotherWay;
  const way = (because === undefined && hasDied && words.paidByAnother[tender]) || own.way;
  return {
    way: [way(words.spoken(label)), ...(because === undefined ? [] : [because])].join(", "),
    when: own.when,
    acts: own.acts === true,
  };
}
