import type { Account } from "./account.ts";
import { Refusal } from "./refusal.ts";

const WINDOW_MS = 10 * 60_000;
const UPDATES_PER_WINDOW = 30;

/** @throws Refusal 429 with `Retry-After` at the 31st update of one ticket by one user within ten minutes */
export function countUpdate(account: Account, userId: number, ticketId: number): void {
  const key = `${userId}:${ticketId}`;
  const now = account.clock();
  const recent = (account.read<number[]>("updates", key) ?? []).filter((atMs) => atMs > now - WINDOW_MS);
  const [oldest] = recent;
  if (recent.length >= UPDATES_PER_WINDOW && oldest !== undefined) {
    const seconds = Math.max(1, Math.ceil((oldest + WINDOW_MS - now) / 1000));
    const headers = { "retry-after": String(seconds) };
    throw new Refusal(429, "TooManyRequests", "too many updates of this ticket by this user", { headers });
  }
  account.write("updates", key, [...recent, now]);
}
