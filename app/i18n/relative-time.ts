const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export interface Distance {
  /** Below zero lies in the past. */
  readonly amount: number;
  readonly unit: "minute" | "hour" | "day";
}

/** How far an instant is from now, in the unit that a person would use; parts of it are cut off, so that nothing seems nearer its end. */
export function distanceTo(atMs: number, nowMs: number): Distance {
  const apartMs = Math.abs(atMs - nowMs);
  const [unitMs, unit] = unitOf(apartMs);
  const amount = Math.floor(apartMs / unitMs);
  return { amount: atMs < nowMs ? -amount || 0 : amount, unit };
}

function unitOf(apartMs: number): [number, Distance["unit"]] {
  if (apartMs < HOUR_MS) return [MINUTE_MS, "minute"];
  return apartMs < 2 * DAY_MS ? [HOUR_MS, "hour"] : [DAY_MS, "day"];
}
