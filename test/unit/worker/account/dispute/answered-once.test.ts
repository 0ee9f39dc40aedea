/** Danger: a bank gets an answer that nobody sent, gets none because an answer to us was lost, or the money is given up by a slip. */
import { describe, expect, it } from "vitest";
import { disputedAtStripe } from "../../../../support/disputing.ts";
import { pdfOfPages } from "../../../../support/pages-of-pdf.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const WHY = "The patient used every session and signed for it.";
const FIGHT = { kind: "fight", sentence: WHY } as const;
const STAGE = { kind: "stage" } as const;
const ACCEPT = { kind: "accept", sentence: "We made the mistake ourselves.", isFinal: true } as const;

async function staged() {
  const scene = await disputedAtStripe();
  await scene.say("lead", FIGHT);
  await scene.say("lead", STAGE);
  await scene.runs();
  const { staged: laid } = await scene.card();
  return { ...scene, mark: laid?.mark ?? "" };
}

describe("a dispute", () => {
  it("is a row of its own with why, until when and how it stands, and follows the processor", async () => {
    const { card, vendor, ref, world } = await disputedAtStripe();
    expect(await card()).toMatchObject({
      ref,
      at: "Stripe",
      reason: "refund_not_given",
      reasonCode: "credit_not_processed",
      amountMinor: 8_000,
      currency: "USD",
      state: "needs_answer",
      daysLeft: 21,
      isRefundable: false,
      evidence: { waits: "there", closesItsPages: false },
    });
    await vendor.control(`/disputes/${ref}/close`, { outcome: "won" });

    await readMoney(world, "stripe payment:pi_Y1");
    expect(await card()).toMatchObject({ state: "won" });
    expect(await card()).not.toHaveProperty("daysLeft");
  });

  it("is fought by a person with a sentence, evidence lies there and the bank has nothing", async () => {
    const { card, there } = await staged();
    expect(await card("lead")).toMatchObject({
      decided: { kind: "fight", sentence: WHY },
      staged: { kinds: ["refusal", "patient_name", "packet"], left: [] },
      allowed: { prepare: true, answer: false },
    });
    expect(await there()).toMatchObject({ status: "needs_response", evidence: { customer_name: "Maya" } });
  });

  it("is sent once, by finance, as they saw it; its task is over", async () => {
    const { say, runs, there, mark, card, clinic, calls } = await staged();
    expect(await say("lead", { kind: "submit", mark })).toMatchObject({ error: { code: "forbidden" } });
    expect(await say("finance", { kind: "submit", mark: "0".repeat(64) })).toMatchObject({
      error: { code: "facts_changed" },
    });
    expect(await say("finance", { kind: "submit", mark })).toMatchObject({ ok: true });
    await runs();
    expect(await there()).toMatchObject({ status: "under_review", evidence_details: { submission_count: 1 } });
    expect(await card()).toMatchObject({ state: "under_review", sent: { kind: "submit" } });
    expect(await say("finance", { kind: "submit", mark })).toMatchObject({ error: { code: "already_decided" } });
    expect(await say("finance", ACCEPT)).toMatchObject({ error: { code: "already_decided" } });
    expect(await calls("disputes.update")).toBe(2);
    expect(clinic.sql.all("SELECT 1 FROM task WHERE kind = 'answer_dispute' AND done_at_ms IS NULL")).toEqual([]);
  });

  it("whose answer was lost on the way is looked at before anything is sent again", async () => {
    const { say, runs, passes, mark, card, vendor, calls } = await staged();
    await vendor.fault({ operation: "disputes.update", kind: "drop_after" });
    await say("finance", { kind: "submit", mark });
    await runs();
    expect(await card()).toMatchObject({ act: { kind: "submit", state: "sending" } });
    passes(MINUTE_MS);
    await runs();
    expect(await card()).toMatchObject({ sent: { kind: "submit" } });
    expect(await calls("disputes.update")).toBe(2);
  });

  it("that never left goes when it is tried again, whoever died meanwhile", async () => {
    const { say, runs, passes, mark, there, vendor } = await staged();
    await vendor.fault({ operation: "disputes.update", kind: "drop_before" });
    await say("finance", { kind: "submit", mark });
    await runs();
    expect(await there()).toMatchObject({ status: "needs_response" });
    passes(MINUTE_MS);
    await runs();
    expect(await there()).toMatchObject({ status: "under_review", evidence_details: { submission_count: 1 } });
  });

  it("whose evidence somebody changed at the processor is not sent unseen", async () => {
    const { say, runs, mark, card, vendor, ref, there } = await staged();
    await vendor.stripe.disputes.update(ref, { evidence: { customer_name: "Somebody else" }, submit: false });
    await say("finance", { kind: "submit", mark });
    await runs();
    expect(await card()).toMatchObject({ act: { kind: "submit", state: "refused", code: "changed_there" } });
    expect(await there()).toMatchObject({ status: "needs_response" });
  });

  it("that somebody answered in the processor's own pages is not answered again", async () => {
    const { say, runs, mark, card, vendor, ref } = await staged();
    await vendor.stripe.disputes.update(ref, { submit: true });
    await say("finance", { kind: "submit", mark });
    await runs();
    expect(await card()).toMatchObject({ state: "under_review", act: { code: "already_sent" } });
  });
});

describe("given up", () => {
  it("by finance alone, said twice, with a sentence, once", async () => {
    const { say, runs, card, calls } = await disputedAtStripe();
    const once = { ...ACCEPT, isFinal: undefined } as unknown as typeof ACCEPT;
    expect(await say("finance", once)).toMatchObject({ error: { code: "invalid" } });
    expect(await say("lead", ACCEPT)).toMatchObject({ error: { code: "forbidden" } });
    await say("finance", ACCEPT);
    await runs(3);
    expect(await card()).toMatchObject({ state: "lost", decided: { kind: "accept" }, sent: { kind: "accept" } });
    expect(await calls("disputes.close")).toBe(1);
  });

  it("an answer that was lost is found at the processor, not given again", async () => {
    const { say, runs, passes, card, calls, vendor } = await disputedAtStripe();
    await vendor.fault({ operation: "disputes.close", kind: "drop_after" });
    await say("finance", ACCEPT);
    await runs();
    passes(MINUTE_MS);
    await runs(3);
    expect(await card()).toMatchObject({ state: "lost", sent: { kind: "accept" } });
    expect(await calls("disputes.close")).toBe(1);
  });
});

describe("refused before anything leaves", () => {
  it("staging before somebody said that it is fought", async () => {
    const { say } = await disputedAtStripe();
    expect(await say("lead", STAGE)).toMatchObject({ error: { code: "not_ready" } });
    expect(await say("agent", FIGHT)).toMatchObject({ error: { code: "forbidden" } });
  });

  it("after the bank's day, also where it was asked before", async () => {
    const { say, runs, passes, card, calls } = await disputedAtStripe();
    await say("lead", FIGHT);
    await say("lead", STAGE);
    passes(22 * 24 * HOUR_MS);
    await runs();
    expect(await card()).toMatchObject({ act: { kind: "stage", state: "refused", code: "too_late" } });
    expect(await calls("files.create")).toBe(0);
    expect(await say("finance", ACCEPT)).toMatchObject({ error: { code: "too_late" } });
  });

  it("too many pages, and nothing to lay, are said as they are", async () => {
    const { say, runs, card, given } = await disputedAtStripe();

    await say("lead", FIGHT);
    given.pieces = { texts: [], files: [{ kind: "packet", mediaType: "application/pdf", bytes: pdfOfPages(70) }] };
    await say("lead", STAGE);
    await runs();
    expect(await card()).toMatchObject({ act: { kind: "stage", state: "refused", code: "too_many_pages" } });
    given.pieces = { texts: [], files: [] };
    await say("lead", STAGE);
    await runs();
    expect(await card()).toMatchObject({ act: { state: "refused", code: "nothing_to_lay" } });
  });
});
