/** The operator's calls to a running Worker. */
import * as z from "zod";
import type { ProvisionRequest } from "../../core/contract/account.ts";
import { err, ok, type Result } from "../../core/result.ts";

const ANSWER_MS = 30_000;
/** A secret that was just put reaches the Worker some seconds later. */
const TRIES = 10;
const BETWEEN_MS = 2_000;

const madeLink = z.object({ address: z.string(), expiresAtMs: z.number() });

export interface Operator {
  /** Waits until the Worker serves with its secrets. */
  ready(): Promise<Result<true, string>>;
  provision(accountKey: string, request: ProvisionRequest): Promise<Result<true, string>>;
  setupLink(accountKey: string): Promise<Result<z.infer<typeof madeLink>, string>>;
}

export function operatorAt(origin: string, token: string): Operator {
  const ask = async (method: string, path: string, body?: unknown): Promise<Result<unknown, string>> => {
    try {
      const answer = await fetch(new URL(path, origin), {
        method,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        signal: AbortSignal.timeout(ANSWER_MS),
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (answer.ok) return ok(JSON.parse(text));
      if (answer.status === 401) return err(`${origin} does not take this OPERATOR_TOKEN: it is another one's.`);
      if (answer.status === 404) return err(`${origin} does not know this account: its ROOT_KEY is another one.`);
      return err(`${origin} answered ${answer.status}. ${text.slice(0, 300)}`);
    } catch (cause) {
      return err(`${origin} does not answer (${cause instanceof Error ? cause.message : String(cause)}).`);
    }
  };
  return {
    async ready() {
      let last: Result<unknown, string> = err("");
      for (let n = 0; n < TRIES; n += 1) {
        last = await ask("GET", "/health");
        if (last.ok) return ok(true);
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
      }
      return last.ok ? ok(true) : last;
    },
    async provision(accountKey, request) {
      const done = await ask("PUT", `/operator/accounts/${accountKey}`, request);
      return done.ok ? ok(true) : done;
    },
    async setupLink(accountKey) {
      const done = await ask("POST", `/operator/accounts/${accountKey}/setup-link`);
      if (!done.ok) return done;
      const made = madeLink.safeParse(done.value);
      return made.success ? ok(made.data) : err(`${origin} answered something else than a link.`);
    },
  };
}
