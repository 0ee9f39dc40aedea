import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  backoffMs,
  mayReuseKey,
  sendKey,
  stepForUnknown,
  type UnansweredLeg,
} from "../../../../core/refund/schedule.ts";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SENT_MS = Date.parse("2026-03-02T18:00:00Z");

/** Keys for 23 hours, and a list that proves. */
const LISTS = { keyLifeMs: 23 * HOUR_MS, provesAbsence: true };

const unanswered = (fields: Partial<UnansweredLeg> = {}): UnansweredLeg => ({
  firstSentAtMs: SENT_MS,
  lastSentAtMs: SENT_MS,
  fruitlessQueries: 0,
  errorIsReplayed: false,
  isHeld: false,
  ...fields,
});

describe("a key that the processor may have forgotten", () => {
  it("is used again up to 23 hours, and never after", () => {
    expect(stepForUnknown(unanswered(), LISTS, SENT_MS + 23 * HOUR_MS)).toEqual({ type: "resend" });
    expect(stepForUnknown(unanswered(), LISTS, SENT_MS + 23 * HOUR_MS + 1)).toEqual({
      type: "look_up",
      absenceCounts: true,
    });
  });

  it("is never used again at any later age, whatever else is true of the leg", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 23 * HOUR_MS + 1, max: 400 * HOUR_MS }),
        fc.integer({ min: 0, max: 5 }),
        fc.boolean(),
        fc.integer({ min: 0, max: 23 * HOUR_MS }),
        (ageMs, fruitlessQueries, errorIsReplayed, resentAfterMs) => {
          const leg = unanswered({ fruitlessQueries, errorIsReplayed, lastSentAtMs: SENT_MS + resentAfterMs });
          expect(stepForUnknown(leg, LISTS, SENT_MS + ageMs).type).not.toBe("resend");
        },
      ),
    );
  });

  it("is not used when the clock ran backwards, because its age is then not known", () => {
    expect(mayReuseKey(SENT_MS, LISTS, SENT_MS - 1)).toBe(false);
  });

  it("does not take absence for proof while the last send may still be under way", () => {
    const resentLate = unanswered({ lastSentAtMs: SENT_MS + 23 * HOUR_MS });
    const nowMs = SENT_MS + 23 * HOUR_MS + MINUTE_MS;
    expect(stepForUnknown(resentLate, LISTS, nowMs)).toEqual({ type: "look_up", absenceCounts: false });
  });

  it("looks up instead of resending where the processor replays its own error", () => {
    const step = stepForUnknown(unanswered({ errorIsReplayed: true }), LISTS, SENT_MS + MINUTE_MS);
    expect(step).toEqual({ type: "look_up", absenceCounts: false });
  });
});

describe("a leg that nobody can find out about", () => {
  it("goes to a person after three vain questions, or after 48 hours", () => {
    expect(stepForUnknown(unanswered({ fruitlessQueries: 2 }), LISTS, SENT_MS + 30 * HOUR_MS).type).toBe("look_up");
    expect(stepForUnknown(unanswered({ fruitlessQueries: 3 }), LISTS, SENT_MS + 30 * HOUR_MS).type).toBe("call_person");
    expect(stepForUnknown(unanswered(), LISTS, SENT_MS + 48 * HOUR_MS - 1).type).toBe("look_up");
    expect(stepForUnknown(unanswered(), LISTS, SENT_MS + 48 * HOUR_MS).type).toBe("call_person");
  });
});

describe("retries that come all at once", () => {
  it("waits at most 5 s, 30 s, 2 min, 10 min and then an hour, and always a little", () => {
    const longest = [5_000, 30_000, 120_000, 600_000, 3_600_000, 3_600_000];
    const almostOne = 1 - Number.EPSILON;
    expect(longest.map((_, tries) => backoffMs(tries, almostOne))).toEqual(longest);
    expect(longest.map((_, tries) => backoffMs(tries, 0))).toEqual(longest.map(() => 1));
  });

  it("refuses what is no number of tries and no share", () => {
    expect(() => backoffMs(-1, 0)).toThrow();
    expect(() => backoffMs(0, 1)).toThrow();
  });
});

it("gives one key to one generation of one leg, short enough for every processor", () => {
  const key = sendKey("01JQLEG0000000000000000001", 2);
  expect(key).toBe("01JQLEG0000000000000000001:g2");
  expect(key.length).toBeLessThanOrEqual(255);
});
