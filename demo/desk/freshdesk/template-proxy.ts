/**
 * Freshworks' proxy, through which a page that Freshdesk hosts calls its server: declared request templates only, with its substitutions,
 * limits and time-outs. A simulator: where nobody outside knows an error's words, they are ours.
 */
import { type CallContext, type InstallParameters, substituted, TemplateRefusal } from "./substitute.ts";

/** What the client's promise resolves to. */
export interface TemplateResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly response: string;
}
/** What it rejects with: everything but a 2xx. */
export interface TemplateError extends TemplateResponse {
  /** Where the proxy itself refused, or got no answer. */
  readonly message?: string;
  readonly errorSource?: "APP" | "PLATFORM";
}
/** `POST /freshdesk-desk/as/:user/template/:name` is always answered 200 with one of these. */
export type TemplateAnswer =
  | { readonly ok: true; readonly answer: TemplateResponse }
  | { readonly ok: false; readonly error: TemplateError };

export interface TemplateCall {
  readonly context?: CallContext | undefined;
  readonly body?: string | undefined;
}

/** One entry of `config/requests.json`. */
export interface RequestTemplate {
  readonly schema: {
    readonly protocol?: string;
    readonly method: string;
    readonly host: string;
    readonly path: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, string>>;
  };
  readonly options?: { readonly maxAttempts?: number; readonly retryDelay?: number };
}

/** `time_out`: no answer in time, and nothing was sent. `worker_down`: nobody listens there. */
export const PROXY_FAULTS = ["time_out", "rate_limit", "worker_down"] as const;
export type ProxyFault = (typeof PROXY_FAULTS)[number];

export interface ProxyOptions {
  /** By name, as `config/requests.json` has them. */
  readonly templates: Readonly<Record<string, RequestTemplate>>;
  /** The names in the manifest: a template that it does not declare is not there. */
  readonly declared: readonly string[];
  readonly parameters: InstallParameters;
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
  readonly clock: () => number;
  readonly timeOutMs?: number;
}

const TIME_OUT_MS = 15_000;
const MINUTE_MS = 60_000;
/** Of the app in one account, all its agents together. */
const CALLS_A_MINUTE = 50;
const BYTES_MOST = 6 * 1024 * 1024;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

const refused = (status: number, message: string, errorSource: "APP" | "PLATFORM" = "PLATFORM"): TemplateAnswer => ({
  ok: false,
  error: { status, headers: {}, response: message, message, errorSource },
});

/** Of one app in one account. */
export class TemplateProxy {
  readonly #options: ProxyOptions;
  #faults: ProxyFault[] = [];
  #calledAtMs: number[] = [];
  #callsAMinute = CALLS_A_MINUTE;

  constructor(options: ProxyOptions) {
    this.#options = options;
  }

  /** The next `times` calls go wrong in this way. */
  addFault(fault: ProxyFault, times: number): void {
    this.#faults.push(...Array<ProxyFault>(times).fill(fault));
  }

  /** As Freshworks raises it for who asks. */
  allow(callsAMinute: number): void {
    this.#callsAMinute = callsAMinute;
  }

  async call(name: string, { context = {}, body = "" }: TemplateCall): Promise<TemplateAnswer> {
    const { templates, declared } = this.#options;
    const fault = this.#faults.shift();
    if (!this.#mayCall() || fault === "rate_limit")
      return refused(429, `Too many requests: ${this.#callsAMinute} a minute are let through`);
    const template = declared.includes(name) && Object.hasOwn(templates, name) ? templates[name] : undefined;
    if (!template) return refused(400, "Request template not found", "APP");
    if (bytesOf(body) > BYTES_MOST) return refused(413, "The request is larger than 6 MB", "APP");
    try {
      const request = this.#requestOf(template, context, body);
      return await this.#attempts(template.options ?? {}, () => this.#sent(request, fault));
    } catch (cause) {
      if (cause instanceof TemplateRefusal) return refused(400, cause.message, "APP");
      throw cause;
    }
  }

  #mayCall(): boolean {
    const nowMs = this.#options.clock();
    this.#calledAtMs = this.#calledAtMs.filter((atMs) => nowMs - atMs < MINUTE_MS);
    if (this.#calledAtMs.length >= this.#callsAMinute) return false;
    this.#calledAtMs.push(nowMs);
    return true;
  }

  #requestOf({ schema }: RequestTemplate, context: CallContext, body: string) {
    const values = { parameters: this.#options.parameters, context };
    const all = (given: Readonly<Record<string, string>> = {}, part: "headers" | "query") =>
      Object.entries(given).map(([name, text]): [string, string] => [name, substituted(text, part, values)]);
    const host = substituted(schema.host, "host", values);
    const path = substituted(schema.path, "path", values);
    const query = new URLSearchParams(all(schema.query, "query")).toString();
    const hasBody = !["GET", "HEAD"].includes(schema.method);
    return {
      url: `${schema.protocol ?? "https"}://${host}${path}${query && `?${query}`}`,
      init: { method: schema.method, headers: all(schema.headers, "headers"), ...(hasBody ? { body } : {}) },
    };
  }

  /** Again where the template allows it and the answer is one that may be another the next time. */
  async #attempts(
    { maxAttempts = 1, retryDelay = 0 }: NonNullable<RequestTemplate["options"]>,
    attempt: () => Promise<TemplateAnswer>,
  ): Promise<TemplateAnswer> {
    for (let left = maxAttempts; ; left -= 1) {
      const answer = await attempt();
      if (left <= 1 || answer.ok || (answer.error.status !== 429 && answer.error.status < 500)) return answer;
      await new Promise((resolve) => setTimeout(resolve, retryDelay));
    }
  }

  async #sent(
    { url, init }: { readonly url: string; readonly init: RequestInit },
    fault: ProxyFault | undefined,
  ): Promise<TemplateAnswer> {
    const { send, timeOutMs = TIME_OUT_MS } = this.#options;
    if (fault === "worker_down") return noConnection();
    const signal = AbortSignal.timeout(timeOutMs);
    const timedOut = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    try {
      if (fault === "time_out") await timedOut;
      return await Promise.race([send(url, { ...init, signal }).then(answered), timedOut]);
    } catch {
      return signal.aborted ? refused(504, "Request timed out") : noConnection();
    }
  }
}

const noConnection = (): TemplateAnswer => refused(502, "Error in establishing a connection");

async function answered(answer: Response): Promise<TemplateAnswer> {
  const response = await answer.text();
  if (bytesOf(response) > BYTES_MOST) return refused(502, "The response is larger than 6 MB");
  const told = { status: answer.status, headers: Object.fromEntries(answer.headers), response };
  return answer.ok ? { ok: true, answer: told } : { ok: false, error: told };
}
