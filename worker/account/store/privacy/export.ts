/** Everything that stands of a person, a table a section; what only machines read is left out. */
import type { PatientFile } from "../../../../core/contract/privacy.ts";
import type { Sql } from "../sql.ts";
import { naming, type Subject } from "./named.ts";
import { SECTIONS, SHARES } from "./shares.ts";

type Cell = string | number | null;
type Tables = PatientFile["tables"];

/** Keys of machines: hashes, marks of links, which import it was. */
const OF_MACHINES = /(^|_)(hash|mac|import_no)$|^(made_from|mac)$/;

export function exportRows(sql: Sql, subject: Subject): Tables {
  return sql.transaction(() =>
    naming(sql, subject, false, () =>
      SECTIONS.flatMap((section) =>
        Object.entries(SHARES).flatMap(([table, shares]) => {
          const theirs = shares.filter((share) => share.section === section);
          if (theirs.length === 0) return [];
          const where = theirs.map(({ of }) => `(${of})`).join(" OR ");
          const rows = sql.all<Record<string, Cell>>(`SELECT * FROM ${table} WHERE ${where}`);
          const [row] = rows;
          if (!row) return [];
          const columns = Object.keys(row).filter((name) => !OF_MACHINES.test(name));
          const cellOf = (one: Record<string, Cell>, column: string): Cell => {
            const value = one[column] ?? null;
            if (typeof value !== "string") return value;
            const titled = TITLED[column];
            if (titled) return titleOf(sql, titled, value);
            return column.endsWith("text_id") ? textOf(sql, value) : value;
          };
          const shown = columns.map((column) =>
            column in TITLED ? column.slice(0, -3) : column.replace(/_?text_id$/, "_words").replace(/^_/, ""),
          );
          return [{ section, table, columns: shown, rows: rows.map((one) => columns.map((at) => cellOf(one, at))) }];
        }),
      ),
    ),
  );
}

/** The clinic's own names for what was bought, and where. */
const TITLED: Readonly<Record<string, "item" | "location">> = { item_id: "item", location_id: "location" };
const titleOf = (sql: Sql, table: "item" | "location", id: string): string =>
  sql.one<{ title: string }>(`SELECT title FROM ${table} WHERE id = ?`, id)?.title ?? id;

const textOf = (sql: Sql, textId: string): string | null =>
  sql.one<{ body: string }>("SELECT body FROM text WHERE id = ?", textId)?.body ?? null;
