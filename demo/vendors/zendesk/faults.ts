import type { MiddlewareHandler } from "hono";
import { DropConnection, halfOf } from "../drop-connection.ts";
import type { Account } from "./account.ts";
import type { ZendeskEnv } from "./doors.ts";
import { Refusal } from "./refusal.ts";

/** An instruction to fail the next matching API requests. */
export interface RequestFault {
  readonly id: number;
  /** Any method when absent. */
  readonly method?: string | undefined;
  /** Matches every path that contains it; any path when absent. */
  readonly path?: string | undefined;
  readonly times: number;
  readonly fail: RequestFailure;
}

/**
 * `answer` refuses with a status before anything happens. `drop` breaks the connection, `before` the work or `after` it,
 * so that the caller cannot know whether its update was made.
 */
type RequestFailure =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly retryAfterS?: number | undefined;
      readonly words?: string | undefined;
    }
  | {
      readonly kind: "drop";
      readonly how: "close" | "reset" | "silence" | "stall" | "truncate";
      readonly when: "before" | "after";
    };

type Answered = Extract<RequestFailure, { kind: "answer" }>;

/** Obeys the first instruction that fits the request and uses it up by one. The agent's own browser is spared. */
export function failingOnDemand(account: Account): MiddlewareHandler<ZendeskEnv> {
  return async (c, next) => {
    const fault = c.env?.actingUserId === undefined ? takeFault(account, c.req.method, c.req.path) : undefined;
    if (!fault) return next();
    if (fault.kind === "answer") throw refusal(fault);
    const { how, when } = fault;
    if (when === "after" || how === "stall" || how === "truncate") await next();
    if (how !== "stall" && how !== "truncate") throw new DropConnection({ how });
    throw new DropConnection({ how, reply: await halfOf(c.res) });
  };
}

function takeFault(account: Account, method: string, path: string): RequestFailure | undefined {
  const fits = (fault: RequestFault) =>
    (fault.method === undefined || fault.method === method) && (fault.path === undefined || path.includes(fault.path));
  const fault = account.all<RequestFault>("fault").find(fits);
  if (!fault) return undefined;
  if (fault.times <= 1) account.remove("fault", fault.id);
  else account.write("fault", fault.id, { ...fault, times: fault.times - 1 });
  return fault.fail;
}

function refusal({ status, retryAfterS = 30, words = "refused by instruction" }: Answered): Refusal {
  if (status === 409) return new Refusal(409, "UpdateConflict", "the ticket was changed after the given stamp");
  if (status === 429) {
    const headers = { "retry-after": String(retryAfterS) };
    return new Refusal(429, "APIRateLimitExceeded", "too many requests", { headers });
  }
  const error = status >= 500 ? "InternalError" : status === 422 ? "RecordInvalid" : "Forbidden";
  return new Refusal(status, error, words);
}
