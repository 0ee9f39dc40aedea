/** The first check takes a tenth of a second or more, since its patterns are compiled then; who has time before it spends that in small steps. */
import { localeOf } from "../../locale.ts";
import type { ReadLanguage } from "../../words.ts";
import { amountsInText } from "../amounts-in-text.ts";
import { noCase } from "./about-money.ts";
import { checkReply } from "./check-reply.ts";
import { datesIn } from "./days-named.ts";
import { daysIn } from "./days-said.ts";
import { patternOf, wordsOf } from "./words.ts";

/** Each step is some milliseconds. A pattern is compiled at its first use, and once more, to run faster, at the next. */
export function* warmUp(language: ReadLanguage): Generator<undefined> {
  const words = wordsOf(language);
  for (const pattern of Object.values(words).flatMap((one) => (Array.isArray(one) ? one : []))) {
    const compiled = patternOf(pattern);
    for (const text of ["a", "b"]) text.search(compiled);
    yield;
  }
  for (const read of [amountsOf, datesIn, daysIn]) {
    read("1", words);
    yield;
  }
  checkReply("You get $1 back.", noCase(language));
  yield;

  function amountsOf(text: string): void {
    amountsInText(text, "USD", localeOf(language));
  }
}
