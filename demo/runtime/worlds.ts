/**
 * The same clinic in either helpdesk, each a whole demo of its own: in one account the tickets of both would be two cases on one purchase. The
 * first is open; the other starts when somebody asks for it.
 */
import type { HelpdeskKind } from "../desk/page-html.ts";
import { forgetDataFolder } from "./data-folder.ts";
import { type DemoOptions, type RunningDemo, startDemo } from "./demo.ts";

type WorldsOptions = Omit<DemoOptions, "helpdesk" | "openWorld">;

export interface Worlds {
  /** The address to open. */
  readonly deskOrigin: string;
  close(): Promise<void>;
}

const PORTS_OF_ONE = 3;

/** Where the one that starts second has its ports and its data. */
const beside = <O extends WorldsOptions>(options: O): O => ({
  ...options,
  port: options.port + PORTS_OF_ONE,
  dataDir: `${options.dataDir}-freshdesk`,
  reset: false,
});

/**
 * Opens the clinic in Zendesk, with a desk that opens the one in Freshdesk.
 * @throws UsageError when a port is taken or a folder is not the demo's
 */
export async function startWorlds(
  options: WorldsOptions,
  start: (options: DemoOptions) => Promise<Pick<RunningDemo, "deskOrigin" | "close">> = startDemo,
): Promise<Worlds> {
  const optionsOf = { zendesk: options, freshdesk: beside(options) };
  if (options.reset) forgetDataFolder(optionsOf.freshdesk.dataDir);
  const worlds = new Map<HelpdeskKind, ReturnType<typeof start>>();
  let isClosing = false;
  const world = (helpdesk: HelpdeskKind): ReturnType<typeof start> => {
    if (isClosing) return Promise.reject(new Error("The demo is closing."));
    const known = worlds.get(helpdesk);
    if (known) return known;
    const started = start({ ...optionsOf[helpdesk], helpdesk, openWorld });
    worlds.set(helpdesk, started);
    // What did not start left nothing behind, and may be tried again.
    started.catch(() => worlds.delete(helpdesk));
    return started;
  };
  const openWorld = async (helpdesk: HelpdeskKind): Promise<string> => (await world(helpdesk)).deskOrigin;
  return {
    deskOrigin: await openWorld("zendesk"),
    close: async () => {
      isClosing = true;
      const all = await Promise.allSettled(worlds.values());
      await Promise.all(all.map((one) => (one.status === "fulfilled" ? one.value.close() : undefined)));
    },
  };
}
