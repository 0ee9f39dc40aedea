import type { AppKey } from "./app-key.ts";

const LIFE_S = 5 * 60;

export interface SignedPage {
  readonly subdomain: string;
  readonly installationId: string;
  readonly userId: number;
  readonly location: "ticket_sidebar" | "nav_bar";
  readonly nowMs: number;
}

/** The token that Zendesk posts when it opens an app's page for an agent; good for five minutes. */
export function signedPageToken(key: AppKey, page: SignedPage): Promise<string> {
  const host = `${page.subdomain}.zendesk.com`;
  const iat = Math.floor(page.nowMs / 1000);
  return key.sign({
    iss: host,
    aud: `https://${host}/api/v2/apps/installations/${page.installationId}.json`,
    sub: `https://${host}/api/v2/users/${page.userId}.json`,
    iat,
    nbf: iat,
    exp: iat + LIFE_S,
    nonce: crypto.randomUUID(),
    context: { product: "support", location: page.location },
  });
}
