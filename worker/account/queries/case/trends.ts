import { NONE } from "../../../../core/contract/case-filter.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TrendsAnswer, TrendsQuery } from "../../../../core/contract/trends.ts";
import { addMonths, monthsBetween } from "../../../../core/facts/civil.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { accountCurrency, locations } from "../../store/account/settings.ts";
import { type Figures, type Group, groupsOf, servicesOf, severalReasons } from "../../store/case/lists/trend-counts.ts";
import type { AccountContext } from "../../store/context.ts";
import { intakeRates } from "../../store/intake/intake-rates.ts";

const NOTHING: Figures = { cases: 0, refundedMinor: 0, creditedMinor: 0, declined: 0, exceptions: 0 };

/**
 * Refunds by reason over months and by service, from the cases themselves (mission J1). A case counts in the month it was opened. Money is
 * in the account's currency; cases in another one are counted apart and never added up. A case that was decided for several reasons
 * counts under each, with what was given for it; in the totals it is one case.
 */
export function trends(ctx: AccountContext, query: TrendsQuery): Result<TrendsAnswer, Refusal> {
  const { sql } = ctx;
  const currency = accountCurrency(sql);
  const { groups: byCase, otherCurrencyCases } = groupsOf(sql, query, currency);
  const groups = [...byCase, ...severalReasons(sql, query, currency)].sort(inOrder);
  return ok({
    from: query.from,
    to: query.to,
    currency,
    otherCurrencyCases,
    months: monthsFrom(query.from, query.to),
    byReason: fold(groups, (g) => `${g.month} ${g.reason}`).map(([{ month, reason }, sums]) => ({
      month,
      reason,
      ...sums,
    })),
    byService: fold(groups, (g) => `${g.service ?? NONE} ${g.reason}`).map(([{ service, reason }, sums]) => ({
      service: service ?? NONE,
      reason,
      ...sums,
    })),
    services: servicesOf(sql),
    locations: locations(sql).map(({ locationId, title }) => ({ locationId, title })),
    totals: byCase.reduce(add, NOTHING),
    intake: intakeRates(sql, query),
  });
}

/** As one list reads: by month, then reason, then service; what has none comes first. */
function inOrder(one: Group, other: Group): number {
  const keyOf = ({ month, reason, service }: Group) => `${month} ${reason} ${service ?? NONE}`;
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

/** Sums groups that share a key, each with the first group of its key. */
function fold(groups: readonly Group[], keyOf: (group: Group) => string): [Group, Figures][] {
  return [...Map.groupBy(groups, keyOf).values()].flatMap((same) => {
    const [first] = same;
    return first ? [[first, same.reduce(add, NOTHING)] as [Group, Figures]] : [];
  });
}

function add(sum: Figures, group: Figures): Figures {
  return {
    cases: sum.cases + group.cases,
    refundedMinor: sum.refundedMinor + group.refundedMinor,
    creditedMinor: sum.creditedMinor + group.creditedMinor,
    declined: sum.declined + group.declined,
    exceptions: sum.exceptions + group.exceptions,
  };
}

/** Every month from one to the other, both included; none is made beyond the last, where the calendar may end. */
function monthsFrom(from: string, to: string): string[] {
  return Array.from({ length: monthsBetween(from, to) + 1 }, (_, n) => addMonths(`${from}-01`, n).slice(0, 7));
}
