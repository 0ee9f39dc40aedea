import type { NOT_ERASED_BECAUSE } from "../../../../core/contract/privacy.ts";
import { isErasedRow } from "../../store/people/erased.ts";
import { waitingErasure } from "../../store/privacy/erasures.ts";
import { holdsOn } from "../../store/privacy/holds.ts";
import { disputedOf, groupOf, openCasesOf } from "../../store/privacy/person.ts";
import type { Sql } from "../../store/sql.ts";

type Because = (typeof NOT_ERASED_BECAUSE)[number];

/** Why somebody cannot be erased now; `isAsked`: one that was asked for is not in its own way. */
export function notErasedBecause(sql: Sql, patientId: string, isAsked = false): Because[] {
  const group = groupOf(sql, patientId);
  const ids = group.map((row) => row.patientId);
  const merged = group[0]?.mergedInto ?? null;
  return [
    ...(isErasedRow(sql, patientId) ? (["erased"] as const) : []),
    ...(merged === null ? [] : (["merged"] as const)),
    ...(holdsOn(sql, patientId).length > 0 ? (["held"] as const) : []),
    ...(openCasesOf(sql, ids) > 0 ? (["case_open"] as const) : []),
    ...(disputedOf(sql, ids) > 0 ? (["disputed"] as const) : []),
    ...(!isAsked && waitingErasure(sql, patientId) ? (["asked"] as const) : []),
  ];
}
