import { abortAllDurableObjects, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DecideRequest } from "../../core/contract/decision.ts";
import { aCard, aLine, aPurchase } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { askOf, closeClinics, decideOn, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const decisionId = (n: number) => `01DEC${String(n).padStart(21, "0")}`;
const massage = [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000)];
const UNDO_MS = 120_000;
const HOUR_MS = 3_600_000;
const goodwill = { cause: "goodwill", sentence: "A small part, for the long wait." } as const;

/** Opens the ticket and decides on what it shows, again and again for as long as somebody else was faster; who asked too much waits. */
async function decideRereading(clinic: Awaited<ReturnType<typeof moneyClinic>>, n: number, first: DecideRequest) {
  const { finance } = clinic.people;
  for (let look = 1; look <= 200; look += 1) {
    const view = await clinic.door().openTicket(finance, theTicket);
    if (!view.ok && view.error.code === "too_many") {
      clinic.pass(1_000);
      continue;
    }
    const { decidedHash } = must(view).proposal ?? {};
    const answer = await clinic.door().decide(finance, decisionId(n), { ...first, decidedHash });
    if (!answer.ok && answer.error.code === "too_many") clinic.pass(1_000);
    else if (answer.ok || answer.error.code !== "facts_changed") return answer;
  }
  throw new Error("somebody else was always faster");
}

describe("fifty parallel decisions of 10.00 on a payment of 80.00", () => {
  it("fifty views of the same moment: one is decided, forty-nine are told that it was", async () => {
    const clinic = await moneyClinic("fifty0000", massage);
    const { finance } = clinic.people;
    const view = must(await clinic.door().openTicket(finance, theTicket));
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        clinic.door().decide(finance, decisionId(n), askOf(view, { amountMinor: 1_000, exception: goodwill })),
      ),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    for (const error of refused) {
      expect(error).toMatchObject({
        code: "facts_changed",
        values: { changed: ["decisions"], decided: [{ option: "refund", amountMinor: 1_000 }] },
      });
    }
  });

  it("each reading again: accepts eight, tells forty-two what is left, and refunds 80.00", async () => {
    const clinic = await moneyClinic("fifty0001", massage);
    const { finance } = clinic.people;
    const first = askOf(must(await clinic.door().openTicket(finance, theTicket)), {
      amountMinor: 1_000,
      exception: goodwill,
    });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => decideRereading(clinic, n, first)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(8);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
    expect(refused).toHaveLength(42);
    for (const error of refused) {
      expect(error).toMatchObject({ code: "over_what_is_left", values: { leftMinor: 0, currency: "USD" } });
    }
    clinic.pass(UNDO_MS);
    await clinic.runAlarms();
    const { refunds } = await clinic.stripe.state();
    expect(refunds).toHaveLength(8);
    expect(refunds.reduce((sum, refund) => sum + refund.amount, 0)).toBe(8_000);
    expect(await clinic.rows("SELECT DISTINCT state FROM leg")).toEqual([{ state: "settled" }]);
    const audit = must(await clinic.door().verifyAudit(finance));
    expect(audit.events).toBeGreaterThan(8 * 4);
  });
});

describe("a refund whose answer does not come", () => {
  it.each<[string, object]>([
    ["lost after Stripe committed", { kind: "drop_after" }],
    ["lost before Stripe saw it", { kind: "drop_before" }],
    ["reset on the way back", { kind: "reset", executed: true }],
    ["an error page after it was done", { kind: "html_502", executed: true }],
    ["nonsense after it was done", { kind: "garbage_200" }],
    ["a 500 that did it, saved under the key", { kind: "status", status: 500, executed: true }],
    ["a body that breaks off", { kind: "truncate_body" }],
    ["throttled", { kind: "status", status: 429, code: "rate_limit" }],
  ])("%s: one refund, and the case is done", async (name, fault) => {
    const clinic = await moneyClinic(`lost${name.replace(/[^a-z0-9]/g, "").slice(0, 30)}`, massage);
    await decideOn(clinic, decisionId(1));
    await clinic.stripe.control("/faults", { operation: "refunds.create", ...fault });
    clinic.pass(UNDO_MS);
    await clinic.runAlarms();
    for (let hour = 1; hour <= 3; hour += 1) {
      clinic.pass(HOUR_MS);
      await clinic.runAlarms();
    }
    const { refunds, resent_after_prune } = await clinic.stripe.state();
    expect(refunds.map((refund) => refund.amount)).toEqual([8_000]);
    expect(resent_after_prune).toEqual([]);
    expect(await clinic.rows("SELECT state, generation FROM leg")).toEqual([{ state: "settled", generation: 1 }]);
    expect(await clinic.rows("SELECT state FROM refund_case")).toEqual([{ state: "done" }]);
  });

  it("the object dies while Stripe thinks: the attempt is on disk, and one refund is made", async () => {
    const clinic = await moneyClinic("deathinsend", massage);
    await decideOn(clinic, decisionId(1));
    clinic.pass(UNDO_MS);
    await clinic.stripe.control("/faults", { operation: "refunds.create", kind: "timeout_after" });
    const alarm = runDurableObjectAlarm(env.ACCOUNT.getByName("acct:deathinsend")).catch(() => "died");
    await vi.waitFor(async () => expect((await clinic.stripe.state()).calls["refunds.create"]).toBe(1));
    await abortAllDurableObjects();
    expect(await alarm).toBe("died");
    expect(await clinic.rows("SELECT state, tries FROM leg")).toEqual([{ state: "submitting", tries: 1 }]);
    expect(await clinic.rows("SELECT outcome FROM attempt")).toEqual([{ outcome: null }]);
    must(await clinic.door().wake());
    for (const minutes of [3, 10, 60]) {
      clinic.pass(minutes * 60_000);
      await clinic.runAlarms();
    }
    expect((await clinic.stripe.state()).refunds).toHaveLength(1);
    expect(await clinic.rows("SELECT state FROM leg")).toEqual([{ state: "settled" }]);
    expect(await clinic.rows("SELECT DISTINCT key FROM attempt")).toHaveLength(1);
  });

  it("the object loses its memory before the undo window ends: the timer is on disk too", async () => {
    const clinic = await moneyClinic("evicted01", massage);
    await decideOn(clinic, decisionId(1));
    await abortAllDurableObjects();
    clinic.pass(UNDO_MS);
    await clinic.runAlarms();
    expect((await clinic.stripe.state()).refunds).toHaveLength(1);
  });
});

describe("what Stripe tells later", () => {
  it("a webhook that comes twice, and again by another name, counts once", async () => {
    const clinic = await moneyClinic("hooktwice", massage);
    await clinic.stripe.control("/faults", { operation: "webhook", kind: "duplicate", times: 2 });
    await clinic.stripe.control("/refunds", { payment_intent: "pi_Y1", amountMinor: 3_000 });
    expect(await clinic.stripe.pump()).toBeGreaterThan(2);
    expect(await clinic.rows("SELECT count(*) AS n FROM inbox WHERE source = 'stripe'")).toEqual([{ n: 2 }]);
    await clinic.runAlarms();
    expect(await clinic.rows("SELECT elsewhere_minor FROM payment")).toEqual([{ elsewhere_minor: 3_000 }]);
    const offered = async () => must(await clinic.door().openTicket(clinic.people.agent, theTicket)).proposal?.options;
    expect((await offered())?.filter(({ amountMinor }) => amountMinor > 0)).toEqual([]);
    const health = must(await clinic.door().moneyHealth(clinic.people.finance));
    expect(health.differences).toHaveLength(1);
    const answer = { sentence: "Refunded at the desk for this visit.", answer: "same_matter" } as const;
    must(
      await clinic.door().settleDifference(clinic.people.finance, health.differences[0]?.differenceId ?? "", answer),
    );
    expect((await offered())?.[0]?.amountMinor).toBe(5_000);
  });

  it.each(["wrong_signature", "old_timestamp", "future_timestamp"])(
    "a delivery with %s is refused, and makes no record grow",
    async (kind) => {
      const clinic = await moneyClinic(`bad${kind.replace("_", "")}`, massage);
      await clinic.stripe.control("/faults", { operation: "webhook", kind, times: 2 });
      const events = await clinic.rows("SELECT count(*) AS n FROM event");
      await clinic.stripe.control("/refunds", { payment_intent: "pi_Y1", amountMinor: 3_000 });
      expect(await clinic.stripe.pump()).toBe(0);
      expect(await clinic.rows("SELECT count(*) AS n FROM inbox")).toEqual([{ n: 0 }]);
      expect(await clinic.rows("SELECT count(*) AS n FROM event")).toEqual(events);
    },
  );

  it("succeeded, then returned by the bank: the case opens again, and the ticket is told", async () => {
    const clinic = await moneyClinic("bounced01", massage);
    await decideOn(clinic, decisionId(1));
    clinic.pass(UNDO_MS);
    await clinic.runAlarms();
    const id = (await clinic.stripe.state()).refunds[0]?.id;
    await clinic.stripe.control(`/refunds/${id}/fail`);
    await clinic.stripe.pump();
    await clinic.runAlarms();
    expect(await clinic.rows("SELECT state FROM leg")).toEqual([{ state: "bounced" }]);
    expect(await clinic.rows("SELECT state FROM refund_case")).toEqual([{ state: "needs_attention" }]);
    expect(await clinic.rows("SELECT kind FROM task")).toEqual([{ kind: "correct_reply" }]);
    const view = must(await clinic.door().openTicket(clinic.people.agent, theTicket));
    expect(view.case?.state).toBe("needs_attention");
  });
});
