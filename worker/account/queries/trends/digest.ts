/** Monday's lines, of the week that begins and the one that is over. */

import { digestOf } from "../../../../core/changes/sentences.ts";
import type { ChangeAlertView, ChangesAnswer } from "../../../../core/contract/changes.ts";
import { addDays, civilDateOf } from "../../../../core/facts/civil.ts";
import { daysOf } from "../../domain/trends/history.ts";
import { mondayBefore } from "../../domain/trends/monday.ts";
import type { AccountContext } from "../../store/context.ts";
import { actionsSince } from "../../store/trends/change-actions.ts";
import { decidedSince, disputesOpen, moneyStanding, tasksDue } from "../../store/trends/week-counts.ts";

const WEEK_DAYS = 7;

export function mondayOf(
  context: Pick<AccountContext, "sql" | "nowMs" | "clock">,
  alerts: readonly ChangeAlertView[],
): ChangesAnswer["digest"] {
  const { sql } = context;
  const { todayNo, startMs } = daysOf(context);
  const todayOn = civilDateOf(todayNo);
  const weekAgoMs = startMs(todayNo - WEEK_DAYS);
  const { open, firstDueOn } = disputesOpen(sql);
  const lines = digestOf({
    alerts,
    due: tasksDue(sql, todayOn, addDays(todayOn, WEEK_DAYS - 1)),
    money: moneyStanding(sql),
    disputes: { open, firstDueOn: firstDueOn ?? undefined },
    done: { actions: actionsSince(sql, weekAgoMs), decided: decidedSince(sql, weekAgoMs) },
  });
  return { mondayOn: civilDateOf(mondayBefore(todayNo)), lines };
}
