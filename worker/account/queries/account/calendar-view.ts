import type { CalendarView } from "../../../../core/contract/calendar.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { publicHolidays } from "../../../../core/facts/public-holidays.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { today } from "../../domain/follow-up/due.ts";
import { closings, countryAt, weekdaysOf } from "../../store/account/calendar.ts";
import { locations, personById } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { currentRules } from "../../store/policy/policies.ts";

export function readCalendar(context: AccountContext): Result<CalendarView, Refusal> {
  const { sql } = context;
  const todayOn = today(context);
  return ok({
    todayOn,
    weekdays: [...weekdaysOf(sql)],
    ...omitNullish({ answerDays: currentRules(sql)?.rules.decisionDays }),
    places: locations(sql).map(({ locationId, title }) => {
      const country = countryAt(sql, locationId);
      return { locationId, title, country, ...omitNullish({ holidays: publicHolidays(country, todayOn) }) };
    }),
    closings: closings(sql).map(({ locationId, putBy, putAtMs: _, ...closing }) => ({
      ...closing,
      putBy: personById(sql, putBy)?.name ?? "",
      ...omitNullish({ locationId }),
    })),
  });
}
