import type { AuditEvent } from "../../../../core/audit/event.ts";
import type { Sql } from "../sql.ts";

interface EventRow {
  readonly seq: number;
  readonly atMs: number;
  readonly actor: string;
  readonly type: AuditEvent["type"];
  readonly data: string;
}

/** What the record tells of a case, oldest first. Only for showing: the chain is checked over the rows themselves. */
export function eventsOfCase(sql: Sql, caseId: string): Pick<AuditEvent, "seq" | "atMs" | "actor" | "type" | "data">[] {
  return sql
    .all<EventRow>("SELECT seq, at_ms AS atMs, actor, type, data FROM event WHERE case_id = ? ORDER BY seq", caseId)
    .map((row) => ({ ...row, actor: JSON.parse(row.actor), data: JSON.parse(row.data) }));
}
