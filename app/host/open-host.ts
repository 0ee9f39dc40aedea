import ZAFClient from "zendesk_app_framework_sdk";
import type { Host } from "./host.ts";
import { hearOwnMessagesOnly } from "./own-messages.ts";
import { zendeskHost } from "./zendesk.ts";

/** Finds out where the app is running. Rejects with a `HostError` when a helpdesk is there but never answers. */
export async function openHost(window: Window & typeof globalThis): Promise<Host> {
  hearOwnMessagesOnly(window);
  const client = ZAFClient.init();
  if (client) return zendeskHost(client, (input, init) => window.fetch(input, init));
  const { standaloneHost } = await import("./standalone.ts");
  return standaloneHost(window);
}
