import { describe, expect, it } from "vitest";
import { paypal } from "../../../../../worker/connectors/paypal/paypal.ts";
import { SETTINGS, START_MS } from "../../../../demo/paypal/paypal-world.ts";
import { type Canned, order, processorOf, refund, up, without } from "./canned.ts";

const REFUND_PATH = "/v2/payments/captures/4SCAPTURE/refund";
const send = (answer: Canned, status = 201) => processorOf({ [REFUND_PATH]: answer }, status).refund(order, "LEG1:g1");

describe("an answer to a send that is no refund of ours settles nothing", () => {
  it("while the good one does, also with 200, and also a minimal one", async () => {
    const settled = { type: "settled", vendorRef: "4SREFUND" };
    expect(await send(refund)).toEqual(settled);
    expect(await send(refund, 200)).toEqual(settled);
    expect(await send({ id: "4SREFUND", status: "COMPLETED", links: up("4SCAPTURE") })).toEqual(settled);
    expect(await send({ ...refund, create_time: "soon" })).toEqual(settled);
    expect(await send({ ...refund, something: "new", links: [...refund.links, { rel: "self", href: "x" }] })).toEqual(
      settled,
    );
  });

  it.each<[string, Canned]>([
    ["no JSON", "thanks"],
    ["HTML", "<html><body>Log in</body></html>"],
    ["nothing", ""],
    ["null", "null"],
    ["a list", [refund]],
    ["no id", without("id")],
    ["no status", without("status")],
    ["an id that is a number", { ...refund, id: 17 }],
    ["an id that is a path", { ...refund, id: "../captures/4S" }],
    ["an amount that is a number", { ...refund, amount: { value: 30, currency_code: "USD" } }],
    ["links that are text", { ...refund, links: "up" }],
    ["two million letters", JSON.stringify({ ...refund, note: "x".repeat(2_000_000) })],
    ["a deep nest", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ])("%s", async (_, answer) => {
    expect(await send(answer)).toEqual({ type: "unknown", code: "no_answer", errorIsReplayed: false });
  });

  it.each<[string, object]>([
    ["another sum", { ...refund, amount: { value: "20.00", currency_code: "USD" } }],
    ["another currency", { ...refund, amount: { value: "30.00", currency_code: "EUR" } }],
    ["another leg", { ...refund, custom_id: "LEG2" }],
    ["another capture", { ...refund, links: up("4SANOTHER") }],
  ])("%s", async (_, answer) => {
    const outcome = { type: "unknown", code: "answer_of_another_refund", errorIsReplayed: false };
    expect(await send(answer)).toEqual(outcome);
  });

  it.each([202, 204, 301])("status %i", async (status) => {
    const body = status === 204 ? null : JSON.stringify(refund);
    expect(await send(new Response(body, { status }))).toMatchObject({ type: "unknown" });
  });

  it("a status that nobody knows yet is not final", async () => {
    expect(await send({ ...refund, status: "HELD" })).toEqual({
      type: "pending",
      vendorRef: "4SREFUND",
      reason: "pending",
    });
  });
});

describe("never throws", () => {
  const thrower: typeof fetch = () => {
    throw new Error(`no way out for ${SETTINGS.clientSecret}`);
  };
  const broken = paypal.build(SETTINGS, { fetch: thrower, nowMs: () => START_MS });

  it("where the way out throws, and says nothing of the keys", async () => {
    const said = [
      await broken.refund(order, "LEG1:g1"),
      await broken.readRefund("4S"),
      await broken.listRefunds("4SCAPTURE", ["4S"]),
      await broken.readCharge("4SCAPTURE"),
      await paypal.test(SETTINGS, { fetch: thrower, nowMs: () => START_MS }),
    ];
    expect(said).toMatchObject([
      { type: "not_executed" },
      { error: { verdict: "not_executed" } },
      { error: { verdict: "not_executed" } },
      { error: { verdict: "not_executed" } },
      { error: { verdict: "not_executed" } },
    ]);
    expect(JSON.stringify(said)).not.toContain(SETTINGS.clientSecret);
  });

  it("where a name is no text that an address can hold", async () => {
    const processor = processorOf({});
    expect(await processor.readCharge("\ud800")).toMatchObject({ error: { verdict: "unknown" } });
    expect(await processor.readRefund("\ud800")).toMatchObject({ error: { verdict: "unknown" } });
    expect(await processor.refund(order, "two\nlines")).toMatchObject({ type: "unknown" });
  });
});
