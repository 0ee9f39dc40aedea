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

/** The newest of the whole record; 0 where it is empty. */
export function lastEventSeq(sql: Sql): number {
  return sql.one<{ seq: number }>("SELECT coalesce(max(seq), 0) AS seq FROM event")?.seq ?? 0;
}

export function eventTypesAfter(sql: Sql, seq: number): string[] {
  return sql.all<{ type: string }>("SELECT type FROM event WHERE seq > ? ORDER BY seq", seq).map((row) => row.type);
}

/** Whether the record tells anything of a case: an import's alone has no events. */
export const hasEvents = (sql: Sql, caseId: string): boolean =>
  sql.one("SELECT 1 FROM event WHERE case_id = ? LIMIT 1", caseId) !== undefined;

export interface Freeze {
  readonly sinceMs: number;
  readonly why: "shorter" | "forked" | "imported";
  /** Of the guard's head at that time; no hash where an earlier release froze. */
  readonly guardSeq: number;
  readonly guardHash: string | null;
}

/** When the money was frozen last, and what showed that it had to be. */
export function lastFreeze(sql: Sql): Freeze | undefined {
  return sql.one(
    `SELECT at_ms AS sinceMs, json_extract(data, '$.why') AS why, json_extract(data, '$.guardSeq') AS guardSeq,
       json_extract(data, '$.guardHash') AS guardHash FROM event WHERE type = 'account.frozen' ORDER BY seq DESC LIMIT 1`,
  );
}

/** How many test notices a person has had posted in a channel since then. From the newest on: an hour is soon over. */
export function channelTestsSince(sql: Sql, personId: string, sinceMs: number): number {
  return (
    sql.one<{ n: number }>(
      `SELECT count(*) AS n FROM event WHERE type = 'connection.test_begun' AND at_ms > ? AND json_extract(actor, '$.personId') = ?`,
      sinceMs,
      personId,
    )?.n ?? 0
  );
}
