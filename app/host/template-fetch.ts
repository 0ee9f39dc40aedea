/**
 * Our Worker by way of the helpdesk's proxy. It lets so many calls a minute through, for all agents of the account together: whoever is told
 * that it is busy asks nothing until then, and the page says for how long.
 */
import type { CallAnswer } from "../../core/contract/helpdesk-call.ts";
import type { Problem } from "../../core/contract/problem.ts";
import { within } from "./deadline.ts";
import type { FreshworksClient } from "./freshworks-client.ts";

const TEMPLATE = "makegoodCall";
/** Just below what the proxy itself waits. */
const CALL_LIMIT_MS = 14_500;
const MINUTE_MS = 60_000;
/** Of the 50 that the account has: one frame leaves some to the others. */
const OWN_A_MINUTE = 40;

export type Step = "call" | "code" | "sign-in";
export type Proxy = (step: Step, body: object) => Promise<Response>;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null;

/** Posts to one of our doors. Rejects where no answer came; a refusal of the proxy's own is a problem as ours are. */
export function templateProxy(client: FreshworksClient, now: () => number = Date.now): Proxy {
  let busyUntilMs = 0;
  let sentAtMs: number[] = [];
  return async (step, body) => {
    const nowMs = now();
    sentAtMs = sentAtMs.filter((atMs) => nowMs - atMs < MINUTE_MS);
    const fullUntilMs = sentAtMs.length < OWN_A_MINUTE ? 0 : (sentAtMs[0] ?? 0) + MINUTE_MS;
    const waitMs = Math.max(busyUntilMs, fullUntilMs) - nowMs;
    if (waitMs > 0) return busy(waitMs);
    sentAtMs.push(nowMs);
    const options = { context: { op: step }, body: JSON.stringify(body) };
    try {
      return answerOf(await within(CALL_LIMIT_MS, step, client.request.invokeTemplate(TEMPLATE, options)));
    } catch (thrown) {
      const refused = refusalOf(thrown);
      if (refused.status !== 429) return refused;
      busyUntilMs = now() + secondsOf(thrown) * 1000;
      return busy(busyUntilMs - now());
    }
  };
}

/** A fetch to `/v1/…`: each call by the one door for calls, and answered as that address answered. */
export function templateFetch(proxy: Proxy): typeof fetch {
  return async (input, init) => {
    const session = /^Bearer (\S+)$/.exec(new Headers(init?.headers).get("authorization") ?? "")?.[1];
    const asked = { session, method: init?.method ?? "GET", path: String(input) };
    const body: unknown = typeof init?.body === "string" ? JSON.parse(init.body) : undefined;
    const answer = await proxy("call", { ...asked, ...(body === undefined ? {} : { body }) });
    if (!answer.ok) return answer;
    // Written by our own door: the contract's type is what it sends.
    const { status, type, body: told, retryAfter }: CallAnswer = await answer.json();
    const headers = { "content-type": type, ...(retryAfter === undefined ? {} : { "retry-after": retryAfter }) };
    return new Response(status === 204 ? null : typeof told === "string" ? told : JSON.stringify(told), {
      status,
      headers,
    });
  };
}

/** The proxy answers the body as a string. */
function answerOf(answered: unknown): Response {
  const { status, response } = isFields(answered) ? answered : {};
  if (typeof response !== "string") throw new TypeError("The helpdesk's proxy answered nothing");
  return new Response(response, { status: typeof status === "number" ? status : 200 });
}

/** What is no 2xx is rejected, with the body of our door where it came that far. */
function refusalOf(thrown: unknown): Response {
  const { status, response } = isFields(thrown) ? thrown : {};
  if (typeof status !== "number" || status < 400 || status > 599) throw thrown;
  return new Response(typeof response === "string" ? response : "", { status });
}

/** When the proxy lets calls through again; a minute is what its limit counts. */
function secondsOf(thrown: unknown): number {
  const headers = isFields(thrown) && isFields(thrown.headers) ? thrown.headers : {};
  const told = Object.entries(headers).find(([name]) => name.toLowerCase() === "retry-after")?.[1];
  const seconds = Number(told);
  return seconds > 0 && seconds <= 600 ? seconds : MINUTE_MS / 1000;
}

function busy(waitMs: number): Response {
  const problem: Problem = {
    ...{ type: "/problems/too_many", title: "Too many requests", status: 429, code: "too_many", requestId: "" },
    values: { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) },
  };
  return new Response(JSON.stringify(problem), { status: 429 });
}
