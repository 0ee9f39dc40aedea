import { CASE_MONEY } from "../../../../core/contract/case.ts";
import type { HomeAnswer, HomeMoney, HomeMonth } from "../../../../core/contract/home.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { addMonths } from "../../../../core/facts/civil.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { dueDay } from "../../domain/follow-up/due-day.ts";
import { sightOf } from "../../domain/people/sight.ts";
import { whoWorks } from "../../domain/people/who-works.ts";
import { setting } from "../../store/account/settings.ts";
import { hasCases } from "../../store/case/cases.ts";
import type { DueDay } from "../../store/case/lists/due.ts";
import { decisionsAfter } from "../../store/case/lists/first-due.ts";
import { countCases } from "../../store/case/lists/listed-cases.ts";
import { type SumThat, sumsByHand, sumsThat } from "../../store/case/lists/money.ts";
import { reasonsOfMonth, servicesOfMonth, sumsOfMonth } from "../../store/case/lists/month-counts.ts";
import type { Viewer } from "../../store/case/lists/parts.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { countDifferences } from "../../store/money/differences.ts";
import type { Sight } from "../../store/people/sight.ts";
import type { Sql } from "../../store/sql.ts";
import { viewerNow } from "../case/case-cards.ts";
import { dueNow } from "./due-now.ts";

/** What a manager reads first: what is due, what is late first, and money that waits, is held or failed. Of patients whom this person sees. */
export function homeOf(ctx: AccountContext, actor: PersonActor): Result<HomeAnswer, Refusal> {
  const { sql } = ctx;
  const day = dueDay(ctx);
  const works = whoWorks(ctx);
  const sight = sightOf(ctx, actor);
  const viewer = { ...viewerNow(ctx, actor, works), sight };
  return ok({
    todayOn: day.on,
    due: dueNow(ctx, actor, { day, works, sight }),
    ...omitNullish({ next: nextOf(sql, day, sight) }),
    money: moneyNow(ctx, viewer),
    months: monthsOf(sql, day.on, sight),
    differences: countDifferences(sql, sight),
    ...(setting(sql, "frozen") === "1" ? { frozen: true as const } : {}),
    ...(hasCases(sql) ? {} : { isNew: true as const }),
  });
}

function nextOf(sql: Sql, day: DueDay, sight: Sight | undefined): HomeAnswer["next"] {
  const { decisions, firstAtMs } = decisionsAfter(sql, day, sight);
  return firstAtMs === null ? undefined : { decisions, firstAtMs };
}

/** So many reasons and services are named; the trends have all. */
const NAMED_MAX = 3;

function monthsOf(sql: Sql, todayOn: string, sight: Sight | undefined): HomeMonth[] {
  const running = todayOn.slice(0, 7);
  const last = addMonths(`${running}-01`, -1).slice(0, 7);
  return [running, last].map((month) => {
    const sums = sumsOfMonth(sql, month, sight);
    return {
      month,
      ...(month === running ? { isRunning: true as const } : {}),
      cases: sums.reduce((all, { cases }) => all + cases, 0),
      sums: sums.map(({ cases: _, ...sum }) => sum),
      reasons: reasonsOfMonth(sql, month, sight, NAMED_MAX),
      services: servicesOfMonth(sql, month, sight, NAMED_MAX),
    };
  });
}

/** Counted by the very filter of the list that opens behind each. */
function moneyNow({ sql, nowMs }: AccountContext, viewer: Viewer): HomeMoney[] {
  const { sight } = viewer;
  const moving = CASE_MONEY.flatMap((what) => {
    const money = { what, nowMs };
    return moneyOf(what, sumsThat(sql, money, sight), () => countCases(sql, viewer, { money }));
  });
  const byHand = moneyOf("by_hand", sumsByHand(sql, sight), () => countCases(sql, viewer, { task: "pay_by_hand" }));
  return [...moving, ...byHand];
}

const moneyOf = (kind: HomeMoney["kind"], sums: readonly SumThat[], count: () => number): HomeMoney[] =>
  sums.length === 0 ? [] : [{ kind, cases: count(), sums: [...sums] }];
