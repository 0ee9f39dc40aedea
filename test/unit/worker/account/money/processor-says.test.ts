import { describe, expect, it } from "vitest";
import { testClinic } from "../../../../support/clinic.ts";
import { mayasMassage } from "../../../../support/deciding.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { dashboard, HOUR_MS, MINUTE_MS, SENT_AT, scene, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

describe("an answer that is a no", () => {
  it("throttled at first: nothing is under way, so it may still be stopped", async () => {
    const play = scene("throttled");
    await play.at(SENT_AT);
    expect(play.leg()).toMatchObject({ state: "reserved", problem: "rate_limit" });
  });

  it("throttled after an unanswered send: it may be under way, so it stays unknown", async () => {
    const play = scene("lost_after", "throttled");
    await play.at(SENT_AT);
    await play.at(SENT_AT + MINUTE_MS);
    expect(play.processor.keys).toHaveLength(2);
    expect(play.leg().state).toBe("unknown");
  });

  it("refused because somebody refunded in the dashboard: counted, told, the hold is free", async () => {
    const play = scene();
    const { refund } = play.processor.processor;
    // Between the reading and the send.
    Object.assign(play.processor.processor, {
      refund: (...order: Parameters<typeof refund>) => {
        play.processor.refunds.push({ ...dashboard, amountMinor: 5_000 });
        return refund(...order);
      },
    });
    await play.at(SENT_AT);
    expect(play.leg()).toMatchObject({ state: "failed", problem: "amount_too_large" });
    expect(play.clinic.sql.one("SELECT elsewhere_minor FROM payment")).toEqual({ elsewhere_minor: 5_000 });
    expect(play.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "needs_attention" });
    expect(play.clinic.sql.one("SELECT kind FROM task")).toEqual({ kind: "correct_reply" });
  });

  it("refused, but the list has no answer: the hold stays until it has", async () => {
    const play = scene();
    const { refund } = play.processor.processor;
    // Between the reading and the send.
    Object.assign(play.processor.processor, {
      refund: (...order: Parameters<typeof refund>) => {
        play.processor.refunds.push({ ...dashboard, amountMinor: 5_000 });
        play.processor.deaf = true;
        return refund(...order);
      },
    });
    await play.at(SENT_AT);
    Object.assign(play.processor.processor, { refund });
    expect(play.leg().state).toBe("unknown");
    expect(play.held()).toBe(8_000);
    play.processor.deaf = false;
    await play.at(SENT_AT + HOUR_MS);
    expect(play.leg().state).toBe("failed");
    expect(play.held()).toBe(0);
  });

  it("disputed: the payment is locked and nothing more is decided on it", async () => {
    const play = scene("disputed");
    await play.at(SENT_AT);
    expect(play.leg()).toMatchObject({ state: "failed", problem: "charge_disputed" });
    expect(play.clinic.sql.one("SELECT locked FROM payment")).toEqual({ locked: 1 });
  });

  it("key not accepted: the outbox rests instead of burning tries, and goes on when it is", async () => {
    const play = scene("unauthorised");
    play.clinic.sql.run(
      "INSERT INTO connection (id, kind, origin, config) VALUES ('stripe', 'stripe', 'https://api.stripe.com', '{}')",
    );
    await play.at(SENT_AT);
    await play.at(SENT_AT + MINUTE_MS);
    expect(play.processor.keys).toHaveLength(1);
    expect(play.held()).toBe(8_000);
    await play.at(SENT_AT + 16 * MINUTE_MS);
    expect(play.leg().state).toBe("settled");
    expect(play.clinic.sql.one("SELECT paused_because FROM connection")).toEqual({ paused_because: null });
  });

  it("our key with other words: a person, and the hold stays", async () => {
    const play = scene("key_misused");
    await play.at(SENT_AT);
    expect(play.leg().state).toBe("attention");
    expect(play.held()).toBe(8_000);
  });
});

describe("what the processor says later", () => {
  it("a webhook that is faster than the answer settles once", async () => {
    const play = scene("lost_after");
    await play.at(SENT_AT);
    await readMoney(play.world, "stripe refund:re_1");
    await readMoney(play.world, "stripe refund:re_1");
    expect(play.leg().state).toBe("settled");
    await play.at(SENT_AT + HOUR_MS);
    expect(play.processor.keys).toHaveLength(1);
  });

  it("pending, then settled, then returned by the bank: the case opens again and somebody has to write", async () => {
    const play = scene("pending");
    await play.at(SENT_AT);
    expect(play.leg().state).toBe("pending");
    play.processor.move("re_1", "succeeded");
    await readMoney(play.world, "stripe refund:re_1");
    expect(play.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "done" });
    play.processor.move("re_1", "failed");
    await readMoney(play.world, "stripe refund:re_1");
    expect(play.leg().state).toBe("bounced");
    expect(play.held()).toBe(0);
    expect(play.clinic.sql.one("SELECT state, closed_at_ms FROM refund_case")).toEqual({
      state: "needs_attention",
      closed_at_ms: null,
    });
    expect(play.clinic.sql.one("SELECT open FROM case_line")).toEqual({ open: 1 });
  });

  it("a lost webhook is made up for by the sweep", async () => {
    const play = scene("pending");
    await play.at(SENT_AT);
    play.processor.move("re_1", "succeeded");
    await play.at(SENT_AT + 20 * MINUTE_MS);
    await play.at(SENT_AT + 21 * MINUTE_MS);
    expect(play.leg().state).toBe("settled");
  });

  it("a refund from the dashboard counts once, however often it is told, and is counted back when it fails", async () => {
    const clinic = testClinic(mayasMassage());
    const processor = scriptedProcessor(8_000);
    processor.refunds.push({ ...dashboard });
    const world = worldOf(clinic, processor);
    const elsewhere = () => clinic.sql.one("SELECT elsewhere_minor AS minor FROM payment");
    await readMoney(world, "stripe refund:re_dash");
    await readMoney(world, "stripe refund:re_dash");
    await readMoney(world, "stripe payment:pi_Y1");
    expect(elsewhere()).toEqual({ minor: 3_000 });
    processor.move("re_dash", "failed");
    await readMoney(world, "stripe refund:re_dash");
    expect(elsewhere()).toEqual({ minor: 0 });
  });

  it("a refund that only claims to be ours is counted as made elsewhere", async () => {
    const play = scene();
    play.processor.refunds.push({ ...dashboard, amountMinor: 1_000, legId: play.legId });
    await readMoney(play.world, "stripe refund:re_dash");
    expect(play.leg().state).toBe("reserved");
    expect(play.clinic.sql.one("SELECT elsewhere_minor FROM payment")).toEqual({ elsewhere_minor: 1_000 });
  });

  it("an open dispute locks the payment by the processor's own flag, and a lost one counts", async () => {
    const play = scene();
    play.processor.charge = { dispute: "open_locked" };
    await readMoney(play.world, "stripe payment:pi_Y1");
    await play.at(SENT_AT);
    expect(play.processor.keys).toEqual([]);
    expect(play.leg()).toMatchObject({ state: "failed", problem: "payment_locked" });
    play.processor.charge = { dispute: "lost", disputedMinor: 8_000 };
    await readMoney(play.world, "stripe payment:pi_Y1");
    expect(play.clinic.sql.one("SELECT locked, disputed_minor FROM payment")).toEqual({
      locked: 0,
      disputed_minor: 8_000,
    });
  });
});
