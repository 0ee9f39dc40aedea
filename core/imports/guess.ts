/** A first map for a file that is of no known style: by what its columns are called and what stands in them. A person looks at each guess. */
import { type FieldName, fieldsOf, missingOf, TABLE_KINDS, TABLES, type TableKind, typeOf } from "./fields.ts";
import { HEADER_WORDS, plainHeader } from "./header-words.ts";
import type { ImportMap, MappedField } from "./map.ts";
import type { Survey, SurveyedColumn } from "./survey.ts";
import { emailsIn } from "./values/ids.ts";

/** In a list of refunds the sum is what went back. */
const wordsFor = (kind: TableKind, field: FieldName): readonly string[] => [
  ...(kind === "refunds" && field === "amount" ? (HEADER_WORDS.refunded ?? []) : []),
  ...(HEADER_WORDS[field] ?? []),
];

/** How well a column's name fits a field: nothing, or the more the earlier its word stands. */
function named(kind: TableKind, field: FieldName, header: string): number {
  const words = wordsFor(kind, field);
  const at = words.indexOf(plainHeader(header));
  return at < 0 ? 0 : 2 - at / words.length;
}

/** Addresses are known by what they are, whatever their column is called. */
const LIKE_ADDRESSES = 0.5;
const isAddresses = (field: FieldName, { samples }: SurveyedColumn): boolean =>
  field === "emails" && samples.length > 0 && samples.every((sample) => emailsIn(sample).length > 0);

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
function guessFields(kind: TableKind, columns: readonly SurveyedColumn[]): MappedField[] {
  const offers = fieldsOf(kind)
    .flatMap((field) =>
      columns.map((column) => ({
        field,
        column,
        score: fits(field, column)
          ? named(kind, field, column.header) || (isAddresses(field, column) ? LIKE_ADDRESSES : 0)
          : 0,
      })),
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

/** The rows as another kind: what was said of their columns stays where that kind has the field, and the rest is guessed anew. */
export function readAs(kind: TableKind, { style: _, fields, ...rest }: ImportMap, { columns }: Survey): ImportMap {
  const kept = fields.filter(({ field }) => fieldsOf(kind).includes(field));
  const taken = new Set(kept.flatMap((one) => one.columns ?? []));
  const free = columns.filter(({ header }) => !taken.has(header));
  const guessed = guessFields(kind, free).filter(({ field }) => !kept.some((one) => one.field === field));
  return { ...rest, kind, fields: [...kept, ...guessed] };
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
