import { describe, expect, it } from "vitest";
import { classifyAnswer, type SendOutcome } from "../../../../../core/refund/classify.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { sendLeg } from "../../../../../worker/account/jobs/money/send-leg.ts";
import type { PaymentProcessor } from "../../../../../worker/connectors/payment-processor.ts";
import { NOW_MS } from "../../../../support/clinic.ts";
import { dashboard, HOUR_MS, MINUTE_MS, type Scene, SENT_AT, scene } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

/** The account with a processor whose answer is read at once, as the vendor has it then, and told when `tell` is called. */
function slowly<K extends "readRefund" | "readCharge">(
  play: Scene,
  call: K,
): { world: JobDependencies; tell: () => void } {
  let tell: () => void = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const { processor } = play.processor;
  const slow: PaymentProcessor = {
    ...processor,
    [call]: async (ref: string) => {
      const read = await processor[call](ref);
      await told;
      return read;
    },
  };
  return { world: { ...play.world, processor: () => slow }, tell };
}

const payment = (play: Scene) =>
  play.clinic.sql.one("SELECT elsewhere_minor AS elsewhere, locked, dispute FROM payment WHERE source_id = 'Y1'");
const turns = () => new Promise((resolve) => setImmediate(resolve));

describe("an answer that was read before a newer one, and comes after it", () => {
  it("does not bring a failed refund back to life", async () => {
    const play = scene("pending");
    await play.at(SENT_AT);
    play.processor.move("re_1", "succeeded");
    const late = slowly(play, "readRefund");
    const reading = readMoney(late.world, "stripe refund:re_1");
    await turns();
    play.processor.move("re_1", "failed");
    await readMoney(play.world, "stripe refund:re_1");
    late.tell();
    await reading;
    expect(play.leg()).toMatchObject({ state: "failed" });
    expect(play.held()).toBe(0);
  });

  it("does not count a refund made elsewhere again that failed since, told of before or not", async () => {
    for (const isKnown of [true, false]) {
      const play = scene();
      play.processor.refunds.push(dashboard);
      if (isKnown) await readMoney(play.world, "stripe refund:re_dash");
      const late = slowly(play, "readRefund");
      const reading = readMoney(late.world, "stripe refund:re_dash");
      await turns();
      play.processor.move("re_dash", "failed");
      await readMoney(play.world, "stripe refund:re_dash");
      late.tell();
      await reading;
      expect(payment(play)).toMatchObject({ elsewhere: 0 });
    }
  });

  it("does not unlock a payment whose dispute opened meanwhile, and is asked again", async () => {
    const play = scene();
    const late = slowly(play, "readCharge");
    const reading = readMoney(late.world, "stripe payment:pi_Y1");
    await turns();
    play.processor.charge = { dispute: "open_locked" };
    await readMoney(play.world, "stripe payment:pi_Y1");
    late.tell();
    expect(await reading).toMatchObject({ type: "again", why: "overtaken" });
    expect(payment(play)).toMatchObject({ locked: 1, dispute: "open_locked" });
  });
});

describe("an answer about a charge that the payment is no more", () => {
  it("is not written down: an import has named another since, and the refund of the first would count on it", async () => {
    const play = scene();
    play.processor.refunds.push(dashboard);
    const late = slowly(play, "readCharge");
    const reading = readMoney(late.world, "stripe payment:pi_Y1");
    await turns();
    play.clinic.sql.run("UPDATE payment SET processor_ref = 'pi_other' WHERE source_id = 'Y1'");
    late.tell();
    expect(await reading).toMatchObject({ type: "again", why: "overtaken" });
    expect(payment(play)).toMatchObject({ elsewhere: 0 });
    expect(play.clinic.sql.all("SELECT read_at_ms FROM payment WHERE source_id = 'Y1'")).toEqual([
      { read_at_ms: null },
    ]);
  });
});

describe("a sender whose answer comes when another one sends already", () => {
  it("does not take the other one's job away: that one may die", async () => {
    const play = scene("hang");
    const answers: ((outcome: SendOutcome) => void)[] = [];
    const refund = () => new Promise<SendOutcome>((resolve) => answers.push(resolve));
    const world = { ...play.world, processor: () => ({ ...play.processor.processor, refund }) };
    play.clinic.setNow(NOW_MS + SENT_AT);
    const first = sendLeg(world, play.legId);
    await turns();
    play.clinic.setNow(NOW_MS + SENT_AT + 3 * MINUTE_MS);
    void sendLeg(world, play.legId);
    await turns();
    expect(play.leg()).toMatchObject({ state: "submitting", tries: 2 });
    answers[0]?.(classifyAnswer({ type: "error" }));
    expect(await first).toMatchObject({ type: "again", why: "overtaken" });
  });
});

describe("a refund that is found for a leg that a person was called for", () => {
  it("and is pending, is asked about from then on: no later word may come by itself", async () => {
    const play = scene("lost_after");
    await play.at(SENT_AT);
    play.processor.forgetKeys();
    play.processor.deaf = true;
    for (let hours = 24; hours <= 40; hours += 2) await play.at(SENT_AT + hours * HOUR_MS);
    expect(play.leg()).toMatchObject({ state: "attention" });
    expect(play.clinic.sql.all("SELECT 1 FROM job WHERE kind = 'sweep'")).toEqual([]);
    play.processor.move("re_1", "pending");
    await readMoney(play.world, "stripe refund:re_1");
    expect(play.leg()).toMatchObject({ state: "pending" });
    expect(play.clinic.sql.all("SELECT 1 FROM job WHERE kind = 'sweep'")).toHaveLength(1);
  });
});

describe("a refund that is found for a leg that had failed", () => {
  const found = (play: Scene) => ({ ...dashboard, vendorRef: "re_late", amountMinor: 8_000, legId: play.legId });

  it("holds again, and says to the person why they are called", async () => {
    const play = scene("disputed");
    await play.at(SENT_AT);
    expect(play.leg()).toMatchObject({ state: "failed" });
    play.clinic.sql.run("UPDATE payment SET locked = 0");
    play.processor.refunds.push(found(play));
    await readMoney(play.world, "stripe refund:re_late");
    expect(play.leg()).toMatchObject({ state: "attention", problem: "found_after_end" });
  });

  it("and does not fit any more, is counted as made elsewhere, once, and stays counted when the payment is read again", async () => {
    const play = scene("disputed");
    await play.at(SENT_AT);
    play.clinic.sql.run("UPDATE payment SET locked = 0, elsewhere_minor = 3000");
    play.processor.refunds.push(found(play));
    await readMoney(play.world, "stripe refund:re_late");
    await readMoney(play.world, "stripe payment:pi_Y1");
    await readMoney(play.world, "stripe refund:re_late");
    expect(play.leg()).toMatchObject({ state: "failed" });
    expect(payment(play)).toMatchObject({ elsewhere: 11_000 });
  });
});
