/** Danger: somebody puts an older copy of a clinic's database file back, and money that has left leaves again. */
import { copyFileSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, it, vi } from "vitest";
import type { DecisionView } from "../../core/contract/decision.ts";
import type { MoneyHealth } from "../../core/contract/money.ts";
import { SEND_SETTLES_MS } from "../../core/refund/limits.ts";
import { ensureBuilt } from "../../demo/runtime/builds.ts";
import { type RunningDemo, startDemo } from "../../demo/runtime/demo.ts";
import type { StripeState } from "../../demo/vendors/stripe/state.ts";
import { Browser, signIn } from "../../scripts/chaos/browsers.ts";
import { chaosClinic } from "../../scripts/chaos/clinic.ts";
import { threeFreePorts } from "../browser/support/ports.ts";

const root = mkdtempSync(join(tmpdir(), "makegood-swapped-"));
const dataDir = join(root, "data");
let running: RunningDemo | undefined;
afterAll(async () => {
  await running?.close();
  rmSync(root, { recursive: true });
});

const start = async (): Promise<RunningDemo> => {
  const port = await threeFreePorts();
  running = await startDemo({ port, dataDir, reset: false, clinic: chaosClinic, realKeys: {} });
  return running;
};

/** The file of the clinic's own database: the one that holds legs. */
function accountFile(): string {
  const file = globSync(join(dataDir, "worker", "**", "*.sqlite")).find((path) => {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      return database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'leg'").get() !== undefined;
    } finally {
      database.close();
    }
  });
  if (!file) throw new Error("The clinic's database was not found");
  return file;
}

/** With what SQLite has not moved into the file yet. */
function copy(from: string, to: string): void {
  for (const end of ["", "-wal", "-shm"]) {
    rmSync(to + end, { force: true });
    if (existsSync(from + end)) copyFileSync(from + end, to + end);
  }
}

/**
 * The demo goes by the machine's clock: instead of waiting for ten minutes, the account is told that it froze so long ago. That is no chain any
 * more, which nobody here looks at.
 */
function froze(path: string, agoMs: number): void {
  const database = new DatabaseSync(path);
  const guarded = database.prepare("SELECT sql FROM sqlite_schema WHERE name = 'event_no_update'").get();
  database.exec("DROP TRIGGER event_no_update");
  database.prepare("UPDATE event SET at_ms = at_ms - ? WHERE type = 'account.frozen'").run(agoMs);
  database.exec(String(guarded?.sql));
  database.prepare("UPDATE reconciliation SET started_at_ms = started_at_ms - ? WHERE why = 'restore'").run(agoMs);
  database.prepare("UPDATE job SET due_at_ms = due_at_ms - ? WHERE kind = 'reconcile'").run(agoMs);
  database.close();
}

const stripeOf = async ({ vendorsOrigin }: RunningDemo) =>
  (await (await fetch(`${vendorsOrigin}/_control/stripe/state`)).json()) as StripeState;
const refundsAt = async (demo: RunningDemo) => (await stripeOf(demo)).refunds;

async function healthOf(browser: Browser): Promise<MoneyHealth> {
  return (await browser.ask("GET", "/v1/money")).body as MoneyHealth;
}

it("the account notices, freezes, compares every payment, and only then goes on", { timeout: 120_000 }, async () => {
  ensureBuilt(() => {});
  let demo = await start();
  await demo.close();
  copy(accountFile(), join(root, "older.sqlite"));

  demo = await start();
  let browser = new Browser(demo, await signIn(demo, "finance"));
  const form = await browser.form(101);
  const first = (await browser.decide({ ...form, amountMinor: 1_000 })) as DecisionView;
  expect(first).toMatchObject({ state: "approved" });
  await vi.waitFor(async () => expect((await browser.read(first.decisionId))?.legs[0]?.state).toBe("settled"), {
    timeout: 20_000,
    interval: 200,
  });
  expect(await refundsAt(demo)).toHaveLength(1);
  // Its webhooks have come, so that none tells the copy of it.
  await vi.waitFor(async () => expect((await stripeOf(demo)).undelivered).toBe(0), { timeout: 20_000, interval: 200 });
  await demo.close();

  copy(join(root, "older.sqlite"), accountFile());
  demo = await start();
  browser = new Browser(demo, await signIn(demo, "finance"));
  // The copy knows nothing of the decision, and would hold the whole sum again.
  expect(await browser.read(first.decisionId)).toBeUndefined();
  const again = await browser.form(101);
  expect(await browser.decide({ ...again, amountMinor: 5_000 })).toBe("frozen");
  const { sinceMs = 0, comparesFromMs } = (await healthOf(browser)).frozen ?? {};
  expect(comparesFromMs).toBe(sinceMs + SEND_SETTLES_MS);
  await demo.close();
  froze(accountFile(), SEND_SETTLES_MS);
  demo = await start();
  browser = new Browser(demo, await signIn(demo, "finance"));
  await vi.waitFor(async () => expect((await healthOf(browser)).frozen).toBeUndefined(), {
    timeout: 20_000,
    interval: 200,
  });
  const health = await healthOf(browser);
  // Found by the comparison, or just before it when the ticket was opened and its charge read: it counts in the run all the same.
  expect(health.lastRun).toMatchObject({ why: "restore", payments: 1, done: 1, differences: 1 });
  expect(health.differences).toMatchObject([{ kind: "unknown_refund", theirMinor: 1_000 }]);
  expect(await browser.decide({ ...(await browser.form(101)), amountMinor: 1_000 })).not.toHaveProperty("state");

  const settled = { sentence: "Sent before the restore; the ticket says so.", answer: "same_matter" };
  const id = health.differences[0]?.differenceId;
  expect((await browser.ask("PUT", `/v1/money/differences/${id}/settled`, settled)).status).toBe(200);
  // 50.00 were paid, 10.00 are out: 40.00 are left, not 50.00.
  expect(await browser.decide({ ...(await browser.form(101)), amountMinor: 4_001 })).toBe("over_what_is_left");
  const rest = (await browser.decide({ ...(await browser.form(101)), amountMinor: 4_000 })) as DecisionView;
  await vi.waitFor(async () => expect((await browser.read(rest.decisionId))?.legs[0]?.state).toBe("settled"), {
    timeout: 20_000,
    interval: 200,
  });
  expect((await refundsAt(demo)).map(({ amount }) => amount).sort()).toEqual([1_000, 4_000]);
  await demo.close();
  running = undefined;
});
