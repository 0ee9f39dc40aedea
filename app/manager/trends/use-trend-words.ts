/** The sentences of the trends, put together from figures: names of groups, sums, rates, shares. */
import type { FiguresAnswer, Rate } from "../../../core/contract/figures.ts";
import { useFormat, useWords } from "../../i18n/words.ts";
import { useManagerFormat } from "../use-manager-format.ts";
import type { DrawnGroup } from "./model/groups.ts";
import { type Counted, isMoney, type Measure, measured } from "./model/measure.ts";
import { useNames } from "./use-names.ts";

const SMALL_MARK = "°";
const NOTHING_KNOWN = "–";

export function useTrendWords({ currency, by, smallUnder }: Pick<FiguresAnswer, "currency" | "by" | "smallUnder">) {
  const { words, named } = useNames();
  const common = useWords();
  const format = useFormat();
  const own = useManagerFormat();
  const cases = (n: number) => common.cases.count(n);
  const money = (amountMinor: number) => format.money(amountMinor, currency);
  const isFew = (n: number) => n > 0 && n < smallUnder.cases;
  const value = (amount: number | undefined, measure: Measure): string => {
    if (amount === undefined) return NOTHING_KNOWN;
    if (isMoney(measure)) return money(amount);
    return measure === "rate" ? own.decimal(amount) : format.number(amount);
  };
  const per = (rate: Rate) =>
    words.rated(own.decimal(rate.per100), own.decimal(rate.low), own.decimal(rate.high), words.per[rate.per]);
  const tick = (amount: number, measure: Measure): string =>
    isMoney(measure)
      ? own.roundMoney(amount, currency)
      : measure === "rate"
        ? own.decimal(amount)
        : format.number(amount);
  return {
    words,
    own,
    format,
    cases,
    money,
    named,
    value,
    per,
    group: ({ id, groups }: Pick<DrawnGroup, "id" | "groups">): string => {
      const [first] = groups;
      if (id === "rest") return words.rest(groups.length);
      return first?.key === undefined ? words.unnamedShort : named(by, first.key, first.title);
    },
    /** A figure as the measure shows it, with the mark of small numbers. */
    figure: (figures: Counted, measure: Measure): string =>
      measured(figures, measure) === undefined
        ? NOTHING_KNOWN
        : `${value(measured(figures, measure), measure)}${isFew(figures.cases) ? SMALL_MARK : ""}`,
    /** The same where there is little room: a sum of money is rounded, and whole in the table. */
    short: (figures: Counted, measure: Measure): string =>
      `${tick(measured(figures, measure) ?? 0, measure)}${isFew(figures.cases) ? SMALL_MARK : ""}`,
    /** A sum for an axis. */
    tick,
    /** "9 cases", "3 cases (fewer than 5 cases)": for those who do not see the mark. */
    spokenCases: (n: number): string => (isFew(n) ? `${cases(n)} (${words.smallAria(smallUnder.cases)})` : cases(n)),
    isFew,
  };
}
export type TrendWords = ReturnType<typeof useTrendWords>;
