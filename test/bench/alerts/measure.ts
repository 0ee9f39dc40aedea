/** How many quiet clinics an alert troubles in a year, and how soon a planted cause is named. */
import { type Cause, isRelated, PARTS } from "../../../core/trends/change/cause.ts";
import { type Change, watcherOf } from "../../../core/trends/change/find.ts";
import { type BenchClinic, benchClinic, type ClinicPlan } from "./clinic.ts";

const isSame = (one: Cause, other: Cause): boolean =>
  one.reason === other.reason && PARTS.every((part) => one[part] === other[part]);

export interface Outcome {
  readonly plan: ClinicPlan;
  /** What was said of anything but the planted cause. */
  readonly inVain: readonly { readonly day: number; readonly change: Change }[];
  /** After how many days of the planted cause it was named, and after how many something that contains it. */
  readonly namedAfterDays: number | undefined;
  readonly nearAfterDays: number | undefined;
}

/** Evening after evening. Only where a case came can anything have risen. */
export function watched(plan: ClinicPlan, everyDays = 1): Outcome {
  const clinic: BenchClinic = benchClinic(plan);
  const { plant, watchFrom, history } = clinic;
  const watcher = watcherOf(history);
  const inVain: { day: number; change: Change }[] = [];
  let namedAfterDays: number | undefined;
  let nearAfterDays: number | undefined;
  for (let day = watchFrom; day <= history.lastDay && namedAfterDays === undefined; day += everyDays) {
    for (const change of watcher.on(day, day - everyDays + 1)) {
      const isPlants = plant !== undefined && day >= plant.fromDay && isRelated(change.cause, plant.cause);
      if (!isPlants) inVain.push({ day, change });
      else if (isSame(change.cause, plant.cause)) namedAfterDays ??= day - plant.fromDay + 1;
      else nearAfterDays ??= day - plant.fromDay + 1;
    }
    if (plant === undefined && inVain.length > 0) break;
    if (plant !== undefined && day > plant.fromDay + 185) break;
  }
  return { plan, inVain, namedAfterDays, nearAfterDays };
}
