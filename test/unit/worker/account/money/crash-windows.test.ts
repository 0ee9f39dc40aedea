import { describe, expect, it, vi } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { ensureSends } from "../../../../../worker/account/domain/money/queue-sends.ts";
import { sendLeg } from "../../../../../worker/account/jobs/money/send-leg.ts";
import { verifyAudit } from "../../../../../worker/account/store/audit/event-log.ts";
import { NOW_MS } from "../../../../support/clinic.ts";
import type { Mood } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, MINUTE_MS, SENT_AT, scene } from "../../../../support/sending.ts";

describe("exactly one refund", () => {
  it("leaves only after the undo window, once, and closes the case", async () => {
    const play = scene();
    await play.at(SENT_AT - 1);
    expect(play.processor.keys).toEqual([]);
    await play.at(SENT_AT);
    await play.at(SENT_AT + HOUR_MS);
    expect(play.processor.keys).toEqual([`${play.legId}:g1`]);
    expect(play.leg()).toMatchObject({ state: "settled", vendor_ref: "re_1" });
    expect(play.clinic.sql.one("SELECT state, refunded_minor FROM refund_case")).toEqual({
      state: "done",
      refunded_minor: 8_000,
    });
    expect(verifyAudit(play.clinic.sql).ok).toBe(true);
  });

  it.each<[string, Mood[]]>([
    ["the answer is lost after the processor acted", ["lost_after"]],
    ["the request is lost on its way", ["lost_before"]],
    ["both, several times", ["lost_before", "lost_after", "lost_after", "lost_before"]],
    ["the processor fails after it acted", ["500_after"]],
    ["another request holds the key", ["in_flight", "lost_after"]],
    ["the processor throttles", ["throttled", "throttled", "lost_after"]],
  ])("when %s: the hold stays, the same key is used, one refund is made", async (_, moods) => {
    const play = scene(...moods);
    for (let step = 0; step < 12; step += 1) {
      await play.at(SENT_AT + step * HOUR_MS);
      expect(play.held()).toBe(8_000);
    }
    expect(play.leg()).toMatchObject({ state: "settled", generation: 1 });
    expect(play.processor.refunds).toHaveLength(1);
    expect(new Set(play.processor.keys)).toEqual(new Set([`${play.legId}:g1`]));
  });

  it("when the process dies while the processor thinks: committed before the call, resent with the same key after the lease", async () => {
    const play = scene("hang");
    play.clinic.setNow(NOW_MS + SENT_AT);
    void sendLeg(play.world, play.legId);
    // The charge is read first.
    await vi.waitFor(() => expect(play.leg().state).toBe("submitting"));
    expect(play.clinic.sql.one("SELECT key, outcome FROM attempt")).toEqual({ key: `${play.legId}:g1`, outcome: null });
    expect(play.leg()).toMatchObject({ state: "submitting", tries: 1 });
    await play.at(SENT_AT + MINUTE_MS);
    expect(play.processor.keys).toHaveLength(1);
    await play.at(SENT_AT + 3 * MINUTE_MS);
    await play.at(SENT_AT + HOUR_MS);
    expect(play.processor.refunds).toHaveLength(1);
    expect(play.leg()).toMatchObject({ state: "settled", tries: 2, generation: 1 });
  });

  it("never sends without a committed attempt", async () => {
    const play = scene();
    const sentWithout: string[] = [];
    const { refund } = play.processor.processor;
    const watched = {
      ...play.processor.processor,
      refund: (order: Parameters<typeof refund>[0], key: string) => {
        const row = play.clinic.sql.one("SELECT 1 FROM attempt WHERE leg_id = ? AND key = ?", order.legId, key);
        if (!row) sentWithout.push(key);
        return refund(order, key);
      },
    };
    play.clinic.setNow(NOW_MS + SENT_AT);
    await sendLeg({ ...play.world, processor: () => watched }, play.legId);
    expect(sentWithout).toEqual([]);
    expect(play.processor.keys).toHaveLength(1);
  });

  it("two deliverers at once: one claims, the other waits", async () => {
    const play = scene();
    play.clinic.setNow(NOW_MS + SENT_AT);
    await Promise.all([sendLeg(play.world, play.legId), sendLeg(play.world, play.legId)]);
    expect(play.processor.keys).toHaveLength(1);
  });
});

describe("a key that was forgotten", () => {
  it("is not resent after 23 hours: found by our id, adopted", async () => {
    const play = scene("lost_after");
    await play.at(SENT_AT);
    play.processor.forgetKeys();
    await play.at(SENT_AT + 30 * HOUR_MS);
    expect(play.processor.keys).toHaveLength(1);
    expect(play.leg()).toMatchObject({ state: "settled", vendor_ref: "re_1", generation: 1 });
  });

  it("where the processor has nothing: the next generation, one refund", async () => {
    const play = scene("lost_before");
    await play.at(SENT_AT);
    play.processor.forgetKeys();
    await play.at(SENT_AT + 30 * HOUR_MS);
    await play.at(SENT_AT + 30 * HOUR_MS + MINUTE_MS);
    expect(play.processor.keys).toEqual([`${play.legId}:g1`, `${play.legId}:g2`]);
    expect(play.processor.refunds).toHaveLength(1);
    expect(play.leg()).toMatchObject({ state: "settled", generation: 2 });
  });

  it("a replayed error is not cured by resending: after 23 hours the next generation, never two refunds", async () => {
    const play = scene("500_before");
    for (let hours = 0; hours <= 26; hours += 1) await play.at(SENT_AT + hours * HOUR_MS);
    expect(play.processor.refunds).toHaveLength(1);
    expect(play.leg()).toMatchObject({ state: "settled", generation: 2 });
  });

  it("a person is called when the processor does not answer: three questions, the hold stays", async () => {
    const play = scene("lost_after");
    await play.at(SENT_AT);
    play.processor.deaf = true;
    for (let step = 0; step < 6; step += 1) await play.at(SENT_AT + (24 + 2 * step) * HOUR_MS);
    expect(play.leg()).toMatchObject({ state: "attention", problem: "no_answer_to_queries" });
    expect(play.held()).toBe(8_000);
    expect(play.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "needs_attention" });
  });
});

describe("a job that was lost", () => {
  it("is queued again by the watch, once, and the refund leaves", async () => {
    const play = scene();
    play.clinic.sql.run("DELETE FROM job");
    transact(play.clinic.runtime, { type: "job", job: "sweep" }, ensureSends);
    transact(play.clinic.runtime, { type: "job", job: "sweep" }, ensureSends);
    expect(play.clinic.sql.all("SELECT kind FROM job WHERE kind = 'send_leg'")).toHaveLength(1);
    await play.at(HOUR_MS);
    expect(play.leg()).toMatchObject({ state: "settled", tries: 1 });
    expect(play.processor.refunds).toHaveLength(1);
  });
});
