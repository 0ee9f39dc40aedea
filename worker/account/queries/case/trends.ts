import { may } from "../../../../core/approval/may.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { TrendsAnswer, TrendsQuery } from "../../../../core/contract/trends.ts";
import { addMonths, monthsBetween } from "../../../../core/facts/civil.ts";
import type { CountedReason } from "../../../../core/reasons/reasons.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { accountCurrency, locations } from "../../store/account/settings.ts";
import { NO_SERVICE } from "../../store/case/case-facets.ts";
import { countedReason } from "../../store/case/cases.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import type { Sql, SqlValue } from "../../store/sql.ts";
import { intakeRates } from "../intake/intake-rates.ts";

type Figures = TrendsAnswer["totals"];

interface Group extends Figures {
  readonly month: string;
  readonly reason: CountedReason;
  readonly service: string | null;
}

const NOTHING: Figures = { cases: 0, refundedMinor: 0, creditedMinor: 0, declined: 0, exceptions: 0 };

/**
 * Refunds by reason over months and by service, from the cases themselves (mission J1). A case counts in the month it was opened. Money is
 * in the account's currency; cases in another one are counted apart and never added up. A case that was decided for several reasons
 * counts under each, with what was given for it; in the totals it is one case.
 */
export function trends(ctx: AccountContext, actor: PersonActor, query: TrendsQuery): Result<TrendsAnswer, Refusal> {
  const allowed = may(actor, "trends.read");
  if (!allowed.ok) return allowed;
  const { sql } = ctx;
  const currency = accountCurrency(sql);
  const byCase = groupsOf(sql, query, currency);
  const groups = [...byCase, ...sharesOf(sql, query, currency)].sort(inOrder);
  return ok({
    from: query.from,
    to: query.to,
    currency,
    otherCurrencyCases: otherCurrencyCases(sql, query, currency),
    months: monthsFrom(query.from, query.to),
    byReason: fold(groups, (g) => `${g.month} ${g.reason}`).map(([{ month, reason }, sums]) => ({
      month,
      reason,
      ...sums,
    })),
    byService: fold(groups, (g) => `${g.service ?? NO_SERVICE} ${g.reason}`).map(([{ service, reason }, sums]) => ({
      service: service ?? NO_SERVICE,
      reason,
      ...sums,
    })),
    services: servicesOf(sql),
    locations: locations(sql).map(({ locationId, title }) => ({ locationId, title })),
    totals: byCase.reduce(add, NOTHING),
    intake: intakeRates(sql, query),
  });
}

function groupsOf(sql: Sql, query: TrendsQuery, currency: string): Group[] {
  const { where, params } = filterOf(query);
  return sql.all<Group>(
    `SELECT month, ${countedReason("refund_case")} AS reason, service, count(*) AS cases, sum(refunded_minor) AS refundedMinor,
       sum(credited_minor) AS creditedMinor, sum(state = 'declined') AS declined, sum(exception) AS exceptions
     FROM refund_case WHERE ${where} AND currency = ? GROUP BY 1, 2, 3`,
    ...params,
    currency,
  );
}

/** Cases of several reasons: taken away from under their own, and put under each. */
function sharesOf(sql: Sql, query: TrendsQuery, currency: string): Group[] {
  const { where, params } = filterOf(query);
  const inScope = `${where} AND currency = ?`;
  return sql.all<Group>(
    `SELECT c.month, ${countedReason("c")} AS reason, c.service, -1 AS cases, -c.refunded_minor AS refundedMinor, -c.credited_minor AS creditedMinor,
       -(c.state = 'declined') AS declined, -c.exception AS exceptions
     FROM refund_case c WHERE c.id IN (SELECT case_id FROM case_reason) AND ${inScope}
     UNION ALL
     SELECT c.month, s.reason, c.service, 1, s.refunded_minor, s.credited_minor,
       c.state = 'declined' AND s.reason = c.reason, s.exception
     FROM case_reason s JOIN refund_case c ON c.id = s.case_id WHERE ${inScope}`,
    ...params,
    currency,
    ...params,
    currency,
  );
}

/** As one list reads: by month, then reason, then service; what has none comes first. */
function inOrder(one: Group, other: Group): number {
  const keyOf = ({ month, reason, service }: Group) => `${month} ${reason} ${service ?? NO_SERVICE}`;
  return keyOf(one) < keyOf(other) ? -1 : 1;
}

function otherCurrencyCases(sql: Sql, query: TrendsQuery, currency: string): number {
  const { where, params } = filterOf(query);
  const row = sql.one<{ n: number }>(
    `SELECT count(*) AS n FROM refund_case WHERE ${where} AND currency <> ?`,
    ...params,
    currency,
  );
  return row?.n ?? 0;
}

function filterOf({ from, to, service, location }: TrendsQuery): { where: string; params: SqlValue[] } {
  const parts: [string, SqlValue[]][] = [
    ["month BETWEEN ? AND ? AND set_aside_at_ms IS NULL", [from, to]],
    ...(service === undefined ? [] : [ofService(service)]),
    ...(location === undefined ? [] : [["location_id = ?", [location]] as [string, SqlValue[]]]),
  ];
  return { where: parts.map(([sql]) => sql).join(" AND "), params: parts.flatMap(([, params]) => params) };
}

const ofService = (service: string): [string, SqlValue[]] =>
  service === NO_SERVICE ? ["service IS NULL", []] : ["service = ?", [service]];

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

/** Every service that a case was ever about, for the filter. */
function servicesOf(sql: Sql): string[] {
  return sql
    .all<{ service: string }>(
      "SELECT DISTINCT service FROM refund_case WHERE service IS NOT NULL ORDER BY service LIMIT 500",
    )
    .map((row) => row.service);
}

/** Every month from one to the other, both included; none is made beyond the last, where the calendar may end. */
function monthsFrom(from: string, to: string): string[] {
  return Array.from({ length: monthsBetween(from, to) + 1 }, (_, n) => addMonths(`${from}-01`, n).slice(0, 7));
}
