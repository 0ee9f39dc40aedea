/** A first map for a file that is of no known style: by what its columns are called and what stands in them. A person looks at each guess. */
import { type FieldName, fieldsOf, missingOf, TABLE_KINDS, TABLES, type TableKind, typeOf } from "./fields.ts";
import { HEADER_WORDS, plainHeader } from "./header-words.ts";
import type { ImportMap, MappedField } from "./map.ts";
import type { Survey, SurveyedColumn } from "./survey.ts";
import { emailsIn } from "./values/ids.ts";

/** How well a column's name fits a field: nothing, or the more the earlier its word stands. */
function named(field: FieldName, header: string): number {
  const words = HEADER_WORDS[field] ?? [];
  const at = words.indexOf(plainHeader(header));
  return at < 0 ? 0 : 2 - at / words.length;
}

/** Whether what stands in a column can be this field; an empty one can be anything. */
function fits(field: FieldName, column: SurveyedColumn): boolean {
  if (column.samples.length === 0) return true;
  switch (typeOf(field)) {
    case "day":
    case "moment":
      return column.isDates;
    case "money":
    case "count":
      return column.isNumbers;
    case "emails":
      return column.samples.some((sample) => emailsIn(sample).length > 0);
    case "name":
    case "text":
      return !column.isDates;
    default:
      return true;
  }
}

/** Each field's best column; a column goes to the field that it fits best, and to one only. */
export function guessFields(kind: TableKind, columns: readonly SurveyedColumn[]): MappedField[] {
  const offers = fieldsOf(kind)
    .flatMap((field) =>
      columns.map((column) => ({ field, column, score: fits(field, column) ? named(field, column.header) : 0 })),
    )
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score);
  const fields = new Map<FieldName, string>();
  const taken = new Set<string>();
  for (const { field, column } of offers) {
    if (fields.has(field) || taken.has(column.header)) continue;
    fields.set(field, column.header);
    taken.add(column.header);
  }
  return [...fields].map(([field, header]) => ({ field, columns: [header] }));
}

/** Which of the kinds of tables has most of what it needs. */
export function guessMap({ columns }: Survey): ImportMap {
  const guesses = TABLE_KINDS.map((kind) => {
    const fields = guessFields(kind, columns);
    const found = new Set(fields.map(({ field }) => field));
    const asked = TABLES[kind].needs.length + (TABLES[kind].oneOf?.length ?? 0);
    const needs = (asked - missingOf(kind, found).length) / asked;
    return { kind, fields, score: needs * 10 + found.size / 4 };
  });
  const { kind, fields } = guesses.reduce((best, one) => (one.score > best.score ? one : best));
  return { kind, fields, words: [], dates: [] };
}
