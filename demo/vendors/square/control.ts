import { type Context, Hono } from "hono";
import * as z from "zod";
import type { Simulation } from "./api.ts";
import {
  accountInput,
  clockInput,
  dashboardRefundInput,
  disputeCloseInput,
  disputeInput,
  disputeMoveInput,
  paymentsInput,
  sendInput,
} from "./control-input.ts";
import { moveDispute, openDispute } from "./disputes.ts";
import { notFound, Refusal } from "./errors.ts";
import { queueDelivery } from "./events.ts";
import { addFault, faultInput } from "./faults.ts";
import { loadPayments } from "./payments.ts";
import type { Kinds, RefundStatus } from "./records.ts";
import { createRefund, moveRefund, settleDue } from "./refunds.ts";
import { completedMinor, disputeShape, refundShape, totalMinor } from "./shapes.ts";
import { stateOf } from "./state.ts";

/** What a person at Square, at the till, at the bank or at the breaker box would do. Mounted under `/_control/square`. */
export function createControl(simulation: Simulation): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    const status = error.status === 404 || error.status === 409 ? error.status : 400;
    return c.json({ error: error.message, code: error.fields.code }, status);
  });
  setupRoutes(app, simulation);
  refundRoutes(app, simulation);
  disputeRoutes(app, simulation);
  return app;
}

function setupRoutes(app: Hono, simulation: Simulation): void {
  const { book, calls, pump } = simulation;
  app.post("/accounts", async (c) => {
    const given = await read(c, accountInput);
    const isTaken = book.list("account").some(({ id, prefix }) => id !== given.id && prefix === given.prefix);
    if (isTaken) throw new Refusal(409, "CONFLICT", `prefix ${given.prefix} is another account's`);
    return c.json(book.put("account", given), 201);
  });
  app.post("/payments", async (c) => c.json({ payments: loadPayments(book, await read(c, paymentsInput)) }, 201));
  app.post("/faults", async (c) => c.json({ id: addFault(book, await read(c, faultInput)) }, 201));
  app.get("/faults", (c) => c.json({ faults: book.list("fault") }));
  app.delete("/faults", (c) => {
    for (const { id } of book.list("fault")) book.remove("fault", id);
    return c.body(null, 204);
  });
  app.post("/clock", async (c) => {
    book.advance((await read(c, clockInput)).advanceMs);
    settleDue(book);
    return c.json({ nowMs: book.nowMs() });
  });
  app.post("/pump", async (c) => c.json({ arrived: await pump() }));
  app.post("/events/:id/send", async (c) => {
    const { flaw } = await read(c, sendInput);
    queueDelivery(book, named(simulation, c, "event"), { flaw });
    return c.body(null, 202);
  });
  app.get("/state", (c) => {
    settleDue(book);
    return c.json(stateOf(simulation));
  });
  app.post("/reset", (c) => {
    book.clear();
    calls.clear();
    return c.body(null, 204);
  });
}

function refundRoutes(app: Hono, simulation: Simulation): void {
  const { book } = simulation;
  app.post("/refunds", async (c) => {
    const { payment: id, amountMinor, reason } = await read(c, dashboardRefundInput);
    const payment = book.get("payment", id);
    if (!payment) throw notFound("payment", id);
    const amount = amountMinor ?? totalMinor(payment) - completedMinor(book, payment);
    const params = { payment_id: id, amount_money: { amount, currency: payment.currency }, reason };
    const order = { account: payment.account, params, idempotencyKey: null, madeInDashboard: true };
    return c.json(
      refundShape(
        book,
        book.transaction(() => createRefund(book, order)),
      ),
      201,
    );
  });
  const ends: Readonly<Record<string, RefundStatus>> = { complete: "COMPLETED", fail: "FAILED", reject: "REJECTED" };
  for (const [verb, status] of Object.entries(ends)) {
    app.post(`/refunds/:id/${verb}`, (c) => {
      const refund = named(simulation, c, "refund");
      return c.json(
        refundShape(
          book,
          book.transaction(() => moveRefund(book, refund, status)),
        ),
      );
    });
  }
}

const ENDS = { won: "WON", lost: "LOST", accepted: "ACCEPTED", inquiry_closed: "INQUIRY_CLOSED" } as const;

function disputeRoutes(app: Hono, simulation: Simulation): void {
  const { book } = simulation;
  app.post("/payments/:id/dispute", async (c) => {
    const opening = await read(c, disputeInput);
    const payment = named(simulation, c, "payment");
    return c.json(
      disputeShape(
        book,
        book.transaction(() => openDispute(book, payment, opening)),
      ),
      201,
    );
  });
  const move = (c: Context, state: string) => {
    const dispute = named(simulation, c, "dispute");
    return c.json(
      disputeShape(
        book,
        book.transaction(() => moveDispute(book, dispute, state)),
      ),
    );
  };
  app.post("/disputes/:id", async (c) => move(c, (await read(c, disputeMoveInput)).state));
  app.post("/disputes/:id/close", async (c) => move(c, ENDS[(await read(c, disputeCloseInput)).outcome]));
}

/** An empty body is an empty object. @throws Refusal that names every wrong member */
async function read<S extends z.ZodType>({ req }: Context, schema: S): Promise<z.infer<S>> {
  const text = await req.text();
  const parsed = schema.safeParse(text === "" ? {} : parseJson(text));
  if (!parsed.success) throw new Refusal(400, "INVALID_VALUE", z.prettifyError(parsed.error));
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "EXPECTED_JSON_BODY", "the body is not JSON");
  }
}

function named<K extends "payment" | "refund" | "dispute" | "event">(
  { book }: Simulation,
  { req }: Context,
  kind: K,
): Kinds[K] {
  const id = req.param("id") ?? "";
  const row = book.get(kind, id);
  if (!row) throw notFound(kind, id);
  return row as Kinds[K];
}
