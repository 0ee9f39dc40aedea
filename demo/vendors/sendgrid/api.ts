import { type Context, Hono } from "hono";
import { type StatusFault, serveFaulty } from "../simulator/serve-faulty.ts";
import type { Book } from "./book.ts";
import { errorsBody, Refusal } from "./errors.ts";
import type { OperationName } from "./faults.ts";
import { acceptMail, settleDue } from "./mails.ts";
import type { AccountRow } from "./records.ts";

export interface Simulation {
  readonly book: Book;
  readonly pump: () => Promise<number>;
  /** Requests received since the start, by operation. */
  readonly calls: Map<string, number>;
}

interface Call {
  readonly account: AccountRow;
  readonly scopes: readonly string[];
  readonly text: string;
}

type Run = (book: Book, call: Call) => Response;

/** The part of `https://api.sendgrid.com`, and of the EU's, that a mail needs. */
export function createApi(simulation: Simulation): Hono {
  const app = new Hono();
  const route = (name: OperationName, scope: string | null, method: "GET" | "POST", path: string, run: Run) =>
    app.on(method, path, async (c) => serve(simulation, name, scope, c, run));
  route("mail.send", "mail.send", "POST", "/v3/mail/send", (book, { account, text }) => {
    const mail = acceptMail(book, account, json(text));
    if (mail === null) return new Response(null, { status: 200 });
    return new Response(null, { status: 202, headers: { "x-message-id": mail.id } });
  });
  route("scopes.list", null, "GET", "/v3/scopes", (_, { scopes }) => Response.json({ scopes }));
  route("webhook.key", null, "GET", "/v3/user/webhooks/event/settings/signed/:id?", (_, { account }) =>
    Response.json({ id: account.id, public_key: account.webhook === null ? "" : account.signing.publicKey }),
  );
  app.notFound((c) => c.json(errorsBody("not found"), 404));
  // A bug of the simulator must not look like one of SendGrid's answers.
  app.onError((error) => {
    throw error;
  });
  return app;
}

async function serve(
  simulation: Simulation,
  operation: OperationName,
  scope: string | null,
  c: Context,
  run: Run,
): Promise<Response> {
  const { book } = simulation;
  const text = c.req.method === "POST" ? await c.req.text() : "";
  settleDue(book);
  const answer = () => answerTo(book, scope, c, text, run);
  return serveFaulty(simulation, { operation, answer, refusal: (fault) => refusal(book, fault) });
}

function answerTo(book: Book, scope: string | null, c: Context, text: string, run: Run): Response {
  try {
    const { account, scopes } = authenticated(book, c);
    if (scope !== null && !scopes.includes(scope)) throw new Refusal(403, "access forbidden");
    if (c.req.method === "POST" && !c.req.header("content-type")?.startsWith("application/json")) {
      throw new Refusal(415, "Content-Type should be application/json.");
    }
    return book.transaction(() => run(book, { account, scopes, text }));
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    return Response.json(errorsBody(refused.message, refused.field), { status: refused.status });
  }
}

/** A key is good in its own region only. */
function authenticated(book: Book, { req }: Context): Pick<Call, "account" | "scopes"> {
  const given = /^Bearer (\S+)$/.exec(req.header("authorization") ?? "")?.[1];
  const region = new URL(req.url).host === "api.eu.sendgrid.com" ? "eu" : "global";
  for (const account of book.list("account")) {
    const known = account.region === region ? account.keys.find(({ key }) => key === given) : undefined;
    if (known) return { account, scopes: known.scopes };
  }
  throw new Refusal(401, "The provided authorization grant is invalid, expired, or revoked");
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "Bad Request");
  }
}

function refusal(book: Book, { status, retryAfterS }: StatusFault): Response {
  const reset = Math.floor(book.nowMs() / 1000) + (retryAfterS ?? 0);
  return Response.json(errorsBody("As a fault told it."), {
    status,
    headers: retryAfterS === undefined ? {} : { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) },
  });
}
