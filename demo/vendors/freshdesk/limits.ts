import type { Book } from "./book.ts";

/** Counts a call in the account's window: `waitS` where there are none left, and what the headers say of it. */
export function countCall(
  book: Book,
  cost: number,
): { readonly headers: Record<string, string>; readonly waitS?: number } {
  const { callsTotal, windowMs } = book.settings;
  const nowMs = book.nowMs();
  const kept = book.get("window", "window");
  const window =
    kept && kept.beganAtMs + windowMs > nowMs ? kept : { id: "window" as const, beganAtMs: nowMs, used: 0 };
  const isOver = window.used + cost > callsTotal;
  const used = isOver ? window.used : window.used + cost;
  book.put("window", { ...window, used });
  const headers = {
    "x-ratelimit-total": String(callsTotal),
    "x-ratelimit-remaining": String(Math.max(0, callsTotal - used)),
    "x-ratelimit-used-currentrequest": String(cost),
  };
  return isOver ? { headers, waitS: Math.ceil((window.beganAtMs + windowMs - nowMs) / 1000) } : { headers };
}
