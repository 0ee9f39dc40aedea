const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export interface Distance {
  /** Below zero lies in the past. */
  readonly amount: number;
  readonly unit: "minute" | "hour" | "day";
}

/**
 * How far an instant is from now, in the unit that a person would use. Days are counted on the calendar, by `dayOf` an instant: from the 28th
 * to the 1st are three, whatever the hour. Of hours and minutes parts are cut off, so that nothing seems further away than it is.
 */
export function distanceTo(atMs: number, nowMs: number, dayOf: (atMs: number) => string): Distance {
  const apartMs = Math.abs(atMs - nowMs);
  const [unitMs, unit] = unitOf(apartMs);
  if (unit === "day") return { amount: (Date.parse(dayOf(atMs)) - Date.parse(dayOf(nowMs))) / DAY_MS, unit };
  const amount = Math.floor(apartMs / unitMs);
  return { amount: atMs < nowMs ? -amount || 0 : amount, unit };
}

function unitOf(apartMs: number): [number, Distance["unit"]] {
  if (apartMs < HOUR_MS) return [MINUTE_MS, "minute"];
  return apartMs < 2 * DAY_MS ? [HOUR_MS, "hour"] : [DAY_MS, "day"];
}
