/** Danger: a figure that is nobody's count. Every dimension and filter is held against plain loops over the raw records, which share no code with the product. */
import { describe, expect, it } from "vitest";
import { caseQuery } from "../../../../../core/contract/case.ts";
import { DIMENSIONS, type Dimension } from "../../../../../core/contract/case-filter.ts";
import { type FiguresAnswer, figuresAnswer, figuresQuery } from "../../../../../core/contract/figures.ts";
import { assert } from "../../../../../core/result.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { figures } from "../../../../../worker/account/queries/trends/figures.ts";
import {
  type CountedClinic,
  countedClinic,
  PACKAGES,
  PIECES,
  type RawCase,
  type RawLine,
  SERVICES,
} from "../../../../support/counted-clinics.ts";

const CLINICS = [
  countedClinic(1, { sales: 300, cases: 160 }),
  countedClinic(2, { sales: 60, cases: 25 }),
  countedClinic(3, { sales: 120, cases: 200 }),
];
const LEADS = CLINICS.map(({ clinic }) => clinic.staff("lead"));
const PERIODS = [
  { from: "2025-10", to: "2026-01" },
  { fromOn: "2025-10-12", toOn: "2026-02-03" },
  { fromOn: "2025-12-05", toOn: "2025-12-19" },
] as const;

type Period = { fromOn: string; toOn: string };
const daysOf = (period: (typeof PERIODS)[number]): Period =>
  "from" in period ? { fromOn: `${period.from}-01`, toOn: `${period.to}-31` } : period;

/** What each case is by each dimension, told from the raw records alone. */
function keysOf({ lines, uses, clinic }: CountedClinic, one: RawCase): Record<Dimension, string> {
  const line = lines.find(({ id }) => id === one.line);
  const last = uses
    .map((use, at) => ({ ...use, at }))
    .filter((use) => use.line === line?.id && use.counts && use.provider !== undefined && use.day <= one.day)
    .sort((a, b) => (a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1))
    .at(-1);
  return {
    reason: one.reason,
    rootCause: one.rootCause ?? "",
    service: line ? (SERVICES[line.item] ?? "") : "",
    item: line ? clinic.id("item", line.item) : "",
    provider: line?.provider ?? last?.provider ?? "",
    location: line ? clinic.id("location", line.location) : "",
    seller: line?.seller ?? "",
    ...agreed(line),
    channel: one.channel ?? "",
  };
}

function agreed(line: RawLine | undefined): { policyVersion: string; consent: string } {
  if (!line) return { policyVersion: "", consent: "" };
  if (!PACKAGES.includes(line.item)) return { policyVersion: "general@1", consent: "" };
  const inForce = line.boughtOn < "2026-01-01" ? "packages@1" : "packages@2";
  const governs = line.signed?.isBefore ? line.signed.version : inForce;
  return { policyVersion: governs, consent: line.signed?.version ?? "" };
}

const isIn = (day: string, { fromOn, toOn }: Period) => fromOn <= day && day <= toOn;
const isUsd = (location: string) => location !== "L3";

/** Sessions and sales by each dimension that records have. */
function exposed(
  of: CountedClinic,
  period: Period,
): { keys: Partial<Record<Dimension, string>>; sessions: number; sales: number; month: string }[] {
  const place = (id: string) => of.clinic.id("location", id);
  const sold = of.lines
    .filter((line) => isIn(line.boughtOn, period) && isUsd(line.location))
    .map((line) => ({
      keys: {
        service: SERVICES[line.item] ?? "",
        item: of.clinic.id("item", line.item),
        provider: line.provider ?? "",
        location: place(line.location),
        seller: line.seller ?? "",
        ...agreed(line),
      },
      sessions: PIECES.includes(line.item) ? line.quantity : 0,
      sales: 1,
      month: line.boughtOn.slice(0, 7),
    }));
  const made = of.uses.flatMap((use) => {
    const line = of.lines.find(({ id }) => id === use.line);
    const location = use.location ?? line?.location ?? "";
    if (!line || !use.counts || !isIn(use.day, period) || !isUsd(location)) return [];
    const keys = {
      service: SERVICES[line.item] ?? "",
      item: of.clinic.id("item", line.item),
      provider: use.provider ?? "",
      location: place(location),
    };
    return [{ keys, sessions: 1, sales: 0, month: use.day.slice(0, 7) }];
  });
  return [...sold, ...made];
}

interface Sums {
  cases: number;
  refunds: number;
  refundedMinor: number;
  creditedMinor: number;
  declined: number;
  exceptions: number;
  exceptionMinor: number;
}

function sumsOf(cases: readonly RawCase[]): Sums {
  const sums = {
    cases: 0,
    refunds: 0,
    refundedMinor: 0,
    creditedMinor: 0,
    declined: 0,
    exceptions: 0,
    exceptionMinor: 0,
  };
  for (const one of cases) {
    sums.cases += 1;
    if (one.amountMinor > 0) sums.refunds += 1;
    if (one.offer === "refund") sums.refundedMinor += one.amountMinor;
    if (one.offer === "credit") sums.creditedMinor += one.amountMinor;
    if (one.offer === "decline") sums.declined += 1;
    if (one.exception) sums.exceptions += 1;
    if (one.exception) sums.exceptionMinor += one.amountMinor;
  }
  return sums;
}

const figuresIn = ({
  cases,
  refunds,
  refundedMinor,
  creditedMinor,
  declined,
  exceptions,
  exceptionMinor,
}: Sums): Sums => ({
  cases,
  refunds,
  refundedMinor,
  creditedMinor,
  declined,
  exceptions,
  exceptionMinor,
});

function ask(at: number, query: object): FiguresAnswer {
  const one = CLINICS[at];
  const lead = LEADS[at];
  assert(one && lead, "There are three");
  const answer = figures(one.clinic.ctx(), lead, figuresQuery.parse(query));
  assert(answer.ok, answer.ok ? "" : `${answer.error.detail}`);
  return figuresAnswer.parse(answer.value);
}

const PER_SALE: readonly Dimension[] = ["seller", "policyVersion", "consent"];
const OF_CASE_ALONE: readonly Dimension[] = ["reason", "rootCause", "channel"];

/** Among how many, by hand: of one key, in one month where it is named. */
function among(rows: ReturnType<typeof exposed>, by: Dimension, key: string | undefined, month?: string): number {
  const own = rows.filter(
    (row) =>
      (month === undefined || row.month === month) &&
      (key === undefined || OF_CASE_ALONE.includes(by) || row.keys[by] === key),
  );
  const whole = rows.filter((row) => key === undefined || OF_CASE_ALONE.includes(by) || row.keys[by] === key);
  // A product, or a package that nobody has used, has sales alone.
  const isGoods =
    (by === "item" || by === "service") && key !== undefined && whole.every(({ sessions }) => sessions === 0);
  const bySale = PER_SALE.includes(by) || isGoods;
  return own.reduce((sum, row) => sum + (bySale ? row.sales : row.sessions), 0);
}

describe.each([0, 1, 2])("clinic %i", (at) => {
  const one = CLINICS[at] as CountedClinic;
  const known = one.cases.map((raw) => ({ raw, keys: keysOf(one, raw) }));

  it.each(DIMENSIONS.flatMap((by) => PERIODS.map((period) => [by, period] as const)))("by %s in %o", (by, period) => {
    const days = daysOf(period);
    const inPeriod = known.filter(({ raw }) => isIn(raw.day, days));
    const own = inPeriod.filter(({ raw }) => raw.currency === "USD");
    const rows = exposed(one, days);
    const answer = ask(at, { by, over: "month", ...period });
    expect(answer.otherCurrencyCases).toBe(inPeriod.length - own.length);
    expect(figuresIn(answer.total)).toEqual(sumsOf(own.map(({ raw }) => raw)));
    const keys = [...new Set(own.map(({ keys: is }) => is[by]))];
    // Whom too little is known of stand together.
    const isTold = (key: string) => {
      if (by !== "provider" || key === "") return true;
      const refunds = own.filter(({ raw, keys: is }) => is.provider === key && raw.amountMinor > 0).length;
      return refunds >= 5 && among(rows, by, key) >= 50;
    };
    expect(answer.groups.flatMap(({ key }) => key ?? []).sort()).toEqual(keys.filter(isTold).sort());
    for (const group of answer.groups) {
      const behind = own.filter(({ keys: is }) => (group.key === undefined ? !isTold(is[by]) : is[by] === group.key));
      expect(figuresIn(group)).toEqual(sumsOf(behind.map(({ raw }) => raw)));
      if (group.key === undefined) continue;
      expect([group.key, group.rate?.of ?? 0]).toEqual([group.key, among(rows, by, group.key)]);
      expect(group.rate?.per100 ?? 0).toBeCloseTo(group.rate ? (group.cases * 100) / group.rate.of : 0);
    }
    for (const cell of answer.cells ?? []) {
      const behind = own.filter(({ raw, keys: is }) => is[by] === cell.key && raw.day.startsWith(cell.month));
      expect(figuresIn(cell)).toEqual(sumsOf(behind.map(({ raw }) => raw)));
      expect(cell.rate?.of ?? 0).toBe(among(rows, by, cell.key, cell.month));
    }
    expect(answer.monthly?.map(({ month }) => month)).toEqual(
      [...new Set(own.map(({ raw }) => raw.day.slice(0, 7)))].sort(),
    );
    for (const { month, ...figures } of answer.monthly ?? []) {
      const behind = own.filter(({ raw }) => raw.day.startsWith(month));
      expect([month, figuresIn(figures)]).toEqual([month, sumsOf(behind.map(({ raw }) => raw))]);
    }
    expect((answer.cells ?? []).reduce((sum, { cases }) => sum + cases, 0)).toBe(
      own.filter(({ keys: is }) => isTold(is[by])).length,
    );
  });

  it.each(DIMENSIONS)("each mark by %s opens as many cases as it counts", (by) => {
    for (const period of PERIODS) {
      const answer = ask(at, { by, over: "month", ...period });
      const lead = LEADS[at];
      assert(lead, "There are three");
      const count = (filter: object) => {
        const list = listCases(one.clinic.ctx(), lead, caseQuery.parse({ currency: "USD", limit: 1, ...filter }));
        assert(list.ok, "A lead reads the cases behind a mark");
        return list.value.total;
      };
      const named = answer.groups.filter(({ key }) => key !== undefined);
      expect(named.map(({ key }) => count({ ...period, [by]: key }))).toEqual(named.map(({ cases }) => cases));
      const cells = (answer.cells ?? []).filter((_, index) => index % 3 === 0);
      expect(cells.map(({ key, month }) => count({ ...period, month, [by]: key }))).toEqual(
        cells.map(({ cases }) => cases),
      );
    }
  });

  it.each(DIMENSIONS)("a filter by %s holds whatever is asked by", (filter) => {
    const period = PERIODS[1];
    const own = known.filter(({ raw }) => isIn(raw.day, period) && raw.currency === "USD");
    const rows = exposed(one, period);
    for (const value of new Set(own.map(({ keys }) => keys[filter]))) {
      const left = own.filter(({ keys }) => keys[filter] === value);
      const kept = rows.filter(({ keys }) => OF_CASE_ALONE.includes(filter) || keys[filter] === value);
      if (filter === "provider" && value !== "") {
        const refunds = left.filter(({ raw }) => raw.amountMinor > 0).length;
        if (refunds < 5 || kept.reduce((sum, { sessions }) => sum + sessions, 0) < 50) continue;
      }
      const answer = ask(at, { by: "reason", ...period, [filter]: value });
      expect(figuresIn(answer.total)).toEqual(sumsOf(left.map(({ raw }) => raw)));
      const of = kept.reduce((sum, row) => sum + (PER_SALE.includes(filter) ? row.sales : row.sessions), 0);
      expect([value, answer.total.rate?.of ?? 0]).toEqual([value, of]);
      for (const { key, cases } of answer.groups)
        expect(cases).toBe(left.filter(({ keys }) => keys.reason === key).length);
    }
  });
});
