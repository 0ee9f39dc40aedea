/** The life of a leg: one movement of money. What is not in the table cannot happen (docs/refund-states.md). */

import { err, ok, type Result } from "../result.ts";
import type { LegState } from "./states.ts";

export const LEG_EVENTS = [
  /** Somebody with the right said yes. */
  "approved",
  /** Rejected, taken back or expired before anything was held. */
  "withdrawn",
  /** A person stopped it inside the undo window. */
  "stopped",
  /** The outbox took it, with a lease and a committed attempt. */
  "claimed",
  /** The processor, or the person who paid by hand, says that the money went. */
  "succeeded",
  /** The processor has it and has not finished. */
  "pending",
  /** The processor says that it did not happen, or came back. */
  "failed",
  /** No usable answer: it may have happened. */
  "no_answer",
  /** The processor did nothing and may be asked again with the same key. */
  "not_executed",
  /** The processor, asked after the key was forgotten, has no refund of this leg. */
  "absent",
  /** A machine cannot find out: a person must. */
  "given_up",
  /** A person with the finance role, with the processor's evidence, sends it again. */
  "released",
] as const;
export type LegEvent = (typeof LEG_EVENTS)[number];

type Found = { readonly succeeded: LegState; readonly pending: LegState; readonly failed: LegState };
const FOUND = { succeeded: "settled", pending: "pending", failed: "failed" } as const satisfies Found;

/** A refund found for a leg that had failed: the truth is kept and a person is called. */
const CONTRADICTED = { succeeded: "attention", pending: "attention" } as const;

export const LEG_NEXT = {
  requested: { approved: "reserved", withdrawn: "closed" },
  // A refund may be found for a leg that is reserved again: its earlier key was answered late.
  reserved: { stopped: "closed", claimed: "submitting", given_up: "attention", ...FOUND },
  submitting: { no_answer: "unknown", not_executed: "reserved", given_up: "attention", ...FOUND },
  unknown: { claimed: "submitting", absent: "reserved", given_up: "attention", ...FOUND },
  pending: { succeeded: "settled", failed: "failed" },
  settled: { failed: "bounced" },
  attention: { released: "reserved", ...FOUND },
  failed: CONTRADICTED,
  // Nothing was under way when it closed: a refund that names it is one made elsewhere, and is counted as such.
  closed: {},
  bounced: {},
} as const satisfies Record<LegState, Partial<Record<LegEvent, LegState>>>;

/** States that count against what was collected: a hold is a leg in one of these. The database's `held_minor` is their twin. */
export const COUNTING_STATES = [
  "reserved",
  "submitting",
  "unknown",
  "pending",
  "settled",
  "attention",
] as const satisfies readonly LegState[];

/** On their way: not yet at rest, and somebody or some job still has to act. */
export const MOVING_STATES = ["reserved", "submitting", "unknown", "pending"] as const satisfies readonly LegState[];

/** Nobody knows whether it has left: it may turn out that it has not, and go then. */
export const IN_DOUBT_STATES = ["submitting", "unknown", "attention"] as const satisfies readonly LegState[];

/** Sent, and a machine is finding out what became of it. */
export const isAnswerAwaited = (state: LegState): boolean => state === "submitting" || state === "unknown";

export function isCounting(state: LegState): boolean {
  return COUNTING_STATES.some((counting) => counting === state);
}

export function isMoving(state: LegState): boolean {
  return MOVING_STATES.some((moving) => moving === state);
}

export interface NotInTable {
  readonly from: LegState;
  readonly event: LegEvent;
}

/** The state after an event, or a refusal where the table has no such step; the leg then stays as it is. */
export function moveLeg(leg: { readonly state: LegState }, event: LegEvent): Result<LegState, NotInTable> {
  const row: Partial<Record<LegEvent, LegState>> = LEG_NEXT[leg.state];
  const next = row[event];
  return next === undefined ? err({ from: leg.state, event }) : ok(next);
}
