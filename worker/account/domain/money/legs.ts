/** Legs inserted, and moved along the table of `core/refund/leg.ts`, each move with its event in the same transaction. */

import { isCounting, type LegEvent, moveLeg, type NotInTable } from "../../../../core/refund/leg.ts";
import type { PlannedLeg } from "../../../../core/refund/planned-leg.ts";
import { assert, ok, type Result } from "../../../../core/result.ts";
import type { CommandContext } from "../../store/context.ts";
import { insertAllocation } from "../../store/money/allocations.ts";
import { insertLegRow, moveLegRow, writeLegNews, writeVendorRef } from "../../store/money/leg-changes.ts";
import { type LegRow, needLeg, unreplacedLeg } from "../../store/money/legs.ts";
import { restoreCredit } from "../credit/credit.ts";
import { lookBeyondAgain } from "./look-beyond-again.ts";

/** Inserts the legs of a decision with how they fall on its lines. The database refuses a sum above what was collected. */
export function insertLegs(
  context: CommandContext,
  decision: { readonly decisionId: string; readonly caseId: string; readonly currency: string },
  plans: readonly PlannedLeg[],
  state: "requested" | "reserved",
  leavesAtMs: number,
): LegRow[] {
  return plans.map((plan) => insertLeg(context, decision, plan, { state, leavesAtMs }));
}

/** What is left of a leg whose other part was paid elsewhere, in its place; the leg itself is closed. It leaves when that one would have. */
export function insertRest(
  context: CommandContext,
  leg: LegRow,
  rest: Pick<PlannedLeg, "amountMinor" | "lines">,
): LegRow {
  const { paymentId, kind, leavesAtMs, legId: restOf } = leg;
  return insertLeg(context, leg, { paymentId, kind, ...rest }, { state: "reserved", leavesAtMs, restOf });
}

function insertLeg(
  context: CommandContext,
  decision: { readonly decisionId: string; readonly caseId: string; readonly currency: string },
  plan: Pick<PlannedLeg, "paymentId" | "kind" | "amountMinor" | "lines">,
  { state, leavesAtMs, restOf }: { state: "requested" | "reserved"; leavesAtMs: number; restOf?: string },
): LegRow {
  const legId = context.newId();
  const replaced = restOf === undefined ? unreplacedLeg(context.sql, decision.caseId, plan.paymentId) : undefined;
  const { decisionId, currency } = decision;
  const { paymentId, kind, amountMinor } = plan;
  insertLegRow(context.sql, {
    ...{ legId, decisionId, paymentId, kind, amountMinor, currency, state, leavesAtMs },
    restOf: restOf ?? null,
    replacesLegId: replaced?.legId ?? null,
  });
  for (const share of plan.lines) insertAllocation(context.sql, legId, share);
  const leg = needLeg(context.sql, legId);
  if (state === "reserved") recordReserved(context, decision.caseId, legId, leg);
  else recordLeg(context, "leg.requested", decision.caseId, legId, leg);
  return leg;
}

type LegCore = Pick<LegRow, "paymentId" | "kind" | "amountMinor" | "replacesLegId">;

export function recordReserved(context: CommandContext, caseId: string, legId: string, leg: LegCore): void {
  recordLeg(context, "leg.reserved", caseId, legId, leg);
}

function recordLeg(
  context: CommandContext,
  type: "leg.requested" | "leg.reserved",
  caseId: string,
  legId: string,
  { paymentId, kind, amountMinor, replacesLegId }: LegCore,
): void {
  const problem = replacesLegId === null ? null : needLeg(context.sql, replacesLegId).problem;
  const replaced = replacesLegId === null ? {} : { replaces: replacesLegId, ...(problem ? { because: problem } : {}) };
  context.record(type, caseId, { legId, paymentId, kind, amountMinor, ...replaced });
}

export interface LegChange {
  readonly vendorRef?: string;
  /** A code or status that explains a leg which needs a person; null clears it. */
  readonly problem?: string | null;
  readonly generation?: number;
  readonly actByMs?: number;
}

/**
 * Moves a leg, or leaves it and answers why where the table has no such step. Writes the event in the same transaction, and brings back
 * the credit that a leg was to pay out when it no longer counts. The caller brings
 * the case up to date afterwards (`syncCase`).
 */
export function applyLegEvent(
  context: CommandContext,
  leg: LegRow,
  event: LegEvent,
  change: LegChange = {},
): Result<LegRow, NotInTable> {
  const next = moveLeg(leg, event);
  if (!next.ok) return next;
  const { vendorRef, problem, generation, actByMs } = change;
  moveLegRow(context.sql, leg, {
    state: next.value,
    vendorRef,
    problem: problem === undefined ? leg.problem : problem,
    generation: generation ?? leg.generation,
    queries: generation === undefined ? leg.queries : 0,
    actByMs: actByMs ?? null,
  });
  const moved = needLeg(context.sql, leg.legId);
  assert(moved.state === next.value, "A leg moved under our hands");
  context.record("leg.moved", leg.caseId, {
    legId: leg.legId,
    from: leg.state,
    to: next.value,
    event,
    amountMinor: leg.amountMinor,
    currency: leg.currency,
    generation: moved.generation,
    ...(vendorRef === undefined ? {} : { vendorRef }),
    ...(problem ? { problem } : {}),
  });
  if (isCounting(leg.state) && !isCounting(moved.state)) restoreCredit(context, moved);
  lookBeyondAgain(context, leg, moved);
  return ok(moved);
}

/** The processor still has it, and says something else of why it waits. */
export function recordNews(context: CommandContext, leg: LegRow, problem: string, actByMs: number | undefined): void {
  writeLegNews(context.sql, leg.legId, problem, actByMs);
  context.record("leg.news", leg.caseId, { legId: leg.legId, problem, ...(actByMs === undefined ? {} : { actByMs }) });
}

/** `hand:` and the leg's id keep two legs that were paid with one cheque apart: the column is unique over processors' ids as well. */
const handRef = (legId: string, reference: string): string => `hand:${legId}:${reference}`;

/** Under what a person paid this leg by hand; undefined while it is unpaid, and for legs that go another way. */
export function handReferenceOf({ legId, kind, vendorRef }: LegRow): string | undefined {
  const prefix = handRef(legId, "");
  return kind === "hand" && vendorRef?.startsWith(prefix) ? vendorRef.slice(prefix.length) : undefined;
}

/** The leg was paid by hand under `reference`. The event of the leg names no reference: one may hold a person's words. */
export function settleManually(context: CommandContext, leg: LegRow, reference: string): void {
  const moved = applyLegEvent(context, leg, "succeeded", { problem: null });
  if (!moved.ok) return;
  writeVendorRef(context.sql, leg.legId, handRef(leg.legId, reference));
}
