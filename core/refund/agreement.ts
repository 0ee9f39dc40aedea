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

/**
 * Uses that the clinic's own system took off and nobody here had asked for. `told`: those of our tasks, done or not, in all; `target`: what
 * the system shows once the last of them is done. While it shows less, the rest of our own is still to come, and what it shows may be ours.
 */
export function takenOffOutside(
  takenOff: number,
  { told, target }: { readonly told: number; readonly target: number },
): number {
  const before = Math.max(0, target - told);
  return takenOff >= target ? Math.max(0, takenOff - told) : Math.min(takenOff, before);
}

/** A task about credit in the clinic's own system: above zero it is entered there, below zero taken off. */
export interface CreditStep {
  readonly taskId: string;
  readonly deltaMinor: number;
  readonly isOpen: boolean;
}

/** What the entries of one credit in the clinic's own system come to, each way, both at least zero. */
export interface CreditEntered {
  readonly inMinor: number;
  readonly outMinor: number;
}

export interface CreditShown {
  readonly done: readonly CreditStep[];
  /** The first that is still open, and how much of it the entries show; below zero where they went the other way. */
  readonly next?: { readonly taskId: string; readonly seenMinor: number; readonly agreement: Agreement };
}

/**
 * What those entries say of the tasks of the credit, `steps` in the order in which they were opened. They are done one after the other: the
 * balance that is right after the third shows the first two as well, but only where as much went in and out as the three ask for. Entered,
 * taken off and entered again leaves the balance of the first, and a late export of the first must not close the third.
 */
export function creditShown(steps: readonly CreditStep[], { inMinor, outMinor }: CreditEntered): CreditShown {
  const after = runningTotals(steps);
  const balance = inMinor - outMinor;
  const reached = after.findLastIndex(
    (total) => total.inMinor - total.outMinor === balance && total.inMinor <= inMinor && total.outMinor <= outMinor,
  );
  const done = steps.filter(({ isOpen }, at) => isOpen && at <= reached);
  const nextAt = steps.findIndex(({ isOpen }, at) => isOpen && at > reached);
  const next = steps[nextAt];
  if (!next) return { done };
  const before = after[nextAt - 1] ?? { inMinor: 0, outMinor: 0 };
  const [went, moved] = next.deltaMinor > 0 ? [inMinor - before.inMinor, 1] : [outMinor - before.outMinor, -1];
  const seenMinor = Math.min(went, moved * (balance - before.inMinor + before.outMinor));
  const agreement = agreementOf(Math.abs(next.deltaMinor), seenMinor);
  return { done, next: { taskId: next.taskId, seenMinor, agreement } };
}

function runningTotals(steps: readonly CreditStep[]): CreditEntered[] {
  let [inMinor, outMinor] = [0, 0];
  return steps.map(({ deltaMinor }) => {
    inMinor += Math.max(0, deltaMinor);
    outMinor += Math.max(0, -deltaMinor);
    return { inMinor, outMinor };
  });
}
