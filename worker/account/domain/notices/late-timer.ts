/** The timer that runs all work: what wakes an account anyway sees whether it still does. */
import type { CommandContext } from "../../store/context.ts";
import { openNoticeAbout } from "../../store/notices/notices.ts";
import { outboxSize } from "../../store/outbox.ts";
import { endNotice, openNotice } from "./open-notice.ts";
import { telling } from "./telling.ts";

/** What a notice of a stuck job is about where it is none of the jobs. */
export const TIMER = "timer";
/** Work that is due so long was not begun: whatever a job waits for, it has another time by then. */
const LATE_MS = 60 * 60_000;

/** Asked outside the timer's own run. Answers whether it is late: whoever asks does its work then, or nobody would be told. */
export function lookAtTimer(context: CommandContext): boolean {
  const { sql, nowMs } = context;
  const { oldestDueAtMs } = outboxSize(sql, nowMs);
  const isLate = oldestDueAtMs !== null && oldestDueAtMs <= nowMs - LATE_MS;
  telling(context, TIMER, () => {
    if (isLate) openNotice(context, { kind: "job_stuck", about: TIMER });
    else if (openNoticeAbout(sql, "job_stuck", TIMER)) endNotice(context, "job_stuck", TIMER);
  });
  return isLate;
}
