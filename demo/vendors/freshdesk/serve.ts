import type { Context } from "hono";
import { type StatusFault, serveFaulty } from "../simulator/serve-faulty.ts";
import type { Book } from "./book.ts";
import { Refusal, unauthorised } from "./errors.ts";
import type { OperationName } from "./faults.ts";
import { countCall } from "./limits.ts";
import type { AgentRow } from "./records.ts";
import { settleWork } from "./rules.ts";

export interface Simulation {
  readonly book: Book;
  readonly pump: () => Promise<number>;
  /** Requests received since the start, by operation. */
  readonly calls: Map<string, number>;
}

export interface Call {
  readonly book: Book;
  readonly agent: AgentRow;
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Answer {
  readonly status?: number;
  readonly body: unknown;
  readonly hasMore?: boolean;
}

export type Run = (call: Call) => Answer;

/** What a request carries beside the wire. `actingAgentId` is the agent's own browser: only a caller in this process sets it. */
export interface FreshdeskEnv {
  Bindings: { readonly actingAgentId?: string };
}

/** Answers one request: as the faults that are set, the limits and the key let it. Of an agent's own browser neither is asked. */
export async function serve(
  simulation: Simulation,
  operation: OperationName,
  c: Context<FreshdeskEnv>,
  run: Run,
): Promise<Response> {
  const { book } = simulation;
  const text = c.req.method === "GET" ? "" : new TextDecoder().decode(await c.req.arrayBuffer());
  settleWork(book);
  const acting = c.env?.actingAgentId;
  if (acting !== undefined) return ran(book, c, { text, run, headers: {}, agentOf: () => book.get("agent", acting) });
  return serveFaulty(simulation, { operation, answer: () => answerTo(book, c, { operation, text, run }), refusal });
}

interface Asked {
  readonly operation: OperationName;
  readonly text: string;
  readonly run: Run;
}

/** What is included costs more in a list. */
function costOf(operation: OperationName, include = ""): number {
  const included = include.split(",").filter(Boolean).length;
  return 1 + included * (operation === "tickets.list" ? 2 : 1);
}

function answerTo(book: Book, c: Context<FreshdeskEnv>, { operation, text, run }: Asked): Response {
  const { headers, waitS } = countCall(book, costOf(operation, c.req.query("include")));
  if (waitS !== undefined) {
    return Response.json(
      { message: "You have exceeded the limit of requests per minute" },
      { status: 429, headers: { ...headers, "retry-after": String(waitS) } },
    );
  }
  return ran(book, c, { text, run, headers, agentOf: () => agentByKey(book, c) });
}

interface Running {
  readonly text: string;
  readonly run: Run;
  readonly headers: Readonly<Record<string, string>>;
  readonly agentOf: () => AgentRow | undefined;
}

function ran(book: Book, c: Context<FreshdeskEnv>, { text, run, headers, agentOf }: Running): Response {
  try {
    const agent = agentOf();
    if (!agent || agent.deactivated) throw unauthorised();
    const call = { book, agent, id: c.req.param("id") ?? "", query: c.req.query(), body: json(text) };
    const { status = 200, body, hasMore } = book.transaction(() => run(call));
    return Response.json(body, { status, headers: { ...headers, ...(hasMore ? { link: nextOf(c) } : {}) } });
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    const { status, body } = refused;
    return body === null ? new Response(null, { status, headers }) : Response.json(body, { status, headers });
  }
}

function nextOf({ req }: Context<FreshdeskEnv>): string {
  const next = new URL(req.url);
  next.searchParams.set("page", String(Number(req.query("page") ?? 1) + 1));
  return `<${next.href}>; rel="next"`;
}

function agentByKey(book: Book, { req }: Context<FreshdeskEnv>): AgentRow | undefined {
  const coded = /^Basic ([A-Za-z0-9+/=]+)$/.exec(req.header("authorization") ?? "")?.[1];
  const [key] = coded === undefined ? [] : atob(coded).split(":");
  return book.list("agent").find(({ apiKey }) => apiKey !== null && apiKey === key);
}

function json(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, { code: "invalid_json", message: "Request body has invalid json format" });
  }
}

function refusal({ status, retryAfterS }: StatusFault): Response {
  return Response.json(
    { code: status === 401 ? "invalid_credentials" : "access_denied", message: "As a fault told it." },
    { status, headers: retryAfterS === undefined ? {} : { "retry-after": String(retryAfterS) } },
  );
}
