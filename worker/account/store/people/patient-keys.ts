import { insertMany } from "../records/upsert.ts";
import type { Sql } from "../sql.ts";
import type { KeyKind } from "./patients.ts";

/** By what patients can be found; those of `before` had other keys, and are found by these and nothing else from now on. */
export function replaceKeys(
  sql: Sql,
  before: readonly string[],
  keys: readonly (readonly [kind: KeyKind, value: string, patientId: string])[],
): void {
  if (before.length > 0) {
    sql.run("DELETE FROM patient_key WHERE patient_id IN (SELECT value FROM json_each(?))", JSON.stringify(before));
  }
  insertMany(sql, "patient_key", ["kind", "value_norm", "patient_id"], keys);
}
