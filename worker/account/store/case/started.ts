/** Cases that no mail began, and the ticket that is made for one. */
import type { StartedView } from "../../../../core/contract/start-case.ts";
import type { AskedHow } from "../../../../core/words.ts";
import { homeHelpdesk } from "../account/connections.ts";
import { OWN_LANE } from "../job-kinds.ts";
import type { Sql } from "../sql.ts";

interface StartedRow {
  readonly how: AskedHow;
  readonly said: string | null;
  readonly byPerson: string | null;
  readonly atMs: number;
}

/** How a case began that no mail began; undefined for the others. */
export function startedOf(sql: Sql, caseId: string): StartedView | undefined {
  const row = sql.one<StartedRow>(
    `SELECT c.asked_how AS how, t.body AS said, p.name AS byPerson, c.opened_at_ms AS atMs
     FROM refund_case c LEFT JOIN text t ON t.id = c.asked_text_id LEFT JOIN person p ON p.id = c.opened_by
     WHERE c.id = ? AND c.asked_how IS NOT NULL`,
    caseId,
  );
  return row && { ...row, said: row.said ?? "", byPerson: row.byPerson ?? "" };
}

/** The helpdesk is being asked for a ticket of this case. */
export const isTicketOrdered = (sql: Sql, caseId: string): boolean =>
  sql.one(
    "SELECT 1 FROM job WHERE (kind = 'make_ticket' AND ref = ?1) OR (kind = 'follow_up_ticket' AND ref LIKE ?1 || ' %')",
    caseId,
  ) !== undefined;

/** Where a ticket of this case is being asked for: it stays there, whoever owns the case by then, so that it is looked for where it was made. */
export const helpdeskOfOrder = (sql: Sql, caseId: string): string | undefined =>
  sql.one<{ lane: string }>(
    "SELECT lane FROM job WHERE kind = 'make_ticket' AND ref = ? AND lane <> ?",
    caseId,
    OWN_LANE,
  )?.lane ?? homeHelpdesk(sql, caseId);

export function setStarted(sql: Sql, caseId: string, how: AskedHow, textId: string): void {
  sql.run("UPDATE refund_case SET asked_how = ?, asked_text_id = ? WHERE id = ?", how, textId, caseId);
}
