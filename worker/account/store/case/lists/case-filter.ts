/** The one filter of cases, as conditions of a query over `c`: lists and figures ask by it alike. */
import { type CaseFilter, NONE } from "../../../../../core/contract/case-filter.ts";
import type { Params } from "../../params.ts";
import { countedReason } from "../cases.ts";

/** By a dimension's name, the column in which a case has it; a reason is not a column of its own. */
export const FACET_COLUMNS = {
  rootCause: "root_cause",
  service: "service",
  item: "item_id",
  provider: "provider",
  location: "location_id",
  seller: "seller",
  policyVersion: "policy_version_id",
  consent: "consent_version_id",
  channel: "channel",
} as const;
type Facet = keyof typeof FACET_COLUMNS;

/** Cases that were set aside are in no list and no figure: their record stands, and nobody asked for anything in them. */
export function casesThat(filter: CaseFilter, params: Params): string[] {
  const facets = (Object.keys(FACET_COLUMNS) as Facet[]).flatMap((facet) => {
    const value = filter[facet];
    return value === undefined ? [] : [isOf(`c.${FACET_COLUMNS[facet]}`, value, params)];
  });
  return ["c.set_aside_at_ms IS NULL", ...openedIn(filter, params), ...facets, ...others(filter, params)];
}

/** `NONE` asks for those that have none. */
const isOf = (column: string, value: string, params: Params): string =>
  value === NONE ? `${column} IS NULL` : `${column} = ${params.mark(value)}`;

function openedIn({ month, from, to, fromOn, toOn }: CaseFilter, params: Params): string[] {
  return [
    ...(month === undefined ? [] : [`c.month = ${params.mark(month)}`]),
    ...(from === undefined ? [] : [`c.month >= ${params.mark(from)}`]),
    ...(to === undefined ? [] : [`c.month <= ${params.mark(to)}`]),
    // The month has the index.
    ...(fromOn === undefined
      ? []
      : [`c.month >= ${params.mark(fromOn.slice(0, 7))} AND c.opened_on >= ${params.mark(fromOn)}`]),
    ...(toOn === undefined
      ? []
      : [`c.month <= ${params.mark(toOn.slice(0, 7))} AND c.opened_on <= ${params.mark(toOn)}`]),
  ];
}

function others({ reason, currency }: CaseFilter, params: Params): string[] {
  return [
    ...(reason === undefined ? [] : [forReason(params.mark(reason))]),
    ...(currency === undefined ? [] : [`c.currency = ${params.mark(currency)}`]),
  ];
}

/** The case's own reason, or one of several that it was decided for; as they are counted. */
const forReason = (reason: string): string =>
  `(${countedReason("c")} = ${reason} OR c.id IN (SELECT case_id FROM case_reason WHERE reason = ${reason}))`;
