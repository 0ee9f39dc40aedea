/** What a backup does not hold, each with its reason. Whatever is not named here is in it: a new table or column is not forgotten. */

/** Whole tables. */
export const TABLES_LEFT_OUT: Readonly<Record<string, string>> = {
  schema_version: "the header says it",
  secret: "the vendors' keys are given anew; the account's key to its hashes of addresses is in the header, sealed",
  job: "work under way is not done twice; what the account always has is queued anew",
  token_seen: "page tokens that were used once, for some minutes",
  tag_report: "what the helpdesk's tickets showed when they were read",
  tag_report_ticket: "the same, ticket by ticket: it is read anew",
  setup_link: "links that set the account up",
  session_month: "sessions by month, which are counted anew at the end",
  sale_month: "sales by month, the same",
  strained_limit: "how often somebody asked in the last minutes",
};

/** Columns, whose values are another's secret or a hash of one: the row stays, and opens nothing. */
export const COLUMNS_LEFT_OUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  link: { token_mac: "the link of a message" },
  link_code: { mac: "a code that was sent" },
  contact_code: { mac: "a code that was sent" },
  sign_in_code: { mac: "a code that was sent" },
  patient_link: { token_mac: "the link of a patient's page" },
  import_key: { mac: "the key of a program that sends records" },
};

/** Settings that say how the one copy stands, not what the clinic has. */
export const SETTINGS_LEFT_OUT: Readonly<Record<string, string>> = {
  closed: "whether this copy takes changes",
  coming_in: "how far a backup was taken in",
};

/** What a row of the table says of rows that may come after it, in its own table or in one that refers back; written in a second go. */
export const LATER: Readonly<Record<string, readonly string[]>> = {
  patient: ["payer_id", "guardian_id"],
  person: ["same_as", "signed_in_by"],
  payment: ["twin_of"],
  decision: ["pays_out_leg_id"],
  leg: ["replaces_leg_id", "rest_of"],
  credit_entry: ["lot_id", "undoes"],
};

/** Beside everything else: a row that comes while the file is written changes nothing that another row says. */
export const CHANGES_FREELY: readonly string[] = ["access", "refused_act"];

/** As the header and the docs say it. */
export function allLeftOut(): Readonly<Record<string, string>> {
  const columns = Object.entries(COLUMNS_LEFT_OUT).flatMap(([table, named]) =>
    Object.entries(named).map(([column, why]) => [`${table}.${column}`, why] as const),
  );
  const settings = Object.entries(SETTINGS_LEFT_OUT).map(([key, why]) => [`setting ${key}`, why] as const);
  return Object.fromEntries([...Object.entries(TABLES_LEFT_OUT), ...columns, ...settings]);
}
