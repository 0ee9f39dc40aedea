import { describe, expect, it } from "vitest";
import { asBase64, asDer, newSigningKey, signRaw } from "../../../../../demo/vendors/sendgrid/signing.ts";
import { isSignedBy, rawSignature } from "../../../../../worker/connectors/sendgrid/ecdsa.ts";
import { seededRandom } from "../../../../support/seeded-random.ts";

/** SendGrid's own example, of its public libraries. */
const EXAMPLE = {
  key: "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==",
  signature: "MEUCIGHQVtGj+Y3LkG9fLcxf3qfI10QysgDWmMOVmxG0u6ZUAiEAyBiXDWzM+uOe5W0JuG+luQAbPIqHh89M15TluLtEZtM=",
  stamp: "1600112502",
  body: `${JSON.stringify([
    {
      email: "hello@world.com",
      event: "dropped",
      reason: "Bounced Address",
      sg_event_id: "ZHJvcC0xMDk5NDkxOS1MUnpYbF9OSFN0T0doUTRrb2ZTbV9BLTA",
      sg_message_id: "LRzXl_NHStOGhQ4kofSm_A.filterdrecv-p3mdw1-756b745b58-kmzbl-18-5F5FC76C-9.0",
      "smtp-id": "<LRzXl_NHStOGhQ4kofSm_A@ismtpd0039p1iad1.sendgrid.net>",
      timestamp: 1600112492,
    },
  ])}\r\n`,
};

describe("SendGrid's own example", () => {
  const { key, signature, stamp, body } = EXAMPLE;

  it("is signed by its key", async () => {
    expect(await isSignedBy(key, signature, stamp + body)).toBe(true);
  });

  it("is not with another letter, another instant, or without its last line", async () => {
    expect(await isSignedBy(key, signature, stamp + body.replace("hello", "jello"))).toBe(false);
    expect(await isSignedBy(key, signature, `1600112503${body}`)).toBe(false);
    expect(await isSignedBy(key, signature, stamp + body.trim())).toBe(false);
  });
});

it("signatures of every shape are read: with short numbers, and with those that begin with a high bit", async () => {
  const key = await newSigningKey();
  const lengths = new Set<number>();
  for (let count = 0; count < 300; count += 1) {
    const raw = await signRaw(key, `text ${count}`);
    const der = asDer(raw);
    lengths.add(Buffer.from(der, "base64").length);
    expect(rawSignature(Buffer.from(der, "base64"))).toEqual(new Uint8Array(raw));
    if (count < 20) expect(await isSignedBy(key.publicKey, der, `text ${count}`)).toBe(true);
  }
  expect(lengths.size).toBeGreaterThan(2);
});

it("two numbers one after the other are no signature of SendGrid's, and another key's is none", async () => {
  const key = await newSigningKey();
  const raw = await signRaw(key, "text");
  expect(await isSignedBy(key.publicKey, asBase64(raw), "text")).toBe(false);
  expect(await isSignedBy((await newSigningKey()).publicKey, asDer(raw), "text")).toBe(false);
});

it("a key that is no point of the curve signs nothing", async () => {
  const key = await newSigningKey();
  const broken = `${key.publicKey.slice(0, 36)}${"A".repeat(86)}==`;
  expect(await isSignedBy(broken, asDer(await signRaw(key, "text")), "text")).toBe(false);
});

it("whatever bytes come, none of them throws", () => {
  const random = seededRandom(7);
  const good = [0x30, 6, 2, 1, 1, 2, 1, 1];
  expect(rawSignature(Uint8Array.from(good))).toHaveLength(64);
  for (let count = 0; count < 20_000; count += 1) {
    const bytes = good.map((byte) => (random() < 0.3 ? Math.floor(random() * 256) : byte));
    const raw = rawSignature(Uint8Array.from(bytes.slice(0, Math.floor(random() * 12))));
    expect(raw === undefined || raw.length === 64).toBe(true);
  }
  for (const length of [0, 1, 2, 72, 73, 5_000]) {
    expect(rawSignature(new Uint8Array(length).fill(0x30))).toBeUndefined();
  }
});

it.each([
  ["three numbers", [0x30, 9, 2, 1, 1, 2, 1, 1, 2, 1, 1]],
  ["one number", [0x30, 3, 2, 1, 1]],
  ["a number that is too long", [0x30, 38, 2, 33, ...Array.from({ length: 33 }, () => 1), 2, 1, 1]],
  ["a number of no bytes", [0x30, 5, 2, 0, 2, 1, 1]],
  ["a number that ends behind the end", [0x30, 6, 2, 1, 1, 2, 9, 1]],
  ["a text", [0x30, 6, 4, 1, 1, 2, 1, 1]],
  ["another length than its own", [0x30, 7, 2, 1, 1, 2, 1, 1]],
])("%s is no signature", (_, bytes) => {
  expect(rawSignature(Uint8Array.from(bytes))).toBeUndefined();
});
