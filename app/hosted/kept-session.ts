/**
 * Who is signed in, over a reload of the frame. It may lie in the browser, unlike the session of a page of ours: alone it opens nothing, and
 * the clinic's key that has to stand beside it is added by the helpdesk's proxy, for this app's calls alone.
 */
import type { Boot } from "../../core/contract/account.ts";
import type { DraftStorage } from "../api/draft-storage.ts";

const KEY = "makegood:session";

export function keepSession(storage: DraftStorage, boot: Boot): void {
  storage.setItem(KEY, JSON.stringify(boot));
}

export const dropSession = (storage: DraftStorage): void => storage.removeItem(KEY);

/** Undefined where nobody is, or was so long ago that the session is over. */
export function keptSession(storage: DraftStorage, nowMs: number): Boot | undefined {
  try {
    // Written by `keepSession`, perhaps of an earlier release: its shape only grows.
    const boot: Boot = JSON.parse(storage.getItem(KEY) ?? "null");
    return boot?.bearer && boot.expiresAtMs > nowMs ? boot : undefined;
  } catch {
    return undefined;
  }
}
