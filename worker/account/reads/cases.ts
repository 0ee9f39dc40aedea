import { may } from "../../../core/approval/may.ts";
import {
  CASE_PILES,
  type CaseCard,
  type CaseList,
  type CasePile,
  type CaseQuery,
} from "../../../core/contract/case.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import type { AccountContext, PersonActor } from "../context.ts";
import { concernsMe, DECISION_DUE, Params, pileFor, selectCards } from "./case-cards.ts";
import { NO_SERVICE } from "./case-facets.ts";
import { countMaybeRequests } from "./maybe-requests.ts";

/** Cases that are not at rest, and finished ones with something still to do. */
const IN_A_PILE = `(c.state IN ('open', 'awaiting_approval', 'awaiting_patient', 'in_progress', 'needs_attention')
  OR c.id IN (SELECT case_id FROM task WHERE done_at_ms IS NULL))`;

/**
 * Cases by pile, reason, month, service and location. A pile is worked by due time, soonest first; among one's own, what one has taken up
 * comes before what nobody has. Without a pile the newest case comes first. Refuses a cursor that this list did not give (`invalid`).
 */
export function listCases(ctx: AccountContext, actor: PersonActor, query: CaseQuery): Result<CaseList, Refusal> {
  const allowed = may(actor, "case.read");
  if (!allowed.ok) return allowed;
  const after = cursorOf(query.cursor);
  if (query.cursor !== undefined && !after) {
    return err({ code: "invalid", detail: "The cursor is not one of this list's.", field: "cursor" });
  }
  const params = new Params();
  const sort = sortOf(ctx, actor, query, params);
  const where = [filterOf(actor, query, params), ...(after ? [sort.after(after, params)] : [])].join(" AND ");
  const cards = selectCards(ctx.sql, actor, params, { where, order: sort.order, limit: query.limit + 1 });
  const cases = cards.slice(0, query.limit);
  const last = cases.at(-1);
  return ok({
    cases,
    piles: countPiles(ctx, actor, query.owner),
    total: countAll(ctx, actor, query),
    maybe: countMaybeRequests(ctx.sql),
    ...(cards.length > cases.length && last ? { nextCursor: `${sort.keyOf(last)}.${last.caseId}` } : {}),
  });
}

/** What has no due time is due last. */
const NEVER_MS = Number.MAX_SAFE_INTEGER;

interface Sort {
  readonly order: string;
  readonly keyOf: (card: CaseCard) => number;
  readonly after: (cursor: Cursor, params: Params) => string;
}

const NEWEST_FIRST: Sort = {
  order: "c.opened_at_ms DESC, c.id DESC",
  keyOf: (card) => card.openedAtMs,
  after: ({ key, id }, params) => `(c.opened_at_ms, c.id) < (${params.mark(key)}, ${params.mark(id)})`,
};

const DUE_FIRST: Sort = {
  order: `coalesce(${DECISION_DUE}, ${NEVER_MS}), c.id`,
  keyOf: (card) => card.dueAtMs ?? NEVER_MS,
  after: ({ key, id }, params) =>
    `(coalesce(${DECISION_DUE}, ${NEVER_MS}), c.id) > (${params.mark(key)}, ${params.mark(id)})`,
};

/** Apart by more than any due time: what one has taken up, then the rest. */
const OTHERS_AFTER_MS = 4e15;
const NO_DUE_MS = 3e15;

function ownFirst({ sql }: AccountContext, { personId }: PersonActor, params: Params): Sort {
  const key = `(coalesce(${DECISION_DUE}, ${NO_DUE_MS}) + CASE WHEN c.owner_id = ${params.mark(personId)} THEN 0 ELSE ${OTHERS_AFTER_MS} END)`;
  const isOwn = (caseId: string) =>
    sql.one("SELECT 1 FROM refund_case WHERE id = ? AND owner_id = ?", caseId, personId) !== undefined;
  return {
    order: `${key}, c.id`,
    keyOf: ({ caseId, dueAtMs }) => (dueAtMs ?? NO_DUE_MS) + (isOwn(caseId) ? 0 : OTHERS_AFTER_MS),
    after: (cursor) => `(${key}, c.id) > (${params.mark(cursor.key)}, ${params.mark(cursor.id)})`,
  };
}

function sortOf(ctx: AccountContext, actor: PersonActor, { pile, owner }: CaseQuery, params: Params): Sort {
  if (pile === undefined) return NEWEST_FIRST;
  return owner === "me" ? ownFirst(ctx, actor, params) : DUE_FIRST;
}

interface Cursor {
  readonly key: number;
  readonly id: string;
}

function cursorOf(text: string | undefined): Cursor | undefined {
  const parts = /^(\d{1,16})\.([0-9A-HJKMNP-TV-Z]{26})$/.exec(text ?? "");
  const key = Number(parts?.[1]);
  return parts?.[2] && Number.isSafeInteger(key) ? { key, id: parts[2] } : undefined;
}

function filterOf(actor: PersonActor, query: CaseQuery, params: Params): string {
  const { pile, owner, reason, month, from, to, service, location, currency, task } = query;
  const parts = [
    // Its record stands; nobody asked for anything in it.
    "c.set_aside_at_ms IS NULL",
    ...(pile ? [IN_A_PILE, `${pileFor(actor, params)} = ${params.mark(pile)}`] : []),
    ...(owner === "me" ? [concernsMe(actor, params)] : []),
    ...(reason ? [forReason(reason, params)] : []),
    ...(month ? [`c.month = ${params.mark(month)}`] : []),
    ...(from ? [`c.month >= ${params.mark(from)}`] : []),
    ...(to ? [`c.month <= ${params.mark(to)}`] : []),
    ...(service === undefined
      ? []
      : [service === NO_SERVICE ? "c.service IS NULL" : `c.service = ${params.mark(service)}`]),
    ...(location === undefined ? [] : [`c.location_id = ${params.mark(location)}`]),
    ...(task ? [`c.id IN (SELECT case_id FROM task WHERE done_at_ms IS NULL AND kind = ${params.mark(task)})`] : []),
    ...(currency === undefined ? [] : [`c.currency = ${params.mark(currency)}`]),
  ];
  return parts.join(" AND ");
}

/** The case's own reason, or one of several that it was decided for. */
const forReason = (reason: string, params: Params): string =>
  `(c.reason = ${params.mark(reason)} OR c.id IN (SELECT case_id FROM case_reason WHERE reason = ${params.mark(reason)}))`;

function countAll(ctx: AccountContext, actor: PersonActor, query: CaseQuery): number {
  const params = new Params();
  const where = filterOf(actor, query, params);
  return ctx.sql.one<{ n: number }>(`SELECT count(*) AS n FROM refund_case c WHERE ${where}`, ...params.values)?.n ?? 0;
}

function countPiles(ctx: AccountContext, actor: PersonActor, owner: CaseQuery["owner"]): Record<CasePile, number> {
  const params = new Params();
  const pile = pileFor(actor, params);
  const mine = owner === "me" ? ` AND ${concernsMe(actor, params)}` : "";
  const rows = ctx.sql.all<{ pile: CasePile | null; n: number }>(
    `SELECT ${pile} AS pile, count(*) AS n FROM refund_case c WHERE ${IN_A_PILE}${mine} GROUP BY 1`,
    ...params.values,
  );
  const count = (name: CasePile) => rows.find((row) => row.pile === name)?.n ?? 0;
  return Object.fromEntries(CASE_PILES.map((name) => [name, count(name)])) as Record<CasePile, number>;
}
