/** Cases as rows: opened, linked, and brought up to date with their parts. A case's state is derived here and nowhere else set. */
import type { CaseState } from "../../../../core/contract/case.ts";
import type { ApprovalView } from "../../../../core/contract/decision.ts";
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { type CaseParts, deriveCaseState, OWES_DECISION } from "../../../../core/refund/case-state.ts";
import { assert } from "../../../../core/result.ts";
import { caseFacetsOf } from "../../store/case/case-facets.ts";
import { caseById, linesOfCase } from "../../store/case/cases.ts";
import { isOpenMatter, mattersOfCase } from "../../store/case/matters.ts";
import { tasksOfCase } from "../../store/case/tasks.ts";
import { ticketsToTell } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { type DecisionRow, decisionsOfCase } from "../../store/decision/decisions.ts";
import { type LegRow, legsOfCase } from "../../store/money/legs.ts";
import type { Sql } from "../../store/sql.ts";
import { openFollowUps } from "../follow-up/follow-ups.ts";
import { writeReasons } from "./case-reasons.ts";
import { suggestedSum } from "./suggested-sum.ts";

/** Whoever acts on a case that nobody has is its owner from then on. */
export function takeCase(context: CommandContext, caseId: string, ownerId: string): void {
  const taken = context.sql.run(
    "UPDATE refund_case SET owner_id = ? WHERE id = ? AND owner_id IS NULL",
    ownerId,
    caseId,
  );
  if (taken > 0) context.record("case.taken", caseId, { ownerId });
}

/** Ties a ticket to a case; a ticket belongs to one case, the first. `instead` names the case that it was taken out of. */
export function linkTicket(context: CommandContext, caseId: string, ticket: TicketRef, instead?: string): void {
  const linked = context.sql.run(
    "INSERT INTO case_ticket (helpdesk, ticket_id, case_id) VALUES (?, ?, ?) ON CONFLICT (helpdesk, ticket_id) DO NOTHING",
    ticket.helpdesk,
    ticket.ticketId,
    caseId,
  );
  if (linked === 0) return;
  const { helpdesk, ticketId } = ticket;
  context.record("case.linked", caseId, { helpdesk, ticketId, ...(instead === undefined ? {} : { instead }) });
}

/** Takes lines into a case. A line that another open case holds stays there. */
export function linkLines(context: CommandContext, caseId: string, lineIds: readonly string[]): void {
  for (const lineId of lineIds) {
    context.sql.run(
      `INSERT INTO case_line (case_id, line_id, open)
       SELECT ?1, ?2, NOT EXISTS (SELECT 1 FROM case_line WHERE line_id = ?2 AND open = 1)
       WHERE true ON CONFLICT (case_id, line_id) DO NOTHING`,
      caseId,
      lineId,
    );
  }
}

/**
 * The lines that a person chose. Those that intake only guessed leave the case, as long as nothing was decided on them; what lists group by
 * follows.
 */
export function setLines(context: CommandContext, caseId: string, lineIds: readonly string[]): void {
  const { sql } = context;
  const before = linesOfCase(sql, caseId);
  if (decisionsOfCase(sql, caseId).length === 0) {
    const chosen = JSON.stringify(lineIds);
    sql.run(
      `DELETE FROM case_line WHERE case_id = ?1 AND line_id NOT IN (SELECT value FROM json_each(?2))
         AND line_id NOT IN (SELECT line_id FROM case_matter WHERE case_id = ?1)`,
      caseId,
      chosen,
    );
    const { service, locationId, currency } = caseFacetsOf(sql, lineIds, context.nowMs);
    sql.run(
      "UPDATE refund_case SET service = ?, location_id = ?, currency = ? WHERE id = ?",
      service ?? null,
      locationId ?? null,
      currency,
      caseId,
    );
  }
  linkLines(context, caseId, lineIds);
  const lines = linesOfCase(sql, caseId);
  if (lines.join() !== before.join()) context.record("case.lines_set", caseId, { lines });
}

/** One helpdesk update per ticket of the case that can be told something; asking again before it ran is one update. */
export function tellTickets(context: CommandContext, caseId: string): void {
  for (const { helpdesk, ticketId } of ticketsToTell(context.sql, caseId)) {
    context.queue({
      lane: helpdesk,
      kind: "update_ticket",
      ref: `${caseId} ${helpdesk} ${ticketId}`,
      dueAtMs: context.nowMs,
    });
  }
}

/**
 * Brings a case up to date with its decisions, approvals, legs and tasks, in the transaction that changed them: follow-up tasks, state,
 * sums, open lines, uses given back. Tells the tickets when the state changed, or when `tell` says that something worth a note happened.
 */
export function syncCase(context: CommandContext, caseId: string, { tell = false } = {}): CaseState {
  const { sql } = context;
  const before = caseById(sql, caseId);
  assert(before, `No case ${caseId}`);
  const decided = { decisions: decisionsOfCase(sql, caseId), legs: legsOfCase(sql, caseId) };
  const others = openFollowUps(context, decided);
  const state = deriveCaseState(partsOf(sql, caseId, decided));
  writeCase(context, caseId, state, decided);
  writeSuggested(context, caseId, state, decided);
  writeUsesGivenBack(sql, linesOfCase(sql, caseId));
  if (state !== before.state) context.record("case.moved", caseId, { from: before.state, to: state });
  if (tell || state !== before.state) tellTickets(context, caseId);
  for (const other of others) syncCase(context, other);
  return state;
}

/** Read once: nothing that is done while a case is brought up to date changes them. */
interface Decided {
  readonly decisions: readonly DecisionRow[];
  readonly legs: readonly LegRow[];
}

function partsOf(sql: Sql, caseId: string, decided: Decided): CaseParts {
  const row = sql.one<{ asked: 0 | 1; aside: 0 | 1; withdrawn: 0 | 1 }>(
    `SELECT asked_at_ms IS NOT NULL AS asked, set_aside_at_ms IS NOT NULL AS aside, withdrawn_at_ms IS NOT NULL AS withdrawn
     FROM refund_case WHERE id = ?`,
    caseId,
  );
  return {
    ...decided,
    approvals: sql.all<{ state: ApprovalView["state"] }>(
      "SELECT a.state FROM approval a JOIN decision d ON d.id = a.decision_id WHERE d.case_id = ?",
      caseId,
    ),
    askedPatient: row?.asked === 1,
    setAside: row?.aside === 1,
    withdrawn: row?.withdrawn === 1,
    tasks: tasksOfCase(sql, caseId).map((task) => ({ kind: task.kind, done: task.doneAtMs !== null })),
    matters: mattersOfCase(sql, caseId).map((matter) => ({
      decisionId: matter.decisionId,
      isSettled: !isOpenMatter(matter),
    })),
  };
}

/** What lists show and sort by while nothing is decided: worked out again whenever the case changes. */
function writeSuggested(context: CommandContext, caseId: string, state: CaseState, { decisions }: Decided): void {
  const isLeft = decisions.length === 0 || mattersOfCase(context.sql, caseId).some(isOpenMatter);
  const isOpen = isLeft && OWES_DECISION.some((owing) => owing === state);
  const sum = isOpen ? suggestedSum(context, caseId) : undefined;
  context.sql.run(
    `UPDATE refund_case SET suggested_minor = ?1, suggested_currency = ?2
     WHERE id = ?3 AND (suggested_minor IS NOT ?1 OR suggested_currency IS NOT ?2)`,
    sum?.amountMinor ?? null,
    sum?.currency ?? null,
    caseId,
  );
}

/** A mail of the case threatens to have the bank take the money back. The event is the caller's. */
export function markThreat({ sql }: CommandContext, caseId: string): void {
  sql.run("UPDATE refund_case SET threat = 1 WHERE id = ? AND threat = 0", caseId);
}

/** What lists and trends read (docs/storage.md): money is counted when it went, not when it was wished. */
function writeCase(context: CommandContext, caseId: string, state: CaseState, decided: Decided): void {
  const { sql, nowMs } = context;
  const legs = decided.legs
    .filter((leg) => leg.state === "settled")
    .map((leg) => ({
      decisionId: leg.decisionId,
      isCredit: leg.kind === "credit",
      countsMinor: countsMinor(sql, leg),
    }));
  const sum = (isCredit: boolean) =>
    legs.filter((leg) => leg.isCredit === isCredit).reduce((total, leg) => total + leg.countsMinor, 0);
  const standing = decided.decisions.filter(({ state: is }) => is === "approved" || is === "awaiting_approval");
  // What is paid out of credit later changes the sums, not what the case was about.
  const last = standing.findLast((decision) => decision.paysOutLegId === null);
  const closed = state === "done" || state === "declined";
  sql.run(
    `UPDATE refund_case SET state = ?, closed_at_ms = CASE WHEN ? THEN coalesce(closed_at_ms, ?) END, offer = ?, exception = ?,
       refunded_minor = past_refunded_minor + ?, credited_minor = past_credited_minor + ?, reason = coalesce(?, reason),
       reason_said = CASE WHEN ? THEN 1 ELSE reason_said END WHERE id = ?`,
    state,
    closed ? 1 : 0,
    nowMs,
    last?.offer ?? null,
    last?.cause ? 1 : 0,
    sum(false),
    sum(true),
    last?.reason ?? null,
    last ? 1 : 0,
    caseId,
  );
  writeReasons(sql, caseId, standing, legs);
  if (closed) sql.run("UPDATE case_line SET open = 0 WHERE case_id = ?", caseId);
  else reopenLines(sql, caseId);
}

function countsMinor(sql: Sql, { legId }: { readonly legId: string }): number {
  const row = sql.one<{ n: number }>("SELECT counts_minor AS n FROM leg_counting WHERE leg_id = ?", legId);
  return row?.n ?? 0;
}

/** A bounced refund opens its matter again, unless another case took the line meanwhile. */
function reopenLines(sql: Sql, caseId: string): void {
  sql.run(
    `UPDATE case_line SET open = 1 WHERE case_id = ?1 AND open = 0
       AND NOT EXISTS (SELECT 1 FROM case_line other WHERE other.line_id = case_line.line_id AND other.open = 1)`,
    caseId,
  );
}

/**
 * Uses of a package that counting legs and refunds made elsewhere paid back, less those that came back with credit taken back, all it had
 * at the most: none is left to be used or refunded twice.
 */
export function writeUsesGivenBack(sql: Sql, lineIds: readonly string[]): void {
  sql.run(
    `UPDATE entitlement SET voided_uses = min(sold + bonus, (
       SELECT coalesce(sum(a.uses), 0) FROM allocation a JOIN leg g ON g.id = a.leg_id
       WHERE a.line_id = entitlement.line_id AND g.held_minor > 0)
       + (SELECT coalesce(sum(x.uses), 0) FROM credit_entry_line x WHERE x.line_id = entitlement.line_id)
       + (SELECT coalesce(sum(o.uses), 0) FROM outside_allocation o JOIN outside_refund r ON r.vendor_ref = o.vendor_ref
          WHERE o.line_id = entitlement.line_id AND r.counts = 1))
     WHERE line_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(lineIds),
  );
}
