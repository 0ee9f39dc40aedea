/** A clinic of so many purchases in an account on workerd, taken in piece by piece by the account's own import. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { monotonicFactory } from "ulid";
import { PIECE_LINES_MAX } from "../../../core/records/imports.ts";
import { assert, type Result } from "../../../core/result.ts";
import type { RunningDemo } from "../../../demo/runtime/demo.ts";
import { accountStores } from "../../../scripts/account-stores.ts";
import { madeUpClinic } from "../../../scripts/generate/clinic.ts";
import type { AccountRuntime } from "../../../worker/account/commands/run-command.ts";
import { lookFor } from "../../../worker/account/jobs/look-for.ts";
import type { PersonActor } from "../../../worker/account/store/context.ts";
import { migrate } from "../../../worker/account/store/migrate.ts";
import type { Sql } from "../../../worker/account/store/sql.ts";
import { startLoadedDemo, startRingDemo } from "../../browser/support/loaded-demo.ts";
import { testContactMac as contactMac } from "../../support/contact-mac.ts";
import { ulidOf } from "../../support/deciding.ts";
import { nodeSql } from "../../support/node-sql.ts";
import { committed } from "../../support/operations.ts";
import { crewedClinic } from "./crew.ts";
import { loadPatients } from "./patients.ts";

/** Patients beside the made-up ones, the same in every clinic, each with a ticket: whom to compare. */
export const COMPARED = 600;
const ITEM = "pkg-laser-underarms-6";
/** Pieces between two lines of what is printed. */
const TELL_EVERY = 400;

export interface LargeClinic {
  readonly demo: RunningDemo;
  readonly purchases: number;
  /** What its database weighs beyond the sample clinic that every demo has. */
  readonly bytes: number;
  /** While its records were taken in; absent where it was there already. */
  readonly recordsPerSecond?: { readonly all: number; readonly last: number };
}

/** In `folder`, where it stays: the next start finds it there. */
export async function startLargeClinic(
  folder: string,
  purchases: number,
  say: (line: string) => void,
): Promise<LargeClinic> {
  const data = join(folder, "demo");
  const done = join(folder, `${purchases}.json`);
  const kept = existsSync(done) ? (JSON.parse(readFileSync(done, "utf8")) as Omit<LargeClinic, "demo">) : undefined;
  const clinic = kept ?? (await makeClinic(data, purchases, say));
  if (!kept) writeFileSync(done, JSON.stringify({ purchases, bytes: clinic.bytes }));
  return { ...clinic, demo: await startRingDemo(data, crewedClinic) };
}

/** While its Worker is stopped: by HTTP a million purchases would take an hour. */
async function makeClinic(
  data: string,
  purchases: number,
  say: (line: string) => void,
): Promise<Omit<LargeClinic, "demo">> {
  // One that was cut short is made anew.
  rmSync(data, { recursive: true, force: true });
  const sample = await startLoadedDemo(data, crewedClinic);
  await loadPatients(sample, COMPARED, ITEM);
  await sample.close();
  const [file] = accountStores(data);
  assert(file, "A demo has an account");
  const database = new DatabaseSync(file);
  database.exec("PRAGMA foreign_keys = ON; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000");
  const before = bytesOf(database);
  const recordsPerSecond = takeIn(nodeSql(database), purchases, say);
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  const bytes = bytesOf(database) - before;
  database.close();
  return { purchases, bytes, recordsPerSecond };
}

function takeIn(sql: Sql, purchases: number, say: (line: string) => void) {
  migrate(sql);
  const runtime: AccountRuntime = {
    sql,
    nowMs: Date.now,
    newId: monotonicFactory(),
    random: () => 0.5,
    arm: () => {},
    contactMac,
  };
  const admin = anAdmin(sql);
  const importId = ulidOf("AARGE", purchases);
  const must = <T, E>(answer: Result<T, E>): T => {
    assert(answer.ok, answer.ok ? "" : JSON.stringify(answer.error));
    return answer.value;
  };
  must(committed(runtime, "beginImport", admin, [importId, { source: "made-up", kind: "json", mode: "import" }]));
  const startedAtMs = performance.now();
  let [taken, since, last, n] = [0, { atMs: startedAtMs, taken: 0 }, 0, 0];
  for (const lines of piecesOf(purchases)) {
    const { refused } = must(committed(runtime, "takePiece", admin, [importId, String(n), { lines: [...lines] }]));
    assert(refused.length === 0, `Piece ${n}: ${JSON.stringify(refused[0])}`);
    taken += lines.length;
    n += 1;
    if (n % TELL_EVERY > 0) continue;
    const nowMs = performance.now();
    last = ((taken - since.taken) * 1000) / (nowMs - since.atMs);
    since = { atMs: nowMs, taken };
    say(`  ${taken} records are in, ${Math.round(last)} a second`);
  }
  const all = (taken * 1000) / (performance.now() - startedAtMs);
  while (must(committed(runtime, "endImport", admin, [importId])).state === "ending");
  say("  the import has ended; its patients are looked through");
  // Else what is found unasked would be looked for while somebody's opening is timed.
  while (lookFor(runtime).type !== "done");
  return { all, last: last || all };
}

function anAdmin(sql: Sql): PersonActor {
  const found = sql.one<{ personId: string; name: string }>(
    "SELECT id AS personId, name FROM person WHERE role = 'admin'",
  );
  assert(found, "The sample clinic has an admin");
  return { type: "person", ...found, role: "admin", locale: "en-US" };
}

function* piecesOf(purchases: number): Generator<readonly { line: number; record: unknown }[]> {
  let lines: { line: number; record: unknown }[] = [];
  let line = 0;
  for (const record of madeUpClinic(purchases)) {
    line += 1;
    lines.push({ line, record });
    if (lines.length < PIECE_LINES_MAX) continue;
    yield lines;
    lines = [];
  }
  if (lines.length > 0) yield lines;
}

const bytesOf = (database: DatabaseSync): number => {
  const one = (query: string): number => Number(Object.values(database.prepare(query).get() ?? {})[0]);
  return one("PRAGMA page_count") * one("PRAGMA page_size");
};
