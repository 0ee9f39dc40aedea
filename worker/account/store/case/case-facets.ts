import { civilMonthAt } from "../../../../core/time/civil-time.ts";
import { accountCurrency, homeTimeZone } from "../account/settings.ts";
import type { Sql } from "../sql.ts";

/** By what lists and trends group a case. */
export interface CaseFacets {
  /** The month it was opened, in the location's calendar. */
  readonly month: string;
  /** The item's category: a package of six and a single session are one service. */
  readonly service?: string;
  readonly locationId?: string;
  readonly currency: string;
  readonly timeZone: string;
}

/** Of a case about these lines; the first line speaks for all. Without lines: the account's own month and currency. */
export function caseFacetsOf(sql: Sql, lineIds: readonly string[], openedAtMs: number): CaseFacets {
  const [first] = lineIds;
  const sold =
    first === undefined
      ? undefined
      : sql.one<{ service: string; locationId: string; currency: string; timeZone: string }>(
          `SELECT i.category AS service, p.location_id AS locationId, p.currency, l.time_zone AS timeZone
           FROM line n JOIN item i ON i.id = n.item_id JOIN purchase p ON p.id = n.purchase_id
             JOIN location l ON l.id = p.location_id WHERE n.id = ?`,
          first,
        );
  const timeZone = sold?.timeZone ?? homeTimeZone(sql);
  const month = civilMonthAt(openedAtMs, timeZone);
  return sold ? { ...sold, month } : { month, timeZone, currency: accountCurrency(sql) };
}
