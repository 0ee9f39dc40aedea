/** Cases: linked, and brought up to date with their parts. A case's state is derived here and nowhere else set. */

import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { type CaseParts, deriveCaseState, OWES_DECISION } from "../../../../core/refund/case-state.ts";
import type { CaseState } from "../../../../core/refund/states.ts";
import { assert } from "../../../../core/result.ts";
import { caseFacetsOf } from "../../store/case/case-facets.ts";
import { closeLines, linkLine, reopenLines, unlinkLinesBut } from "../../store/case/case-lines.ts";
import { giveOwner, writeFacets } from "../../store/case/case-marks.ts";
import { approvalStatesOf, marksOfCase, writeOutcome, writeSuggestedSum } from "../../store/case/case-state.ts";
import { insertCaseTicket } from "../../store/case/case-tickets.ts";
import { caseById, linesOfCase } from "../../store/case/cases.ts";
import { isOpenMatter, mattersOfCase } from "../../store/case/matters.ts";
import { tasksOfCase } from "../../store/case/tasks.ts";
import { ticketsToTell } from "../../store/case/tickets.ts";
import type { CommandContext } from "../../store/context.ts";
import { type DecisionRow, decisionsOfCase } from "../../store/decision/decisions.ts";
import { countsMinorOf } from "../../store/money/leg-counting.ts";
import { type LegRow, legsOfCase } from "../../store/money/legs.ts";
import { writeUsesGivenBack } from "../../store/records/uses-given-back.ts";
import type { Sql } from "../../store/sql.ts";
import { endStaleLetters } from "../decision/untold-letters.ts";
import { openFollowUps } from "../follow-up/follow-ups.ts";
import { writeReasons } from "./case-reasons.ts";
import { suggestedSum } from "./suggested-sum.ts";

/** Whoever acts on a case that nobody has is its owner from then on. */
export function takeCase(context: CommandContext, caseId: string, ownerId: string): void {
  if (giveOwner(context.sql, caseId, ownerId)) context.record("case.taken", caseId, { ownerId });
}

/** Ties a ticket to a case; a ticket belongs to one case, the first. `instead` names the case that it was taken out of. */
export function linkTicket(context: CommandContext, caseId: string, ticket: TicketRef, instead?: string): void {
  if (!insertCaseTicket(context.sql, caseId, ticket)) return;
  const { helpdesk, ticketId } = ticket;
  context.record("case.linked", caseId, { helpdesk, ticketId, ...(instead === undefined ? {} : { instead }) });
}

/** Takes lines into a case. A line that another open case holds stays there. */
export function linkLines(context: CommandContext, caseId: string, lineIds: readonly string[]): void {
  for (const lineId of lineIds) linkLine(context.sql, caseId, lineId);
}

/**
 * The lines that a person chose. Those that intake only guessed leave the case, as long as nothing was decided on them; what lists group by
 * follows.
 */
export function setLines(context: CommandContext, caseId: string, lineIds: readonly string[]): void {
  const { sql } = context;
  const before = linesOfCase(sql, caseId);
  if (decisionsOfCase(sql, caseId).length === 0) {
    unlinkLinesBut(sql, caseId, lineIds);
    writeFacets(sql, caseId, caseFacetsOf(sql, lineIds, context.nowMs));
  }
  linkLines(context, caseId, lineIds);
  const lines = linesOfCase(sql, caseId);
  if (lines.join() !== before.join()) context.record("case.lines_set", caseId, { lines });
}

/** One helpdesk update per ticket of the case that can be told something; asking again before it ran is one update. */
export function tellTickets(context: CommandContext, caseId: string): void {
  for (const { helpdesk, ticketId } of ticketsToTell(context.sql, caseId)) {
    context.queue("update_ticket", { caseId, helpdesk, ticketId });
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
  endStaleLetters(context, caseId);
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
  return {
    ...decided,
    approvals: approvalStatesOf(sql, caseId),
    ...marksOfCase(sql, caseId),
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
  writeSuggestedSum(context.sql, caseId, sum);
}

/** Also what waits for a yes, and what a person has to look at. */
const ON_ITS_WAY: readonly LegRow["state"][] = [
  "requested",
  "reserved",
  "submitting",
  "unknown",
  "pending",
  "attention",
];

/** What lists and trends read (docs/storage.md): money is counted when it went, not when it was wished. */
function writeCase(context: CommandContext, caseId: string, state: CaseState, decided: Decided): void {
  const { sql, nowMs } = context;
  const legs = decided.legs
    .filter((leg) => leg.state === "settled")
    .map((leg) => ({
      decisionId: leg.decisionId,
      isCredit: leg.kind === "credit",
      countsMinor: countsMinorOf(sql, leg.legId),
    }));
  const sum = (isCredit: boolean) =>
    legs.filter((leg) => leg.isCredit === isCredit).reduce((total, leg) => total + leg.countsMinor, 0);
  const standing = decided.decisions.filter(({ state: is }) => is === "approved" || is === "awaiting_approval");
  // What is paid out of credit later changes the sums, not what the case was about.
  const last = standing.findLast((decision) => decision.paysOutLegId === null);
  const closed = state === "done" || state === "declined";
  writeOutcome(sql, caseId, nowMs, {
    state,
    isClosed: closed,
    isDecided: standing.some(({ state: is }) => is === "approved"),
    isAllGone: legs.length > 0 && !decided.legs.some((leg) => ON_ITS_WAY.includes(leg.state)),
    refundedMinor: sum(false),
    creditedMinor: sum(true),
    last,
  });
  writeReasons(sql, caseId, standing, legs);
  if (closed) closeLines(sql, caseId);
  else reopenLines(sql, caseId);
}
