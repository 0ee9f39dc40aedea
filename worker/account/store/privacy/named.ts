/** Names in `erasing` what an erasure or an export is about: a person's rows by their ids, and what they are called. Inside one transaction, never longer. */
import type { Sql } from "../sql.ts";

export interface Subject {
  /** The patient, and whoever was merged into them. */
  readonly patientIds: readonly string[];
  /** Their addresses under the account's secret. */
  readonly macs: readonly string[];
  /** How they are called: names and their parts, addresses, numbers. */
  readonly calledBy: readonly string[];
  /** What their clinic's own system calls them. */
  readonly sourceIds: readonly string[];
}

/** What is shorter stands in too much that is nobody's name. */
const CALLED_FROM = 6;

const FOLLOWS: readonly string[] = [
  "SELECT 'case', id FROM refund_case WHERE patient_id IN (PATIENTS)",
  "SELECT 'decision', d.id FROM decision d WHERE d.case_id IN (SELECT id FROM erasing WHERE kind = 'case')",
  "SELECT 'purchase', id FROM purchase WHERE patient_id IN (PATIENTS)",
  "SELECT 'line', id FROM line WHERE purchase_id IN (SELECT id FROM erasing WHERE kind = 'purchase')",
  "SELECT 'entitlement', id FROM entitlement WHERE line_id IN (SELECT id FROM erasing WHERE kind = 'line')",
  "SELECT 'payment', id FROM payment WHERE patient_id IN (PATIENTS)",
  "SELECT 'ticket', helpdesk || ' ' || ticket_id FROM case_ticket WHERE case_id IN (SELECT id FROM erasing WHERE kind = 'case')",
  "SELECT 'ticket', helpdesk || ' ' || ticket_id FROM ticket_match WHERE patient_id IN (PATIENTS)",
  // Of a mail of theirs that is nobody's case.
  `SELECT 'ticket', s.helpdesk || ' ' || s.ticket_id FROM ticket_snapshot s
   WHERE s.requester_email IN (SELECT id FROM erasing WHERE kind = 'called')
     AND NOT EXISTS (SELECT 1 FROM case_ticket t WHERE t.helpdesk = s.helpdesk AND t.ticket_id = s.ticket_id)
     AND NOT EXISTS (SELECT 1 FROM ticket_match m WHERE m.helpdesk = s.helpdesk AND m.ticket_id = s.ticket_id)`,
  ...["use_record", "booking", "consent", "message", "claim", "unpaid_invoice"].map((table) =>
    table === "use_record"
      ? "SELECT 'row', id FROM use_record WHERE entitlement_id IN (SELECT id FROM erasing WHERE kind = 'entitlement')"
      : `SELECT 'row', id FROM ${table} WHERE patient_id IN (PATIENTS)`,
  ),
];

/** `work` sees who is named; nobody is any more once it is done. Inside a transaction of the caller's. */
export function naming<T>(
  sql: Sql,
  { patientIds, macs, calledBy, sourceIds }: Subject,
  isErased: boolean,
  work: () => T,
): T {
  const add = (kind: string, ids: readonly string[]) =>
    sql.run("INSERT OR IGNORE INTO erasing (kind, id) SELECT ?, value FROM json_each(?)", kind, JSON.stringify(ids));
  sql.run("DELETE FROM erasing");
  add("patient", patientIds);
  if (isErased) add("erased", patientIds);
  add("mac", macs);
  add(
    "called",
    calledBy.filter(({ length }) => length >= CALLED_FROM),
  );
  add("source_id", sourceIds);
  for (const follow of FOLLOWS)
    sql.run(
      `INSERT OR IGNORE INTO erasing (kind, id) ${follow.replaceAll("PATIENTS", "SELECT id FROM erasing WHERE kind = 'patient'")}`,
    );
  const done = work();
  sql.run("DELETE FROM erasing");
  return done;
}
