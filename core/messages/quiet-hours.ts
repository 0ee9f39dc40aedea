/** When nobody is texted of our own accord: the hours of a location's night. */
import { addDays } from "../facts/civil.ts";
import { civilDateAt, instantOf } from "../time/civil-time.ts";

/** Whole hours of the location's clock, 0 to 23. Both the same: no hour is quiet. */
export interface QuietHours {
  readonly fromHour: number;
  readonly untilHour: number;
}

/** Between nine in the evening and eight in the morning the law of several states forbids it, and nobody likes it anywhere. */
export const QUIET_HOURS: QuietHours = { fromHour: 21, untilHour: 8 };

/** When a text may go that is ready now: at once, or when the quiet hours end. */
export function quietUntilMs(nowMs: number, { fromHour, untilHour }: QuietHours, timeZone: string): number | undefined {
  if (fromHour === untilHour) return undefined;
  const today = civilDateAt(nowMs, timeZone);
  // The night that began yesterday, and the one that begins today.
  for (const on of [addDays(today, -1), today]) {
    const endsOn = untilHour > fromHour ? on : addDays(on, 1);
    const endsMs = instantOf(endsOn, untilHour, timeZone);
    if (nowMs >= instantOf(on, fromHour, timeZone) && nowMs < endsMs) return endsMs;
  }
  return undefined;
}
