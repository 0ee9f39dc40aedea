/** Rows that an import brought: what rests on them, and their end. */
import { TABLES } from "../records/imported.ts";
import type { Sql } from "../sql.ts";

/** Children that came with their row and go with it. */
const GO_WITH = {
  patient_key: ["patient_id"],
  contact_since: ["patient_id"],
  guardian_since: ["patient_id"],
  found_due: ["patient_id"],
  not_same: ["one_id", "other_id"],
  reconciliation_item: ["payment_id"],
  case_line: ["case_id"],
  case_ticket: ["case_id"],
} as const satisfies Record<string, readonly string[]>;

/** In the order in which they go: each before what it refers to. Places and items are a catalogue, and stay. */
const GONE_IN_ORDER = [
  "use_record",
  "consent",
  "message",
  "claim",
  "booking",
  "unpaid_invoice",
  "payment",
  "entitlement",
  "line",
  "purchase",
  "refund_case",
  "patient",
] as const;
type Gone = (typeof GONE_IN_ORDER)[number];
export const goesWithImport = (table: string): boolean => GONE_IN_ORDER.some((gone) => gone === table);

/** Rows of these say themselves which import brought them. */
const WITH_NUMBER: ReadonlySet<string> = new Set([
  ...Object.values(TABLES),
  "line",
  "entitlement",
  "refund_case",
  "credit_entry",
  "credit_echo",
  "credit_use_told",
]);

/** Every reference to a row that may go, as `test/unit/worker/account/imports/undo.test.ts` holds against the schema. */
export const RESTS: Readonly<Record<Gone, Readonly<Record<string, readonly string[]>>>> = {
  use_record: {},
  consent: {},
  message: {},
  claim: {},
  booking: {},
  unpaid_invoice: {},
  payment: {
    difference: ["payment_id"],
    dispute: ["payment_id"],
    leg: ["payment_id"],
    outside_refund: ["payment_id"],
    packet: ["payment_id"],
    payment: ["twin_of"],
    reconciliation_item: ["payment_id"],
    taken_payment: ["payment_id"],
  },
  entitlement: { use_record: ["entitlement_id"] },
  line: {
    allocation: ["line_id"],
    booking: ["line_id"],
    case_line: ["line_id"],
    case_matter: ["line_id"],
    claim: ["line_id"],
    consent: ["line_id"],
    credit_entry_line: ["line_id"],
    decision_line: ["line_id"],
    entitlement: ["line_id"],
    outside_allocation: ["line_id"],
    provider_pay: ["line_id"],
  },
  purchase: { line: ["purchase_id"], payment: ["purchase_id"] },
  refund_case: {
    case_likeness: ["case_id"],
    case_line: ["case_id"],
    case_matter: ["case_id"],
    case_outcome: ["case_id"],
    case_reason: ["case_id"],
    case_ticket: ["case_id"],
    clinician_answer: ["case_id"],
    clinician_question: ["case_id"],
    credit_entry: ["case_id"],
    decision: ["case_id"],
    difference: ["case_id"],
    evaluation: ["case_id"],
    found: ["case_id"],
    legal_hold: ["case_id"],
    link: ["case_id"],
    notice: ["case_id"],
    outgoing_message: ["case_id"],
    outside_allocation: ["case_id"],
    packet: ["case_id"],
    page_offer: ["case_id"],
    page_said: ["case_id"],
    patient_link: ["case_id"],
    review: ["case_id"],
    said_by_hand: ["case_id"],
    tag_report_ticket: ["case_id"],
    task: ["case_id"],
    ticket_request: ["ended_case_id"],
  },
  patient: {
    booking: ["patient_id"],
    claim: ["patient_id"],
    consent: ["patient_id"],
    contact_code: ["patient_id"],
    contact_since: ["patient_id"],
    credit_entry: ["patient_id"],
    credit_use_told: ["patient_id"],
    erased_name: ["patient_id"],
    erasure: ["patient_id"],
    found: ["patient_id"],
    found_due: ["patient_id"],
    guardian_since: ["guardian_id", "patient_id"],
    legal_hold: ["patient_id"],
    message: ["patient_id"],
    not_same: ["one_id", "other_id"],
    packet_patient: ["patient_id"],
    patient: ["guardian_id", "payer_id"],
    patient_key: ["patient_id"],
    patient_link: ["patient_id"],
    patient_merge: ["other_id", "patient_id"],
    payment: ["patient_id"],
    person_family: ["patient_id"],
    purchase: ["patient_id", "payer_id"],
    refund_case: ["patient_id"],
    ticket_match: ["patient_id"],
    unpaid_invoice: ["patient_id"],
  },
};

const SOME = 5;

export interface Resting {
  readonly on: string;
  readonly what: string;
  readonly count: number;
  readonly some: string[];
}

/** What was not brought by this import and refers to a row that was. Ids are of the rows that are rested on. */
export function restingOn(sql: Sql, no: number): Resting[] {
  return GONE_IN_ORDER.flatMap((on) =>
    Object.entries(RESTS[on]).flatMap(([table, columns]) =>
      columns.flatMap((column) => {
        if (goesWith(table, column)) return [];
        // A guardian's since goes with its patient; of another's patient the row itself rests.
        if (table === "guardian_since") return [];
        const others = WITH_NUMBER.has(table)
          ? `AND c.import_no IS NOT ?1 ${table === "credit_entry" ? NO_REVERSAL : ""}`
          : "";
        const rows = `FROM ${on} p JOIN ${table} c ON c.${column} = p.id WHERE p.import_no = ?1 ${others}`;
        const count = sql.one<{ n: number }>(`SELECT count(DISTINCT p.id) AS n ${rows}`, no)?.n ?? 0;
        if (count === 0) return [];
        const some = sql.all<{ id: string }>(`SELECT DISTINCT p.id ${rows} LIMIT ${SOME}`, no).map(({ id }) => id);
        return [{ on, what: table, count, some }];
      }),
    ),
  );
}

/** What an earlier undoing booked against an entry rests on nothing. */
const NO_REVERSAL = "AND NOT (c.source = 'makegood' AND c.source_id GLOB 'undo:*')";

const goesWith = (table: string, column: string): boolean =>
  ((GO_WITH as Readonly<Record<string, readonly string[]>>)[table] ?? []).includes(column);

/** Whoever has entries of credit stays, since those do. Answers how many rows went, and how many patients stay. */
export function removeBrought(sql: Sql, no: number): { readonly removed: number; readonly kept: number } {
  sql.run("PRAGMA defer_foreign_keys = ON");
  let removed = 0;
  for (const table of GONE_IN_ORDER) {
    const gone = table === "patient" ? `import_no = ?1 AND ${WITHOUT_CREDIT}` : "import_no = ?1";
    for (const [child, columns] of Object.entries(RESTS[table])) {
      for (const column of columns) {
        if (!goesWith(child, column)) continue;
        sql.run(`DELETE FROM ${child} WHERE ${column} IN (SELECT id FROM ${table} WHERE ${gone})`, no);
      }
    }
    removed += sql.change(`DELETE FROM ${table} WHERE ${gone}`, no);
  }
  const kept = sql.one<{ n: number }>("SELECT count(*) AS n FROM patient WHERE import_no = ?", no)?.n ?? 0;
  return { removed, kept };
}

const WITHOUT_CREDIT = "NOT EXISTS (SELECT 1 FROM credit_entry c WHERE c.patient_id = patient.id)";
