/** Danger: what somebody refunded at the processor of one card leaves here once more, of another card of the same purchase. */

import { describe, expect, it } from "vitest";
import { DIFFERENCE_KINDS, type DifferenceKind } from "../../../../../core/refund/difference.ts";
import { decisionViewOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import { paymentById } from "../../../../../worker/account/store/money/payments.ts";
import { aCard, aLine, aPurchase } from "../../../../support/clinic.ts";
import { type Bend, decideAs, decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { elsewhereScene } from "../../../../support/elsewhere.ts";
import { runApprove } from "../../../../support/operations.ts";
import { HOUR_MS, SENT_AT } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const DECISION = ulidOf("DEC", 1);
/** What is decided falls on Y2. */
const twice = (bend: Bend = {}) => {
  const records = [
    aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
    aCard("Y1", "B1", 8_000),
    aCard("Y2", "B1", 8_000),
  ];
  return onY2(elsewhereScene(records, 16_000), { reason: "billing_error", attested: { clinicAtFault: true }, ...bend });
};
const cards = [
  aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
  aCard("Y1", "B1", 3_000),
  aCard("Y2", "B1", 5_000),
];
const twoCards = (bend: Bend = {}, role: "finance" | "agent" = "finance") =>
  onY2(elsewhereScene(cards), { amountMinor: 3_000, exception: goodwill, ...bend }, role);

function onY2(play: ReturnType<typeof elsewhereScene>, bend: Bend, role: "finance" | "agent" = "finance") {
  const { clinic } = play;
  clinic.sql.run("UPDATE payment SET locked = 1 WHERE id = ?", clinic.id("payment", "Y1"));
  const view = decided(clinic, clinic.staff(role), DECISION, bend);
  clinic.sql.run("UPDATE payment SET locked = 0");
  expect(view.legs.map(({ paymentId }) => paymentId)).toEqual([clinic.id("payment", "Y2")]);
  return { ...play, view, shown: () => decisionViewOf(clinic.ctx(), DECISION)?.legs[0]?.heldBecause };
}

function yesTo({ clinic, finance }: ReturnType<typeof elsewhereScene>) {
  const approval = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
  const said = { verdict: "approve", approvalHash: approval?.hash ?? "" } as const;
  return runApprove(clinic.runtime, finance, approval?.id ?? "", said);
}

describe("a refund made at the processor of another card of the purchase", () => {
  it.each([
    ["charged twice", () => twice(), 8_000],
    ["two cards", () => twoCards(), 3_000],
    ["as credit", () => twoCards({ option: "credit" }), 3_000],
  ] as const)("holds what waits, says so, and counts against it: %s", async (_, scene, minor) => {
    const play = scene();
    await play.outside(minor, "pi_Y1");
    expect(play.shown()).toBe("outside_refund");
    expect(play.questions()).toMatchObject([
      { waitingMinor: minor, matters: [{ caseId: ulidOf("CASE", 1), waitingMinor: minor }] },
    ]);
    expect(play.clinic.sql.all("SELECT data FROM event WHERE type = 'leg.held_back'")).toHaveLength(1);
    expect(play.clinic.sql.all("SELECT 1 FROM job WHERE kind = 'update_ticket'")).toHaveLength(1);
    await play.at(SENT_AT);
    await play.at(HOUR_MS);
    expect(play.legs()).toMatchObject([{ state: "reserved" }]);
    expect(play.answer({ answer: "same_matter" })).toEqual({ ok: true, value: true });
    await play.at(2 * HOUR_MS);
    expect(play.legs()).toEqual([{ state: "closed", minor, problem: "paid_elsewhere" }]);
    expect(play.out()).toBe(minor);
    expect(play.clinic.sql.all("SELECT 1 FROM credit_entry")).toEqual([]);
  });

  it("lets it go where it was for something else", async () => {
    const play = twoCards();
    await play.outside(3_000, "pi_Y1");
    await play.at(SENT_AT);
    expect(play.answer({ answer: "other_matter" }).ok).toBe(true);
    await play.at(HOUR_MS);
    expect(play.legs()).toMatchObject([{ state: "settled" }]);
  });

  it.each(["refund", "dispute"] as const)("is found by the reading before ours leaves: %s", async (what) => {
    const play = twoCards();
    const { processor } = play;
    if (what === "refund") processor.dashboard("pi_Y1", 3_000);
    const { readCharge } = processor.processor;
    Object.assign(processor.processor, {
      readCharge: async (ref: string) => {
        const read = await readCharge(ref);
        const isDisputed = what === "dispute" && ref === "pi_Y1";
        return read.ok && isDisputed ? { ok: true, value: { ...read.value, dispute: "open_locked" } } : read;
      },
    });
    await play.at(SENT_AT);
    expect(play.legs()).toMatchObject([{ state: what === "refund" ? "reserved" : "failed" }]);
    expect(play.out()).toBe(what === "refund" ? 3_000 : 0);
  });

  it("takes no yes before it is answered", async () => {
    const play = twoCards({}, "agent");
    await play.outside(3_000, "pi_Y1");
    expect(play.shown()).toBe("outside_refund");
    expect(yesTo(play)).toMatchObject({ error: { code: "payment_differs" } });
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(play.legs()).toMatchObject([{ state: "closed" }]);
  });
});

describe("a refund of what no case here is about", () => {
  /** N1 of 50.00, of which `case` 1 is about, and N2 of 30.00. */
  const scene = (withCase: boolean) => {
    const play = elsewhereScene([
      aPurchase("B1", "P1", [aLine("N1", "massage", 5_000), aLine("N2", "serum", 3_000)]),
      aCard("Y1", "B1", 8_000),
    ]);
    const { clinic } = play;
    const [n1, n2] = [clinic.id("line", "N1"), clinic.id("line", "N2")];
    if (withCase) decided(clinic, play.finance, DECISION, { lineIds: [n1], amountMinor: 1_000, exception: goodwill });
    const of = () =>
      clinic.sql.all<{ id: string; minor: number }>(
        "SELECT line_id AS id, net_minor + tax_minor AS minor FROM outside_allocation ORDER BY line_id",
      );
    return { ...play, n1, n2, of };
  };

  it("beside a case: can be said to be for its own line, which holds less, and what waits leaves", async () => {
    const play = scene(true);
    await play.outside(3_000);
    expect(play.questions()).toMatchObject([{ matters: [{}], lines: [{ lineId: play.n2, title: "Night serum" }] }]);
    expect(play.answer({ answer: "same_matter", lineId: play.n1 })).toMatchObject({ error: { field: "lineId" } });
    const both = { answer: "same_matter", lineId: play.n2, caseId: ulidOf("CASE", 1) } as const;
    expect(play.answer(both)).toMatchObject({ error: { field: "lineId" } });
    expect(play.answer({ answer: "same_matter", lineId: play.n2 })).toEqual({ ok: true, value: true });
    expect(play.of()).toEqual([{ id: play.n2, minor: 3_000 }]);
    await play.at(SENT_AT);
    expect(play.legs()).toMatchObject([{ state: "settled", minor: 1_000 }]);
    const again = { lineIds: [play.n2], caseId: ulidOf("CASE", 2), amountMinor: 500, exception: goodwill };
    expect(decideAs(play.clinic, play.finance, ulidOf("DEC", 2), again).ok).toBe(false);
  });

  it("alone: for one line, or for all that was paid", async () => {
    const one = scene(false);
    await one.outside(2_000);
    expect(one.questions()).toMatchObject([{ matters: [], lines: [{ lineId: one.n1 }, { lineId: one.n2 }] }]);
    expect(one.answer({ answer: "same_matter", lineId: one.n2 }).ok).toBe(true);
    expect(one.of()).toEqual([{ id: one.n2, minor: 2_000 }]);
    const all = scene(false);
    await all.outside(8_000);
    expect(all.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(all.of()).toEqual([
      { id: all.n1, minor: 5_000 },
      { id: all.n2, minor: 3_000 },
    ]);
  });
});

describe("the database refuses a hold where the command does", () => {
  const on = (id: "Y1" | "Y2", kind: DifferenceKind) => {
    const { clinic } = twoCards({}, "agent");
    const [y1, y2] = [clinic.id("payment", "Y1"), clinic.id("payment", "Y2")];
    clinic.sql.run(
      "INSERT INTO difference (id, payment_id, signature, kind, ref, their_minor, found_at_ms) VALUES ('F', ?, 'f', ?, 're_9', 100, 0)",
      id === "Y1" ? y1 : y2,
      kind,
    );
    const insert = `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms)
      SELECT 'L9', decision_id, payment_id, connection_id, kind, 1, currency, 'reserved', 0 FROM leg LIMIT 1`;
    const isRefused = [insert, "UPDATE leg SET state = 'reserved' WHERE id <> 'L9'"].map((statement) => {
      try {
        clinic.sql.run(statement);
        return false;
      } catch (thrown) {
        expect(String(thrown)).toMatch(/differs from its processor/);
        return true;
      }
    });
    return { isRefused, differs: paymentById(clinic.sql, y2)?.differs === 1 };
  };

  it.each(DIFFERENCE_KINDS)("beside %s", (kind) => {
    for (const id of ["Y1", "Y2"] as const) {
      const { isRefused, differs } = on(id, kind);
      expect(isRefused).toEqual([differs, differs]);
    }
    // Of these nobody has said yet what the money was for: it may be the very money that waits on another payment.
    expect(on("Y1", kind).differs).toBe(kind === "unknown_refund" || kind === "refunded_beyond");
  });
});

describe("a dispute about another card of the purchase", () => {
  it.each([
    ["charged twice", () => twice()],
    ["two cards, as credit", () => twoCards({ option: "credit" })],
  ] as const)("lets nothing leave: %s", async (_, scene) => {
    const play = scene();
    const { clinic, processor } = play;
    Object.assign(processor.charge, { dispute: "open_locked" });
    await readMoney(play.world, "stripe payment:pi_Y1");
    Object.assign(processor.charge, { dispute: "none" });
    await play.at(SENT_AT);
    expect(play.legs()).toMatchObject([{ state: "failed", problem: "payment_locked" }]);
    expect(clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "needs_attention" });
    expect(play.out()).toBe(0);
    expect(clinic.sql.all("SELECT 1 FROM credit_entry")).toEqual([]);
  });

  it("takes no yes", async () => {
    const play = twoCards({}, "agent");
    Object.assign(play.processor.charge, { dispute: "open_locked" });
    await readMoney(play.world, "stripe payment:pi_Y1");
    expect(yesTo(play)).toMatchObject({ error: { code: "payment_locked" } });
  });
});

describe("a refund that was for another matter of the same payment than the one that waits", () => {
  /** N1 of 50.00 with 10.00 that wait, N2 of 30.00 with an open case about it. */
  const scene = async () => {
    const play = elsewhereScene([
      aPurchase("B1", "P1", [aLine("N1", "massage", 5_000), aLine("N2", "massage", 3_000)]),
      aCard("Y1", "B1", 8_000),
    ]);
    const { clinic } = play;
    const [n1, n2] = [clinic.id("line", "N1"), clinic.id("line", "N2")];
    decided(clinic, play.finance, DECISION, { lineIds: [n1], amountMinor: 1_000, exception: goodwill });
    const B = ulidOf("CASE", 2);
    clinic.sql.run(
      `INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, opened_by, month, currency)
       SELECT ?, patient_id, 'open', reason, requested_on, opened_at_ms, opened_by, month, currency FROM refund_case`,
      B,
    );
    clinic.sql.run("INSERT INTO case_line (case_id, line_id, open) VALUES (?, ?, 1)", B, n2);
    await play.outside(3_000);
    return {
      ...play,
      B,
      n2,
      of: () => clinic.sql.all("SELECT line_id AS id, case_id AS caseId FROM outside_allocation"),
    };
  };

  it("can be said to be for it: what waits leaves, and its line holds less", async () => {
    const play = await scene();
    const [question] = play.questions();
    expect(question?.matters).toMatchObject([
      { caseId: ulidOf("CASE", 1), waitingMinor: 1_000 },
      { caseId: play.B, waitingMinor: 0 },
    ]);
    expect(play.answer({ answer: "same_matter" })).toMatchObject({ error: { field: "caseId" } });
    expect(play.answer({ answer: "same_matter", caseId: play.B })).toEqual({ ok: true, value: true });
    expect(play.of()).toEqual([{ id: play.n2, caseId: play.B }]);
    await play.at(SENT_AT);
    expect(play.legs()).toMatchObject([{ state: "settled", minor: 1_000 }]);
    const asked = decideAs(play.clinic, play.finance, ulidOf("DEC", 2), {
      lineIds: [play.n2],
      caseId: play.B,
      amountMinor: 3_000,
      exception: goodwill,
    });
    expect(asked.ok).toBe(false);
    expect(play.out()).toBe(4_000);
  });
});
