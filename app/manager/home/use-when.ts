import type { HomeItem } from "../../../core/contract/home.ts";
import { daysBetween } from "../../../core/facts/civil.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat } from "../../i18n/words.ts";
import { useManagerFormat } from "../use-manager-format.ts";

type Due = Pick<HomeItem, "dueAtMs" | "dueOn" | "isLate">;

/** How late it is, by when today, or the day. `todayOn` is the clinic's. */
export function useWhen(todayOn: string, nowMs: number): (due: Due) => string {
  const words = usePagesWords().home.due;
  const format = useFormat();
  const own = useManagerFormat();
  return ({ dueAtMs, dueOn, isLate }) => {
    if (dueAtMs !== undefined) {
      if (isLate) return words.lateBy(own.span(dueAtMs, nowMs));
      return format.civilDate(dueAtMs) === todayOn
        ? words.todayAt(format.clock(dueAtMs))
        : words.until(format.instant(dueAtMs));
    }
    if (dueOn === undefined) return words.noDay;
    const days = daysBetween(dueOn, todayOn);
    if (days > 0) return words.lateBy(own.count(days, "day"));
    return days === 0 ? words.onToday : words.by(format.day(dueOn));
  };
}
