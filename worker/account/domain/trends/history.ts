/** The clinic's cases and sessions as changes are looked for in them: whole days of its own calendar, up to yesterday. */
import { civilDateOf, dayNumber } from "../../../../core/facts/civil.ts";
import { instantOf } from "../../../../core/time/civil-time.ts";
import type { Delivered } from "../../../../core/trends/change/cause.ts";
import type { History } from "../../../../core/trends/change/find.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { casesOfSeries, firstCaseMs, sessionsByWeek } from "../../store/trends/change-counts.ts";
import { today } from "../follow-up/due.ts";

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
/** A turn of half a year, the year before it, and the same days a year before that. */
const HISTORY_DAYS = 920;

/** Days since 1970, and the instant at which each begins. */
export interface Days {
  /** Today's, of which nothing is counted yet. */
  readonly todayNo: number;
  readonly startMs: (day: number) => number;
  readonly dayOf: (atMs: number) => number;
}

/** Every day is taken as long as another: when summer time begins, one is an hour off, here and in what is counted by it. */
export function daysOf(context: Pick<AccountContext, "sql" | "nowMs" | "clock">): Days {
  const on = today(context);
  const todayNo = dayNumber(on);
  const midnightMs = instantOf(on, 0, homeTimeZone(context.sql));
  return {
    todayNo,
    startMs: (day) => midnightMs + (day - todayNo) * DAY_MS,
    dayOf: (atMs) => todayNo + Math.floor((atMs - midnightMs) / DAY_MS),
  };
}

/** Undefined where the clinic has no case yet. */
export function historyOf(context: Pick<AccountContext, "sql" | "nowMs" | "clock">): History | undefined {
  const { sql } = context;
  const { todayNo, startMs, dayOf } = daysOf(context);
  const firstMs = firstCaseMs(sql);
  if (firstMs === undefined) return undefined;
  const firstDay = Math.max(dayOf(firstMs), todayNo - HISTORY_DAYS);
  const lastDay = todayNo - 1;
  if (firstDay > lastDay) return undefined;
  const cases = casesOfSeries(sql, startMs(firstDay), startMs(todayNo)).map(({ openedAtMs, ...row }) => ({
    ...row,
    day: dayOf(openedAtMs),
  }));
  return { cases, delivered: deliveredOf(context, firstDay, lastDay), firstDay, lastDay };
}

/** A week's sessions lie evenly in it. */
function deliveredOf({ sql }: Pick<AccountContext, "sql">, firstDay: number, lastDay: number): Delivered[] {
  return sessionsByWeek(sql, civilDateOf(firstDay), civilDateOf(lastDay)).flatMap(
    ({ week, sessions, askedBack, ...place }) =>
      Array.from({ length: WEEK_DAYS }, (_, n) => ({
        ...place,
        day: week * WEEK_DAYS + n,
        sessions: sessions / WEEK_DAYS,
        askedBack: askedBack / WEEK_DAYS,
      })),
  );
}
