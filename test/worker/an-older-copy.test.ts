import { abortAllDurableObjects, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { SEND_SETTLES_MS } from "../../core/refund/limits.ts";
import { aCard, aLine, aPurchase } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { askOf, closeClinics, decideOn, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const massage = [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000)];
const decisionId = "01DEC000000000000000000001";
const UNDO_MS = 120_000;
const HOUR_MS = 3_600_000;

type Rows = Record<string, Record<string, SqlStorageValue>[]>;
const stub = (accountId: string) => env.ACCOUNT.getByName(`acct:${accountId}`);
const TABLES = ["event", "leg", "attempt", "job", "decision", "task", "refund_case", "command"];

const keep = (accountId: string): Promise<Rows> =>
  runInDurableObject(stub(accountId), (_, state) =>
    Object.fromEntries(TABLES.map((table) => [table, state.storage.sql.exec(`SELECT * FROM ${table}`).toArray()])),
  );

/** Puts the money's tables back as they were; the guards of the tables stand in the way of that, and are put up again. */
function putBack(accountId: string, kept: Rows): Promise<void> {
  return runInDurableObject(stub(accountId), (_, state) => {
    const { sql } = state.storage;
    sql.exec("PRAGMA defer_foreign_keys = ON");
    const triggers = sql
      .exec<{ name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      .toArray();
    for (const { name } of triggers) sql.exec(`DROP TRIGGER ${name}`);
    state.storage.transactionSync(() => {
      sql.exec("PRAGMA defer_foreign_keys = ON");
      for (const table of TABLES) {
        sql.exec(`DELETE FROM ${table}`);
        for (const row of kept[table] ?? []) {
          const columns = Object.keys(row).filter((name) => name !== "held_minor");
          const marks = columns.map(() => "?").join(", ");
          sql.exec(
            `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${marks})`,
            ...columns.map((name) => row[name] ?? null),
          );
        }
      }
    });
    for (const { sql: statement } of triggers) sql.exec(statement);
  });
}

it("an object whose storage was put back notices on waking, asks Stripe about its payments, and pays nothing twice", async () => {
  const clinic = await moneyClinic("oldercopy1", massage);
  const { agent, finance } = clinic.people;
  const asked = askOf(must(await clinic.door().openTicket(agent, theTicket)));
  await decideOn(clinic, decisionId);
  const kept = await keep("oldercopy1");
  clinic.pass(UNDO_MS);
  await clinic.runAlarms();
  expect(await clinic.rows("SELECT state FROM leg")).toEqual([{ state: "settled" }]);
  await putBack("oldercopy1", kept);
  expect(await clinic.rows("SELECT state, tries FROM leg")).toEqual([{ state: "reserved", tries: 0 }]);
  await abortAllDurableObjects();
  // Stripe has forgotten the key: sending it again would be a second refund.
  await clinic.stripe.control("/clock", { advanceMs: 30 * HOUR_MS });

  must(await clinic.door().wake());
  expect(await clinic.rows("SELECT value FROM setting WHERE key = 'frozen'")).toEqual([{ value: "1" }]);
  const view = must(await clinic.door().openTicket(finance, theTicket));
  expect(view.allowed.blocked).toBe("frozen");
  const second = await clinic.door().decide(finance, "01DEC000000000000000000002", asked);
  expect(second).toMatchObject({ ok: false, error: { code: "frozen" } });
  const health = must(await clinic.door().moneyHealth(finance));
  expect(health.frozen).toMatchObject({ why: "shorter" });
  const { sinceMs = 0, comparesFromMs } = health.frozen ?? {};
  expect(comparesFromMs).toBe(sinceMs + SEND_SETTLES_MS);

  clinic.pass(SEND_SETTLES_MS - 60_000);
  await clinic.runAlarms();
  expect(must(await clinic.door().moneyHealth(finance)).frozen).toMatchObject({ comparesFromMs });
  clinic.pass(HOUR_MS);
  await clinic.runAlarms();
  const { refunds, resent_after_prune } = await clinic.stripe.state();
  expect(refunds).toHaveLength(1);
  expect(resent_after_prune).toEqual([]);
  expect(await clinic.rows("SELECT state FROM leg")).toEqual([{ state: "settled" }]);
  expect(must(await clinic.door().moneyHealth(finance)).frozen).toBeUndefined();
  must(await clinic.door().verifyAudit(finance));
});

it("the guard hears of what leaves without a processor too: cash that was handed out", async () => {
  const inCash = aCard("Y1", "B1", 8_000, { tender: "cash", processor: "none" });
  const { processorRef: _, ...cash } = inCash;
  const clinic = await moneyClinic("oldercopy2", [massage[0] ?? inCash, cash]);
  const { agent } = clinic.people;
  must(await clinic.door().openTicket(agent, theTicket));
  await decideOn(clinic, decisionId);
  clinic.pass(UNDO_MS);
  await clinic.runAlarms();
  const [task] = await clinic.rows<{ id: string }>("SELECT id FROM task WHERE kind = 'pay_by_hand'");
  must(await clinic.door().closeTask(agent, task?.id ?? "", { reference: "CASH-7" }));
  const [head] = await clinic.rows<{ seq: number }>("SELECT max(seq) AS seq FROM event");
  await vi.waitFor(async () => {
    expect((await env.GUARD.getByName("guard of acct:oldercopy2").head()).seq).toBe(head?.seq);
  });
});

it("the guard of one clinic knows nothing of another's, and gives way only to whoever knows what it holds", async () => {
  const guard = (name: string) => env.GUARD.getByName(`guard of acct:${name}`);
  const [none, first, second] = [
    { seq: 0, hash: "0".repeat(64) },
    { seq: 5, hash: "a" },
    { seq: 9, hash: "b" },
  ];
  expect(await guard("one").advance(none, first)).toEqual({ ok: true });
  expect(await guard("two").head()).toEqual(none);
  expect(await guard("one").advance(none, second)).toEqual({ ok: false, head: first });
  expect(await guard("one").advance(first, second)).toEqual({ ok: true });
  // Never backwards, except after a reconciliation.
  expect(await guard("one").advance(second, first)).toEqual({ ok: true });
  expect(await guard("one").head()).toEqual(second);
  expect(await guard("one").rebase(second, first, 1)).toEqual({ ok: true });
  expect(await guard("one").head()).toEqual(first);
});
