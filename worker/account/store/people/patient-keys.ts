import type { Sql } from "../sql.ts";
import type { KeyKind } from "./patients.ts";

/** By what a patient can be found from now on, and by nothing else. */
export function replaceKeys(sql: Sql, patientId: string, keys: readonly (readonly [KeyKind, string])[]): void {
  sql.run("DELETE FROM patient_key WHERE patient_id = ?", patientId);
  for (const [kind, value] of keys) {
    sql.run(
      "INSERT INTO patient_key (kind, value_norm, patient_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      kind,
      value,
      patientId,
    );
  }
}
