import { describe, expect, it } from "vitest";
import type { AuditHead } from "../../../../../core/contract/audit.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { ensureHeadJob } from "../../../../../worker/account/jobs/publish-head.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { publishedHeads } from "../../../../../worker/account/store/audit/audit-heads.ts";
import { verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import { NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

const HOUR_MS = 3_600_000;
/** Midnight in Los Angeles after the day on which the clock stands. */
const MIDNIGHT_MS = Date.parse("2026-03-03T08:00:00Z");

function published() {
  const clinic = testClinic(mayasMassage());
  const told: AuditHead[] = [];
  const world: JobDependencies = {
    ...worldOf(clinic, scriptedProcessor(0)),
    announceHead: (head) => told.push(head),
  };
  const wake = () => transact(clinic.runtime, { type: "job", job: "sweep" }, ensureHeadJob);
  const at = async (ms: number) => {
    clinic.setNow(ms);
    await runJobs(world);
  };
  return { clinic, told, wake, at };
}

const seqOf = (clinic: ReturnType<typeof testClinic>) =>
  clinic.sql.one<{ seq: number }>("SELECT max(seq) AS seq FROM event")?.seq;

describe("a record that could be made anew from the beginning, and nobody outside would know", () => {
  it("tells its head once on each of the clinic's days, and keeps it", async () => {
    const { clinic, told, wake, at } = published();
    wake();
    await at(NOW_MS);
    wake();
    await at(NOW_MS + HOUR_MS);
    expect(told).toEqual([{ onDate: "2026-03-02", seq: seqOf(clinic), hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
    await at(MIDNIGHT_MS - 1);
    expect(told).toHaveLength(1);
    await at(MIDNIGHT_MS);
    expect(told.map(({ onDate, seq }) => [onDate, seq])).toEqual([
      ["2026-03-02", told[0]?.seq],
      ["2026-03-03", seqOf(clinic)],
    ]);
    expect(publishedHeads(clinic.sql)).toEqual(told);
    expect(clinic.sql.one("SELECT due_at_ms, tries FROM job WHERE kind = 'publish_head'")).toEqual({
      due_at_ms: MIDNIGHT_MS + 24 * HOUR_MS,
      tries: 0,
    });
  });

  it("shows a record that was chained anew, and one that was cut off", async () => {
    const { clinic, wake, at } = published();
    wake();
    await at(NOW_MS);
    const { sql } = clinic;
    expect(verifyAudit(sql)).toMatchObject({ ok: true });
    const last = publishedHeads(sql)[0]?.seq ?? 0;
    for (const trigger of ["audit_head_no_update", "event_no_delete"]) sql.run(`DROP TRIGGER ${trigger}`);
    sql.run("UPDATE audit_head SET hash = ?", "0".repeat(64));
    expect(verifyAudit(sql)).toEqual({ ok: false, error: { seq: last, why: "published_differs" } });
    sql.run("DELETE FROM event WHERE seq = ?", last);
    expect(verifyAudit(sql)).toEqual({ ok: false, error: { seq: last, why: "published_missing" } });
  });

  it.each([
    "UPDATE audit_head SET seq = 1",
    "DELETE FROM audit_head",
    "INSERT OR REPLACE INTO audit_head SELECT on_date, 1, hash FROM audit_head",
  ])("keeps what was published against %s", async (statement) => {
    const { clinic, wake, at } = published();
    wake();
    await at(NOW_MS);
    expect(() => clinic.sql.run(statement)).toThrow(/stay|already/);
  });
});
