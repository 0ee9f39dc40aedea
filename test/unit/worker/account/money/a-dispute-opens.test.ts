/** Danger: the bank takes money that has gone back already, and nobody in the clinic hears of it before its day is over. */

import { describe, expect, it } from "vitest";
import { propose } from "../../../../../core/resolution/propose.ts";
import { closeTask } from "../../../../../worker/account/commands/case/close-task.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { runRepeatable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { assembleCaseInput } from "../../../../../worker/account/domain/facts/assemble.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { cardOfCase } from "../../../../../worker/account/queries/case/case-cards.ts";
import { creditViewOf } from "../../../../../worker/account/queries/credit/credit-view.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import { aMassageMail, NOW_MS, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { provisioned } from "../../../../support/clinic-connections.ts";
import { acts, type CreditScene, creditScene, kinds } from "../../../../support/crediting.ts";
import { decideAs, decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { keptNotes } from "../../../../support/kept-notes.ts";
import { acted } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, SENT_AT, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const DAY_MS = 24 * HOUR_MS;
const ANSWER_BY_MS = NOW_MS + 21 * DAY_MS;
const ANSWER_ON = new Date(ANSWER_BY_MS).toISOString().slice(0, 10);
const OPEN = {
  dispute: "open_locked",
  openDispute: { ref: "du_1", amountMinor: 8_000, answerByMs: ANSWER_BY_MS },
} as const;
const LOST = { dispute: "lost", disputedMinor: 8_000, openDispute: undefined } as const;
const WON = { dispute: "won", disputedMinor: 0, openDispute: undefined } as const;

async function refunded() {
  const clinic = provisioned(testClinic(mayasMassage()));
  decided(clinic, clinic.staff("finance"), ulidOf("DEC", 1), { amountMinor: 6_000, exception: goodwill });
  const processor = scriptedProcessor(8_000);
  const { notes, port } = keptNotes();
  const world = { ...worldOf(clinic, processor), helpdesk: () => port };
  const at = async (afterMs: number) => {
    clinic.setNow(NOW_MS + afterMs);
    for (let round = 0; round < 3; round += 1) await runJobs(world);
  };
  const says = async (charge: object) => {
    Object.assign(processor.charge, charge);
    await readMoney(world, "stripe payment:pi_Y1");
    for (let round = 0; round < 2; round += 1) await runJobs(world);
  };
  await at(SENT_AT);
  await at(DAY_MS);
  return { clinic, notes, says };
}

const tasks = ({ sql }: TestClinic) =>
  sql.all<{ kind: string; due_on: string; open: number; reference: string | null; minor: number }>(
    `SELECT kind, due_on, done_at_ms IS NULL AS open, values_json ->> '$.reference' AS reference, values_json ->> '$.amountMinor' AS minor
     FROM task WHERE kind LIKE '%dispute' ORDER BY id`,
  );
const card = (clinic: TestClinic) => cardOfCase(clinic.sql, clinic.staff("lead"), ulidOf("CASE", 1));

describe("a dispute about a payment of which money went back", () => {
  it("opens the case again with the bank's day and the refund's reference, tells the ticket, and ends with the bank's word", async () => {
    const { clinic, notes, says } = await refunded();
    expect(card(clinic)?.state).toBe("done");
    await says(OPEN);
    expect(card(clinic)).toMatchObject({ state: "needs_attention", marks: ["dispute_open"] });
    const asked = { kind: "answer_dispute", due_on: ANSWER_ON, open: 1, reference: "re_1", minor: 8_000 };
    expect(tasks(clinic)).toEqual([asked]);
    expect(notes.at(-1)).toContain("The bank asks about $80.00 of Visa ··42");
    expect(notes.at(-1)).toContain("Nothing can be refunded from this payment now.");
    expect(notes.at(-1)).toContain("Went back before: re_1.");
    const health = moneyHealthOf(clinic.ctx(), clinic.staff("finance"));
    const shown = {
      label: "Visa ··42",
      amountMinor: 8_000,
      answerOn: ANSWER_ON,
      wentBackMinor: 6_000,
      wentBack: "re_1",
      caseId: ulidOf("CASE", 1),
    };
    expect(health).toMatchObject({ ok: true, value: { disputes: [shown] } });
    const told = notes.length;
    await says(OPEN);
    expect(notes).toHaveLength(told);
    expect(tasks(clinic)).toHaveLength(1);
    await says(WON);
    expect(card(clinic)).toMatchObject({ state: "done" });
    expect(card(clinic)?.marks).toBeUndefined();
    expect(tasks(clinic)).toEqual([{ ...asked, open: 0 }]);
    expect(notes.at(-1)).toContain("The payment stands.");
  });

  it("tells beside the ticket only what has left: not what is decided and waits", async () => {
    const { clinic, says } = await refunded();
    decided(clinic, clinic.staff("finance"), ulidOf("DEC", 2), { amountMinor: 1_000, exception: goodwill });
    await says(OPEN);
    const view = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, aMassageMail());
    const payments = view.ok ? view.value.story?.purchases[0]?.payments : undefined;
    expect(payments).toMatchObject([{ dispute: "open_locked", returnedMinor: 7_000, wentBackMinor: 6_000 }]);
  });

  it("that is lost leaves finance with what is out twice", async () => {
    const { clinic, notes, says } = await refunded();
    await says(OPEN);
    await says(LOST);
    expect(notes.at(-1)).toContain("The bank decided for the patient: $80.00");
    expect(tasks(clinic).at(-1)).toMatchObject({ kind: "after_dispute", open: 1, reference: "re_1", minor: 6_000 });
    expect(card(clinic)).toMatchObject({ state: "needs_attention", marks: ["dispute_lost"] });
    const shown = () => {
      const health = moneyHealthOf(clinic.ctx(), clinic.staff("finance"));
      return health.ok ? health.value.disputes : [];
    };
    expect(shown()).toMatchObject([
      { outTwiceMinor: 6_000, amountMinor: 8_000, wentBack: "re_1", caseId: ulidOf("CASE", 1) },
    ]);
    const story = () => {
      const view = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, aMassageMail());
      return view.ok ? view.value.story?.purchases[0]?.payments[0] : undefined;
    };
    expect(story()).toMatchObject({ dispute: "lost", outTwiceMinor: 6_000 });
    const taskId = clinic.sql.one<{ id: string }>("SELECT id FROM task WHERE kind = 'after_dispute'")?.id ?? "";
    const command = { id: ulidOf("DONE", 1), name: "close_task", actor: clinic.staff("finance") };
    expect(runRepeatable(clinic.runtime, command, (c) => closeTask(c, taskId, {})).ok).toBe(true);
    expect(shown()).toEqual([]);
    expect(story()?.outTwiceMinor).toBeUndefined();
    expect(card(clinic)?.marks).toBeUndefined();
  });

  it("has a task that only finance or an admin closes: an agent's press does not lose the bank's day", async () => {
    const { clinic, says } = await refunded();
    await says(OPEN);
    const taskId = clinic.sql.one<{ id: string }>("SELECT id FROM task WHERE kind = 'answer_dispute'")?.id ?? "";
    const close = (role: "agent" | "lead" | "finance") =>
      acted(clinic.runtime, "closeTask", clinic.staff(role), [taskId, {}]);
    expect(close("agent")).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(close("lead")).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(tasks(clinic).at(-1)).toMatchObject({ open: 1 });
    expect(close("finance")).toMatchObject({ ok: true });
    expect(tasks(clinic).at(-1)).toMatchObject({ open: 0 });
  });

  it("that the bank moves to another day has one open task, with that day", async () => {
    const { clinic, says } = await refunded();
    await says(OPEN);
    await says({ ...OPEN, openDispute: { ...OPEN.openDispute, answerByMs: ANSWER_BY_MS + 7 * DAY_MS } });
    expect(tasks(clinic).map(({ open }) => open)).toEqual([0, 1]);
    expect((tasks(clinic).at(-1)?.due_on ?? "") > ANSWER_ON).toBe(true);
  });
});

describe("credit that was given for a payment in dispute", () => {
  const says = async (scene: CreditScene, charge: object) => {
    Object.assign(scene.processor.charge, charge);
    await readMoney(scene.world, "stripe payment:pi_Y1");
  };

  it("is held: not spent, not paid out, shown as held; and free again when the bank decides for the clinic", async () => {
    const scene = await creditScene({ amountMinor: 5_000, bonus: true });
    expect(acts(scene).spend(1, 1_000).ok).toBe(true);
    await says(scene, OPEN);
    const before = kinds(scene);
    for (const refused of [acts(scene).spend(2, 500, { reference: "INV-2" }), acts(scene).payOut(1_000)]) {
      expect(refused).toMatchObject({ ok: false, error: { code: "payment_locked" } });
    }
    expect(kinds(scene)).toEqual(before);
    const view = () => creditViewOf(scene.clinic.sql, scene.clinic.id("patient", "P1"), "en");
    expect(view().balances).toMatchObject([{ heldMinor: view().balances[0]?.balanceMinor }]);
    expect(view().lots?.map(({ held }) => held)).toEqual(view().lots?.map(() => true));
    await says(scene, WON);
    expect(view().balances[0]).not.toHaveProperty("heldMinor");
    expect(acts(scene).spend(3, 500, { reference: "INV-3" }).ok).toBe(true);
  });

  it("may be taken back by a lead all the same, and is free where nothing is out twice any more", async () => {
    const scene = await creditScene({ amountMinor: 8_000 });
    await says(scene, OPEN);
    await says(scene, LOST);
    expect(acts(scene).spend(1, 500)).toMatchObject({ ok: false, error: { code: "payment_locked" } });
    expect(acts(scene, "lead").takeBack(8_000).ok).toBe(true);
    expect(scene.clinic.sql.all("SELECT * FROM credit_on_hold")).toEqual([]);
  });

  it.each(["use", "cash_out"])("is not touched by an entry of kind %s that no command checked", async (kind) => {
    const scene = await creditScene();
    await says(scene, OPEN);
    const { lotId } = scene.lot();
    const leg = kind === "use" ? "NULL" : "(SELECT id FROM leg LIMIT 1)";
    if (kind === "cash_out") scene.clinic.sql.run("UPDATE leg SET state = 'requested'");
    expect(() =>
      scene.clinic.sql.run(
        `INSERT INTO credit_entry (id, source, source_id, patient_id, leg_id, delta_minor, bonus, currency, on_date, note, kind, lot_id, carried_by)
         SELECT 'X', 'makegood', 'x', patient_id, leg_id, -100, bonus, currency, on_date, '', ?, id, ${leg} FROM credit_entry WHERE id = ?`,
        kind,
        lotId,
      ),
    ).toThrow(/credit of a payment that somebody asks about is held/);
  });

  it("does not end while it is held, though its last day is over", async () => {
    const expiry = [{ jurisdiction: "US-CA", days: 30, source: "only for this test" }];
    const scene = await creditScene({ terms: { expiry, cashOutBelow: [] } });
    await says(scene, OPEN);
    await scene.at(40 * DAY_MS);
    expect(kinds(scene)).toEqual(["grant 8000"]);
    await says(scene, WON);
    await scene.at(41 * DAY_MS);
    expect(kinds(scene)).toEqual(["grant 8000", "expire -8000"]);
  });
});

describe("the ticket of a payment in dispute", () => {
  it("is told of it once in one note, though nothing else can be suggested either", async () => {
    const clinic = provisioned(testClinic(mayasMassage()));
    const processor = scriptedProcessor(8_000);
    const { notes, port } = keptNotes();
    const world = { ...worldOf(clinic, processor), helpdesk: () => port };
    transact(clinic.runtime, { type: "job", job: "intake" }, (context) =>
      ingestTicket(context, ticket, aMassageMail()),
    );
    Object.assign(processor.charge, OPEN);
    await readMoney(world, "stripe payment:pi_Y1");
    for (let round = 0; round < 3; round += 1) await runJobs(world);
    const lines = notes.join("\n").split("\n").filter(Boolean);
    expect(lines.filter((line) => line.includes("The bank asks about"))).toHaveLength(1);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it("is offered nothing and asked for nothing, with the true reason", async () => {
    const clinic = testClinic(mayasMassage());
    const processor = scriptedProcessor(8_000);
    Object.assign(processor.charge, OPEN);
    await readMoney(worldOf(clinic, processor), "stripe payment:pi_Y1");
    const matter = assembleCaseInput(clinic.ctx(), clinic.staff("agent"), { ticket, snapshot: aMassageMail() });
    if (!matter.ok) throw new Error(matter.error.detail);
    const { options, needs, notOffered } = propose(matter.value);
    expect([options, needs]).toEqual([[], []]);
    expect(notOffered[0]?.because).toMatch(/dispute/i);
    const asked = decideAs(clinic, clinic.staff("finance"), ulidOf("DEC", 1), {
      amountMinor: 6_000,
      exception: goodwill,
    });
    expect(asked).toMatchObject({ ok: false, error: { code: "payment_locked" } });
  });
});
