/**
 * A stub of Freshworks' client for the demo's Freshdesk: served where a package's pages have `{{{appclient}}}`. It is no Freshworks code; what its
 * documents say of it is played, and nothing else is there.
 */
import type { Greeting } from "../wire.ts";
import { type StubClient, stubClient } from "./stub-client.ts";

const isGreeting = (data: unknown): data is Greeting =>
  (data as Partial<Greeting> | null)?.kind === ("freshdesk.greeting" satisfies Greeting["kind"]);

// Made once, when the script is loaded. Where the page around is silent it is never settled, and never rejects.
const client = new Promise<StubClient>((resolve) => {
  // Assigned, as the real one does: an app that assigns it too has no client.
  window.onmessage = ({ data, source, ports: [port] }: MessageEvent) => {
    if (source === window.parent && isGreeting(data) && port) resolve(stubClient(port));
  };
});

const initialized = () => client;
Object.assign(window, { app: { initialized }, frsh_init: initialized });
