/** Danger: credit that was paid out or taken back can still be spent at the clinic's front desk, because its own system shows it. */

import { describe, expect, it } from "vitest";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { aRecord } from "../../../../support/clinic.ts";
import {
  acts,
  type CreditScene,
  creditScene,
  eventsOf,
  PAYOUT,
  payoutThatComesBackShort,
  sayDone,
  UNDO_MS,
} from "../../../../support/crediting.ts";
import { runStop } from "../../../../support/operations.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";
import { tasks } from "../../../../support/system-of-record.ts";

/** Tasks about credit without the reference, which is the leg's id. */
const creditTasks = ({ clinic }: CreditScene) =>
  tasks(clinic)
    .filter(({ text }) => text.includes("account credit"))
    .map(({ kind, text, doneBy }) => `${kind} ${text.replace(/, reference [0-9A-Z]{26}/, "")} (${doneBy})`);
const ENTERED = "enter_credit Enter $80.00 account credit in the clinic's own system (person)";
const takeOff = (sum: string, by: string, says = "") =>
  `take_off_credit Take ${sum} account credit off in the clinic's own system${says} (${by})`;
const legIdOf = ({ clinic }: CreditScene) =>
  clinic.sql.one<{ id: string }>("SELECT id FROM leg WHERE kind = 'credit'")?.id ?? "";
/** The clinic's own system tells of an entry under the credit's reference. */
const tell = (scene: CreditScene, sourceId: string, deltaMinor: number) =>
  scene.clinic.load([
    aRecord("credit_entry", sourceId, {
      patient: "P1",
      deltaMinor,
      currency: "USD",
      onDate: "2026-03-03",
      note: "Refund credit",
      confirms: legIdOf(scene),
    }),
  ]);
const cardOf = ({ clinic }: CreditScene, caseId: string) => {
  const read = readCase(clinic.ctx(), clinic.staff("lead"), caseId);
  return read.ok ? read.value.case : undefined;
};
const stateOf = ({ clinic }: CreditScene) => clinic.sql.one<{ state: string }>("SELECT state FROM refund_case")?.state;

describe("credit that was taken back", () => {
  it("has to be taken off there too: its sum with the lapsed bonus, for whoever took it back, in two working days", async () => {
    const scene = await creditScene({ bonus: true });
    const { takeBack, actor } = acts(scene, "lead");
    takeBack(5_000);
    expect(creditTasks(scene)[1]).toBe(takeOff("$55.00", "open"));
    const row = scene.clinic.sql.one<{ values: string }>(
      `SELECT owner_id AS owner, due_on AS dueOn, values_json AS "values" FROM task WHERE kind = 'take_off_credit'`,
    );
    expect(row).toMatchObject({ owner: actor.personId, dueOn: "2026-03-04" });
    expect(JSON.parse(row?.values ?? "{}")).toMatchObject({
      reference: legIdOf(scene),
      amountMinor: 5_500,
      currency: "USD",
    });
    expect(eventsOf(scene, "task.opened").at(-1)?.data).toContain("take_off_credit");
  });

  it("keeps the case open until a person says that it is off, and is not called money that moves", async () => {
    const scene = await creditScene();
    acts(scene).takeBack(8_000);
    expect(stateOf(scene)).toBe("in_progress");
    const { id } = scene.clinic.sql.one<{ id: string }>("SELECT id FROM refund_case") ?? { id: "" };
    expect(cardOf(scene, id)).toMatchObject({ stillOpen: "credit", pile: "needs_me", openTasks: 1 });
    sayDone(scene.clinic, "take_off_credit");
    expect(creditTasks(scene)).toEqual([ENTERED, takeOff("$80.00", "person")]);
    expect(stateOf(scene)).toBe("done");
  });

  it("is one task for each act, each with its own figure", async () => {
    const scene = await creditScene();
    const { takeBack } = acts(scene);
    takeBack(5_000);
    takeBack(2_000, {}, 2);
    expect(creditTasks(scene)).toEqual([ENTERED, takeOff("$50.00", "open"), takeOff("$20.00", "open")]);
  });

  it("is closed by the import that shows the very sum gone; less stays open and is said", async () => {
    const scene = await creditScene();
    tell(scene, "E1", 8_000);
    acts(scene).takeBack(5_000);
    // The same export again knows nothing of it.
    tell(scene, "E1", 8_000);
    expect(creditTasks(scene)[1]).toBe(takeOff("$50.00", "open"));
    tell(scene, "E2", -2_000);
    expect(creditTasks(scene)[1]).toBe(takeOff("$50.00", "open", ". The last import shows $20.00 of $50.00"));
    tell(scene, "E3", -3_000);
    expect(creditTasks(scene)).toEqual([ENTERED, takeOff("$50.00", "import")]);
    expect(stateOf(scene)).toBe("done");
    expect(scene.balance().balanceMinor).toBe(3_000);
  });

  it("entered and taken off in one export: both are done, and not the second without the first", async () => {
    const play = async () => {
      const scene = await creditScene();
      scene.clinic.sql.run("UPDATE task SET done_at_ms = NULL, done_by = NULL");
      acts(scene).takeBack(5_000);
      return scene;
    };
    const both = await play();
    tell(both, "E1", 8_000);
    tell(both, "E2", -5_000);
    expect(creditTasks(both).map((said) => said.split("(").at(-1))).toEqual(["import)", "import)"]);
    const first = await play();
    tell(first, "E1", 8_000);
    expect(creditTasks(first).map((said) => said.split("(").at(-1))).toEqual(["import)", "open)"]);
  });
});

describe("credit that was paid out", () => {
  it("has to be taken off from the moment it is decided, for whoever decided", async () => {
    const scene = await creditScene();
    const { actor, payOut } = acts(scene, "agent");
    payOut(5_000);
    expect(creditTasks(scene)).toEqual([ENTERED, takeOff("$50.00", "open")]);
    expect(scene.clinic.sql.one("SELECT owner_id FROM task WHERE kind = 'take_off_credit'")).toEqual({
      owner_id: actor.personId,
    });
    const before = scene.clinic.sql.all("SELECT * FROM task");
    await scene.at(2 * UNDO_MS);
    expect(scene.clinic.sql.all("SELECT * FROM task")).toEqual(before);
  });

  it("stopped in the undo window asks for nothing any more, and nobody is said to have done it", async () => {
    const scene = await creditScene();
    const { payOut, actor } = acts(scene);
    payOut(5_000);
    runStop(scene.clinic.runtime, actor, PAYOUT, {});
    expect(creditTasks(scene)).toEqual([ENTERED, takeOff("$50.00", "makegood")]);
    expect(stateOf(scene)).toBe("done");
    expect(eventsOf(scene, "task.closed").at(-1)?.data).toContain("credit_changed");
  });

  it("bounced before anybody took it off asks for nothing; taken off by then, it is to be entered again, once", async () => {
    const play = async (isTakenOff: boolean) => {
      const scene = await creditScene();
      acts(scene).payOut(5_000);
      await scene.at(2 * UNDO_MS);
      if (isTakenOff) sayDone(scene.clinic, "take_off_credit");
      scene.processor.move("re_1", "failed");
      await readMoney(scene.world, "stripe refund:re_1");
      await readMoney(scene.world, "stripe refund:re_1");
      return scene;
    };
    expect(creditTasks(await play(false))).toEqual([ENTERED, takeOff("$50.00", "makegood")]);
    const scene = await play(true);
    const again = "enter_credit Enter $50.00 account credit in the clinic's own system";
    expect(creditTasks(scene)).toEqual([ENTERED, takeOff("$50.00", "person"), `${again} (open)`]);
    tell(scene, "E1", 8_000);
    tell(scene, "E2", -5_000);
    expect(creditTasks(scene)[2]).toBe(`${again} (open)`);
    tell(scene, "E3", 5_000);
    expect(creditTasks(scene)[2]).toBe(`${again} (import)`);
  });

  it("of which an import shows a part gone when it bounces: just that part is to be entered again", async () => {
    const scene = await creditScene();
    tell(scene, "E1", 8_000);
    acts(scene).payOut(5_000);
    await scene.at(2 * UNDO_MS);
    tell(scene, "E2", -2_000);
    scene.processor.move("re_1", "failed");
    await readMoney(scene.world, "stripe refund:re_1");
    expect(creditTasks(scene)[2]).toBe("enter_credit Enter $20.00 account credit in the clinic's own system (open)");
    tell(scene, "E3", 2_000);
    expect(creditTasks(scene)[2]).toContain("(import)");
  });

  it("that comes back only in part is off by what is missing", async () => {
    const scene = await payoutThatComesBackShort();
    expect(creditTasks(scene)).toEqual([ENTERED, takeOff("$50.00", "makegood"), takeOff("$20.00", "open")]);
  });

  it("went after all: it is to be taken off again", async () => {
    const scene = await creditScene();
    scene.processor.plan("disputed");
    acts(scene).payOut(5_000);
    await scene.at(2 * UNDO_MS);
    expect(creditTasks(scene)).toEqual([ENTERED, takeOff("$50.00", "makegood")]);
    const legId = scene.clinic.sql.one<{ id: string }>("SELECT id FROM leg WHERE kind = 'refund'")?.id ?? "";
    scene.clinic.sql.run("UPDATE payment SET locked = 0");
    const late = { vendorRef: "re_late", paymentRef: "pi_Y1", amountMinor: 5_000, currency: "USD", createdAtMs: 1 };
    scene.processor.refunds.push({ ...late, status: "succeeded", legId });
    await readMoney(scene.world, "stripe refund:re_late");
    expect(creditTasks(scene)).toEqual([ENTERED, takeOff("$50.00", "makegood"), takeOff("$50.00", "open")]);
  });

  it("is said in Spanish to whoever reads Spanish", async () => {
    const scene = await creditScene();
    acts(scene).takeBack(5_000);
    const { id } = scene.clinic.sql.one<{ id: string }>("SELECT id FROM refund_case") ?? { id: "" };
    const read = readCase(scene.clinic.ctx(), { ...scene.clinic.staff("lead"), locale: "es" }, id);
    expect(read.ok && read.value.tasks.at(-1)?.text).toMatch(
      /^Quitar .*50.00.* de saldo a favor en el sistema de la clínica, referencia [0-9A-Z]{26}$/,
    );
  });
});
