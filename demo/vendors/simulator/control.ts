import { type Context, Hono } from "hono";
import * as z from "zod";
import type { NumberRow, VendorBook } from "./book.ts";
import type { FaultRow } from "./faults.ts";
import { VendorRefusal } from "./refusal.ts";

interface Row {
  readonly id: string;
}

/** What every simulator that has faults keeps. */
type ControlledKinds<Kinds> = Record<keyof Kinds, Row> & { number: NumberRow; fault: FaultRow<unknown> };

interface Controlled<Kinds extends ControlledKinds<Kinds>> {
  readonly book: VendorBook<Kinds>;
  /** Resolves to how many events arrived. */
  readonly pump: () => Promise<number>;
  /** Requests received since the start, by operation. */
  readonly calls: Map<string, number>;
}

/** What the controls of one vendor do in its own way. */
interface Switches<Fault> {
  readonly faultInput: z.ZodType<Fault>;
  readonly addFault: (fault: Fault) => string;
  readonly state: () => unknown;
  /** What has come due by now, where time alone changes something. */
  readonly settle?: () => void;
}

/** Controls that all simulators have: faults, clock, pump, state and reset. A vendor adds its own routes to them. */
export function createControls<Fault, Kinds extends ControlledKinds<Kinds>>(
  { book, pump, calls }: Controlled<Kinds>,
  { faultInput, addFault, state, settle = () => {} }: Switches<Fault>,
): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (!(error instanceof VendorRefusal)) throw error;
    const status = error.status === 404 || error.status === 409 ? error.status : 400;
    return c.json({ error: error.message }, status);
  });
  app.post("/faults", async (c) => c.json({ id: addFault(await readBody(c, faultInput)) }, 201));
  app.get("/faults", (c) => c.json({ faults: book.list("fault") }));
  app.delete("/faults", (c) => {
    for (const { id } of book.list("fault")) book.remove("fault", id);
    return c.body(null, 204);
  });
  app.post("/clock", async (c) => {
    book.advance((await readBody(c, clockInput)).advanceMs);
    settle();
    return c.json({ nowMs: book.nowMs() });
  });
  app.post("/pump", async (c) => c.json({ arrived: await pump() }));
  app.get("/state", (c) => {
    settle();
    return c.json(state());
  });
  app.post("/reset", (c) => {
    book.clear();
    calls.clear();
    return c.body(null, 204);
  });
  return app;
}

const clockInput = z.strictObject({ advanceMs: z.int().min(0) });

/** `POST /events/:id/send`: queues an event again, as it was or spoilt by one of the vendor's flaws. */
export function addSendAgain<
  Flaw extends string,
  Kinds extends Record<keyof Kinds, Row> & { number: NumberRow; event: Row },
>(
  app: Hono,
  book: VendorBook<Kinds>,
  flaws: readonly [Flaw, ...Flaw[]],
  queue: (event: Kinds["event"], placing: { readonly flaw: Flaw | null }) => void,
): void {
  const sendInput = z.strictObject({ flaw: z.enum(flaws).nullable().default(null) });
  app.post("/events/:id/send", async (c) => {
    const { flaw } = await readBody(c, sendInput);
    queue(rowNamed(book, c, "event"), { flaw: flaw as Flaw | null });
    return c.body(null, 202);
  });
}

/** An empty body is an empty object. @throws VendorRefusal that names every wrong member */
export async function readBody<S extends z.ZodType>({ req }: Context, schema: S): Promise<z.infer<S>> {
  const text = await req.text();
  const parsed = schema.safeParse(text === "" ? {} : parseJson(text));
  if (!parsed.success) throw new VendorRefusal(400, z.prettifyError(parsed.error));
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new VendorRefusal(400, "the body is not JSON");
  }
}

/** The row that the path's `:id` names. @throws VendorRefusal */
export function rowNamed<
  Kinds extends Record<keyof Kinds, Row> & { number: NumberRow },
  K extends keyof Kinds & string,
>(book: VendorBook<Kinds>, { req }: Context, kind: K): Kinds[K] {
  return rowOf(book, kind, req.param("id") ?? "");
}

/** @throws VendorRefusal */
export function rowOf<Kinds extends Record<keyof Kinds, Row> & { number: NumberRow }, K extends keyof Kinds & string>(
  book: VendorBook<Kinds>,
  kind: K,
  id: string,
): Kinds[K] {
  const row = book.get(kind, id);
  if (row === undefined) throw new VendorRefusal(404, `no ${kind} ${id}`);
  return row;
}

/** What an account has left of each currency; one that is absent never runs short. */
export function withBalance<Account extends { readonly availableMinor: Readonly<Record<string, number>> }>(
  account: Account,
  { currency, availableMinor }: { readonly currency: string; readonly availableMinor: number | null },
): Account {
  const { [currency]: _, ...others } = account.availableMinor;
  return { ...account, availableMinor: availableMinor === null ? others : { ...others, [currency]: availableMinor } };
}
