/** What was found in the clinic's own records, as a letter tells it to the patient; and what it asks them where the records leave a doubt. */

import { LETTERS } from "../../messages/letters.ts";
import type { FoundView } from "../contract/found.ts";
import { civilDateInWords } from "../locale.ts";
import type { Language } from "../words.ts";
import { moneyTold } from "./told-words.ts";

type Told = Pick<FoundView, "kind" | "currency" | "charges" | "claim" | "ended" | "use">;

/** Sentences of one letter about all of them; that it should not have happened once, of a charge that `isSure`. */
export function foundForPatient(told: readonly Told[], isSure: boolean, language: Language): string {
  const sentences = told.map((one) => sentenceOf(one, language)).filter(Boolean);
  const isWrong = isSure && told.some(({ kind }) => kind === "double_charge" || kind === "charged_after_cancel");
  return [...sentences, ...(isWrong ? [LETTERS[language].found.shouldNotBe] : [])].join(" ");
}

/** What only the patient can say; one question for each kind. */
export const questionsFor = (told: readonly Told[], language: Language): string =>
  [...new Set(told.map(({ kind }) => LETTERS[language].found.questions[kind]))].join(" ");

function sentenceOf({ currency, charges = [], claim, ended, use }: Told, language: Language): string {
  const words = LETTERS[language].found;
  const day = (on: string) => civilDateInWords(on, language);
  const amount = (amountMinor: number) => moneyTold({ amountMinor, currency }, language);
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
