import { Hono, type Context as HonoContext } from "hono";
import type * as z from "zod";
import { type Part, partsOf } from "../simulator/multipart.ts";
import { obstruct, spoil } from "../simulator/wire-faults.ts";
import type { Book } from "./book.ts";
import { errorsBody, Refusal, type Reply, refusalReply } from "./errors.ts";
import { claimFault } from "./faults.ts";
import { canonical, recall, remember } from "./keys.ts";
import { type Operation, operations } from "./operations.ts";
import type { AccountRow } from "./records.ts";
import { settleDue } from "./refunds.ts";
import { replaced, statusReply } from "./wire-faults.ts";

export interface Simulation {
  readonly book: Book;
  readonly pump: () => Promise<number>;
  /** Requests received since the start, by operation. */
  readonly calls: Map<string, number>;
}

interface Call {
  readonly environment: AccountRow["environment"];
  readonly authorization: string | undefined;
  readonly version: string | undefined;
  readonly contentType: string;
  readonly id: string;
  readonly query: Record<string, string>;
  readonly evidenceId: string;
  readonly text: string;
  /** Of a body in parts: what its `request` says, and what was told of the file. */
  readonly parts: Readonly<Record<string, unknown>> | undefined;
}

/** The part of `https://connect.squareup.com`, and of its sandbox, that refunds need. */
export function createApi(simulation: Simulation): Hono {
  const app = new Hono();
  for (const operation of operations) {
    app.on(operation.method, operation.path, (c) => serve(simulation, operation, c));
  }
  app.notFound((c) => c.json(errorsBody({ code: "NOT_FOUND", detail: "API endpoint not found." }), 404));
  // A bug of the simulator must not look like one of Square's answers.
  app.onError((error) => {
    throw error;
  });
  return app;
}

async function serve({ book, calls, pump }: Simulation, operation: Operation, c: HonoContext): Promise<Response> {
  const call = await readCall(operation, c);
  calls.set(operation.name, (calls.get(operation.name) ?? 0) + 1);
  settleDue(book);
  const before = claimFault(book, operation.name, "before");
  if (before) return obstruct(before, () => replaced(before));
  const after = claimFault(book, operation.name, "after");
  const { status, body, headers = {} } = answerTo(book, operation, call);
  if (after?.kind === "webhook_first") await pump();
  const response = Response.json(body, { status, headers: { ...headers, ...echo(call) } });
  return after ? spoil(after, response, () => replaced(after)) : response;
}

async function readCall({ method }: Operation, { req }: HonoContext): Promise<Call> {
  const bytes = method === "POST" ? await req.arrayBuffer() : new ArrayBuffer(0);
  const parts = await partsOf(bytes, req.header("content-type") ?? "");
  return {
    environment: new URL(req.url).host === "connect.squareupsandbox.com" ? "sandbox" : "production",
    authorization: req.header("authorization"),
    version: req.header("square-version"),
    contentType: req.header("content-type") ?? "",
    id: req.param("id") ?? "",
    query: req.query(),
    evidenceId: req.param("evidenceId") ?? "",
    text: parts ? "" : new TextDecoder().decode(bytes),
    parts: parts && { ...jsonOf(parts.get("request")), image_file: parts.get("image_file")?.file },
  };
}

function jsonOf(part: Part | undefined): object {
  try {
    return part?.type === "application/json" ? (JSON.parse(part.text) as object) : {};
  } catch {
    return {};
  }
}

const echo = ({ version }: Call): Record<string, string> =>
  version === undefined ? {} : { "square-version": version };

function answerTo(book: Book, operation: Operation, call: Call): Reply {
  try {
    const account = authenticated(book, operation, call);
    return book.transaction(() => keyedAnswer(book, operation, call, account));
  } catch (refused) {
    // Refused before the work began: nothing is saved, the key is free.
    if (refused instanceof Refusal) return refusalReply(refused);
    throw refused;
  }
}

function authenticated(book: Book, { scope }: Operation, { authorization, version, environment }: Call): AccountRow {
  const token = /^Bearer (\S+)$/.exec(authorization ?? "")?.[1];
  const account = book.list("account").find((one) => one.accessToken === token && one.environment === environment);
  if (!account) throw new Refusal(401, "UNAUTHORIZED", "This request could not be authorized.");
  if (scope && account.scopes && !account.scopes.includes(scope)) {
    throw new Refusal(403, "INSUFFICIENT_SCOPES", "The merchant has not given your application that permission.");
  }
  if (version !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(version)) {
    throw new Refusal(400, "INVALID_SQUARE_VERSION_FORMAT", "A date, such as 2025-08-20.", "Square-Version");
  }
  return account;
}

function keyedAnswer(book: Book, operation: Operation, call: Call, account: AccountRow): Reply {
  const given = operation.method === "POST" ? bodyOf(call) : call.query;
  const params = parsed(operation.params, given, operation.method);
  const { idempotency_key: key, ...request } = params as { idempotency_key?: string };
  const keyed = key === undefined ? undefined : { key, request: canonical(request) };
  const known = keyed ? recall(book, account, keyed) : ({ kind: "new" } as const);
  if (known.kind === "saved") return known.reply;
  const isResent = known.kind === "pruned";
  const reply = execute(book, operation, call, account, params, isResent);
  if (keyed) remember(book, account, keyed, reply, isResent);
  return reply;
}

function execute(
  book: Book,
  operation: Operation,
  { id, evidenceId }: Call,
  account: AccountRow,
  params: unknown,
  resentAfterPrune: boolean,
): Reply {
  const fault = claimFault(book, operation.name, "during");
  const status = fault?.kind === "status" ? fault : undefined;
  if (status && !status.executed) return statusReply(status);
  const forced = fault?.kind === "next_status" ? fault : undefined;
  const reply = attempt(() => operation.run({ book, account, id, evidenceId, forced, resentAfterPrune }, params));
  return status ? statusReply(status) : reply;
}

/** A refusal from here on is an answer like any other, and is saved. */
function attempt(run: () => unknown): Reply {
  try {
    return { status: 200, body: run() };
  } catch (refused) {
    if (refused instanceof Refusal) return refusalReply(refused);
    throw refused;
  }
}

function bodyOf({ text, contentType, parts }: Call): unknown {
  if (parts) return parts;
  if (text === "") return {};
  if (!contentType.startsWith("application/json")) {
    throw new Refusal(415, "UNSUPPORTED_MEDIA_TYPE", "Only application/json.");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "EXPECTED_JSON_BODY", "The body is not JSON.");
  }
}

const CODE_OF: Readonly<Record<string, string>> = {
  too_small: "VALUE_TOO_SHORT",
  too_big: "VALUE_TOO_LONG",
  invalid_value: "INVALID_ENUM_VALUE",
  invalid_format: "INVALID_VALUE",
};

/** @throws Refusal that names the first wrong member */
function parsed(params: z.ZodType, given: unknown, method: Operation["method"]): unknown {
  const result = params.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join(".");
  if (issue?.code === "unrecognized_keys") {
    const code = method === "GET" ? "UNKNOWN_QUERY_PARAMETER" : "UNKNOWN_BODY_PARAMETER";
    throw new Refusal(400, code, `Not known: ${issue.keys.join(", ")}.`, issue.keys[0]);
  }
  const isMissing = issue?.code === "invalid_type" && issue.message.endsWith("undefined");
  const own = /^[A-Z_]+$/.exec(issue?.message ?? "")?.[0];
  const code = own ?? (isMissing ? "MISSING_REQUIRED_PARAMETER" : (CODE_OF[issue?.code ?? ""] ?? "INCORRECT_TYPE"));
  throw new Refusal(400, code, issue?.message ?? "Not understood.", field);
}
