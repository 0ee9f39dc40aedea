/** What has to be done by hand once money went, or did not: opened in the transaction that moved the leg. */

import type { OptionView } from "../../../core/contract/proposal.ts";
import { addWorkingDays } from "../../../core/facts/working-days.ts";
import { isMoving } from "../../../core/refund/leg.ts";
import type { CommandContext } from "../context.ts";
import { civilDateAt } from "../reads/civil-time.ts";
import type { Sql } from "../sql.ts";
import { homeTimeZone } from "../store/settings.ts";
import type { DecisionRow } from "./decisions.ts";
import { evaluationById } from "./evaluations.ts";
import type { LegRow } from "./legs.ts";
import { openTask } from "./tasks.ts";

/** Working days until the clinic's own system should agree with the money. */
const RECONCILE_DAYS = 2;
const CORRECT_DAYS = 1;
const PAY_DAYS = 2;

/** All decisions of a case, and all its legs, as they are now. */
export function openFollowUps(
  context: CommandContext,
  decided: { readonly decisions: readonly DecisionRow[]; readonly legs: readonly LegRow[] },
): void {
  for (const decision of decided.decisions) {
    if (decision.state !== "approved") continue;
    followPromise(context, decision);
    const legs = decided.legs.filter((leg) => leg.decisionId === decision.decisionId);
    for (const leg of legs) followLeg(context, decision, leg);
    const came = legs.some((leg) => leg.state === "settled");
    if (came && !legs.some((leg) => isMoving(leg.state))) trimPackages(context, decision);
  }
}

/** A repeat or more time is promised in the reply, so somebody has to make it so in the clinic's own system. */
function followPromise(
  context: CommandContext,
  { decisionId, caseId, deciderId, offer, evaluationId }: DecisionRow,
): void {
  if (offer !== "redo" && offer !== "extend") return;
  const kind = offer === "redo" ? ("book_redo" as const) : ("extend_package" as const);
  for (const { lineId, title, days } of linesOf(context.sql, caseId, evaluationId)) {
    const values = { about: `${decisionId} ${lineId}`, lineId, title, ...(days === null ? {} : { days }) };
    openTask(context, { caseId, kind, values, ownerId: deciderId, dueOn: dueOn(context, RECONCILE_DAYS) });
  }
}

function linesOf(sql: Sql, caseId: string, evaluationId: string) {
  return sql.all<{ lineId: string; title: string; days: number | null }>(
    `SELECT n.id AS lineId, i.title,
       (SELECT json_extract(proposal_json, '$.decided.extendDays') FROM evaluation WHERE id = ?) AS days
     FROM case_line cl JOIN line n ON n.id = cl.line_id JOIN item i ON i.id = n.item_id WHERE cl.case_id = ? ORDER BY n.id`,
    evaluationId,
    caseId,
  );
}

function followLeg(context: CommandContext, decision: DecisionRow, leg: LegRow): void {
  const { caseId, deciderId } = decision;
  const values = { about: leg.legId, legId: leg.legId, amountMinor: leg.amountMinor, currency: leg.currency };
  if (leg.kind === "hand" && leg.state === "reserved") {
    const because = reasonByHand(context.sql, decision, leg);
    const told = because === undefined ? values : { ...values, because };
    openTask(context, {
      caseId,
      kind: "pay_by_hand",
      values: told,
      ownerId: deciderId,
      dueOn: dueOn(context, PAY_DAYS),
    });
  }
  if (leg.state === "failed" || leg.state === "bounced" || leg.state === "attention") {
    const about = `${leg.legId} ${leg.state}`;
    const dueOnDay = dueOn(context, CORRECT_DAYS);
    openTask(context, {
      caseId,
      kind: "correct_reply",
      values: { ...values, about },
      ownerId: deciderId,
      dueOn: dueOnDay,
    });
  }
}

/** The limit that was shown when it was decided. */
function reasonByHand(sql: Sql, { evaluationId }: DecisionRow, leg: LegRow): string | undefined {
  const { allocations } = evaluationById(sql, evaluationId).proposal.decided;
  return allocations.find(({ paymentId }) => paymentId === leg.paymentId)?.because;
}

/** The clinic's own system still shows the package: somebody voids or trims it there, by these figures. */
function trimPackages(context: CommandContext, decision: DecisionRow): void {
  const { sql } = context;
  const effect = effectOf(sql, decision);
  if (effect === "keep") return;
  const { caseId, decisionId, deciderId } = decision;
  for (const { lineId, title, uses } of packagesOf(sql, decisionId)) {
    const values = { about: `${decisionId} ${lineId}`, lineId, title, uses };
    const kind = effect === "void" ? ("void_package" as const) : ("trim_package" as const);
    openTask(context, { caseId, kind, values, ownerId: deciderId, dueOn: dueOn(context, RECONCILE_DAYS) });
    const bookings = bookingsOfLine(sql, lineId, today(context));
    if (bookings === 0 || effect !== "void") continue;
    const cancel = { ...values, bookings };
    openTask(context, {
      caseId,
      kind: "cancel_bookings",
      values: cancel,
      ownerId: deciderId,
      dueOn: dueOn(context, RECONCILE_DAYS),
    });
  }
}

function effectOf(sql: Sql, decision: DecisionRow): OptionView["entitlementEffect"] {
  const row = sql.one<{ effect: OptionView["entitlementEffect"] }>(
    "SELECT json_extract(proposal_json, '$.decided.entitlementEffect') AS effect FROM evaluation WHERE id = ?",
    decision.evaluationId,
  );
  return row?.effect ?? "keep";
}

function packagesOf(sql: Sql, decisionId: string): { lineId: string; title: string; uses: number }[] {
  return sql.all(
    `SELECT n.id AS lineId, i.title, sum(a.uses) AS uses
     FROM leg g JOIN allocation a ON a.leg_id = g.id JOIN line n ON n.id = a.line_id JOIN item i ON i.id = n.item_id
       JOIN entitlement e ON e.line_id = n.id
     WHERE g.decision_id = ? AND g.state = 'settled' GROUP BY n.id ORDER BY n.id`,
    decisionId,
  );
}

function bookingsOfLine(sql: Sql, lineId: string, fromOn: string): number {
  return (
    sql.one<{ n: number }>("SELECT count(*) AS n FROM booking WHERE line_id = ? AND on_date >= ?", lineId, fromOn)?.n ??
    0
  );
}

function today(context: CommandContext): string {
  return civilDateAt(context.nowMs, homeTimeZone(context.sql));
}

function dueOn(context: CommandContext, workingDays: number): string {
  return addWorkingDays(today(context), workingDays);
}
