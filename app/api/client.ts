/** Every call the app makes, typed by the list of operations. Errors are `ApiProblem` or `NoAnswer`; an answer is always a success. */
import { filledPath, pathNames, splitAt } from "../../core/contract/operation.ts";
import {
  type AnswerOf,
  type ClientArgsOf,
  OPERATION_NAMES,
  type OperationName,
  operations,
} from "../../core/contract/operations.ts";
import { errorOfResponse, isSessionOver, NoAnswer } from "./problem.ts";
import type { Session } from "./session.ts";

/** A refund is decided in milliseconds; longer than this, the connection is gone. */
const CALL_LIMIT_MS = 15_000;

/** The host's fetch with the bearer and a deadline; whatever is no success is thrown. */
function sessionFetch(fetchFunction: typeof fetch, session: Session): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set("authorization", `Bearer ${await session.bearer()}`);
    let response: Response;
    try {
      response = await fetchFunction(input, { ...init, headers, signal: AbortSignal.timeout(CALL_LIMIT_MS) });
    } catch {
      throw new NoAnswer("No answer arrived");
    }
    if (response.ok) return response;
    const error = await errorOfResponse(response);
    if (isSessionOver(error)) session.end();
    throw error;
  };
}

/** The body of a success. A body that breaks off is no answer: whether the server acted is not known. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new NoAnswer("The answer broke off");
  }
}

/** Without the fields that are undefined: a query string has no word for them. */
function queryOf(fields: unknown): string {
  const given = Object.entries(fields ?? {}).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `?${query}` : "";
}

/** A read asks in its address, everything else in a body. */
function requestOf(where: string, args: readonly unknown[]): { readonly url: string; readonly init: RequestInit } {
  const { verb } = splitAt(where);
  const url = `/v1${filledPath(where, args)}`;
  const asked = args[pathNames(where).length];
  if (verb === "GET") return { url: url + queryOf(asked), init: { method: verb } };
  if (asked === undefined) return { url, init: { method: verb } };
  const headers = { "content-type": "application/json" };
  return { url, init: { method: verb, headers, body: JSON.stringify(asked) } };
}

/** The record's own pages are lines, for scripts: no panel reads them. */
type Called = Exclude<OperationName, "auditEvents">;
export type Api = { readonly [N in Called]: (...args: ClientArgsOf<N>) => Promise<AnswerOf<N>> };

/** Binds the calls to a session: one for each operation, under its name. */
export function createApi(fetchFunction: typeof fetch, session: Session): Api {
  const ask = sessionFetch(fetchFunction, session);
  const call =
    (name: OperationName) =>
    async (...args: readonly unknown[]) => {
      const { url, init } = requestOf(operations[name].at, args);
      return bodyOf(await ask(url, init));
    };
  return Object.fromEntries(OPERATION_NAMES.map((name) => [name, call(name)])) as unknown as Api;
}
