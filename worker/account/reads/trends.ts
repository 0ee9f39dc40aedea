import { may } from "../../../core/approval/may.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import type { TrendsAnswer, TrendsQuery } from "../../../core/contract/trends.ts";
import { addMonths } from "../../../core/facts/civil.ts";
import type { ReasonCode } from "../../../core/reasons/reasons.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { AccountContext, PersonActor } from "../context.ts";
import type { Sql, SqlValue } from "../sql.ts";
import { accountCurrency, locations } from "../store/settings.ts";
import { NO_SERVICE } from "./case-facets.ts";

type Figures = TrendsAnswer["totals"];

interface Group extends Figures {
  readonly month: string;
  readonly reason: ReasonCode;
  readonly service: string | null;
}

const NOTHING: Figures = { cases: 0, refundedMinor: 0, creditedMinor: 0, declined: 0, exceptions: 0 };

/**
 * Refunds by reason over months and by service, from the cases themselves (mission J1). A case counts in the month it was opened. Money is
 * in the account's currency; cases in another one are counted apart and never added up.
 */
export function trends(ctx: AccountContext, actor: PersonActor, query: TrendsQuery): Result<TrendsAnswer, Refusal> {
  const allowed = may(actor, "trends.read");
  if (!allowed.ok) return allowed;
  const { sql } = ctx;
  const currency = accountCurrency(sql);
  const groups = groupsOf(sql, query, currency);
  return ok({
    from: query.from,
    to: query.to,
    currency,
    otherCurrencyCases: otherCurrencyCases(sql, query, currency),
    months: monthsBetween(query.from, query.to),
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
    totals: groups.reduce(add, NOTHING),
  });
}

function groupsOf(sql: Sql, query: TrendsQuery, currency: string): Group[] {
  const { where, params } = filterOf(query);
  return sql.all<Group>(
    `SELECT month, reason, service, count(*) AS cases, sum(refunded_minor) AS refundedMinor, sum(credited_minor) AS creditedMinor,
       sum(state = 'declined') AS declined, sum(exception) AS exceptions
     FROM refund_case WHERE ${where} AND currency = ? GROUP BY month, reason, service ORDER BY month, reason, service`,
    ...params,
    currency,
  );
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
    ["month BETWEEN ? AND ?", [from, to]],
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

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = addMonths(`${month}-01`, 1).slice(0, 7)) months.push(month);
  return months;
}
