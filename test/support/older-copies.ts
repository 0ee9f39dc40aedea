/** Lives of one account over a file that can be swapped for an older copy of itself; the guard and the processor are elsewhere and go on. */

import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach } from "vitest";
import type { JobDependencies } from "../../worker/account/dependencies.ts";
import { GuardWatch } from "../../worker/account/guard/guard-watch.ts";
import { runJobs } from "../../worker/account/jobs/run-jobs.ts";
import { clinicAgainOn, clinicOn, NOW_MS, type TestClinic } from "./clinic-records.ts";
import { mayasMassage } from "./deciding.ts";
import { MemoryGuard } from "./memory-guard.ts";
import { NO_MESSENGERS } from "./no-messengers.ts";
import { nodeSql } from "./node-sql.ts";
import type { ScriptedProcessor } from "./scripted-processor.ts";

export interface Life {
  readonly clinic: TestClinic;
  readonly world: JobDependencies;
  readonly watch: GuardWatch;
  /** The account looks and works at this time after the beginning. */
  at(afterMs: number): Promise<void>;
  end(): void;
}

/** For one test file: a folder and a guard for each test. */
export function olderCopies() {
  let folder = "";
  let begun = 1;
  const guard = { now: new MemoryGuard() };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "makegood-older-copy-"));
    guard.now = new MemoryGuard();
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (name: string) => join(folder, name);

  function live(processor: ScriptedProcessor, isFirst = false): Life {
    const database = new DatabaseSync(file("account.sqlite"));
    database.exec("PRAGMA foreign_keys = ON");
    const sql = nodeSql(database);
    const clinic = isFirst ? clinicOn(sql, mayasMassage()) : clinicAgainOn(sql, begun++ * 10_000);
    const watch = new GuardWatch(clinic.runtime, guard.now);
    const world: JobDependencies = {
      runtime: clinic.runtime,
      watch,
      processor: () => processor.processor,
      helpdesk: () => undefined,
      ...NO_MESSENGERS,
    };
    return {
      clinic,
      world,
      watch,
      at: async (afterMs) => {
        clinic.setNow(NOW_MS + afterMs);
        await watch.ready();
        for (let round = 0; round < 8; round += 1) await runJobs(world);
      },
      end: () => database.close(),
    };
  }

  return {
    guard,
    live,
    keep: () => copyFileSync(file("account.sqlite"), file("older.sqlite")),
    putBack: () => copyFileSync(file("older.sqlite"), file("account.sqlite")),
  };
}

export const legsOf = ({ clinic }: Life) => clinic.sql.all("SELECT state, tries, generation FROM leg ORDER BY id");
