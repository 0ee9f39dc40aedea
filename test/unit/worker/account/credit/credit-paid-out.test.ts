/** Danger: credit and its payout together exceed what was collected, or credit is lost when the payout does not go through. */

import { describe, expect, it } from "vitest";
import { verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import { dump } from "../../../../support/clinic.ts";
import {
  acts,
  creditScene,
  eventsOf,
  kinds,
  legStates,
  PAYOUT,
  payoutThatComesBackShort,
  sayDone,
  sentence,
  sums,
  UNDO_MS,
} from "../../../../support/crediting.ts";
import { decideAs, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { runStop } from "../../../../support/operations.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

describe("credit paid out", () => {
  it("leaves as a refund on the payment it came from, in its own decision, and both never exceed what was collected", async () => {
    const scene = await creditScene({ bonus: true });
    acts(scene).spend(1, 3_000);
    const paid = acts(scene, "agent").payOut(5_000);
    expect(paid).toMatchObject({
      ok: true,
      value: {
        state: "approved",
        amountMinor: 5_000,
        decidedBy: "The agent",
        payout: { sentence },
        legs: [{ kind: "refund", label: "Visa ··42", state: "reserved", amountMinor: 5_000 }],
      },
    });
    // The bonus was for taking credit: what is unused of it lapses.
    expect(scene.balance()).toEqual({ paidMinor: 0, bonusMinor: 0, balanceMinor: 0 });
    expect(scene.left()).toBe(0);
    await scene.at(2 * UNDO_MS);
    expect(scene.processor.refunds.map((refund) => refund.amountMinor)).toEqual([5_000]);
    // What is left to do is the credit in the clinic's own system; the uses are gone since the credit was granted.
    expect(sums(scene)).toEqual({ state: "in_progress", refunded_minor: 5_000, credited_minor: 3_000 });
    const open = scene.clinic.sql.all("SELECT kind FROM task WHERE done_at_ms IS NULL");
    expect(open).toEqual([{ kind: "take_off_credit" }]);
    sayDone(scene.clinic, "take_off_credit");
    expect(sums(scene)).toMatchObject({ state: "done" });
    expect(kinds(scene)).toEqual(["grant 8000", "bonus 500", "use -3000", "cash_out -5000", "cash_out -500"]);
    expect(eventsOf(scene, "credit.paid_out")).toHaveLength(2);
    expect(verifyAudit(scene.clinic.sql).ok).toBe(true);
    const again = decideAs(scene.clinic, scene.clinic.staff("finance"), ulidOf("DEC", 9), {
      amountMinor: 1,
      exception: goodwill,
    });
    expect(again).toMatchObject({ error: { code: "over_what_is_left" } });
  });

  it("is once for its id", async () => {
    const scene = await creditScene();
    const { payOut } = acts(scene);
    const first = payOut(2_000);
    const before = dump(scene.clinic.sql);
    expect(payOut(2_000)).toEqual(first);
    expect(dump(scene.clinic.sql)).toBe(before);
    expect(payOut(2_001)).toMatchObject({ error: { code: "id_reused" } });
    expect(payOut(7_000, {}, ulidOf("DEC", 3))).toMatchObject({
      error: { code: "over_what_is_left", values: { leftMinor: 6_000 } },
    });
  });

  it("comes back as credit, bonus too, when it is stopped before it leaves", async () => {
    const scene = await creditScene({ bonus: true });
    const { payOut, actor } = acts(scene);
    payOut(5_000);
    expect(scene.balance()).toEqual({ paidMinor: 3_000, bonusMinor: 0, balanceMinor: 3_000 });
    expect(runStop(scene.clinic.runtime, actor, PAYOUT, {}).ok).toBe(true);
    expect(scene.balance()).toEqual({ paidMinor: 8_000, bonusMinor: 500, balanceMinor: 8_500 });
    expect(scene.left()).toBe(0);
    expect(legStates(scene)).toEqual(["credit settled", "refund closed"]);
    expect(sums(scene)).toEqual({ state: "done", refunded_minor: 0, credited_minor: 8_000 });
    await scene.at(3 * UNDO_MS);
    expect(scene.processor.keys).toEqual([]);
    expect(payOut(8_000, {}, ulidOf("DEC", 3))).toMatchObject({ ok: true });
  });

  it.each(["disputed", "bounced"] as const)("comes back once when the refund is %s", async (how) => {
    const scene = await creditScene();
    if (how === "disputed") scene.processor.plan("disputed");
    acts(scene).payOut(5_000);
    await scene.at(2 * UNDO_MS);
    if (how === "bounced") {
      expect(scene.balance().paidMinor).toBe(3_000);
      scene.processor.move("re_1", "failed");
      await readMoney(scene.world, "stripe refund:re_1");
      await readMoney(scene.world, "stripe refund:re_1");
    }
    expect(scene.balance().paidMinor).toBe(8_000);
    expect(kinds(scene)).toEqual(["grant 8000", "cash_out -5000", "restore 5000"]);
    expect(scene.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "needs_attention" });
    const asked = how === "disputed" ? [{ kind: "answer_dispute" }] : [];
    const open = [{ kind: "correct_reply" }, ...asked];
    expect(scene.clinic.sql.all("SELECT kind FROM task WHERE done_at_ms IS NULL ORDER BY id")).toEqual(open);
    expect(eventsOf(scene, "credit.restored").map(({ data }) => JSON.parse(data))).toMatchObject([
      { amountMinor: 5_000, shortMinor: 0 },
    ]);
  });

  it("comes back whole from a refund that bounced, also while the payment differs from its processor", async () => {
    const scene = await creditScene();
    acts(scene).payOut(5_000);
    await scene.at(2 * UNDO_MS);
    const { sql } = scene.clinic;
    sql.run(
      "INSERT INTO reconciliation (id, why, since_ms, phase, started_at_ms) VALUES ('R1', 'asked', 0, 'finished', 0)",
    );
    sql.run(
      `INSERT INTO difference (id, payment_id, run_id, signature, kind, ref, found_at_ms)
       SELECT 'D1', id, 'R1', 'one', 'unknown_refund', 're_x', 0 FROM payment`,
    );
    scene.processor.move("re_1", "failed");
    await readMoney(scene.world, "stripe refund:re_1");
    expect(scene.balance().paidMinor).toBe(8_000);
    expect(eventsOf(scene, "credit.restored").map(({ data }) => JSON.parse(data).shortMinor)).toEqual([0]);
  });

  it("is taken off again when a refund that had failed turns out to have gone after all", async () => {
    const scene = await creditScene();
    scene.processor.plan("disputed");
    acts(scene).payOut(5_000);
    await scene.at(2 * UNDO_MS);
    expect(scene.balance().paidMinor).toBe(8_000);
    const legId = scene.clinic.sql.one<{ id: string }>("SELECT id FROM leg WHERE kind = 'refund'")?.id ?? "";
    scene.clinic.sql.run("UPDATE payment SET locked = 0");
    scene.processor.refunds.push({
      vendorRef: "re_late",
      paymentRef: "pi_Y1",
      amountMinor: 5_000,
      currency: "USD",
      status: "succeeded",
      legId,
      createdAtMs: 1,
    });
    await readMoney(scene.world, "stripe refund:re_late");
    expect(scene.balance().paidMinor).toBe(3_000);
    expect(legStates(scene)).toEqual(["credit settled", "refund attention"]);
    expect(scene.left()).toBe(0);
  });

  it("is not restored above what was collected: what was refunded elsewhere meanwhile is missing, and the record says so", async () => {
    const scene = await payoutThatComesBackShort();
    expect(scene.balance().paidMinor).toBe(6_000);
    expect(scene.left()).toBe(0);
    expect(JSON.parse(eventsOf(scene, "credit.restored")[0]?.data ?? "{}")).toMatchObject({
      amountMinor: 3_000,
      shortMinor: 2_000,
    });
  });
});
