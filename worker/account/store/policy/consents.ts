import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

export interface ConsentRow {
  readonly consentId: string;
  /** Absent: for everything of the kind that is bought later. */
  readonly lineId: string | null;
  readonly policyVersionId: string;
  readonly acceptedAtMs: number;
  readonly how: "tablet" | "paper" | "online" | "email" | "verbal";
}

/** Oldest first. */
export function consentsOf(sql: Sql, patientId: string): ConsentRow[] {
  return sql.all<ConsentRow>(
    `SELECT id AS consentId, line_id AS lineId, policy_version_id AS policyVersionId, accepted_at_ms AS acceptedAtMs, how
     FROM consent WHERE ${ofSame("patient_id")} ORDER BY accepted_at_ms, id`,
    patientId,
  );
}

/** Whether anybody signed a version. */
export const isSigned = (sql: Sql, policyVersionId: string): boolean =>
  sql.one("SELECT 1 AS n FROM consent WHERE policy_version_id = ?", policyVersionId) !== undefined;
