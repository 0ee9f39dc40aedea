import { may } from "../../../core/approval/may.ts";
import type { LiabilityAnswer, LiabilityQuery } from "../../../core/contract/credit.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { AccountContext, PersonActor } from "../context.ts";
import { CREDIT_KIND } from "../store/credit.ts";

type Row = LiabilityAnswer["rows"][number];

/**
 * What the clinic owed in credit over a month, by currency (mission J5). By the day of each entry: an import that tells of an earlier month
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
       ${sum("'bonus'")} AS bonusMinor, ${sum("'import'")} AS importedMinor, ${sum("'use'", "-")} AS usedMinor,
       ${sum("'cash_out', 'restore'", "-")} AS paidOutMinor, ${sum("'reverse'", "-")} AS takenBackMinor,
       ${sum("'expire'", "-")} AS expiredMinor, sum(minor) AS closingMinor
     FROM (SELECT e.currency, e.on_date AS day, e.delta_minor AS minor, ${CREDIT_KIND} AS kind FROM credit_entry e WHERE e.on_date <= ?2)
     GROUP BY currency ORDER BY currency`,
    first,
    last,
  );
  return ok({ month, rows });
}
