/** The export of a known system: how it is told, and the map that comes with it. Which of its columns are documented stands in docs/records.md. */
import type { FieldName, TableKind } from "../fields.ts";
import type { ImportMap, MappedField, WordRule } from "../map.ts";

export interface Style {
  /** `jane.package_sales` */
  readonly id: string;
  /** Each of these is a column of the file; the first of several that it may be called, by `|`. */
  readonly told: readonly string[];
  readonly map: ImportMap;
}

type Columns = string | readonly string[] | Omit<MappedField, "field">;

/** A style from its columns: several that stand for each other are parted by `|`. */
export function style(
  id: string,
  kind: TableKind,
  told: readonly string[],
  columns: Readonly<Partial<Record<FieldName, Columns>>>,
  words: readonly WordRule[] = [],
): Style {
  const fields = Object.entries(columns).map(([field, given]): MappedField => {
    const name = field as FieldName;
    if (typeof given === "string") {
      const either = given.split("|");
      return { field: name, columns: either, ...(either.length > 1 ? { how: "first" as const } : {}) };
    }
    return "length" in given ? { field: name, columns: [...given] } : { field: name, ...given };
  });
  return { id, told, map: { kind, style: id, fields, words: [...words], dates: [] } };
}
