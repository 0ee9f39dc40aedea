/** Danger: Zendesk changes the app's key, and nobody gets in; or whoever posts rubbish has us ask Zendesk for it without end. */
import { exportSPKI, generateKeyPair, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { err, ok } from "../../../../core/result.ts";
import type { ConnectorFailure } from "../../../../worker/connectors/failure.ts";
import { PageCheck } from "../../../../worker/connectors/zendesk/page-check.ts";

const NOW_MS = Date.UTC(2026, 10, 21, 9);
const MINUTE_MS = 60_000;
const SILENT: ConnectorFailure = { verdict: "not_executed", detail: "zendesk.503" };

let older: { key: CryptoKey; pem: string };
let newer: { key: CryptoKey; pem: string };
beforeAll(async () => {
  const pair = async () => {
    const { privateKey: key, publicKey } = await generateKeyPair("RS256", { extractable: true });
    return { key, pem: await exportSPKI(publicKey) };
  };
  older = await pair();
  newer = await pair();
});

/** A door whose helpdesk has one key at a time, or does not answer. */
function door() {
  let nowMs = NOW_MS;
  let pem: string | undefined = older.pem;
  let reads = 0;
  const pages = new PageCheck({
    config: { subdomain: "harbour", installationId: "77" },
    nowMs: () => nowMs,
    readKey: async () => {
      reads += 1;
      return pem === undefined ? err(SILENT) : ok(pem);
    },
  });
  const signed = (key: CryptoKey) =>
    new SignJWT({
      iss: "harbour.zendesk.com",
      aud: "https://harbour.zendesk.com/api/v2/apps/installations/77.json",
      sub: "42",
      iat: nowMs / 1000,
      exp: nowMs / 1000 + 300,
    })
      .setProtectedHeader({ alg: "RS256" })
      .sign(key);
  return {
    reads: () => reads,
    pass: (ms: number) => {
      nowMs += ms;
    },
    keyIs: (now: string | undefined) => {
      pem = now;
    },
    open: async (key: CryptoKey) => pages.check({ form: { token: await signed(key) }, headers: {} }),
    post: (form: Record<string, string>) => pages.check({ form, headers: {} }),
  };
}

describe("a page of Zendesk's", () => {
  it("opens many times on one reading of the key, and on a new one after ten minutes", async () => {
    const { open, reads, pass } = door();
    for (const _ of [1, 2, 3])
      expect(await open(older.key)).toMatchObject({ ok: true, value: { externalUserId: "42" } });
    expect(reads()).toBe(1);
    pass(11 * MINUTE_MS);
    await open(older.key);
    expect(reads()).toBe(2);
  });

  it("opens under a key that was changed since, which is asked for again at most every half minute", async () => {
    const { open, reads, pass, keyIs } = door();
    await open(older.key);
    keyIs(newer.pem);
    expect(await open(newer.key)).toEqual({ ok: false, error: { why: "signature" } });
    pass(31_000);
    expect(await open(newer.key)).toMatchObject({ ok: true });
    for (const _ of [1, 2, 3]) expect(await open(older.key)).toEqual({ ok: false, error: { why: "signature" } });
    expect(reads()).toBe(2);
  });

  it("is not refused but unknown while Zendesk gives no key, and nothing is kept of that", async () => {
    const { open, keyIs } = door();
    keyIs(undefined);
    expect(await open(older.key)).toEqual({ ok: false, error: { why: "helpdesk_unreachable", isSilent: true } });
    keyIs(older.pem);
    expect(await open(older.key)).toMatchObject({ ok: true });
  });

  it("asks nobody about a load without a token", async () => {
    const { post, reads } = door();
    for (const form of [{}, { token: "" }, { other: "1" }] as Record<string, string>[]) {
      expect(await post(form)).toEqual({ ok: false, error: { why: "token_missing" } });
    }
    expect(reads()).toBe(0);
  });
});
