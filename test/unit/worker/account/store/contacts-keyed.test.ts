/** Danger: whoever gets a row or the record tries numbers until one fits, or a person who wants no messages is written to again. */
import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { notReachable, queueMessage } from "../../../../../worker/account/domain/messages/queue-message.ts";
import { secretStore } from "../../../../../worker/account/store/account/secrets.ts";
import { textHash } from "../../../../../worker/account/store/audit/texts.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import { openContactMac, replaceLostSecret } from "../../../../../worker/account/store/messages/contact-mac.ts";
import { contactStopOf, stopContact } from "../../../../../worker/account/store/messages/contact-stops.ts";
import { MIGRATIONS, migrate } from "../../../../../worker/account/store/migrate.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { memorySql } from "../../../../support/node-sql.ts";
import { acted } from "../../../../support/operations.ts";
import { scene } from "../../../../support/sending.ts";

const NUMBER = { channel: "sms", value: "+34600111222" } as const;
const BARE = textHash("sms +34600111222");
const STEP = MIGRATIONS.findIndex((step) => step.includes("outgoing_message_keyed"));
const rootKey = () => randomBytes(32).toString("base64");

/** An account of the release before that has a number in every table. */
function before() {
  const sql = memorySql();
  migrate(sql, MIGRATIONS.slice(0, STEP));
  sql.run("INSERT INTO person (id, helpdesk, external_id, name, role) VALUES ('P', 'zendesk', '1', 'A', 'agent')");
  sql.run(
    "INSERT INTO patient (id, source, source_id, name, language, since_on, visits, contacts, record_hash) VALUES ('Q', 's', '1', 'B', 'en', '2026-01-01', 0, '[]', '')",
  );
  sql.run(
    `INSERT INTO outgoing_message (id, purpose, recipient, recipient_id, channel, connection_id, contact_text_id, contact_hash, words_text_id,
       created_at_ms, due_at_ms, state, state_at_ms) VALUES ('M', 'code', 'patient', 'Q', 'sms', 'twilio', 'T', ?, 'W', 1, 2, 'useless', 3)`,
    BARE,
  );
  sql.run(
    `INSERT INTO contact_code (id, helpdesk, ticket_id, patient_id, channel, masked_text_id, contact_hash, message_id, mac, asked_by,
       asked_at_ms, expires_at_ms, used_at_ms) VALUES ('C', 'zendesk', '1', 'Q', 'sms', 'T', ?, 'M', 'x', 'P', 1, 4, 2)`,
    BARE,
  );
  sql.run(
    `INSERT INTO provider_contact (id, provider, provider_norm, channel, contact_text_id, contact_hash, language, put_by, put_at_ms,
       removed_by, removed_at_ms) VALUES ('R', 'Dr', 'dr', 'sms', 'T', ?, 'en', 'P', 1, 'P', 2)`,
    BARE,
  );
  sql.run("INSERT INTO contact_stop (channel, contact_hash, why, since_ms) VALUES ('sms', ?, 'opted_out', 1)", BARE);
  return sql;
}

const TABLES = ["outgoing_message", "contact_code", "provider_contact", "contact_stop"];
const hashesOf = (sql: ReturnType<typeof memorySql>) =>
  new Set(
    TABLES.flatMap((table) => sql.all<{ h: string }>(`SELECT contact_hash AS h FROM ${table}`).map((row) => row.h)),
  );

it("neither a row nor the record names a number by what anybody can work out of it", () => {
  const { clinic } = scene();
  clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('twilio', 'twilio', 'https://x', '{}')");
  const job: Actor = { type: "job", job: "outbox" };
  transact(clinic.runtime, job, (context) => {
    queueMessage(context, {
      ...({ purpose: "clinician_question", isAwaited: true, words: { subject: "", text: "One question." } } as const),
      to: { recipient: "provider", recipientId: "PR1" },
      contact: NUMBER,
    });
  });
  const asked = { provider: "Dr Lam", ...NUMBER, language: "en" } as const;
  expect(acted(clinic.runtime, "putProviderContact", clinic.staff("admin"), [ulidOf("PRC", 1), asked]).ok).toBe(true);
  const kept = JSON.stringify([...TABLES, "event"].flatMap((table) => clinic.sql.all(`SELECT * FROM ${table}`)));
  expect(kept).toContain("m1.");
  for (const known of [BARE, textHash("+34600111222"), "34600111222"]) expect(kept).not.toContain(known);
});

it("a number that was stopped before numbers had a MAC stays stopped, and no bare hash of it is left", () => {
  const sql = before();
  migrate(sql);
  const contactMac = openContactMac(sql, secretStore(sql, rootKey(), "acct:a"));
  expect(contactStopOf(sql, "sms", contactMac(BARE))).toBe("opted_out");
  sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('twilio', 'twilio', 'https://x', '{}')");
  expect(notReachable({ sql, contactMac }, NUMBER)).toBe("opted_out");
  expect(hashesOf(sql)).toEqual(new Set([contactMac(BARE)]));
  for (const table of TABLES.slice(0, 3))
    expect(() => sql.run(`UPDATE ${table} SET contact_hash = 'm1.other'`)).toThrow(/another/);
  expect(() => stopContact(sql, "sms", BARE, { why: "opted_out", nowMs: 1 })).toThrow("named by its MAC");
});

it("the same number is another in another account, and the same at the next start", () => {
  const [one, two] = [memorySql(), memorySql()];
  const key = rootKey();
  const macIn = (sql: typeof one, owner: string) => openContactMac(sql, secretStore(sql, key, owner))(BARE);
  for (const sql of [one, two]) migrate(sql);
  const first = macIn(one, "acct:a");
  expect(macIn(two, "acct:b")).not.toBe(first);
  expect(macIn(one, "acct:a")).toBe(first);
});

it("who wants no messages is known after the root key was changed and the old one taken away", () => {
  const sql = memorySql();
  migrate(sql);
  const [old, now] = [rootKey(), rootKey()];
  const macUnder = (key: string) => openContactMac(sql, secretStore(sql, key, "acct:a"));
  const first = macUnder(old)(BARE);
  expect(macUnder(`${now},${old}`)(BARE)).toBe(first);
  expect(macUnder(now)(BARE)).toBe(first);
});

it("a secret that opens no more is never replaced by a start, only by who provisions anew", () => {
  const sql = memorySql();
  migrate(sql);
  const [old, now] = [rootKey(), rootKey()];
  const first = openContactMac(sql, secretStore(sql, old, "acct:a"))(BARE);
  const lost = openContactMac(sql, secretStore(sql, now, "acct:a"));
  expect(() => lost(BARE)).toThrow("ROOT_KEY");
  expect(openContactMac(sql, secretStore(sql, old, "acct:a"))(BARE)).toBe(first);
  replaceLostSecret(secretStore(sql, now, "acct:a"));
  expect(lost(BARE)).toMatch(/^m1\./);
});
