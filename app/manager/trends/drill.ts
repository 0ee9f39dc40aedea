/** From a bar to the cases behind it: a bar names a target, a target is one or several lists of cases with the count each must have. */
import type { CaseQuery } from "../../../core/contract/case.ts";
import type { TrendsAnswer } from "../../../core/contract/trends.ts";
import { COUNTED_REASONS, type CountedReason } from "../../../core/reasons/reasons.ts";
import type { Measure } from "./measure.ts";
import { type GroupKey, REST, reasonGroups } from "./reasons.ts";
import { serviceBars, serviceRows } from "./services.ts";

export type Target =
  | { readonly by: "reason"; readonly group: GroupKey; readonly month: string | undefined }
  | { readonly by: "month"; readonly month: string }
  | { readonly by: "service"; readonly service: string | undefined };

export interface Filters {
  readonly service?: string | undefined;
  readonly location?: string | undefined;
}

/** One list of cases: what it is of, how many the picture says there are, and how they are asked for. */
export interface Slice {
  readonly reason?: CountedReason;
  readonly service?: string;
  readonly cases: number;
  readonly query: Pick<CaseQuery, "reason" | "month" | "from" | "to" | "service" | "location" | "currency">;
}

/** As it stands in the address. */
export function writeTarget(target: Target): string {
  switch (target.by) {
    case "reason":
      return `reason:${target.month ?? ""}:${target.group}`;
    case "month":
      return `month:${target.month}`;
    case "service":
      return target.service === undefined ? "services" : `service:${target.service}`;
  }
}

/** Reads it back; undefined for anything else. */
export function readTarget(text: string | null): Target | undefined {
  if (text === null) return undefined;
  if (text === "services") return { by: "service", service: undefined };
  if (text.startsWith("service:")) return { by: "service", service: text.slice("service:".length) };
  const [by, month = "", key] = text.split(":");
  if (by === "month" && isMonth(month)) return { by: "month", month };
  const group = key === REST ? REST : COUNTED_REASONS.find((code) => code === key);
  if (by !== "reason" || !group || (month !== "" && !isMonth(month))) return undefined;
  return { by: "reason", group, month: month === "" ? undefined : month };
}

const isMonth = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

/**
 * The lists behind a target, largest first; none where the picture has nothing there. The cases of all lists are exactly those that the
 * picture counts: same period, same filters, same currency.
 */
export function slicesOf(target: Target, answer: TrendsAnswer, measure: Measure, filters: Filters): Slice[] {
  const slices =
    target.by === "service" ? serviceSlices(target, answer, measure) : reasonSlices(target, answer, measure);
  const { currency } = answer;
  const common = {
    ...(filters.service === undefined ? {} : { service: filters.service }),
    ...(filters.location === undefined ? {} : { location: filters.location }),
  };
  return slices.map((slice) => ({ ...slice, query: { ...common, ...slice.query, currency } }));
}

function reasonSlices(target: Exclude<Target, { by: "service" }>, answer: TrendsAnswer, measure: Measure): Slice[] {
  const { month } = target;
  const casesOf = (cells: TrendsAnswer["byReason"]) => cells.reduce((sum, { cases }) => sum + cases, 0);
  if (target.by === "month") {
    const cases = casesOf(answer.byReason.filter((cell) => cell.month === month));
    return cases > 0 ? [{ cases, query: { month } }] : [];
  }
  const group = reasonGroups(answer, measure).find(({ key }) => key === target.group);
  const reasons = group?.reasons ?? oneReason(target.group);
  const period = month === undefined ? { from: answer.from, to: answer.to } : { month };
  return reasons
    .map((reason): Slice => {
      const own = answer.byReason.filter((cell) => cell.reason === reason && (!month || cell.month === month));
      return { reason, cases: casesOf(own), query: { reason, ...period } };
    })
    .filter(({ cases }) => cases > 0)
    .sort((a, b) => b.cases - a.cases);
}

/** A reason of the table that has no colour of its own. */
const oneReason = (group: GroupKey): readonly CountedReason[] => (group === REST ? [] : [group]);

function serviceSlices(target: Target & { by: "service" }, answer: TrendsAnswer, measure: Measure): Slice[] {
  const rows = serviceRows(answer, measure);
  const bar = [...serviceBars(rows), ...rows].find(({ service }) => service === target.service);
  const { from, to } = answer;
  return (bar?.services ?? []).map((service) => ({
    service,
    cases: rows.find((row) => row.service === service)?.figures.cases ?? 0,
    query: { service, from, to },
  }));
}
