import type { Hono } from "hono";
import type * as z from "zod";
import { addSendAgain, createControls, readBody, rowNamed, rowOf, withBalance } from "../simulator/control.ts";
import type { Simulation } from "./api.ts";
import type { Book } from "./book.ts";
import {
  accountInput,
  balanceInput,
  dashboardRefundInput,
  disputeCloseInput,
  disputeInput,
  disputeUpdateInput,
  failInput,
  paymentsInput,
  withdrawalInput,
} from "./control-input.ts";
import { closeDispute, disputeShape, openDispute, updateDispute } from "./disputes.ts";
import { Refusal } from "./errors.ts";
import { queueDelivery } from "./events.ts";
import { addFault, FLAWS, faultInput } from "./faults.ts";
import { loadPayments } from "./payments.ts";
import type { AccountRow, DisputeRow, RefundRow } from "./records.ts";
import { asMoney, createRefund, moveRefund } from "./refunds.ts";
import { refundShape } from "./shapes.ts";
import { stateOf } from "./state.ts";

/** What a person at PayPal, at the bank or at the breaker box would do. Mounted under `/_control/paypal`. */
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
  app.post("/accounts", async (c) => c.json(putAccount(book, await readBody(c, accountInput)), 201));
  app.post("/accounts/:id/revoke-tokens", (c) => {
    const { id } = rowNamed(book, c, "account");
    for (const token of book.list("token")) if (token.account === id) book.remove("token", token.id);
    return c.body(null, 204);
  });
  app.post("/payments", async (c) => c.json({ payments: loadPayments(book, await readBody(c, paymentsInput)) }, 201));
  app.post("/withdrawals", async (c) => {
    const { account, ...given } = await readBody(c, withdrawalInput);
    const { idPrefix } = rowOf(book, "account", account);
    const made = { ...given, id: book.newId(idPrefix), account, createdAtMs: book.nowMs() };
    return c.json(book.put("withdrawal", made), 201);
  });
  app.post("/balance", async (c) => {
    const balance = await readBody(c, balanceInput);
    return c.json(book.put("account", withBalance(rowOf(book, "account", balance.account), balance)));
  });
}

/** An account that is there keeps its prefix: its ids are out. */
function putAccount(book: Book, given: z.infer<typeof accountInput>): AccountRow {
  const before = book.get("account", given.id);
  const others = book.list("account").filter(({ id }) => id !== given.id);
  const idPrefix = before?.idPrefix ?? given.idPrefix ?? `${others.length + 1}P`.padStart(3, "0");
  if (others.some((other) => other.idPrefix.startsWith(idPrefix) || idPrefix.startsWith(other.idPrefix))) {
    throw new Refusal(409, { description: `the prefix ${idPrefix} is another account's` });
  }
  return book.put("account", { ...given, idPrefix, availableMinor: before?.availableMinor ?? {} });
}

function refundRoutes(app: Hono, { book }: Simulation): void {
  const refundOf = (work: () => RefundRow) => refundShape(book, book.transaction(work));
  app.post("/refunds", async (c) => {
    const { account, capture: captureId, amountMinor, note, invoiceId } = await readBody(c, dashboardRefundInput);
    const capture = rowOf(book, "capture", captureId);
    const params = {
      ...(amountMinor === undefined ? {} : { amount: asMoney(amountMinor, capture) }),
      ...(note === undefined ? {} : { note_to_payer: note }),
      ...(invoiceId === undefined ? {} : { invoice_id: invoiceId }),
    };
    const order = { account, captureId, params, requestId: null, madeInDashboard: true };
    return c.json(
      refundOf(() => createRefund(book, order)),
      201,
    );
  });
  app.post("/refunds/:id/complete", (c) => {
    const refund = rowNamed(book, c, "refund");
    return c.json(refundOf(() => moveRefund(book, refund, "COMPLETED")));
  });
  app.post("/refunds/:id/fail", async (c) => {
    const { status } = await readBody(c, failInput);
    const refund = rowNamed(book, c, "refund");
    return c.json(refundOf(() => moveRefund(book, refund, status)));
  });
}

function disputeRoutes(app: Hono, { book }: Simulation): void {
  const disputeOf = (work: () => DisputeRow) => disputeShape(book, book.transaction(work));
  app.post("/captures/:id/dispute", async (c) => {
    const opening = await readBody(c, disputeInput);
    const capture = rowNamed(book, c, "capture");
    return c.json(
      disputeOf(() => openDispute(book, capture, opening)),
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
