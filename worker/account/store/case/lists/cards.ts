/** What a list shows of a case, one row each. */
import type { CaseQueue } from "../../../../../core/contract/case.ts";
import type { RootCause } from "../../../../../core/reasons/reasons.ts";
import { Params } from "../../params.ts";
import type { Sql } from "../../sql.ts";
import type { CaseRow } from "../cases.ts";
import {
  ALL_GONE,
  CLINICIAN_DUE,
  CREDIT_OPEN,
  DECIDED_MINOR,
  DECISION_DUE,
  MARKS_SQL,
  OPEN_TASKS,
  OTHER_OPEN,
  pileFor,
  REVIEW_DUE,
  TASK_DUE,
  type Viewer,
} from "./parts.ts";

export interface CardRow
  extends Pick<
    CaseRow,
    | "caseId"
    | "state"
    | "reason"
    | "reasonSaid"
    | "offer"
    | "currency"
    | "service"
    | "openedAtMs"
    | "dueAtMs"
    | "closedAtMs"
    | "refundedMinor"
    | "creditedMinor"
    | "requestedOn"
  > {
  readonly pile: CaseQueue | null;
  readonly patientName: string | null;
  readonly owner: string | null;
  readonly ownerId: string | null;
  readonly subject: string | null;
  readonly decidedMinor: number | null;
  readonly openTasks: number;
  readonly clinicianDueOn: string | null;
  readonly allGone: 0 | 1;
  readonly creditAlone: 0 | 1;
  readonly marks: string;
  readonly rootCause: RootCause | null;
  readonly endedWrong: 0 | 1;
  readonly taskDueOn: string | null;
  readonly reviewDueOn: string | null;
  readonly suggestedMinor: number | null;
  readonly suggestedCurrency: string | null;
}

/**
 * `where`, `order` and `limit` are SQL of our own over `c`, with marks of the same `params`. Which cases are shown is settled first: SQLite
 * works out all columns of what it sorts, and most cases of a list are on other pages.
 */
export function selectCards(
  sql: Sql,
  viewer: Viewer,
  params: Params,
  parts: { readonly where: string; readonly order: string; readonly limit: number },
): CardRow[] {
  const shown = `SELECT c.id FROM refund_case c WHERE ${parts.where} ORDER BY ${parts.order} LIMIT ${params.mark(parts.limit)}`;
  const query = `SELECT c.id AS caseId, c.state, c.reason, c.reason_said AS reasonSaid, c.root_cause AS rootCause, c.offer, c.currency, c.service, c.opened_at_ms AS openedAtMs,
      ${DECISION_DUE} AS dueAtMs, c.closed_at_ms AS closedAtMs, c.refunded_minor AS refundedMinor, c.credited_minor AS creditedMinor,
      ${pileFor(viewer, params)} AS pile, p.name AS patientName, o.name AS owner, c.owner_id AS ownerId, ${OPEN_TASKS} AS openTasks, (${ALL_GONE}) AS allGone,
      (${CREDIT_OPEN} AND NOT ${OTHER_OPEN}) AS creditAlone,
      ${CLINICIAN_DUE} AS clinicianDueOn, ${TASK_DUE} AS taskDueOn, ${REVIEW_DUE} AS reviewDueOn, c.requested_on AS requestedOn,
      c.suggested_minor AS suggestedMinor, c.suggested_currency AS suggestedCurrency, ${MARKS_SQL} AS marks, c.ended_wrong_at_ms IS NOT NULL AS endedWrong,
      (SELECT s.subject FROM case_ticket t JOIN ticket_snapshot s ON s.helpdesk = t.helpdesk AND s.ticket_id = t.ticket_id
       WHERE t.case_id = c.id ORDER BY s.received_at_ms LIMIT 1) AS subject,
      ${DECIDED_MINOR} AS decidedMinor
    FROM refund_case c LEFT JOIN patient p ON p.id = c.patient_id LEFT JOIN person o ON o.id = c.owner_id
    WHERE c.id IN (${shown}) ORDER BY ${parts.order}`;
  return sql.all<CardRow>(query, ...params.values);
}

export function cardRowOf(sql: Sql, viewer: Viewer, caseId: string): CardRow | undefined {
  const params = new Params();
  return selectCards(sql, viewer, params, { where: `c.id = ${params.mark(caseId)}`, order: "c.id", limit: 1 })[0];
}
