/** What else is asked before a reply goes: the clinic's own words to avoid, health, sorry twice, hard reading. */
import type { ReplyFacts } from "../../contract/draft-reply.ts";
import { READING_GRADE_MAX, readingGrade } from "../../reading-grade.ts";
import { type Language, LETTER_LANGUAGES } from "../../words.ts";
import { finding, MISSING, type ReplyFinding } from "./finding.ts";
import { fold } from "./fold.ts";
import type { Reading } from "./reading.ts";
import { findAll, wordsOf } from "./words.ts";

export function checkTone(reading: Reading, { bannedPhrases, decided, signedAs }: ReplyFacts): ReplyFinding[] {
  return [
    ...bannedPhrases.flatMap((phrase) => banned(reading, phrase)),
    // Of other letters nothing is known: a clinic writes about health and looks back on other talks.
    ...(decided === "no_case" ? [] : [...clinical(reading), ...apologies(reading), ...grade(reading, signedAs)]),
  ];
}

function banned({ own, span }: Reading, phrase: string): ReplyFinding[] {
  const at = own.toLowerCase().indexOf(phrase.toLowerCase());
  return at < 0 ? [] : [finding("banned_phrase", span(at, phrase.length), "The clinic does not use these words.")];
}

function clinical({ sentences, span }: Reading): ReplyFinding[] {
  return sentences
    .flatMap(({ words, text, from }) =>
      findAll(words.clinical, text).map((match) => span(from + match.from, match.words.length)),
    )
    .map((found) => finding("clinical_detail", found, `“${found.words}” is clinical detail.`));
}

function apologies({ sentences, span }: Reading): ReplyFinding[] {
  const all = sentences.flatMap(({ words, text, from }) =>
    findAll([words.apologies.join("|")], text).map((match) => span(from + match.from, match.words.length)),
  );
  const [, second] = all;
  return second ? [finding("second_apology", second, "Saying sorry once is enough.")] : [];
}

/** Only by a formula of the language's own, and without the clinic's name: a long one is no hard reading. */
function grade({ own, language }: Reading, signedAs: readonly string[] = []): ReplyFinding[] {
  const read = LETTER_LANGUAGES.find((one) => one === language);
  const unsigned = signedAs.reduce((text, name) => text.replaceAll(fold(name).text, ""), own);
  const of = read === undefined ? 0 : readingGrade(unsigned, read);
  return of > READING_GRADE_MAX
    ? [
        finding(
          "reading_grade",
          MISSING,
          `Reads at grade ${of}; ${READING_GRADE_MAX} is the most. Shorten the sentences.`,
        ),
      ]
    : [];
}

/** Whether a part of a letter has said it already. */
export const saysSorry = (text: string, language: Language): boolean =>
  findAll(wordsOf(language).apologies, fold(text).text).length > 0;
