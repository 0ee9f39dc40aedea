/** What a patient reads: plain enough (mission D2), and in each language in which any of it is written. */

import { READING_GRADE_MAX, readingGrade } from "../../reading-grade.ts";
import { type Language, LETTER_LANGUAGES } from "../../words.ts";
import type { PolicyVersion } from "../schema.ts";
import type { Finding } from "./finding.ts";

type Text = PolicyVersion["text"];

/** The whole text is a legal document and may be read slowly; a clause is quoted in a letter. */
export function checkWording({ text, clauses }: PolicyVersion): Finding[] {
  const written = LETTER_LANGUAGES.filter((language) =>
    [text, ...clauses.map((clause) => clause.text)].some((own) => own[language] !== undefined),
  );
  return [
    // Nobody has to write all of them: a letter in another quotes the text in English. Only English is said to be little.
    ...missing(text, written.length > 1 ? written : LETTER_LANGUAGES),
    ...clauses.flatMap(({ id, text: own }) =>
      [...missing(own, written), ...hard(own)].map((one) => ({ ...one, clauseId: id })),
    ),
  ];
}

const missing = (text: Text, languages: readonly Language[]): Finding[] =>
  languages
    .filter((language) => text[language] === undefined)
    .map((language) => ({
      code: "translation_missing",
      severity: "warning",
      field: `text.${language}`,
      values: { language },
    }));

function hard(text: Text): Finding[] {
  return LETTER_LANGUAGES.flatMap((language): Finding[] => {
    const grade = readingGrade(text[language] ?? "", language);
    if (grade <= READING_GRADE_MAX) return [];
    const values = { language, grade, most: READING_GRADE_MAX };
    return [{ code: "hard_to_read", severity: "warning", field: `text.${language}`, values }];
  });
}
