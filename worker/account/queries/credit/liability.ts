import { may } from "../../../../core/approval/may.ts";
import type { LiabilityAnswer, LiabilityQuery } from "../../../../core/contract/credit.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { creditOf } from "../../../../core/credit/lots.ts";
import { type Outstanding, outstandingOf } from "../../../../core/credit/outstanding.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { today } from "../../domain/follow-up/due.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { allCreditRows, CREDIT_KIND, toEntry } from "../../store/credit/credit.ts";

type Row = LiabilityAnswer["rows"][number];

/**
 * What the clinic owed in credit over a month, and what it owes today, by currency (mission J5). The month by the day of each entry: an import that tells of an earlier month
 * later changes that month's figures.
 */
export function liability(
  ctx: AccountContext,
  actor: PersonActor,
  { month }: LiabilityQuery,
): Result<LiabilityAnswer, Refusal> {
  const allowed = may(actor, "credit.liability");
  if (!allowed.ok) return allowed;
  const [first, last] = [`${month}-01`, `${month}-31`];
  const sum = (kinds: string, sign = "") =>
    `coalesce(sum(CASE WHEN day BETWEEN ?1 AND ?2 AND kind IN (${kinds}) THEN ${sign}minor END), 0)`;
  const rows = ctx.sql.all<Row>(
    `SELECT currency, coalesce(sum(CASE WHEN day < ?1 THEN minor END), 0) AS openingMinor, ${sum("'grant'")} AS grantedMinor,
       ${sum("'bonus'")} AS bonusMinor, ${sum("'import'")} AS importedMinor, ${sum("'use', 'use_undone'", "-")} AS usedMinor,
       ${sum("'cash_out', 'restore'", "-")} AS paidOutMinor, ${sum("'reverse'", "-")} AS takenBackMinor,
       ${sum("'expire'", "-")} AS expiredMinor, sum(minor) AS closingMinor
     FROM (SELECT e.currency, e.on_date AS day, e.delta_minor AS minor, ${CREDIT_KIND} AS kind FROM credit_entry e WHERE e.on_date <= ?2)
     GROUP BY currency ORDER BY currency`,
    first,
    last,
  );
  return ok({ month, rows, outstanding: outstandingNow(ctx) });
}

/** Lots are replayed patient by patient: what is a bonus, and what ends when, no sum over entries can say. */
function outstandingNow(ctx: AccountContext): Outstanding[] {
  const byPatient = Map.groupBy(allCreditRows(ctx.sql), ({ patientId }) => patientId);
  const credits = [...byPatient.values()].map((entries) => creditOf(entries.map(toEntry)));
  return outstandingOf(credits, today(ctx));
}
