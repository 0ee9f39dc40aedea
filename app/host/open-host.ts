import ZAFClient from "zendesk_app_framework_sdk";
import type { Host } from "./host.ts";
import { hearOwnMessagesOnly } from "./own-messages.ts";
import { standaloneHost } from "./standalone.ts";
import { zendeskHost } from "./zendesk.ts";

/** Finds out where the app is running. Rejects with a `HostError` when a helpdesk is there but never answers. */
export async function openHost(window: Window & typeof globalThis): Promise<Host> {
  hearOwnMessagesOnly(window);
  const client = ZAFClient.init();
  return client ? zendeskHost(client, (input, init) => window.fetch(input, init)) : standaloneHost(window);
}
