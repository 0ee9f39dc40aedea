/** Danger: the bank gives one card back to the patient, and ours leaves for the same of another card of the purchase, or is there as credit. */

import { describe, expect, it } from "vitest";
import { decisionViewOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import { aCard, aLine, aPurchase } from "../../../../support/clinic.ts";
import { type Bend, decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { elsewhereScene } from "../../../../support/elsewhere.ts";
import { HOUR_MS, SENT_AT } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const DECISION = ulidOf("DEC", 1);

/** What is decided falls on Y2, and the bank is asked about Y1. */
function scene(bend: Bend = {}) {
  const play = elsewhereScene([
    aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
    aCard("Y1", "B1", 3_000),
    aCard("Y2", "B1", 5_000),
  ]);
  const { clinic, processor, world } = play;
  clinic.sql.run("UPDATE payment SET locked = 1 WHERE id = ?", clinic.id("payment", "Y1"));
  decided(clinic, play.finance, DECISION, { amountMinor: 3_000, exception: goodwill, ...bend });
  clinic.sql.run("UPDATE payment SET locked = 0");
  const { readCharge } = processor.processor;
  let word: object = {};
  Object.assign(processor.processor, {
    readCharge: async (ref: string) => {
      const read = await readCharge(ref);
      return read.ok && ref === "pi_Y1" ? { ok: true, value: { ...read.value, ...word } } : read;
    },
  });
  return {
    ...play,
    lost: async (disputedMinor = 3_000) => {
      word = { dispute: "lost", disputedMinor };
      await readMoney(world, "stripe payment:pi_Y1");
    },
    won: async () => {
      word = { dispute: "won", disputedMinor: 0 };
      await readMoney(world, "stripe payment:pi_Y1");
    },
    shown: () => decisionViewOf(clinic.ctx(), DECISION)?.legs[0]?.heldBecause,
    elsewhere: () => clinic.sql.all("SELECT elsewhere_minor AS minor FROM payment ORDER BY id"),
    credit: () => clinic.sql.all("SELECT kind, delta_minor AS minor FROM credit_entry ORDER BY rowid"),
    held: () => clinic.sql.all("SELECT why FROM credit_on_hold"),
  };
}

describe("a dispute that is lost about another card of the purchase", () => {
  it.each(["refund", "credit"] as const)(
    "holds the %s that waits, and ends it where it was for the same",
    async (option) => {
      const play = scene({ option });
      await play.lost();
      expect(play.shown()).toBe("outside_refund");
      expect(play.questions()).toMatchObject([
        { kind: "unknown_refund", theirs: "dispute", theirMinor: 3_000, waitingMinor: 3_000, matters: [{}] },
      ]);
      await play.at(SENT_AT);
      await play.at(HOUR_MS);
      expect(play.legs()).toMatchObject([{ state: "reserved" }]);
      expect(play.answer({ answer: "same_matter" })).toEqual({ ok: true, value: true });
      await play.at(2 * HOUR_MS);
      expect(play.legs()).toEqual([{ state: "closed", minor: 3_000, problem: "paid_elsewhere" }]);
      expect(play.out()).toBe(0);
      expect(play.credit()).toEqual([]);
      // The bank's money is no refund: it counts once, as disputed.
      expect(play.elsewhere()).toEqual([{ minor: 0 }, { minor: 0 }]);
      expect(play.offered()).toBe(5_000);
    },
  );

  it("lets ours go where it was for something else", async () => {
    const play = scene();
    await play.lost();
    expect(play.answer({ answer: "other_matter" }).ok).toBe(true);
    await play.at(SENT_AT);
    expect(play.legs()).toMatchObject([{ state: "settled" }]);
  });

  it("holds credit that was given of the other card, and takes it back where it was for the same", async () => {
    const play = scene({ option: "credit" });
    await play.at(SENT_AT);
    expect(play.credit()).toEqual([{ kind: "grant", minor: 3_000 }]);
    await play.lost();
    expect(play.held()).toEqual([{ why: "outside_refund" }]);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(play.credit()).toEqual([
      { kind: "grant", minor: 3_000 },
      { kind: "reverse", minor: -3_000 },
    ]);
    expect(play.held()).toEqual([]);
  });

  it("holds credit that was given of the disputed card itself, where the bank took a part of it", async () => {
    const play = elsewhereScene();
    const { clinic, processor } = play;
    decided(clinic, play.finance, DECISION, { option: "credit", amountMinor: 3_000, exception: goodwill });
    await play.at(SENT_AT);
    Object.assign(processor.charge, { dispute: "lost", disputedMinor: 3_000 });
    await play.hear("payment:pi_Y1");
    expect(clinic.sql.all("SELECT why FROM credit_on_hold")).toEqual([{ why: "outside_refund" }]);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(clinic.sql.all("SELECT sum(delta_minor) AS left FROM credit_entry")).toEqual([{ left: 0 }]);
    expect(play.offered()).toBe(5_000);
  });

  it("is asked about once, and is no refund of the processor's that a comparison would miss", async () => {
    const play = scene();
    await play.lost();
    await play.lost();
    expect(play.questions()).toHaveLength(1);
    expect(play.clinic.sql.all("SELECT 1 FROM outside_refund")).toHaveLength(1);
  });

  it("is asked about again where the bank takes the same sum once more", async () => {
    const play = scene();
    await play.lost();
    expect(play.answer({ answer: "other_matter" }).ok).toBe(true);
    await play.won();
    await play.lost();
    expect(play.questions()).toMatchObject([{ theirs: "dispute", theirMinor: 3_000 }]);
    await play.at(SENT_AT);
    expect(play.legs()).toMatchObject([{ state: "reserved" }]);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    await play.at(HOUR_MS);
    expect(play.out()).toBe(0);
  });

  it("takes off ours what the bank kept, where it gave a part back before anybody answered", async () => {
    const play = scene();
    await play.lost();
    await play.lost(1_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    await play.at(SENT_AT);
    await play.at(HOUR_MS);
    expect(play.legs()).toMatchObject([
      { state: "closed", minor: 3_000 },
      { state: "settled", minor: 2_000 },
    ]);
    expect(play.out()).toBe(2_000);
  });

  it("of which the bank gives a part back after the answer is due again by that part", async () => {
    const play = scene();
    await play.lost();
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(play.offered()).toBe(5_000);
    await play.lost(1_000);
    expect(play.clinic.sql.all("SELECT net_minor AS minor FROM outside_allocation")).toEqual([{ minor: 1_000 }]);
    expect(
      play.clinic.sql.all("SELECT values_json ->> '$.amountMinor' AS minor FROM task WHERE kind = 'outside_failed'"),
    ).toEqual([{ minor: 2_000 }]);
    expect(play.offered()).toBe(7_000);
    const { sql } = play.clinic;
    expect(() => sql.run("UPDATE outside_allocation SET net_minor = net_minor + 1")).toThrow(/no more than its sum/);
    expect(() => sql.run("UPDATE outside_allocation SET net_minor = 1, tax_minor = -1")).toThrow(
      /no more than its sum/,
    );
    expect(() => sql.run("UPDATE outside_allocation SET case_id = NULL")).toThrow(/never edited/);
  });

  it("of which the bank gives back one part after the other calls each time", async () => {
    const play = scene();
    await play.lost();
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    await play.lost(1_000);
    decided(play.clinic, play.finance, ulidOf("DEC", 2), { amountMinor: 2_000, exception: goodwill });
    await play.won();
    expect(
      play.clinic.sql.all(
        "SELECT values_json ->> '$.amountMinor' AS minor, done_at_ms IS NULL AS open FROM task WHERE kind = 'outside_failed' ORDER BY id",
      ),
    ).toEqual([
      { minor: 2_000, open: 0 },
      { minor: 1_000, open: 1 },
    ]);
  });

  it("that the bank takes back makes the matter due again", async () => {
    const play = scene();
    await play.lost();
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    await play.won();
    expect(
      play.clinic.sql.all("SELECT values_json ->> '$.amountMinor' AS minor FROM task WHERE kind = 'outside_failed'"),
    ).toEqual([{ minor: 3_000 }]);
    expect(play.clinic.sql.all("SELECT counts FROM outside_refund")).toEqual([{ counts: 0 }]);
  });
});
