/** What has risen and Monday's lines, as a chat or a mail says them: no provider and nobody's name is in them. */

import { paceOf } from "../../../../core/changes/sentences.ts";
import type { DigestLine } from "../../../../core/contract/changes.ts";
import { civilDateInWords, localeOf } from "../../../../core/locale.ts";
import { type CountedReason, reasonLabel } from "../../../../core/reasons/reasons.ts";
import type { Language } from "../../../../core/words.ts";
import { LETTERS } from "../../../../messages/letters.ts";
import type { NoticeSaid } from "../../../../messages/shapes/notices.ts";
import { locations } from "../../store/account/settings.ts";
import type { Sql } from "../../store/sql.ts";
import { alertById } from "../../store/trends/change-alerts.ts";
import { casesOfCause } from "../../store/trends/change-counts.ts";
import { alertsFor } from "./changes.ts";
import { mondayOf } from "./digest.ts";

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30;

/** Above ten nobody reads a tenth. */
const paceInWords = (perMonth: number, language: Language): string =>
  perMonth.toLocaleString(localeOf(language), { maximumFractionDigits: perMonth < 10 ? 1 : 0 });

interface Risen {
  readonly reason: CountedReason;
  readonly service?: string | undefined;
  readonly location?: string | undefined;
}

function risenInWords({ reason, service, location }: Risen, language: Language): string {
  const named = reason === "unread" ? LETTERS[language].notices.unread : reasonLabel(reason, language);
  return [named, service, location].filter((part) => part !== undefined).join(", ");
}

/** Of an alert, as it was when it was found; empty for anything else. */
export function risenIn(
  sql: Sql,
  alertId: string | undefined,
  language: Language,
): Pick<NoticeSaid, "risen" | "from" | "to"> {
  const alert = alertId === undefined ? undefined : alertById(sql, alertId);
  if (!alert) return { risen: "", from: "", to: "" };
  const { cause, sinceMs, foundAtMs, beforeCases, beforeDays } = alert;
  const fromMs = Math.max(sinceMs, foundAtMs - MONTH_DAYS * DAY_MS);
  const days = Math.max(1, Math.round((foundAtMs - fromMs) / DAY_MS));
  const { reason, service, locationId } = cause;
  const location = locations(sql).find((one) => one.locationId === locationId)?.title;
  return {
    risen: risenInWords({ reason, service, location }, language),
    from: paceInWords(paceOf(beforeCases, beforeDays).perMonth, language),
    to: paceInWords(paceOf(casesOfCause(sql, cause, fromMs, foundAtMs), days).perMonth, language),
  };
}

export function digestLines(sql: Sql, nowMs: number, language: Language): string[] {
  const context = { sql, nowMs };
  const { lines } = mondayOf(context, alertsFor(context, undefined));
  if (lines.length === 0) return [LETTERS[language].notices.digest.quiet];
  return lines.map((line) => lineInWords(line, language));
}

function lineInWords(line: DigestLine, language: Language): string {
  const words = LETTERS[language].notices.digest;
  switch (line.kind) {
    case "rose":
      return words.rose(
        risenInWords(line, language),
        paceInWords(line.fromPerMonth, language),
        paceInWords(line.toPerMonth, language),
        line.alerts - 1,
      );
    case "due":
      return words.due(line.overdue, line.thisWeek);
    case "money":
      return words.money(line.waiting, line.failed);
    case "disputes":
      return words.disputes(
        line.open,
        line.firstDueOn === undefined ? "" : civilDateInWords(line.firstDueOn, language),
      );
    case "done":
      return words.done(line.actions, line.decided);
  }
}
