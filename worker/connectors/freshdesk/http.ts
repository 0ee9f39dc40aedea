import * as z from "zod";
import { err, ok, type Result } from "../../../core/result.ts";
import { askVendor, type VendorAnswer } from "../ask.ts";
import { NOT_SENT, rankNow } from "../call-slots.ts";
import type { ConnectorFailure } from "../failure.ts";
import { CallLimits } from "./limits.ts";

export interface FreshdeskTools {
  readonly config: { readonly host: string; readonly apiKey: string };
  /** `vendorFetch(env)`; it brings its own deadline. */
  readonly fetch: typeof fetch;
  readonly nowMs: () => number;
}

type Answer<T> = Promise<Result<T, ConnectorFailure>>;
type Method = "GET" | "PUT" | "POST";

export interface Page<T> {
  readonly value: T;
  readonly hasMore: boolean;
}

const DEADLINE_MS = 20_000;
/** A hundred messages with their pages. */
const ANSWER_BYTES_MAX = 20_000_000;
const RETRY_AFTER_DEFAULT_MS = 60_000;
const WORDS_MOST = 300;

/** Codes of a refusal that are about the key or the account, not about what was asked. */
const OF_THE_KEY = ["invalid_credentials", "password_lockout", "password_expired", "account_suspended", "ssl_required"];

const errorBody = z.object({
  code: z.string().nullish(),
  message: z.string().nullish(),
  description: z.string().nullish(),
  errors: z
    .array(z.object({ field: z.string().nullish(), message: z.string().nullish(), code: z.string().nullish() }))
    .nullish()
    .catch(null),
});

/** Calls to one Freshdesk account, within its limits. */
export class FreshdeskHttp {
  readonly #tools: FreshdeskTools;
  readonly #limits: CallLimits;

  constructor(tools: FreshdeskTools) {
    this.#tools = tools;
    this.#limits = new CallLimits(tools.nowMs);
  }

  /** Reads and checks a JSON answer. A read that fails has done nothing, so it is never `unknown`. */
  async read<T>(path: string, schema: z.ZodType<T>): Answer<T> {
    const page = await this.readPage(path, schema);
    return page.ok ? ok(page.value.value) : page;
  }

  /** As `read`, of a list: says whether there is another page. */
  async readPage<T>(path: string, schema: z.ZodType<T>): Answer<Page<T>> {
    const answer = await this.#call("GET", path, undefined);
    if (!answer.ok) return answer;
    const value = parsed(answer.value, schema, "not_executed");
    if (!value.ok) return value;
    return ok({ value: value.value, hasMore: /rel="?next"?/.test(answer.value.headers.get("link") ?? "") });
  }

  write(path: string, body: unknown): Answer<VendorAnswer> {
    return this.#call("PUT", path, JSON.stringify(body));
  }

  /** Nothing at Freshdesk keeps a repeat from being a second one: its caller has just looked that it is not there. */
  make(path: string, body: unknown): Answer<VendorAnswer> {
    return this.#call("POST", path, JSON.stringify(body));
  }

  async #call(method: Method, path: string, body: string | undefined): Answer<VendorAnswer> {
    const waitMs = this.#limits.waitMs(rankNow());
    if (waitMs > 0) return err({ verdict: "not_executed", detail: "freshdesk.429", retryAfterMs: waitMs });
    const { config, fetch: fetching } = this.#tools;
    const headers: Record<string, string> = {
      accept: "application/json",
      authorization: `Basic ${btoa(`${config.apiKey}:X`)}`,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    };
    const request = { url: `https://${config.host}/api/v2${path}`, method, headers, body };
    const answer = await askVendor(fetching, request, { deadlineMs: DEADLINE_MS, bytesMax: ANSWER_BYTES_MAX });
    this.#limits.note(answer);
    return usable(answer, method);
  }
}

/** What a status means for a call that was answered. */
function usable(answer: VendorAnswer, method: Method): Result<VendorAnswer, ConnectorFailure> {
  const { status } = answer;
  if (status >= 200 && status < 300) return ok(answer);
  const detail = `freshdesk.${status === 0 ? "no_answer" : status}`;
  const whenBroken = method === "GET" ? "not_executed" : "unknown";
  if (status === 0) {
    return err(answer.isUnsent ? { verdict: "not_executed", detail: NOT_SENT } : { verdict: whenBroken, detail });
  }
  if (status === 429) {
    return err({ verdict: "not_executed", detail, retryAfterMs: answer.retryAfterMs ?? RETRY_AFTER_DEFAULT_MS });
  }
  if (status >= 500) return err({ verdict: whenBroken, detail });
  // Somebody is changing the same: nothing was done.
  if (status === 409) return err({ verdict: "not_executed", detail });
  const { codes, words } = saidIn(answer);
  if (status === 401 || codes.some((code) => OF_THE_KEY.includes(code)))
    return err({ verdict: "unauthorised", detail });
  return err({ verdict: "refused", detail, ...(words ? { words } : {}) });
}

/** In Freshdesk's own words, with the field that each is about. */
function saidIn({ body }: VendorAnswer): { readonly codes: readonly string[]; readonly words: string } {
  const read = errorBody.safeParse(body);
  if (!read.success) return { codes: [], words: "" };
  const { code, message, description, errors } = read.data;
  const fields = (errors ?? []).map((one) => [one.field, one.message].filter(Boolean).join(": "));
  const words = [...new Set([message, description, ...fields])].filter(Boolean).join(" ").slice(0, WORDS_MOST);
  return { codes: [code, ...(errors ?? []).map((one) => one.code)].flatMap((one) => one ?? []), words };
}

/** The answer as our schema sees it; one that does not fit is no answer. */
export function parsed<T>(
  { status, body }: VendorAnswer,
  schema: z.ZodType<T>,
  verdict: "not_executed" | "unknown",
): Result<T, ConnectorFailure> {
  const checked = schema.safeParse(body);
  return checked.success ? ok(checked.data) : err({ verdict, detail: `freshdesk.${status}.unexpected_shape` });
}
