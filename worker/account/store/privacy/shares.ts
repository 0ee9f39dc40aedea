/**
 * What stands of a patient, and what an erasure does to it. With `stays.ts` every column that holds text is named: one that is not is stored by nobody
 * (`test/unit/worker/account/privacy/columns.test.ts`). From this list come what is erased and what is exported.
 */

/** What becomes of a column in the rows of whoever is erased. */
export type Fate =
  /** An id: ours, the clinic's own system's of a sale, a ticket's, a processor's. It stays: by it money is accounted for. */
  | "id"
  /** A code, a day, a hash, the clinic's or its staff's own words. It stays. */
  | "plain"
  /** An address under the account's secret: it stays, so that a wish to be left alone holds. */
  | "keyed"
  /** Emptied. */
  | "gone"
  /** Names a text, which is removed. */
  | "words"
  /** Names a text that something refers to: its words go. */
  | "emptied"
  /** JSON: ids, codes, days and sums stay. */
  | "redacted";

export interface Share {
  /** Which rows are whoever is erased, in the words of `erasing`. */
  readonly of: string;
  /** The whole row goes. */
  readonly isRemoved?: true;
  /** For the reader of an export; absent where the row is another's, or the clinic's own counsel's. */
  readonly section?: Section;
  readonly columns: Readonly<Record<string, Fate>>;
}

export const SECTIONS = [
  "person",
  "bought",
  "money",
  "credit",
  "insurance",
  "visits",
  "consents",
  "cases",
  "mail",
  "messages",
  "links",
  "said",
  "access",
] as const;
export type Section = (typeof SECTIONS)[number];

const of = (column: string, kind: string): string => `${column} IN (SELECT id FROM erasing WHERE kind = '${kind}')`;
const PATIENT = of("patient_id", "patient");
const CASE = of("case_id", "case");
const DECISION = of("decision_id", "decision");
const TICKET = of("helpdesk || ' ' || ticket_id", "ticket");
const MAC = of("contact_hash", "mac");
const LINE = of("line_id", "line");

/** What stands of a patient. Whatever is not named of a row stays as it is. */
export const SHARES: Readonly<Record<string, readonly Share[]>> = {
  patient: [
    {
      of: of("id", "patient"),
      section: "person",
      columns: {
        name: "gone",
        patient_number: "gone",
        contacts: "gone",
        contact_by: "gone",
        guardian_id: "gone",
        record_hash: "gone",
      },
    },
  ],
  patient_key: [{ of: PATIENT, isRemoved: true, section: "person", columns: { value_norm: "gone" } }],
  contact_since: [{ of: PATIENT, isRemoved: true, section: "person", columns: { value_norm: "gone" } }],
  guardian_since: [
    { of: PATIENT, isRemoved: true, section: "person", columns: {} },
    { of: of("guardian_id", "patient"), isRemoved: true, columns: {} },
  ],
  person_family: [{ of: PATIENT, section: "person", columns: { text_id: "words" } }],
  found_due: [{ of: PATIENT, isRemoved: true, section: "person", columns: {} }],
  legal_hold: [{ of: PATIENT, columns: { text_id: "words" } }],

  purchase: [{ of: PATIENT, section: "bought", columns: { record_hash: "gone" } }],
  line: [{ of: of("id", "line"), section: "bought", columns: {} }],
  entitlement: [{ of: LINE, section: "bought", columns: {} }],
  use_record: [
    { of: of("entitlement_id", "entitlement"), section: "visits", columns: { note_ref: "gone", record_hash: "gone" } },
  ],
  booking: [{ of: PATIENT, isRemoved: true, section: "visits", columns: { title: "gone", record_hash: "gone" } }],
  consent: [{ of: PATIENT, section: "consents", columns: { record_hash: "gone" } }],
  message: [{ of: PATIENT, isRemoved: true, section: "messages", columns: { subject: "gone", record_hash: "gone" } }],
  claim: [{ of: PATIENT, section: "insurance", columns: { insurer: "gone", record_hash: "gone" } }],
  unpaid_invoice: [{ of: PATIENT, section: "money", columns: { record_hash: "gone" } }],
  payment: [
    { of: of("id", "payment"), section: "money", columns: { brand: "gone", last4: "gone", record_hash: "gone" } },
  ],
  taken_payment: [
    {
      of: `${of("payment_id", "payment")} OR ${of("payer_email", "called")} OR ${of("payer_phone", "called")} OR ${of("lower(payer_name)", "called")}`,
      section: "money",
      columns: {
        payer_name: "gone",
        payer_email: "gone",
        payer_phone: "gone",
        brand: "gone",
        last4: "gone",
        payment_before: "gone",
      },
    },
  ],
  outside_refund: [{ of: of("payment_id", "payment"), section: "money", columns: {} }],
  difference: [{ of: of("payment_id", "payment"), section: "money", columns: { text_id: "words" } }],
  dispute: [{ of: of("payment_id", "payment"), section: "money", columns: {} }],
  dispute_act: [
    {
      of: "dispute_id IN (SELECT d.id FROM dispute d JOIN erasing e ON e.kind = 'payment' AND e.id = d.payment_id)",
      section: "money",
      columns: { text_id: "words" },
    },
  ],
  leg: [{ of: DECISION, section: "money", columns: {} }],
  credit_entry: [{ of: PATIENT, section: "credit", columns: { note: "gone", text_id: "words" } }],
  credit_use_told: [{ of: PATIENT, section: "credit", columns: {} }],

  refund_case: [{ of: of("id", "case"), section: "cases", columns: { asked_text_id: "emptied" } }],
  case_line: [{ of: CASE, section: "cases", columns: {} }],
  decision: [
    { of: of("id", "decision"), section: "cases", columns: { cause_text_id: "words", reply_text_id: "words" } },
  ],
  approval: [{ of: DECISION, section: "cases", columns: { text_id: "words" } }],
  packet: [
    { of: CASE, section: "cases", columns: { content: "gone" } },
    // Of another's case, made while both were one person.
    { of: `id IN (SELECT packet_id FROM packet_patient WHERE ${PATIENT})`, columns: { content: "gone" } },
  ],
  evaluation: [{ of: CASE, section: "cases", columns: { facts_json: "redacted", proposal_json: "redacted" } }],
  task: [{ of: CASE, section: "cases", columns: { values_json: "redacted" } }],
  review: [{ of: CASE, section: "cases", columns: { text_id: "emptied" } }],
  found: [{ of: PATIENT, section: "cases", columns: { dismissed_text_id: "words" } }],
  clinician_question: [{ of: CASE, section: "cases", columns: {} }],
  clinician_answer: [{ of: CASE, section: "cases", columns: {} }],

  case_ticket: [{ of: CASE, section: "mail", columns: {} }],
  ticket_snapshot: [
    {
      of: TICKET,
      isRemoved: true,
      section: "mail",
      columns: { subject: "gone", body: "gone", requester_name: "gone", requester_email: "gone", sender_json: "gone" },
    },
  ],
  reply: [{ of: TICKET, section: "mail", columns: { quote: "gone" } }],
  ticket_match: [
    {
      of: `${PATIENT} OR ${TICKET}`,
      section: "mail",
      columns: { verified_text_id: "words", verified_requester_id: "gone", verified_email_hash: "gone" },
    },
  ],
  tag_report_ticket: [{ of: CASE, isRemoved: true, section: "mail", columns: { differences: "gone" } }],
  ticket_who: [{ of: TICKET, section: "mail", columns: {} }],
  call_back: [{ of: TICKET, section: "mail", columns: { who_text_id: "words", how_text_id: "words" } }],

  outgoing_message: [
    {
      of: `recipient = 'patient' AND ${of("recipient_id", "patient")}`,
      section: "messages",
      columns: { contact_text_id: "words", words_text_id: "words", contact_hash: "keyed" },
    },
    { of: `recipient <> 'patient' AND ${CASE}`, section: "messages", columns: { words_text_id: "words" } },
    // Sent to them about somebody for whom they answer or pay.
    { of: MAC, columns: { contact_text_id: "words", words_text_id: "words" } },
  ],
  contact_code: [
    {
      of: PATIENT,
      section: "messages",
      columns: { masked_text_id: "words", requester_id: "gone", requester_hash: "gone", contact_hash: "keyed" },
    },
    { of: MAC, columns: { masked_text_id: "words" } },
  ],
  contact_stop: [{ of: MAC, section: "messages", columns: { lifted_text_id: "words" } }],
  patient_link: [
    { of: PATIENT, section: "links", columns: { masked_text_id: "words", address_hash: "keyed" } },
    // A page on another's case that was theirs to read: it opens no more.
    { of: of("address_hash", "mac"), columns: { masked_text_id: "words" } },
  ],
  page_offer: [{ of: CASE, section: "links", columns: { lines_json: "redacted", options_json: "redacted" } }],
  page_said: [{ of: CASE, section: "said", columns: { text_id: "words" } }],
  case_outcome: [{ of: CASE, section: "cases", columns: { text_id: "words" } }],
  said_by_hand: [{ of: CASE, section: "said", columns: { text_id: "emptied" } }],
  access: [{ of: PATIENT, section: "access", columns: {} }],
};
