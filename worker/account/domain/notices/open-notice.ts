/**
 * What the team is told, queued with the change that it is about. Rows are written here and nothing else: whatever becomes of a chat or a
 * mail, the change and its money go on. Where nobody can be told there is no notice.
 */
import {
  isIncident,
  isStanding,
  type NoticeKind,
  type PostState,
  REMIND_AFTER_SHARE,
} from "../../../../core/notices/kinds.ts";
import { chatOf, personTarget, type Target } from "../../../../core/notices/route.ts";
import { SWEEP_EVERY_MS } from "../../../../core/refund/limits.ts";
import { caseById } from "../../store/case/cases.ts";
import type { CommandContext } from "../../store/context.ts";
import {
  endNoticeRow,
  insertNotice,
  locationOfCase,
  type NoticeRow,
  noticeById,
  openNoticeAbout,
  openNotices,
  wasNoticed,
} from "../../store/notices/notices.ts";
import { insertPost } from "../../store/notices/post-changes.ts";
import { type PostRow, postsOf } from "../../store/notices/posts.ts";
import { incidentPeople } from "../../store/notices/rules.ts";
import { isQueued } from "../../store/outbox.ts";
import { canTell, reachable, reachedBy } from "./routing.ts";

const MINUTE_MS = 60_000;
/** Of one kind of trouble so many stand at a time, or nobody reads any: the next is told when one is over (`watch.ts`). */
const OPEN_MOST = 20;

/** Typed facts only: no name, no words of anybody, nothing of a treatment. */
export interface NoticeOrder {
  readonly kind: NoticeKind;
  /** With the kind it names the notice for ever: one of a name is open, and one that does not stand is told once. */
  readonly about: string;
  readonly caseId?: string;
  readonly amountMinor?: number;
  readonly currency?: string;
  readonly cause?: string;
  readonly dueOn?: string;
  readonly untilMs?: number;
  readonly askedBy?: string;
}

export function openNotice(context: CommandContext, order: NoticeOrder): void {
  const { sql } = context;
  const { kind, about } = order;
  if (isStanding(kind) ? openNoticeAbout(sql, kind, about) : wasNoticed(sql, kind, about)) return;
  if (isIncident(kind) && openNotices(sql, kind).length >= OPEN_MOST) return;
  const notice = noticeOf(context, order);
  const targets = reachedBy(context, kind, notice);
  if (targets.length === 0) return;
  insertNotice(context, notice);
  for (const target of targets) insertPost(context, notice.noticeId, target, "first");
  const dueAtMs = dueAgainMs(context, notice);
  if (dueAtMs !== undefined) context.queue("notice_due", { noticeId: notice.noticeId }, dueAtMs);
  ensureWatch(context);
}

/** Worded as a test, to one target; nobody else hears of it. */
export function openTest(context: CommandContext, testId: string, target: Target): void {
  const notice = noticeOf(context, { kind: "test", about: testId });
  insertNotice(context, notice);
  insertPost(context, notice.noticeId, target, "first");
}

function noticeOf(context: CommandContext, order: Omit<NoticeOrder, "kind"> & Pick<NoticeRow, "kind">): NoticeRow {
  const { sql, nowMs } = context;
  const { kind, about, caseId } = order;
  const theCase = caseId === undefined ? undefined : caseById(sql, caseId);
  return {
    noticeId: context.newId(),
    kind,
    about,
    caseId: caseId ?? null,
    locationId: (caseId === undefined ? undefined : locationOfCase(sql, caseId)) ?? null,
    amountMinor: order.amountMinor ?? null,
    currency: order.currency ?? null,
    reason: theCase?.reasonSaid === 1 ? theCase.reason : null,
    cause: order.cause ?? null,
    dueOn: order.dueOn ?? null,
    untilMs: order.untilMs ?? null,
    askedBy: order.askedBy ?? null,
    openedAtMs: nowMs,
    endedAtMs: isStanding(kind) ? null : nowMs,
  };
}

/** When it is told again as long as it stands. */
function dueAgainMs({ sql, nowMs }: CommandContext, { kind, untilMs }: NoticeRow): number | undefined {
  if (kind === "approval_waits")
    return untilMs === null ? undefined : nowMs + Math.floor((untilMs - nowMs) * REMIND_AFTER_SHARE);
  const people = isIncident(kind) ? incidentPeople(sql) : undefined;
  return people && nowMs + people.escalateAfterMinutes * MINUTE_MS;
}

/** It still stands: approvers are reminded; of what is broken the second person hears, and the chats again. */
export function tellAgain(context: CommandContext, noticeId: string): void {
  const { sql } = context;
  const notice = noticeById(sql, noticeId);
  if (!notice || notice.endedAtMs !== null || notice.kind === "test") return;
  const told = reachedBy(context, notice.kind, notice);
  if (!isIncident(notice.kind)) {
    for (const target of told) insertPost(context, noticeId, target, "reminder");
    return;
  }
  const people = incidentPeople(sql);
  const next = people && personTarget(people.secondPersonId ?? people.firstPersonId);
  const chats = told.filter((target) => chatOf(target) !== undefined);
  const targets = reachable(context, notice, [...chats, ...(next ? [next] : [])]);
  for (const target of targets) insertPost(context, noticeId, target, "escalation");
}

/** It is over. Whoever heard that something is broken hears that it no longer is. */
export function endNotice(context: CommandContext, kind: NoticeKind, about: string): NoticeRow | undefined {
  const notice = openNoticeAbout(context.sql, kind, about);
  if (!notice) return undefined;
  endNoticeRow(context, notice);
  if (!isIncident(kind)) return notice;
  const heard = postsOf(context.sql, notice.noticeId).filter(mayHaveHeard);
  const targets = reachable(
    context,
    // Through itself as well: it works again.
    { ...notice, about: "" },
    heard.map(({ target }) => target),
  );
  for (const target of targets) insertPost(context, notice.noticeId, target, "all_clear");
  return notice;
}

const HEARD: readonly PostState[] = ["posting", "posted", "mailed", "unknown"];

/** One that waits for its second time may have arrived the first time. */
const mayHaveHeard = ({ state, tries }: PostRow): boolean =>
  HEARD.includes(state) || (state === "waiting" && tries > 0);

/** What nobody tells by itself is looked at every quarter of an hour, where somebody could be told of it. */
export function ensureWatch(context: CommandContext): void {
  if (canTell(context.sql) && !isQueued(context.sql, "notice_watch", {}))
    context.queue("notice_watch", {}, context.nowMs + SWEEP_EVERY_MS);
}
