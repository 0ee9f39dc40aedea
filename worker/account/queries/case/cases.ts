import { CASE_PILES, type CaseList, type CaseQuery, type CaseQueue } from "../../../../core/contract/case.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { dayNumber } from "../../../../core/facts/civil.ts";
import { typedSum } from "../../../../core/money/typed-sum.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { instantOf } from "../../../../core/time/civil-time.ts";
import { today } from "../../domain/follow-up/due.ts";
import { dueDay } from "../../domain/follow-up/due-day.ts";
import { sightOf } from "../../domain/people/sight.ts";
import { whoWorks } from "../../domain/people/who-works.ts";
import { accountCurrency, homeTimeZone } from "../../store/account/settings.ts";
import { countCases, countPiles, countUnowned, listedCases, type Typed } from "../../store/case/lists/listed-cases.ts";
import { cursorAt, cursorOf, dueFirst, SORTS, type Sort } from "../../store/case/lists/order.ts";
import type { Viewer } from "../../store/case/lists/parts.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { countMaybeRequests } from "../../store/intake/maybe-requests.ts";
import type { Sight } from "../../store/people/sight.ts";
import type { Sql } from "../../store/sql.ts";
import { alertById } from "../../store/trends/change-alerts.ts";
import { missedFees } from "../../store/trends/leakage.ts";
import { maybeInSight } from "../intake/maybe-requests.ts";
import { patientIdsTyped } from "../people/search.ts";
import { mayAskBy } from "../trends/may-ask-by.ts";
import { cardOf, viewerNow } from "./case-cards.ts";

/**
 * Cases by pile, owner, reason, month, service, location, and by what was typed. A pile, and what nobody has taken, is worked by the day by
 * which something is due; else the newest case comes first. Refuses a cursor that this list did not give (`invalid`), and
 * a filter by provider to whoever may not read their names (`forbidden`).
 */
export function listCases(ctx: AccountContext, actor: PersonActor, query: CaseQuery): Result<CaseList, Refusal> {
  const named = mayAskBy(actor, query);
  if (!named.ok) return named;
  const sort = sortOf(ctx, query);
  const after = query.cursor === undefined ? undefined : cursorOf(query.cursor, sort);
  if (query.cursor !== undefined && !after) {
    return err({ code: "invalid", detail: "The cursor is not one of this list's.", field: "cursor" });
  }
  const { sql } = ctx;
  const works = whoWorks(ctx);
  const sight = sightOf(ctx, actor);
  const viewer = { ...viewerNow(ctx, actor, works), sight };
  const typed = query.q === undefined ? undefined : typedOf(sql, query.q, query.locale, sight);
  const alert = query.change === undefined ? undefined : (alertById(sql, query.change) ?? null);
  const filter = {
    ...query,
    typed,
    alert,
    due: query.due && { what: query.due, day: dueDay(ctx) },
    money: query.money && { what: query.money, nowMs: ctx.nowMs },
    work: query.work && { what: query.work, fees: missedFees(sql) },
  };
  const rows = listedCases(sql, viewer, filter, { sort, after, limit: query.limit + 1 });
  const cases = rows.slice(0, query.limit).map((row) => cardOf(sql, row, { viewer, works }));
  const last = cases.at(-1);
  return ok({
    cases,
    piles: pilesOf(sql, viewer, query.owner),
    total: countCases(sql, viewer, filter),
    unowned: countUnowned(sql, viewer),
    maybe: sight ? maybeInSight(ctx, sight).length : countMaybeRequests(sql),
    ...(rows.length > cases.length && last ? { nextCursor: cursorAt(sql, sort, last.caseId) } : {}),
  });
}

/** Where nobody chose, a pile is worked by what is due first; a list of all begins with the newest. */
function sortOf(ctx: AccountContext, { pile, owner, sort }: CaseQuery): Sort {
  const usual = pile === undefined && owner !== "nobody" ? "newest" : "due";
  const wanted = sort ?? usual;
  return wanted === "due" ? worklist(ctx) : SORTS[wanted];
}

const DAY_MS = 86_400_000;

/** What is due first by the clinic's own days. */
function worklist(ctx: AccountContext): Sort {
  const on = today(ctx);
  return dueFirst(dayNumber(on) * DAY_MS - instantOf(on, 0, homeTimeZone(ctx.sql)));
}

function typedOf(sql: Sql, typed: string, locale: string | undefined, sight: Sight | undefined): Typed {
  const text = typed.trim();
  const amountMinor = typedSum(text, accountCurrency(sql), locale);
  return { text, patientIds: patientIdsTyped(sql, text, sight), amountMinor };
}

function pilesOf(sql: Sql, viewer: Viewer, owner: CaseQuery["owner"]): Record<CaseQueue, number> {
  const rows = countPiles(sql, viewer, owner);
  const count = (name: CaseQueue) => rows.find((row) => row.pile === name)?.n ?? 0;
  return Object.fromEntries(CASE_PILES.map((name) => [name, count(name)])) as Record<CaseQueue, number>;
}
