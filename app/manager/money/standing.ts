/** What may be said when nothing needs a person: only as much as was compared with the processor, and when. */
import type { MoneyHealth } from "../../../core/contract/money.ts";

const LATE_AFTER_MS = 5 * 60_000;

export type Standing =
  | { readonly type: "trouble" }
  | { readonly type: "not_compared" }
  | { readonly type: "comparing" }
  | { readonly type: "compared"; readonly payments: number; readonly atMs: number };

/** Since when work waits that should have been done; undefined where none is late. What a frozen account holds back is not late. */
export function lateSinceMs({ frozen, outbox }: MoneyHealth, nowMs: number): number | undefined {
  const since = outbox.oldestDueAtMs;
  return since !== undefined && nowMs - since > LATE_AFTER_MS && !frozen ? since : undefined;
}

export function standingOf(health: MoneyHealth, nowMs: number): Standing {
  const { frozen, attention, differences, disputes = [], waitingForFunds, unknown, connections, lastRun } = health;
  const isTroubled =
    frozen !== undefined ||
    health.mixedCases !== undefined ||
    connections.some(({ pausedBecause, heldSinceMs }) => pausedBecause !== undefined || heldSinceMs !== undefined) ||
    lateSinceMs(health, nowMs) !== undefined ||
    attention.length + differences.length + disputes.length + waitingForFunds.length + unknown.legs > 0;
  if (isTroubled) return { type: "trouble" };
  if (lastRun === undefined) return { type: "not_compared" };
  const { finishedAtMs: atMs, payments } = lastRun;
  return atMs === undefined ? { type: "comparing" } : { type: "compared", payments, atMs };
}
