/** Danger: the patient has credit for a matter, somebody refunds the same in the processor's pages, and both can be spent. */

import { describe, expect, it } from "vitest";
import type { SettleDifferenceRequest } from "../../../../../core/contract/money.ts";
import { settleDifference } from "../../../../../worker/account/commands/money/settle-difference.ts";
import { runRepeatable } from "../../../../../worker/account/commands/run-command.ts";
import { cardOfCase } from "../../../../../worker/account/queries/case/case-cards.ts";
import { creditViewOf } from "../../../../../worker/account/queries/credit/credit-view.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import { aCard, aLine, aPurchase } from "../../../../support/clinic.ts";
import { acts, creditScene, kinds, legStates, UNDO_MS } from "../../../../support/crediting.ts";
import { anAsk, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";
import { HOUR_MS } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const CASE = ulidOf("CASE", 1);

async function scene(bend: Parameters<typeof creditScene>[0] = {}) {
  const play = await creditScene(bend);
  const { clinic, processor, world } = play;
  const finance = clinic.staff("finance");
  const questions = () => {
    const health = moneyHealthOf(clinic.ctx(), finance);
    return health.ok ? health.value.differences : [];
  };
  return {
    ...play,
    questions,
    outside: async (amountMinor: number, paymentRef = "pi_Y1") => {
      clinic.setNow(clinic.runtime.nowMs() + HOUR_MS);
      processor.dashboard(paymentRef, amountMinor);
      await readMoney(world, `stripe refund:${processor.refunds[0]?.vendorRef}`);
    },
    answer: (request: Partial<SettleDifferenceRequest>) => {
      const id = questions().find(({ kind }) => kind === "unknown_refund")?.differenceId ?? "";
      return runRepeatable(clinic.runtime, { id, name: "settle_difference", actor: finance }, (context) =>
        settleDifference(context, id, { sentence: "Ada refunded it in the dashboard.", ...request }),
      );
    },
    tasks: (kind: string) =>
      clinic.sql.all(
        `SELECT values_json ->> '$.amountMinor' AS minor, done_at_ms IS NULL AS open FROM task WHERE kind = ? ORDER BY id`,
        kind,
      ),
    placed: () => clinic.sql.all("SELECT sum(net_minor + tax_minor) AS minor FROM outside_allocation"),
    state: () => cardOfCase(clinic.sql, finance, CASE)?.state,
    view: () => creditViewOf(clinic.sql, clinic.id("patient", "P1"), "en"),
    offered: () => anAsk(clinic, clinic.staff("agent")).amountMinor,
  };
}

describe("credit for what somebody refunds at the processor as well", () => {
  it("is held while nobody has said what the refund was for: not spent, not paid out, by no entry at all", async () => {
    const play = await scene({ amountMinor: 6_000, bonus: true });
    await play.outside(2_000);
    expect(play.questions()).toMatchObject([{ matters: [{ caseId: CASE, waitingMinor: 0, creditMinor: 6_000 }] }]);
    const [balance] = play.view().balances;
    expect(balance).toMatchObject({ heldMinor: balance?.balanceMinor, heldBecause: "outside_refund" });
    expect(play.view().lots?.map(({ heldBecause }) => heldBecause)).toEqual(
      play.view().lots?.map(() => "outside_refund"),
    );
    expect(acts(play).spend(1, 500)).toMatchObject({ ok: false, error: { code: "payment_differs" } });
    expect(acts(play).payOut(500)).toMatchObject({ ok: false });
    expect(() =>
      play.clinic.sql.run(
        `INSERT INTO credit_entry (id, source, source_id, patient_id, leg_id, delta_minor, bonus, currency, on_date, note, kind, lot_id)
         SELECT 'X', 'makegood', 'x', patient_id, leg_id, -100, bonus, currency, on_date, '', 'use', id FROM credit_entry WHERE id = ?`,
        play.lot().lotId,
      ),
    ).toThrow(/is held/);
    expect(play.answer({ answer: "other_matter" }).ok).toBe(true);
    expect(acts(play).spend(2, 500).ok).toBe(true);
    expect(play.tasks("out_twice")).toEqual([]);
  });

  it("is held too where another card of the purchase was refunded, or is disputed", async () => {
    const records = [
      aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
      aCard("Y1", "B1", 5_000),
      aCard("Y2", "B1", 3_000),
    ];
    const refunded = await scene({ amountMinor: 5_000, records });
    expect(legStates(refunded)).toEqual(["credit settled"]);
    await refunded.outside(3_000, "pi_Y2");
    expect(acts(refunded).spend(1, 500)).toMatchObject({ error: { code: "payment_differs" } });
    const disputed = await scene({ amountMinor: 5_000, records });
    Object.assign(disputed.processor.charge, { dispute: "open_locked" });
    await readMoney(disputed.world, "stripe payment:pi_Y2");
    expect(acts(disputed).spend(1, 500)).toMatchObject({ error: { code: "payment_locked" } });
  });

  it("is taken back as far as it was paid in money, with its lines, and in the clinic's own system", async () => {
    const play = await scene();
    await play.outside(3_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(kinds(play)).toEqual(["grant 8000", "reverse -3000"]);
    expect(play.balance()).toMatchObject({ balanceMinor: 5_000 });
    expect(play.left()).toBe(0);
    expect(play.tasks("take_off_credit")).toEqual([{ minor: 3_000, open: 1 }]);
    expect(play.tasks("out_twice")).toEqual([]);
    expect(play.clinic.sql.all("SELECT net_minor + tax_minor AS minor FROM outside_allocation")).toEqual([
      { minor: 3_000 },
    ]);
    expect(play.clinic.sql.all("SELECT 1 FROM event WHERE type = 'credit.taken_back'")).toHaveLength(1);
    expect(play.offered()).toBe(0);
    expect(acts(play).spend(1, 5_000).ok).toBe(true);
  });

  it("of which some is spent: the rest goes, and finance hears what is out twice", async () => {
    const play = await scene({ bonus: true });
    expect(acts(play).spend(1, 6_000).ok).toBe(true);
    await play.outside(8_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(kinds(play).slice(-2)).toEqual(["reverse -2000", "reverse -500"]);
    expect(play.balance().balanceMinor).toBe(0);
    expect(play.tasks("out_twice")).toEqual([{ minor: 6_000, open: 1 }]);
    expect(play.state()).toBe("needs_attention");
    const taskId = play.clinic.sql.one<{ id: string }>("SELECT id FROM task WHERE kind = 'out_twice'")?.id ?? "";
    const close = (role: "agent" | "finance") =>
      acted(play.clinic.runtime, "closeTask", play.clinic.staff(role), [taskId, {}]);
    expect(close("agent")).toMatchObject({ error: { code: "forbidden" } });
    expect(close("finance").ok).toBe(true);
    expect(play.state()).not.toBe("needs_attention");
  });

  it("of which a use is taken back afterwards: the refund takes its place then, and nobody spends it again", async () => {
    const play = await scene();
    expect(acts(play).spend(1, 6_000).ok).toBe(true);
    await play.outside(8_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(acts(play).undo(1).ok).toBe(true);
    expect(play.balance().balanceMinor).toBe(0);
    expect(acts(play).spend(2, 1)).toMatchObject({ error: { code: "over_what_is_left" } });
    expect(play.tasks("out_twice")).toEqual([{ minor: 6_000, open: 0 }]);
    expect(play.placed()).toEqual([{ minor: 8_000 }]);
    expect(play.offered()).toBe(0);
    play.processor.move("re_1", "failed");
    await readMoney(play.world, "stripe refund:re_1");
    expect(play.tasks("outside_failed")).toEqual([{ minor: 8_000, open: 1 }]);
    expect(play.offered()).toBe(8_000);
  });

  it("of which one of two uses is taken back: the rest is still out twice", async () => {
    const play = await scene();
    expect(acts(play).spend(1, 4_000).ok).toBe(true);
    expect(acts(play).spend(2, 2_000, { reference: "INV-205" }).ok).toBe(true);
    await play.outside(8_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(acts(play).undo(2).ok).toBe(true);
    expect(play.balance().balanceMinor).toBe(0);
    expect(play.tasks("out_twice")).toEqual([
      { minor: 6_000, open: 0 },
      { minor: 4_000, open: 1 },
    ]);
    expect(acts(play).undo(1, {}, 2).ok).toBe(true);
    expect(play.balance().balanceMinor).toBe(0);
    expect(play.tasks("out_twice")).toMatchObject([{ open: 0 }, { open: 0 }]);
  });

  it("of which a use is taken back after finance has settled it stays with the patient", async () => {
    const play = await scene();
    expect(acts(play).spend(1, 6_000).ok).toBe(true);
    await play.outside(8_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    play.clinic.sql.run("UPDATE task SET done_at_ms = 1, done_by = 'x' WHERE kind = 'out_twice'");
    expect(acts(play).undo(1).ok).toBe(true);
    expect(play.balance().balanceMinor).toBe(6_000);
  });

  it("of which some was paid out before: that is out twice, and not there as credit where it does not arrive", async () => {
    const records = [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 16_000)];
    const play = await scene({ records, capturedMinor: 16_000 });
    expect(acts(play).payOut(4_000).ok).toBe(true);
    await play.at(2 * UNDO_MS);
    expect(legStates(play)).toEqual(["credit settled", "refund settled"]);
    await play.outside(8_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(play.balance().balanceMinor).toBe(0);
    expect(play.tasks("out_twice")).toEqual([{ minor: 4_000, open: 1 }]);
    play.processor.move("re_1", "failed");
    await readMoney(play.world, "stripe refund:re_1");
    expect(legStates(play)).toEqual(["credit settled", "refund bounced"]);
    expect(play.balance().balanceMinor).toBe(0);
    expect(play.tasks("out_twice")).toEqual([{ minor: 4_000, open: 0 }]);
    expect(play.placed()).toEqual([{ minor: 8_000 }]);
  });

  it("is out twice too, whatever is answered, where more went back than came in", async () => {
    const play = await scene();
    expect(acts(play).spend(1, 1_000).ok).toBe(true);
    await play.outside(8_000);
    expect(play.answer({ answer: "other_matter" }).ok).toBe(true);
    expect(kinds(play)).toEqual(["grant 8000", "use -1000"]);
    expect(play.tasks("out_twice")).toEqual([{ minor: 8_000, open: 1 }]);
  });

  it("that is being paid out comes back first, as far as there is room, and is taken back then", async () => {
    const play = await scene({ amountMinor: 6_000 });
    expect(acts(play).payOut(4_000).ok).toBe(true);
    await play.outside(5_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    await play.at(10 * UNDO_MS);
    expect(legStates(play)).toEqual(["credit settled", "refund closed"]);
    // 80.00 came in: 50.00 went outside, 20.00 stayed as credit, so 10.00 of the 40.00 had room again.
    expect(kinds(play)).toEqual(["grant 6000", "cash_out -4000", "restore 1000", "reverse -3000"]);
    expect(play.balance().balanceMinor).toBe(0);
    expect(play.left()).toBe(3_000);
  });

  it("is due again where that refund comes to nothing, and nothing is out twice any more", async () => {
    const play = await scene();
    expect(acts(play).spend(1, 6_000).ok).toBe(true);
    await play.outside(8_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    play.processor.move("re_1", "failed");
    await readMoney(play.world, "stripe refund:re_1");
    expect(play.tasks("out_twice")).toEqual([{ minor: 6_000, open: 0 }]);
    expect(play.tasks("outside_failed")).toEqual([{ minor: 2_000, open: 1 }]);
    expect(play.offered()).toBe(2_000);
  });

  it("of another case of the purchase is not touched", async () => {
    const play = await scene({
      amountMinor: 2_000,
      records: [
        aPurchase("B1", "P1", [aLine("N1", "massage", 5_000), aLine("N2", "massage", 3_000)]),
        aCard("Y1", "B1", 8_000),
      ],
    });
    const other = ulidOf("CASE", 2);
    play.clinic.sql.run(
      `INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, opened_by, month, currency)
       SELECT ?, patient_id, 'open', reason, requested_on, opened_at_ms, opened_by, month, currency FROM refund_case`,
      other,
    );
    const n2 = play.clinic.id("line", "N2");
    play.clinic.sql.run("INSERT INTO case_line (case_id, line_id, open) VALUES (?, ?, 1)", other, n2);
    await play.outside(3_000);
    expect(play.answer({ answer: "same_matter" })).toMatchObject({ error: { field: "caseId" } });
    expect(play.answer({ answer: "same_matter", caseId: other }).ok).toBe(true);
    expect(kinds(play)).toEqual(["grant 2000"]);
    expect(play.clinic.sql.all("SELECT line_id AS id FROM outside_allocation")).toEqual([{ id: n2 }]);
  });
});
