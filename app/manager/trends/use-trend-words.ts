/** The sentences of the trends, put together from figures: names of groups and services, sums, shares. */
import { type CountedReason, reasonLabel } from "../../../core/reasons/reasons.ts";
import { usePagesWords } from "../../i18n/pages.ts";
import { useFormat, useLanguage, useWords } from "../../i18n/words.ts";
import { useManagerFormat } from "../use-manager-format.ts";
import { type Figures, isSmall, type Measure, measured } from "./measure.ts";
import { type GroupKey, REST, type ReasonGroup } from "./reasons.ts";
import type { Summary } from "./summary.ts";

const SMALL_MARK = "°";

export function useTrendWords(currency: string) {
  const words = usePagesWords().trends;
  const common = useWords();
  const language = useLanguage();
  const format = useFormat();
  const own = useManagerFormat();
  const cases = (n: number) => common.cases.count(n);
  const reason = (code: CountedReason): string =>
    code === "unread" ? common.lists.reasonOpen : reasonLabel(code, language);
  const money = (amountMinor: number) => format.money(amountMinor, currency);
  return {
    words,
    own,
    format,
    cases,
    money,
    reason,
    group: (key: GroupKey, groups: readonly ReasonGroup[]): string =>
      key === REST ? words.rest(groups.find((group) => group.key === REST)?.reasons.length ?? 0) : reason(key),
    service: (name: string): string => (name === "" ? words.noService : name),
    /** A figure as the measure shows it, with the mark of small numbers. */
    figure: (figures: Figures, measure: Measure): string => {
      const value = measured(figures, measure);
      const shown = measure === "cases" ? format.number(value) : money(value);
      return isSmall(figures.cases) ? `${shown}${SMALL_MARK}` : shown;
    },
    /** "9 cases", "3 cases (fewer than 5 cases)": for those who do not see the mark. */
    spokenCases: (n: number): string => (isSmall(n) ? `${cases(n)} (${words.smallAria})` : cases(n)),
    summary: ({ totals, top, change }: Summary, from: string, to: string): string => {
      const months = [own.month(from, "full"), own.month(to, "full")] as const;
      const head = words.summary(
        cases(totals.cases),
        ...months,
        money(totals.refundedMinor),
        money(totals.creditedMinor),
      );
      const most = top ? words.summaryTop(reasonLabel(top.reason, language), own.percent(top.percent)) : "";
      return `${head}${most}${change ? changeWords(change.percent) : ""}.`;
      function changeWords(percent: number): string {
        if (percent === 0) return words.summarySame;
        const size = own.percent(Math.abs(percent));
        return percent > 0 ? words.summaryMore(size) : words.summaryFewer(size);
      }
    },
  };
}
export type TrendWords = ReturnType<typeof useTrendWords>;
