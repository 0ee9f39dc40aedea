/** What is asked of the clock. By these a read that is kept knows until when its answer stays the same; by `nowMs` itself, for that millisecond. */
import { civilDateAt } from "../../../core/time/civil-time.ts";
import type { AccountContext } from "./context.ts";

type Clocked = Pick<AccountContext, "nowMs" | "clock">;

/** Every time zone is a number of quarters of an hour away, so that no day begins within one. */
const QUARTER_MS = 15 * 60_000;

/** The day it is at a place. */
export function todayIn(context: Clocked, timeZone: string): string {
  const { clock } = context;
  if (!clock) return civilDateAt(context.nowMs, timeZone);
  clock.holdsUntil((Math.floor(clock.nowMs / QUARTER_MS) + 1) * QUARTER_MS);
  return civilDateAt(clock.nowMs, timeZone);
}

/** Whether an instant is still to come. */
export function isAhead(context: Clocked, atMs: number): boolean {
  const { clock } = context;
  if (!clock) return atMs > context.nowMs;
  if (atMs > clock.nowMs) clock.holdsUntil(atMs);
  return atMs > clock.nowMs;
}

/** The instant that was so long ago. `firstSince`: the first of what is counted from there on, and is not any more when it is older. */
export function agoMs(context: Clocked, spanMs: number, firstSince: (sinceMs: number) => number | undefined): number {
  const { clock } = context;
  if (!clock) return context.nowMs - spanMs;
  const sinceMs = clock.nowMs - spanMs;
  const firstMs = firstSince(sinceMs);
  if (firstMs !== undefined) clock.holdsUntil(firstMs + spanMs + 1);
  return sinceMs;
}

const HOUR_MS = 3_600_000;

/** The hours since 1970, UTC: by them rows are counted. */
export const hourOf = (atMs: number): number => Math.floor(atMs / HOUR_MS);
