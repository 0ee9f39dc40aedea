import { Hono, type Context as HonoContext } from "hono";
import { partsOf } from "../simulator/multipart.ts";
import { obstruct, spoil } from "../simulator/wire-faults.ts";
import type { Book } from "./book.ts";
import { badRequest, errorReply, Refusal, type Reply } from "./errors.ts";
import { claimFault, type StatusFault } from "./faults.ts";
import { canonicalForm, decodeForm } from "./form.ts";
import { type KeyedRequest, recall, remember } from "./idempotency.ts";
import type { Operation } from "./operation.ts";
import { parseParams } from "./params.ts";
import type { AccountRow } from "./records.ts";
import { replaced, statusReply } from "./wire-faults.ts";

export interface Simulation {
  readonly book: Book;
  readonly pump: () => Promise<number>;
  /** Requests received since the start, by operation. */
  readonly calls: Map<string, number>;
  /** Idempotency keys whose request has not been answered yet. */
  readonly running: Set<string>;
}

interface Call {
  readonly requestId: string;
  readonly authorization: string | undefined;
  readonly version: string | undefined;
  readonly key: string | undefined;
  readonly path: string;
  readonly id: string;
  readonly form: string;
}

interface Answer extends Reply {
  readonly headers: Record<string, string>;
}

/** The part of `https://api.stripe.com` that refunds and disputes need; with `fileOperations` that of `https://files.stripe.com`. */
export function createApi(simulation: Simulation, operations: readonly Operation[]): Hono {
  const app = new Hono();
  for (const operation of operations) {
    app.on(operation.method, operation.path, (c) => serve(simulation, operation, c));
  }
  app.notFound((c) => {
    const message = `Unrecognized request URL (${c.req.method}: ${c.req.path}).`;
    return toResponse({ ...errorReply(404, { message }), headers: {} });
  });
  // A bug of the simulator must not look like one of Stripe's answers.
  app.onError((error) => {
    throw error;
  });
  return app;
}

async function serve(simulation: Simulation, operation: Operation, c: HonoContext): Promise<Response> {
  const { book, calls, running, pump } = simulation;
  const call = await readCall(book, operation, c);
  calls.set(operation.name, (calls.get(operation.name) ?? 0) + 1);
  const before = claimFault(book, operation.name, "before");
  if (before) return obstruct(before, () => replaced(before, echo(call)));
  const after = claimFault(book, operation.name, "after");
  if (call.key !== undefined && running.has(call.key)) return toResponse(withEcho(inUse(call.key), call));
  const answer = answerTo(book, operation, call);
  if (after?.kind === "webhook_first") {
    running.add(call.key ?? "");
    await pump().finally(() => running.delete(call.key ?? ""));
  }
  const response = toResponse(answer);
  return after ? spoil(after, response, () => replaced(after, echo(call))) : response;
}

async function readCall(book: Book, { method }: Operation, { req }: HonoContext): Promise<Call> {
  return {
    requestId: book.newId("req"),
    authorization: req.header("authorization"),
    version: req.header("stripe-version"),
    key: method === "POST" ? req.header("idempotency-key") : undefined,
    path: req.path,
    id: req.param("id") ?? "",
    form: method === "POST" ? await formOf(req) : new URL(req.url).search.slice(1),
  };
}

/** A multipart body as the form that it is: two bodies with the same parts are the same request, whatever stands between them. */
async function formOf(req: HonoContext["req"]): Promise<string> {
  const bytes = await req.arrayBuffer();
  const parts = await partsOf(bytes, req.header("content-type") ?? "");
  // Not text(): workerd warns that a form is none.
  if (!parts) return new TextDecoder().decode(bytes);
  const pairs = [...parts].flatMap(([name, { text, file }]) =>
    file ? Object.entries(file).map(([key, value]) => [`${name}[${key}]`, String(value)]) : [[name, text]],
  );
  return new URLSearchParams(pairs).toString();
}

function answerTo(book: Book, operation: Operation, call: Call): Answer {
  try {
    const account = authenticated(book, call);
    return book.transaction(() => keyedAnswer(book, operation, call, account));
  } catch (refused) {
    // Refused before the work began: nothing is saved, the key is free.
    if (refused instanceof Refusal) return withEcho(errorReply(refused.status, refused.fields), call);
    throw refused;
  }
}

function authenticated(book: Book, { authorization, version }: Call): AccountRow {
  const secret = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
  if (secret === undefined) throw new Refusal(401, { message: "You did not provide an API key." });
  const account = book.list("account").find(({ secretKey }) => secretKey === secret);
  if (!account) throw new Refusal(401, { message: `Invalid API Key provided: ${secret.slice(0, 8)}…` });
  if (!version || !/^\d{4}-\d{2}-\d{2}(\.[a-z]+)?$/.test(version)) {
    throw badRequest({ message: "A Stripe-Version header is required, such as 2026-10-28.endive." });
  }
  return account;
}

function keyedAnswer(book: Book, operation: Operation, call: Call, account: AccountRow): Answer {
  const { key, form, requestId } = call;
  if (key !== undefined && key.length > 255) {
    throw badRequest({ message: "An Idempotency-Key has at most 255 characters." });
  }
  const endpoint = `${account.id} ${operation.method} ${call.path}`;
  const keyed: KeyedRequest | undefined =
    key === undefined ? undefined : { key, endpoint, parameters: canonicalForm(form), requestId };
  const known = keyed ? recall(book, keyed) : ({ kind: "new" } as const);
  if (known.kind === "saved") {
    const replay = { "idempotent-replayed": "true", "original-request": known.originalRequestId };
    const answer = withEcho(known.reply, call);
    return { ...answer, headers: { ...answer.headers, ...replay } };
  }
  const decoded = decodeForm(form);
  if (!decoded) throw badRequest({ message: "The parameters are not a well-formed form." });
  const params = parseParams(operation.params, decoded);
  const isResent = known.kind === "pruned";
  const { reply, headers } = execute(book, operation, call, account, params, isResent);
  if (keyed) remember(book, keyed, reply, isResent);
  const answer = withEcho(reply, call);
  return { ...answer, headers: { ...answer.headers, ...headers } };
}

function execute(
  book: Book,
  operation: Operation,
  { requestId, key, id }: Call,
  account: AccountRow,
  params: unknown,
  resentAfterPrune: boolean,
): { reply: Reply; headers: Record<string, string> } {
  const fault = claimFault(book, operation.name, "during");
  const status: StatusFault | undefined = fault?.kind === "status" ? fault : undefined;
  if (status && !status.executed) return statusReply(status);
  const forced = fault?.kind === "next_status" ? fault : undefined;
  const cause = { requestId, idempotencyKey: key ?? null };
  const context = { book, account, id, cause, forced, resentAfterPrune };
  const reply = attempt(() => operation.run(context, params));
  return status ? statusReply(status) : { reply, headers: {} };
}

/** A refusal from here on is an answer like any other, and is saved. */
function attempt(run: () => unknown): Reply {
  try {
    return { status: 200, body: run() };
  } catch (refused) {
    if (refused instanceof Refusal) return errorReply(refused.status, refused.fields);
    throw refused;
  }
}

function inUse(key: string): Reply {
  const message = `Another request with the idempotency key '${key}' is still running.`;
  return errorReply(409, { type: "idempotency_error", code: "idempotency_key_in_use", message });
}

function echo({ requestId, version, key }: Call): Record<string, string> {
  return {
    "request-id": requestId,
    ...(version === undefined ? {} : { "stripe-version": version }),
    ...(key === undefined ? {} : { "idempotency-key": key }),
  };
}

function withEcho(reply: Reply, call: Call): Answer {
  return { ...reply, headers: echo(call) };
}

function toResponse({ status, body, headers }: Answer): Response {
  return Response.json(body, { status, headers });
}
