/** What stands between two persons who may be one, and what a login leaves behind when it becomes another's. */
import type { Sql } from "../sql.ts";

const OF = (at: string) => `(SELECT login_id FROM same_login WHERE person_id = ${at})`;

const count = (sql: Sql, query: string, ...ids: string[]): number =>
  sql.one<{ n: number }>(`SELECT count(*) AS n FROM ${query}`, ...ids)?.n ?? 0;

/** Approvals that wait and that either asked for. */
export const waitingOfEither = (sql: Sql, oneId: string, otherId: string): number =>
  count(
    sql,
    `approval WHERE state = 'waiting' AND (requested_by IN ${OF("?1")} OR requested_by IN ${OF("?2")})`,
    oneId,
    otherId,
  );

/** Approvals that one asked for and the other gave, or that were given in the other's name. */
export const givenToEachOther = (sql: Sql, oneId: string, otherId: string): number =>
  count(
    sql,
    `approval WHERE state = 'approved'
       AND ((requested_by IN ${OF("?1")} AND (approver_id IN ${OF("?2")} OR on_behalf_of IN ${OF("?2")}))
         OR (requested_by IN ${OF("?2")} AND (approver_id IN ${OF("?1")} OR on_behalf_of IN ${OF("?1")})))`,
    oneId,
    otherId,
  );

/** Open cases and tasks that a login owns. */
export const openWorkOf = (sql: Sql, loginId: string): number =>
  count(sql, "refund_case WHERE owner_id = ? AND closed_at_ms IS NULL", loginId) +
  count(sql, "task WHERE owner_id = ? AND done_at_ms IS NULL", loginId);
