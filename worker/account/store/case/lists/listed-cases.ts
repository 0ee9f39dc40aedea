/** Which cases a list holds, and how many of each sort there are. */
import type { CaseQuery, CaseQueue, CaseWork } from "../../../../../core/contract/case.ts";
import type { CaseFilter } from "../../../../../core/contract/case-filter.ts";
import { Params } from "../../params.ts";
import { ofAnySame } from "../../people/same-patient.ts";
import type { Sql } from "../../sql.ts";
import type { AlertRow } from "../../trends/change-alerts.ts";
import { ofCause } from "../../trends/change-counts.ts";
import { ABOVE_CLAUSE, feeWentBack } from "../../trends/leakage.ts";
import { askedAgain } from "../../trends/work-counts.ts";
import { type CardRow, selectCards } from "./cards.ts";
import { casesThat } from "./case-filter.ts";
import { type DueBy, dueSql } from "./due.ts";
import { legsThat, type MoneyThat } from "./money.ts";
import { afterCursor, type Cursor, orderOf, type Sort } from "./order.ts";
import { concernsMe, IN_A_PILE, inSight, pileFor, type Viewer } from "./parts.ts";

export interface ListFilter extends CaseFilter, Pick<CaseQuery, "pile" | "owner" | "task"> {
  readonly typed?: Typed | undefined;
  /** Of which alert; null where there is none of the id that was asked for. */
  readonly alert?: Pick<AlertRow, "cause" | "sinceMs"> | null | undefined;
  readonly due?: DueBy | undefined;
  readonly money?: MoneyThat | undefined;
  /** `fees`: what of what is sold is a missed visit's fee. */
  readonly work?: { readonly what: CaseWork; readonly fees: readonly string[] } | undefined;
}

/** What somebody typed, and the patients who may be meant by it. */
export interface Typed {
  readonly text: string;
  readonly patientIds: readonly string[];
  /** Where it may be a sum. */
  readonly amountMinor: number | undefined;
}

export function listedCases(
  sql: Sql,
  viewer: Viewer,
  filter: ListFilter,
  { sort, after, limit }: { readonly sort: Sort; readonly after: Cursor | undefined; readonly limit: number },
): CardRow[] {
  const params = new Params();
  const inFilter = whereOf(viewer, filter, params);
  const where = [inFilter, ...(after ? [afterCursor(sort, after, params)] : [])].join(" AND ");
  return selectCards(sql, viewer, params, { where, order: orderOf(sort), limit });
}

export function countCases(sql: Sql, viewer: Viewer, filter: ListFilter): number {
  const params = new Params();
  const where = whereOf(viewer, filter, params);
  return sql.one<{ n: number }>(`SELECT count(*) AS n FROM refund_case c WHERE ${where}`, ...params.values)?.n ?? 0;
}

/** How many cases of an owner lie on each pile; null: on none. */
export function countPiles(
  sql: Sql,
  viewer: Viewer,
  owner: CaseQuery["owner"],
): { readonly pile: CaseQueue | null; readonly n: number }[] {
  const params = new Params();
  const pile = pileFor(viewer, params);
  const mine = [...ownedBy(viewer, owner, params), ...inSight(viewer, params)].map((part) => ` AND ${part}`).join("");
  return sql.all(
    `SELECT ${pile} AS pile, count(*) AS n FROM refund_case c WHERE ${IN_A_PILE}${mine} GROUP BY 1`,
    ...params.values,
  );
}

/** Cases at work that nobody has taken yet. */
export function countUnowned(sql: Sql, viewer: Viewer): number {
  const params = new Params();
  const where = ["c.owner_id IS NULL", "c.set_aside_at_ms IS NULL", IN_A_PILE, ...inSight(viewer, params)].join(
    " AND ",
  );
  return sql.one<{ n: number }>(`SELECT count(*) AS n FROM refund_case c WHERE ${where}`, ...params.values)?.n ?? 0;
}

function ownedBy(viewer: Viewer, owner: CaseQuery["owner"], params: Params): string[] {
  if (owner === "me") return [concernsMe(viewer, params)];
  return owner === "nobody" ? ["c.owner_id IS NULL", IN_A_PILE] : [];
}

function whereOf(viewer: Viewer, filter: ListFilter, params: Params): string {
  const { pile, owner, typed, task, alert, due, money, work } = filter;
  const parts = [
    ...casesThat(filter, params),
    ...inSight(viewer, params),
    ...(pile ? [IN_A_PILE, `${pileFor(viewer, params)} = ${params.mark(pile)}`] : []),
    ...ownedBy(viewer, owner, params),
    ...(typed === undefined ? [] : [casesTyped(typed, params)]),
    ...(task ? [`c.id IN (SELECT case_id FROM task WHERE done_at_ms IS NULL AND kind = ${params.mark(task)})`] : []),
    ...(alert === undefined ? [] : [alert === null ? "0" : ofAlert(alert, params)]),
    ...(due ? [dueSql(due, params)] : []),
    ...(money ? [`c.id IN (SELECT m.case_id FROM (${legsThat(money, params)}) m)`] : []),
    ...(work ? [ofWork(work, filter, params)] : []),
  ];
  return parts.join(" AND ");
}

function ofWork({ what, fees }: NonNullable<ListFilter["work"]>, filter: CaseFilter, params: Params): string {
  if (what === "above_clause") return `c.id IN (${ABOVE_CLAUSE})`;
  return what === "fee_waived" ? feeWentBack(fees, params) : askedAgain(filter, params);
}

const ofAlert = ({ cause, sinceMs }: Pick<AlertRow, "cause" | "sinceMs">, params: Params): string =>
  `${ofCause(cause, params)} AND c.opened_at_ms >= ${params.mark(sinceMs)}`;

/**
 * The beginning of a patient's name, number or contact, a ticket's number with or without its mark, a reference of a payment, of a refund or
 * of one made by hand, a case's own id, or a sum that is suggested, was decided or moved.
 */
function casesTyped({ text: q, patientIds, amountMinor }: Typed, params: Params): string {
  const ticketId = /^#?(\d{1,18})$/.exec(q)?.[1];
  const text = params.mark(q);
  const parts = [
    `c.id = upper(${text})`,
    ofAnySame("c.patient_id", `(SELECT value FROM json_each(${params.mark(JSON.stringify(patientIds))}))`),
    `c.id IN (SELECT d.case_id FROM leg g JOIN decision d ON d.id = g.decision_id WHERE g.vendor_ref = ${text}
       OR (g.kind = 'hand' AND lower(g.vendor_ref) = lower('hand:' || g.id || ':' || ${text})))`,
    ...(ticketId === undefined
      ? []
      : [`c.id IN (SELECT t.case_id FROM case_ticket t WHERE t.ticket_id = ${params.mark(ticketId)})`]),
    ...(amountMinor === undefined ? [] : casesOfSum(params.mark(amountMinor))),
  ];
  return `(${parts.join(" OR ")})`;
}

/** What would be suggested, what was given, and each decision and movement by itself. */
const casesOfSum = (sum: string): string[] => [
  `c.suggested_minor = ${sum}`,
  `c.refunded_minor + c.credited_minor = ${sum}`,
  `c.id IN (SELECT case_id FROM decision WHERE amount_minor = ${sum})`,
  `c.id IN (SELECT d.case_id FROM leg g JOIN decision d ON d.id = g.decision_id WHERE g.amount_minor = ${sum})`,
];
