/** Danger: ours has left, somebody refunds the same outside, and when ours comes back it is offered once more. */
import { describe, expect, it } from "vitest";
import { aCard, aLine, aPurchase } from "../../support/clinic.ts";
import { decided, ulidOf } from "../../support/deciding.ts";
import { elsewhereScene } from "../../support/elsewhere.ts";
import { HOUR_MS, SENT_AT } from "../../support/sending.ts";

/** A massage for 80.00, of which the card paid more; ours of 80.00 has left, and as much went back outside. */
async function scene(mood: "pending" | "ok") {
  const play = elsewhereScene(
    [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 16_000)],
    16_000,
  );
  decided(play.clinic, play.finance, ulidOf("DEC", 1));
  play.processor.plan(mood);
  await play.at(SENT_AT);
  await play.outside(8_000);
  return {
    ...play,
    twice: () =>
      play.clinic.sql.all(
        "SELECT values_json ->> '$.amountMinor' AS minor, done_at_ms IS NULL AS open FROM task WHERE kind = 'out_twice'",
      ),
    comesBack: async () => {
      play.clinic.setNow(play.clinic.shell.nowMs() + HOUR_MS);
      play.processor.move("re_1", "failed");
      await play.hear("refund:re_1");
    },
  };
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
