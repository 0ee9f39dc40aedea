/** Holds every commit to the claim of mission G3: what changes has an event in the same transaction. */
import type { Sql } from "../../worker/account/store/sql.ts";

/** The record itself, and what only drives the work: a lost row of these changes no money, no right and no decision. */
const MACHINERY = [
  "event",
  "audit_head",
  "job",
  "inbox",
  "command",
  "token_seen",
  "schema_version",
  "reconciliation",
  "reconciliation_item",
  // Who looked, and how often somebody was refused or asked too much: beside the record on purpose.
  "access",
  "refused_act",
  "strained_limit",
  // Whom an erasure or an export names, within its own transaction.
  "erasing",
  // What was compared: a reply that does not fit has its event.
  "sent_reply",
  // Whom to look through: what is found has its event.
  "found_due",
  // Each keystroke of an editor; starting, throwing away and publishing a draft are events all the same.
  // What became of a piece, and what a dry run saw: what was written has its event.
  "import_piece",
  "import_refusal",
  "import_seen",
  "import_before",
  // What a processor lists, copied; that it was read, and each link of it, is an event.
  "reading",
  "reading_run",
  "taken_payment",
  "taken_change",
  "balance_entry",
  "bank_payout",
  // What tickets showed when they were read; asking for it and each repair are events.
  "tag_report",
  "tag_report_ticket",
  // A view is how one person looks at a list; a shared one has its event.
  "case_view",
  "policy_draft",
  "letter_draft",
];

/** Columns that say how the machinery stands. All others are watched, those of tables to come as well. */
const RUNNING: Readonly<Record<string, readonly string[]>> = {
  leg: ["lease_until_ms", "queries"],
  // What it says is an event where it says something new.
  person: ["heard_at_ms"],
  payment: ["read_at_ms"],
  // What lists show of it: worked out again at every change of the case.
  refund_case: ["suggested_minor", "suggested_currency"],
  import_run: ["moved_at_ms", "counts", "refusals", "waiting_rules", "brought"],
  import_key: ["last_used_at_ms"],
  connection: ["last_ok_at_ms", "last_error_at_ms", "last_error", "failing_since_ms"],
};

/** Rows of watched tables that say how the machinery stands: when it was looked for what has risen. */
const RUNNING_ROWS: Readonly<Record<string, (row: string) => string>> = {
  setting: (row) => `${row}.key <> 'changes_looked_at'`,
};

/** Where the triggers note what a transaction changed: no table of the account's. */
export const NOTES = "changed";

/** Has a migrated store note what each transaction changes, for `recorded`. */
export function watchChanges(sql: Sql): void {
  const tables = sql.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'");
  sql.run(`CREATE TABLE ${NOTES} (what TEXT NOT NULL)`);
  for (const { name } of tables) if (!MACHINERY.includes(name)) watch(sql, name);
}

/** The same store, in which a transaction that changes a watched row and appends no event is a bug and throws. After `watchChanges` only. */
export function recorded(sql: Sql): Sql {
  const head = () => sql.one<{ seq: number | null }>("SELECT max(seq) AS seq FROM event")?.seq ?? 0;
  return {
    ...sql,
    transaction: (work) =>
      sql.transaction(() => {
        sql.run(`DELETE FROM ${NOTES}`);
        const before = head();
        const answer = work();
        const changed = sql.all<{ what: string }>(`SELECT DISTINCT what FROM ${NOTES}`).map(({ what }) => what);
        if (changed.length > 0 && head() === before) {
          throw new Error(`Changed without an event in the same transaction: ${changed.join(", ")}`);
        }
        return answer;
      }),
  };
}

function watch(sql: Sql, table: string): void {
  const columns = sql
    .all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
    .map(({ name }) => name)
    .filter((name) => !RUNNING[table]?.includes(name));
  const differs = columns.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(" OR ");
  const note = (what: string) => `BEGIN INSERT INTO ${NOTES} VALUES ('${table} ${what}'); END`;
  const isWatched = RUNNING_ROWS[table]?.("NEW") ?? "true";
  sql.run(`CREATE TRIGGER added_${table} AFTER INSERT ON ${table} WHEN ${isWatched} ${note("added")}`);
  sql.run(
    `CREATE TRIGGER changed_${table} AFTER UPDATE ON ${table} WHEN (${differs}) AND ${isWatched} ${note("changed")}`,
  );
  sql.run(`CREATE TRIGGER removed_${table} AFTER DELETE ON ${table} ${note("removed")}`);
}
