import type { CodesView } from "../../core/contract/codes.ts";
import type { DecisionView, LegView } from "../../core/contract/decision.ts";
import { isOnItsWay } from "../../core/messages/message-state.ts";
import type { LegState } from "../../core/refund/states.ts";

/** States that change without anybody doing something. */
const MOVING: ReadonlySet<LegState> = new Set(["requested", "reserved", "submitting", "unknown", "pending"]);
export const SOONEST_MS = 2000;
const LATEST_MS = 60_000;
/** While money can still be stopped, somebody else may stop it: look at least this often. */
const LATEST_BEFORE_LEAVING_MS = 10_000;

/** Banks send a refund back within weeks; who keeps a ticket open longer reads it anew by coming back to it. */
const NEWS_FOR_MS = 30 * 86_400_000;

/** Sent money that may come back, and what somebody has to find out: news of it come by the processor's word alone. */
const mayStillChange = ({ legs, decidedAtMs }: DecisionView, nowMs: number): boolean =>
  nowMs - decidedAtMs < NEWS_FOR_MS &&
  legs.some(({ kind, state }) => state === "attention" || (state === "settled" && kind === "refund"));

export const isMoving = (leg: Pick<LegView, "state">): boolean => MOVING.has(leg.state);

/** A code that is out: what its message came to shows by itself, and so does that its time is over. */
export function nextLookAtCodeMs(codes: CodesView | undefined, nowMs: number): number | false {
  const sent = codes?.sent;
  if (sent?.state !== "open") return false;
  const untilOverMs = Math.max(sent.expiresAtMs - nowMs + 500, SOONEST_MS);
  if (!isOnItsWay(sent.message)) return untilOverMs;
  return Math.min(untilOverMs, Math.max((nowMs - sent.askedAtMs) / 10, SOONEST_MS));
}

/** The sooner of two waits, of which either may be none. */
export const soonerOf = (one: number | false, other: number | false): number | false =>
  one === false ? other : other === false ? one : Math.min(one, other);

/**
 * How long to wait before looking again, in milliseconds; false when nothing can change by itself. Every two seconds at first, then more and more
 * rarely with the age of the decision, and soon after the money may leave. What was sent and may come back is looked at once a minute.
 */
export function nextLookMs(decisions: readonly DecisionView[], nowMs: number): number | false {
  const live = decisions.filter((d) => d.legs.some(isMoving) || d.state === "awaiting_approval");
  if (live.length === 0) return decisions.some((d) => mayStillChange(d, nowMs)) ? LATEST_MS : false;
  const youngestMs = Math.max(...live.map((d) => d.decidedAtMs));
  const byAgeMs = Math.min(Math.max((nowMs - youngestMs) / 10, SOONEST_MS), LATEST_MS);
  const leavingInMs = live
    .flatMap((d) => d.legs.map((leg) => (leg.leavesAtMs ?? 0) - nowMs))
    .filter((leftMs) => leftMs > 0);
  if (leavingInMs.length === 0) return byAgeMs;
  return Math.min(byAgeMs, LATEST_BEFORE_LEAVING_MS, Math.max(Math.min(...leavingInMs) + 500, SOONEST_MS));
}

/** Of these states each ends within seconds where all goes well. */
const LEAVING: ReadonlySet<LegState> = new Set(["reserved", "submitting", "unknown"]);
const FEW_AFTER_LEAVING_MS = 3000;
const FEW_SOONEST_MS = 5000;
const FEW_LATEST_MS = 30_000;

/**
 * The same where calls are few: soon after the money may leave, then twice a minute at most until it has. What waits for a person or for a bank is
 * read anew by coming back to it.
 */
export function nextFewLookMs(decisions: readonly DecisionView[], nowMs: number): number | false {
  const waits = decisions.flatMap(({ legs, decidedAtMs }) =>
    legs
      .filter(({ state, heldBecause }) => LEAVING.has(state) && !heldBecause)
      .map(({ leavesAtMs = 0 }) =>
        leavesAtMs > nowMs
          ? leavesAtMs - nowMs + FEW_AFTER_LEAVING_MS
          : Math.min(Math.max((nowMs - decidedAtMs) / 2, FEW_SOONEST_MS), FEW_LATEST_MS),
      ),
  );
  return waits.length > 0 && Math.min(...waits);
}
