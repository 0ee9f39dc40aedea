/** Danger: a refund that went stays with a person for ever, because its processor lists none; or one is called sent by somebody's word alone. */
import { describe, expect, it } from "vitest";
import { settleDifference } from "../../../../../worker/account/commands/money/settle-difference.ts";
import { runRepeatable } from "../../../../../worker/account/commands/run-command.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import type { ProcessorRefund } from "../../../../../worker/connectors/payment-processor.ts";
import { blind } from "../../../../support/blind-processor.ts";
import { aCard, aLine, aPurchase, NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { resolveLeg } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { HOUR_MS, MINUTE_MS, worldOf } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const sentence = "I found it in PayPal's pages.";
const SENT_MS = NOW_MS + 3 * MINUTE_MS;

/** A refund of 80.00 whose answer nobody could read; an hour later somebody looks into the processor's pages. */
async function attention() {
  const clinic = testClinic([]);
  clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('paypal', 'paypal', 'https://x', '{}')");
  const atPayPal = { processor: "paypal" };
  clinic.load([
    ...mayasMassage(8_000, atPayPal),
    aPurchase("B2", "P1", [aLine("N2", "massage", 8_000)]),
    aCard("Y2", "B2", 8_000, atPayPal),
  ]);
  const processor = scriptedProcessor(16_000, () => clinic.runtime.nowMs());
  const seen = blind(processor, () => clinic.runtime.nowMs());
  const world = { ...worldOf(clinic, processor), processor: () => seen };
  const finance = clinic.staff("finance");
  const decision = decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  const legId = decision.legs[0]?.legId ?? "";
  processor.plan("key_misused");
  clinic.setNow(SENT_MS);
  await runJobs(world);
  clinic.setNow(NOW_MS + HOUR_MS);
  const leg = () => clinic.sql.one("SELECT state, vendor_ref AS ref, held_minor AS held FROM leg");
  expect(leg()).toEqual({ state: "attention", ref: null, held: 8_000 });
  return {
    clinic,
    world,
    legId,
    leg,
    shows: (bend: Partial<ProcessorRefund> = {}) =>
      processor.refunds.unshift({
        ...{ vendorRef: "4XY1", paymentRef: "pi_Y1", amountMinor: 8_000, currency: "USD", status: "succeeded" },
        createdAtMs: SENT_MS,
        ...bend,
      }),
    names: (refundRef = "4XY1", who = finance) =>
      resolveLeg(world, who, legId, { verdict: "it_went", refundRef, sentence }),
    questions: () => clinic.sql.all("SELECT kind, settled_at_ms IS NULL AS open FROM difference"),
    /** Finance answers how much went back beside what is known. */
    says: (refundedMinor: number) =>
      runRepeatable(clinic.runtime, { id: "m", name: "settle", actor: finance }, (context) => {
        const { id = "" } = clinic.sql.one<{ id: string }>("SELECT id FROM difference") ?? {};
        return settleDifference(context, id, { sentence, answer: "other_matter", refundedMinor });
      }),
    health: () => moneyHealthOf(clinic.ctx(), finance),
  };
}

describe("a leg that a person says went, at a processor that lists no refunds", () => {
  it("is the refund that they name, once that was read there, and the payment is read again", async () => {
    const play = await attention();
    play.shows();
    expect(play.health()).toMatchObject({ ok: true, value: { attention: [{ unlistedAt: "PayPal" }] } });
    expect(await play.names()).toMatchObject({ ok: true, value: { attention: [] } });
    expect(play.leg()).toEqual({ state: "settled", ref: "4XY1", held: 8_000 });
    const event = play.clinic.sql.one<{ data: string }>("SELECT data FROM event WHERE type = 'leg.resolved'");
    expect(JSON.parse(event?.data ?? "{}")).toMatchObject({ verdict: "it_went", vendorRef: "4XY1", state: "settled" });
    expect(play.clinic.sql.all("SELECT kind FROM job WHERE kind = 'read_money'")).toHaveLength(1);
    expect(await play.names()).toMatchObject({ error: { code: "too_late" } });
  });

  it("waits for the bank where that refund does, and is asked about from then on", async () => {
    const play = await attention();
    play.shows({ status: "pending" });
    expect(await play.names()).toMatchObject({ ok: true });
    expect(play.leg()).toEqual({ state: "pending", ref: "4XY1", held: 8_000 });
  });

  it.each<[string, Partial<ProcessorRefund>, string?]>([
    ["there is none with this id", {}, "4XY2"],
    ["it is of another payment", { paymentRef: "pi_Y2" }],
    ["it is of a payment that nobody knows", { paymentRef: "pi_Y9" }],
    ["its sum is another", { amountMinor: 7_999 }],
    ["its currency is another", { currency: "EUR" }],
    ["it names another leg", { legId: ulidOf("LEG", 9) }],
    ["it was made before the leg was sent", { createdAtMs: SENT_MS - HOUR_MS }],
    ["it came to nothing", { status: "failed" }],
  ])("stays with a person where %s", async (_, bend, ref) => {
    const play = await attention();
    play.shows(bend);
    expect(await play.names(ref)).toMatchObject({ ok: false, error: { code: "invalid", field: "refundRef" } });
    expect(play.leg()).toEqual({ state: "attention", ref: null, held: 8_000 });
  });

  it("stays with a person where that refund is counted as made elsewhere: it would be counted twice", async () => {
    const play = await attention();
    play.shows();
    play.clinic.sql.run(
      `INSERT INTO outside_refund (vendor_ref, connection_id, payment_id, amount_minor, counts, made_at_ms, seen_at_ms)
       VALUES ('4XY1', 'paypal', ?, 8000, 1, ?, ?)`,
      play.clinic.id("payment", "Y1"),
      SENT_MS,
      SENT_MS,
    );
    expect(await play.names()).toMatchObject({ error: { code: "invalid", values: { why: "known" } } });
    expect(play.leg()).toMatchObject({ state: "attention", ref: null });
  });

  it("has answered what was asked meanwhile: more had gone back than was known, and this was it", async () => {
    const play = await attention();
    play.shows();
    await readMoney(play.world, "paypal payment:pi_Y1");
    expect(play.questions()).toEqual([{ kind: "refunded_beyond", open: 1 }]);
    expect(await play.names()).toMatchObject({ ok: true, value: { differences: [] } });
    expect(play.questions()).toEqual([{ kind: "refunded_beyond", open: 0 }]);
    await runJobs(play.world);
    expect(play.questions()).toEqual([{ kind: "refunded_beyond", open: 0 }]);
    expect(play.clinic.sql.one("SELECT elsewhere_minor AS minor FROM payment")).toEqual({ minor: 0 });
  });

  it("is not told a second time where its news came before the answer to that question", async () => {
    const play = await attention();
    play.shows({ legId: play.legId });
    await readMoney(play.world, "paypal payment:pi_Y1");
    await readMoney(play.world, "paypal refund:4XY1");
    expect(play.leg()).toMatchObject({ state: "settled", ref: "4XY1" });
    expect(play.says(8_000)).toMatchObject({ error: { code: "invalid", field: "refundedMinor" } });
    expect(play.says(0)).toMatchObject({ ok: true });
  });

  it("has failed where the refund that failed says of itself that it is this one", async () => {
    const play = await attention();
    play.shows({ status: "failed", legId: play.legId });
    expect(await play.names()).toMatchObject({ ok: true });
    expect(play.leg()).toMatchObject({ state: "failed", held: 0 });
  });

  it("is said by nobody without the right, nor in their own matter", async () => {
    const play = await attention();
    play.shows();
    for (const role of ["agent", "lead", "admin", "viewer"] as const) {
      expect(await play.names("4XY1", play.clinic.staff(role))).toMatchObject({ error: { code: "forbidden" } });
    }
    const own = play.clinic.staff("finance", "Maya Chen");
    play.clinic.sql.run("UPDATE person SET email_norm = 'maya@example.com' WHERE id = ?", own.personId);
    expect(await play.names("4XY1", own)).toMatchObject({ error: { code: "own_matter" } });
    expect(play.leg()).toMatchObject({ state: "attention", ref: null });
  });
});
