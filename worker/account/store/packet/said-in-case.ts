/** Everything that was written and said in a case, as it is kept, oldest first. */
import type { Speaker } from "../../../../core/conversation/reply.ts";
import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

export interface SaidRow {
  readonly atMs: number;
  readonly from: "mail" | "reply" | "hand" | "letter";
  readonly speaker: Speaker | "clinic";
  /** Of a letter: whether it tells a decision. */
  readonly isDecision: 0 | 1;
  readonly words: string | null;
}

/** A mail is the patient's where it came from an address of theirs. */
export function saidInCaseOf(sql: Sql, caseId: string, patientId: string): SaidRow[] {
  return sql.all<SaidRow>(
    `SELECT s.received_at_ms AS atMs, 'mail' AS "from", 0 AS isDecision,
       CASE WHEN EXISTS (SELECT 1 FROM patient_key k WHERE ${ofSame("k.patient_id", "?2")} AND k.kind IN ('email', 'email_other')
         AND k.value_norm = lower(trim(s.requester_email))) THEN 'patient' ELSE 'somebody' END AS speaker,
       s.subject || char(10) || s.body AS words
     FROM case_ticket t JOIN ticket_snapshot s ON s.helpdesk = t.helpdesk AND s.ticket_id = t.ticket_id WHERE t.case_id = ?1 AND t.made_for_case = 0
     UNION ALL
     SELECT r.written_at_ms, 'reply', 0, r.speaker, r.quote
     FROM case_ticket t JOIN reply r ON r.helpdesk = t.helpdesk AND r.ticket_id = t.ticket_id
     WHERE t.case_id = ?1 AND coalesce(r.because, '') <> 'machine'
     UNION ALL
     SELECT h.at_ms, 'hand', 0, 'patient', x.body FROM said_by_hand h LEFT JOIN text x ON x.id = h.text_id WHERE h.case_id = ?1
     UNION ALL
     SELECT e.at_ms, 'letter', EXISTS (SELECT 1 FROM json_each(e.data, '$.letters') l
         WHERE substr(l.value, 1, instr(l.value, ' ') - 1) IN ('refund', 'credit', 'exchange', 'redo', 'extend', 'decline', 'several')),
       'clinic', x.body
     FROM event e LEFT JOIN text x ON x.id = e.data ->> 'textId' WHERE e.case_id = ?1 AND e.type = 'letter.told'
     ORDER BY 1, 2`,
    caseId,
    patientId,
  );
}

export const purchasesOfLines = (sql: Sql, lineIds: readonly string[]): string[] =>
  sql
    .all<{ id: string }>(
      "SELECT DISTINCT purchase_id AS id FROM line WHERE id IN (SELECT value FROM json_each(?)) ORDER BY 1",
      JSON.stringify(lineIds),
    )
    .map(({ id }) => id);
