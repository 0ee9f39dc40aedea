/** What was bought, as the clinic calls it. */
import type { Sql } from "../sql.ts";

export function titleOf(sql: Sql, lineId: string): string {
  return (
    sql.one<{ title: string }>("SELECT i.title FROM line n JOIN item i ON i.id = n.item_id WHERE n.id = ?", lineId)
      ?.title ?? ""
  );
}

/** Of several lines, in a stable order. */
export const titlesOfLines = (sql: Sql, lineIds: readonly string[]): string =>
  joined(
    sql.all(
      "SELECT i.title FROM line n JOIN item i ON i.id = n.item_id WHERE n.id IN (SELECT value FROM json_each(?)) ORDER BY n.id",
      JSON.stringify(lineIds),
    ),
  );

export const titlesOfPurchase = (sql: Sql, purchaseId: string): string =>
  joined(
    sql.all(
      "SELECT i.title FROM line n JOIN item i ON i.id = n.item_id WHERE n.purchase_id = ? ORDER BY n.id",
      purchaseId,
    ),
  );

const joined = (rows: readonly { title: string }[]): string => rows.map(({ title }) => title).join(", ");

export function boughtByLine(sql: Sql, lineId: string): { title: string; boughtOn: string } | undefined {
  return sql.one(
    `SELECT i.title, p.bought_on AS boughtOn FROM line n JOIN item i ON i.id = n.item_id JOIN purchase p ON p.id = n.purchase_id
     WHERE n.id = ?`,
    lineId,
  );
}
