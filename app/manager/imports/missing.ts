import { type FieldName, TABLES } from "../../../core/imports/fields.ts";
import type { ImportMap } from "../../../core/imports/map.ts";

/** The fields without which no row becomes a record. */
export const missingFields = (map: ImportMap): readonly FieldName[] =>
  TABLES[map.kind].needs.filter((field) => !map.fields.some((one) => one.field === field));
