import { describe, expect, it } from "vitest";
import { closeTask } from "../../../worker/account/commands/close-task.ts";
import type { PersonActor } from "../../../worker/account/context.ts";
import { runStop } from "../../../worker/account/decisions.ts";
import { runRepeatable } from "../../../worker/account/run-command.ts";
import { runJobs } from "../../../worker/account/run-jobs.ts";
import type { AccountWorld } from "../../../worker/account/world.ts";
import { aCard, aLine, aPurchase, NOW_MS, type TestClinic, testClinic } from "../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../support/deciding.ts";
import { scriptedProcessor } from "../../support/scripted-processor.ts";
import { SENT_AT } from "../../support/sending.ts";

const DECISION = ulidOf("DEC", 1);

function worldOf(clinic: TestClinic): { world: AccountWorld; processor: ReturnType<typeof scriptedProcessor> } {
  const processor = scriptedProcessor(8_000);
  return { processor, world: { shell: clinic.shell, gateway: () => processor.gateway, helpdesk: () => undefined } };
}

const finish = (clinic: TestClinic, actor: PersonActor, taskId: string) =>
  runRepeatable(clinic.shell, { id: taskId, name: "close_task", actor }, (context) => closeTask(context, taskId));

describe("account credit", () => {
  it("is posted once, after the undo window, counts against what was collected, and never reaches the processor", async () => {
    const clinic = testClinic(mayasMassage());
    const finance = clinic.staff("finance");
    decided(clinic, finance, DECISION, { option: "credit", amountMinor: 6_000, exception: goodwill });
    const { world, processor } = worldOf(clinic);
    await runJobs(world);
    expect(clinic.sql.all("SELECT * FROM credit_entry")).toEqual([]);
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    await runJobs(world);
    expect(clinic.sql.all("SELECT delta_minor, bonus, currency FROM credit_entry")).toEqual([
      { delta_minor: 6_000, bonus: 0, currency: "USD" },
    ]);
    expect(processor.keys).toEqual([]);
    expect(clinic.sql.one("SELECT state, refunded_minor, credited_minor FROM refund_case")).toEqual({
      state: "done",
      refunded_minor: 0,
      credited_minor: 6_000,
    });
    expect(clinic.sql.one("SELECT sum(held_minor) AS held FROM leg")).toEqual({ held: 6_000 });
  });
});

describe("a tender that goes back by hand", () => {
  const cash = mayasMassage(8_000, { tender: "cash", processor: "none" }).map((record) => {
    if (record.type !== "payment") return record;
    const { processorRef: _, ...paidInCash } = record;
    return paidInCash;
  });

  it("is held and dated, sent to nobody, and settled when a person says that it was paid, once", async () => {
    const clinic = testClinic(cash);
    const agent = clinic.staff("agent");
    const view = decided(clinic, agent, DECISION);
    expect(view.legs).toMatchObject([{ kind: "hand", state: "reserved", amountMinor: 8_000 }]);
    const { world, processor } = worldOf(clinic);
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    expect(processor.keys).toEqual([]);
    const task = clinic.sql.one<{ id: string }>("SELECT id, kind, due_on FROM task");
    expect(task).toMatchObject({ kind: "pay_by_hand", due_on: "2026-03-04" });
    expect(clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "in_progress" });
    expect(finish(clinic, agent, task?.id ?? "").ok).toBe(true);
    expect(finish(clinic, agent, task?.id ?? "").ok).toBe(true);
    expect(clinic.sql.one("SELECT state FROM leg")).toEqual({ state: "settled" });
    expect(clinic.sql.one("SELECT state, refunded_minor FROM refund_case")).toEqual({
      state: "done",
      refunded_minor: 8_000,
    });
    expect(clinic.sql.one("SELECT count(*) AS n FROM event WHERE type = 'task.closed'")).toEqual({ n: 1 });
  });

  it("leaves no task behind when it is stopped", () => {
    const clinic = testClinic(cash);
    const agent = clinic.staff("agent");
    decided(clinic, agent, DECISION);
    expect(runStop(clinic.shell, agent, DECISION, {}).ok).toBe(true);
    expect(clinic.sql.one("SELECT count(*) AS n FROM task WHERE done_at_ms IS NULL")).toEqual({ n: 0 });
  });

  it("is not for a viewer to close, and the refusal is recorded", () => {
    const clinic = testClinic(cash);
    decided(clinic, clinic.staff("agent"), DECISION);
    const task = clinic.sql.one<{ id: string }>("SELECT id FROM task");
    expect(finish(clinic, clinic.staff("viewer"), task?.id ?? "")).toMatchObject({ error: { code: "forbidden" } });
    expect(clinic.sql.one("SELECT state FROM leg")).toEqual({ state: "reserved" });
    expect(clinic.sql.one("SELECT type FROM event ORDER BY seq DESC LIMIT 1")).toEqual({ type: "access.denied" });
  });
});

describe("a purchase paid with two cards", () => {
  it("is refunded to both, each within its own ceiling, each once", async () => {
    const clinic = testClinic([
      aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
      aCard("Y1", "B1", 5_000),
      aCard("Y2", "B1", 3_000, { capturedAtMs: Date.parse("2026-02-01T18:31:00Z") }),
    ]);
    const view = decided(clinic, clinic.staff("agent"), DECISION);
    expect(view.legs.map((leg) => leg.amountMinor).sort()).toEqual([3_000, 5_000]);
    const { world, processor } = worldOf(clinic);
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    const paid = processor.refunds.map(({ paymentRef, amountMinor }) => `${paymentRef} ${amountMinor}`);
    expect(paid.sort()).toEqual(["pi_Y1 5000", "pi_Y2 3000"]);
    expect(new Set(processor.keys).size).toBe(2);
  });
});
