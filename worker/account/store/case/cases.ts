import type { ReasonCode } from "../../../../core/reasons/reasons.ts";
import type { CaseState } from "../../../../core/refund/states.ts";
import type { OfferKind } from "../../../../core/words.ts";
import { hasDecision } from "../decision/decisions.ts";
import { sameRefund } from "../money/refund-names.ts";
import { ofSame } from "../people/same-patient.ts";
import type { Sql } from "../sql.ts";

/**
 * How a request was found. `intake`: it surely was one. `asked`: it may have been one, and a person said yes. `hand`: intake had not found
 * it. Null where none of them was at work: no mail, or a case of the time before.
 */
export type FoundBy = "intake" | "asked" | "hand";

export interface CaseRow {
  readonly caseId: string;
  readonly patientId: string | null;
  readonly state: CaseState;
  readonly reason: ReasonCode;
  /** 0 where neither the mail nor a person has named the reason; it is `other` then, for want of one. */
  readonly reasonSaid: 0 | 1;
  readonly requestedOn: string;
  readonly openedAtMs: number;
  readonly firstAnswerDueAtMs: number | null;
  readonly dueAtMs: number | null;
  readonly closedAtMs: number | null;
  readonly ownerId: string | null;
  readonly service: string | null;
  readonly offer: OfferKind | null;
  readonly refundedMinor: number;
  readonly creditedMinor: number;
  readonly currency: string;
  readonly exception: 0 | 1;
  readonly foundBy: FoundBy | null;
  /** Of a case from before: nobody knows how much was given. */
  readonly amountUnknown: 0 | 1;
}

/** What goes beside a case's reason to whoever reads it. */
export const reasonOf = ({ reason, reasonSaid }: Pick<CaseRow, "reason" | "reasonSaid">) => ({
  reason,
  ...(reasonSaid === 1 ? {} : { reasonOpen: true as const }),
});

/** As an expression of a query: the reason that somebody named, or that nobody has named one. */
export const countedReason = (table: string): string =>
  `CASE WHEN ${table}.reason_said = 0 THEN 'unread' ELSE ${table}.reason END`;

const COLUMNS = `id AS caseId, patient_id AS patientId, state, reason, reason_said AS reasonSaid, requested_on AS requestedOn, opened_at_ms AS openedAtMs,
  first_answer_due_at_ms AS firstAnswerDueAtMs, due_at_ms AS dueAtMs, closed_at_ms AS closedAtMs, owner_id AS ownerId, service, offer,
  refunded_minor AS refundedMinor, credited_minor AS creditedMinor, currency, exception, found_by AS foundBy, past_amount_unknown AS amountUnknown`;

export function caseById(sql: Sql, caseId: string): CaseRow | undefined {
  return sql.one<CaseRow>(`SELECT ${COLUMNS} FROM refund_case WHERE id = ?`, caseId);
}

export const hasCases = (sql: Sql): boolean =>
  sql.one<{ n: number }>("SELECT EXISTS (SELECT 1 FROM refund_case) AS n")?.n === 1;

/** Found in the records, and nobody has written about it, also where we wrote to them: no request of the patient's. */
const NOBODY_ASKED = `EXISTS (SELECT 1 FROM found f WHERE f.case_id = refund_case.id)
  AND NOT EXISTS (SELECT 1 FROM case_ticket t WHERE t.case_id = refund_case.id AND t.made_for_case = 0)`;

/** Cases of a patient, newest first, at most 100, the one in hand and those that nobody asked for left out. */
export function earlierCasesOf(sql: Sql, patientId: string, exceptCaseId: string | undefined): CaseRow[] {
  return sql.all<CaseRow>(
    `SELECT ${COLUMNS} FROM refund_case WHERE ${ofSame("patient_id")} AND id <> ? AND set_aside_at_ms IS NULL AND NOT (${NOBODY_ASKED})
     ORDER BY opened_at_ms DESC, id DESC LIMIT 100`,
    patientId,
    exceptCaseId ?? "",
  );
}

/** Cases opened since an instant, newest first, after the one that was read last. */
export function casesOpenedSince(
  sql: Sql,
  sinceMs: number,
  after: { readonly openedAtMs: number; readonly caseId: string } | undefined,
  most: number,
): CaseRow[] {
  return sql.all<CaseRow>(
    `SELECT ${COLUMNS} FROM refund_case WHERE opened_at_ms >= ?1 AND (opened_at_ms, id) < (?2, ?3) AND set_aside_at_ms IS NULL
     ORDER BY opened_at_ms DESC, id DESC LIMIT ?4`,
    sinceMs,
    after?.openedAtMs ?? Number.MAX_SAFE_INTEGER,
    after?.caseId ?? "",
    most,
  );
}

export const countOpenedSince = (sql: Sql, sinceMs: number): number =>
  sql.one<{ n: number }>(
    "SELECT count(*) AS n FROM refund_case WHERE opened_at_ms >= ? AND set_aside_at_ms IS NULL",
    sinceMs,
  )?.n ?? 0;

/** Lines of a case, open or closed, in a stable order. */
export function linesOfCase(sql: Sql, caseId: string): string[] {
  return sql
    .all<{ lineId: string }>("SELECT line_id AS lineId FROM case_line WHERE case_id = ? ORDER BY line_id", caseId)
    .map((row) => row.lineId);
}

/** Matters of a patient that are not at rest, beside the one in hand, newest first. */
export function openMattersOf(sql: Sql, patientId: string, exceptCaseId: string | undefined, most: number): CaseRow[] {
  return sql.all<CaseRow>(
    `SELECT ${COLUMNS} FROM refund_case WHERE ${ofSame("patient_id")} AND id <> ? AND set_aside_at_ms IS NULL
       AND state NOT IN ('done', 'declined') ORDER BY opened_at_ms DESC, id DESC LIMIT ?`,
    patientId,
    exceptCaseId ?? "",
    most,
  );
}

/** Whether nobody knows yet which purchase a case is about, and nothing was decided in it. */
export function isBlank(sql: Sql, caseId: string): boolean {
  return linesOfCase(sql, caseId).length === 0 && !hasDecision(sql, caseId);
}

/** Whether anything was decided in a case; one that an import told of was decided before this product came. */
export function isDecided(sql: Sql, caseId: string): boolean {
  return (
    sql.one(
      "SELECT 1 FROM decision WHERE case_id = ?1 UNION ALL SELECT 1 FROM refund_case WHERE id = ?1 AND source IS NOT NULL LIMIT 1",
      caseId,
    ) !== undefined
  );
}

/** Whether somebody has said that a refund made elsewhere was for this case, and it stands. */
export function isPaidElsewhere(sql: Sql, caseId: string): boolean {
  return (
    sql.one(
      `SELECT 1 FROM outside_allocation a JOIN outside_refund r ON ${sameRefund("r", "a")}
       WHERE a.case_id = ? AND r.counts = 1 LIMIT 1`,
      caseId,
    ) !== undefined
  );
}

/** Whether a case ended because nobody asks for anything in it: it stands in no list, and taking it up brings it back. */
export function isSetAside(sql: Sql, caseId: string): boolean {
  return sql.one("SELECT 1 FROM refund_case WHERE id = ? AND set_aside_at_ms IS NOT NULL", caseId) !== undefined;
}

/** Whether something of another patient stands in the case: it is locked for money, and listed for a lead. */
export function isMixed(sql: Sql, caseId: string): boolean {
  return sql.one("SELECT 1 FROM case_stranger WHERE case_id = ? LIMIT 1", caseId) !== undefined;
}

/** The other case in which one of these lines is still open, if there is one. A case that is mixed takes nothing in. */
export function openCaseOfLines(
  sql: Sql,
  lineIds: readonly string[],
  exceptCaseId: string | undefined,
): string | undefined {
  for (const lineId of lineIds) {
    const row = sql.one<{ caseId: string }>(
      "SELECT case_id AS caseId FROM case_line WHERE line_id = ? AND open = 1 AND case_id <> ?",
      lineId,
      exceptCaseId ?? "",
    );
    if (row && !isMixed(sql, row.caseId)) return row.caseId;
  }
  return undefined;
}
