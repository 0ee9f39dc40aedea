import type { LiabilityAnswer } from "../../../../core/contract/credit.ts";
import type { Sql } from "../sql.ts";
import { CREDIT_KIND } from "./credit.ts";

type MovedRow = LiabilityAnswer["rows"][number];

/** What was owed in credit at the first of a month, what moved in it by the day of each entry, and what was owed at its end, by currency. */
export function movedInMonth(sql: Sql, month: string): MovedRow[] {
  const [first, last] = [`${month}-01`, `${month}-31`];
  const sum = (kinds: string, sign = "") =>
    `coalesce(sum(CASE WHEN day BETWEEN ?1 AND ?2 AND kind IN (${kinds}) THEN ${sign}minor END), 0)`;
  return sql.all<MovedRow>(
    `SELECT currency, coalesce(sum(CASE WHEN day < ?1 THEN minor END), 0) AS openingMinor, ${sum("'grant'")} AS grantedMinor,
       ${sum("'bonus'")} AS bonusMinor, ${sum("'import'")} AS importedMinor, ${sum("'use', 'use_undone'", "-")} AS usedMinor,
       ${sum("'cash_out', 'restore'", "-")} AS paidOutMinor, ${sum("'reverse'", "-")} AS takenBackMinor,
       ${sum("'expire'", "-")} AS expiredMinor, sum(minor) AS closingMinor
     FROM (SELECT e.currency, e.on_date AS day, e.delta_minor AS minor, ${CREDIT_KIND} AS kind FROM credit_entry e WHERE e.on_date <= ?2)
     GROUP BY currency ORDER BY currency`,
    first,
    last,
  );
}
