/** Danger: PayPal sends what it is given at once, so whatever goes there before a person says so is with the bank. */
import { beforeEach, describe, expect, it } from "vitest";
import { FILE_KINDS, type Pieces, TEXT_KINDS } from "../../../../../core/disputes/pieces.ts";
import type { DisputeDesk } from "../../../../../worker/connectors/dispute-desk.ts";
import { DAY_MS, type PayPalWorld, paypalWorld } from "../../../../demo/paypal/paypal-world.ts";
import { pdfOfPages } from "../../../../support/pages-of-pdf.ts";

let world: PayPalWorld;
let desk: DisputeDesk;
let ref: string;
const PIECES: Pieces = {
  texts: [
    { kind: "refusal", text: "Clause 4: used sessions are not refunded." },
    { kind: "patient_name", text: "Ada Okafor" },
  ],
  files: [{ kind: "packet", mediaType: "application/pdf", bytes: pdfOfPages(3) }],
};

beforeEach(async () => {
  world = await paypalWorld();
  if (!world.processor.disputes) throw new Error("PayPal takes evidence");
  desk = world.processor.disputes;
  const capture = await world.pay();
  ref = (await (await world.control(`/captures/${capture}/dispute`)).json()).dispute_id;
});

const there = async () => (await world.state()).disputes.find(({ dispute_id }) => dispute_id === ref);
const send = (pieces = PIECES) => desk.submit(ref, desk.fit(pieces), "send1");

it("nothing is laid there: what waits, waits here, and who paid has no place", () => {
  expect(desk.traits).toEqual({ waits: "here", closesItsPages: false });
  expect(desk.stage).toBeUndefined();
  expect(desk.fit(PIECES).left).toEqual([{ kind: "patient_name", because: "no_place" }]);
});

it("is read with why, how much and until when", async () => {
  expect(await desk.read(ref)).toMatchObject({
    ok: true,
    value: { ref, state: "needs_answer", isInquiry: true, isSent: false, amountMinor: 8_000, currency: "USD" },
  });
});

describe("a person's answer", () => {
  it("goes in one call, texts and files, and then nothing more is offered", async () => {
    expect(await send()).toEqual({ ok: true, value: true });
    expect(await there()).toMatchObject({ status: "UNDER_REVIEW" });
    expect(await desk.read(ref)).toMatchObject({ value: { isSent: true, state: "under_review" } });
    expect(await send()).toEqual({ ok: false, error: { verdict: "refused", detail: "not_open" } });
  });

  it("may hold every kind of piece at once", async () => {
    const texts = TEXT_KINDS.map((kind) => ({ kind, text: "A sentence. ".repeat(400) }));
    const files = FILE_KINDS.map((kind) => ({ kind, mediaType: "application/pdf" as const, bytes: pdfOfPages(1) }));
    const fitted = desk.fit({ texts, files });
    expect(Math.max(...fitted.texts.map(({ text }) => text.length))).toBeLessThanOrEqual(2_000);
    expect(await desk.submit(ref, fitted, "send1")).toEqual({ ok: true, value: true });
  });

  it("whose answer to us was lost shows when it is read", async () => {
    await world.fault({ operation: "disputes.provide_evidence", kind: "drop_after" });
    expect(await send()).toMatchObject({ ok: false, error: { verdict: "unknown" } });
    expect(await desk.read(ref)).toMatchObject({ value: { isSent: true } });
  });

  it("is an appeal once it was decided for the patient", async () => {
    await world.control(`/disputes/${ref}/close`, { outcome: "RESOLVED_BUYER_FAVOUR" });
    expect(await desk.read(ref)).toMatchObject({ value: { state: "lost" } });
    expect(await send()).toEqual({ ok: true, value: true });
    expect(world.sent.at(-1)?.url).toMatch(/\/appeal$/);
  });

  it("is refused after the day", async () => {
    world.time.nowMs += 21 * DAY_MS;
    expect(await send()).toEqual({ ok: false, error: { verdict: "refused", detail: "not_open" } });
  });

  it("may be to give the money up, which refunds by itself", async () => {
    expect(await desk.accept(ref, "accept1")).toEqual({ ok: true, value: true });
    expect(await desk.read(ref)).toMatchObject({ value: { state: "lost" } });
    expect(await desk.accept(ref, "accept1")).toMatchObject({ error: { detail: "not_open" } });
  });
});
