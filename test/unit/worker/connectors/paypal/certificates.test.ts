import { crc32 } from "node:zlib";
import { expect, it } from "vitest";
import { selfSigned } from "../../../../../demo/vendors/paypal/certificate.ts";
import { paypal } from "../../../../../worker/connectors/paypal/paypal.ts";
import { DAY_MS, SETTINGS, START_MS } from "../../../../demo/paypal/paypal-world.ts";

const ALGORITHM = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", publicExponent: Uint8Array.of(1, 0, 1) };
let addresses = 0;

interface Certificate {
  readonly bits?: number;
  readonly validFromMs?: number;
  readonly validToMs?: number;
  /** What lies at the address behind the certificate. */
  readonly more?: string;
}

/** A delivery signed with a key of ours, whose certificate lies at an address of PayPal's. */
async function readSigned({ bits = 2048, more = "", ...dates }: Certificate) {
  const keys = await crypto.subtle.generateKey({ ...ALGORITHM, modulusLength: bits }, true, ["sign", "verify"]);
  const validity = { validFromMs: START_MS - DAY_MS, validToMs: START_MS + DAY_MS, ...dates };
  const pem = await selfSigned({ commonName: "tests", serial: 1, keys, ...validity });
  const rawBody = JSON.stringify({ id: "WH-1", event_type: "PAYMENT.SALE.COMPLETED" });
  const [id, time] = ["transmission-1", new Date(START_MS).toISOString()];
  const text = new TextEncoder().encode([id, time, SETTINGS.webhookId, crc32(rawBody)].join("|"));
  const signature = await crypto.subtle.sign(ALGORITHM.name, keys.privateKey, text);
  addresses += 1;
  const headers = {
    "paypal-transmission-id": id ?? "",
    "paypal-transmission-time": time ?? "",
    "paypal-transmission-sig": Buffer.from(signature).toString("base64"),
    "paypal-cert-url": `https://api.paypal.com/v1/notifications/certs/CERT-TEST-${addresses}`,
    "paypal-auth-algo": "SHA256withRSA",
  };
  const tools = { fetch: async () => new Response(pem + more), nowMs: () => START_MS };
  return paypal.webhook.read({ rawBody, headers, address: "" }, SETTINGS, tools);
}

it("a certificate of the usual strength, in its dates, is good; an event that names nothing asks for no reading", async () => {
  expect(await readSigned({})).toEqual({ ok: true, value: { deliveryId: "WH-1", event: "PAYMENT.SALE.COMPLETED" } });
});

it.each<[string, Certificate]>([
  ["is too weak", { bits: 1024 }],
  ["is not good yet", { validFromMs: START_MS + 1_000 }],
  ["is good no more", { validToMs: START_MS - 1_000 }],
  ["has a book behind it", { more: "x".repeat(40_000) }],
])("one that %s is nobody's", async (_, certificate) => {
  expect(await readSigned(certificate)).toEqual({ ok: false, error: "bad_signature" });
});
