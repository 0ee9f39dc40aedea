/** Danger: evidence goes to the bank before a person said so, goes twice, or a file is laid there again each time somebody dies on the way. */
import { beforeEach, describe, expect, it } from "vitest";
import { FILE_KINDS, type Pieces, TEXT_KINDS } from "../../../../../core/disputes/pieces.ts";
import { inProcessFetch } from "../../../../../demo/vendors/in-process.ts";
import type { DisputeDesk, LaidPiece } from "../../../../../worker/connectors/dispute-desk.ts";
import { fieldOf, STRIPE_EVIDENCE_LIMITS } from "../../../../../worker/connectors/stripe/evidence-fields.ts";
import { stripeProcessor } from "../../../../../worker/connectors/stripe/processor.ts";
import { HOUR_MS, SECRET_KEY, type StripeWorld, stripeWorld } from "../../../../demo/stripe-world.ts";
import { pdfOfPages } from "../../../../support/pages-of-pdf.ts";

let world: StripeWorld;
let desk: DisputeDesk;
let ref: string;
let laid: LaidPiece[];
const memory = () => ({
  laid: [...laid],
  note: (piece: LaidPiece) => void laid.push(piece),
  drop: (gone: LaidPiece) => {
    laid = laid.filter((one) => one !== gone);
  },
});
const PIECES: Pieces = {
  texts: [
    { kind: "refusal", text: "Clause 4: used sessions are not refunded." },
    { kind: "patient_name", text: "Ada Okafor" },
  ],
  files: [{ kind: "packet", mediaType: "application/pdf", bytes: pdfOfPages(3) }],
};

beforeEach(async () => {
  world = await stripeWorld();
  const { app, files } = world.simulator;
  const fetch = inProcessFetch({ "api.stripe.com": app, "files.stripe.com": files });
  const { disputes } = stripeProcessor({ fetch, secretKey: SECRET_KEY });
  if (!disputes) throw new Error("Stripe takes evidence");
  desk = disputes;
  laid = [];
  const { chargeId } = await world.pay({});
  ref = (await (await world.control(`/charges/${chargeId}/dispute`)).json()).id;
});

const stage = (pieces = PIECES, key = "act1") => desk.stage?.(ref, desk.fit(pieces), key, memory());
const there = async () => (await world.state()).disputes.find(({ id }) => id === ref);

describe("laid there and not sent", () => {
  it("texts and files stand in their fields, the bank has nothing", async () => {
    expect(await stage()).toMatchObject({ ok: true, value: { kinds: ["refusal", "patient_name", "packet"] } });
    expect(await there()).toMatchObject({
      status: "needs_response",
      evidence: {
        refund_refusal_explanation: "Clause 4: used sessions are not refunded.",
        customer_name: "Ada Okafor",
        uncategorized_file: expect.stringMatching(/^file_/),
      },
      evidence_details: { submission_count: 0, has_evidence: true },
    });
    expect(await desk.read(ref)).toMatchObject({ ok: true, value: { isSent: false, mark: expect.any(String) } });
  });

  it("a client that leaves the word out has sent it: the simulator tells", async () => {
    await world.stripe.disputes.update(ref, { evidence: { customer_name: "Ada" } });
    expect(await desk.read(ref)).toMatchObject({ value: { isSent: true, state: "under_review" } });
  });

  it("who died between the files and the update lays no file again", async () => {
    await world.fault({ operation: "disputes.update", kind: "drop_before" });
    expect(await stage()).toMatchObject({ ok: false, error: { verdict: "unknown" } });
    expect(await stage()).toMatchObject({ ok: true });
    expect((await world.state()).calls["files.create"]).toBe(1);
  });

  it("an answer to the file that nobody heard brings the same file by its key", async () => {
    await world.fault({ operation: "files.create", kind: "drop_after" });
    expect(await stage()).toMatchObject({ ok: false, error: { verdict: "unknown" } });
    expect(laid).toEqual([]);
    expect(await stage()).toMatchObject({ ok: true });
    expect(laid.filter(({ kind }) => kind === "packet")).toHaveLength(1);
  });

  it("what is no part of it any more is emptied, what others wrote stays", async () => {
    await world.stripe.disputes.update(ref, { evidence: { shipping_carrier: "by hand" }, submit: false });
    await stage();
    const fewer = { texts: PIECES.texts.slice(0, 1), files: [] };
    expect(await stage(fewer, "act2")).toMatchObject({ ok: true });
    const { evidence } = (await there()) ?? {};
    expect(evidence).toMatchObject({ shipping_carrier: "by hand", customer_name: null, uncategorized_file: null });
  });

  it("too many pages is a refusal in our words", async () => {
    const files = [{ kind: "packet" as const, mediaType: "application/pdf" as const, bytes: pdfOfPages(60) }];
    expect(await stage({ texts: [], files })).toEqual({
      ok: false,
      error: { verdict: "refused", detail: "too_many_pages" },
    });
  });

  it("after the bank's day it is refused", async () => {
    world.time.nowMs += 22 * 24 * HOUR_MS;
    expect(await stage()).toMatchObject({ ok: false, error: { verdict: "refused" } });
  });
});

describe("sent, or given up, by a person", () => {
  it("sends once what lies there; the same key again sends nothing", async () => {
    await stage();
    expect(await desk.submit(ref, desk.fit(PIECES), "send1")).toEqual({ ok: true, value: true });
    expect(await desk.submit(ref, desk.fit(PIECES), "send1")).toEqual({ ok: true, value: true });
    expect(await there()).toMatchObject({ status: "under_review", evidence_details: { submission_count: 1 } });
    expect(await desk.submit(ref, desk.fit(PIECES), "send2")).toMatchObject({
      ok: false,
      error: { verdict: "refused" },
    });
  });

  it("gives up, and the dispute is lost", async () => {
    expect(await desk.accept(ref, "accept1")).toEqual({ ok: true, value: true });
    expect(await desk.read(ref)).toMatchObject({ value: { state: "lost", isSent: false } });
  });
});

it("every kind has a field of its own, twenty-seven in all, each within Stripe's limit", () => {
  const fields = [...TEXT_KINDS, ...FILE_KINDS].map(fieldOf);
  expect(new Set(fields).size).toBe(27);
  const texts = TEXT_KINDS.map((kind) => ({ kind, text: `${"A sentence. ".repeat(2_000)}` }));
  const fitted = desk.fit({ texts, files: [] });
  const lengths = fitted.texts.map(({ text }) => text.length);
  expect(lengths.reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(150_000);
  for (const { kind, text } of fitted.texts)
    expect(text.length).toBeLessThanOrEqual(STRIPE_EVIDENCE_LIMITS.charactersMax(kind) ?? 0);
});
