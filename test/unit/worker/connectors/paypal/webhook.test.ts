import { describe, expect, it } from "vitest";
import type { RawDelivery } from "../../../../../worker/connectors/connector.ts";
import { isPayPalAddress } from "../../../../../worker/connectors/paypal/certificates.ts";
import { paypal } from "../../../../../worker/connectors/paypal/paypal.ts";
import {
  DAY_MS,
  type Delivered,
  HOUR_MS,
  type PayPalWorld,
  paypalWorld,
  SETTINGS,
} from "../../../../demo/paypal/paypal-world.ts";

const ADDRESS = "https://clinic.example/webhooks/paypal";

/** Only the headers that the webhook names reach it. */
function asDelivery({ rawBody, headers }: Delivered): RawDelivery {
  const named = paypal.webhook.headers.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]]));
  return { rawBody, headers: Object.fromEntries(named), address: ADDRESS };
}

const read = ({ tools, settings }: PayPalWorld, delivered: Delivered, own = settings) =>
  paypal.webhook.read(asDelivery(delivered), own, tools);

/** One delivery of a refund that staff made, with or without a fault. */
async function scene(fault?: object, drawsKey = false) {
  const world = await paypalWorld({ drawsKey });
  const capture = await world.pay();
  if (fault) await world.fault({ operation: "webhook", ...fault });
  const made = await (await world.control("/refunds", { capture, amountMinor: 1_000 })).json();
  const arrive = async (): Promise<Delivered> => {
    await world.simulator.pump();
    const [first] = world.inbox;
    if (!first) throw new Error("nothing arrived");
    return first;
  };
  return { ...world, world, capture, refund: made.id as string, delivered: await arrive() };
}

const header = (delivered: Delivered, name: string, value: string | undefined): Delivered => {
  const { [name]: _, ...others } = delivered.headers;
  return { ...delivered, headers: value === undefined ? others : { ...others, [name]: value } };
};
const bad = { ok: false, error: "bad_signature" };

describe("a delivery that PayPal signed", () => {
  it("names the refund, under the id by which a repeat is known", async () => {
    const { world, delivered, refund } = await scene();
    const event = JSON.parse(delivered.rawBody);
    expect(await read(world, delivered)).toEqual({
      ok: true,
      value: { deliveryId: event.id, event: "PAYMENT.CAPTURE.REFUNDED", look: { at: "refund", ref: refund } },
    });
  });

  it("that is told again, or tried again later, has the same id", async () => {
    const { world, delivered, simulator, control, inbox } = await scene();
    const first = await read(world, delivered);
    const id = first.ok ? first.value.deliveryId : "";
    await control(`/events/${id}/send`);
    world.answerWebhook(500);
    await simulator.pump();
    world.answerWebhook(200);
    world.time.nowMs += DAY_MS;
    await simulator.pump();
    expect(inbox).toHaveLength(3);
    for (const again of inbox) expect(await read(world, again)).toMatchObject({ value: { deliveryId: id } });
  });

  it("fetches the certificate once for its address", async () => {
    const { world, delivered, sent } = await scene(undefined, true);
    await read(world, delivered);
    await read(world, delivered);
    expect(sent.filter(({ url }) => url.includes("/certs/"))).toHaveLength(1);
  });

  it("of a dispute names its payment, and so does the reversal of a capture", async () => {
    const { world, capture, control, simulator, inbox } = await scene();
    const { dispute_id } = await (await control(`/captures/${capture}/dispute`)).json();
    await control(`/disputes/${dispute_id}/close`, { outcome: "RESOLVED_BUYER_FAVOUR" });
    await simulator.pump();
    const told = await Promise.all(inbox.slice(1).map((one) => read(world, one)));
    const look = { at: "payment", refs: [capture] };
    expect(told).toMatchObject([
      { value: { event: "CUSTOMER.DISPUTE.CREATED", look } },
      { value: { event: "CUSTOMER.DISPUTE.RESOLVED", look } },
      { value: { event: "PAYMENT.CAPTURE.REVERSED", look } },
    ]);
  });

  it("of a refund that waits or fails is understood, should PayPal tell of it", async () => {
    const { world, capture, control, simulator, inbox, fault, processor } = await scene();
    await control("/accounts", {
      environment: "sandbox",
      clientId: SETTINGS.clientId,
      clientSecret: SETTINGS.clientSecret,
      tellsRefundEvents: true,
      webhook: { url: ADDRESS, id: SETTINGS.webhookId },
    });
    await fault({ kind: "next_status", status: "PENDING" });
    const order = { legId: "LEG1", caseId: "C", paymentRef: capture, amountMinor: 500, currency: "USD" };
    const sent = await processor.refund(order, "LEG1:g1");
    const ref = "vendorRef" in sent ? sent.vendorRef : "";
    await control(`/refunds/${ref}/fail`);
    await simulator.pump();
    const told = await Promise.all(inbox.slice(1).map((one) => read(world, one)));
    const look = { at: "refund", ref };
    expect(told).toMatchObject([
      { value: { event: "PAYMENT.REFUND.PENDING", look } },
      { value: { event: "PAYMENT.REFUND.FAILED", look } },
    ]);
  });
});

describe("a delivery is refused", () => {
  it.each(["wrong_signature", "altered_body", "foreign_certificate", "old_timestamp", "future_timestamp"])(
    "with %s",
    async (kind) => {
      const { world, delivered } = await scene({ kind });
      expect(await read(world, delivered)).toEqual(bad);
    },
  );

  it("for the webhook of another app", async () => {
    const { world, delivered } = await scene();
    expect(await read(world, delivered, { ...SETTINGS, webhookId: "ANOTHER" })).toEqual(bad);
  });

  it("with one letter more, or one less", async () => {
    const { world, delivered } = await scene();
    expect(await read(world, { ...delivered, rawBody: `${delivered.rawBody} ` })).toEqual(bad);
    expect(await read(world, { ...delivered, rawBody: delivered.rawBody.slice(1) })).toEqual(bad);
  });

  it.each<[string, string | undefined]>([
    ["paypal-transmission-id", undefined],
    ["paypal-transmission-id", "another"],
    ["paypal-transmission-id", "a|b"],
    ["paypal-transmission-time", undefined],
    ["paypal-transmission-time", "2026-11-02T09:00:01Z"],
    ["paypal-transmission-time", "now"],
    ["paypal-transmission-sig", undefined],
    ["paypal-transmission-sig", "c2lnbmVk"],
    ["paypal-transmission-sig", "!"],
    ["paypal-auth-algo", undefined],
    ["paypal-auth-algo", "none"],
    ["paypal-cert-url", undefined],
    ["paypal-cert-url", "https://api-m.paypal.com/v1/notifications/certs/CERT-NONE"],
  ])("with the header %s: %s", async (name, value) => {
    const { world, delivered } = await scene();
    expect(await read(world, header(delivered, name, value))).toEqual(bad);
  });

  it("when three days of retries are over, and before that it is not", async () => {
    const { world, delivered, time } = await scene();
    time.nowMs += 72 * HOUR_MS;
    expect(await read(world, delivered)).toMatchObject({ ok: true });
    time.nowMs += 2 * HOUR_MS;
    expect(await read(world, delivered)).toEqual(bad);
  });

  it("without a look at another host, whatever the delivery says", async () => {
    const { world, delivered, sent } = await scene({ kind: "foreign_certificate" });
    const before = sent.length;
    expect(await read(world, delivered)).toEqual(bad);
    expect(sent).toHaveLength(before);
  });

  it.each([
    ["no certificate", new Response("hello")],
    ["a certificate of nobody", new Response("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")],
    ["a redirect", new Response(null, { status: 302, headers: { location: "https://evil.example/" } })],
    ["a fault", new Response("", { status: 500 })],
  ])("where %s lies at the address", async (_, answer) => {
    const { world, delivered } = await scene(undefined, true);
    const tools = { ...world.tools, fetch: async () => answer };
    expect(await paypal.webhook.read(asDelivery(delivered), SETTINGS, tools)).toEqual(bad);
  });

  it("where the certificate comes with a refusal", async () => {
    const { world, delivered, simulator } = await scene(undefined, true);
    const pem = await (await simulator.app.request(delivered.headers["paypal-cert-url"] ?? "")).text();
    const answering = (status: number) => ({ ...world.tools, fetch: async () => new Response(pem, { status }) });
    expect(await paypal.webhook.read(asDelivery(delivered), SETTINGS, answering(403))).toEqual(bad);
    expect(await paypal.webhook.read(asDelivery(delivered), SETTINGS, answering(200))).toMatchObject({ ok: true });
  });

  it("with a certificate that has ended", async () => {
    const { world, control, pay, simulator, inbox, time } = await scene();
    const laterBy = async (days: number): Promise<unknown> => {
      time.nowMs += days * DAY_MS;
      await control("/refunds", { capture: await pay() });
      await simulator.pump();
      const last = inbox.at(-1);
      return last && read(world, last);
    };
    expect(await laterBy(3_600)).toMatchObject({ ok: true });
    expect(await laterBy(100)).toEqual(bad);
  });
});

describe("an address of certificates", () => {
  it.each([
    ["https://api.paypal.com/v1/notifications/certs/CERT-1", true],
    ["https://api-m.sandbox.paypal.com/v1/notifications/certs/CERT-1", true],
    ["https://paypal.com.example/certs/1", false],
    ["https://notpaypal.com/certs/1", false],
    ["https://api.paypal.com.evil.example/", false],
    ["http://api.paypal.com/v1/notifications/certs/CERT-1", false],
    ["https://api.paypal.com:8443/certs", false],
    ["https://api.paypal.com@evil.example/certs", false],
    ["https://evil@api.paypal.com/certs", false],
    ["https://evil.example/#.paypal.com", false],
    ["https://evil.example/.paypal.com", false],
    ["https://xn--pypal-4ve.com/", false],
    ["file:///etc/passwd", false],
    ["", false],
    [`https://api.paypal.com/${"a".repeat(500)}`, false],
  ])("%s: %s", (address, isTheirs) => {
    expect(isPayPalAddress(address)).toBe(isTheirs);
  });
});
