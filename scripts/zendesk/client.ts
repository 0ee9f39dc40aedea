/** At which Zendesk, and as which OAuth client: from the environment, because what stands in a command stays in a shell's history. */
import { err, ok, type Result } from "../../core/result.ts";
import { isLoopback } from "../../worker/loopback.ts";

export interface ZendeskClient {
  readonly subdomain: string;
  /** After the subdomain's dot: `zendesk.com`, but for a simulator. */
  readonly domain: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** Zendesk ends them in April 2027, and they open everything that their user may. */
const NEVER = ["ZENDESK_API_TOKEN", "ZENDESK_PASSWORD"] as const;
const NEEDED = ["ZENDESK_SUBDOMAIN", "ZENDESK_OAUTH_CLIENT_ID", "ZENDESK_OAUTH_CLIENT_SECRET"] as const;

export function clientOf(env: Readonly<Record<string, string | undefined>>): Result<ZendeskClient, string> {
  const never = NEVER.find((name) => env[name]);
  if (never) {
    return err(
      `${never} is set and is not used here: unset it. Makegood works with an OAuth client, never with an API token.`,
    );
  }
  const missing = NEEDED.filter((name) => !env[name]);
  if (missing.length > 0) return err(`Missing in the environment: ${missing.join(", ")}.`);
  const [subdomain = "", clientId = "", clientSecret = ""] = NEEDED.map((name) => env[name]);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(subdomain)) {
    return err("ZENDESK_SUBDOMAIN is the part before .zendesk.com alone: harbourwellness, not an address.");
  }
  return ok({ subdomain, domain: env.ZENDESK_DOMAIN || "zendesk.com", clientId, clientSecret });
}

/** Put together as Zendesk's tool does it, so that both ask the same host. */
export const addressOf = ({ subdomain, domain }: ZendeskClient): string =>
  plainOnLoopback(`https://${subdomain}.${domain}`);

/** A simulator on this machine speaks no TLS, and nothing goes over a wire. */
export const plainOnLoopback = (address: string): string =>
  isLoopback(address) ? address.replace(/^https:/, "http:") : address;
