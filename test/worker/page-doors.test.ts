import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Boot } from "../../core/contract/account.ts";
import { err, ok } from "../../core/result.ts";
import { helpdeskPages } from "../../worker/auth/helpdesk-pages.ts";
import type { PageLoad } from "../../worker/connectors/helpdesk.ts";
import { ACCOUNT, accountKey, OPERATOR_TOKEN, quiet, ROOT_KEY, served, signedIn } from "./http-support.ts";

beforeEach(quiet);
afterEach(() => vi.restoreAllMocks());

const FRAME = "https://harbour.zendesk.com";
const person = { personId: "P1", name: "Ana </script>", role: "agent" };
const opened = { person, account: { title: "Harbour", money: "on", timeZone: "UTC" }, locale: "en" };

const form = { "content-type": "application/x-www-form-urlencoded" };

const NOBODY = { refused: 401, forbidden: 403, unreachable: 502 } as const;

/** The account as the page meets it: one token it accepts, others it refuses in the word that they are. */
const account = () =>
  served({
    openPage: ((_: string, { form: { token = "" } }: PageLoad) => {
      const say = token in NOBODY ? (token as keyof typeof NOBODY) : "refused";
      const session = token === "good" ? ok(opened) : err({ why: `because.${token}`, say });
      return ok({ frameOrigins: [FRAME], session });
    }) as never,
  });

type Ask = ReturnType<typeof account>["ask"];
const open = (ask: Ask, given: string, query = "?colorScheme=dark") =>
  ask("POST", `/zendesk/${accountKey}/sidebar${query}`, {
    headers: form,
    body: new URLSearchParams({ token: given }).toString(),
  });

describe("the page that Zendesk opens", () => {
  it("carries a session that works, under a policy that lets nothing else in", async () => {
    const { ask } = account();
    const answer = await open(ask, "good");
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
    const boot = JSON.parse(/id="boot">([^<]+)</.exec(html)?.[1] ?? "") as Boot;
    expect(boot.person).toEqual(person);
    // What the page believes of its surroundings comes from here, whatever its address says.
    expect(boot.frameOrigins).toEqual([FRAME]);
    const { ask: askMore, calls } = served({ listApprovals: () => ok({ approvals: [] }) });
    await askMore("GET", "/v1/approvals", { headers: { authorization: `Bearer ${boot.bearer}` } });
    expect(calls[0]?.args[0]).toMatchObject({ personId: "P1", name: "Ana </script>" });
  });

  it("has another nonce each time", async () => {
    const { ask } = account();
    const policies = [await open(ask, "good"), await open(ask, "good")];
    const [one, two] = policies.map((answer) => answer.headers.get("content-security-policy"));
    expect(one).not.toBe(two);
  });

  it("ignores a look that is no look", async () => {
    const { ask } = account();
    const html = await (await open(ask, "good", '?colorScheme="><script>')).text();
    expect(html).toContain('<html lang="en" data-host="zendesk">');
  });

  it.each(Object.entries(NOBODY))(
    "that is %s answers %i in the helpdesk's frame, and tells nobody's name",
    async (how, status) => {
      const { ask } = account();
      const logged = vi.spyOn(console, "warn").mockImplementation(() => {});
      const answer = await open(ask, how);
      expect(answer.status).toBe(status);
      expect(answer.headers.get("content-security-policy")).toContain(`frame-ancestors ${FRAME}`);
      expect(await answer.text()).not.toMatch(/bearer|Harbour|because/);
      expect(logged.mock.calls.flat().join()).toContain(`"denied":"page.because.${how}"`);
    },
  );

  it("hands on the text of its form, and no header that no connector asked for", async () => {
    const { ask, calls } = account();
    for (const body of ["", "token=a.b.c&other=1"]) {
      const headers = { ...form, authorization: "Bearer canary", cookie: "canary=1" };
      expect((await ask("POST", `/zendesk/${accountKey}/manager`, { headers, body })).status).toBe(401);
    }
    const noForm = { "content-type": "multipart/form-data" };
    expect((await ask("POST", `/zendesk/${accountKey}/manager`, { headers: noForm, body: "--x" })).status).toBe(401);
    expect(calls.map(({ args }) => args)).toEqual([
      ["zendesk", { form: {}, headers: {} }],
      ["zendesk", { form: { token: "a.b.c", other: "1" }, headers: {} }],
      ["zendesk", { form: {}, headers: {} }],
    ]);
  });

  it("opened by hand explains itself and wakes nobody", async () => {
    const { ask, woken } = served({});
    const answer = await ask("GET", `/zendesk/${accountKey}/sidebar`);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(woken).toEqual([]);
  });
});

describe("a page while Worker and account are of two releases", () => {
  const throwing = (error: Error) =>
    served({
      openPage: () => {
        throw error;
      },
      listApprovals: () => {
        throw error;
      },
    }).ask;
  const noMethod = () => throwing(new TypeError('The RPC receiver does not implement the method "openPage".'));
  const post = (ask: Ask, headers: Record<string, string>) =>
    ask("POST", `/zendesk/${accountKey}/sidebar?colorScheme=dark`, {
      headers: { ...form, ...headers },
      body: new URLSearchParams({ token: `a"><script>.b.c` }).toString(),
    });

  it("says in the person's language that it is being updated, and posts the very same again by itself", async () => {
    const answer = await post(noMethod(), { "accept-language": "es-MX,es;q=0.9" });
    const html = await answer.text();
    expect(answer.status).toBe(503);
    expect(html).toContain('<html lang="es">');
    expect(html).toContain("Makegood se está actualizando");
    expect(html).toContain("color-scheme:dark");
    expect(html).toContain('<input type="hidden" name="token" value="a&quot;&gt;&lt;script&gt;.b.c">');
    const nonce = /<script nonce="([^"]+)">/.exec(html)?.[1];
    expect(answer.headers.get("content-security-policy")).toBe(
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'self'; frame-ancestors *`,
    );
  });

  it("shows words in the frame for a fault of ours too, and asks again only where it passes by itself", async () => {
    const broken = await post(throwing(new Error("disk")), {});
    const html = await broken.text();
    expect([broken.status, html.includes("<form"), html.includes("Something went wrong on our side")]).toEqual([
      500,
      false,
      true,
    ]);
    const moved = await post(throwing(Object.assign(new Error("moved"), { retryable: true })), {});
    expect([moved.status, (await moved.text()).includes("<form")]).toEqual([503, true]);
  });

  it("is no fault of ours at the other doors: 503, and when to ask again", async () => {
    const answer = await noMethod()("GET", "/v1/approvals", { headers: await signedIn() });
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await answer.json()).toMatchObject({ code: "updating" });
  });
});

describe("a page that another kind of helpdesk opens", () => {
  it("has the session of its own kind, its own frames, and gets only the headers that its connector asked for", async () => {
    const frameOrigins = ["https://counter.example", "https://eu.counter.example"];
    const loads: unknown[] = [];
    const openPage = async (...args: unknown[]) => {
      loads.push(args);
      return ok({ frameOrigins, session: ok(opened) });
    };
    const env = { ROOT_KEY, ACCOUNT: { getByName: () => ({ openPage }) } };
    const headers = { ...form, "x-counter-key": "k", authorization: "Bearer canary" };
    const pages = helpdeskPages("counter", ["x-counter-key", "x-counter-more"]);
    const answer = await pages.request(`/${accountKey}/sidebar`, { method: "POST", headers, body: "visit=1" }, env);
    expect(answer.headers.get("content-security-policy")).toContain(`frame-ancestors ${frameOrigins.join(" ")}`);
    expect(await answer.text()).toContain('"helpdesk":"counter"');
    expect(loads).toEqual([["counter", { form: { visit: "1" }, headers: { "x-counter-key": "k" } }]]);
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
