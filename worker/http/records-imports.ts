/** Files that come in piece by piece with a key of the records API: one route for each operation of a key, mounted at `/v1`. */
import { Hono, type MiddlewareHandler } from "hono";
import type * as z from "zod";
import { KEY_OPERATIONS, type KeyArgsOf, type KeyOperation, keyOperations } from "../../core/contract/by-key.ts";
import { beginImportRequest, pieceRequest, refusalsQuery } from "../../core/contract/imports.ts";
import { pathArgs, pathNames, splitAt } from "../../core/contract/operation.ts";
import { type KeyEnv, needKey, replyToKey } from "./records-key.ts";
import { body, path, query } from "./validate.ts";

const REQUESTS: Readonly<Partial<Record<KeyOperation, z.ZodType>>> = {
  beginByKey: beginImportRequest,
  takeByKey: pieceRequest,
  refusalsByKey: refusalsQuery,
};

export const recordsImports = new Hono<KeyEnv>();
for (const name of KEY_OPERATIONS) addRoute(name);

function addRoute(name: KeyOperation): void {
  const { at } = keyOperations[name];
  const { verb, path: where } = splitAt(at);
  const request = REQUESTS[name];
  const from = verb === "GET" ? "query" : "json";
  const checks: MiddlewareHandler[] = pathNames(at).length > 0 ? [path(where)] : [];
  if (request) checks.push(from === "query" ? query(request) : body(request));
  recordsImports.on(verb, [where], needKey, ...checks, async (c) => {
    const asked = request ? [c.req.valid(from as never)] : [];
    const args = [...pathArgs(at, c.req.param()), ...asked] as unknown as KeyArgsOf<typeof name>;
    return replyToKey(c, await c.var.keyed.askByKey(c.var.caller, name, ...args));
  });
}
