/** Among how many sessions or sales cases are counted, by the same dimension where records have it. */
import { type Dimension, type DimensionFilter, NONE } from "../../../../core/contract/case-filter.ts";
import type { Rate } from "../../../../core/contract/figures.ts";
import { governingPolicy, type Signature } from "../../../../core/policy/governing-policy.ts";
import { ratePer100 } from "../../../../core/trends/interval.ts";
import type { Period } from "../../../../core/trends/period.ts";
import { allPolicies } from "../../store/policy/policies.ts";
import type { Sql } from "../../store/sql.ts";
import { agreedSales } from "../../store/trends/agreed-sales.ts";
import { type Exposed, hasSeller, type RecordDimension, salesBy, sessionsBy } from "../../store/trends/exposure.ts";

/** How many there were: of a group, of a group in a month; both absent for all together. Undefined where nobody knows. */
export interface Among {
  sessions(key?: string, month?: string): number | undefined;
  rate(cases: number, key?: string, month?: string): Rate | undefined;
}

export interface Asked {
  readonly by: Dimension;
  readonly filter: DimensionFilter;
  readonly period: Period;
  readonly currency: string;
}

const OF_RECORDS: readonly string[] = ["service", "item", "provider", "location", "seller"] satisfies RecordDimension[];
const isOfRecords = (by: Dimension): by is RecordDimension => OF_RECORDS.includes(by);
/** What is told and signed at a sale is counted by sales: how often somebody comes afterwards says nothing of it. */
const isAgreed = ({ by, filter }: Pick<Asked, "by" | "filter">): boolean =>
  by === "policyVersion" || by === "consent" || filter.policyVersion !== undefined || filter.consent !== undefined;

/** Reason, root cause and channel are the case's alone: its groups are counted among all sessions of the question. */
export function among(sql: Sql, asked: Asked): Among {
  if (isAgreed(asked)) return amongSales(asked.by, agreedBy(sql, asked));
  const { by, ...rest } = asked;
  const exposure = { ...rest, by: isOfRecords(by) ? by : undefined };
  if (hasSeller(by, asked.filter)) return amongSales(by, salesBy(sql, exposure));
  const sessions = tableOf(sessionsBy(sql, exposure));
  // What has no sessions is a product, or sold and not used: counted by sales.
  const sales = tableOf(by === "item" || by === "service" ? salesBy(sql, exposure) : []);
  const keyOf = (key?: string) => (isOfRecords(by) ? key : undefined);
  return {
    sessions: (key, month) => sessions(keyOf(key), month),
    rate: (cases, key, month) => {
      const whole = keyOf(key);
      const per = sessions(whole) > 0 || whole === undefined ? "sessions" : "sales";
      return rateOf(cases, per, (per === "sessions" ? sessions : sales)(whole, month));
    },
  };
}

function amongSales(by: Dimension, rows: readonly Exposed[] | undefined): Among {
  const sales = rows && tableOf(rows);
  const isOwn = isOfRecords(by) || by === "policyVersion" || by === "consent";
  return {
    sessions: () => undefined,
    rate: (cases, key, month) => sales && rateOf(cases, "sales", sales(isOwn ? key : undefined, month)),
  };
}

function rateOf(cases: number, per: Rate["per"], of: number): Rate | undefined {
  const rate = ratePer100(cases, of);
  return rate && { per, ...rate };
}

/** Sums of rows by key and month; either left out takes all. */
function tableOf(rows: readonly Exposed[]): (key?: string, month?: string) => number {
  const sums = new Map<string, number>();
  for (const { key, month, n } of rows) {
    for (const name of [`${key}|${month}`, `${key}|*`, `*|${month}`, "*|*"]) sums.set(name, (sums.get(name) ?? 0) + n);
  }
  return (key = "*", month = "*") => sums.get(`${key}|${month}`) ?? 0;
}

/** Undefined where the question is by something that agreed sales are not told apart by. */
function agreedBy(sql: Sql, { by, filter, period, currency }: Asked): Exposed[] | undefined {
  if (isOfRecords(by)) return undefined;
  const policies = allPolicies(sql);
  return agreedSales(sql, filter, period, currency).flatMap((sold) => {
    const { kind, category, boughtOn, signed } = sold;
    const item = { lineId: LINE, kind, category, boughtOn };
    const governs = governingPolicy(item, signaturesOf(signed, boughtOn), policies);
    const policyVersion = governs?.policyVersionId ?? NONE;
    const consent = governs?.consent.signature?.policyVersionId ?? NONE;
    const isAsked = (value: string, wanted: string | undefined) => wanted === undefined || wanted === value;
    if (!isAsked(policyVersion, filter.policyVersion) || !isAsked(consent, filter.consent)) return [];
    const key = by === "policyVersion" ? policyVersion : by === "consent" ? consent : NONE;
    return [{ month: boughtOn.slice(0, 7), key, n: sold.n }];
  });
}

/** Stands for each of the lines that are alike. */
const LINE = "line";
const NEVER = "9999-12-31";

/** In their order, which is what tells the later from the earlier. */
const signaturesOf = (signed: string | null, boughtOn: string): Signature[] =>
  (signed ?? "").split(",").flatMap((one, at) => {
    const [policyVersionId, own, before] = one.split(" ");
    if (!policyVersionId) return [];
    return [
      {
        policyVersionId,
        acceptedAtMs: at,
        acceptedOn: before === "1" ? boughtOn : NEVER,
        how: "paper" as const,
        ...(own === "1" ? { lineId: LINE } : {}),
      },
    ];
  });
