/** Danger: a piece lies there twice, one that was withdrawn goes to the bank with the rest, or a text of 501 characters takes the whole answer with it. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Pieces } from "../../../../../core/disputes/pieces.ts";
import type { DisputeDesk, LaidPiece } from "../../../../../worker/connectors/dispute-desk.ts";
import { DAY_MS, type SquareWorld, squareWorld } from "../../../../demo/square/world.ts";
import { pdfOfPages } from "../../../../support/pages-of-pdf.ts";

let world: SquareWorld;
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
  texts: [{ kind: "refusal", text: "Clause 4: used sessions are not refunded. ".repeat(20) }],
  files: [{ kind: "packet", mediaType: "application/pdf", bytes: pdfOfPages(3) }],
};

beforeEach(async () => {
  world = await squareWorld();
  if (!world.processor.disputes) throw new Error("Square takes evidence");
  desk = world.processor.disputes;
  laid = [];
  const payment = await world.pay();
  ref = (await (await world.control(`/payments/${payment.id}/dispute`)).json()).id;
});

const stage = (pieces = PIECES, key = "act1") => desk.stage?.(ref, desk.fit(pieces), key, memory());
const there = async () => (await world.state()).evidence;
const dispute = async () => (await world.state()).disputes.find(({ id }) => id === ref);

it("says before anything is laid that Square's own pages close, and cuts a text to whole sentences", () => {
  expect(desk.traits).toEqual({ waits: "there", closesItsPages: true });
  const { texts, left } = desk.fit(PIECES);
  expect(texts[0]?.text.length).toBeLessThanOrEqual(500);
  expect(left).toEqual([{ kind: "refusal", because: "shortened", limit: 500 }]);
});

it("lays a text and a file there, the bank has nothing, the dashboard is closed", async () => {
  expect(await stage()).toMatchObject({ ok: true, value: { kinds: ["refusal", "packet"] } });
  expect(await there()).toMatchObject([
    { type: "REBUTTAL_EXPLANATION" },
    { type: "GENERIC_EVIDENCE", file: { name: "packet.pdf", type: "application/pdf" } },
  ]);
  expect(await dispute()).toMatchObject({ state: "EVIDENCE_REQUIRED", isClosedInDashboard: true });
  expect(await desk.read(ref)).toMatchObject({
    ok: true,
    value: { isSent: false, reason: "refund_not_given", state: "needs_answer", mark: expect.any(String) },
  });
});

it("an answer that nobody heard brings the same piece by its key", async () => {
  await world.fault({ operation: "evidence.file", kind: "drop_after" });
  expect(await stage()).toMatchObject({ ok: false, error: { verdict: "unknown" } });
  expect(await stage()).toMatchObject({ ok: true });
  expect(await there()).toHaveLength(2);
});

it("what is no part of it any more is deleted there", async () => {
  await stage();
  expect(await stage({ texts: PIECES.texts, files: [] }, "act2")).toMatchObject({ value: { kinds: ["refusal"] } });
  expect(await there()).toMatchObject([{ type: "REBUTTAL_EXPLANATION" }]);
  expect(laid.map(({ kind }) => kind)).toEqual(["refusal"]);
});

describe("the bank", () => {
  it("gets it when a person sends it, once", async () => {
    await stage();
    expect(await desk.submit(ref, desk.fit(PIECES), "send")).toEqual({ ok: true, value: true });
    expect(await desk.read(ref)).toMatchObject({ value: { isSent: true, state: "under_review" } });
    expect(await desk.submit(ref, desk.fit(PIECES), "send")).toMatchObject({
      ok: false,
      error: { verdict: "refused" },
    });
  });

  it("hears that the clinic gives up", async () => {
    expect(await desk.accept(ref, "accept")).toEqual({ ok: true, value: true });
    expect(await dispute()).toMatchObject({ state: "ACCEPTED" });
  });

  it("takes nothing after its day", async () => {
    world.time.nowMs += 15 * DAY_MS;
    expect(await stage()).toMatchObject({ ok: false, error: { verdict: "refused", detail: "BAD_REQUEST" } });
    expect(await there()).toEqual([]);
  });

  it("is not answered by a token without that right, which may go on refunding", async () => {
    world = await squareWorld({ account: { scopes: ["PAYMENTS_READ", "PAYMENTS_WRITE", "DISPUTES_READ"] } });
    const payment = await world.pay();
    ref = (await (await world.control(`/payments/${payment.id}/dispute`)).json()).id;
    const refused = await world.processor.disputes?.accept(ref, "accept");
    expect(refused).toEqual({ ok: false, error: { verdict: "refused", detail: "no_right" } });
  });
});
