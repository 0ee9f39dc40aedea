import { NONE } from "../../../../core/contract/case-filter.ts";
import type { CaseFigures, FiguresAnswer, FiguresGroup, FiguresQuery } from "../../../../core/contract/figures.ts";
import { NO_CASES } from "../../../../core/contract/no-cases.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { addDays } from "../../../../core/facts/civil.ts";
import { assert, err, ok, type Result } from "../../../../core/result.ts";
import { monthsOf, type Period, periodBefore, periodOf } from "../../../../core/trends/period.ts";
import { projectionOf } from "../../../../core/trends/projection.ts";
import { isNamed, isSmall, NAMED_FROM, SMALL_UNDER } from "../../../../core/trends/small.ts";
import { today } from "../../domain/follow-up/due.ts";
import { accountCurrency } from "../../store/account/settings.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { type CountedGroup, caseCounts } from "../../store/trends/case-counts.ts";
import { titlesOf } from "../../store/trends/titles.ts";
import { type Among, among } from "./among.ts";
import { mayAskBy } from "./may-ask-by.ts";
import { add, foldBy, sumOf } from "./sums.ts";

/**
 * Cases of a period counted by one dimension, in the account's currency, with how many there are of each hundred sessions or sales. A case counts
 * in the month it was opened. Providers are for those alone who may read their names (`forbidden`), and nobody is named from too little
 * (`NAMED_FROM`): they stand together, and a filter on one of them is refused (`invalid`).
 */
export function figures(ctx: AccountContext, actor: PersonActor, query: FiguresQuery): Result<FiguresAnswer, Refusal> {
  const named = mayAskBy(actor, query);
  if (!named.ok) return named;
  const period = periodOf(query);
  assert(period, "The schema has asked for both ends of a period");
  const on = today(ctx);
  const earlier = query.compare && periodBefore(period, on);
  const now = count(ctx, query, period);
  const total = totalOf(now);
  if (isHidden(query, now, total)) return err(UNNAMED);
  const before = earlier && count(ctx, query, earlier);
  const { groups, unnamed } = groupsOf(ctx, query, now, before);
  const running = runningOf(ctx, query, period, on);
  return ok({
    period,
    ...(earlier ? { before: earlier } : {}),
    currency: accountCurrency(ctx.sql),
    otherCurrencyCases: now.otherCurrencyCases,
    by: query.by,
    groups,
    ...(query.over === "month" ? { cells: cellsOf(now, groups) } : {}),
    months: monthsOf(period),
    ...(query.over === "month" ? { monthly: monthlyOf(now) } : {}),
    total: {
      ...withRate(total, now.among),
      isSmall: isSmall(total.cases, now.among.rate(total.cases)?.of),
      ...(before ? { before: withRate(totalOf(before), before.among) } : {}),
    },
    ...(running ? { running } : {}),
    smallUnder: SMALL_UNDER,
    ...(unnamed === undefined
      ? {}
      : { unnamed: { providers: unnamed, refundsUnder: NAMED_FROM.refunds, sessionsUnder: NAMED_FROM.sessions } }),
  });
}

const UNNAMED: Refusal = {
  code: "invalid",
  field: "provider",
  detail: `In this period nobody is named: under ${NAMED_FROM.refunds} refunds or ${NAMED_FROM.sessions} sessions.`,
};

interface Counted {
  readonly cells: readonly CountedGroup[];
  /** Each case once, by month where months are asked apart. */
  readonly once: readonly CountedGroup[];
  readonly total: CaseFigures;
  readonly otherCurrencyCases: number;
  readonly among: Among;
}

function count({ sql }: AccountContext, { by, over, ...filter }: FiguresQuery, period: Period): Counted {
  const currency = accountCurrency(sql);
  const asked = { by, filter: dimensionsOf(filter), period, currency };
  const { groups: cells, otherCurrencyCases } = caseCounts(sql, { ...asked, byMonth: over === "month" });
  // Each case is in one group, but for those that were decided for several reasons.
  const all = by === "reason" ? caseCounts(sql, { ...asked, by: undefined, byMonth: over === "month" }) : undefined;
  return {
    cells,
    once: all?.groups ?? cells,
    total: sumOf(all?.groups ?? cells),
    otherCurrencyCases: all?.otherCurrencyCases ?? otherCurrencyCases,
    among: among(sql, asked),
  };
}

const dimensionsOf = ({
  from: _from,
  to: _to,
  fromOn: _fromOn,
  toOn: _toOn,
  compare: _compare,
  ...dimensions
}: Omit<FiguresQuery, "by" | "over">) => dimensions;

const totalOf = ({ total }: Counted): CaseFigures => total;

const withRate = (figures: CaseFigures, { rate }: Among, key?: string, month?: string) => {
  const of = rate(figures.cases, key, month);
  return { ...figures, ...(of ? { rate: of } : {}) };
};

/** A filter on somebody who is not named says who stands behind the figure all the same. */
function isHidden({ provider }: FiguresQuery, { among: of }: Counted, { refunds }: CaseFigures): boolean {
  if (provider === undefined || provider === NONE) return false;
  return !isNamed({ refunds, sessions: of.sessions() ?? 0 });
}

function groupsOf(
  { sql }: AccountContext,
  { by }: FiguresQuery,
  now: Counted,
  before: Counted | undefined,
): { readonly groups: FiguresGroup[]; readonly unnamed: number | undefined } {
  const sums = foldBy(now.cells, ({ key }) => key);
  const earlier = foldBy(before?.cells ?? [], ({ key }) => key);
  const mayName = (key: string, counted: Counted, { refunds }: CaseFigures) =>
    by !== "provider" || key === NONE || isNamed({ refunds, sessions: counted.among.sessions(key) ?? 0 });
  const titles = titlesOf(sql, by, [...sums.keys()]);
  const shown = [...sums].filter(([key, figures]) => mayName(key, now, figures));
  const groups = shown.map(([key, figures]): FiguresGroup => {
    const then = earlier.get(key) ?? NO_CASES;
    const title = titles?.get(key);
    const own = withRate(figures, now.among, key);
    return {
      key,
      ...(title === undefined ? {} : { title }),
      ...own,
      isSmall: isSmall(figures.cases, own.rate?.of),
      ...(before && mayName(key, before, then) ? { before: withRate(then, before.among, key) } : {}),
    };
  });
  const folded = [...sums].filter(([key, figures]) => !mayName(key, now, figures));
  const together = folded.map(([, figures]) => figures).reduce(add, NO_CASES);
  const rest = folded.length === 0 ? [] : [{ ...together, isSmall: true }];
  return {
    groups: [...ranked(groups), ...rest],
    unnamed: by === "provider" ? folded.length : undefined,
  };
}

/** What has a place in the order first, by its rate where there is one; then what is small, by cases; what is not known last. */
function ranked(groups: readonly FiguresGroup[]): FiguresGroup[] {
  const known = groups.filter(({ key }) => key !== NONE);
  const byRate = known.every(({ isSmall: small, rate }) => small || rate !== undefined);
  const height = ({ rate, cases }: FiguresGroup) => (byRate ? (rate?.per100 ?? 0) : cases);
  const byKey = (a: FiguresGroup, b: FiguresGroup) => ((a.key ?? "") < (b.key ?? "") ? -1 : 1);
  const large = known
    .filter(({ isSmall: small }) => !small)
    .sort((a, b) => height(b) - height(a) || b.cases - a.cases || byKey(a, b))
    .map((group, at) => ({ ...group, rank: at + 1 }));
  const small = known.filter(({ isSmall: is }) => is).sort((a, b) => b.cases - a.cases || byKey(a, b));
  return [...large, ...small, ...groups.filter(({ key }) => key === NONE)];
}

/** Those of groups that are named; a month of the others says no more than they do together. */
function cellsOf({ cells, among: of }: Counted, groups: readonly FiguresGroup[]): NonNullable<FiguresAnswer["cells"]> {
  const named = new Set(groups.map(({ key }) => key));
  const inOrder = [...cells].sort((a, b) => (a.month + a.key < b.month + b.key ? -1 : 1));
  return inOrder
    .filter(({ key }) => named.has(key))
    .map(({ month, key, ...figures }) => ({ month, key, ...withRate(figures, of, key, month) }));
}

/** Each month, whoever is named in it. */
const monthlyOf = ({ once, among: of }: Counted): NonNullable<FiguresAnswer["monthly"]> =>
  [...foldBy(once, ({ month }) => month)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, figures]) => ({ month, ...withRate(figures, of, undefined, month) }));

/** The month of today, where the period reaches to its end or into it: what the days that are over come to. */
function runningOf(ctx: AccountContext, query: FiguresQuery, { fromOn, toOn }: Period, on: string) {
  const month = on.slice(0, 7);
  if (fromOn > `${month}-01` || toOn < on) return undefined;
  const isFirstDay = on === `${month}-01`;
  const over = { fromOn: `${month}-01`, toOn: addDays(on, -1) };
  const { cases } = isFirstDay ? NO_CASES : totalOf(count(ctx, { ...query, by: "channel", over: "whole" }, over));
  const { daysOver, days, projected } = projectionOf(month, on, cases);
  return { month, daysOver, days, cases, ...(projected ? { projected } : {}) };
}
