import { describe, expect, it } from "vitest";
import { verifyAudit } from "../../../worker/account/event-log.ts";
import { applyStripeEvent } from "../../../worker/account/jobs/apply-stripe-event.ts";
import { sendLeg } from "../../../worker/account/jobs/send-leg.ts";
import { runJobs } from "../../../worker/account/run-jobs.ts";
import type { AccountWorld } from "../../../worker/account/world.ts";
import { NOW_MS, type TestClinic, testClinic } from "../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../support/deciding.ts";
import { type Mood, type ScriptedProcessor, scriptedProcessor } from "../../support/scripted-processor.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface Scene {
  readonly clinic: TestClinic;
  readonly processor: ScriptedProcessor;
  readonly world: AccountWorld;
  readonly legId: string;
  /** Moves the clock on from the decision and sends what is due. */
  at(afterMs: number): Promise<void>;
  leg(): { state: string; generation: number; tries: number; vendor_ref: string | null; problem: string | null };
  held(): number;
}

/** A refund of 80.00, decided; its undo window ends after two minutes. */
function scene(...moods: Mood[]): Scene {
  const clinic = testClinic(mayasMassage());
  const processor = scriptedProcessor(8_000);
  processor.plan(...moods);
  const world: AccountWorld = { shell: clinic.shell, gateway: () => processor.gateway, helpdesk: () => undefined };
  const view = decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  return {
    clinic,
    processor,
    world,
    legId: view.legs[0]?.legId ?? "",
    at: async (afterMs) => {
      clinic.setNow(NOW_MS + afterMs);
      await runJobs(world);
    },
    leg: () => {
      const row = clinic.sql.one<ReturnType<Scene["leg"]>>(
        "SELECT state, generation, tries, vendor_ref, problem FROM leg",
      );
      if (!row) throw new Error("no leg");
      return row;
    },
    held: () => clinic.sql.one<{ n: number }>("SELECT sum(held_minor) AS n FROM leg")?.n ?? 0,
  };
}

const SENT_AT = 2 * MINUTE_MS;

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
    const { refund } = play.processor.gateway;
    const watched = {
      ...play.processor.gateway,
      refund: (order: Parameters<typeof refund>[0], key: string) => {
        const row = play.clinic.sql.one("SELECT 1 FROM attempt WHERE leg_id = ? AND key = ?", order.legId, key);
        if (!row) sentWithout.push(key);
        return refund(order, key);
      },
    };
    play.clinic.setNow(NOW_MS + SENT_AT);
    await sendLeg({ ...play.world, gateway: () => watched }, play.legId);
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
    play.processor.refunds.unshift({
      vendorRef: "re_dash",
      paymentRef: "pi_Y1",
      amountMinor: 5_000,
      currency: "USD",
      status: "succeeded",
      createdAtMs: NOW_MS,
    });
    await play.at(SENT_AT);
    expect(play.leg()).toMatchObject({ state: "failed", problem: "amount_too_large" });
    expect(play.clinic.sql.one("SELECT elsewhere_minor FROM payment")).toEqual({ elsewhere_minor: 5_000 });
    expect(play.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "needs_attention" });
    expect(play.clinic.sql.one("SELECT kind FROM task")).toEqual({ kind: "correct_reply" });
  });

  it("refused, but the list has no answer: the hold stays until it has", async () => {
    const play = scene();
    play.processor.refunds.push({ ...dashboard, amountMinor: 5_000 });
    play.processor.deaf = true;
    await play.at(SENT_AT);
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
      "INSERT INTO connection (kind, origin, config) VALUES ('stripe', 'https://api.stripe.com', '{}')",
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

const dashboard = {
  vendorRef: "re_dash",
  paymentRef: "pi_Y1",
  amountMinor: 3_000,
  currency: "USD",
  status: "succeeded",
  createdAtMs: NOW_MS,
} as const;

describe("what the processor says later", () => {
  it("a webhook that is faster than the answer settles once", async () => {
    const play = scene("lost_after");
    await play.at(SENT_AT);
    await applyStripeEvent(play.world, "refund:re_1");
    await applyStripeEvent(play.world, "refund:re_1");
    expect(play.leg().state).toBe("settled");
    await play.at(SENT_AT + HOUR_MS);
    expect(play.processor.keys).toHaveLength(1);
  });

  it("pending, then settled, then returned by the bank: the case opens again and somebody has to write", async () => {
    const play = scene("pending");
    await play.at(SENT_AT);
    expect(play.leg().state).toBe("pending");
    play.processor.move("re_1", "succeeded");
    await applyStripeEvent(play.world, "refund:re_1");
    expect(play.clinic.sql.one("SELECT state FROM refund_case")).toEqual({ state: "done" });
    play.processor.move("re_1", "failed");
    await applyStripeEvent(play.world, "refund:re_1");
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
    const world: AccountWorld = { shell: clinic.shell, gateway: () => processor.gateway, helpdesk: () => undefined };
    const elsewhere = () => clinic.sql.one("SELECT elsewhere_minor AS minor FROM payment");
    await applyStripeEvent(world, "refund:re_dash");
    await applyStripeEvent(world, "refund:re_dash");
    await applyStripeEvent(world, "payment:pi_Y1");
    expect(elsewhere()).toEqual({ minor: 3_000 });
    processor.move("re_dash", "failed");
    await applyStripeEvent(world, "refund:re_dash");
    expect(elsewhere()).toEqual({ minor: 0 });
  });

  it("a refund that only claims to be ours is counted as made elsewhere", async () => {
    const play = scene();
    play.processor.refunds.push({ ...dashboard, amountMinor: 1_000, legId: play.legId });
    await applyStripeEvent(play.world, "refund:re_dash");
    expect(play.leg().state).toBe("reserved");
    expect(play.clinic.sql.one("SELECT elsewhere_minor FROM payment")).toEqual({ elsewhere_minor: 1_000 });
  });

  it("an open dispute locks the payment by the processor's own flag, and a lost one counts", async () => {
    const play = scene();
    play.processor.charge = { dispute: "open_locked" };
    await applyStripeEvent(play.world, "payment:pi_Y1");
    await play.at(SENT_AT);
    expect(play.processor.keys).toEqual([]);
    expect(play.leg()).toMatchObject({ state: "failed", problem: "payment_locked" });
    play.processor.charge = { dispute: "lost", disputedMinor: 8_000 };
    await applyStripeEvent(play.world, "payment:pi_Y1");
    expect(play.clinic.sql.one("SELECT locked, disputed_minor FROM payment")).toEqual({
      locked: 0,
      disputed_minor: 8_000,
    });
  });
});
