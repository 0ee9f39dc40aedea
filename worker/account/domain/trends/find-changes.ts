/** Every night: what has risen becomes an alert, once for its cause, and what has fallen back ends. */
import { civilDateOf } from "../../../../core/facts/civil.ts";
import { type Cause, isRelated } from "../../../../core/trends/change/cause.ts";
import { type Change, type Watcher, watcherOf } from "../../../../core/trends/change/find.ts";
import { isOver, OVER_LOOKED_DAYS } from "../../../../core/trends/change/over.ts";
import { putSetting } from "../../store/account/settings.ts";
import type { CommandContext } from "../../store/context.ts";
import { type AlertRow, endAlert, insertAlert, lookAtAlert, standingAlerts } from "../../store/trends/change-alerts.ts";
import { casesOfCause } from "../../store/trends/change-counts.ts";
import { openNotice } from "../notices/open-notice.ts";
import { telling } from "../notices/telling.ts";
import { type Days, daysOf, historyOf } from "./history.ts";

export function findChanges(context: CommandContext): void {
  const history = historyOf(context);
  putSetting(context.sql, "changes_looked_at", String(context.nowMs));
  if (!history) return;
  const days = daysOf(context);
  const watcher = watcherOf(history);
  for (const alert of standingAlerts(context.sql)) lookAgain(context, alert, days, watcher);
  for (const change of watcher.on(history.lastDay)) {
    // It stands already, perhaps as a part of itself.
    if (standingAlerts(context.sql).some(({ cause }) => isRelated(cause, change.cause))) continue;
    raise(context, change, days, watcher);
  }
}

function raise(context: CommandContext, { cause, sinceDay, before }: Change, days: Days, watcher: Watcher): void {
  const { sql, nowMs } = context;
  const sinceMs = days.startMs(sinceDay);
  const alertId = context.newId();
  insertAlert(context, {
    alertId,
    cause,
    sinceMs,
    sinceOn: civilDateOf(sinceDay),
    foundAtMs: nowMs,
    foundOn: civilDateOf(days.todayNo),
    endedAtMs: null,
    endedOn: null,
    beforeCases: casesOfCause(sql, cause, days.startMs(sinceDay - before.days), sinceMs),
    beforeDays: before.days,
    sessionsBefore: Math.round(watcher.sessions(cause, sinceDay - before.days, sinceDay - 1)),
    sessionsSince: Math.round(watcher.sessions(cause, sinceDay, days.todayNo - 1)),
    casesLooked: casesOfCause(sql, cause, sinceMs, days.startMs(days.todayNo)),
  });
  telling(context, "change.found", () => openNotice(context, { kind: "change_found", about: alertId }));
}

function lookAgain(context: CommandContext, alert: AlertRow, days: Days, watcher: Watcher): void {
  const { sql } = context;
  const { todayNo, startMs, dayOf } = days;
  const { alertId, cause, sinceMs, foundAtMs } = alert;
  const sinceDay = dayOf(sinceMs);
  const foundDay = dayOf(foundAtMs);
  const casesIn = (of: Cause, from: number, until: number) => casesOfCause(sql, of, startMs(from), startMs(until));
  lookAtAlert(sql, {
    alertId,
    casesLooked: casesIn(cause, sinceDay, todayNo),
    sessionsSince: Math.round(watcher.sessions(cause, sinceDay, todayNo - 1)),
  });
  const isDone = isOver({
    daysSinceFound: todayNo - foundDay,
    before: { cases: alert.beforeCases, days: alert.beforeDays },
    risen: { cases: casesIn(cause, sinceDay, foundDay), days: foundDay - sinceDay },
    lately: casesIn(cause, todayNo - OVER_LOOKED_DAYS, todayNo),
  });
  if (isDone) endAlert(context, alertId, civilDateOf(todayNo));
}
