/** Figures counted anew over the made-up cases of `manager-trends.ts`, so that a mark and the list behind it come from the same cases. */
import type { CaseFilter } from "../../core/contract/case-filter.ts";
import type { FiguresAnswer, FiguresAsked, FiguresGroup } from "../../core/contract/figures.ts";
import { ratePer100 } from "../../core/trends/interval.ts";
import { monthsOf, periodBefore, periodOf } from "../../core/trends/period.ts";
import { isSmall, SMALL_UNDER } from "../../core/trends/small.ts";
import type { PastCase } from "./manager-trends.ts";

type By = "reason" | "service" | "location" | "channel";

const keyOf = (one: PastCase, by: By): string =>
  by === "reason" ? one.card.reason : by === "service" ? one.service : by === "location" ? one.locationId : "";

/** Which of the cases a list would show. */
export function casesOf(cases: readonly PastCase[], filter: CaseFilter): PastCase[] {
  const period = periodOf(filter);
  return cases.filter(
    (one) =>
      (filter.reason === undefined || one.card.reason === filter.reason) &&
      (filter.service === undefined || one.service === filter.service) &&
      (filter.location === undefined || one.locationId === filter.location) &&
      (filter.month === undefined || one.month === filter.month) &&
      (filter.currency === undefined || one.currency === filter.currency) &&
      (period === undefined || (dayOf(one) >= period.fromOn && dayOf(one) <= period.toOn)),
  );
}

const dayOf = ({ card }: PastCase): string => new Date(card.openedAtMs).toISOString().slice(0, 10);

const counted = (cases: readonly PastCase[]) => ({
  cases: cases.length,
  refunds: cases.filter(({ refundedMinor, creditedMinor }) => refundedMinor + creditedMinor > 0).length,
  refundedMinor: cases.reduce((sum, one) => sum + one.refundedMinor, 0),
  creditedMinor: cases.reduce((sum, one) => sum + one.creditedMinor, 0),
  declined: cases.filter(({ card }) => card.state === "declined").length,
  exceptions: cases.filter(({ exception }) => exception).length,
  exceptionMinor: cases
    .filter(({ exception }) => exception)
    .reduce((sum, one) => sum + one.refundedMinor + one.creditedMinor, 0),
});

/** So many sessions were given in a month, of each group alike; of what has no name nobody knows. */
const SESSIONS_A_MONTH = 60;

/** @param today a civil date: the month it lies in is not over */
export function figuresOf(cases: readonly PastCase[], asked: FiguresAsked, today: string): FiguresAnswer {
  const by = (asked.by ?? "reason") as By;
  const { over: _over, compare, by: _by, ...filter } = asked;
  const period = periodOf(asked);
  if (!period) throw new Error("A period has both its ends");
  const before = compare ? periodBefore(period, today) : undefined;
  const { from: _from, to: _to, fromOn: _fromOn, toOn: _toOn, ...others } = filter;
  const inPeriod = casesOf(cases, filter);
  const ours = inPeriod.filter(({ currency }) => currency === "USD");
  const earlier = before ? casesOf(cases, { ...others, ...before, currency: "USD" }) : [];
  const months = monthsOf(period);
  const withRate = (of: readonly PastCase[], key: string, count: number) => {
    const rate = key === "" ? undefined : ratePer100(of.length, SESSIONS_A_MONTH * count);
    return { ...counted(of), ...(rate ? { rate: { per: "sessions" as const, ...rate } } : {}) };
  };
  const groups = [...Map.groupBy(ours, (one) => keyOf(one, by))].map(
    ([key, own]): FiguresGroup => ({
      key,
      ...withRate(own, key, months.length),
      isSmall: isSmall(own.length, SESSIONS_A_MONTH * months.length),
      ...(before
        ? {
            before: withRate(
              earlier.filter((one) => keyOf(one, by) === key),
              key,
              months.length,
            ),
          }
        : {}),
    }),
  );
  return {
    period,
    ...(before ? { before } : {}),
    currency: "USD",
    otherCurrencyCases: inPeriod.length - ours.length,
    by,
    groups: groups.sort((a, b) => Number(a.isSmall) - Number(b.isSmall) || b.cases - a.cases),
    cells: [...Map.groupBy(ours, (one) => `${one.month} ${keyOf(one, by)}`).values()].flatMap((own) =>
      own[0] ? [{ month: own[0].month, key: keyOf(own[0], by), ...withRate(own, keyOf(own[0], by), 1) }] : [],
    ),
    months,
    monthly: [...Map.groupBy(ours, ({ month }) => month)].map(([month, own]) => ({
      month,
      ...withRate(own, month, 1),
    })),
    total: {
      ...withRate(ours, "all", months.length),
      isSmall: isSmall(ours.length, undefined),
      ...(before ? { before: withRate(earlier, "all", months.length) } : {}),
    },
    smallUnder: SMALL_UNDER,
  };
}
