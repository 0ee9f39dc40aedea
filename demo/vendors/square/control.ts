import type { Context, Hono } from "hono";
import { addSendAgain, createControls, readBody, rowNamed } from "../simulator/control.ts";
import type { Simulation } from "./api.ts";
import {
  accountInput,
  dashboardRefundInput,
  disputeCloseInput,
  disputeInput,
  disputeMoveInput,
  paymentsInput,
} from "./control-input.ts";
import { moveDispute, openDispute } from "./disputes.ts";
import { notFound, Refusal } from "./errors.ts";
import { queueDelivery } from "./events.ts";
import { addFault, FLAWS, faultInput } from "./faults.ts";
import { loadPayments } from "./payments.ts";
import { payoutShape } from "./payouts.ts";
import type { DisputeRow, RefundRow, RefundStatus } from "./records.ts";
import { createRefund, moveRefund, settleDue } from "./refunds.ts";
import { completedMinor, disputeShape, refundShape, totalMinor } from "./shapes.ts";
import { stateOf } from "./state.ts";

/** What a person at Square, at the till, at the bank or at the breaker box would do. Mounted under `/_control/square`. */
export function createControl(simulation: Simulation): Hono {
  const { book } = simulation;
  const app = createControls(simulation, {
    faultInput,
    addFault: (fault) => addFault(book, fault),
    state: () => stateOf(simulation),
    settle: () => settleDue(book),
  });
  addSendAgain(app, book, FLAWS, (event, placing) => queueDelivery(book, event, placing));
  setupRoutes(app, simulation);
  refundRoutes(app, simulation);
  disputeRoutes(app, simulation);
  return app;
}

function setupRoutes(app: Hono, { book }: Simulation): void {
  app.post("/accounts", async (c) => {
    const given = await readBody(c, accountInput);
    const isTaken = book.list("account").some(({ id, prefix }) => id !== given.id && prefix === given.prefix);
    if (isTaken) throw new Refusal(409, "CONFLICT", `prefix ${given.prefix} is another account's`);
    return c.json(book.put("account", given), 201);
  });
  app.post("/payouts/:id/fail", (c) => {
    const failed = { ...rowNamed(book, c, "payout"), isFailed: true, updatedAtMs: book.nowMs() };
    return c.json(payoutShape(book, book.put("payout", failed)));
  });
  app.post("/payments", async (c) => c.json({ payments: loadPayments(book, await readBody(c, paymentsInput)) }, 201));
}

function refundRoutes(app: Hono, { book }: Simulation): void {
  const refundOf = (work: () => RefundRow) => refundShape(book, book.transaction(work));
  app.post("/refunds", async (c) => {
    const { payment: id, amountMinor, reason } = await readBody(c, dashboardRefundInput);
    const payment = book.get("payment", id);
    if (!payment) throw notFound("payment", id);
    const amount = amountMinor ?? totalMinor(payment) - completedMinor(book, payment);
    const params = { payment_id: id, amount_money: { amount, currency: payment.currency }, reason };
    const order = { account: payment.account, params, idempotencyKey: null, madeInDashboard: true };
    return c.json(
      refundOf(() => createRefund(book, order)),
      201,
    );
  });
  const ends: Readonly<Record<string, RefundStatus>> = { complete: "COMPLETED", fail: "FAILED", reject: "REJECTED" };
  for (const [verb, status] of Object.entries(ends)) {
    app.post(`/refunds/:id/${verb}`, (c) => {
      const refund = rowNamed(book, c, "refund");
      return c.json(refundOf(() => moveRefund(book, refund, status)));
    });
  }
}

const ENDS = { won: "WON", lost: "LOST", accepted: "ACCEPTED", inquiry_closed: "INQUIRY_CLOSED" } as const;

function disputeRoutes(app: Hono, { book }: Simulation): void {
  const disputeOf = (work: () => DisputeRow) => disputeShape(book, book.transaction(work));
  app.post("/payments/:id/dispute", async (c) => {
    const opening = await readBody(c, disputeInput);
    const payment = rowNamed(book, c, "payment");
    return c.json(
      disputeOf(() => openDispute(book, payment, opening)),
      201,
    );
  });
  const move = (c: Context, state: string) => {
    const dispute = rowNamed(book, c, "dispute");
    return c.json(disputeOf(() => moveDispute(book, dispute, state)));
  };
  app.post("/disputes/:id", async (c) => move(c, (await readBody(c, disputeMoveInput)).state));
  app.post("/disputes/:id/close", async (c) => move(c, ENDS[(await readBody(c, disputeCloseInput)).outcome]));
}
