import { type FieldName, missingOf } from "../../../core/imports/fields.ts";
import type { ImportMap } from "../../../core/imports/map.ts";

/** The fields without which no row becomes a record. */
export const missingFields = (map: ImportMap): readonly FieldName[] =>
  missingOf(map.kind, new Set(map.fields.map(({ field }) => field)));
