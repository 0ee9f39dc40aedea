import { beforeEach, describe, expect, it, type TestContext } from "vitest";
import type * as z from "zod";
import { SQUARE_DECIMALS } from "../../worker/connectors/square/money.ts";
import { OUTCOME_OF } from "../../worker/connectors/square/outcomes.ts";
import { square } from "../../worker/connectors/square/square.ts";
import {
  disputePage,
  paymentAnswer,
  paymentPage,
  refundAnswer,
  refundPage,
  tokenAnswer,
} from "../../worker/connectors/square/wire.ts";
import { KEY, orderOf, refundBody, SETTINGS, type SquareWorld, squareWorld } from "../demo/square/world.ts";
import { type Check, type Contract, contractText, openApi } from "./contracts.ts";
import type { JsonObject } from "./normalize.ts";

interface Schema {
  required?: string[];
  properties: Record<string, Record<string, unknown>>;
  additionalProperties?: boolean;
  enum?: string[];
  example?: unknown;
}
interface SquareFile {
  paths: Record<string, Record<string, { parameters?: { name: string; in: string }[] }>>;
  components: { schemas: Record<string, Schema> };
}
/** Refunds, payment and disputes; and what was added later: lists of payments, the token. */
const FILES = { refunds: "square.json", more: "square-payments-payouts-disputes.json" } as const;

/**
 * README of the contracts, known defects, `square.json`: the key's 45 characters stand only in the text, an amount may be negative or null,
 * `payment_id` is not required; and of both files: every member of an answer is optional, so that `{}` passes, and unknown members of a
 * request pass. `VERSION_MISMATCH` stands in the text of `payment_version_token` and is missing among the codes.
 */
function corrected(document: JsonObject): JsonObject {
  const file = structuredClone(document) as unknown as SquareFile;
  const { RefundPaymentRequest: request, Money, ErrorCode } = file.components.schemas;
  if (request) {
    request.additionalProperties = false;
    request.required = [...(request.required ?? []), "payment_id"];
    request.properties.idempotency_key = { ...request.properties.idempotency_key, maxLength: 45 };
  }
  if (Money) {
    Money.required = ["amount", "currency"];
    Money.properties.amount = { type: "integer", minimum: 0 };
  }
  ErrorCode?.enum?.push("VERSION_MISMATCH");
  for (const [name, member] of Object.entries(MUST_HAVE)) {
    const answer = file.components.schemas[name];
    if (answer) answer.required = [member];
  }
  return file as unknown as JsonObject;
}
const MUST_HAVE = {
  RefundPaymentResponse: "refund",
  GetPaymentRefundResponse: "refund",
  GetPaymentResponse: "payment",
  RetrieveDisputeResponse: "dispute",
  RetrieveTokenStatusResponse: "merchant_id",
};

const file = (name: keyof typeof FILES, ctx: TestContext) =>
  JSON.parse(contractText(FILES[name], ctx)) as JsonObject & SquareFile;

/** Opened once: to compile them takes longer than all that is checked. */
let contracts: Record<keyof typeof FILES, Contract> | undefined;
let check: (schema: string, file?: keyof typeof FILES) => Check;
let world: SquareWorld;
beforeEach(async (ctx) => {
  contracts ??= { refunds: openApi(file("refunds", ctx), corrected), more: openApi(file("more", ctx), corrected) };
  const opened = contracts;
  check = (schema, name = "refunds") => opened[name].check(`/components/schemas/${schema}`);
  world = await squareWorld({ account: { habits: { settleAfterMs: null, namesPending: true } } });
});

async function get(path: string): Promise<unknown> {
  return (await world.ask("GET", path)).json();
}

function expectBoth(valid: Check, ours: z.ZodType, body: unknown): void {
  expect(valid(body)).toBe("");
  expect(ours.safeParse(body).error).toBeUndefined();
}

describe("the simulator answers as Square's contract says", () => {
  it.each(["PENDING", "COMPLETED", "REJECTED", "FAILED"])("a %s refund, made, read and listed", async (status) => {
    const paid = await world.pay();
    const code = status === "FAILED" ? { code: "REFUND_DECLINED" } : {};
    await world.fault({ kind: "next_status", status, ...code });
    const made = await (await world.ask("POST", "/v2/refunds", refundBody(paid, { reason: "makegood:1" }))).json();
    expect(made).toMatchObject({ refund: { status } });
    expectBoth(check("RefundPaymentResponse"), refundAnswer, made);
    expectBoth(check("GetPaymentRefundResponse"), refundAnswer, await get(`/v2/refunds/${made.refund.id}`));
    const listed = await get("/v2/refunds");
    expect(listed).toHaveProperty("refunds");
    expectBoth(check("ListPaymentRefundsResponse"), refundPage, listed);
  });

  it.each(["CARD", "BANK_ACCOUNT", "WALLET", "BUY_NOW_PAY_LATER", "SQUARE_ACCOUNT", "CASH", "EXTERNAL"])(
    "a payment by %s, refunded and not",
    async (sourceType) => {
      const paid = await world.pay({ sourceType, tipMinor: 100 });
      expectBoth(check("GetPaymentResponse"), paymentAnswer, await get(`/v2/payments/${paid.id}`));
      const { id } = await (await world.control("/refunds", { payment: paid.id, amountMinor: 5 })).json();
      const isRecord = sourceType === "CASH" || sourceType === "EXTERNAL";
      if (!isRecord) await world.control(`/refunds/${id}/complete`);
      const after = await get(`/v2/payments/${paid.id}`);
      expect(after).toMatchObject({ payment: { refunded_money: { amount: 5 }, refund_ids: [id] } });
      expectBoth(check("GetPaymentResponse"), paymentAnswer, after);
      expectBoth(check("ListPaymentsResponse", "more"), paymentPage, await get("/v2/payments"));
    },
  );

  it.each(["APPROVED", "PENDING", "CANCELED", "FAILED"])("a payment that is %s", async (status) => {
    const { id } = await world.pay({ status, refundRequiresCardPresence: true });
    expectBoth(check("GetPaymentResponse"), paymentAnswer, await get(`/v2/payments/${id}`));
  });

  it("disputes, open and over, in both files", async () => {
    const paid = await world.pay();
    const { id } = await (await world.control(`/payments/${paid.id}/dispute`)).json();
    expect(check("RetrieveDisputeResponse")(await get(`/v2/disputes/${id}`))).toBe("");
    await world.control(`/disputes/${id}/close`, { outcome: "lost" });
    const listed = await get("/v2/disputes");
    expect(listed).toMatchObject({ disputes: [{ state: "LOST" }] });
    expectBoth(check("ListDisputesResponse"), disputePage, listed);
    expectBoth(check("ListDisputesResponse", "more"), disputePage, listed);
  });

  it("whose token it is", async () => {
    const body = await (await world.ask("POST", "/oauth2/token/status")).json();
    expectBoth(check("RetrieveTokenStatusResponse", "more"), tokenAnswer, body);
  });

  it("empty lists", async () => {
    expectBoth(check("ListPaymentRefundsResponse"), refundPage, await get("/v2/refunds"));
    expectBoth(check("ListPaymentsResponse", "more"), paymentPage, await get("/v2/payments"));
    expectBoth(check("ListDisputesResponse"), disputePage, await get("/v2/disputes"));
  });

  it.each<[string, object]>([
    ["too much", { amount_money: { amount: 9_000, currency: "USD" } }],
    ["another currency", { amount_money: { amount: 1, currency: "EUR" } }],
    ["nothing", { amount_money: { amount: 0, currency: "USD" } }],
    ["no such payment", { payment_id: "demoNONE" }],
    ["no payment", { payment_id: null }],
    ["a key that is too long", { idempotency_key: "k".repeat(46) }],
    ["a member that nobody knows", { metadata: {} }],
    ["an older version", { payment_version_token: "old" }],
    ["without a payment of Square's", { unlinked: true }],
  ])("a refusal: %s", async (_, more) => {
    const answer = await world.ask("POST", "/v2/refunds", refundBody(await world.pay(), more));
    const body = await answer.json();
    expect(answer.ok).toBe(false);
    expect(body.errors.map(check("Error"))).toEqual([""]);
  });

  it.each([400, 401, 403, 404, 408, 409, 429, 500, 501, 502, 503, 504])("a forced %s", async (status) => {
    await world.fault({ operation: "payments.get", kind: "status", status });
    const body = (await get(`/v2/payments/${(await world.pay()).id}`)) as { errors: unknown[] };
    expect(body.errors.map(check("Error"))).toEqual([""]);
  });
});

describe("what we send fits Square's contract", () => {
  it("to refund", async () => {
    const paid = await world.pay();
    await world.processor.refund(orderOf(paid), KEY);
    const [look, post] = world.sent;
    expect(look?.method).toBe("GET");
    const body = await post?.json();
    expect(body).toMatchObject({ payment_id: paid.id });
    expect(check("RefundPaymentRequest")(body)).toBe("");
  });

  it("and what does not fit is noticed: a key of 46, no payment, a member too many, below nothing", async () => {
    const paid = await world.pay();
    const valid = check("RefundPaymentRequest");
    expect(valid(refundBody(paid))).toBe("");
    expect(valid(refundBody(paid, { idempotency_key: "k".repeat(46) }))).toContain("45");
    expect(valid(refundBody(paid, { payment_id: undefined }))).toContain("payment_id");
    expect(valid(refundBody(paid, { metadata: {} }))).toContain("additional");
    expect(valid(refundBody(paid, { amount_money: { amount: -1, currency: "USD" } }))).toContain(">= 0");
    expect(check("RefundPaymentResponse")({})).toContain("refund");
  });

  it("every question goes to a path that is there, with parameters that are there", async (ctx) => {
    const paid = await world.pay();
    await world.control("/refunds", { payment: paid.id, amountMinor: 1 });
    const { id } = await (await world.control("/refunds", { payment: paid.id, amountMinor: 1 })).json();
    const { processor } = world;
    await processor.listRefunds(paid.id, []);
    await processor.readRefund(id);
    await processor.readCharge(paid.id);
    await processor.lists?.activity(0, undefined);
    await processor.lists?.activity(0, "disputes:");
    await processor.lists?.charges(0, undefined);
    await square.test(SETTINGS, world.tools);
    const paths = { ...file("more", ctx).paths, ...file("refunds", ctx).paths };
    const asked = world.sent.map(({ method, url }) => ({ method: method.toLowerCase(), url: new URL(url) }));
    expect(asked.length).toBeGreaterThan(10);
    for (const { method, url } of asked) {
      const path = url.pathname.replace(/^(\/v2\/(refunds|payments|disputes))\/.+$/, "$1/{id}");
      const found = Object.entries(paths).find(([name]) => name.replace(/\{[a-z_]+\}/, "{id}") === path)?.[1][method];
      expect(found, `${method} ${path}`).toBeDefined();
      const known = (found?.parameters ?? []).filter((one) => one.in === "query").map(({ name }) => name);
      expect(known).toEqual(expect.arrayContaining([...url.searchParams.keys()]));
    }
  });
});

describe("our own tables", () => {
  it("have no code that Square has not", (ctx) => {
    const codes = file("refunds", ctx).components.schemas.ErrorCode?.enum ?? [];
    expect([...OUTCOME_OF.keys()].filter((code) => !codes.includes(code))).toEqual(["VERSION_MISMATCH"]);
  });

  it("have no currency that Square has not", (ctx) => {
    const currencies = file("refunds", ctx).components.schemas.Currency?.enum ?? [];
    expect([...SQUARE_DECIMALS.keys()].filter((code) => !currencies.includes(code))).toEqual([]);
  });
});

it.for([
  ["refunds", "RefundPaymentResponse", refundAnswer],
  ["refunds", "GetPaymentRefundResponse", refundAnswer],
  ["refunds", "ListPaymentRefundsResponse", refundPage],
  ["refunds", "GetPaymentResponse", paymentAnswer],
  ["refunds", "ListDisputesResponse", disputePage],
] as const)("Square's own sample in %s of %s is understood", ([name, schema, ours], ctx) => {
  const sample = file(name, ctx).components.schemas[schema]?.example;
  expect(sample).toBeDefined();
  expect(ours.safeParse(sample).error).toBeUndefined();
});
