/** Once a week, on the clinic's Monday morning: what rose, what is due, money, disputes, what was done. */
import { civilDateOf } from "../../../../core/facts/civil.ts";
import { instantOf } from "../../../../core/time/civil-time.ts";
import { DONE, type JobEnd } from "../../domain/job-end.ts";
import { openNotice } from "../../domain/notices/open-notice.ts";
import { daysOf } from "../../domain/trends/history.ts";
import { isMonday, mondayBefore } from "../../domain/trends/monday.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";

const AT_HOUR = 8;

/** From the night's work: where the day that begins is a Monday, the digest goes out that morning. */
export function queueDigest(context: CommandContext): void {
  const { todayNo } = daysOf(context);
  if (!isMonday(todayNo)) return;
  const atMs = instantOf(civilDateOf(todayNo), AT_HOUR, homeTimeZone(context.sql));
  context.queue("monday_digest", {}, Math.max(atMs, context.nowMs));
}

/** Named by its Monday, so that a week has one. */
export function tellDigest(context: CommandContext): JobEnd {
  openNotice(context, { kind: "monday_digest", about: civilDateOf(mondayBefore(daysOf(context).todayNo)) });
  return DONE;
}
