/** Danger: a bank gets an answer that nobody sent, gets none because an answer to us was lost, or the money is given up by a slip. */
import { describe, expect, it } from "vitest";
import type { DisputeState } from "../../../../../core/disputes/dispute.ts";
import type { Fitted, Pieces } from "../../../../../core/disputes/pieces.ts";
import { err, ok } from "../../../../../core/result.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { endCopiedActs } from "../../../../../worker/account/domain/dispute/acts-under-way.ts";
import { wakeUp } from "../../../../../worker/account/jobs/wake-up.ts";
import { disputedAtStripe } from "../../../../support/disputing.ts";
import { pdfOfPages } from "../../../../support/pages-of-pdf.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../support/sending.ts";
import { readMoney } from "../../../../support/stored-jobs.ts";

const WHY = "The patient used every session and signed for it.";
const FIGHT = { kind: "fight", sentence: WHY } as const;
const STAGE = { kind: "stage" } as const;
const ACCEPT = { kind: "accept", sentence: "We made the mistake ourselves.", isFinal: true } as const;

const fitAll = (pieces: Pieces): Fitted => ({ ...pieces, left: [] });

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

describe("what ended while nobody knew whether ours went", () => {
  it.each([
    ["a sending that never left, lost by the bank's clock", { kind: "submit" as const }, "disputes.update", "lost"],
    ["an acceptance that never left, won by an answer of somebody else's", ACCEPT, "disputes.close", "won"],
  ])("is not told as ours: %s", async (_, act, operation, outcome) => {
    const { say, runs, passes, mark, card, vendor, ref } = await staged();
    await vendor.fault({ operation, kind: "drop_before" });
    await say("finance", act.kind === "submit" ? { kind: "submit", mark } : act);
    await runs();
    await vendor.control(`/disputes/${ref}/close`, { outcome });
    passes(MINUTE_MS);
    await runs(3);
    expect(await card()).toMatchObject({ state: outcome, act: { state: "refused", code: "ended_otherwise" } });
    expect(await card()).not.toHaveProperty("sent");
  });

  it("stays open to be looked at where the way is closed and the state says nothing yet", async () => {
    const { say, runs, passes, card, world, disputeId } = await disputedAtStripe();
    const there = { state: "needs_answer" as DisputeState, isSent: false };
    const answers = [err({ verdict: "unknown", detail: "silence" }), err({ verdict: "refused", detail: "not_open" })];
    const read = async () =>
      ok({ ...there, ref: disputeId, reason: "other", amountMinor: 8_000, currency: "USD", isInquiry: false });
    const desk = {
      traits: { waits: "here", closesItsPages: false },
      read,
      fit: fitAll,
      submit: async () => answers.shift(),
    };
    const processor = world.processor();
    world.processor = () => ({ ...processor, disputes: desk }) as never;
    await say("lead", FIGHT);
    await say("lead", STAGE);
    await runs();
    await say("finance", { kind: "submit", mark: (await card()).staged?.mark ?? "" });
    for (const _round of [1, 2]) {
      await runs();
      expect(await card()).toMatchObject({ act: { kind: "submit", state: "sending" } });
      passes(10 * MINUTE_MS);
    }
    Object.assign(there, { state: "under_review", isSent: true });
    await runs();
    expect(await card()).toMatchObject({ sent: { kind: "submit" } });
  });
});

describe("an act under way", () => {
  it("uses up no try while its connection is gone, and has its job again however that was lost", async () => {
    const { say, runs, passes, card, given, clinic } = await disputedAtStripe();
    await say("lead", FIGHT);
    await say("lead", STAGE);
    given.isConnected = false;
    for (let round = 0; round < 4; round += 1) {
      await runs();
      passes(HOUR_MS);
    }
    expect(clinic.sql.all("SELECT 1 FROM dispute_attempt")).toEqual([]);
    clinic.sql.run("DELETE FROM job");
    given.isConnected = true;
    wakeUp(clinic.runtime);
    await runs();
    expect(await card()).toMatchObject({ staged: { kinds: ["refusal", "patient_name", "packet"] } });
  });

  it("ends in a copy of the account, where nobody knows whether it left", async () => {
    const { say, card, clinic } = await disputedAtStripe();
    await say("finance", ACCEPT);
    const ended = transact(clinic.runtime, { type: "job", job: "sweep" }, endCopiedActs);
    expect(ended).toBe(1);
    expect(await card()).toMatchObject({ act: { kind: "accept", state: "refused", code: "copied" } });
  });

  it("gives nothing up while the account is frozen, and does once it is not", async () => {
    const { say, runs, passes, card, clinic, calls } = await disputedAtStripe();
    await say("finance", ACCEPT);
    clinic.sql.run("INSERT INTO setting (key, value) VALUES ('frozen', '1')");
    await runs();
    expect(await calls("disputes.close")).toBe(0);
    clinic.sql.run("DELETE FROM setting WHERE key = 'frozen'");
    passes(HOUR_MS);
    await runs();
    expect(await card()).toMatchObject({ sent: { kind: "accept" } });
  });

  it("lays nothing behind an acceptance that was said after it", async () => {
    const { say, runs, there, calls } = await disputedAtStripe();
    await say("lead", FIGHT);
    await say("lead", STAGE);
    await say("finance", ACCEPT);
    await runs(4);
    expect(await there()).toMatchObject({ status: "lost", evidence_details: { submission_count: 0 } });
    expect(await calls("disputes.close")).toBe(1);
  });
});

describe("refused before anything leaves", () => {
  it("a sending of what was made from an older packet", async () => {
    const { say, runs, mark, card, given, there } = await staged();
    given.pieces = { texts: [{ kind: "refusal", text: "Clause 5, as corrected." }], files: [] };
    await say("finance", { kind: "submit", mark });
    await runs();
    expect(await card()).toMatchObject({ act: { kind: "submit", state: "refused", code: "newer_packet" } });
    expect(await there()).toMatchObject({ status: "needs_response" });
  });

  it("an acceptance of what went back already, until its person says that they know", async () => {
    const { say, card, clinic } = await disputedAtStripe();
    clinic.sql.run("UPDATE payment SET elsewhere_minor = 3000 WHERE processor_ref = 'pi_Y1'");
    expect(await card()).toMatchObject({ wentBack: { amountMinor: 3_000, currency: "USD" }, paysTwice: true });
    expect(await say("finance", ACCEPT)).toMatchObject({ error: { code: "invalid" } });
    expect(await say("finance", { ...ACCEPT, knowsItPaysTwice: true })).toMatchObject({ ok: true });
  });

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
