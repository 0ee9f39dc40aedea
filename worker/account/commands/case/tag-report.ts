import type { Refusal } from "../../../../core/contract/problem.ts";
import type { RepairTicketsRequest } from "../../../../core/contract/tag-report.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { personOf, refusal } from "../../domain/people/require-person.ts";
import { beginTagReport, helpdesksToRead, tagReportRun, tagRowOf, writeTagRow } from "../../store/case/tag-report.ts";
import type { CommandContext } from "../../store/context.ts";

/** Begins to read every ticket of a case that can still change, one after the other; the last report is forgotten. The same id again begins nothing. */
export function startTagReport(context: CommandContext, reportId: string): Result<{ reportId: string }, Refusal> {
  const { sql, nowMs } = context;
  if (tagReportRun(sql)?.reportId === reportId) return ok({ reportId });
  beginTagReport(sql, { reportId, askedBy: personOf(context.actor).personId, askedAtMs: nowMs });
  context.record("tags.compared", undefined, { reportId });
  for (const helpdesk of helpdesksToRead(sql)) context.queue("compare_tickets", { helpdesk });
  return ok({ reportId });
}

/**
 * Tells tickets again what their cases say, by the one way in which a ticket is told anything; what we once put there and the case does not say
 * any more comes off. Each is read once more after it. What differs no more, or is being told already, is left alone.
 */
export function repairTickets(
  context: CommandContext,
  reportId: string,
  _repairId: string,
  { tickets }: RepairTicketsRequest,
): Result<{ repaired: number }, Refusal> {
  const { sql } = context;
  if (tagReportRun(sql)?.reportId !== reportId) {
    return refusal("not_found", "There is no such report any more: a newer one took its place.");
  }
  const rows = tickets.flatMap(({ ticket }) => tagRowOf(sql, ticket) ?? []).filter(({ state }) => state === "differs");
  for (const { helpdesk, ticketId, caseId, differences } of rows) {
    writeTagRow(sql, { helpdesk, ticketId }, { state: "asked" });
    // Not of the ticket's own events: what is told after it is another update, which the helpdesk does not take for the last.
    context.record("case.retold", caseId, { helpdesk, ticketId, differences: differences.length });
    context.queue("update_ticket", { caseId, helpdesk, ticketId });
  }
  return ok({ repaired: rows.length });
}
