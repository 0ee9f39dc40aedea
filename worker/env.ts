import { memoize } from "../core/memoize.ts";
import type { ClinicAccount } from "./account/clinic-account.ts";
import type { AccountEnv } from "./account-env.ts";
import type { AccountDirectory } from "./directory.ts";
import { rootSecrets } from "./keys.ts";
import { isLoopback } from "./loopback.ts";

/** What the Worker is given when it starts. Secrets come from `wrangler secret put` (or `.dev.vars` on a laptop). */
export interface Env extends AccountEnv {
  readonly ACCOUNT: DurableObjectNamespace<ClinicAccount>;
  readonly DIRECTORY: DurableObjectNamespace<AccountDirectory>;
  readonly ASSETS: Fetcher;
  /** The operator's bearer, at least 24 characters. */
  readonly OPERATOR_TOKEN: string;
}

const OPERATOR_TOKEN_CHARS_MIN = 24;

/**
 * The name of the variable that forbids serving this request, or undefined when all is well. Vendors' calls may only be redirected on a
 * laptop: the variable and the address the request came to must both be loopback, so that a deployed Worker never talks to a simulator.
 */
export function checkEnv(
  env: Env,
  requestUrl: string,
): "ROOT_KEY" | "OPERATOR_TOKEN" | "VENDOR_REDIRECT" | "PUBLIC_ORIGIN" | undefined {
  if (!holdsRootKey(env.ROOT_KEY)) return "ROOT_KEY";
  if (typeof env.OPERATOR_TOKEN !== "string" || env.OPERATOR_TOKEN.length < OPERATOR_TOKEN_CHARS_MIN) {
    return "OPERATOR_TOKEN";
  }
  if (env.PUBLIC_ORIGIN && !isPublicOrigin(env.PUBLIC_ORIGIN)) return "PUBLIC_ORIGIN";
  if (!env.VENDOR_REDIRECT) return undefined;
  return isLoopback(env.VENDOR_REDIRECT) && isLoopback(requestUrl) ? undefined : "VENDOR_REDIRECT";
}

/** An origin and nothing after it; in the clear only on a laptop. */
function isPublicOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol } = new URL(text);
  return origin === text && (protocol === "https:" || isLoopback(text));
}

/** The same variable is asked of at every request. */
const isRootKey = memoize((rootKey) => {
  try {
    return rootSecrets(rootKey).length > 0;
  } catch {
    return false;
  }
}, 10);

const holdsRootKey = (rootKey: unknown): boolean => typeof rootKey === "string" && isRootKey(rootKey);
