/** Danger: a new column holds somebody's words, and no erasure ever reaches it. */
import { expect, it } from "vitest";
import { migrate } from "../../../../../worker/account/store/migrate.ts";
import { SHARES } from "../../../../../worker/account/store/privacy/shares.ts";
import { STAYS } from "../../../../../worker/account/store/privacy/stays.ts";
import { memorySql } from "../../../../support/node-sql.ts";

it("every column that holds text is classified, and nothing that is not there", () => {
  const sql = memorySql();
  migrate(sql);
  const stored = sql
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'schema_version'")
    .flatMap(({ name }) =>
      sql
        .all<{ column: string }>(
          `SELECT name AS "column" FROM pragma_table_info('${name}') WHERE upper(type) NOT IN ('INTEGER', 'REAL')`,
        )
        .map(({ column }) => `${name}.${column}`),
    );
  const stays = Object.entries(STAYS).flatMap(([table, columns]) => columns.split(" ").map((one) => `${table}.${one}`));
  const reached = Object.entries(SHARES).flatMap(([table, shares]) =>
    shares.flatMap(({ columns }) => Object.keys(columns).map((one) => `${table}.${one}`)),
  );
  const named = [...stays, ...new Set(reached)];
  expect(stored.filter((one) => !named.includes(one))).toEqual([]);
  expect(named.filter((one) => !stored.includes(one))).toEqual([]);
  expect(named.filter((one, at) => named.indexOf(one) !== at)).toEqual([]);
});

/** Rows that name a patient, a case or a ticket and lose nothing with whoever is erased: ids, codes and days alone. */
const NOTHING_TO_LOSE: Readonly<Record<string, string>> = {
  allocation: "money",
  case_likeness: "codes and sums of a decision, by which like is found",
  case_matter: "which line, which reason",
  case_reason: "codes",
  credit_entry_line: "money",
  decision_call_back: "ids",
  decision_line: "ids",
  erased_name: "by what they are known if they come in again",
  erasure: "that they were erased, and by whom",
  event: "the record: ids, codes, days, sums and hashes",
  link: "of approvers and clinicians",
  notice: "ids and codes",
  outside_allocation: "money",
  packet_patient: "ids",
  patient_merge: "ids",
  provider_pay: "money",
  reconciliation_item: "ids",
  reply_pass: "hashes of what was sent",
  sent_reply: "ids",
  text: "removed or emptied by whatever names it",
  ticket_request: "codes",
};

it("whatever names a patient, a case or a ticket is reached by an erasure, or said to have nothing to lose", () => {
  const sql = memorySql();
  migrate(sql);
  const tables = sql
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .map(({ name }) => name)
    .filter((name) =>
      sql
        .all<{ column: string }>(`SELECT name AS "column" FROM pragma_table_info('${name}')`)
        .some(({ column }) =>
          /^(patient|case|ticket|decision|payment|line|entitlement|recipient|subject)_id$/.test(column),
        ),
    );
  expect(tables.filter((one) => !(one in SHARES) && !(one in NOTHING_TO_LOSE))).toEqual([]);
  expect(Object.keys(NOTHING_TO_LOSE).filter((one) => one in SHARES || !tables.includes(one))).toEqual([]);
});
