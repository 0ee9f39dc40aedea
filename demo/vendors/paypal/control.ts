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
} from "./control-input.ts";
import { closeDispute, disputeShape, openDispute, updateDispute } from "./disputes.ts";
import { Refusal } from "./errors.ts";
import { queueDelivery } from "./events.ts";
import { addFault, faultInput } from "./faults.ts";
import { loadPayments } from "./payments.ts";
import type { AccountRow, Kinds } from "./records.ts";
import { asMoney, createRefund, moveRefund } from "./refunds.ts";
import { refundShape } from "./shapes.ts";
import { stateOf } from "./state.ts";

/** What a person at PayPal, at the bank or at the breaker box would do. Mounted under `/_control/paypal`. */
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
  app.post("/accounts", async (c) => c.json(putAccount(simulation, await read(c, accountInput)), 201));
  app.post("/accounts/:id/revoke-tokens", (c) => {
    const { id } = named(simulation, c, "account");
    for (const token of book.list("token")) if (token.account === id) book.remove("token", token.id);
    return c.body(null, 204);
  });
  app.post("/payments", async (c) => c.json({ payments: loadPayments(book, await read(c, paymentsInput)) }, 201));
  app.post("/faults", async (c) => c.json({ id: addFault(book, await read(c, faultInput)) }, 201));
  app.get("/faults", (c) => c.json({ faults: book.list("fault") }));
  app.delete("/faults", (c) => {
    for (const { id } of book.list("fault")) book.remove("fault", id);
    return c.body(null, 204);
  });
  app.post("/balance", async (c) => {
    const { account: id, currency, availableMinor } = await read(c, balanceInput);
    const account = need(book.get("account", id), `account ${id}`);
    const { [currency]: _, ...others } = account.availableMinor;
    const changed = availableMinor === null ? others : { ...others, [currency]: availableMinor };
    return c.json(book.put("account", { ...account, availableMinor: changed }));
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

/** An account that is there keeps its prefix: its ids are out. */
function putAccount({ book }: Simulation, given: z.infer<typeof accountInput>): AccountRow {
  const before = book.get("account", given.id);
  const others = book.list("account").filter(({ id }) => id !== given.id);
  const idPrefix = before?.idPrefix ?? given.idPrefix ?? `${others.length + 1}P`.padStart(3, "0");
  if (others.some((other) => other.idPrefix.startsWith(idPrefix) || idPrefix.startsWith(other.idPrefix))) {
    throw new Refusal(409, { description: `the prefix ${idPrefix} is another account's` });
  }
  return book.put("account", { ...given, idPrefix, availableMinor: before?.availableMinor ?? {} });
}

function refundRoutes(app: Hono, simulation: Simulation): void {
  const { book } = simulation;
  app.post("/refunds", async (c) => {
    const { account, capture: captureId, amountMinor, note, invoiceId } = await read(c, dashboardRefundInput);
    const capture = need(book.get("capture", captureId), `capture ${captureId}`);
    const params = {
      ...(amountMinor === undefined ? {} : { amount: asMoney(amountMinor, capture) }),
      ...(note === undefined ? {} : { note_to_payer: note }),
      ...(invoiceId === undefined ? {} : { invoice_id: invoiceId }),
    };
    const order = { account, captureId, params, requestId: null, madeInDashboard: true };
    return c.json(
      refundShape(
        book,
        book.transaction(() => createRefund(book, order)),
      ),
      201,
    );
  });
  app.post("/refunds/:id/complete", (c) => {
    const refund = named(simulation, c, "refund");
    return c.json(
      refundShape(
        book,
        book.transaction(() => moveRefund(book, refund, "COMPLETED")),
      ),
    );
  });
  app.post("/refunds/:id/fail", async (c) => {
    const { status } = await read(c, failInput);
    const refund = named(simulation, c, "refund");
    return c.json(
      refundShape(
        book,
        book.transaction(() => moveRefund(book, refund, status)),
      ),
    );
  });
}

function disputeRoutes(app: Hono, simulation: Simulation): void {
  const { book } = simulation;
  app.post("/captures/:id/dispute", async (c) => {
    const opening = await read(c, disputeInput);
    const capture = named(simulation, c, "capture");
    return c.json(
      disputeShape(
        book,
        book.transaction(() => openDispute(book, capture, opening)),
      ),
      201,
    );
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
  if (!parsed.success) throw new Refusal(400, { description: z.prettifyError(parsed.error) });
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, { description: "the body is not JSON" });
  }
}

type Named = "account" | "capture" | "refund" | "dispute" | "event";

function named<K extends Named>({ book }: Simulation, { req }: Context, kind: K): Kinds[K] {
  const id = req.param("id") ?? "";
  return need(book.get(kind, id), `${kind} ${id}`);
}

function need<T>(row: T | undefined, what: string): T {
  if (row === undefined) throw new Refusal(404, { description: `no ${what}` });
  return row;
}
