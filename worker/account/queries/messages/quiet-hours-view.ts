import type { Refusal } from "../../../../core/contract/problem.ts";
import type { QuietHoursView } from "../../../../core/contract/quiet-hours.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { locations } from "../../store/account/settings.ts";
import type { AccountContext } from "../../store/context.ts";
import { ownQuietHours, quietHoursOf } from "../../store/messages/quiet-hours.ts";

export function readQuietHours({ sql }: AccountContext): Result<QuietHoursView, Refusal> {
  const all = locations(sql);
  const home = all[0];
  const ofHome = home && ownQuietHours(sql, home.locationId) ? "home" : "usual";
  return ok({
    places: all.map(({ locationId, title }) => {
      const { fromHour, untilHour } = quietHoursOf(sql, locationId);
      const whose = ownQuietHours(sql, locationId) ? "own" : ofHome;
      return { locationId, title, fromHour, untilHour, whose };
    }),
  });
}
