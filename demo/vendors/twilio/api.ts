import { type Context, Hono } from "hono";
import { type StatusFault, serveFaulty } from "../simulator/serve-faulty.ts";
import type { Book } from "./book.ts";
import { errorBody, notFound, Refusal, unauthorised } from "./errors.ts";
import type { OperationName } from "./faults.ts";
import { createMessage, settleDue } from "./messages.ts";
import type { AccountRow } from "./records.ts";
import { accountShape, messageShape, numbersShape } from "./shapes.ts";

export interface Simulation {
  readonly book: Book;
  readonly pump: () => Promise<number>;
  /** Requests received since the start, by operation. */
  readonly calls: Map<string, number>;
}

interface Call {
  readonly c: Context;
  readonly form: Record<string, string>;
  readonly account: AccountRow;
}

type Run = (book: Book, call: Call) => { readonly status: number; readonly body: unknown };

/** The part of `https://api.twilio.com` and `https://messaging.twilio.com` that messages need. */
export function createApi(simulation: Simulation): Hono {
  const app = new Hono();
  const route = (name: OperationName, method: "GET" | "POST", path: string, run: Run) =>
    app.on(method, path, async (c) => serve(simulation, name, c, run));
  const base = "/2010-04-01/Accounts";
  route("messages.create", "POST", `${base}/:account/Messages.json`, (book, { account, form }) => ({
    status: 201,
    body: messageShape(createMessage(book, account, form)),
  }));
  route("messages.get", "GET", `${base}/:account/Messages/:file{.+\\.json}`, (book, { account, c }) => {
    const message = book.get("message", (c.req.param("file") ?? "").replace(/\.json$/, ""));
    if (message?.account !== account.id) throw notFound(c.req.path);
    return { status: 200, body: messageShape(message) };
  });
  route("numbers.list", "GET", `${base}/:account/IncomingPhoneNumbers.json`, (_, { account, c }) => ({
    status: 200,
    body: numbersShape(account, c.req.query("PhoneNumber") ?? ""),
  }));
  route("accounts.get", "GET", `${base}/:account{.+\\.json}`, (_, { account }) => ({
    status: 200,
    body: accountShape(account),
  }));
  route("services.get", "GET", "/v1/Services/:service", (_, { account, c }) => {
    const sid = c.req.param("service") ?? "";
    if (!account.services.includes(sid)) throw notFound(c.req.path);
    return { status: 200, body: { sid, account_sid: account.id, friendly_name: "Clinic" } };
  });
  app.notFound((c) => c.json(errorBody(404, 20404, `The requested resource ${c.req.path} was not found`), 404));
  // A bug of the simulator must not look like one of Twilio's answers.
  app.onError((error) => {
    throw error;
  });
  return app;
}

async function serve(simulation: Simulation, operation: OperationName, c: Context, run: Run): Promise<Response> {
  const { book } = simulation;
  const text = c.req.method === "POST" ? new TextDecoder().decode(await c.req.arrayBuffer()) : "";
  settleDue(book);
  return serveFaulty(simulation, { operation, answer: () => answerTo(book, operation, c, text, run), refusal });
}

function answerTo(book: Book, operation: OperationName, c: Context, text: string, run: Run): Response {
  try {
    const account = authenticated(book, operation, c);
    const { status, body } = book.transaction(() => run(book, { c, account, form: formOf(c, text) }));
    return Response.json(body, { status });
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    const { status, code, message } = refused;
    return Response.json(errorBody(status, code, message), { status });
  }
}

/** By the account's token, or by one of its keys, which are standard ones: they may not ask for the account itself. */
function authenticated(book: Book, operation: OperationName, { req }: Context): AccountRow {
  const [user = "", password = ""] = credentials(req.header("authorization") ?? "");
  const account = book
    .list("account")
    .find(({ id, authToken, keys }) =>
      id === user ? authToken === password : keys.some(({ sid, secret }) => sid === user && secret === password),
    );
  const named = req.param("account")?.replace(/\.json$/, "");
  const isOther = named !== undefined && named !== account?.id;
  if (!account || isOther || (operation === "accounts.get" && user !== account.id)) throw unauthorised();
  // The account itself may still be looked at.
  if (account.status !== "active" && operation !== "accounts.get") throw unauthorised();
  return account;
}

function credentials(header: string): string[] {
  const coded = /^Basic ([A-Za-z0-9+/=]+)$/.exec(header)?.[1];
  return coded === undefined ? [] : atob(coded).split(":");
}

function formOf({ req }: Context, text: string): Record<string, string> {
  if (req.method !== "POST") return {};
  if (!req.header("content-type")?.startsWith("application/x-www-form-urlencoded")) {
    throw new Refusal(415, 20415, "Unsupported Media Type");
  }
  return Object.fromEntries(new URLSearchParams(text));
}

const USUAL: Readonly<Record<number, number>> = {
  401: 20003,
  403: 20003,
  404: 20404,
  429: 20429,
  500: 20500,
  503: 20503,
};

function refusal({ status, code, retryAfterS }: StatusFault): Response {
  return Response.json(errorBody(status, code ?? USUAL[status] ?? 20001, "As a fault told it."), {
    status,
    headers: retryAfterS === undefined ? {} : { "retry-after": String(retryAfterS) },
  });
}
