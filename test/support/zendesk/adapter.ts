/** The adapter with the SDK itself, in the frame of a protocol host. */
import { vi } from "vitest";
import type { Host } from "../../../app/host/host.ts";
import { ORIGIN, type ProtocolHost } from "./protocol-host.ts";

/** To be undone with `vi.unstubAllGlobals`. */
export async function openIn(
  host: ProtocolHost,
  frameOrigins: string[] | undefined = [ORIGIN],
  surface: "sidebar" | "manager" = "sidebar",
): Promise<Host> {
  stubPage(host);
  // The SDK asks for a window as soon as it is loaded.
  const { openHost } = await import("../../../app/host/open-host.ts");
  return openHost(window, { surface, ...(frameOrigins ? { frameOrigins } : {}) });
}

export function stubPage({ page }: ProtocolHost): void {
  vi.stubGlobal("window", page.window);
  vi.stubGlobal("document", page.document);
}
