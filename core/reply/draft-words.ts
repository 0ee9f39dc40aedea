/** Words of a draft that are not in its template: other offers in a line each, and what an unknown writer is asked. */

import { LETTERS } from "../../messages/letters.ts";
import type { DraftWords } from "../../messages/shapes/draft.ts";
import type { OptionView } from "../contract/option.ts";
import type { Language, OfferKind } from "../words.ts";
import { moneyTold } from "./told-words.ts";

/** Begins with a word of ours: no currency, and no name of a purchase, after which a colon stands. */
const PLAIN_WORD = /^\p{L}\p{Ll}*\s(?!.*: )/u;

/** A sum in words as the rest of a sentence, for somebody who reads a letter and no receipt. */
export function sumTold(sumInWords: string, language: Language): string {
  const flat = sumInWords.replaceAll(" × ", LETTERS[language].draft.each).replaceAll(" · ", ", ");
  return flat
    .split(". ")
    .map((part) => (PLAIN_WORD.test(part) ? part.charAt(0).toLowerCase() + part.slice(1) : part))
    .join("; ");
}

export const draftWords = (language: Language): DraftWords => LETTERS[language].draft;

/** An offer in one line, such as "$880.00 as credit on your account with us"; undefined for a refusal, which is no alternative. */
export function offerInWords(option: OptionView, language: Language): string | undefined {
  const words = LETTERS[language].draft;
  const { currency } = option;
  const amount = moneyTold({ amountMinor: option.amountMinor, currency }, language);
  const byKind: Record<OfferKind, () => string | undefined> = {
    refund: () => words.refund(amount),
    credit: () =>
      option.bonusMinor > 0
        ? words.creditWithBonus(amount, moneyTold({ amountMinor: option.bonusMinor, currency }, language))
        : words.credit(amount),
    exchange: () => words.exchange(amount),
    redo: () => words.redo,
    extend: () => (option.extendDays === undefined ? undefined : words.extend(option.extendDays)),
    decline: () => undefined,
  };
  return byKind[option.kind]();
}
