/** Rows of a patient's in every table that may hold words of theirs, each with a word that stands nowhere else. */
import type { Sql } from "../../worker/account/store/sql.ts";

export const CANARY = "Quetzalcoatl";
type Row = Readonly<Record<string, string | number | null>>;

/** Inserts a row, and whatever the table needs beside what is given. */
export function insertRow(sql: Sql, table: string, given: Row): void {
  const columns = sql.all<{ name: string; type: string; nn: number; dflt: string | null; hidden: number }>(
    `SELECT name, type, "notnull" AS nn, dflt_value AS dflt, hidden FROM pragma_table_xinfo('${table}')`,
  );
  const row: Record<string, string | number | null> = { ...given };
  for (const { name, type, nn, dflt, hidden } of columns)
    if (!(name in row) && nn === 1 && dflt === null && hidden === 0) row[name] = type === "INTEGER" ? 1 : `x-${name}`;
  const names = Object.keys(row);
  sql.run(
    `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(", ")}) VALUES (${names.map(() => "?").join(", ")})`,
    ...Object.values(row),
  );
}

export interface CanaryCase {
  readonly patientId: string;
  readonly caseId: string;
  readonly decisionId: string;
  readonly lineId: string;
  readonly personId: string;
}

let texts = 0;
/** A text that names them, in a case or in none. */
export function canaryText(sql: Sql, caseId: string | null): string {
  const id = `TEXT${String(++texts).padStart(22, "0")}`;
  sql.run("INSERT INTO text (id, case_id, body) VALUES (?, ?, ?)", id, caseId, `Words of ${CANARY} ${texts}`);
  return id;
}

/** Foreign keys are off: only what a row says matters here. */
export function plantCanaries(sql: Sql, { patientId, caseId, decisionId, lineId, personId }: CanaryCase): void {
  const text = (of: string | null = null) => canaryText(sql, of);
  const words = `A sentence by ${CANARY}.`;
  const ticket = { helpdesk: "zendesk", ticket_id: "99001" };
  const put = (table: string, row: Row) => insertRow(sql, table, row);
  put("case_ticket", { ...ticket, case_id: caseId });
  put("ticket_match", {
    ...ticket,
    patient_id: patientId,
    matched_at_ms: 1,
    verified_text_id: text(),
    verified_requester_id: CANARY,
    verified_email_hash: CANARY,
  });
  put("ticket_snapshot", {
    ...ticket,
    subject: words,
    body: words,
    requester_name: CANARY,
    requester_email: `${CANARY}@mail.example`,
    sender_json: JSON.stringify({ from: CANARY }),
  });
  put("reply", { ...ticket, message_id: "m1", speaker: "patient", kind: "other", quote: words });
  put("call_back", { id: "CB1", ...ticket, person_id: personId, who_text_id: text(), how_text_id: text() });
  put("message", {
    id: "ME1",
    source: "jane",
    source_id: "me1",
    patient_id: patientId,
    kind: "reminder",
    subject: words,
  });
  put("booking", {
    id: "BO1",
    source: "jane",
    source_id: "bo1",
    patient_id: patientId,
    title: words,
    on_date: "2026-03-01",
  });
  put("claim", {
    id: "CL1",
    source: "jane",
    source_id: "cl1",
    patient_id: patientId,
    insurer: `${CANARY} Health`,
    state: "submitted",
  });
  put("found_due", { patient_id: patientId });
  put("contact_since", {
    patient_id: patientId,
    kind: "email",
    value_norm: `${CANARY.toLowerCase()}@mail.example`,
    id: "CS1",
  });
  put("patient_key", { patient_id: patientId, kind: "email", value_norm: `${CANARY.toLowerCase()}@mail.example` });
  put("person_family", { person_id: personId, patient_id: patientId, text_id: text(), marked_by: personId });
  put("outgoing_message", {
    id: "OM1",
    purpose: "acknowledgement",
    recipient: "patient",
    recipient_id: patientId,
    channel: "email",
    connection_id: "sendgrid",
    contact_text_id: text(),
    contact_hash: "m1.x",
    words_text_id: text(),
    state: "sent",
  });
  put("outgoing_message", {
    id: "OM2",
    purpose: "notice",
    case_id: caseId,
    recipient: "person",
    recipient_id: personId,
    channel: "email",
    connection_id: "sendgrid",
    contact_text_id: "none",
    contact_hash: "m1.y",
    words_text_id: text(caseId),
    state: "sent",
  });
  put("contact_code", {
    id: "CC1",
    ...ticket,
    patient_id: patientId,
    channel: "email",
    masked_text_id: text(),
    contact_hash: "m1.z",
    asked_by: personId,
    requester_id: CANARY,
    requester_hash: CANARY,
    tries: 0,
  });
  put("patient_link", {
    id: "PL1",
    case_id: caseId,
    patient_id: patientId,
    standing: "patient",
    address_hash: "m1.q",
    masked_text_id: text(),
    on_file: 1,
    expires_at_ms: 9,
  });
  put("page_offer", {
    id: "PO1",
    case_id: caseId,
    lines_json: JSON.stringify([lineId]),
    options_json: JSON.stringify([{ words, amountMinor: 8000 }]),
    made_by: personId,
  });
  put("packet", {
    id: "PK1",
    case_id: caseId,
    made_for: "dispute",
    hash: "0".repeat(64),
    content: JSON.stringify({ customer: { name: CANARY }, words }),
  });
  put("page_said", { id: "PS1", link_id: "PL1", case_id: caseId, kind: "another_way", text_id: text(caseId) });
  put("secret", { key: "page/PS1/bank", sealed: `sealed ${CANARY}` });
  put("said_by_hand", {
    id: "SH1",
    case_id: caseId,
    act: "withdrawn",
    how: "phone",
    text_id: text(caseId),
    person_id: personId,
  });
  put("case_outcome", {
    id: "CO1",
    case_id: caseId,
    outcome: "public_complaint",
    text_id: text(caseId),
    said_by: personId,
    said_at_ms: 6,
  });
  put("tag_report", { id: "TR1", asked_by: personId, asked_at_ms: 7 });
  put("tag_report_ticket", {
    report_id: "TR1",
    ...ticket,
    case_id: caseId,
    state: "differs",
    differences: JSON.stringify([{ what: "field", field: "amount", is: CANARY, should: "" }]),
  });
  put("review", {
    id: "RV1",
    case_id: caseId,
    opened_by: personId,
    due_on: "2026-03-09",
    outcome: "stands",
    ended_by: personId,
    ended_at_ms: 5,
    text_id: text(caseId),
  });
  put("difference", {
    id: "DI1",
    payment_id: paymentOf(sql, patientId),
    kind: "refunds",
    signature: "s",
    ref: "re_1",
    text_id: text(),
    settled_at_ms: 2,
    settled_by: personId,
  });
  put("task", {
    id: "TA1",
    case_id: caseId,
    kind: "correct_reply",
    values_json: JSON.stringify({ sentTextId: text(), said: words, amountMinor: 8000 }),
    due_on: "2026-03-09",
    done_at_ms: 2,
    done_by: personId,
  });
  put("found", {
    id: "FO1",
    matter: "m",
    kind: "duplicate_charge",
    patient_id: patientId,
    line_ids: "[]",
    evidence: "{}",
    sure: 1,
    dismissed_at_ms: 3,
    dismissed_by: personId,
    dismissed_why: "meant_so",
    dismissed_text_id: text(),
  });
  put("credit_entry", {
    id: "CE1",
    source: "jane",
    source_id: "ce1",
    patient_id: patientId,
    delta_minor: 500,
    bonus: 0,
    currency: "USD",
    on_date: "2026-01-01",
    note: words,
    kind: "import",
  });
  put("command", { id: "CO1", answer: JSON.stringify({ decisionId, reply: words, cause: { sentence: words } }) });
  put("command", { id: "CO2", answer: JSON.stringify({ email: `${CANARY.toLowerCase()}@mail.example` }) });
  put("import_run", {
    no: 1,
    id: "IM1",
    source: "jane",
    kind: "json_lines",
    mode: "import",
    state: "ended",
    by_person: personId,
    counts: "{}",
  });
  put("import_piece", {
    import_no: 1,
    n: 0,
    answer: JSON.stringify({ taken: 1, refused: [{ line: 2, message: words }] }),
  });
  put("import_refusal", {
    import_no: 1,
    n: 0,
    line: 2,
    type: "patient",
    field: "name",
    code: "contradicts",
    message: words,
  });
  put("import_refusal", {
    import_no: 1,
    n: 0,
    line: 3,
    type: "purchase",
    field: "patient",
    code: "unknown_reference",
    message: "No such item.",
    record: JSON.stringify({ patient: sourceIdOf(sql, patientId) }),
    rank: 1,
  });
  put("import_before", { import_no: 1, type: "patient", row_id: patientId, row: JSON.stringify({ name: CANARY }) });
  put("import_seen", {
    import_no: 1,
    type: "patient",
    source_id: sourceIdOf(sql, patientId),
    id: "OTHER",
    info: JSON.stringify({ name: CANARY }),
  });
  put("job", { id: "JO1", lane: "zendesk", kind: "read_replies", ref: "zendesk 99001", due_at_ms: 9e12 });
}

const paymentOf = (sql: Sql, patientId: string): string =>
  sql.one<{ id: string }>("SELECT id FROM payment WHERE patient_id = ?", patientId)?.id ?? "";

export const sourceIdOf = (sql: Sql, patientId: string): string =>
  sql.one<{ id: string }>("SELECT source_id AS id FROM patient WHERE id = ?", patientId)?.id ?? "";

/** Where any of these stands, in whatever table and column. */
export function foundIn(sql: Sql, wanted: readonly string[]): string[] {
  const tables = sql.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB '_cf_*'",
  );
  return tables.flatMap(({ name: table }) => {
    const columns = sql.all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`);
    return columns.flatMap(({ name }) =>
      wanted.flatMap((one) => {
        const n = sql.one<{ n: number }>(
          `SELECT count(*) AS n FROM ${table} WHERE instr(lower(CAST(${name} AS TEXT)), lower(?)) > 0`,
          one,
        )?.n;
        return n ? [`${table}.${name}: ${one} (${n})`] : [];
      }),
    );
  });
}
