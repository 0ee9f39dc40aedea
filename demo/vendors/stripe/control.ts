import { type Context, Hono } from "hono";
import * as z from "zod";
import type { Simulation } from "./api.ts";
import {
  accountInput,
  balanceInput,
  clockInput,
  dashboardRefundInput,
  disputeCloseInput,
  disputeInput,
  disputeUpdateInput,
  failInput,
  paymentsInput,
  succeedInput,
} from "./control-input.ts";
import { closeDispute, disputeShape, openDispute, updateDispute } from "./disputes.ts";
import { Refusal } from "./errors.ts";
import { NO_REQUEST, queueDelivery } from "./events.ts";
import { addFault, faultInput } from "./faults.ts";
import { loadPayments } from "./payments.ts";
import type { Kinds, RefundRow } from "./records.ts";
import { createRefund, type Move, moveRefund, releaseWaiting } from "./refunds.ts";
import { refundShape } from "./shapes.ts";
import { stateOf } from "./state.ts";

/** What a person at Stripe, at the bank or at the breaker box would do. Mounted under `/_control/stripe`. */
export function createControl(simulation: Simulation): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    const status = error.status === 404 || error.status === 409 ? error.status : 400;
    return c.json({ error: error.message }, status);
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
    const availableMinor = book.get("account", given.id)?.availableMinor ?? {};
    return c.json(book.put("account", { ...given, availableMinor }), 201);
  });
  app.post("/payments", async (c) => {
    const payments = await read(c, paymentsInput);
    return c.json({ payments: loadPayments(book, payments) }, 201);
  });
  app.post("/faults", async (c) => c.json({ id: addFault(book, await read(c, faultInput)) }, 201));
  app.get("/faults", (c) => c.json({ faults: book.list("fault") }));
  app.delete("/faults", (c) => {
    for (const { id } of book.list("fault")) book.remove("fault", id);
    return c.body(null, 204);
  });
  app.post("/balance", async (c) => {
    const { account: id, currency, availableMinor } = await read(c, balanceInput);
    book.transaction(() => {
      const account = need(book.get("account", id), `account ${id}`);
      const { [currency]: _, ...others } = account.availableMinor;
      const changed = availableMinor === null ? others : { ...others, [currency]: availableMinor };
      book.put("account", { ...account, availableMinor: changed });
      releaseWaiting(book, id, NO_REQUEST);
    });
    return c.json(book.need("account", id));
  });
  app.post("/clock", async (c) => {
    book.advance((await read(c, clockInput)).advanceMs);
    return c.json({ nowMs: book.nowMs() });
  });
  app.post("/pump", async (c) => c.json({ arrived: await pump() }));
  app.post("/events/:id/send", (c) => {
    queueDelivery(book, named(simulation, c, "event"));
    return c.body(null, 202);
  });
  app.get("/state", (c) => c.json(stateOf(simulation)));
  app.post("/reset", (c) => {
    book.clear();
    calls.clear();
    return c.body(null, 204);
  });
}

function refundRoutes(app: Hono, simulation: Simulation): void {
  const { book } = simulation;
  app.post("/refunds", async (c) => {
    const { account, amountMinor: amount, ...given } = await read(c, dashboardRefundInput);
    const params = amount === undefined ? given : { ...given, amount };
    const refund = book.transaction(() =>
      createRefund(book, { account, params, cause: NO_REQUEST, madeInDashboard: true }),
    );
    return c.json(refundShape(book, refund), 201);
  });
  const move = (c: Context, refund: RefundRow, to: Move) =>
    c.json(
      refundShape(
        book,
        book.transaction(() => moveRefund(book, refund, to, NO_REQUEST)),
      ),
    );
  app.post("/refunds/:id/fail", async (c) => {
    const { failureReason } = await read(c, failInput);
    return move(c, named(simulation, c, "refund"), { to: "failed", failureReason });
  });
  app.post("/refunds/:id/succeed", async (c) => {
    const { reference } = await read(c, succeedInput);
    return move(c, named(simulation, c, "refund"), { to: "succeeded", reference });
  });
  app.post("/refunds/:id/require-action", (c) => move(c, named(simulation, c, "refund"), { to: "requires_action" }));
}

function disputeRoutes(app: Hono, simulation: Simulation): void {
  const { book } = simulation;
  app.post("/charges/:id/dispute", async (c) => {
    const opening = await read(c, disputeInput);
    const charge = named(simulation, c, "charge");
    const dispute = book.transaction(() => openDispute(book, charge, opening));
    return c.json(disputeShape(book, dispute), 201);
  });
  app.post("/disputes/:id", async (c) => {
    const change = await read(c, disputeUpdateInput);
    const dispute = named(simulation, c, "dispute");
    return c.json(
      disputeShape(
        book,
        book.transaction(() => updateDispute(book, dispute, change)),
      ),
    );
  });
  app.post("/disputes/:id/close", async (c) => {
    const { outcome } = await read(c, disputeCloseInput);
    const dispute = named(simulation, c, "dispute");
    return c.json(
      disputeShape(
        book,
        book.transaction(() => closeDispute(book, dispute, outcome)),
      ),
    );
  });
}

/** An empty body is an empty object. @throws Refusal that names every wrong member */
async function read<S extends z.ZodType>({ req }: Context, schema: S): Promise<z.infer<S>> {
  const text = await req.text();
  const parsed = schema.safeParse(text === "" ? {} : parseJson(text));
  if (!parsed.success) throw new Refusal(400, { message: z.prettifyError(parsed.error) });
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, { message: "the body is not JSON" });
  }
}

function named<K extends "charge" | "refund" | "dispute" | "event">({ book }: Simulation, { req }: Context, kind: K) {
  const id = req.param("id") ?? "";
  return need<Kinds[K]>(book.get(kind, id), `${kind} ${id}`);
}

function need<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new Refusal(404, { message: `no ${what}` });
  return row;
}
