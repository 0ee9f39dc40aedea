import * as z from "zod";
import type { Zendesk } from "../../vendors/zendesk/index.ts";
import { signedPageToken } from "../../vendors/zendesk/signed-page.ts";
import { NotOpened } from "../side.ts";
import type { DeskUser } from "../users.ts";

export interface AppAddress {
  readonly workerOrigin: string;
  readonly deskOrigin: string;
  readonly accountKey: string;
  readonly installationId: string;
  readonly subdomain: string;
}

export type AppLocation = "ticket_sidebar" | "nav_bar";

export interface SignedPageLoad {
  readonly token: string;
  /** The iframe's address; the token is posted to it as a form. */
  readonly url: string;
  readonly appGuid: string;
}

/** What Zendesk does when an agent opens the app: an address with `origin` and `app_guid`, and a fresh signed token. */
export async function signPageLoad(
  zendesk: Zendesk,
  address: AppAddress,
  user: DeskUser,
  page: { readonly location: AppLocation; readonly scheme: "light" | "dark" },
  nowMs: number,
): Promise<SignedPageLoad> {
  const { subdomain, installationId, workerOrigin, accountKey, deskOrigin } = address;
  const surface = page.location === "nav_bar" ? "manager" : "sidebar";
  const appGuid = crypto.randomUUID();
  const url = new URL(`/zendesk/${accountKey}/${surface}`, workerOrigin);
  url.search = new URLSearchParams({ origin: deskOrigin, app_guid: appGuid, colorScheme: page.scheme }).toString();
  const signed = { subdomain, installationId, userId: user.zendeskId, location: page.location, nowMs };
  return { token: await signedPageToken(zendesk.appKey, signed), url: url.href, appGuid };
}

const boot = z.looseObject({ bearer: z.string().min(1), expiresAtMs: z.int(), person: z.unknown() });
export type DemoSession = Pick<z.infer<typeof boot>, "bearer" | "expiresAtMs" | "person">;

const BOOT = /<script type="application\/json" id="boot"[^>]*>([\s\S]*?)<\/script>/;

/**
 * Opens the app's page as the desk would and reads the session out of it, so that a script can act as that person.
 * @throws NotOpened with the status and the first words of the answer when the page does not open
 */
export async function openSession(load: SignedPageLoad, fetchPage: typeof fetch): Promise<DemoSession> {
  const answer = await fetchPage(load.url, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ token: load.token }).toString(),
  });
  const html = await answer.text();
  const json = BOOT.exec(html)?.[1];
  if (!answer.ok || json === undefined)
    throw new NotOpened(`the app's page answered ${answer.status}: ${html.slice(0, 300)}`);
  const { bearer, expiresAtMs, person } = boot.parse(JSON.parse(json));
  return { bearer, expiresAtMs, person };
}
