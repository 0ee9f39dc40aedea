/** Danger: a secret is answered or written down, a pause loses what waits, or a key that was replaced goes on being used. */
import { expect, it, vi } from "vitest";
import { CONNECTOR_KINDS, connectorOf } from "../../../../../worker/connectors/registry.ts";
import { settingFields } from "../../../../../worker/connectors/setting-fields.ts";
import { dump, NOW_MS } from "../../../../support/clinic.ts";
import { CANARY, connecting, desk, STRIPE } from "../../../../support/connection-desk.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { MINUTE_MS, SENT_AT, scene } from "../../../../support/sending.ts";
import { must } from "../../../../worker/must.ts";

const SECOND = ulidOf("CN", 2);

it("no answer, no event and no row has a secret in it, and no line of the log", async () => {
  const lines: string[] = [];
  const logs = (["log", "info", "warn", "error"] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...said) => void lines.push(JSON.stringify(said))),
  );
  const { put, ask, list, clinic } = desk();
  const answers = [
    await put("stripe", connecting("stripe", STRIPE)),
    await put("stripe", { kind: "stripe", isNew: false, settings: { secretKey: `${CANARY}2` } }),
    await put("stripe", { kind: "stripe", isNew: false, settings: { secretKey: `pk_${CANARY}` } }),
    await put("stripe", { kind: "stripe", isNew: false, settings: { apiKey: CANARY } }),
    await put("slack", connecting("slack", { webhookAddress: `https://evil.example/canary` })),
    await ask("testConnection", "stripe"),
    await ask("pauseConnection", "stripe"),
    await list(),
  ];
  for (const log of logs) log.mockRestore();
  const rows = clinic.sql.all("SELECT * FROM connection");
  const events = clinic.sql.all("SELECT * FROM event");
  const sealed = clinic.sql.all("SELECT * FROM secret");
  expect(sealed).toHaveLength(2);
  expect(answers.map((one) => ("ok" in one ? one.ok : true))).toEqual([
    true,
    true,
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
  expect(JSON.stringify([answers, rows, events, sealed, lines, dump(clinic.sql)])).not.toMatch(/canary/i);
});

it("what nobody declared, or has another form, is refused with its field, and nothing of it is kept", async () => {
  const { put, clinic } = desk();
  const fieldsOf = async (settings: Record<string, unknown>) => {
    const answer = await put("stripe", connecting("stripe", settings));
    return answer.ok ? "taken" : answer.error.errors?.map(({ field }) => field).toSorted();
  };
  const before = dump(clinic.sql);
  expect(await fieldsOf({ ...STRIPE, apiKey: "x" })).toEqual(["settings.apiKey"]);
  expect(await fieldsOf({ secretKey: "pk_12345678", webhookSecret: "short" })).toEqual([
    "settings.secretKey",
    "settings.webhookSecret",
  ]);
  expect(await put("stripe", connecting("stripe", { ...STRIPE, kind: "square" }))).toMatchObject({
    error: { field: "settings.kind" },
  });
  expect(await put("paypall", connecting("paypall", STRIPE))).toMatchObject({ error: { code: "invalid" } });
  expect(dump(clinic.sql)).toBe(before);
});

it("the first of a kind is called by its kind, a further one by a ULID, and none takes another's place", async () => {
  const { put, list } = desk();
  expect(await put(SECOND, connecting("stripe", STRIPE))).toMatchObject({ ok: false, error: { code: "invalid" } });
  expect((await put("stripe", connecting("stripe", STRIPE))).ok).toBe(true);
  // The same again is no second one.
  expect((await put("stripe", connecting("stripe", STRIPE))).ok).toBe(true);
  const other = { ...STRIPE, secretKey: "rk_live_another1" };
  expect(await put("stripe", connecting("stripe", other))).toMatchObject({ error: { code: "already_decided" } });
  expect(await put("square", connecting("stripe", other))).toMatchObject({ error: { code: "invalid" } });
  expect((await put(SECOND, connecting("stripe", other))).ok).toBe(true);
  expect(await put(SECOND, { kind: "slack", isNew: false, settings: {} })).toMatchObject({
    error: { code: "invalid" },
  });
  expect((await list()).connections.map(({ connectionId }) => connectionId).toSorted()).toEqual([SECOND, "stripe"]);
});

it("a key that is left out stays, one that is given works at once, and with another address all are asked anew", async () => {
  const { put, secrets, built } = desk();
  const paypal = {
    environment: "production",
    clientId: "client-id-1",
    clientSecret: "client-secret-1",
    webhookId: "WH1",
  };
  await put("paypal", connecting("paypal", paypal));
  const before = built.processor("paypal");
  await put("paypal", {
    kind: "paypal",
    isNew: false,
    settings: { environment: "production", webhookId: "WH2", clientSecret: "client-secret-2" },
  });
  expect(secrets.get("paypal/clientId")).toBe("client-id-1");
  expect(secrets.get("paypal/clientSecret")).toBe("client-secret-2");
  expect(built.processor("paypal")).not.toBe(before);
  const moved = { environment: "sandbox", webhookId: "WH2" };
  expect(await put("paypal", { kind: "paypal", isNew: false, settings: moved })).toMatchObject({
    error: { errors: [{ field: "settings.clientId" }, { field: "settings.clientSecret" }] },
  });
});

it("a connection that a person paused sends no refund, loses none, and sends it once when they let it go on", async () => {
  const { clinic, processor, at, leg } = scene();
  clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('stripe', 'stripe', 'https://x', '{}')");
  const { ask, list } = desk(clinic);
  expect((await ask("pauseConnection", "stripe")).ok).toBe(true);
  // Longer than any pause of ours lasts.
  for (const after of [SENT_AT, 60 * MINUTE_MS, 600 * MINUTE_MS]) await at(after);
  expect(processor.keys).toEqual([]);
  expect(leg().state).toBe("reserved");
  expect((await list()).connections[0]).toMatchObject({
    held: { by: "Ada Admin", sinceMs: NOW_MS },
    waiting: { refunds: 1, sinceMs: expect.any(Number) },
  });
  expect((await ask("resumeConnection", "stripe")).ok).toBe(true);
  await at(600 * MINUTE_MS);
  expect(processor.keys).toHaveLength(1);
  expect(leg().state).toBe("settled");
});

it("a person's pause is ended by no answer, no test and no new key", async () => {
  const { ask, list, put, clinic, answers } = desk();
  await put("stripe", connecting("stripe", STRIPE));
  await ask("pauseConnection", "stripe");
  answers(() => Response.json({ object: "list", data: [], has_more: false, url: "/v1/refunds" }));
  expect(await ask("testConnection", "stripe")).toMatchObject({ ok: true });
  await put("stripe", { kind: "stripe", isNew: false, settings: { secretKey: "rk_live_another1" } });
  expect((await list()).connections[0]?.held).toBeDefined();
  await ask("resumeConnection", "stripe");
  const [one] = (await list()).connections;
  expect([one?.held, one?.refused]).toEqual([undefined, undefined]);
  expect(clinic.sql.all("SELECT type FROM event WHERE type LIKE 'connection.%'").length).toBeGreaterThan(4);
});

it("what waited for a key that was refused is due when another is given", async () => {
  const { clinic, processor, at, leg } = scene("unauthorised");
  const { put } = desk(clinic);
  await put("stripe", connecting("stripe", STRIPE));
  await at(SENT_AT);
  expect(leg().state).toBe("reserved");
  await put("stripe", { kind: "stripe", isNew: false, settings: { secretKey: "rk_live_another1" } });
  await at(SENT_AT + 1);
  expect(processor.keys).toHaveLength(2);
  expect(leg().state).toBe("settled");
});

it("a test says what the vendor said: it refuses the key, says nothing, or lets it in", async () => {
  const { put, ask, answers } = desk();
  await put("stripe", connecting("stripe", STRIPE));
  const outcome = async () => must((await ask("testConnection", "stripe")) as never) as { outcome: string };
  expect((await outcome()).outcome).toBe("key_refused");
  answers(() => new Response("down", { status: 503 }));
  expect((await outcome()).outcome).toBe("no_answer");
  answers(() => {
    throw new TypeError("network");
  });
  expect((await outcome()).outcome).toBe("no_answer");
  expect(await ask("testConnection", "square")).toMatchObject({ error: { code: "not_found" } });
});

it("a test notice goes to the channel, and says that it is one", async () => {
  const { put, ask, answers, asked } = desk();
  await put(
    "slack",
    connecting("slack", { webhookAddress: "https://hooks.slack.com/services/T0/B00/abcdefgh12345678" }),
  );
  answers(() => new Response("ok"));
  expect(await ask("testConnection", "slack")).toMatchObject({ ok: true, value: { outcome: "posted" } });
  expect(asked).toHaveLength(1);
  expect(await asked[0]?.text()).toMatch(/Test/);
});

it("a test message is queued once for its id, to the address that was typed, by this very connection", async () => {
  const { put, ask, list, clinic } = desk();
  const twilio = {
    accountSid: `AC${"0a".repeat(16)}`,
    apiKeySid: `SK${"0b".repeat(16)}`,
    apiKeySecret: "secret-of-the-key",
    authToken: "token-of-the-account",
    from: "+34600000001",
  };
  await put("twilio", connecting("twilio", twilio));
  await put(SECOND, connecting("twilio", { ...twilio, from: "+34600000002" }));
  const id = ulidOf("TS", 1);
  for (let n = 0; n < 2; n += 1)
    expect((await ask("sendTestMessage", SECOND, id, { to: "+34 600 111 222" })).ok).toBe(true);
  expect(clinic.sql.all("SELECT purpose, connection_id, state FROM outgoing_message")).toEqual([
    { purpose: "test", connection_id: SECOND, state: "waiting" },
  ]);
  expect((await list()).connections.find(({ connectionId }) => connectionId === SECOND)?.lastTest?.state).toBe(
    "waiting",
  );
  expect(await ask("sendTestMessage", SECOND, ulidOf("TS", 2), { to: "600111222" })).toMatchObject({
    error: { code: "invalid", values: { why: "no_contact" } },
  });
  expect(JSON.stringify(clinic.sql.all("SELECT * FROM event"))).not.toContain("600111222");
});

it.each(CONNECTOR_KINDS)("%s: every setting has a field with its words, in both languages", (kind) => {
  const connector = connectorOf(kind);
  expect(connector).toBeDefined();
  if (!connector) return;
  const [en, es] = (["en", "es"] as const).map((language) => settingFields(connector, language));
  expect(en?.map(({ name }) => name)).toEqual(es?.map(({ name }) => name));
  expect(
    en
      ?.filter(({ type }) => type === "secret")
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual([...connector.secrets].toSorted());
  for (const field of en ?? []) expect(field.type === "choice", field.name).toBe(field.choices !== undefined);
  expect(en?.length).toBeGreaterThan(0);
});

it("what it answered to the key before does not stand as the state of another key", async () => {
  const { put, list, clinic } = desk();
  const stripe = async () => (await list()).connections.find(({ connectionId }) => connectionId === "stripe");
  await put("stripe", connecting("stripe", STRIPE));
  clinic.sql.run("UPDATE connection SET last_ok_at_ms = ?1, last_error_at_ms = ?1 - 1, last_error = '500'", NOW_MS);
  await put("stripe", { kind: "stripe", isNew: false, settings: { secretKey: CANARY } });
  expect(await stripe()).toMatchObject({ lastOkAtMs: NOW_MS, lastError: "500" });
  await put("stripe", { kind: "stripe", isNew: false, settings: { secretKey: `${CANARY}2` } });
  const now = await stripe();
  expect([now?.lastOkAtMs, now?.lastErrorAtMs, now?.lastError]).toEqual([undefined, undefined, undefined]);
});
