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

/** Cases in which a letter may be due: somebody decided or asked in them, they have not been over for long, and can still be written to. */
export const casesToTell = (sql: Sql, overSinceMs: number): string[] =>
  sql
    .all<{ caseId: string }>(
      `SELECT c.id AS caseId FROM refund_case c
       WHERE (c.closed_at_ms IS NULL OR c.closed_at_ms >= ?) AND c.set_aside_at_ms IS NULL
         AND (EXISTS (SELECT 1 FROM decision d WHERE d.case_id = c.id) OR EXISTS (SELECT 1 FROM clinician_question q WHERE q.case_id = c.id))
         AND EXISTS (SELECT 1 FROM case_ticket t WHERE t.case_id = c.id AND t.closed_at_ms IS NULL AND t.gone_at_ms IS NULL)
       ORDER BY c.id`,
      overSinceMs,
    )
    .map(({ caseId }) => caseId);
