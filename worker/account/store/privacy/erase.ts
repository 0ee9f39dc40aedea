/** Takes the words, names and addresses of a person out of every row; ids, days and sums stay. What becomes of which column stands in `shares.ts`. */
import { redact } from "../../../../core/privacy/redact.ts";
import { dropSecret } from "../account/secrets.ts";
import { bankKey } from "../links/page-said.ts";
import type { Sql } from "../sql.ts";
import { naming, type Subject } from "./named.ts";
import { SHARES, type Share } from "./shares.ts";

/** Rows of `text` that something refers to for ever keep their place, without words. */
const REFERRED = `SELECT asked_text_id FROM refund_case WHERE asked_text_id IS NOT NULL UNION SELECT text_id FROM review WHERE text_id IS NOT NULL
  UNION SELECT text_id FROM said_by_hand`;
/** Clinicians' own names. */
const OF_CLINICIANS = "SELECT whom_text_id FROM clinician_question UNION SELECT who_text_id FROM clinician_answer";
const OWN = "SELECT id FROM erasing WHERE kind = 'case'";

/** Sentences that the record alone names, of a ticket without a case, or of the patient. */
const IN_THE_RECORD = `SELECT data ->> 'textId' FROM event WHERE case_id IS NULL AND instr(data, '"textId"') > 0
  AND ((data ->> 'patientId') IN (SELECT id FROM erasing WHERE kind = 'patient')
    OR (data ->> 'helpdesk') || ' ' || (data ->> 'ticketId') IN (SELECT id FROM erasing WHERE kind = 'ticket'))`;

export interface Erased {
  readonly texts: number;
  readonly rows: number;
}

/** Inside a transaction; refused by the database itself where somebody holds anything of theirs. */
export function eraseRows(sql: Sql, subject: Subject): Erased {
  return naming(sql, subject, true, () => {
    const { calledBy, patientIds } = subject;
    let texts = 0;
    let rows = 0;
    const textsOf = (select: string): void => {
      texts += sql.change(`UPDATE text SET body = '' WHERE id IN (${select})`);
      sql.run(`DELETE FROM text WHERE id IN (${select}) AND id NOT IN (${REFERRED})`);
    };
    for (const { id } of sql.all<{ id: string }>(`SELECT id FROM page_said WHERE case_id IN (${OWN})`))
      dropSecret(sql, bankKey(id));
    // It has nobody to go to, and nobody is called because of it.
    sql.run(
      `UPDATE outgoing_message SET state = 'useless' WHERE state = 'waiting'
         AND ((recipient = 'patient' AND recipient_id IN (SELECT id FROM erasing WHERE kind = 'patient'))
           OR contact_hash IN (SELECT id FROM erasing WHERE kind = 'mac'))`,
    );
    eraseStored(sql, subject);
    for (const [table, shares] of Object.entries(SHARES))
      for (const share of shares) {
        for (const [column, fate] of Object.entries(share.columns)) {
          if (fate === "words" || fate === "emptied")
            textsOf(`SELECT ${column} FROM ${table} WHERE (${share.of}) AND ${column} IS NOT NULL`);
          if (fate === "redacted") texts += redactColumn(sql, table, column, share, calledBy);
        }
        rows += eraseShare(sql, table, share);
      }
    textsOf(IN_THE_RECORD);
    texts += sql.change(
      `UPDATE text SET body = '' WHERE case_id IN (${OWN}) AND body <> '' AND id NOT IN (${OF_CLINICIANS})`,
    );
    sql.run(
      `DELETE FROM job WHERE kind IN ('read_ticket', 'read_replies', 'compare_sent') AND ref IN (SELECT id FROM erasing WHERE kind = 'ticket')`,
    );
    for (const id of patientIds) sql.run("UPDATE patient SET source = 'erased', source_id = id WHERE id = ?", id);
    return { texts, rows };
  });
}

const EMPTY: Readonly<Record<string, string>> = { "patient.contacts": "[]" };

function eraseShare(sql: Sql, table: string, { of, isRemoved, columns }: Share): number {
  if (isRemoved) return sql.change(`DELETE FROM ${table} WHERE ${of}`);
  const stored = columnsOf(sql, table);
  const gone = Object.entries(columns).flatMap(([column, fate]) => (fate === "gone" ? [column] : []));
  const set = [
    ...gone.map((column) => `${column} = ${stored.get(column) ? `'${EMPTY[`${table}.${column}`] ?? ""}'` : "NULL"}`),
    // No import takes back what an erasure has left.
    ...(stored.has("import_no") ? ["import_no = NULL"] : []),
  ];
  if (set.length === 0) return 0;
  return sql.change(`UPDATE ${table} SET ${set.join(", ")} WHERE ${of}`);
}

/** By name, whether it needs a value. */
const columnsOf = (sql: Sql, table: string): ReadonlyMap<string, boolean> =>
  new Map(
    sql
      .all<{ name: string; nn: number }>(`SELECT name, "notnull" AS nn FROM pragma_table_info('${table}')`)
      .map(({ name, nn }) => [name, nn === 1] as const),
  );

function redactColumn(sql: Sql, table: string, column: string, { of }: Share, calledBy: readonly string[]): number {
  const rows = sql.all<{ id: string; json: string }>(`SELECT id, ${column} AS json FROM ${table} WHERE ${of}`);
  for (const { id, json } of rows)
    sql.run(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, redacted(sql, json, calledBy), id);
  return rows.length;
}

/** What is no JSON is nobody's to keep. */
function redacted(sql: Sql, json: string, calledBy: readonly string[]): string {
  try {
    const { value, textIds } = redact(JSON.parse(json), calledBy);
    for (const id of textIds) sql.run("DELETE FROM text WHERE id = ?", id);
    return JSON.stringify(value);
  } catch {
    return "null";
  }
}

/** Stored answers and what imports keep: found by their ids and by what they are called, since no column says whose they are. */
function eraseStored(sql: Sql, { calledBy, sourceIds }: Subject): void {
  const commands = sql.all<{ id: string; answer: string }>(
    `SELECT id, answer FROM command WHERE ${names("answer", "'patient', 'case', 'decision', 'called'")}`,
  );
  for (const { id, answer } of commands)
    sql.run("UPDATE command SET answer = ? WHERE id = ?", redacted(sql, answer, calledBy), id);
  const theirs = (text: string): boolean => wordsOf(text).some((word) => sourceIds.includes(word));
  const pieces = sql.all<{ no: number; n: number; answer: string; isCalled: number }>(
    `SELECT import_no AS no, n, answer, ${names("answer", "'called'")} AS isCalled FROM import_piece
     WHERE ${names("answer", "'called', 'source_id'")}`,
  );
  for (const { no, n, answer, isCalled } of pieces)
    if (isCalled || theirs(answer))
      sql.run(
        "UPDATE import_piece SET answer = ? WHERE import_no = ? AND n = ?",
        redacted(sql, answer, [...calledBy, ...sourceIds]),
        no,
        n,
      );
  const told = "coalesce(record, '') || ' ' || message";
  const refusals = sql.all<{ seq: number; told: string; isCalled: number }>(
    `SELECT seq, coalesce(source_id, '') || ' ' || ${told} AS told, ${names(told, "'called'")} AS isCalled FROM import_refusal
     WHERE ${names(`coalesce(source_id, '') || ' ' || ${told}`, "'called', 'source_id'")}`,
  );
  for (const refusal of refusals)
    if (refusal.isCalled || theirs(refusal.told)) sql.run("DELETE FROM import_refusal WHERE seq = ?", refusal.seq);
  sql.run("DELETE FROM import_before WHERE row_id IN (SELECT id FROM erasing)");
  sql.run(
    `DELETE FROM import_seen WHERE id IN (SELECT id FROM erasing)
       OR (type = 'patient' AND source_id IN (SELECT id FROM erasing WHERE kind = 'source_id'))`,
  );
}

const names = (text: string, kinds: string): string =>
  // Made small once for a row: without the LIMIT it would be done anew for each name.
  `EXISTS (SELECT 1 FROM (SELECT lower(${text}) AS low LIMIT 1) CROSS JOIN erasing e WHERE e.kind IN (${kinds}) AND instr(low, lower(e.id)) > 0)`;

/** A record's own names stand between quotes, blanks or the text's ends. */
const wordsOf = (text: string): string[] => text.split(/["\s,;:()]+/u);
