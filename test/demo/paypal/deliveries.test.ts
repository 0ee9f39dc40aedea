import { X509Certificate } from "node:crypto";
import { crc32 as nodeCrc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../../demo/vendors/paypal/crc32.ts";
import { serveVendors } from "../../../demo/vendors/serve.ts";
import { paypal } from "../../../worker/connectors/paypal/paypal.ts";
import { vendorFetch } from "../../../worker/connectors/vendor-fetch.ts";
import { DAY_MS, HOSTS, HOUR_MS, paypalWorld, SETTINGS, START_MS } from "./paypal-world.ts";

async function refunded(...faults: object[]) {
  const world = await paypalWorld();
  const capture = await world.pay();
  for (const fault of faults) await world.fault({ operation: "webhook", ...fault });
  const { id } = await (await world.control("/refunds", { capture, amountMinor: 100 })).json();
  const types = () => world.inbox.map(({ rawBody }) => JSON.parse(rawBody).event_type as string);
  return { ...world, capture, refund: id as string, types };
}

describe("the certificate", () => {
  it("is a self-signed one of 2048 bits that Node reads, good from now for years", async () => {
    const { simulator, control, pay, inbox } = await paypalWorld({ drawsKey: true });
    await control("/refunds", { capture: await pay() });
    await simulator.pump();
    const address = inbox[0]?.headers["paypal-cert-url"] ?? "";
    expect(address).toMatch(/^https:\/\/api-m\.sandbox\.paypal\.com\/v1\/notifications\/certs\/CERT-[0-9a-f]{32}$/);
    const certificate = new X509Certificate(await (await simulator.app.request(address)).text());
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.subject).toBe("CN=messageverificationcerts.paypal.com");
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(Date.parse(certificate.validFrom)).toBe(START_MS - DAY_MS);
    expect(Date.parse(certificate.validTo)).toBe(START_MS + 3_650 * DAY_MS);
    expect((await simulator.app.request(`${address}0`)).status).toBe(404);
  });

  it.each(["", "a", "The quick brown fox", "á€😀", "x".repeat(10_000)])(
    "signs the CRC of %j as zlib counts it",
    (text) => {
      expect(crc32(text)).toBe(nodeCrc32(text));
    },
  );
});

describe("a delivery", () => {
  it("is told once, and the refund's own way to fail it not at all", async () => {
    const { simulator, types, control, refund } = await refunded();
    expect(await simulator.pump()).toBe(1);
    await control(`/refunds/${refund}/fail`);
    expect(await simulator.pump()).toBe(0);
    expect(types()).toEqual(["PAYMENT.CAPTURE.REFUNDED"]);
  });

  it("can come twice, be lost, be late, or come after its follower", async () => {
    const twice = await refunded({ kind: "duplicate" });
    expect(await twice.simulator.pump()).toBe(2);
    const lost = await refunded({ kind: "lose" });
    expect(await lost.simulator.pump()).toBe(0);
    expect((await lost.state()).events).toHaveLength(1);
    const late = await refunded({ kind: "delay", delayMs: HOUR_MS });
    expect(await late.simulator.pump()).toBe(0);
    await late.control("/clock", { advanceMs: HOUR_MS });
    expect(await late.simulator.pump()).toBe(1);
    const behind = await refunded({ kind: "reorder" });
    await behind.control(`/captures/${behind.capture}/dispute`);
    await behind.simulator.pump();
    expect(behind.types()).toEqual(["CUSTOMER.DISPUTE.CREATED", "PAYMENT.CAPTURE.REFUNDED"]);
  });

  it("that was spoilt comes whole at the next try", async () => {
    const { simulator, answerWebhook, inbox, time, tools } = await refunded({ kind: "altered_body" });
    answerWebhook(400);
    await simulator.pump();
    answerWebhook(200);
    time.nowMs += HOUR_MS;
    expect(await simulator.pump()).toBe(1);
    const read = ({ rawBody, headers }: (typeof inbox)[number]) =>
      paypal.webhook.read({ rawBody, headers, address: "" }, SETTINGS, tools);
    expect(await Promise.all(inbox.map(read))).toMatchObject([{ ok: false }, { ok: true }]);
  });

  it("is tried 25 times in three days, and no more", async () => {
    const { simulator, answerWebhook, inbox, time, state } = await refunded();
    answerWebhook(503);
    for (let hour = 0; hour < 90; hour += 1) {
      await simulator.pump();
      time.nowMs += HOUR_MS;
    }
    expect(inbox.length).toBeGreaterThan(20);
    expect(inbox.length).toBeLessThanOrEqual(26);
    expect((await state()).undelivered).toBe(0);
  });

  it("can be there before the answer", async () => {
    const { processor, fault, pay, inbox } = await paypalWorld();
    await fault({ kind: "webhook_first" });
    const order = { legId: "LEG1", caseId: "C", paymentRef: await pay(), amountMinor: 100, currency: "USD" };
    expect(await processor.refund(order, "LEG1:g1")).toMatchObject({ type: "settled" });
    expect(inbox).toHaveLength(1);
  });
});

it("over a port, the way the demo runs it, money goes and a delivery is believed", async () => {
  const { simulator, control, pay, inbox, time } = await paypalWorld();
  const apps = Object.fromEntries(HOSTS.map((host) => [host, simulator.app]));
  const server = await serveVendors({ port: 0, apps, control: { paypal: simulator.control } });
  try {
    const tools = { fetch: vendorFetch({ VENDOR_REDIRECT: server.origin }), nowMs: () => time.nowMs };
    const processor = paypal.build(SETTINGS, tools);
    const order = { legId: "LEG1", caseId: "C", paymentRef: await pay(), amountMinor: 100, currency: "USD" };
    expect(await processor.refund(order, "LEG1:g1")).toMatchObject({ type: "settled" });
    for (const [kind, outcome] of [
      ["drop_after", "unknown"],
      ["reset", "unknown"],
      ["truncate_body", "unknown"],
    ] as const) {
      await control("/faults", { operation: "captures.refund", kind });
      expect(await processor.refund(order, "LEG1:g1")).toMatchObject({ type: outcome });
    }
    await simulator.pump();
    const [delivered] = inbox;
    const read = paypal.webhook.read({ rawBody: "", headers: {}, ...delivered, address: "" }, SETTINGS, tools);
    expect(await read).toMatchObject({ ok: true });
    const answer = await fetch(`${server.origin}/_control/paypal/state`);
    expect(await answer.json()).toMatchObject({ refunds: [{ custom_id: "LEG1" }] });
  } finally {
    await server.close();
  }
});
