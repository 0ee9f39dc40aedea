/** Legs as rows: read, inserted, and moved along the table of `core/refund/leg.ts`, each move with its event in the same transaction. */
import type { LegState } from "../../../../core/contract/decision.ts";
import { isCounting, type LegEvent, moveLeg, type NotInTable } from "../../../../core/refund/leg.ts";
import type { PlannedLeg } from "../../../../core/resolution/case-input.ts";
import { assert, ok, type Result } from "../../../../core/result.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";
import { restoreCredit } from "../credit/credit.ts";

export interface LegRow {
  readonly legId: string;
  readonly decisionId: string;
  readonly caseId: string;
  readonly paymentId: string;
  readonly kind: "refund" | "credit" | "hand";
  readonly amountMinor: number;
  readonly currency: string;
  readonly state: LegState;
  /** Which key it is sent with; raised only when the processor was asked and had no refund under the one before. */
  readonly generation: number;
  /** Sends so far: the number of the last attempt. */
  readonly tries: number;
  /** Look-ups of this generation that got no answer. */
  readonly queries: number;
  readonly leavesAtMs: number;
  readonly leaseUntilMs: number;
  readonly vendorRef: string | null;
  readonly problem: string | null;
  /** Until when the patient may do what the processor asks of them. */
  readonly actByMs: number | null;
  /** The leg that failed or came back, and instead of which this one goes. */
  readonly replacesLegId: string | null;
}

const SELECT = `SELECT g.id AS legId, g.decision_id AS decisionId, d.case_id AS caseId, g.payment_id AS paymentId, g.kind,
    g.amount_minor AS amountMinor, g.currency, g.state, g.generation, g.tries, g.queries, g.leaves_at_ms AS leavesAtMs,
    g.lease_until_ms AS leaseUntilMs, g.vendor_ref AS vendorRef, g.problem, g.act_by_ms AS actByMs, g.replaces_leg_id AS replacesLegId
  FROM leg g JOIN decision d ON d.id = g.decision_id`;

export function legById(sql: Sql, legId: string): LegRow | undefined {
  return sql.one<LegRow>(`${SELECT} WHERE g.id = ?`, legId);
}

export function legByVendorRef(sql: Sql, vendorRef: string): LegRow | undefined {
  return sql.one<LegRow>(`${SELECT} WHERE g.vendor_ref = ?`, vendorRef);
}

export function legsOfDecision(sql: Sql, decisionId: string): LegRow[] {
  return sql.all<LegRow>(`${SELECT} WHERE g.decision_id = ? ORDER BY g.id`, decisionId);
}

export function legsOfCase(sql: Sql, caseId: string): LegRow[] {
  return sql.all<LegRow>(`${SELECT} WHERE d.case_id = ? ORDER BY g.id`, caseId);
}

/** Legs that wait for an answer: `submitting` whose lease ran out, `unknown` and `pending`. */
export function legsUnderWay(sql: Sql): LegRow[] {
  return sql.all<LegRow>(`${SELECT} WHERE g.state IN ('submitting', 'unknown', 'pending') ORDER BY g.id`);
}

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
  const replaced = restOf === undefined ? unreplaced(context.sql, decision.caseId, plan.paymentId) : undefined;
  context.sql.run(
    `INSERT INTO leg (id, decision_id, payment_id, kind, amount_minor, currency, state, leaves_at_ms, rest_of, replaces_leg_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    legId,
    decision.decisionId,
    plan.paymentId,
    plan.kind,
    plan.amountMinor,
    decision.currency,
    state,
    leavesAtMs,
    restOf ?? null,
    replaced?.legId ?? null,
  );
  for (const share of plan.lines) {
    context.sql.run(
      "INSERT INTO allocation (leg_id, line_id, net_minor, tax_minor, uses) VALUES (?, ?, ?, ?, ?)",
      legId,
      share.lineId,
      share.netMinor,
      share.taxMinor,
      share.uses,
    );
  }
  const leg = needLeg(context.sql, legId);
  if (state === "reserved") recordReserved(context, decision.caseId, legId, leg);
  else recordLeg(context, "leg.requested", decision.caseId, legId, leg);
  return leg;
}

/** The movement of this case on a payment that came to nothing and that nothing has taken the place of yet. */
function unreplaced(sql: Sql, caseId: string, paymentId: string): { readonly legId: string } | undefined {
  return sql.one<{ legId: string }>(
    `SELECT g.id AS legId FROM leg g JOIN decision d ON d.id = g.decision_id
     WHERE d.case_id = ? AND g.payment_id = ? AND g.state IN ('failed', 'bounced')
       AND NOT EXISTS (SELECT 1 FROM leg r WHERE r.replaces_leg_id = g.id AND r.state NOT IN ('failed', 'bounced', 'closed'))
     ORDER BY g.id DESC LIMIT 1`,
    caseId,
    paymentId,
  );
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
  context.sql.run(
    `UPDATE leg SET state = ?, lease_until_ms = 0, vendor_ref = coalesce(?, vendor_ref), problem = ?, generation = ?, queries = ?,
       act_by_ms = ?
     WHERE id = ? AND state = ?`,
    next.value,
    vendorRef ?? null,
    problem === undefined ? leg.problem : problem,
    generation ?? leg.generation,
    generation === undefined ? leg.queries : 0,
    actByMs ?? null,
    leg.legId,
    leg.state,
  );
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
  return ok(moved);
}

/** The processor still has it, and says something else of why it waits. */
export function recordNews(context: CommandContext, leg: LegRow, problem: string, actByMs: number | undefined): void {
  context.sql.run("UPDATE leg SET problem = ?, act_by_ms = ? WHERE id = ?", problem, actByMs ?? null, leg.legId);
  context.record("leg.news", leg.caseId, { legId: leg.legId, problem, ...(actByMs === undefined ? {} : { actByMs }) });
}

export function needLeg(sql: Sql, legId: string): LegRow {
  const leg = legById(sql, legId);
  assert(leg, `No leg ${legId}`);
  return leg;
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
  context.sql.run("UPDATE leg SET vendor_ref = ? WHERE id = ?", handRef(leg.legId, reference), leg.legId);
}
