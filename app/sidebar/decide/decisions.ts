import type { DecisionView, LegView } from "../../../core/contract/decision.ts";
import type { LegState } from "../../../core/refund/states.ts";

/** What somebody who hears the page wants to be told of as it happens. */
const NEWS: ReadonlySet<LegState> = new Set(["settled", "failed", "bounced"]);
const DEAD: ReadonlySet<LegState> = new Set(["failed", "bounced", "closed"]);

/** The decision that counts: the latest one. A payout of credit that was stopped leaves the matter as it was. */
export function latestOf(decisions: readonly DecisionView[]): DecisionView | undefined {
  return decisions
    .filter(({ payout, state }) => !(payout && state === "stopped"))
    .reduce<DecisionView | undefined>(
      (latest, one) => (latest && latest.decidedAtMs > one.decidedAtMs ? latest : one),
      undefined,
    );
}

/** Whether nothing of it stands any more, so that the matter has to be decided anew. */
export function isOpenAgain(decision: DecisionView): boolean {
  if (decision.state === "stopped" || decision.state === "rejected" || decision.state === "asked_back") return true;
  if (decision.approval?.state === "expired" || decision.approval?.state === "void") return true;
  return decision.legs.length > 0 && decision.legs.every(({ state }) => DEAD.has(state));
}

/** Decisions on the ticket beside the latest that stand as well: the second does not take the first one's place. */
export function otherStanding(decisions: readonly DecisionView[], latest: DecisionView | undefined): DecisionView[] {
  return decisions
    .filter((one) => one.decisionId !== latest?.decisionId && !isOpenAgain(one))
    .sort((a, b) => b.decidedAtMs - a.decidedAtMs);
}

/** What was decided before the latest and did not arrive, so that it is not forgotten once another takes its place. Newest first. */
export function cameBackBefore(decisions: readonly DecisionView[], latest: DecisionView | undefined): DecisionView[] {
  return decisions
    .filter((one) => one.decisionId !== latest?.decisionId && one.state === "approved" && isOpenAgain(one))
    .filter(({ legs }) => legs.some(({ state }) => state === "failed" || state === "bounced"))
    .sort((a, b) => b.decidedAtMs - a.decidedAtMs);
}

/** Whether all that has not left is for a person to pay: nothing leaves by itself. */
export function isManual(legs: readonly LegView[]): boolean {
  const waiting = legs.filter(({ state }) => state === "reserved" || state === "requested");
  return waiting.length > 0 && waiting.every(({ kind }) => kind === "hand");
}

/** Movements that arrived or came back since an earlier look. */
export function moneyNews(before: readonly DecisionView[], now: readonly DecisionView[]): LegView[] {
  const legs = now.flatMap((decision) => decision.legs);
  const states = new Map(before.flatMap((decision) => decision.legs).map(({ legId, state }) => [legId, state]));
  return legs.filter(({ legId, state }) => NEWS.has(state) && states.has(legId) && states.get(legId) !== state);
}

/** Whether the very words that go with a decision went with another that waits as well: one holding reply says it for both. */
export function isToldBefore(decision: DecisionView, decisions: readonly DecisionView[]): boolean {
  const others = decisions.filter(({ decisionId }) => decisionId !== decision.decisionId);
  return (
    decision.state === "awaiting_approval" &&
    others.some(({ state, reply }) => state === "awaiting_approval" && reply !== undefined && reply === decision.reply)
  );
}

/**
 * While nothing has left yet and can be stopped: `leftMs` until the first leg may leave, absent where money is held back and nobody knows
 * when it leaves. Undefined where it is too late.
 */
export function stopWindow(legs: readonly LegView[], nowMs: number): { readonly leftMs?: number } | undefined {
  const waiting = legs.filter(({ state }) => state === "reserved" || state === "requested");
  // What was paid elsewhere meanwhile is closed, and leaves nothing to stop.
  const standing = legs.filter(({ state }) => state !== "closed");
  const isHeld = waiting.length === standing.length && waiting.some(({ heldBecause }) => heldBecause !== undefined);
  if (isHeld) return {};
  const until = waiting.map(({ leavesAtMs }) => leavesAtMs ?? 0).filter((atMs) => atMs > nowMs);
  return until.length > 0 ? { leftMs: Math.min(...until) - nowMs } : undefined;
}
