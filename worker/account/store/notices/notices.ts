/** What the team was told of, as rows of typed facts: no name, no words, nothing of a treatment. */
import type { NoticeKind } from "../../../../core/notices/kinds.ts";
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { CommandContext } from "../context.ts";
import type { Sql } from "../sql.ts";

export interface NoticeRow {
  readonly noticeId: string;
  readonly kind: NoticeKind | "test";
  /** What it is about: with the kind it names the notice, of which one is open. */
  readonly about: string;
  readonly caseId: string | null;
  readonly locationId: string | null;
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly reason: ReasonCode | null;
  /** A code of ours: who has to approve, why an approval ended, which connection, which work. */
  readonly cause: string | null;
  readonly dueOn: string | null;
  readonly untilMs: number | null;
  readonly askedBy: string | null;
  readonly openedAtMs: number;
  readonly endedAtMs: number | null;
}

const SELECT = `SELECT id AS noticeId, kind, about, case_id AS caseId, location_id AS locationId, amount_minor AS amountMinor, currency, reason,
  cause, due_on AS dueOn, until_ms AS untilMs, asked_by AS askedBy, opened_at_ms AS openedAtMs, ended_at_ms AS endedAtMs FROM notice`;

export const noticeById = (sql: Sql, noticeId: string): NoticeRow | undefined =>
  sql.one<NoticeRow>(`${SELECT} WHERE id = ?`, noticeId);

export const openNoticeAbout = (sql: Sql, kind: NoticeKind, about: string): NoticeRow | undefined =>
  sql.one<NoticeRow>(`${SELECT} WHERE kind = ? AND about = ? AND ended_at_ms IS NULL`, kind, about);

/** Whether it was told at any time. */
export const wasNoticed = (sql: Sql, kind: NoticeKind, about: string): boolean =>
  sql.one("SELECT 1 FROM notice WHERE kind = ? AND about = ?", kind, about) !== undefined;

export const openNotices = (sql: Sql, kind: NoticeKind): NoticeRow[] =>
  sql.all<NoticeRow>(`${SELECT} WHERE kind = ? AND ended_at_ms IS NULL ORDER BY id`, kind);

export function insertNotice(context: CommandContext, notice: NoticeRow): void {
  context.sql.run(
    `INSERT INTO notice (id, kind, about, case_id, location_id, amount_minor, currency, reason, cause, due_on, until_ms, asked_by,
       opened_at_ms, ended_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    notice.noticeId,
    notice.kind,
    notice.about,
    notice.caseId,
    notice.locationId,
    notice.amountMinor,
    notice.currency,
    notice.reason,
    notice.cause,
    notice.dueOn,
    notice.untilMs,
    notice.askedBy,
    notice.openedAtMs,
    notice.endedAtMs,
  );
  // Of no case: what is told of it is no change of the case, which its ticket would hear of.
  context.record("notice.opened", undefined, { noticeId: notice.noticeId, kind: notice.kind });
}

export function endNoticeRow(context: CommandContext, { noticeId, kind }: NoticeRow): void {
  context.sql.run("UPDATE notice SET ended_at_ms = ? WHERE id = ? AND ended_at_ms IS NULL", context.nowMs, noticeId);
  context.record("notice.ended", undefined, { noticeId, kind });
}

export const locationOfCase = (sql: Sql, caseId: string): string | undefined =>
  sql.one<{ locationId: string | null }>("SELECT location_id AS locationId FROM refund_case WHERE id = ?", caseId)
    ?.locationId ?? undefined;

/** How many tests were asked for since an instant. */
export const testNoticesSince = (sql: Sql, sinceMs: number): number =>
  sql.one<{ n: number }>("SELECT count(*) AS n FROM notice WHERE kind = 'test' AND opened_at_ms > ?", sinceMs)?.n ?? 0;

/** Newest first. `most` is a number of ours. */
export const lastNotices = (sql: Sql, most: number): NoticeRow[] =>
  sql.all<NoticeRow>(`${SELECT} ORDER BY id DESC LIMIT ${most}`);
