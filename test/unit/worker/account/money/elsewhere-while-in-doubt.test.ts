/** Danger: nobody knows yet whether ours left, somebody refunds the same outside, and ours is sent once more beside it. */
import { describe, expect, it } from "vitest";
import { aCard, aLine, aPurchase } from "../../../../support/clinic.ts";
import { decided, goodwill, ulidOf } from "../../../../support/deciding.ts";
import { elsewhereScene } from "../../../../support/elsewhere.ts";
import type { Mood } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, MINUTE_MS, SENT_AT } from "../../../../support/sending.ts";

/** 30.00 of 80.00 were sent, and the answer did not come. */
async function inDoubt(...moods: Mood[]) {
  const play = elsewhereScene();
  decided(play.clinic, play.finance, ulidOf("DEC", 1), { amountMinor: 3_000, exception: goodwill });
  play.processor.plan(...moods);
  await play.at(SENT_AT);
  expect(play.legs()).toMatchObject([{ state: "unknown" }]);
  return play;
}
const through = async (play: Awaited<ReturnType<typeof inDoubt>>, hours: readonly number[]) => {
  for (const hour of hours) await play.at(SENT_AT + hour * HOUR_MS);
};

describe("a refund made outside while nobody knows whether ours left", () => {
  it("holds ours: it is looked for, not sent again, and waits once it is known not to have left", async () => {
    const play = await inDoubt("lost_before");
    await play.outside(3_000);
    await through(play, [0.1, 1, 2, 30]);
    expect(play.processor.keys).toHaveLength(1);
    expect(play.legs()).toMatchObject([{ state: "reserved" }]);
    expect(play.answer({ answer: "same_matter" })).toEqual({ ok: true, value: true });
    await through(play, [31, 60]);
    expect(play.legs()).toEqual([{ state: "closed", minor: 3_000, problem: "paid_elsewhere" }]);
    expect(play.out()).toBe(3_000);
    expect(play.offered()).toBe(5_000);
  });

  it("is not said to be for the same as long as it is not known, and holds its question", async () => {
    const play = await inDoubt("lost_before");
    await play.outside(3_000);
    expect(play.answer({ answer: "same_matter" })).toMatchObject({ error: { code: "still_under_way" } });
    expect(play.questions()).toHaveLength(1);
    expect(play.answer({ answer: "other_matter" }).ok).toBe(true);
    await through(play, [1]);
    expect(play.legs()).toMatchObject([{ state: "settled" }]);
    expect(play.out()).toBe(6_000);
  });

  it("nor while a person has to find out", async () => {
    const play = await inDoubt("lost_before");
    play.clinic.sql.run("UPDATE leg SET state = 'attention'");
    await play.outside(3_000);
    expect(play.answer({ answer: "same_matter" })).toMatchObject({ error: { code: "still_under_way" } });
  });

  it("finds ours where it had left after all", async () => {
    const play = await inDoubt("lost_after");
    await play.outside(3_000);
    await through(play, [0.1, 1]);
    expect(play.legs()).toMatchObject([{ state: "settled" }]);
    expect(play.processor.keys).toHaveLength(1);
  });

  it("is found beside it by the look that was to send ours again", async () => {
    const play = await inDoubt("500_before");
    play.processor.dashboard("pi_Y1", 3_000);
    await play.at(SENT_AT + MINUTE_MS);
    expect(play.questions()).toHaveLength(1);
    await through(play, [1, 2]);
    expect(play.processor.keys).toHaveLength(1);
    expect(play.legs()).toMatchObject([{ state: "reserved" }]);
  });
});

it("asks about a dispute that was lost on another card of the purchase while nobody knows whether ours left", async () => {
  const play = elsewhereScene([
    aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
    aCard("Y1", "B1", 3_000),
    aCard("Y2", "B1", 5_000),
  ]);
  play.clinic.sql.run("UPDATE payment SET locked = 1 WHERE source_id = 'Y1'");
  decided(play.clinic, play.finance, ulidOf("DEC", 1), { amountMinor: 3_000, exception: goodwill });
  play.clinic.sql.run("UPDATE payment SET locked = 0");
  play.processor.plan("lost_before");
  await play.at(SENT_AT);
  const { readCharge } = play.processor.processor;
  Object.assign(play.processor.processor, {
    readCharge: async (ref: string) => {
      const read = await readCharge(ref);
      const word = ref === "pi_Y1" ? { dispute: "lost", disputedMinor: 3_000 } : {};
      return read.ok ? { ok: true, value: { ...read.value, ...word } } : read;
    },
  });
  await play.hear("payment:pi_Y1");
  expect(play.questions()).toMatchObject([{ theirs: "dispute", theirMinor: 3_000 }]);
  for (const hour of [1, 2, 3]) await play.at(SENT_AT + hour * HOUR_MS);
  expect(play.legs()).toMatchObject([{ state: "reserved" }]);
  expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
  await play.at(SENT_AT + 4 * HOUR_MS);
  expect(play.out()).toBe(0);
});
