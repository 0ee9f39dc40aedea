import type { CaseDetail } from "../../../../core/contract/case-detail.ts";
import { connectionTitle } from "../../store/account/connections.ts";
import { helpdeskOfOrder } from "../../store/case/started.ts";
import { ticketsOfCase } from "../../store/case/tickets.ts";
import { failingSinceMs } from "../../store/outbox.ts";
import type { Sql } from "../../store/sql.ts";

/** The helpdesks that a case waits for with its tags, fields and notes, or with a ticket; undefined where it waits for none. */
export function untoldOf(sql: Sql, caseId: string): CaseDetail["untold"] {
  const waits = ticketsOfCase(sql, caseId).flatMap((ticket) => {
    const about = { caseId, ...ticket };
    const since = [failingSinceMs(sql, "update_ticket", about), failingSinceMs(sql, "follow_up_ticket", about)];
    return since.flatMap((sinceMs) => (sinceMs === undefined ? [] : [{ helpdesk: ticket.helpdesk, sinceMs }]));
  });
  const makingMs = failingSinceMs(sql, "make_ticket", { caseId });
  const home = helpdeskOfOrder(sql, caseId);
  if (makingMs !== undefined && home !== undefined) waits.push({ helpdesk: home, sinceMs: makingMs });
  if (waits.length === 0) return undefined;
  return [...Map.groupBy(waits, ({ helpdesk }) => helpdesk)].map(([helpdesk, its]) => ({
    helpdesk: connectionTitle(sql, helpdesk),
    sinceMs: Math.min(...its.map(({ sinceMs }) => sinceMs)),
  }));
}
