import { describe, expect, it } from "vitest";
import { importRecords } from "../../../../../worker/account/commands/records/import.ts";
import { refusable } from "../../../../../worker/account/commands/run-command.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { caseById } from "../../../../../worker/account/store/case/cases.ts";
import { mayasPackage, NOW_MS, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { pastCase } from "../../../../support/past-case.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";

const past = (fields: { amountMinor?: number; reason?: "result" } = {}) =>
  pastCase("PC", {
    ticketId: ticket.ticketId,
    openedAtMs: Date.parse("2026-02-12T18:00:00Z"),
    closedAtMs: Date.parse("2026-02-13T18:00:00Z"),
    amountMinor: 60_000,
    ...fields,
  });

/** What an import brings, word for word as the night brings it. */
const again = (clinic: TestClinic, record = past()) =>
  refusable(clinic.runtime, { type: "job", job: "import" }, (context) => importRecords(context, { records: [record] }));
const unchanged = { ok: true, value: { added: 0, changed: 0, unchanged: 1 } };
const row = ({ sql }: TestClinic) => ({
  ...sql.one<{ id: string }>("SELECT * FROM refund_case"),
  lines: sql.all("SELECT * FROM case_line"),
});
const caseOf = (clinic: TestClinic) => {
  const id = row(clinic).id ?? "";
  return { caseId: id, state: caseById(clinic.sql, id)?.state };
};

describe("a past case that was taken up again here", () => {
  const scene = () => {
    const clinic = testClinic([...mayasPackage, past()]);
    return { clinic, ...caseOf(clinic), world: worldOf(clinic, scriptedProcessor(120_000)) };
  };

  it("stays as it is while its refund can be stopped, and counts what it gave once that left", async () => {
    const { clinic, caseId, world } = scene();
    decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1), { caseId, amountMinor: 20_000 });
    const before = row(clinic);
    expect(before).toMatchObject({ state: "in_progress", lines: [{ open: 1 }] });
    expect(again(clinic)).toEqual(unchanged);
    expect(row(clinic)).toEqual(before);
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    await runJobs(world);
    const after = row(clinic);
    expect(after).toMatchObject({ refunded_minor: 80_000 });
    expect(again(clinic)).toEqual(unchanged);
    expect(row(clinic)).toEqual(after);
  });

  it("stays as it is while a yes is awaited", () => {
    const { clinic, caseId } = scene();
    decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), { caseId, amountMinor: 2_500, exception: goodwill });
    const before = row(clinic);
    expect(before).toMatchObject({ state: "awaiting_approval" });
    expect(again(clinic)).toEqual(unchanged);
    expect(row(clinic)).toEqual(before);
  });

  it("takes from a corrected record only what was given before, and keeps what is decided here", async () => {
    const { clinic, caseId, world } = scene();
    decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1), { caseId, amountMinor: 20_000 });
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    await runJobs(world);
    const before = row(clinic);
    expect(again(clinic, past({ amountMinor: 50_000, reason: "result" }))).toMatchObject({ value: { changed: 1 } });
    expect(row(clinic)).toEqual({ ...before, past_refunded_minor: 50_000, refunded_minor: 70_000 });
    expect(again(clinic, past({ amountMinor: 50_000, reason: "result" }))).toEqual(unchanged);
  });
});

it("a past case that nobody took up follows its record", () => {
  const clinic = testClinic([...mayasPackage, past()]);
  expect(again(clinic)).toEqual(unchanged);
  expect(again(clinic, past({ reason: "result" }))).toMatchObject({ value: { changed: 1 } });
  expect(row(clinic)).toMatchObject({ reason: "result", state: "done" });
});
