import { may } from "../../../../core/approval/may.ts";
import { CASE_PILES, type CaseList, type CaseQuery, type CaseQueue } from "../../../../core/contract/case.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { NO_SERVICE } from "../../store/case/case-facets.ts";
import { countedReason } from "../../store/case/cases.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";
import { countMaybeRequests } from "../intake/maybe-requests.ts";
import { concernsMe, Params, pileFor, selectCards, UNDER_REVIEW, WRITTEN_SINCE } from "./case-cards.ts";
import { casesTyped } from "./case-search.ts";
import { afterCursor, cursorAt, cursorOf, NEWEST_FIRST, orderOf, type Sort, worklist } from "./worklist.ts";

/** Cases that are not at rest, and finished ones with something still to do. */
const IN_A_PILE = `(c.state IN ('open', 'awaiting_approval', 'awaiting_patient', 'in_progress', 'needs_attention')
  OR c.id IN (SELECT case_id FROM task WHERE done_at_ms IS NULL) OR ${UNDER_REVIEW} OR ${WRITTEN_SINCE})`;

/**
 * Cases by pile, owner, reason, month, service, location, and by what was typed. A pile, and what nobody has taken, is worked by the day by
 * which something is due; else the newest case comes first. Refuses a cursor that this list did not give (`invalid`).
 */
export function listCases(ctx: AccountContext, actor: PersonActor, query: CaseQuery): Result<CaseList, Refusal> {
  const allowed = may(actor, "case.read");
  if (!allowed.ok) return allowed;
  const sort = sortOf(ctx, query);
  const after = query.cursor === undefined ? undefined : cursorOf(query.cursor, sort);
  if (query.cursor !== undefined && !after) {
    return err({ code: "invalid", detail: "The cursor is not one of this list's.", field: "cursor" });
  }
  const params = new Params();
  const filter = filterOf(ctx, actor, query, params);
  const where = [filter, ...(after ? [afterCursor(sort, after, params)] : [])].join(" AND ");
  const cards = selectCards(ctx.sql, actor, params, { where, order: orderOf(sort), limit: query.limit + 1 });
  const cases = cards.slice(0, query.limit);
  const last = cases.at(-1);
  return ok({
    cases,
    piles: countQueues(ctx, actor, query.owner),
    total: countAll(ctx, actor, query),
    unowned: countUnowned(ctx.sql),
    maybe: countMaybeRequests(ctx.sql),
    ...(cards.length > cases.length && last ? { nextCursor: cursorAt(ctx.sql, sort, last.caseId) } : {}),
  });
}

/** A pile is worked by what is due first; a list of all begins with the newest. */
const sortOf = (ctx: AccountContext, { pile, owner }: CaseQuery): Sort =>
  pile === undefined && owner !== "nobody" ? NEWEST_FIRST : worklist(ctx);

function ownedBy(actor: PersonActor, owner: CaseQuery["owner"], params: Params): string[] {
  if (owner === "me") return [concernsMe(actor, params)];
  return owner === "nobody" ? ["c.owner_id IS NULL", IN_A_PILE] : [];
}

function filterOf({ sql }: AccountContext, actor: PersonActor, query: CaseQuery, params: Params): string {
  const { pile, owner, q, reason, month, from, to, service, location, currency, task } = query;
  const parts = [
    // Its record stands; nobody asked for anything in it.
    "c.set_aside_at_ms IS NULL",
    ...(pile ? [IN_A_PILE, `${pileFor(actor, params)} = ${params.mark(pile)}`] : []),
    ...ownedBy(actor, owner, params),
    ...(q === undefined ? [] : [casesTyped(sql, q, params)]),
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

/** The case's own reason, or one of several that it was decided for; as they are counted. */
const forReason = (reason: string, params: Params): string =>
  `(${countedReason("c")} = ${params.mark(reason)} OR c.id IN (SELECT case_id FROM case_reason WHERE reason = ${params.mark(reason)}))`;

function countAll(ctx: AccountContext, actor: PersonActor, query: CaseQuery): number {
  const params = new Params();
  const where = filterOf(ctx, actor, query, params);
  return ctx.sql.one<{ n: number }>(`SELECT count(*) AS n FROM refund_case c WHERE ${where}`, ...params.values)?.n ?? 0;
}

function countQueues(ctx: AccountContext, actor: PersonActor, owner: CaseQuery["owner"]): Record<CaseQueue, number> {
  const params = new Params();
  const pile = pileFor(actor, params);
  const mine = ownedBy(actor, owner, params)
    .map((part) => ` AND ${part}`)
    .join("");
  const rows = ctx.sql.all<{ pile: CaseQueue | null; n: number }>(
    `SELECT ${pile} AS pile, count(*) AS n FROM refund_case c WHERE ${IN_A_PILE}${mine} GROUP BY 1`,
    ...params.values,
  );
  const count = (name: CaseQueue) => rows.find((row) => row.pile === name)?.n ?? 0;
  return Object.fromEntries(CASE_PILES.map((name) => [name, count(name)])) as Record<CaseQueue, number>;
}

const countUnowned = (sql: Sql): number =>
  sql.one<{ n: number }>(
    `SELECT count(*) AS n FROM refund_case c WHERE c.owner_id IS NULL AND c.set_aside_at_ms IS NULL AND ${IN_A_PILE}`,
  )?.n ?? 0;
