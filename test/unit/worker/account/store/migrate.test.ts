import { expect, it } from "vitest";
import { MIGRATIONS, migrate } from "../../../../../worker/account/store/migrate.ts";
import { memorySql } from "../../../../support/node-sql.ts";

const tables = (sql: ReturnType<typeof memorySql>) =>
  sql.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").map((row) => row.name);

it("an account that wakes on newer code gets only the missing steps, in order", () => {
  const sql = memorySql();
  migrate(sql, ["CREATE TABLE one (a INTEGER) STRICT"]);
  const version = migrate(sql, [
    "CREATE TABLE one (a INTEGER) STRICT",
    "CREATE TABLE two (a INTEGER) STRICT; DROP TABLE one;",
  ]);
  expect(version).toBe(2);
  expect(tables(sql)).toEqual(["schema_version", "two"]);
});

it("a step that fails leaves the store at the step before, whole", () => {
  const sql = memorySql();
  expect(() =>
    migrate(sql, ["CREATE TABLE one (a INTEGER) STRICT", "CREATE TABLE two (a INTEGER) STRICT; NONSENSE;"]),
  ).toThrow(/syntax/);
  expect(tables(sql)).toEqual(["one", "schema_version"]);
  expect(sql.one("SELECT version FROM schema_version")).toEqual({ version: 1 });
});

it("older code refuses a newer store instead of writing into it", () => {
  const sql = memorySql();
  migrate(sql, ["CREATE TABLE one (a INTEGER) STRICT", "CREATE TABLE two (a INTEGER) STRICT"]);
  expect(() => migrate(sql, ["CREATE TABLE one (a INTEGER) STRICT"])).toThrow(/version 2/);
});

it("the product's own tables come up, and a second start changes nothing", () => {
  const sql = memorySql();
  migrate(sql);
  const before = tables(sql);
  expect(migrate(sql)).toBe(MIGRATIONS.length);
  expect(tables(sql)).toEqual(before);
  expect(before).toContain("refund_case");
});

it("a message, and the code that names it, outlive the step after which a message may be a notice", () => {
  const sql = memorySql();
  const notices = MIGRATIONS.findIndex((step) => step.includes("CREATE TABLE notice ("));
  migrate(sql, MIGRATIONS.slice(0, notices));
  sql.run("INSERT INTO person (id, helpdesk, external_id, name, role) VALUES ('P', 'zendesk', '1', 'A', 'agent')");
  sql.run(
    "INSERT INTO patient (id, source, source_id, name, language, since_on, visits, contacts, record_hash) VALUES ('Q', 's', '1', 'B', 'en', '2026-01-01', 0, '[]', '')",
  );
  sql.run(
    `INSERT INTO outgoing_message (id, purpose, recipient, recipient_id, channel, connection_id, contact_text_id, contact_hash, words_text_id,
       created_at_ms, due_at_ms, state, state_at_ms, vendor_ref) VALUES ('M', 'code', 'patient', 'Q', 'sms', 'twilio', 'T', 'h', 'W', 1, 2, 'sent', 3, 'SM1')`,
  );
  sql.run(
    `INSERT INTO contact_code (id, helpdesk, ticket_id, patient_id, channel, masked_text_id, contact_hash, message_id, mac, asked_by,
       asked_at_ms, expires_at_ms) VALUES ('C', 'zendesk', '1', 'Q', 'sms', 'T', 'h', 'M', 'x', 'P', 1, 2)`,
  );
  const before = sql.all("SELECT * FROM outgoing_message");
  migrate(sql);
  expect(sql.all("SELECT * FROM outgoing_message")).toEqual(before.map((row) => expect.objectContaining(row)));
  expect(sql.all("SELECT * FROM pragma_foreign_key_check")).toEqual([]);
  expect(() => sql.run("UPDATE contact_code SET message_id = 'N'")).toThrow();
  expect(() => sql.run("DELETE FROM outgoing_message")).toThrow("never removed");
});
