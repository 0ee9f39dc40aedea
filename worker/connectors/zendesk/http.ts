import type * as z from "zod";
import { err, ok, type Result } from "../../../core/result.ts";
import { BearerTokens, type Token, usableUntilMs } from "../bearer-tokens.ts";
import { isNotSent, NOT_SENT } from "../call-slots.ts";
import type { ConnectorFailure } from "../failure.ts";
import { tokenAnswer } from "./wire.ts";

export interface ZendeskConfig {
  readonly subdomain: string;
  readonly appId: string;
  readonly oauthClientId: string;
  readonly oauthClientSecret: string;
}

export interface ZendeskTools {
  readonly config: ZendeskConfig;
  /** `vendorFetch(env)`; it brings its own deadline. */
  readonly fetch: typeof fetch;
  readonly nowMs: () => number;
  /** Other rights than the daily ones: to set up. */
  readonly scopes?: string;
}

type Answer<T> = Promise<Result<T, ConnectorFailure>>;

type Method = "GET" | "PUT" | "POST";
type Headers = Readonly<Record<string, string>>;

export interface WireAnswer {
  readonly status: number;
  readonly text: string;
}

/** All that is read, because Zendesk lets no narrower right read audits; of writing, tickets only. */
const SCOPES = "read tickets:write";
/** Zendesk's own default where the answer names none. */
const TOKEN_LIFE_S = 1800;
const RETRY_AFTER_DEFAULT_MS = 60_000;

/**
 * Calls to one Zendesk account, with a token of its own (OAuth client credentials); a 401 fetches a new one once.
 */
export class ZendeskHttp {
  readonly #services: ZendeskTools;
  readonly #origin: string;
  readonly #tokens: BearerTokens<Token>;

  constructor(services: ZendeskTools) {
    this.#services = services;
    this.#tokens = new BearerTokens(services.nowMs, () => this.#fetchToken());
    this.#origin = `https://${services.config.subdomain}.zendesk.com`;
  }

  /** Reads and checks a JSON answer. A read that fails has done nothing, so it is never `unknown`. */
  async read<T>(path: string, schema: z.ZodType<T>): Answer<T> {
    const answer = await this.readText(path);
    return answer.ok ? parsed(answer.value, schema, "not_executed") : answer;
  }

  readText(path: string): Answer<WireAnswer> {
    return this.#call("GET", path, undefined);
  }

  /** A 409 comes back as an answer; its caller knows what to do with it. */
  write(path: string, body: unknown): Answer<WireAnswer> {
    return this.#call("PUT", path, JSON.stringify(body));
  }

  /** Makes something of which the caller has just looked that it is not there. */
  make(path: string, body: unknown): Answer<WireAnswer> {
    return this.#call("POST", path, JSON.stringify(body));
  }

  /** Makes something once: the same key and body within two hours answer what was made (Zendesk's Ticketing API, "Idempotency"). */
  create(path: string, body: unknown, idempotencyKey: string): Answer<WireAnswer> {
    return this.#call("POST", path, JSON.stringify(body), { "idempotency-key": idempotencyKey });
  }

  async #call(method: Method, path: string, body: string | undefined, more: Headers = {}): Answer<WireAnswer> {
    const first = await this.#tokens.usable();
    if (!first.ok) return first;
    const once = await this.#send(method, path, body, first.value.bearer, more);
    if (!once.ok || once.value.status !== 401) return once.ok ? usable(once.value, method) : once;
    const fresh = await this.#tokens.usable(first.value);
    if (!fresh.ok) return fresh;
    const twice = await this.#send(method, path, body, fresh.value.bearer, more);
    return twice.ok ? usable(twice.value, method) : twice;
  }

  async #send(method: Method, path: string, body: string | undefined, bearer: string, more: Headers) {
    const headers: Record<string, string> = { ...more, authorization: `Bearer ${bearer}`, accept: "application/json" };
    if (body !== undefined) headers["content-type"] = "application/json";
    const init = body === undefined ? { method, headers } : { method, headers, body };
    return this.#exchange(path, init, method === "GET" ? "not_executed" : "unknown");
  }

  /** One exchange, body included. Whether a broken one was executed is for the caller to say: it depends on what was asked. */
  async #exchange(
    path: string,
    init: { method: string; headers: Record<string, string>; body?: string },
    whenBroken: "not_executed" | "unknown",
  ): Answer<WireAnswer & { readonly retryAfter: string | null }> {
    try {
      const response = await this.#services.fetch(this.#origin + path, init);
      const retryAfter = response.headers.get("retry-after");
      // Not `text()`: a key comes under a type that is no text, and the platform would warn.
      const text = new TextDecoder().decode(await response.arrayBuffer());
      return ok({ status: response.status, text, retryAfter });
    } catch (cause) {
      if (isNotSent(cause)) return err({ verdict: "not_executed", detail: NOT_SENT });
      const name = cause instanceof Error ? cause.name : "unreadable";
      return err({ verdict: whenBroken, detail: `zendesk.no_answer.${name}` });
    }
  }

  async #fetchToken(): Answer<Token> {
    const { oauthClientId: client_id, oauthClientSecret: client_secret } = this.#services.config;
    const answer = await this.#exchange(
      "/oauth/tokens",
      {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({
          grant_type: "client_credentials",
          client_id,
          client_secret,
          scope: this.#services.scopes ?? SCOPES,
        }),
      },
      "not_executed",
    );
    if (!answer.ok) return answer;
    const { status } = answer.value;
    // Also where there is no such account: it says nothing of whatever was to be asked with the token.
    const isRefusedClient = status >= 400 && status < 500 && status !== 429;
    if (isRefusedClient) return err({ verdict: "unauthorised", detail: `zendesk.token.${status}` });
    const good = usable(answer.value, "GET");
    if (!good.ok) return err({ ...good.error, detail: `zendesk.token.${status}` });
    const given = parsed(good.value, tokenAnswer, "not_executed");
    if (!given.ok) return given;
    const lifeS = given.value.expires_in ?? TOKEN_LIFE_S;
    return ok({ bearer: given.value.access_token, usableUntilMs: usableUntilMs(this.#services.nowMs(), lifeS) });
  }
}

/** What a status means for a call that was answered (the introduction to Zendesk's API). */
function usable(
  answer: WireAnswer & { readonly retryAfter: string | null },
  method: Method,
): Result<WireAnswer, ConnectorFailure> {
  const { status, text, retryAfter } = answer;
  const detail = `zendesk.${status}`;
  if ((status >= 200 && status < 300) || status === 409) return ok({ status, text });
  if (status === 401) return err({ verdict: "unauthorised", detail });
  if (status === 429) {
    return err({ verdict: "not_executed", detail, retryAfterMs: retryAfterMsOf(retryAfter) });
  }
  if (status >= 500) return err({ verdict: method === "GET" ? "not_executed" : "unknown", detail });
  return err({ verdict: "refused", detail, ...(OF_THE_RECORD.includes(status) ? { words: wordsIn(text) } : {}) });
}

/** Where the answer says what is wrong with what was sent. */
const OF_THE_RECORD = [400, 403, 422];
const WORDS_MOST = 300;

/** In Zendesk's own words, of which each of its interfaces has another form. */
function wordsIn(text: string): string {
  const said = [...text.matchAll(/"(?:description|message)"\s*:\s*"((?:[^"\\]|\\.)*)"/g)].map(([, one = ""]) => one);
  return [...new Set(said)].join(" ").slice(0, WORDS_MOST);
}

/** The answer about one ticket: of a ticket that was deleted, or marked as spam, Zendesk says that there is none. */
export function ofTicket<T>(answer: Result<T, ConnectorFailure>): Result<T, ConnectorFailure> {
  return answer.ok || answer.error.detail !== "zendesk.404" ? answer : err({ ...answer.error, ticket: "gone" });
}

const retryAfterMsOf = (retryAfter: string | null): number =>
  retryAfter !== null && /^\d{1,5}$/.test(retryAfter) ? Number(retryAfter) * 1000 : RETRY_AFTER_DEFAULT_MS;

/** The answer as our schema sees it; one that does not fit is no answer. */
export function parsed<T>(
  { status, text }: WireAnswer,
  schema: z.ZodType<T>,
  verdict: "not_executed" | "unknown",
): Result<T, ConnectorFailure> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ verdict, detail: `zendesk.${status}.not_json` });
  }
  const checked = schema.safeParse(json);
  return checked.success ? ok(checked.data) : err({ verdict, detail: `zendesk.${status}.unexpected_shape` });
}
