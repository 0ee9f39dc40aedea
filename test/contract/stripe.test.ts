import { beforeEach, describe, expect, it } from "vitest";
import type * as z from "zod";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import { decodeForm, type FormMap, type FormValue } from "../../demo/vendors/stripe/form.ts";
import {
  chargePage,
  chargeWire,
  disputePage,
  disputeWire,
  eventWire,
  paymentIntentWire,
  refundPage,
  refundWire,
} from "../../worker/connectors/stripe/wire.ts";
import { client, refusalOf, SECRET_KEY, type StripeWorld, stripeWorld } from "../demo/stripe-world.ts";
import { type Check, contractText, jsonContract } from "./contracts.ts";

const SCHEMAS = "/components/schemas/";
let check: (name: string) => Check;
let listed: (path: string) => Check;
let world: StripeWorld;

beforeEach(async (ctx) => {
  const contract = jsonContract("stripe.json", ctx);
  check = (name) => contract.check(`${SCHEMAS}${name}`);
  listed = (path) =>
    contract.check(`/paths/${path.replaceAll("/", "~1")}/get/responses/200/content/application~1json/schema`);
  world = await stripeWorld();
});

/** The plain body, as it crosses the wire. */
async function get(path: string): Promise<unknown> {
  const fetchStripe = inProcessFetch({ "api.stripe.com": world.simulator.app });
  const headers = { authorization: `Bearer ${SECRET_KEY}`, "stripe-version": "2026-10-28.endive" };
  return (await fetchStripe(`https://api.stripe.com/v1/${path}`, { headers })).json();
}

function expectBoth(valid: Check, ours: z.ZodType, body: unknown): void {
  expect(valid(body)).toBe("");
  expect(ours.safeParse(body).error).toBeUndefined();
}

describe("the simulator answers as Stripe's contract says", () => {
  it.each(["succeeded", "pending", "requires_action", "failed", "canceled"])("a %s refund", async (status) => {
    const { chargeId } = await world.pay({});
    await world.fault({ kind: "next_status", status });
    const { id } = await world.stripe.refunds.create({
      charge: chargeId,
      reason: "duplicate",
      metadata: { leg_id: "1" },
    });
    const body = await get(`refunds/${id}`);
    expect(body).toMatchObject({ status });
    expectBoth(check("Refund"), refundWire, body);
    expectBoth(listed("/v1/refunds"), refundPage, await get(`refunds?charge=${chargeId}`));
  });

  it("a refund that waits for the patient names the day, one without a balance waits, and a dispute names the bank's day", async () => {
    const { chargeId } = await world.pay({});
    const { id } = await world.stripe.refunds.create({ charge: chargeId, amount: 100 });
    await world.control("/balance", { currency: "USD", availableMinor: 0 });
    const short = await world.stripe.refunds.create({ charge: chargeId, amount: 200 });
    const waits = await get(`refunds/${short.id}`);
    expect(waits).toMatchObject({ status: "pending", pending_reason: "insufficient_funds" });
    expectBoth(check("Refund"), refundWire, waits);
    await world.control(`/refunds/${short.id}/require-action`);
    const asks = await get(`refunds/${short.id}`);
    expect(asks).toMatchObject({ next_action: { display_details: { expires_at: expect.any(Number) } } });
    expectBoth(check("Refund"), refundWire, asks);
    const dispute = await (await world.control(`/charges/${chargeId}/dispute`)).json();
    expect(dispute.evidence_details.due_by).toBeGreaterThan(dispute.created);
    expect(id).not.toBe(short.id);
  });

  it("a refund with its bank reference, and one that came back", async () => {
    const { chargeId } = await world.pay({});
    const { id } = await world.stripe.refunds.create({ charge: chargeId });
    await world.control(`/refunds/${id}/succeed`, { reference: "7495847" });
    const known = await get(`refunds/${id}`);
    expect(known).toMatchObject({ destination_details: { card: { reference: "7495847" } } });
    expectBoth(check("Refund"), refundWire, known);
    await world.control(`/refunds/${id}/fail`);
    expectBoth(check("Refund"), refundWire, await get(`refunds/${id}`));
  });

  it.each(["us_bank_account", "konbini", "klarna"])("a refund to %s", async (type) => {
    const { chargeId } = await world.pay({ method: { type } });
    const { id } = await world.stripe.refunds.create({ charge: chargeId });
    expectBoth(check("Refund"), refundWire, await get(`refunds/${id}`));
  });

  it.each([{}, { capturedMinor: 0 }, { method: { type: "paypal" } }])(
    "a charge and its payment intent: %o",
    async (payment) => {
      const { chargeId, paymentIntentId } = await world.pay(payment);
      expectBoth(check("Charge"), chargeWire, await get(`charges/${chargeId}`));
      expectBoth(check("PaymentIntent"), paymentIntentWire, await get(`payment_intents/${paymentIntentId}`));
      const page = await get("charges");
      expect(chargePage.safeParse(page).data?.data).toHaveLength(1);
    },
  );

  it("a list of charges with who paid, also by a customer that was deleted", async (ctx) => {
    const lists = jsonContract("stripe-payouts-disputes.json", ctx);
    await world.control("/customers", { id: "cus_1", name: "Adaeze Okafor", email: "ada@example.com" });
    await world.control("/customers", { id: "cus_2", isDeleted: true });
    for (const customer of ["cus_1", "cus_2", null])
      await world.pay({ customer, payerName: "A", payerPhone: "5105550100" });
    const body = await get("charges?expand[0]=data.customer&limit=10");
    const path = "/paths/~1v1~1charges/get/responses/200/content/application~1json/schema";
    const { data, ...page } = body as { data: object[] };
    // Of the card the simulator says as much as a refund case reads, as the charge's own test has it.
    const rows = data.map((row) => ({ ...row, payment_method_details: null }));
    expect(lists.check(path)({ ...page, data: rows })).toBe("");
    expect(data).toMatchObject([{ customer: null }, { customer: { deleted: true } }, { customer: { id: "cus_1" } }]);
  });

  it.each(["won", "lost"])("a dispute that is opened and %s", async (outcome) => {
    const { chargeId } = await world.pay({});
    const { id } = await (await world.control(`/charges/${chargeId}/dispute`)).json();
    expectBoth(check("Dispute"), disputeWire, await get(`disputes/${id}`));
    await world.control(`/disputes/${id}/close`, { outcome });
    expectBoth(check("Dispute"), disputeWire, await get(`disputes/${id}`));
    expectBoth(listed("/v1/disputes"), disputePage, await get("disputes"));
    expectBoth(check("Charge"), chargeWire, await get(`charges/${chargeId}`));
  });

  it("the balance transactions of a charge, a refund, its return and a dispute", async () => {
    const { chargeId } = await world.pay({});
    const charge = await world.stripe.charges.retrieve(chargeId);
    const { id } = await world.stripe.refunds.create({ charge: chargeId, amount: 100 });
    await world.control(`/refunds/${id}/fail`);
    const refund = await world.stripe.refunds.retrieve(id);
    const dispute = await (await world.control(`/charges/${chargeId}/dispute`)).json();
    const withdrawn = dispute.balance_transactions[0].id;
    const ids = [charge.balance_transaction, refund.balance_transaction, refund.failure_balance_transaction, withdrawn];
    for (const transaction of ids) {
      expect(check("BalanceTransaction")(await get(`balance_transactions/${transaction}`))).toBe("");
    }
  });

  it("every event carries a valid object", async () => {
    const { chargeId } = await world.pay({});
    const { id } = await world.stripe.refunds.create({ charge: chargeId, amount: 100 });
    await world.control(`/refunds/${id}/fail`);
    const dispute = await (await world.control(`/charges/${chargeId}/dispute`)).json();
    await world.control(`/disputes/${dispute.id}/close`, { outcome: "won" });
    await world.simulator.pump();
    const names = { refund: "Refund", charge: "Charge", dispute: "Dispute" };
    const seen = world.inbox.map(({ body }) => {
      const event = JSON.parse(body);
      expect(eventWire.safeParse(event).error).toBeUndefined();
      expect(check(names[event.data.object.object as keyof typeof names])(event.data.object)).toBe("");
      return event.type;
    });
    expect(new Set(seen).size).toBe(7);
  });

  it.each([
    "refunds/re_none",
    "refunds?limit=0",
    "refunds?colour=red",
    "charges/ch_none",
    "disputes/du_none",
    "balance_transactions/txn_none",
    "nowhere",
  ])("the refusal of %s", async (path) => {
    const body = await get(path);
    expect(body).toHaveProperty("error.message");
    expect(check("error")(body)).toBe("");
  });

  it.each([400, 401, 402, 403, 409, 429, 500, 503])("a forced %s", async (status) => {
    const { chargeId } = await world.pay({});
    await world.fault({ operation: "charges.get", kind: "status", status });
    const body = await get(`charges/${chargeId}`);
    expect(body).toHaveProperty("error.type");
    expect(check("error")(body)).toBe("");
  });
});

describe("what the SDK sends fits Stripe's contract", () => {
  /** The form of every POST that the SDK makes. */
  function spied(): { forms: string[]; stripe: ReturnType<typeof client> } {
    const forms: string[] = [];
    const inner = inProcessFetch({ "api.stripe.com": world.simulator.app });
    const outer: typeof fetch = (url, init) => {
      forms.push(String(init?.body));
      return inner(url, init);
    };
    return { forms, stripe: client(outer) };
  }

  it("to create, change and call back a refund", async () => {
    const { forms, stripe } = spied();
    const { paymentIntentId } = await world.pay({});
    await world.fault({ kind: "next_status", status: "requires_action" });
    const { id } = await stripe.refunds.create({
      payment_intent: paymentIntentId,
      amount: 1_234,
      reason: "requested_by_customer",
      metadata: { leg_id: "01J", case_id: "01K" },
    });
    await stripe.refunds.update(id, { metadata: { note: "x" } });
    await stripe.refunds.cancel(id);
    const [create, update, cancel] = forms.map(typed);
    expect(create).toMatchObject({ amount: 1_234, metadata: { leg_id: "01J" } });
    expect(check("RefundCreateParams")(create)).toBe("");
    expect(check("RefundUpdateParams")(update)).toBe("");
    expect(check("RefundCancelParams")(cancel)).toBe("");
  });

  it("and a parameter that the contract lacks is refused by both", async () => {
    const { forms, stripe } = spied();
    const { chargeId } = await world.pay({});
    await refusalOf(stripe.refunds.create({ charge: chargeId, leg_id: "01J" } as object));
    expect(check("RefundCreateParams")(typed(forms[0] ?? ""))).toContain("must NOT have additional properties");
  });
});

it.for([
  { name: "refund", wire: refundWire },
  { name: "charge", wire: chargeWire },
  { name: "dispute", wire: disputeWire },
  { name: "payment_intent", wire: paymentIntentWire },
])("Stripe's own sample of a $name is understood", ({ name, wire }, ctx) => {
  const samples = JSON.parse(contractText("stripe-fixtures3.json", ctx)).resources;
  expect(wire.safeParse(samples[name])).toMatchObject({ success: true, data: { object: name } });
});

/** A form knows only text; the contract means numbers where digits stand. */
function typed(form: string): FormMap {
  const decoded = decodeForm(form);
  if (!decoded) throw new Error(`not a form: ${form}`);
  const { amount, ...rest } = decoded;
  return amount === undefined ? rest : { ...rest, amount: Number(amount) as unknown as FormValue };
}
