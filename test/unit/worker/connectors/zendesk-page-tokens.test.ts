import { exportSPKI, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { checkPageToken } from "../../../../worker/connectors/zendesk/page-token.ts";

const connection = { subdomain: "harbour", installationId: "77" };
const nowMs = Date.UTC(2026, 10, 21, 9);
const nowS = nowMs / 1000;
const genuine = {
  iss: "harbour.zendesk.com",
  aud: "https://harbour.zendesk.com/api/v2/apps/installations/77.json",
  sub: "https://harbour.zendesk.com/api/v2/users/42.json",
  iat: nowS - 10,
  nbf: nowS - 10,
  exp: nowS + 290,
};

let privateKey: CryptoKey;
let foreignKey: CryptoKey;
let pem: string;
beforeAll(async () => {
  const pair = await generateKeyPair("RS256", { extractable: true });
  privateKey = pair.privateKey;
  pem = await exportSPKI(pair.publicKey);
  foreignKey = (await generateKeyPair("RS256")).privateKey;
});

const signed = (claims: JWTPayload, key = privateKey) =>
  new SignJWT(claims).setProtectedHeader({ alg: "RS256" }).sign(key);
const check = (token: string) => checkPageToken(token, pem, connection, nowMs);
const changed = (changes: Record<string, unknown>) => signed({ ...genuine, ...changes } as JWTPayload);

describe("Zendesk's signed page load", () => {
  it("names the agent, by address or by number, with or without https in the issuer", async () => {
    const expected = { ok: true, value: { externalUserId: "42", tokenExpiresAtMs: (nowS + 320) * 1000 } };
    expect(await check(await signed(genuine))).toMatchObject(expected);
    expect(await check(await changed({ sub: "42" }))).toMatchObject(expected);
    expect(await check(await changed({ iss: "https://harbour.zendesk.com" }))).toMatchObject(expected);
  });

  it.each([
    ["expired", { exp: nowS - 31, iat: nowS - 331, nbf: nowS - 331 }],
    ["not_yet_valid", { nbf: nowS + 60 }],
    ["audience", { aud: "https://harbour.zendesk.com/api/v2/apps/installations/78.json" }],
    ["audience", { aud: "https://other.zendesk.com/api/v2/apps/installations/77.json" }],
    ["audience", { aud: undefined }],
    ["issuer", { iss: "other.zendesk.com" }],
    ["issuer", { iss: "https://harbour.zendesk.com.evil.example" }],
    ["subject", { sub: "https://other.zendesk.com/api/v2/users/42.json" }],
    ["subject", { sub: "https://harbour.zendesk.com/api/v2/users/42/../43.json" }],
    ["subject", { sub: "ana@harbour.example" }],
    ["subject", { sub: "0" }],
    ["claims", { sub: undefined }],
    ["claims", { exp: undefined }],
    ["expired", { iat: nowS - 3600, exp: nowS + 90_000 }],
  ] as const)("is refused: %s %j", async (why, changes) => {
    expect(await check(await changed(changes))).toEqual({ ok: false, error: why });
  });

  it("is refused when somebody else signed it", async () => {
    expect(await check(await signed(genuine, foreignKey))).toEqual({ ok: false, error: "signature" });
  });

  it("is refused when the public key was used as a shared secret, or no algorithm at all", async () => {
    const secret = new TextEncoder().encode(pem);
    const confused = await new SignJWT(genuine).setProtectedHeader({ alg: "HS256" }).sign(secret);
    expect(await check(confused)).toEqual({ ok: false, error: "algorithm" });
    const unsigned = await check(new UnsecuredJWT(genuine).encode());
    expect(unsigned.ok).toBe(false);
  });

  it.each(["", "x", "a.b", "a.b.c", `${"x".repeat(5000)}.y.z`])("is refused when it is no token: %#", async (token) => {
    expect(await check(token)).toEqual({ ok: false, error: "token_malformed" });
  });

  it("counts as the same token under another spelling of its signature", async () => {
    const token = await signed(genuine);
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    const last = alphabet.indexOf(token.at(-1) ?? "");
    // 2,048 bits leave four unused ones in the last character.
    const respelt = token.slice(0, -1) + alphabet[last ^ 1];
    const first = await check(token);
    const second = await check(respelt);
    expect(second.ok).toBe(true);
    expect(second).toEqual(first);
  });
});
