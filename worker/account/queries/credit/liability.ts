import type { LiabilityAnswer, LiabilityQuery } from "../../../../core/contract/credit.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { creditOf } from "../../../../core/credit/lots.ts";
import { type Outstanding, outstandingOf } from "../../../../core/credit/outstanding.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { today } from "../../domain/follow-up/due.ts";
import type { AccountContext } from "../../store/context.ts";
import { allCreditRows, toEntry } from "../../store/credit/credit.ts";
import { movedInMonth } from "../../store/credit/moved-in-month.ts";

/**
 * What the clinic owed in credit over a month, and what it owes today, by currency (mission J5). The month by the day of each entry: an import that tells of an earlier month
 * later changes that month's figures.
 */
export function liability(ctx: AccountContext, { month }: LiabilityQuery): Result<LiabilityAnswer, Refusal> {
  return ok({ month, rows: movedInMonth(ctx.sql, month), outstanding: outstandingNow(ctx) });
}

/** Lots are replayed patient by patient: what is a bonus, and what ends when, no sum over entries can say. */
function outstandingNow(ctx: AccountContext): Outstanding[] {
  const byPatient = Map.groupBy(allCreditRows(ctx.sql), ({ patientId }) => patientId);
  const credits = [...byPatient.values()].map((entries) => creditOf(entries.map(toEntry)));
  return outstandingOf(credits, today(ctx));
}
