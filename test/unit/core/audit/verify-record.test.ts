import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chainEvent, GENESIS } from "../../../../core/audit/chain.ts";
import type { AuditEvent } from "../../../../core/audit/event.ts";
import { isWhole, verifyRecord } from "../../../../scripts/verify-audit/check.ts";
import { fromPath } from "../../../../scripts/verify-audit/sources.ts";
import { reportOf } from "../../../../scripts/verify-audit/words.ts";
import { expireApproval } from "../../../../worker/account/commands/approval/approve.ts";
import { transact } from "../../../../worker/account/commands/run-command.ts";
import { runJobs } from "../../../../worker/account/jobs/run-jobs.ts";
import { readEvents } from "../../../../worker/account/store/audit/event-log.ts";
import { aCard, aLine, aPurchase, clinicOn, NOW_MS } from "../../../support/clinic-records.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../support/deciding.ts";
import { nodeSql } from "../../../support/node-sql.ts";
import { scriptedProcessor } from "../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../support/sending.ts";

const folder = mkdtempSync(join(tmpdir(), "makegood-audit-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where workerd would keep the store of a demo. */
const dataDir = join(folder, "demo");
const store = join(dataDir, "worker", "v3", "do", "ClinicAccount", "one.sqlite");
let events: AuditEvent[] = [];

/** A store on the disk: one refund that went, one that waited for an approval nobody gave. */
beforeAll(async () => {
  mkdirSync(join(store, ".."), { recursive: true });
  const database = new DatabaseSync(store);
  const clinic = clinicOn(nodeSql(database), [
    ...mayasMassage(),
    aPurchase("B2", "P1", [aLine("N2", "massage", 9_000)]),
    aCard("Y2", "B2", 9_000),
  ]);
  const agent = clinic.staff("agent");
  decided(clinic, agent, ulidOf("DEC", 1), { lineIds: [clinic.id("line", "N1")] });
  const second = { lineIds: [clinic.id("line", "N2")], amountMinor: 100, exception: goodwill };
  decided(clinic, agent, ulidOf("DEC", 2), second);
  const processor = scriptedProcessor(8_000);
  clinic.setNow(NOW_MS + SENT_AT);
  await runJobs(worldOf(clinic, processor));
  clinic.setNow(NOW_MS + 72 * 3_600_000);
  const approvalId = clinic.sql.one<{ id: string }>("SELECT id FROM approval")?.id ?? "";
  transact(clinic.runtime, { type: "job", job: "outbox" }, (context) => expireApproval(context, approvalId));
  events = readEvents(clinic.sql, 0, 1_000);
  database.close();
});

let files = 0;
function exported(lines: readonly (AuditEvent | string)[]): string {
  files += 1;
  const path = join(folder, `record-${files}.jsonl`);
  writeFileSync(path, lines.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join(""));
  return path;
}

async function found(path: string, heads: Record<number, string> = {}) {
  const [named] = fromPath(path);
  if (!named) throw new Error("nothing there");
  const kept = Object.entries(heads).map(([seq, hash]): [number, string] => [Number(seq), hash]);
  const verified = await verifyRecord(named.source, new Map(kept));
  return { whole: isWhole(verified), said: reportOf("record", verified).join("\n") };
}

/** The record with the event at `at` changed, and every later one chained anew: it fits itself. */
function forged(at: number, change: (event: AuditEvent) => AuditEvent): AuditEvent[] {
  let prev = GENESIS;
  return events.map((event, index) => {
    const { hash: _, prev: __, ...rest } = index === at ? change(event) : event;
    const linked = chainEvent(prev, rest);
    prev = linked.hash;
    return linked;
  });
}

const MIDDLE = 7;
const richer = (event: AuditEvent): AuditEvent => ({ ...event, data: { ...event.data, amountMinor: 1 } });

describe("a record that was tampered with", () => {
  it("is told from a whole one, which is named by its head", async () => {
    const whole = await found(exported(events));
    const head = events.at(-1);
    expect(whole).toEqual({
      whole: true,
      said: `record: whole. ${events.length} events, 2 legs told, no store to compare. Head ${head?.seq}:${head?.hash}`,
    });
  });

  it.each<[string, () => readonly (AuditEvent | string)[], string]>([
    ["changed", () => events.map((event, at) => (at === MIDDLE ? richer(event) : event)), "event 8.*hash_differs"],
    ["one missing", () => events.filter((_, at) => at !== MIDDLE), "event 9.*seq_not_next"],
    [
      "two in the wrong order",
      () => [...events.slice(0, MIDDLE), ...events.slice(MIDDLE, MIDDLE + 2).reverse(), ...events.slice(MIDDLE + 2)],
      "event 9.*seq_not_next",
    ],
    ["one twice", () => [...events.slice(0, 3), ...events.slice(2)], "event 3.*seq_not_next"],
    ["one that is no event", () => [...events.slice(0, 3), '{"seq":4}', ...events.slice(4)], "event 4.*unreadable"],
    ["one that is no JSON", () => [...events.slice(0, 3), "{", ...events.slice(4)], "event 4.*unreadable"],
  ])("%s", async (_, lines, says) => {
    const { whole, said } = await found(exported(lines()));
    expect(whole).toBe(false);
    expect(said).toMatch(new RegExp(says, "s"));
  });

  it("chained anew fits itself, and not the head that was kept outside", async () => {
    const path = exported(forged(2, (event) => ({ ...event, atMs: event.atMs + 1 })));
    expect((await found(path)).whole).toBe(true);
    const last = events.at(-1);
    const kept = { [last?.seq ?? 0]: last?.hash ?? "" };
    expect((await found(exported(events), kept)).whole).toBe(true);
    const { whole, said } = await found(path, kept);
    expect(whole).toBe(false);
    expect(said).toContain(`event ${last?.seq}`);
    expect(said).toContain("published_differs");
  });

  it("cut off at the end fits itself, and not the head that was kept outside", async () => {
    const path = exported(events.slice(0, -1));
    const last = events.at(-1);
    expect((await found(path)).whole).toBe(true);
    expect((await found(path, { [last?.seq ?? 0]: last?.hash ?? "" })).said).toContain("published_missing");
  });

  it("chained anew with a step that money cannot take is found without any head", async () => {
    const at = events.findIndex(({ type, data }) => type === "leg.moved" && data.event === "claimed");
    const path = exported(forged(at, (event) => ({ ...event, data: { ...event.data, to: "settled" } })));
    expect((await found(path)).said).toMatch(new RegExp(`event ${at + 1}: leg .*not_in_table`));
  });
});

describe("a store that says something else than its record", () => {
  it("agrees as it is, alone or found in a data folder", async () => {
    expect((await found(store)).said).toContain("2 legs as the record tells");
    expect((await found(dataDir)).whole).toBe(true);
  });

  it.each([
    [
      "a leg moved behind the record",
      "UPDATE leg SET state = 'attention' WHERE state = 'settled'",
      "record says settled",
    ],
    [
      "a leg nobody wrote down",
      `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms)
       SELECT 'L9', decision_id, payment_id, connection_id, kind, 7, currency, 'closed', 1 FROM leg LIMIT 1`,
      "record says not there",
    ],
  ])("%s", async (_, statement, says) => {
    files += 1;
    const copy = join(folder, `copy-${files}.sqlite`);
    const database = new DatabaseSync(store);
    database.exec(`VACUUM INTO '${copy}'`);
    database.close();
    const changed = new DatabaseSync(copy);
    changed.exec(statement);
    changed.close();
    const { whole, said } = await found(copy);
    expect(whole).toBe(false);
    expect(said).toContain(says);
  });
});

describe("the command itself", () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ["scripts/verify-audit.ts", ...args]).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      (failed: { code: number; stdout: string; stderr: string }) => ({
        code: failed.code,
        said: failed.stdout + failed.stderr,
      }),
    );

  it("ends with 0 where all is whole, 1 where something is broken, 2 where it was asked wrongly", async () => {
    const last = events.at(-1);
    const head = `${last?.seq}:${last?.hash}`;
    const [whole, broken, wrong, missing] = await Promise.all([
      run(dataDir, "--head", head),
      run(exported(events.slice(1)), "--head", head),
      run(store, "--head", "twelve"),
      run(join(folder, "nowhere")),
    ]);
    expect([whole.code, broken.code, wrong.code, missing.code]).toEqual([0, 1, 2, 2]);
    expect(whole.said).toContain(`Head ${head}`);
    expect(broken.said).toContain("BROKEN at event 2");
    expect(wrong.said).toContain("Not a head: twelve");
  });
});
