/** How letters name what was bought. */
import type { NamedItem } from "../../../../core/facts/service-names.ts";
import type { Sql } from "../sql.ts";

/** The columns of an item that a letter reads, as a row has them. */
export interface ItemNameRow extends Omit<NamedItem, "serviceNames"> {
  /** By language, as JSON; null while no import has said. */
  readonly serviceNames: string | null;
}

export const namedItem = ({ kind, title, serviceNames, unit }: ItemNameRow): NamedItem => ({
  kind,
  title,
  serviceNames: JSON.parse(serviceNames ?? "{}"),
  unit,
});

const COLUMNS = "i.kind, i.title, i.service_names AS serviceNames, i.unit";

/** Of several lines, in a stable order. */
export const namedItemsOfLines = (sql: Sql, lineIds: readonly string[]): NamedItem[] =>
  sql
    .all<ItemNameRow>(
      `SELECT ${COLUMNS} FROM line n JOIN item i ON i.id = n.item_id
       WHERE n.id IN (SELECT value FROM json_each(?)) ORDER BY n.id`,
      JSON.stringify(lineIds),
    )
    .map(namedItem);

/** Of the lines of a case. */
export const namedItemsOfCase = (sql: Sql, caseId: string): NamedItem[] =>
  sql
    .all<ItemNameRow>(
      `SELECT ${COLUMNS} FROM case_line k JOIN line n ON n.id = k.line_id JOIN item i ON i.id = n.item_id
       WHERE k.case_id = ? ORDER BY n.id`,
      caseId,
    )
    .map(namedItem);
