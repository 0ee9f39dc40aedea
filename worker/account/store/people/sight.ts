/** Whom somebody sees who works at some locations only, in SQL: for one patient, and as a part of lists. */
import { Params } from "../params.ts";
import type { Sql } from "../sql.ts";
import { ofSame } from "./same-patient.ts";

export interface Sight {
  readonly personId: string;
  /** At which locations they work now, also for those who are away. */
  readonly locationIds: readonly string[];
  /** Whose yes they may give: a case that waits for it is theirs to see. */
  readonly approves: readonly ("lead" | "finance")[];
}

/** Where a person was, by whichever of their records: what they or theirs bought, each visit, and earlier cases. `x` has the location. */
const WAS_AT = [
  (same: Same) => `SELECT 1 FROM purchase x WHERE ${same("x.patient_id")}`,
  (same: Same) => `SELECT 1 FROM purchase x WHERE ${same("x.payer_id")}`,
  (same: Same) => `SELECT 1 FROM purchase b JOIN line n ON n.purchase_id = b.id JOIN entitlement e ON e.line_id = n.id
     JOIN use_record x ON x.entitlement_id = e.id WHERE ${same("b.patient_id")} AND x.location_id IS NOT NULL`,
  (same: Same) => `SELECT 1 FROM refund_case x WHERE ${same("x.patient_id")} AND x.location_id IS NOT NULL`,
  (same: Same) => `SELECT 1 FROM patient y JOIN purchase x ON x.patient_id = y.id WHERE ${same("y.guardian_id")}`,
  (same: Same) => `SELECT 1 FROM patient y JOIN purchase x ON x.patient_id = y.id WHERE ${same("y.payer_id")}`,
];
type Same = (column: string) => string;

const wasAt = (patient: string, and = ""): string =>
  WAS_AT.map((way) => `EXISTS (${way((column) => ofSame(column, patient))}${and})`).join(" OR ");

/** Whether they see the patient whose id `patient` names, as SQL. Nobody, and who was nowhere yet, is everybody's to see. */
export function isSeen({ personId, locationIds, approves }: Sight, patient: string, params: Params): string {
  const me = params.mark(personId);
  const needs = approves.map((need) => params.mark(need)).join(", ");
  const mine = `(SELECT value FROM json_each(${params.mark(JSON.stringify(locationIds))}))`;
  return `(${patient} IS NULL OR ${wasAt(patient, ` AND x.location_id IN ${mine}`)} OR NOT (${wasAt(patient)})
    OR EXISTS (SELECT 1 FROM refund_case q JOIN decision d ON d.case_id = q.id JOIN approval a ON a.decision_id = d.id
      WHERE ${ofSame("q.patient_id", patient)} AND (a.approver_id = ${me}
        OR (a.state = 'waiting' AND a.requested_by <> ${me} AND a.needs IN (${needs})))))`;
}

/** As one more condition of a list that stops at so many: who sees everybody asks nothing. */
export const andSeen = (sight: Sight | undefined, patient: string, params: Params): string =>
  sight ? ` AND ${isSeen(sight, patient, params)}` : "";

export function seesPatient(sql: Sql, sight: Sight, patientId: string): boolean {
  const params = new Params();
  const where = isSeen(sight, "p.id", params);
  return (
    sql.one(
      `SELECT 1 AS n FROM patient p WHERE p.id = ${params.mark(patientId)} AND NOT ${where}`,
      ...params.values,
    ) === undefined
  );
}
