import { describe, expect, it } from "vitest";
import { type TaskDoneRequest, taskDoneRequest } from "../../../../../core/contract/case.ts";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { ensureSends } from "../../../../../worker/account/domain/money/queue-sends.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import type { ProcessorCharge } from "../../../../../worker/connectors/payment-processor.ts";
import { aCard, aLine, aPurchase, dump, NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted, runStop } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";

const DECISION = ulidOf("DEC", 1);

function withProcessor(clinic: TestClinic) {
  const processor = scriptedProcessor(8_000);
  return { processor, world: worldOf(clinic, processor) };
}

const finish = (clinic: TestClinic, actor: PersonActor, taskId: string, said: TaskDoneRequest = {}) =>
  acted(clinic.runtime, "closeTask", actor, [taskId, said]);
const CHEQUE = { reference: "CHQ-20417" };

describe("account credit", () => {
  it("is posted once, after the undo window, counts against what was collected, and never reaches the processor", async () => {
    const clinic = testClinic(mayasMassage());
    const finance = clinic.staff("finance");
    decided(clinic, finance, DECISION, { option: "credit", amountMinor: 6_000, exception: goodwill });
    const { world, processor } = withProcessor(clinic);
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
      // Until it is entered in the clinic's own system.
      state: "in_progress",
      refunded_minor: 0,
      credited_minor: 6_000,
    });
    expect(clinic.sql.one("SELECT sum(held_minor) AS held FROM leg")).toEqual({ held: 6_000 });
  });
});

describe("account credit that waits to be posted", () => {
  const waiting = () => {
    const clinic = testClinic(mayasMassage());
    decided(clinic, clinic.staff("finance"), DECISION, { option: "credit", amountMinor: 6_000, exception: goodwill });
    clinic.setNow(NOW_MS + SENT_AT);
    return clinic;
  };
  const afterwards = async (clinic: TestClinic, charge: Partial<ProcessorCharge> = {}) => {
    const { world, processor } = withProcessor(clinic);
    processor.charge = charge;
    await runJobs(world);
    expect(clinic.sql.all("SELECT * FROM credit_entry")).toEqual([]);
    expect(clinic.sql.one("SELECT sum(held_minor) AS held FROM leg")).toEqual({ held: 0 });
    expect(clinic.sql.all("SELECT type FROM event WHERE type LIKE 'credit.%'")).toEqual([]);
    return clinic.sql.one<{ problem: string }>("SELECT problem FROM leg WHERE state = 'failed'")?.problem;
  };

  it("is not posted where the money went back in the dashboard meanwhile, and the case calls for the agent", async () => {
    const clinic = waiting();
    clinic.sql.run("UPDATE payment SET elsewhere_minor = 2001");
    expect(await afterwards(clinic)).toBe("nothing_left");
    expect(clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "needs_attention" });
  });

  it("is posted where just so much is left", async () => {
    const clinic = waiting();
    clinic.sql.run("UPDATE payment SET elsewhere_minor = 2000");
    await runJobs(withProcessor(clinic).world);
    expect(clinic.sql.one("SELECT delta_minor AS minor FROM credit_entry")).toEqual({ minor: 6_000 });
  });

  it("is not posted while the bank has the payment in dispute", async () => {
    expect(await afterwards(waiting(), { dispute: "open_locked" })).toBe("payment_locked");
  });
});

describe("a tender that goes back by hand", () => {
  const inCash = (record: ImportRecord): ImportRecord => {
    if (record.type !== "payment") return record;
    const { processorRef: _, ...paidInCash } = record;
    return paidInCash;
  };
  const cash = mayasMassage(8_000, { tender: "cash", processor: "none" }).map(inCash);

  /** The undo window ends, and the front desk is asked. */
  async function windowEnds(clinic: TestClinic) {
    const { world, processor } = withProcessor(clinic);
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    return processor;
  }

  it("asks nobody to pay what may still be stopped: the task comes when the undo window ends, once", async () => {
    const clinic = testClinic(cash);
    decided(clinic, clinic.staff("agent"), DECISION);
    const tasks = () => clinic.sql.all("SELECT kind FROM task");
    clinic.setNow(NOW_MS + 119_999);
    await runJobs(withProcessor(clinic).world);
    expect(tasks()).toEqual([]);
    await windowEnds(clinic);
    await windowEnds(clinic);
    expect(tasks()).toEqual([{ kind: "pay_by_hand" }]);
    expect(clinic.sql.all("SELECT kind FROM job WHERE kind IN ('send_leg', 'sweep')")).toEqual([]);
  });

  it("asks also where the job was lost, or while the account was frozen: once money moves again", async () => {
    const clinic = testClinic(cash);
    decided(clinic, clinic.staff("agent"), DECISION);
    clinic.sql.run("INSERT INTO setting (key, value) VALUES ('frozen', '1')");
    await windowEnds(clinic);
    expect(clinic.sql.all("SELECT kind FROM task")).toEqual([]);
    clinic.sql.run("UPDATE setting SET value = '0' WHERE key = 'frozen'");
    clinic.sql.run("DELETE FROM job");
    transact(clinic.runtime, { type: "job", job: "sweep" }, ensureSends);
    clinic.setNow(NOW_MS + SENT_AT + 3_600_000);
    await runJobs(withProcessor(clinic).world);
    expect(clinic.sql.all("SELECT kind FROM task")).toEqual([{ kind: "pay_by_hand" }]);
    transact(clinic.runtime, { type: "job", job: "sweep" }, ensureSends);
    expect(clinic.sql.all("SELECT kind FROM job WHERE kind = 'send_leg'")).toEqual([]);
  });

  it("is held and dated, sent to nobody, and settled when a person says that it was paid, once", async () => {
    const clinic = testClinic(cash);
    const agent = clinic.staff("agent");
    const view = decided(clinic, agent, DECISION);
    expect(view.legs).toMatchObject([{ kind: "hand", state: "reserved", amountMinor: 8_000 }]);
    const processor = await windowEnds(clinic);
    expect(processor.keys).toEqual([]);
    const task = clinic.sql.one<{ id: string }>("SELECT id, kind, due_on FROM task");
    expect(task).toMatchObject({ kind: "pay_by_hand", due_on: "2026-03-04" });
    expect(clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "in_progress" });
    const waiting = () => moneyHealthOf(clinic.ctx(), clinic.staff("finance"));
    expect(waiting()).toMatchObject({ value: { byHand: 1 } });
    const toPay = () => listCases(clinic.ctx(), agent, { owner: "everyone", task: "pay_by_hand", limit: 50 });
    expect(toPay()).toMatchObject({ ok: true, value: { total: 1, cases: [{ caseId: view.caseId }] } });
    expect(finish(clinic, agent, task?.id ?? "", CHEQUE).ok).toBe(true);
    expect(waiting()).not.toHaveProperty("value.byHand");
    expect(toPay()).toMatchObject({ ok: true, value: { total: 0, cases: [] } });
    expect(finish(clinic, agent, task?.id ?? "", { reference: "CHQ-99999" }).ok).toBe(true);
    expect(clinic.sql.one("SELECT state FROM leg")).toEqual({ state: "settled" });
    expect(clinic.sql.one("SELECT state, refunded_minor FROM refund_case")).toEqual({
      state: "done",
      refunded_minor: 8_000,
    });
    expect(clinic.sql.one("SELECT count(*) AS n FROM event WHERE type = 'task.closed'")).toEqual({ n: 1 });
    const detail = readCase(clinic.ctx(), agent, view.caseId);
    expect(detail.ok && detail.value.decisions[0]?.legs).toMatchObject([{ state: "settled", vendorRef: "CHQ-20417" }]);
    expect(detail.ok && detail.value.timeline.find(({ type }) => type === "task.closed")?.data).toMatchObject(CHEQUE);
  });

  it("is not handed out while the bank disputes the payment; finance may say that it was", async () => {
    const clinic = testClinic(cash);
    const agent = clinic.staff("agent");
    decided(clinic, agent, DECISION);
    await windowEnds(clinic);
    clinic.sql.run("UPDATE payment SET locked = 1, dispute = 'open_locked'");
    const task = clinic.sql.one<{ id: string }>("SELECT id FROM task WHERE kind = 'pay_by_hand'")?.id ?? "";
    const before = dump(clinic.sql);
    expect(finish(clinic, agent, task, CHEQUE)).toMatchObject({ error: { code: "payment_locked" } });
    expect(dump(clinic.sql)).toBe(before);
    expect(finish(clinic, clinic.staff("finance"), task, CHEQUE).ok).toBe(true);
  });

  it("is not called paid without a reference, and nothing of the try remains", async () => {
    const clinic = testClinic(cash);
    const agent = clinic.staff("agent");
    decided(clinic, agent, DECISION);
    await windowEnds(clinic);
    const before = dump(clinic.sql);
    const task = clinic.sql.one<{ id: string }>("SELECT id FROM task")?.id ?? "";
    expect(finish(clinic, agent, task)).toMatchObject({ error: { code: "invalid", field: "reference" } });
    expect(dump(clinic.sql)).toBe(before);
  });

  it("keeps a reference that may hold a name out of the record, and shows it in the case", async () => {
    for (const reference of ["Paid to Anna Chen in person", "Chen"]) {
      const clinic = testClinic(cash);
      const agent = clinic.staff("agent");
      const { caseId } = decided(clinic, agent, DECISION);
      await windowEnds(clinic);
      const task = clinic.sql.one<{ id: string }>("SELECT id FROM task")?.id ?? "";
      expect(finish(clinic, agent, task, { reference }).ok).toBe(true);
      const record = clinic.sql.all<{ data: string }>("SELECT data FROM event").map((row) => row.data);
      expect(record.join()).not.toContain("Chen");
      expect(record.at(-1) ?? "").toMatch(/"to":"done"/);
      expect(record.join()).toMatch(/"referenceHash":"[0-9a-f]{64}"/);
      const detail = readCase(clinic.ctx(), agent, caseId);
      expect(detail.ok && detail.value.decisions[0]?.legs[0]?.vendorRef).toBe(reference);
    }
  });

  it("takes one cheque for two legs: the reference is theirs, not the account's", async () => {
    const clinic = testClinic([
      aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
      ...["Y1", "Y2"].map((id) => inCash(aCard(id, "B1", 4_000, { tender: "cash", processor: "none" }))),
    ]);
    const agent = clinic.staff("agent");
    decided(clinic, agent, DECISION);
    await windowEnds(clinic);
    const tasks = clinic.sql.all<{ id: string }>("SELECT id FROM task");
    expect(tasks).toHaveLength(2);
    for (const { id } of tasks) expect(finish(clinic, agent, id, CHEQUE).ok).toBe(true);
    expect(clinic.sql.all("SELECT state FROM leg")).toEqual([{ state: "settled" }, { state: "settled" }]);
  });

  it.each([
    ["one letter", "x"],
    ["blanks", "   "],
    ["a second line", "CHQ-1\nand more"],
    ["a sign that turns the text around", "CHQ\u202e-1"],
    ["a hundred and one characters", "1".repeat(101)],
  ])("is refused %s as a reference before anything is asked", (_, reference) => {
    expect(taskDoneRequest.safeParse({ reference }).success).toBe(false);
    expect(taskDoneRequest.parse({ reference: "  Check 204, Harbour Bank " }).reference).toBe(
      "Check 204, Harbour Bank",
    );
  });

  it("takes no reference for a task that paid nobody", () => {
    const clinic = testClinic(mayasMassage());
    const agent = clinic.staff("agent");
    const { caseId } = decided(clinic, agent, DECISION);
    const task = clinic.ctx().newId();
    clinic.sql.run(
      `INSERT INTO task (id, case_id, kind, values_json, due_on, opened_at_ms)
       VALUES (?, ?, 'call_patient', '{"about":"x"}', '2026-03-04', 0)`,
      task,
      caseId,
    );
    expect(finish(clinic, agent, task, CHEQUE)).toMatchObject({ error: { code: "invalid", field: "reference" } });
    expect(finish(clinic, agent, task).ok).toBe(true);
  });

  it("leaves no task behind when it is stopped, in its window or later", async () => {
    const clinic = testClinic(cash);
    const agent = clinic.staff("agent");
    decided(clinic, agent, ulidOf("DEC", 2));
    expect(runStop(clinic.runtime, agent, ulidOf("DEC", 2), {}).ok).toBe(true);
    await windowEnds(clinic);
    expect(clinic.sql.all("SELECT kind FROM task")).toEqual([]);
    decided(clinic, agent, DECISION);
    clinic.setNow(NOW_MS + 2 * SENT_AT);
    await runJobs(withProcessor(clinic).world);
    expect(runStop(clinic.runtime, agent, DECISION, {}).ok).toBe(true);
    expect(clinic.sql.one("SELECT count(*) AS n FROM task WHERE done_at_ms IS NULL")).toEqual({ n: 0 });
  });

  it("is not for a viewer to close, and the refusal is recorded", async () => {
    const clinic = testClinic(cash);
    decided(clinic, clinic.staff("agent"), DECISION);
    await windowEnds(clinic);
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
    const { world, processor } = withProcessor(clinic);
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(world);
    const paid = processor.refunds.map(({ paymentRef, amountMinor }) => `${paymentRef} ${amountMinor}`);
    expect(paid.sort()).toEqual(["pi_Y1 5000", "pi_Y2 3000"]);
    expect(new Set(processor.keys).size).toBe(2);
  });
});
