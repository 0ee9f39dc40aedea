import { expect, it } from "vitest";
import { refusalOf, stripeWorld } from "./stripe-world.ts";

it("partial refunds stop exactly at the last cent", async () => {
  const world = await stripeWorld();
  const { chargeId, paymentIntentId } = await world.pay({ amountMinor: 10_000 });
  const refund = (amount: number) => world.stripe.refunds.create({ payment_intent: paymentIntentId, amount });
  for (const amount of [3_334, 3_333, 3_332]) await refund(amount);
  expect(await refusalOf(refund(2))).toMatchObject({ statusCode: 400, code: "amount_too_large" });
  expect(await world.stripe.charges.retrieve(chargeId)).toMatchObject({ amount_refunded: 9_999, refunded: false });
  await refund(1);
  expect(await world.stripe.charges.retrieve(chargeId)).toMatchObject({ amount_refunded: 10_000, refunded: true });
  expect(await refusalOf(refund(1))).toMatchObject({ statusCode: 400, code: "charge_already_refunded" });
});

it("an omitted amount is what remains, not what was charged", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({ amountMinor: 700 });
  await world.stripe.refunds.create({ charge: chargeId, amount: 600 });
  await expect(world.stripe.refunds.create({ charge: chargeId })).resolves.toMatchObject({ amount: 100 });
});

it("a refund made in the dashboard takes the room of one approved before it", async () => {
  const world = await stripeWorld();
  const { chargeId, paymentIntentId } = await world.pay({ amountMinor: 10_000 });
  await world.control("/refunds", { charge: chargeId, amountMinor: 6_000 });
  const refusal = await refusalOf(world.stripe.refunds.create({ payment_intent: paymentIntentId, amount: 5_000 }));
  expect(refusal.code).toBe("amount_too_large");
  const { data } = await world.stripe.refunds.list({ payment_intent: paymentIntentId });
  expect(data).toMatchObject([{ amount: 6_000, metadata: {} }]);
  expect(world.inbox).toEqual([]);
  await world.simulator.pump();
  expect(world.inbox.map(({ body }) => JSON.parse(body).type)).toEqual(["refund.created", "charge.refunded"]);
});

it.each([
  { currency: "ISK", amount: 150, charged: 1_000 },
  { currency: "UGX", amount: 99, charged: 1_000 },
  { currency: "KWD", amount: 1_005, charged: 9_000 },
  { currency: "TND", amount: 11, charged: 9_000 },
])("$amount is no amount in $currency", async ({ currency, amount, charged }) => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({ currency, amountMinor: charged });
  const refusal = await refusalOf(world.stripe.refunds.create({ charge: chargeId, amount }));
  expect(refusal).toMatchObject({ statusCode: 400, param: "amount" });
  const rounded = amount + { ISK: 50, UGX: 1, KWD: 5, TND: 9 }[currency as "ISK"];
  await expect(world.stripe.refunds.create({ charge: chargeId, amount: rounded })).resolves.toBeDefined();
});

it("money that was only authorised cannot be refunded", async () => {
  const world = await stripeWorld();
  const { paymentIntentId } = await world.pay({ capturedMinor: 0 });
  const refusal = await refusalOf(world.stripe.refunds.create({ payment_intent: paymentIntentId }));
  expect(refusal.code).toBe("charge_not_refundable");
});

it("one account's key cannot see another account's payment", async () => {
  const world = await stripeWorld();
  await world.control("/accounts", { id: "acct_other", secretKey: "sk_test_other" });
  const { chargeId, paymentIntentId } = await world.pay({ account: "acct_other" });
  const refusal = await refusalOf(world.stripe.refunds.create({ payment_intent: paymentIntentId }));
  expect(refusal).toMatchObject({ statusCode: 404, code: "resource_missing", param: "payment_intent" });
  expect((await refusalOf(world.stripe.charges.retrieve(chargeId))).statusCode).toBe(404);
});

it("a refund that succeeded can still come back, and frees its part of the charge", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({ amountMinor: 5_000 });
  await world.control("/balance", { currency: "USD", availableMinor: 5_000 });
  const { id } = await world.stripe.refunds.create({ charge: chargeId });
  await world.control(`/refunds/${id}/fail`, { failureReason: "expired_or_canceled_card" });
  const refund = await world.stripe.refunds.retrieve(id);
  expect(refund).toMatchObject({ status: "failed", failure_reason: "expired_or_canceled_card" });
  const { failure_balance_transaction } = refund;
  const returned = await world.stripe.balanceTransactions.retrieve(String(failure_balance_transaction));
  expect(returned).toMatchObject({ amount: 5_000, source: id });
  expect((await world.stripe.charges.retrieve(chargeId)).amount_refunded).toBe(0);
  expect((await world.state()).accounts).toMatchObject([{ availableMinor: { usd: 5_000 } }]);
});

it("a low balance keeps card refunds waiting until the top-up, oldest first", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  await world.control("/balance", { currency: "USD", availableMinor: 0 });
  const first = await world.stripe.refunds.create({ charge: chargeId, amount: 300 });
  const second = await world.stripe.refunds.create({ charge: chargeId, amount: 200 });
  expect(first).toMatchObject({ status: "pending", pending_reason: "insufficient_funds", balance_transaction: null });
  await world.control("/balance", { currency: "USD", availableMinor: 400 });
  expect((await world.stripe.refunds.retrieve(first.id)).status).toBe("succeeded");
  expect((await world.stripe.refunds.retrieve(second.id)).status).toBe("pending");
});

it("a low balance fails a refund by another method at once", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({ method: { type: "us_bank_account" } });
  await world.control("/balance", { currency: "USD", availableMinor: 0 });
  const refund = await world.stripe.refunds.create({ charge: chargeId });
  expect(refund).toMatchObject({ status: "failed", failure_reason: "insufficient_funds" });
  expect(refund.id).toMatch(/^pyr_/);
});

it("a refund can be called back only while it waits for the patient", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({ method: { type: "konbini" } });
  await world.fault({ kind: "next_status", status: "requires_action" });
  const waiting = await world.stripe.refunds.create({
    charge: chargeId,
    amount: 100,
    instructions_email: "a@b.example",
  });
  expect(waiting.next_action?.display_details?.email_sent.email_sent_to).toBe("a@b.example");
  expect((await world.stripe.refunds.cancel(waiting.id)).status).toBe("canceled");
  const pending = await world.stripe.refunds.create({ charge: chargeId, amount: 100 });
  expect(pending.status).toBe("pending");
  expect((await refusalOf(world.stripe.refunds.cancel(pending.id))).statusCode).toBe(400);
  expect((await world.stripe.charges.retrieve(chargeId)).amount_refunded).toBe(100);
});

it.each(["pending", "requires_action", "failed"])("the next refund can be made to answer %s", async (status) => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  await world.fault({ kind: "next_status", status, failureReason: "declined" });
  const refund = await world.stripe.refunds.create({ charge: chargeId });
  expect(refund.status).toBe(status);
  expect(refund.failure_reason).toBe(status === "failed" ? "declined" : undefined);
});

it("an open dispute locks the charge, takes the money and fails what was pending", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  await world.fault({ kind: "next_status", status: "pending" });
  const pending = await world.stripe.refunds.create({ charge: chargeId, amount: 100 });
  const dispute = await (await world.control(`/charges/${chargeId}/dispute`)).json();
  expect(await world.stripe.refunds.retrieve(pending.id)).toMatchObject({
    status: "failed",
    failure_reason: "charge_for_pending_refund_disputed",
  });
  const refused = await refusalOf(world.stripe.refunds.create({ charge: chargeId, amount: 100 }));
  expect(refused.code).toBe("charge_disputed");
  const { data } = await world.stripe.disputes.list({ charge: chargeId });
  expect(data).toMatchObject([
    { id: dispute.id, is_charge_refundable: false, balance_transactions: [{ amount: -80_000 }] },
  ]);
  await world.control(`/disputes/${dispute.id}/close`, { outcome: "won" });
  await expect(world.stripe.refunds.create({ charge: chargeId, amount: 100 })).resolves.toBeDefined();
});

it("an inquiry leaves the charge refundable; a lost dispute never does", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  const inquiry = await (
    await world.control(`/charges/${chargeId}/dispute`, { status: "warning_needs_response" })
  ).json();
  await expect(world.stripe.refunds.create({ charge: chargeId, amount: 100 })).resolves.toBeDefined();
  await world.control(`/disputes/${inquiry.id}`, { status: "needs_response", isChargeRefundable: false });
  await world.control(`/disputes/${inquiry.id}/close`, { outcome: "lost" });
  const refusal = await refusalOf(world.stripe.refunds.create({ charge: chargeId, amount: 100 }));
  expect(refusal.code).toBe("charge_disputed");
});

it("an update merges metadata and can change nothing else", async () => {
  const world = await stripeWorld();
  const { chargeId } = await world.pay({});
  const { id } = await world.stripe.refunds.create({ charge: chargeId, metadata: { leg_id: "a", case_id: "b" } });
  const updated = await world.stripe.refunds.update(id, { metadata: { case_id: "", note: "c" } });
  expect(updated.metadata).toEqual({ leg_id: "a", note: "c" });
  const sneaky = world.stripe.refunds.update(id, { amount: 1 } as object);
  expect((await refusalOf(sneaky)).code).toBe("parameter_unknown");
});
