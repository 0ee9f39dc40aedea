/** Danger: ours has left, somebody refunds the same outside, and when ours comes back it is offered once more. */

import { describe, expect, it } from "vitest";
import { aCard, aLine, aPurchase } from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { elsewhereScene } from "../../../../support/elsewhere.ts";
import { HOUR_MS, SENT_AT } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

/** A massage for 80.00, of which the card paid more; ours of 80.00 has left. */
async function left(mood: "pending" | "ok") {
  const play = elsewhereScene(
    [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 16_000)],
    16_000,
  );
  decided(play.clinic, play.finance, ulidOf("DEC", 1));
  play.processor.plan(mood);
  await play.at(SENT_AT);
  const { readCharge } = play.processor.processor;
  let word: object = {};
  Object.assign(play.processor.processor, {
    readCharge: async (ref: string) => {
      const read = await readCharge(ref);
      return read.ok ? { ok: true, value: { ...read.value, ...word } } : read;
    },
  });
  const bankSays = async (dispute: "lost" | "won", disputedMinor: number) => {
    word = { dispute, disputedMinor };
    await readMoney(play.world, "stripe payment:pi_Y1");
  };
  return {
    ...play,
    bankSays,
    twice: () =>
      play.clinic.sql.all(
        "SELECT values_json ->> '$.amountMinor' AS minor, done_at_ms IS NULL AS open FROM task WHERE kind = 'out_twice'",
      ),
    comesBack: async () => {
      play.clinic.setNow(play.clinic.runtime.nowMs() + HOUR_MS);
      play.processor.move("re_1", "failed");
      await play.hear("refund:re_1");
    },
  };
}

/** As much went back outside. */
async function scene(mood: "pending" | "ok") {
  const play = await left(mood);
  await play.outside(8_000);
  return play;
}

describe("a refund made outside for what ours paid already", () => {
  it.each(["pending", "ok"] as const)(
    "is out twice, and ours is not offered again where it comes back: %s",
    async (mood) => {
      const play = await scene(mood);
      expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
      expect(play.twice()).toEqual([{ minor: 8_000, open: 1 }]);
      await play.comesBack();
      expect(play.legs()).toMatchObject([{ state: mood === "ok" ? "bounced" : "failed" }]);
      expect(play.twice()).toEqual([{ minor: 8_000, open: 0 }]);
      expect(play.offered()).toBe(0);
    },
  );

  it("is due again where that one comes to nothing too", async () => {
    const play = await scene("pending");
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    await play.comesBack();
    play.processor.move("re_2", "failed");
    await play.hear("refund:re_2");
    expect(play.offered()).toBe(8_000);
  });

  it("leaves ours to be offered again where it was for something else", async () => {
    const play = await scene("pending");
    expect(play.answer({ answer: "other_matter" }).ok).toBe(true);
    expect(play.twice()).toEqual([]);
    await play.comesBack();
    expect(play.offered()).toBe(8_000);
  });
});

describe.each(["pending", "ok"] as const)("money that went back for what ours paid already: %s", (mood) => {
  const ways = {
    "by the bank, in a dispute that was lost": (play: Awaited<ReturnType<typeof left>>) => play.bankSays("lost", 8_000),
    "as an import tells": async ({ clinic }: Awaited<ReturnType<typeof left>>) => {
      expect(clinic.tryLoad([aCard("Y1", "B1", 16_000, { refundedElsewhereMinor: 16_000 })]).ok).toBe(true);
    },
  };

  it.each(Object.keys(ways) as (keyof typeof ways)[])(
    "is asked about, out twice, and ours is not offered again where it comes back: %s",
    async (way) => {
      const play = await left(mood);
      await ways[way](play);
      expect(play.questions()).toMatchObject([{ kind: "unknown_refund", theirMinor: 8_000 }]);
      expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
      expect(play.twice()).toEqual([{ minor: 8_000, open: 1 }]);
      await play.comesBack();
      expect(play.twice()).toEqual([{ minor: 8_000, open: 0 }]);
      expect(play.offered()).toBe(0);
    },
  );

  it("that the bank takes back from the patient is out once, and due again where ours came back", async () => {
    const play = await left(mood);
    await play.bankSays("lost", 8_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    await play.bankSays("won", 0);
    expect(play.twice()).toEqual([{ minor: 8_000, open: 0 }]);
    await play.comesBack();
    expect(play.offered()).toBe(8_000);
  });
});
