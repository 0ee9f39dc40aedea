import { beforeEach, describe, expect, it } from "vitest";
import * as z from "zod";
import {
  captureWire,
  disputeListWire,
  disputeWire,
  errorWire,
  eventWire,
  refundWire,
} from "../../worker/connectors/paypal/wire.ts";
import { type PayPalWorld, paypalWorld, SETTINGS } from "../demo/paypal/paypal-world.ts";
import { type Check, contractText, openApi } from "./contracts.ts";
import type { JsonObject } from "./normalize.ts";

const FILES = [
  "paypal.json",
  "paypal-disputes.json",
  "paypal-webhooks.json",
  "paypal-disputes-evidence.json",
  "paypal-reporting.json",
] as const;
const opened = new Map<string, ReturnType<typeof openApi>>();
let check: (file: (typeof FILES)[number], name: string) => Check;
let world: PayPalWorld;

/**
 * README, `paypal.json`: `custom_id` is free in a request and has a pattern in answers. That is no defect for us: what we send fits both.
 * Corrected is what the README says of PayPal's errors in `paypal-reporting.json` and is so here too: the texts of errors are fixed by an
 * `enum`, while PayPal says beside them that they may change. Ours are our own.
 */
function withFreeTexts(document: JsonObject): JsonObject {
  const free = JSON.parse(JSON.stringify(document), (key, value) => {
    if ((key === "message" || key === "description") && value?.enum) return { type: "string" };
    return value;
  });
  return free as JsonObject;
}

beforeEach(async (ctx) => {
  check = (file, name) => {
    const contract = opened.get(file) ?? openApi(JSON.parse(contractText(file, ctx)) as JsonObject, withFreeTexts);
    opened.set(file, contract);
    return contract.check(`/components/schemas/${name}`);
  };
  for (const file of FILES) contractText(file, ctx);
  world = await paypalWorld();
});

const json = async (path: string, init?: object): Promise<unknown> => (await world.ask(path, init)).json();

function expectBoth(valid: Check, ours: z.ZodType, body: unknown): void {
  expect(valid(body)).toBe("");
  expect(ours.safeParse(body).error).toBeUndefined();
}

const send = (capture: string, body: object = {}, headers: object = {}): Promise<unknown> =>
  json(`/v2/payments/captures/${capture}/refund`, {
    method: "POST",
    headers: { "content-type": "application/json", prefer: "return=representation", ...headers },
    body: JSON.stringify(body),
  });

describe("the simulator answers as PayPal's contract says", () => {
  it.each(["COMPLETED", "PENDING", "FAILED", "CANCELLED"])("a %s refund, made and read", async (status) => {
    const capture = await world.pay();
    await world.fault({ kind: "next_status", status });
    const made = await send(capture, {
      amount: { value: "10.00", currency_code: "USD" },
      custom_id: "LEG1",
      note_to_payer: "x",
    });
    expect(made).toMatchObject({ status, custom_id: "LEG1" });
    expectBoth(check("paypal.json", "refund"), refundWire, made);
    const { id } = made as { id: string };
    const read = await json(`/v2/payments/refunds/${id}`);
    expect(read).toEqual(made);
    expectBoth(check("paypal.json", "refund"), refundWire, read);
  });

  it("a search of what came and went, with who paid", async () => {
    const payer = { name: "Adaeze Okafor", email: "ada@example.com", phone: "5105550100" };
    const capture = await world.pay({ invoiceId: "INV-1", customId: "C1", payer });
    await send(capture);
    const query = "start_date=2026-11-01T00:00:00Z&end_date=2026-11-30T00:00:00Z&fields=transaction_info,payer_info";
    const body = await json(`/v1/reporting/transactions?${query}`);
    expect(body).toMatchObject({ transaction_details: [{}, {}] });
    expect(check("paypal-reporting.json", "search_response")(body)).toBe("");
  });

  it("a minimal answer", async () => {
    const made = await send(await world.pay(), {}, { prefer: "return=minimal" });
    expect(Object.keys(made as object)).toEqual(["id", "status", "links"]);
    expectBoth(check("paypal.json", "refund"), refundWire, made);
  });

  it.each(["COMPLETED", "PENDING", "DECLINED", "FAILED"])("a %s capture", async (status) => {
    const capture = await world.pay({ status, customId: "C-1", invoiceId: "I-1" });
    const body = await json(`/v2/payments/captures/${capture}`);
    expect(body).toMatchObject({ status });
    expectBoth(check("paypal.json", "capture-2"), captureWire, body);
  });

  it.each(["HUF", "JPY", "USD"])("a capture in %s, refunded in part and whole", async (currency) => {
    const capture = await world.pay({ currency, amountMinor: 50_000 });
    for (const status of ["PARTIALLY_REFUNDED", "REFUNDED"]) {
      await world.control("/refunds", { capture, amountMinor: 25_000 });
      const body = await json(`/v2/payments/captures/${capture}`);
      expect(body).toMatchObject({ status });
      expectBoth(check("paypal.json", "capture-2"), captureWire, body);
    }
  });

  it.each(["RESOLVED_BUYER_FAVOUR", "RESOLVED_SELLER_FAVOUR", "RESOLVED_WITH_PAYOUT", "CANCELED_BY_BUYER"])(
    "a dispute that is opened, goes on, and ends with %s; and the list of them",
    async (outcome) => {
      const capture = await world.pay();
      const { dispute_id: id } = await (await world.control(`/captures/${capture}/dispute`)).json();
      const steps = [
        () => world.control(`/disputes/${id}`, { stage: "CHARGEBACK", status: "UNDER_REVIEW" }),
        () => world.control(`/disputes/${id}/close`, { outcome }),
      ];
      for (const step of [() => undefined, ...steps]) {
        await step();
        const whole = await json(`/v1/customer/disputes/${id}`);
        expectBoth(check("paypal-disputes.json", "dispute"), disputeWire, whole);
        // The later file of the same operations agrees.
        expect(
          check("paypal-disputes-evidence.json", "money")((whole as { dispute_amount: unknown }).dispute_amount),
        ).toBe("");
        const listed = await json(`/v1/customer/disputes?disputed_transaction_id=${capture}`);
        expect(listed).toMatchObject({ items: [{ dispute_id: id }] });
        expectBoth(check("paypal-disputes.json", "dispute_search"), disputeListWire, listed);
      }
    },
  );

  it("no dispute", async () => {
    expectBoth(check("paypal-disputes.json", "dispute_search"), disputeListWire, await json("/v1/customer/disputes"));
  });

  it("every delivery, and the headers that it comes with", async () => {
    const capture = await world.pay();
    await world.control("/accounts", {
      environment: "sandbox",
      clientId: SETTINGS.clientId,
      clientSecret: SETTINGS.clientSecret,
      tellsRefundEvents: true,
      webhook: { url: "https://clinic.example/webhooks/paypal", id: SETTINGS.webhookId },
    });
    await world.fault({ kind: "next_status", status: "PENDING" });
    const { id } = (await send(capture, { amount: { value: "1.00", currency_code: "USD" } })) as { id: string };
    await world.control(`/refunds/${id}/fail`);
    await world.control("/refunds", { capture, amountMinor: 500 });
    const dispute = await (await world.control(`/captures/${capture}/dispute`)).json();
    await world.control(`/disputes/${dispute.dispute_id}`, { stage: "CHARGEBACK" });
    await world.control(`/disputes/${dispute.dispute_id}/close`, { outcome: "RESOLVED_BUYER_FAVOUR" });
    await world.simulator.pump();
    const types = world.inbox.map(({ rawBody, headers }) => {
      const event = JSON.parse(rawBody);
      expectBoth(check("paypal-webhooks.json", "event"), eventWire, event);
      const asked = {
        auth_algo: headers["paypal-auth-algo"],
        cert_url: headers["paypal-cert-url"],
        transmission_id: headers["paypal-transmission-id"],
        transmission_sig: headers["paypal-transmission-sig"],
        transmission_time: headers["paypal-transmission-time"],
        webhook_id: SETTINGS.webhookId,
        webhook_event: event,
      };
      expect(check("paypal-webhooks.json", "verify_webhook_signature")(asked)).toBe("");
      const isDispute = event.resource_type === "dispute";
      const fits = isDispute ? check("paypal-disputes.json", "dispute") : check("paypal.json", "refund");
      expect(fits(event.resource)).toBe("");
      return event.event_type;
    });
    expect(types).toEqual([
      "PAYMENT.REFUND.PENDING",
      "PAYMENT.REFUND.FAILED",
      "PAYMENT.CAPTURE.REFUNDED",
      "CUSTOMER.DISPUTE.CREATED",
      "CUSTOMER.DISPUTE.UPDATED",
      "CUSTOMER.DISPUTE.RESOLVED",
      "PAYMENT.CAPTURE.REVERSED",
    ]);
  });
});

describe("the simulator refuses as PayPal's contract says", () => {
  it.each<[number, string | undefined, string[]]>([
    [400, "INVALID_STRING_LENGTH", ["error_400", "captures.refund-400"]],
    [401, undefined, ["error_401", "401"]],
    [403, "PERMISSION_DENIED", ["error_403", "403"]],
    [404, "INVALID_RESOURCE_ID", ["error_404", "404"]],
    [409, "PREVIOUS_REQUEST_IN_PROGRESS", ["error_409", "409"]],
    [422, "CAPTURE_FULLY_REFUNDED", ["error_422", "captures.refund-422"]],
    [500, undefined, ["error_500"]],
    [503, undefined, ["error_503"]],
  ])("with a %i %s", async (status, issue, schemas) => {
    const capture = await world.pay();
    await world.fault({ kind: "status", status, issue });
    const body = await send(capture);
    for (const schema of schemas) expectBoth(check("paypal.json", schema), errorWire, body);
    // Of one of these shapes only: another status has another name.
    expect(check("paypal.json", status === 404 ? "error_422" : "error_404")(body)).not.toBe("");
  });

  it("of its own accord, for each rule that a refund can break", async () => {
    const capture = await world.pay({ amountMinor: 1_000 });
    const late = await world.pay({ createdAtMs: 0 });
    const amount = (value: string, currency_code = "USD") => ({ amount: { value, currency_code } });
    const bodies = [
      await send(capture, amount("10.01")),
      await send(capture, amount("1.001")),
      await send(capture, amount("0.00")),
      await send(capture, amount("1.00", "EUR")),
      await send(capture, amount("1.00", "KWD")),
      await send(late, amount("1.00")),
      await send(capture, { ...amount("10.00"), invoice_id: "I-1" }),
      await send(capture, amount("1.00")),
      await send("0NOBODYS", amount("1.00")),
    ];
    const issues = bodies.map((body) => errorWire.parse(body).details?.[0]?.issue);
    expect(issues).toEqual([
      "REFUND_AMOUNT_EXCEEDED",
      "DECIMAL_PRECISION",
      "CANNOT_BE_ZERO_OR_NEGATIVE",
      "REFUND_CAPTURE_CURRENCY_MISMATCH",
      "INVALID_CURRENCY_CODE",
      "REFUND_TIME_LIMIT_EXCEEDED",
      undefined,
      "CAPTURE_FULLY_REFUNDED",
      "INVALID_RESOURCE_ID",
    ]);
    for (const [at, body] of bodies.entries()) {
      if (issues[at] !== undefined && at < 8) expect(check("paypal.json", "captures.refund-422")(body)).toBe("");
    }
  });

  it("a dispute that is not there", async () => {
    const body = await json("/v1/customer/disputes/PP-R-NONE");
    expectBoth(check("paypal-disputes.json", "error"), errorWire, body);
  });
});

describe("what the connector sends fits PayPal's contract", () => {
  it.each([
    ["USD", 3_000],
    ["HUF", 50_000],
    ["JPY", 700],
  ])("a refund in %s", async (currency, amountMinor) => {
    const paymentRef = await world.pay({ currency, amountMinor: 100_000 });
    const order = { legId: "01JBLEG0000000000000000001", caseId: "C", paymentRef, amountMinor, currency };
    expect(await world.processor.refund(order, `${order.legId}:g12`)).toMatchObject({ type: "settled" });
    const request = world.sent.find(({ method, url }) => method === "POST" && url.endsWith("/refund"));
    const body: unknown = JSON.parse((await request?.text()) ?? "");
    expect(check("paypal.json", "refund_request")(body)).toBe("");
    const { custom_id, invoice_id } = z.object({ custom_id: z.string(), invoice_id: z.string() }).parse(body);
    // An answer may hold no other characters, and a dispute's `invoice_number` neither.
    expect(check("paypal.json", "refund")({ custom_id })).toBe("");
    expect(check("paypal-disputes.json", "transaction_info")({ invoice_number: invoice_id })).toBe("");
    // A colon would pass on the way out and not on the way back.
    expect(check("paypal.json", "refund_request")({ custom_id: "leg:1" })).toBe("");
    expect(check("paypal.json", "refund")({ custom_id: "leg:1" })).not.toBe("");
  });

  it("every question", async () => {
    const paymentRef = await world.pay();
    await world.control("/refunds", { capture: paymentRef, amountMinor: 100 });
    const { dispute_id } = await (await world.control(`/captures/${paymentRef}/dispute`)).json();
    await world.control(`/disputes/${dispute_id}/close`, { outcome: "DENIED" });
    const [refund] = (await world.state()).refunds;
    await world.processor.readCharge(paymentRef);
    await world.processor.listRefunds(paymentRef, [refund?.id ?? ""]);
    const asked = world.sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
    expect(asked).toEqual([
      "POST /v1/oauth2/token",
      `GET /v2/payments/captures/${paymentRef}`,
      "GET /v1/customer/disputes",
      `GET /v1/customer/disputes/${dispute_id}`,
      `GET /v2/payments/refunds/${refund?.id}`,
    ]);
    const query = new URL(world.sent[2]?.url ?? "").searchParams;
    expect(Object.fromEntries(query)).toEqual({ disputed_transaction_id: paymentRef, page_size: "50" });
    // PayPal's pattern for `disputed_transaction_id` and the most that `page_size` may be.
    expect(paymentRef).toMatch(/^[0-9A-Z_]+$/);
  });
});
