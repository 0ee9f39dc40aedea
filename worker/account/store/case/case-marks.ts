/** Single facts of a case's row that somebody's act changes. Events are the callers'. */
import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { Sql } from "../sql.ts";
import type { CaseFacets } from "./case-facets.ts";
import type { FoundBy } from "./cases.ts";

/** Answers whether nobody had the case before. */
export const giveOwner = (sql: Sql, caseId: string, ownerId: string): boolean =>
  sql.change("UPDATE refund_case SET owner_id = ? WHERE id = ? AND owner_id IS NULL", ownerId, caseId) > 0;

/** Gives a case to somebody else, with the open tasks of whoever had it. Answers how many tasks went along. */
export function passOn(
  sql: Sql,
  caseId: string,
  { fromId, toId }: { readonly fromId: string | null; readonly toId: string },
): number {
  sql.run("UPDATE refund_case SET owner_id = ? WHERE id = ?", toId, caseId);
  return sql.change(
    "UPDATE task SET owner_id = ? WHERE case_id = ? AND done_at_ms IS NULL AND owner_id = ?",
    toId,
    caseId,
    fromId,
  );
}

/** What it is about; when it was opened stays. */
export function writeFacets(sql: Sql, caseId: string, facets: CaseFacets): void {
  sql.run(
    "UPDATE refund_case SET service = ?, location_id = ?, currency = ? WHERE id = ?",
    facets.service ?? null,
    facets.locationId ?? null,
    facets.currency,
    caseId,
  );
  writeCounted(sql, caseId, facets);
}

/** Of that, what figures alone read: a later import may say more of it. */
export function writeCounted(sql: Sql, caseId: string, facets: CaseFacets): void {
  sql.run(
    `UPDATE refund_case SET item_id = ?, provider = ?, seller = ?, policy_version_id = ?, consent_version_id = ? WHERE id = ?`,
    facets.itemId ?? null,
    facets.provider ?? null,
    facets.seller ?? null,
    facets.policyVersionId ?? null,
    facets.consentVersionId ?? null,
    caseId,
  );
}

/** Null where nobody has named a reason. */
export function writeReason(sql: Sql, caseId: string, reason: ReasonCode | null): void {
  sql.run(
    "UPDATE refund_case SET reason = ?, reason_said = ? WHERE id = ?",
    reason ?? "other",
    reason === null ? 0 : 1,
    caseId,
  );
}

/** A mail of the case threatens to have the bank take the money back. */
export function markThreat(sql: Sql, caseId: string): void {
  sql.run("UPDATE refund_case SET threat = 1 WHERE id = ? AND threat = 0", caseId);
}

/** The patient was asked, or written to, for the first time. */
export const markAnswered = (sql: Sql, caseId: string, nowMs: number): void =>
  sql.run("UPDATE refund_case SET answered_at_ms = ? WHERE id = ? AND answered_at_ms IS NULL", nowMs, caseId);

/** The patient was asked something: the case waits for them. */
export function markAsked(sql: Sql, caseId: string, nowMs: number): void {
  sql.run("UPDATE refund_case SET asked_at_ms = ? WHERE id = ?", nowMs, caseId);
  markAnswered(sql, caseId, nowMs);
}

/** The case waits for the patient no more, if they were asked by then. Answers whether it did. */
export const endWaiting = (sql: Sql, caseId: string, askedByMs: number): boolean =>
  sql.change("UPDATE refund_case SET asked_at_ms = NULL WHERE id = ? AND asked_at_ms <= ?", caseId, askedByMs) > 0;

/** When the patient was asked something, by an instant; undefined where they were not, or it is answered. */
export const askedAtMs = (sql: Sql, caseId: string, byMs: number): number | undefined =>
  sql.one<{ atMs: number }>(
    "SELECT asked_at_ms AS atMs FROM refund_case WHERE id = ? AND asked_at_ms <= ?",
    caseId,
    byMs,
  )?.atMs;

export function markSetAside(sql: Sql, caseId: string, nowMs: number): void {
  sql.run("UPDATE refund_case SET set_aside_at_ms = ?, asked_at_ms = NULL WHERE id = ?", nowMs, caseId);
}

/** It was set aside, or withdrawn, and is asked for again. */
export function takeBackIn(sql: Sql, caseId: string): void {
  sql.run("UPDATE refund_case SET set_aside_at_ms = NULL, withdrawn_at_ms = NULL WHERE id = ?", caseId);
}

/** The same by a person who knows whose matter it is: a patient that the case has stays. */
export function takeBackInFor(sql: Sql, caseId: string, patientId: string): void {
  sql.run(
    "UPDATE refund_case SET patient_id = coalesce(patient_id, ?), set_aside_at_ms = NULL, withdrawn_at_ms = NULL WHERE id = ?",
    patientId,
    caseId,
  );
}

/** A patient that the case has stays. */
export function givePatient(sql: Sql, caseId: string, patientId: string): void {
  sql.run("UPDATE refund_case SET patient_id = coalesce(patient_id, ?) WHERE id = ?", patientId, caseId);
}

export function markWithdrawn(sql: Sql, caseId: string, nowMs: number): void {
  sql.run("UPDATE refund_case SET withdrawn_at_ms = ?, asked_at_ms = NULL WHERE id = ?", nowMs, caseId);
}

export function markEndedWrong(sql: Sql, caseId: string, nowMs: number): void {
  sql.run("UPDATE refund_case SET ended_wrong_at_ms = ? WHERE id = ?", nowMs, caseId);
}

/** Answers whether it was marked. */
export const clearEndedWrong = (sql: Sql, caseId: string): boolean =>
  sql.change("UPDATE refund_case SET ended_wrong_at_ms = NULL WHERE id = ? AND ended_wrong_at_ms IS NOT NULL", caseId) >
  0;

export const foundByOf = (sql: Sql, caseId: string): FoundBy | undefined =>
  sql.one<{ foundBy: FoundBy | null }>("SELECT found_by AS foundBy FROM refund_case WHERE id = ?", caseId)?.foundBy ??
  undefined;

/** Somebody asked for it, or said something in it, by telephone or at the desk. */
export const isAskedByHand = (sql: Sql, caseId: string): boolean =>
  sql.one(
    `SELECT 1 FROM refund_case WHERE id = ?1 AND asked_how IS NOT NULL
     UNION ALL SELECT 1 FROM said_by_hand WHERE case_id = ?1 LIMIT 1`,
    caseId,
  ) !== undefined;

/** Null takes the reason away. What somebody owns, decided or wrote about keeps the reason that it has. */
export function writeReasonOfFinding(sql: Sql, caseId: string, reason: ReasonCode | null): void {
  sql.run(
    `UPDATE refund_case SET reason = ?, reason_said = ? WHERE id = ? AND owner_id IS NULL
       AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.case_id = refund_case.id)
       AND NOT EXISTS (SELECT 1 FROM case_ticket t WHERE t.case_id = refund_case.id)`,
    reason ?? "other",
    reason === null ? 0 : 1,
    caseId,
  );
}

/** Due at an instant at the latest. */
export function dueBy(sql: Sql, caseId: string, atMs: number): void {
  sql.run("UPDATE refund_case SET due_at_ms = min(coalesce(due_at_ms, ?1), ?1) WHERE id = ?2", atMs, caseId);
}
