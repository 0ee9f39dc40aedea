import { describe, expect, it } from "vitest";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { MemoryStore } from "../../demo/vendors/key-value-store.ts";
import { createPayPal } from "../../demo/vendors/paypal/create-paypal.ts";
import { paypal } from "../../worker/connectors/paypal/paypal.ts";

const SETTINGS = {
  environment: "production",
  clientId: "AaClinicClient1",
  clientSecret: "EeClinicSecret1",
  webhookId: "1JE4291016473214C",
} as const;

/** A refund that staff made, told to a clinic that runs where the product runs. */
async function delivered() {
  const requests: Request[] = [];
  const simulator = createPayPal({
    store: new MemoryStore(),
    clock: Date.now,
    random: Math.random,
    deliver: async (request) => {
      requests.push(request);
      return new Response();
    },
  });
  const control = async (path: string, body: unknown) => {
    const answer = await simulator.control.request(path, { method: "POST", body: JSON.stringify(body) });
    expect(answer.ok, await answer.clone().text()).toBe(true);
  };
  const { webhookId: id, ...keys } = SETTINGS;
  await control("/accounts", { ...keys, webhook: { url: "http://localhost/webhooks/paypal", id } });
  await control("/payments", { captureId: "4SCAPTURE", amountMinor: 8_000, currency: "USD" });
  await control("/refunds", { capture: "4SCAPTURE", amountMinor: 1_234 });
  await simulator.pump();
  const [request] = requests;
  if (!request) throw new Error("nothing was delivered");
  const tools = { fetch: inProcessFetch({ "api-m.paypal.com": simulator.app }), nowMs: Date.now };
  return { tools, rawBody: await request.text(), headers: Object.fromEntries(request.headers), address: "" };
}

describe("in workerd", () => {
  it("a delivery that PayPal signed is believed, and nothing else", async () => {
    const { tools, ...delivery } = await delivered();
    const read = (change: object = {}) => paypal.webhook.read({ ...delivery, ...change }, SETTINGS, tools);
    expect(await read()).toMatchObject({
      ok: true,
      value: { event: "PAYMENT.CAPTURE.REFUNDED", look: { at: "refund" } },
    });
    const refused = { ok: false, error: "bad_signature" };
    expect(await read({ rawBody: delivery.rawBody.replace("12.34", "99.99") })).toEqual(refused);
    const later = new Date(Date.now() + 1_000).toISOString();
    expect(await read({ headers: { ...delivery.headers, "paypal-transmission-time": later } })).toEqual(refused);
    expect(await paypal.webhook.read(delivery, { ...SETTINGS, webhookId: "ANOTHER" }, tools)).toEqual(refused);
  });

  it("a refund goes, and is read again", async () => {
    const { tools } = await delivered();
    const processor = paypal.build(SETTINGS, tools);
    const order = { legId: "LEG1", caseId: "CASE1", paymentRef: "4SCAPTURE", amountMinor: 1_000, currency: "USD" };
    const sent = await processor.refund(order, "LEG1:g1");
    expect(sent).toMatchObject({ type: "settled" });
    const listed = await processor.listRefunds("4SCAPTURE", ["vendorRef" in sent ? sent.vendorRef : ""]);
    expect(listed).toMatchObject({ ok: true, value: [{ legId: "LEG1", amountMinor: 1_000 }] });
  });
});
