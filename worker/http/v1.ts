import { type Context, Hono, type MiddlewareHandler } from "hono";
import { pathArgs, pathNames, splitAt } from "../../core/contract/operation.ts";
import { type AnswerOf, OPERATION_NAMES, type OperationName, operations } from "../../core/contract/operations.ts";
import { operationOf } from "../account/operations/registry.ts";
import type { Answer } from "../account/rpc/account-rpc.ts";
import type { PersonActor } from "../account/store/context.ts";
import type { V1Env } from "./context.ts";
import { reply } from "./problem.ts";
import { body, path, query } from "./validate.ts";

/** Everything a signed-in person may ask, mounted at `/v1`; documented in `docs/api.md`. One route for each operation. */
export const v1 = new Hono<V1Env>().post("/session/renew", async (c) => reply(c, await c.var.renew()));
for (const name of OPERATION_NAMES) addRoute(name);

/** Validates the path, then the query or the body; asks the account; answers. */
function addRoute(name: OperationName): void {
  const { at } = operations[name];
  const { verb, path: where } = splitAt(at);
  const { request } = operationOf(name);
  const from = verb === "GET" ? "query" : "json";
  const checks: MiddlewareHandler[] = pathNames(at).length > 0 ? [path(where)] : [];
  if (request) checks.push(from === "query" ? query(request) : body(request));
  v1.on(verb, [where], ...checks, async (c) => {
    const asked = request ? [valid(c, from)] : [];
    const args = [...pathArgs(at, c.req.param()), ...asked];
    const answer = await methodsOf(c)[name](c.var.actor, ...args);
    return answer.ok && name === "auditEvents" ? lines(c, answer.value as AnswerOf<"auditEvents">) : reply(c, answer);
  });
}

type Methods = Record<OperationName, (actor: PersonActor, ...args: readonly unknown[]) => Answer<unknown>>;
/** The arguments of an operation are those that its path and its schema gave: the compiler cannot follow that through a loop. */
const methodsOf = (c: Context<V1Env>): Methods => c.var.account as unknown as Methods;

/** What the validator before left. */
const valid = (c: Context, from: "query" | "json"): unknown => c.req.valid(from as never);

/** A page of the record, for scripts that keep it: one event a line, as it is chained. */
function lines(c: Context, { events }: AnswerOf<"auditEvents">): Response {
  const text = events.map((event) => `${JSON.stringify(event)}\n`).join("");
  return c.body(text, 200, { "content-type": "application/x-ndjson" });
}
