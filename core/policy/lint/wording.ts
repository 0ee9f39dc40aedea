/** What a patient reads: plain enough (mission D2), and in every language that the product writes. */

import { READING_GRADE_MAX, readingGrade } from "../../reading-grade.ts";
import { LETTER_LANGUAGES } from "../../words.ts";
import type { PolicyVersion } from "../schema.ts";
import type { Finding } from "./finding.ts";

type Text = PolicyVersion["text"];

/** The whole text is a legal document and may be read slowly; a clause is quoted in a letter. */
export function checkWording({ text, clauses }: PolicyVersion): Finding[] {
  return [
    ...missing(text),
    ...clauses.flatMap(({ id, text: own }) => [...missing(own), ...hard(own)].map((one) => ({ ...one, clauseId: id }))),
  ];
}

const missing = (text: Text): Finding[] =>
  LETTER_LANGUAGES.filter((language) => text[language] === undefined).map((language) => ({
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
