/** Whether the clinic's own system shows what was agreed (mission F7): uses taken off, bookings cancelled, days added, credit entered. */
export type Agreement = "done" | "nothing" | "part" | "more";

/**
 * `wanted`: what was to be done, above zero; `seen`: what the last import shows of it. Only the very figure is done: half of it is not, and
 * more than was agreed is for a person to look at.
 */
export function agreementOf(wanted: number, seen: number): Agreement {
  if (seen === wanted) return "done";
  if (seen <= 0) return "nothing";
  return seen < wanted ? "part" : "more";
}

/** What has to be taken off a package in the clinic's own system, and what it then shows in all. */
export interface TakingOff {
  readonly uses: number;
  readonly inAll: number;
}

/**
 * Uses that a decision takes off, counted so that neither order of work nor an earlier decision is counted twice: `own` are the uses that
 * held money paid back on the line, this decision's `ownNow` among them; `outside` were taken off for other reasons; and never more than
 * `left`, what was sold less what was used.
 */
export function takingOff(line: {
  readonly own: number;
  readonly ownNow: number;
  readonly outside: number;
  readonly left: number;
}): TakingOff {
  const inAll = Math.min(line.outside + line.own, Math.max(0, line.left));
  const before = Math.min(line.outside + line.own - line.ownNow, inAll);
  return { uses: inAll - before, inAll };
}
