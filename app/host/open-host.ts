/// <reference path="./zendesk/sdk.d.ts" />
import ZAFClient from "zendesk_app_framework_sdk";
import type { Boot } from "../../core/contract/account.ts";
import { type Host, HostError } from "./host.ts";
import { hearHostOnly, hostOfAddress } from "./zendesk/guard.ts";
import { resize, zendeskHost } from "./zendesk/zendesk.ts";

/** A frame may be a slit until its app asks for a size: enough to work in until the page knows what it needs. */
const FIRST_HEIGHT_PX = 480;

/**
 * Finds out where the app is running. Rejects with a `HostError` when a helpdesk is there but never answers, and when the page's address names
 * another one than the server opened it for.
 */
export async function openHost(
  window: Window & typeof globalThis,
  { frameOrigins = [], surface }: Pick<Boot, "frameOrigins" | "surface">,
): Promise<Host> {
  const host = hostOfAddress(window.location.search, frameOrigins);
  if (host === "stranger") throw new HostError("The page is not in the helpdesk for which it was opened");
  if (host === "none") {
    const { standaloneHost } = await import("./standalone.ts");
    return standaloneHost(window);
  }
  hearHostOnly(window, host);
  const client = ZAFClient.init();
  if (!client) throw new HostError("The helpdesk's script did not start");
  // Kept by the SDK until the helpdesk has registered the app, and then the first that it is asked.
  if (surface === "sidebar") resize(client, FIRST_HEIGHT_PX).catch(() => {});
  return zendeskHost(client, (input, init) => window.fetch(input, init));
}
