/** Who is told of what, where an admin said so; and who is named for what is broken. */
import type { NoticeKind } from "../../../../core/notices/kinds.ts";
import type { NoticeRule, Target } from "../../../../core/notices/route.ts";
import type { Sql } from "../sql.ts";

export function noticeRules(sql: Sql): NoticeRule[] {
  return sql
    .all<{ kind: NoticeKind; locationId: string; target: Target; muted: number }>(
      "SELECT kind, location_id AS locationId, target, muted FROM notice_rule ORDER BY kind, location_id, target",
    )
    .map(({ locationId, muted, ...rule }) => ({
      ...rule,
      locationId: locationId === "" ? null : locationId,
      muted: muted === 1,
    }));
}

export function putNoticeRuleRow(sql: Sql, { kind, locationId, target, muted }: NoticeRule): void {
  sql.run(
    `INSERT INTO notice_rule (kind, location_id, target, muted) VALUES (?, ?, ?, ?)
     ON CONFLICT (kind, location_id, target) DO UPDATE SET muted = excluded.muted`,
    kind,
    locationId ?? "",
    target,
    muted ? 1 : 0,
  );
}

export interface IncidentPeople {
  readonly firstPersonId: string;
  readonly secondPersonId: string | null;
  readonly escalateAfterMinutes: number;
}

const ESCALATE_AFTER_MINUTES = 60;

/** Those an admin named who still work here; where neither does, the first admin, and nobody after them. Undefined where there is no admin. */
export function incidentPeople(sql: Sql): IncidentPeople | undefined {
  const named = sql.one<IncidentPeople>(
    `SELECT i.escalate_after_minutes AS escalateAfterMinutes, coalesce(f.id, s.id) AS firstPersonId,
       CASE WHEN f.id IS NULL THEN NULL ELSE s.id END AS secondPersonId
     FROM incident_people i LEFT JOIN person f ON f.id = i.first_person_id AND f.suspended_at_ms IS NULL
     LEFT JOIN person s ON s.id = i.second_person_id AND s.suspended_at_ms IS NULL
     WHERE coalesce(f.id, s.id) IS NOT NULL`,
  );
  if (named) return named;
  // One who can be written to comes before one whose address nobody has said.
  const admin = sql.one<{ personId: string }>(
    `SELECT id AS personId FROM person WHERE role = 'admin' AND suspended_at_ms IS NULL
     ORDER BY email_norm IS NULL, id LIMIT 1`,
  );
  return admin && { firstPersonId: admin.personId, secondPersonId: null, escalateAfterMinutes: ESCALATE_AFTER_MINUTES };
}

/** Whose role lets them approve, at work now. */
export const approverIds = (sql: Sql, isFinanceOnly: boolean): string[] =>
  sql
    .all<{ personId: string }>(
      `SELECT id AS personId FROM person WHERE role IN ('finance', ${isFinanceOnly ? "'finance'" : "'lead'"}) AND suspended_at_ms IS NULL ORDER BY id`,
    )
    .map(({ personId }) => personId);

/** Where a person is written to, as the helpdesk has them; undefined before it said so, and for who left. */
export const staffAddress = (sql: Sql, personId: string): string | undefined =>
  sql.one<{ email: string | null }>(
    "SELECT email_norm AS email FROM person WHERE id = ? AND suspended_at_ms IS NULL",
    personId,
  )?.email ?? undefined;

/** What is usual counts again. */
export function dropNoticeRule(sql: Sql, { kind, locationId, target }: Omit<NoticeRule, "muted">): void {
  sql.run("DELETE FROM notice_rule WHERE kind = ? AND location_id = ? AND target = ?", kind, locationId ?? "", target);
}

export function putIncidentPeopleRow(sql: Sql, people: IncidentPeople): void {
  sql.run(
    `INSERT INTO incident_people (only_one, first_person_id, second_person_id, escalate_after_minutes) VALUES (1, ?, ?, ?)
     ON CONFLICT (only_one) DO UPDATE SET first_person_id = excluded.first_person_id,
       second_person_id = excluded.second_person_id, escalate_after_minutes = excluded.escalate_after_minutes`,
    people.firstPersonId,
    people.secondPersonId,
    people.escalateAfterMinutes,
  );
}
