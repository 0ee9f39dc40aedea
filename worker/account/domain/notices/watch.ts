/** What lasts, and what nobody tells of by itself: connections and jobs that fail on, money that no machine can finish, answers that are late. */
import type { NoticeKind } from "../../../../core/notices/kinds.ts";
import { SWEEP_EVERY_MS } from "../../../../core/refund/limits.ts";
import { spaceOf } from "../../../../core/space.ts";
import { setting } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { legsForAttention } from "../../store/money/needs-a-person.ts";
import { openNotices } from "../../store/notices/notices.ts";
import { failedSince, failingConnections, firstAnswersDue, stuckJobs } from "../../store/notices/trouble.ts";
import { heldComparisons } from "../reconciliation/runs.ts";
import { tellOfDisputes } from "./disputes-due.ts";
import { TIMER } from "./late-timer.ts";
import { endNotice, type NoticeOrder, openNotice } from "./open-notice.ts";

/** A vendor that answers nothing for so long is broken, not slow. */
const CONNECTION_FAILS_MS = SWEEP_EVERY_MS;
const JOB_STUCK_MS = 60 * 60_000;
/** A clinic that connects its first chat is not told of every answer that was ever late. */
const LATE_MAX_MS = 24 * 60 * 60_000;
const LATE_MOST = 20;
const LEGS_MOST = 50;

export function watch(context: CommandContext): void {
  const { sql, nowMs } = context;
  const failing = failingConnections(sql, nowMs - CONNECTION_FAILS_MS);
  keepTelling(
    context,
    "connection_broken",
    failing.filter(({ isLasting }) => isLasting).map(({ id }) => ({ about: id })),
    // One that goes and comes is not over each time that it comes.
    failedSince(sql, nowMs - CONNECTION_FAILS_MS),
  );
  // What waits for a broken connection is known by that.
  const stuck = stuckJobs(sql, nowMs - JOB_STUCK_MS).filter(({ lane }) => !failing.some(({ id }) => id === lane));
  keepTelling(
    context,
    "job_stuck",
    [...new Set(stuck.map(({ kind }) => kind))].map((kind) => ({ about: kind })),
    // That this runs says not that the timer began it.
    [TIMER],
  );
  // A leg that is finished says so by itself.
  for (const { legId, caseId, amountMinor, currency } of legsForAttention(sql, LEGS_MOST))
    openNotice(context, { kind: "money_attention", about: legId, caseId, amountMinor, currency });
  keepTelling(context, "account_frozen", setting(sql, "frozen") === "1" ? whyFrozen(context) : []);
  const space = spaceOf(sql.bytes?.() ?? 0);
  if (space !== "enough")
    openNotice(context, { kind: space === "short" ? "space_short" : "space_filling", about: "database" });
  tellOfDisputes(context);
  for (const caseId of firstAnswersDue(sql, nowMs - LATE_MAX_MS, nowMs, LATE_MOST))
    openNotice(context, { kind: "first_answer_overdue", about: caseId, caseId });
}

/** What does not end by itself is told beside it, as its own: whoever can end it has to hear of it. */
const whyFrozen = ({ sql }: CommandContext): Omit<NoticeOrder, "kind">[] => [
  { about: "account" },
  ...heldComparisons(sql).map(({ connectionId, because }) => ({ about: connectionId, cause: because })),
];

/** One notice for each that is so now; whatever is so no more is over, but what is not sure yet. */
function keepTelling(
  context: CommandContext,
  kind: NoticeKind,
  now: readonly Omit<NoticeOrder, "kind">[],
  unsure: readonly string[] = [],
): void {
  for (const one of now) openNotice(context, { kind, ...one });
  for (const { about } of openNotices(context.sql, kind))
    if (!now.some((one) => one.about === about) && !unsure.includes(about)) endNotice(context, kind, about);
}
