/** Which letters a case's patient was told already, as the record has it: never by their words. */
import { LETTER_KINDS } from "../../../../core/letter-kinds.ts";
import type { LetterKey } from "../../../../core/reply/due-letters.ts";
import type { Sql } from "../sql.ts";

/** One letter may tell two things. */
export function toldLetters(sql: Sql, caseId: string): LetterKey[] {
  return sql
    .all<{ letter: string }>(
      "SELECT l.value AS letter FROM event e, json_each(e.data, '$.letters') l WHERE e.case_id = ? AND e.type = 'letter.told' ORDER BY e.seq",
      caseId,
    )
    .flatMap(({ letter }) => {
      const [, name = "", about = ""] = /^(\S+) (.+)$/.exec(letter) ?? [];
      const kind = LETTER_KINDS.find((one) => one === name);
      return kind ? [{ kind, about }] : [];
    });
}
