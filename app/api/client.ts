/** Every call that the app and the command line make, typed by a list of operations. Errors are `ApiProblem` or `NoAnswer`; an answer is always a success. */
import {
  type ClientArgs,
  filledPath,
  pathNames,
  splitAt,
  type WireAnswer,
  type WireList,
} from "../../core/contract/operation.ts";
import type { operations } from "../../core/contract/operations.ts";
import { errorOfResponse, isSessionOver, NoAnswer } from "./problem.ts";
import type { Session } from "./session.ts";

/** A refund is decided in milliseconds; longer than this, the connection is gone. */
const CALL_LIMIT_MS = 15_000;

/** A fetch with a bearer and a deadline; whatever is no success is thrown. */
export function fetchAs(fetchFunction: typeof fetch, bearer: () => Promise<string>): typeof fetch {
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set("authorization", `Bearer ${await bearer()}`);
    let response: Response;
    try {
      response = await fetchFunction(input, { ...init, headers, signal: AbortSignal.timeout(CALL_LIMIT_MS) });
    } catch {
      throw new NoAnswer("No answer arrived");
    }
    const isAnswer = response.ok && !response.headers.get("content-type")?.startsWith("application/problem+json");
    if (isAnswer) return response;
    throw await errorOfResponse(response);
  };
}

/** Who is told that the session is over says so to the page. */
const endingWith =
  (ask: typeof fetch, session: Session): typeof fetch =>
  async (input, init) => {
    try {
      return await ask(input, init);
    } catch (error) {
      if (isSessionOver(error)) session.end();
      throw error;
    }
  };

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

export type CallsOf<L extends WireList> = {
  readonly [N in keyof L]: (...args: ClientArgs<L[N]>) => Promise<WireAnswer<L[N]>>;
};

/** One call for each operation of a list, under its name. */
export function callsOf<L extends WireList>(list: L, ask: typeof fetch): CallsOf<L> {
  const call =
    (where: string) =>
    async (...args: readonly unknown[]) => {
      const { url, init } = requestOf(where, args);
      return bodyOf(await ask(url, init));
    };
  return Object.fromEntries(Object.entries(list).map(([name, { at }]) => [name, call(at)])) as unknown as CallsOf<L>;
}

/** The record's own pages are lines, for scripts: no panel reads them. */
export type Api = Omit<CallsOf<typeof operations>, "auditEvents">;

/** Binds the calls to a session. `list`: of all operations those that the page may ask, since it loads their addresses before it shows anything. */
export const createApi = (fetchFunction: typeof fetch, session: Session, list: WireList): Api =>
  callsOf(
    list,
    endingWith(
      fetchAs(fetchFunction, () => session.bearer()),
      session,
    ),
  ) as unknown as Api;
