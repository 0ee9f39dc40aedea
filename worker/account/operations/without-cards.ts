/** What staff write to be kept, without the numbers of cards: every act goes through here, before its words are hashed or stored. */
import { withoutCards } from "../store/intake/without-cards.ts";
import type { Sql } from "../store/sql.ts";

/** Fields in which people write. Those of references and contacts hold what has to be found again as it was typed. */
const WRITTEN: readonly string[] = ["sentence", "said", "who", "how", "why", "replyText"];

/** The same where no card stands in it. */
export function askedWithoutCards(sql: Sql, asked: unknown): unknown {
  if (typeof asked !== "object" || asked === null) return asked;
  if (Array.isArray(asked)) return asked.map((one) => askedWithoutCards(sql, one));
  return Object.fromEntries(
    Object.entries(asked).map(([field, value]) => [
      field,
      typeof value === "string" && WRITTEN.includes(field) ? withoutCards(sql, value) : askedWithoutCards(sql, value),
    ]),
  );
}
