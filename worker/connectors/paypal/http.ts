import { SEND_DEADLINE_MS } from "../../../core/refund/limits.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { withDeadline } from "../../deadline.ts";
import { BearerTokens, type Token, usableUntilMs } from "../bearer-tokens.ts";
import { isNotSent, NOT_SENT } from "../call-slots.ts";
import type { ConnectorTools } from "../connector.ts";
import type { ConnectorFailure } from "../failure.ts";
import { apiOrigin, type PayPalSettings } from "./settings.ts";
import { tokenWire } from "./wire.ts";

/** `not_sent`: it had no turn, or there was no token to send it with, so nothing of it left. `no_answer`: it may have been done. */
export type Exchange =
  | { readonly type: "answer"; readonly status: number; readonly body: unknown; readonly retryAfterMs?: number }
  | { readonly type: "not_sent"; readonly failure: ConnectorFailure }
  | { readonly type: "no_answer"; readonly detail: string };

export interface Ask {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON as a text, or parts. */
  readonly body?: string | FormData;
}

interface AppToken extends Token {
  readonly appId: string | undefined;
}

/** Well inside the deadline of the call that waits for it. */
const TOKEN_DEADLINE_MS = 8_000;
/** PayPal's largest answer that we ask for is a page of fifty disputes. */
const ANSWER_MAX_BYTES = 2_000_000;

/**
 * Calls to PayPal for one app. A 401 fetches a new token once. No other retries: the outbox owns them. Never throws.
 */
export class PayPalHttp {
  readonly #settings: PayPalSettings;
  readonly #services: ConnectorTools;
  readonly #tokens: BearerTokens<AppToken>;

  constructor(settings: PayPalSettings, services: ConnectorTools) {
    this.#settings = settings;
    this.#services = services;
    this.#tokens = new BearerTokens(services.nowMs, () => this.#fetchToken());
  }

  /** One call under our deadline, token, headers and body included. */
  async call(ask: Ask): Promise<Exchange> {
    // What runs on after the deadline must not send: whoever waits has said by then that it is over.
    const stop = new AbortController();
    try {
      return await withDeadline(SEND_DEADLINE_MS, this.#authorised(ask, stop.signal));
    } catch (cause) {
      return { type: "no_answer", detail: `paypal.no_answer.${nameOf(cause)}` };
    } finally {
      stop.abort();
    }
  }

  /** What PayPal calls the app, by a token that is new or still good. */
  async appId(): Promise<Result<string | undefined, ConnectorFailure>> {
    const token = await this.#tokens.usable();
    return token.ok ? ok(token.value.appId) : token;
  }

  async #authorised(ask: Ask, signal: AbortSignal): Promise<Exchange> {
    const first = await this.#tokens.usable();
    if (!first.ok) return { type: "not_sent", failure: first.error };
    const once = await this.#send(ask, first.value, signal);
    if (once.type !== "answer" || once.status !== 401) return once;
    const fresh = await this.#tokens.usable(first.value);
    // A 401 has done nothing.
    if (!fresh.ok) return { type: "not_sent", failure: fresh.error };
    return this.#send(ask, fresh.value, signal);
  }

  #send({ method, path, headers, body }: Ask, { bearer }: Token, signal: AbortSignal): Promise<Exchange> {
    signal.throwIfAborted();
    return this.#exchange(path, {
      method,
      headers: {
        ...headers,
        accept: "application/json",
        authorization: `Bearer ${bearer}`,
        ...(typeof body === "string" ? { "content-type": "application/json" } : {}),
      },
      signal,
      ...(body === undefined ? {} : { body }),
    });
  }

  async #exchange(path: string, init: RequestInit): Promise<Exchange> {
    try {
      const response = await this.#services.fetch(apiOrigin(this.#settings) + path, { ...init, redirect: "manual" });
      const bytes = await response.arrayBuffer();
      const retryAfterMs = retryAfterMsOf(response.headers.get("retry-after"));
      return {
        type: "answer",
        status: response.status,
        body: bytes.byteLength > ANSWER_MAX_BYTES ? undefined : parsed(new TextDecoder().decode(bytes)),
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      };
    } catch (cause) {
      if (isNotSent(cause)) return { type: "not_sent", failure: { verdict: "not_executed", detail: NOT_SENT } };
      return { type: "no_answer", detail: `paypal.no_answer.${nameOf(cause)}` };
    }
  }

  /** Client credentials (PayPal's REST reference, "Authentication"). A failure here has done nothing. */
  async #fetchToken(): Promise<Result<AppToken, ConnectorFailure>> {
    const { clientId, clientSecret } = this.#settings;
    const stop = new AbortController();
    const asked = this.#exchange("/v1/oauth2/token", {
      method: "POST",
      headers: {
        accept: "application/json",
        authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: "grant_type=client_credentials",
      signal: stop.signal,
    });
    try {
      return this.#tokenOf(await withDeadline(TOKEN_DEADLINE_MS, asked));
    } catch {
      return err({ verdict: "not_executed", detail: "paypal.token.no_answer" });
    } finally {
      stop.abort();
    }
  }

  #tokenOf(answer: Exchange): Result<AppToken, ConnectorFailure> {
    if (answer.type === "not_sent") return err(answer.failure);
    if (answer.type === "no_answer") return err({ verdict: "not_executed", detail: "paypal.token.no_answer" });
    const { status, body, retryAfterMs } = answer;
    const detail = `paypal.token.${status}`;
    if (status === 400 || status === 401 || status === 403) return err({ verdict: "unauthorised", detail });
    const given = status === 200 ? tokenWire.safeParse(body).data : undefined;
    if (!given)
      return err({ verdict: "not_executed", detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
    return ok({
      bearer: given.access_token,
      usableUntilMs: usableUntilMs(this.#services.nowMs(), given.expires_in),
      appId: given.app_id,
    });
  }
}

const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : "unreadable");

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** PayPal may name seconds; a date, or nonsense, is not read. */
const retryAfterMsOf = (header: string | null): number | undefined =>
  header !== null && /^\d{1,5}$/.test(header) ? Number(header) * 1000 : undefined;
