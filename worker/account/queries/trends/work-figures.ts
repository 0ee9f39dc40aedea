import type { Refusal } from "../../../../core/contract/problem.ts";
import type { WorkAnswer, WorkQuery } from "../../../../core/contract/work-figures.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { assert, ok, type Result } from "../../../../core/result.ts";
import { periodOf } from "../../../../core/trends/period.ts";
import { spreadOf } from "../../../../core/trends/spread.ts";
import { today } from "../../domain/follow-up/due.ts";
import { accountCurrency } from "../../store/account/settings.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { aboveClause, feesWaived, unusedPackages, usesAfterRefund } from "../../store/trends/leakage.ts";
import { repeatRequesters, type Step, tookMs } from "../../store/trends/work-counts.ts";
import { figures } from "./figures.ts";

/** How long the cases of a period took, what was given beside the clauses, who asks again, what is owed in unused packages today. By provider as `figures`. */
export function workFigures(ctx: AccountContext, actor: PersonActor, query: WorkQuery): Result<WorkAnswer, Refusal> {
  // Whoever may not ask for these cases, or from too little, is refused as there.
  const allowed =
    query.provider === undefined ? ok(true) : figures(ctx, actor, { ...query, by: "channel", over: "whole" });
  if (!allowed.ok) return allowed;
  const { sql } = ctx;
  const period = periodOf(query);
  assert(period, "The schema has asked for both ends of a period");
  const { from: _from, to: _to, fromOn: _fromOn, toOn: _toOn, ...filter } = query;
  const currency = accountCurrency(sql);
  const took = (step: Step) => spreadOf(tookMs(sql, step, filter, period));
  return ok({
    period,
    currency,
    times: omitNullish({ firstAnswer: took("answered"), decision: took("decided"), money: took("money") }),
    leakage: {
      aboveClause: aboveClause(sql, filter, period, currency),
      usesAfterRefund: usesAfterRefund(sql, filter, period, currency),
      feesWaived: feesWaived(sql, filter, period, currency),
    },
    repeat: repeatRequesters(sql, filter, period),
    unused: unusedPackages(sql, today(ctx), currency),
  });
}
