import { exportSPKI, generateKeyPair, SignJWT } from "jose";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { err, ok } from "../../core/result.ts";
import { ACCOUNT, accountKey, OPERATOR_TOKEN, quiet, served } from "./http-support.ts";

beforeEach(quiet);
afterEach(() => vi.restoreAllMocks());

let privateKey: CryptoKey;
let pem: string;
let otherPem: string;
beforeAll(async () => {
  const pair = await generateKeyPair("RS256", { extractable: true });
  privateKey = pair.privateKey;
  pem = await exportSPKI(pair.publicKey);
  otherPem = await exportSPKI((await generateKeyPair("RS256", { extractable: true })).publicKey);
});

const connection = {
  subdomain: "harbour",
  appId: "900",
  installationId: "77",
  frameOrigin: "https://harbour.zendesk.com/agent",
};
const person = { personId: "P1", name: "Ana </script>", role: "agent" };
const opened = { person, account: { title: "Harbour", money: "on", timeZone: "UTC" }, locale: "en" };

async function token(changes: Record<string, unknown> = {}): Promise<string> {
  const iat = Math.floor(Date.now() / 1000);
  return new SignJWT({
    iss: "harbour.zendesk.com",
    aud: "https://harbour.zendesk.com/api/v2/apps/installations/77.json",
    sub: "https://harbour.zendesk.com/api/v2/users/42.json",
    iat,
    exp: iat + 300,
    ...changes,
  })
    .setProtectedHeader({ alg: "RS256" })
    .sign(privateKey);
}

const form = { "content-type": "application/x-www-form-urlencoded" };

/** The account as the page meets it: it remembers tokens, as the real one does. */
function account(keys: readonly string[] = [pem]) {
  const seen = new Set<string>();
  let read = 0;
  return served({
    helpdeskConnection: () => ok(connection),
    helpdeskPublicKey: () => ok({ pem: keys[Math.min(read++, keys.length - 1)] }),
    openSession: ((input: { tokenHash: string; externalUserId: string }) => {
      if (seen.has(input.tokenHash)) return err({ code: "unauthenticated", detail: "This page was opened before." });
      seen.add(input.tokenHash);
      return input.externalUserId === "42" ? ok(opened) : err({ code: "forbidden", detail: "Not a member." });
    }) as never,
  });
}

type Ask = ReturnType<typeof account>["ask"];
const open = (ask: Ask, given: string, query = "?colorScheme=dark") =>
  ask("POST", `/zendesk/${accountKey}/sidebar${query}`, {
    headers: form,
    body: new URLSearchParams({ token: given }).toString(),
  });

describe("the page that Zendesk opens", () => {
  it("carries a session that works, under a policy that lets nothing else in", async () => {
    const { ask } = account();
    // Public keys are remembered for a while, per account: this test's comes first.
    const answer = await open(ask, await token());
    const html = await answer.text();
    expect(answer.status).toBe(200);
    const nonce = /<meta property="csp-nonce" nonce="([^"]+)">/.exec(html)?.[1];
    expect(answer.headers.get("content-security-policy")).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; connect-src 'self'; img-src 'self' data:; ` +
        "base-uri 'none'; form-action 'none'; frame-ancestors https://harbour.zendesk.com",
    );
    expect(answer.headers.get("x-frame-options")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(html).toContain('data-host="zendesk" data-scheme="dark"');
    const boot = JSON.parse(/id="boot">([^<]+)</.exec(html)?.[1] ?? "") as { bearer: string; person: unknown };
    expect(boot.person).toEqual(person);
    const { ask: askMore, calls } = served({ listApprovals: () => ok({ approvals: [] }) });
    await askMore("GET", "/v1/approvals", { headers: { authorization: `Bearer ${boot.bearer}` } });
    expect(calls[0]?.args[0]).toMatchObject({ personId: "P1", name: "Ana </script>" });
  });

  it("has another nonce each time", async () => {
    const { ask } = account();
    const policies = [await open(ask, await token({ jti: "1" })), await open(ask, await token({ jti: "2" }))];
    const [one, two] = policies.map((answer) => answer.headers.get("content-security-policy"));
    expect(one).not.toBe(two);
  });

  it("ignores a look that is no look", async () => {
    const { ask } = account();
    const html = await (await open(ask, await token({ jti: "3" }), '?colorScheme="><script>')).text();
    expect(html).toContain('<html lang="en" data-host="zendesk">');
  });

  it("opens once for one token", async () => {
    const { ask } = account();
    const used = await token({ jti: "4" });
    expect((await open(ask, used)).status).toBe(200);
    const again = await open(ask, used);
    expect(again.status).toBe(401);
    expect(await again.text()).not.toContain("bearer");
  });

  it("does not open for somebody who is no member, and says so", async () => {
    const { ask } = account();
    const answer = await open(ask, await token({ sub: "43" }));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("No access");
  });

  it.each([
    ["an expired token", { iat: 1, exp: 2 }],
    ["another installation's", { aud: "https://harbour.zendesk.com/api/v2/apps/installations/78.json" }],
    ["another helpdesk's", { iss: "other.zendesk.com" }],
  ])("does not open for %s, and the account is not asked who it is", async (_what, changes) => {
    const { ask, calls } = account();
    expect((await open(ask, await token(changes))).status).toBe(401);
    expect(calls.map(({ method }) => method)).not.toContain("openSession");
  });

  it("does not open without a token, and tells nobody's name", async () => {
    const { ask } = account();
    for (const body of ["", "token=", "token=a.b.c", "other=1"]) {
      const answer = await ask("POST", `/zendesk/${accountKey}/manager`, { headers: form, body });
      expect(answer.status).toBe(401);
      expect(await answer.text()).not.toContain("Harbour");
    }
    const noForm = { "content-type": "multipart/form-data" };
    expect((await ask("POST", `/zendesk/${accountKey}/manager`, { headers: noForm, body: "--x" })).status).toBe(401);
  });

  it("opened by hand explains itself and wakes nobody", async () => {
    const { ask, woken } = served({});
    const answer = await ask("GET", `/zendesk/${accountKey}/sidebar`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(woken).toEqual([]);
  });

  it("asks for a new key once when a signature fails, because keys change", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
    const { ask, calls } = account([otherPem, pem]);
    expect((await open(ask, await token({ jti: "5" }))).status).toBe(401);
    vi.setSystemTime(Date.now() + 31_000);
    expect((await open(ask, await token({ jti: "6" }))).status).toBe(200);
    expect(calls.filter(({ method }) => method === "helpdeskPublicKey")).toHaveLength(2);
    vi.useRealTimers();
  });
});

describe("an account key that we did not give out", () => {
  const [, mac] = accountKey.split(".");
  const guesses = ["harbour01", `harbour02.${mac}`, `${accountKey}x`, "x.y", "..%2f"];

  it("wakes no object at any door, and learns nothing", async () => {
    const { ask, woken } = served({});
    for (const guess of guesses) {
      const page = await ask("POST", `/zendesk/${guess}/sidebar`, { headers: form, body: "token=x" });
      const zendesk = await ask("POST", `/webhooks/zendesk/${guess}`, { body: "{}" });
      const stripe = await ask("POST", `/webhooks/stripe/${guess}`, { body: "{}" });
      const operator = await ask("PUT", `/operator/accounts/${guess}`, {
        headers: { authorization: `Bearer ${OPERATOR_TOKEN}` },
        body: { title: "X1", language: "en", money: "on", connections: [], people: [] },
      });
      expect([page.status, zendesk.status, stripe.status, operator.status], guess).toEqual([404, 404, 404, 404]);
    }
    expect(woken).toEqual([]);
  });
});

describe("a webhook", () => {
  it("hands on the raw body and only the headers that sign it", async () => {
    const { ask, calls, woken } = served({ receiveWebhook: () => ok({ accepted: true }) });
    const raw = '{"ticket_id": "42",   "é": 1}';
    const answer = await ask("POST", `/webhooks/zendesk/${accountKey}`, {
      body: raw,
      headers: {
        "x-zendesk-webhook-signature": "c2ln",
        "x-zendesk-webhook-signature-timestamp": "2026-11-21T09:00:00Z",
        authorization: "Bearer canary",
        cookie: "canary=1",
      },
    });
    expect(answer.status).toBe(200);
    expect(woken).toEqual([`acct:${ACCOUNT}`]);
    expect(calls[0]?.args).toEqual([
      "zendesk",
      { "x-zendesk-webhook-signature": "c2ln", "x-zendesk-webhook-signature-timestamp": "2026-11-21T09:00:00Z" },
      raw,
      expect.stringMatching(new RegExp(`^https?://[^/]+/webhooks/zendesk/${accountKey.replaceAll(".", "\\.")}$`)),
    ]);
  });

  it("that is not signed is 401, one that cannot be kept is not 2xx", async () => {
    const unsigned = served({
      receiveWebhook: () => err({ code: "unauthenticated", detail: "The signature is wrong." }),
    });
    expect((await unsigned.ask("POST", `/webhooks/stripe/${accountKey}`, { body: "{}" })).status).toBe(401);
    const forged = served({ receiveWebhook: () => err({ code: "forbidden", detail: "The signature is wrong." }) });
    expect((await forged.ask("POST", `/webhooks/zendesk/${accountKey}`, { body: "{}" })).status).toBe(401);
    const failing = served({
      receiveWebhook: () => {
        throw new Error("disk");
      },
    });
    expect((await failing.ask("POST", `/webhooks/stripe/${accountKey}`, { body: "{}" })).status).toBe(500);
  });

  it("of an unknown source or a huge body reaches nobody", async () => {
    const { ask, woken } = served({});
    expect((await ask("POST", `/webhooks/intercom/${accountKey}`, { body: "{}" })).status).toBe(404);
    const huge = "x".repeat(1_100_000);
    expect((await ask("POST", `/webhooks/stripe/${accountKey}`, { body: huge })).status).toBe(413);
    expect(woken).toEqual([]);
  });
});

describe("the operator's door", () => {
  const account1 = { title: "Harbour", language: "en", money: "suggest_only", connections: [], people: [] };

  it.each([{}, { authorization: "Bearer wrong" }, { authorization: `Bearer ${OPERATOR_TOKEN}x` }])(
    "is shut for %j",
    async (headers) => {
      const { ask, woken } = served({});
      expect((await ask("PUT", `/operator/accounts/${accountKey}`, { headers, body: account1 })).status).toBe(401);
      expect(woken).toEqual([]);
    },
  );

  it("makes an account and enters it in the directory; a refused one is not entered", async () => {
    const headers = { authorization: `Bearer ${OPERATOR_TOKEN}` };
    const made = served({ provision: () => ok({ created: true }) });
    const answer = await made.ask("PUT", `/operator/accounts/${accountKey}`, { headers, body: account1 });
    expect([answer.status, await answer.json()]).toEqual([200, { created: true }]);
    expect(made.added).toEqual([ACCOUNT]);
    const refused = served({ provision: () => err({ code: "invalid", detail: "no" }) });
    expect((await refused.ask("PUT", `/operator/accounts/${accountKey}`, { headers, body: account1 })).status).toBe(
      422,
    );
    expect(refused.added).toEqual([]);
  });

  it("does not repeat a secret that it refuses", async () => {
    const { ask } = served({});
    const connections = [{ kind: "stripe", secretKey: "pk_canary_0123456789", webhookSecret: "whsec_canary" }];
    const answer = await ask("PUT", `/operator/accounts/${accountKey}`, {
      headers: { authorization: `Bearer ${OPERATOR_TOKEN}` },
      body: { ...account1, title: 5, connections },
    });
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain("canary");
  });
});
