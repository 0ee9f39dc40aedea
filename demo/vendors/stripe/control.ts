import type { Context, Hono } from "hono";
import { addSendAgain, createControls, readBody, rowNamed, rowOf, withBalance } from "../simulator/control.ts";
import type { Simulation } from "./api.ts";
import {
  accountInput,
  balanceInput,
  customerInput,
  dashboardRefundInput,
  disputeCloseInput,
  disputeInput,
  disputeUpdateInput,
  failInput,
  paymentsInput,
  payoutInput,
  succeedInput,
} from "./control-input.ts";
import { closeDispute, disputeShape, openDispute, updateDispute } from "./disputes.ts";
import { NO_REQUEST, queueDelivery } from "./events.ts";
import { addFault, FLAWS, faultInput } from "./faults.ts";
import { loadPayments } from "./payments.ts";
import { makePayout, payoutShape } from "./payouts.ts";
import type { DisputeRow, RefundRow } from "./records.ts";
import { createRefund, type Move, moveRefund, releaseWaiting } from "./refunds.ts";
import { refundShape } from "./shapes.ts";
import { stateOf } from "./state.ts";

/** What a person at Stripe, at the bank or at the breaker box would do. Mounted under `/_control/stripe`. */
export function createControl(simulation: Simulation): Hono {
  const { book } = simulation;
  const app = createControls(simulation, {
    faultInput,
    addFault: (fault) => addFault(book, fault),
    state: () => stateOf(simulation),
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
    const availableMinor = book.get("account", given.id)?.availableMinor ?? {};
    return c.json(book.put("account", { ...given, availableMinor }), 201);
  });
  app.post("/payments", async (c) => {
    const payments = await readBody(c, paymentsInput);
    return c.json({ payments: loadPayments(book, payments) }, 201);
  });
  app.post("/customers", async (c) => {
    const given = await readBody(c, customerInput);
    const createdAtMs = book.get("customer", given.id)?.createdAtMs ?? book.nowMs();
    return c.json(book.put("customer", { ...given, createdAtMs }), 201);
  });
  app.post("/payouts", async (c) => {
    const { account, ...given } = await readBody(c, payoutInput);
    const made = { ...given, createdAtMs: book.nowMs(), isAutomatic: false };
    return c.json(
      payoutShape(
        book,
        book.transaction(() => makePayout(book, rowOf(book, "account", account), made)),
      ),
      201,
    );
  });
  app.post("/payouts/:id/fail", (c) =>
    c.json(payoutShape(book, book.put("payout", { ...rowNamed(book, c, "payout"), isFailed: true }))),
  );
  app.post("/balance", async (c) => {
    const balance = await readBody(c, balanceInput);
    const { account: id } = balance;
    book.transaction(() => {
      book.put("account", withBalance(rowOf(book, "account", id), balance));
      releaseWaiting(book, id, NO_REQUEST);
    });
    return c.json(book.need("account", id));
  });
}

function refundRoutes(app: Hono, { book }: Simulation): void {
  const refundOf = (work: () => RefundRow) => refundShape(book, book.transaction(work));
  app.post("/refunds", async (c) => {
    const { account, amountMinor: amount, createdAtMs, ...given } = await readBody(c, dashboardRefundInput);
    const params = amount === undefined ? given : { ...given, amount };
    return c.json(
      refundOf(() => createRefund(book, { account, params, cause: NO_REQUEST, madeInDashboard: true, createdAtMs })),
      201,
    );
  });
  const move = (c: Context, refund: RefundRow, to: Move) =>
    c.json(refundOf(() => moveRefund(book, refund, to, NO_REQUEST)));
  app.post("/refunds/:id/fail", async (c) => {
    const { failureReason } = await readBody(c, failInput);
    return move(c, rowNamed(book, c, "refund"), { to: "failed", failureReason });
  });
  app.post("/refunds/:id/succeed", async (c) => {
    const { reference } = await readBody(c, succeedInput);
    return move(c, rowNamed(book, c, "refund"), { to: "succeeded", reference });
  });
  app.post("/refunds/:id/require-action", (c) => move(c, rowNamed(book, c, "refund"), { to: "requires_action" }));
}

function disputeRoutes(app: Hono, { book }: Simulation): void {
  const disputeOf = (work: () => DisputeRow) => disputeShape(book, book.transaction(work));
  app.post("/charges/:id/dispute", async (c) => {
    const opening = await readBody(c, disputeInput);
    const charge = rowNamed(book, c, "charge");
    return c.json(
      disputeOf(() => openDispute(book, charge, opening)),
      201,
    );
  });
  app.post("/disputes/:id", async (c) => {
    const change = await readBody(c, disputeUpdateInput);
    const dispute = rowNamed(book, c, "dispute");
    return c.json(disputeOf(() => updateDispute(book, dispute, change)));
  });
  app.post("/disputes/:id/close", async (c) => {
    const { outcome } = await readBody(c, disputeCloseInput);
    const dispute = rowNamed(book, c, "dispute");
    return c.json(disputeOf(() => closeDispute(book, dispute, outcome)));
  });
}
