/** What lists of cases ask, as parts of SQL over `refund_case c`. */
import { CASE_MARKS, type CaseMark } from "../../../../../core/contract/case.ts";
import { HOLDS_CASE_OPEN, OWES_DECISION } from "../../../../../core/refund/case-state.ts";
import type { Params } from "../../params.ts";
import { isSeen, type Sight } from "../../people/sight.ts";
import type { Sql } from "../../sql.ts";

/** Whose list it is, as far as it changes what stands in it. */
export interface Viewer {
  readonly personId: string;
  /** Those who are away and whose work is theirs meanwhile. */
  readonly worksFor: readonly string[];
  /** Whose approvals they may give by their own role. */
  readonly approves: readonly ("lead" | "finance")[];
  /** And on a right that was lent to them: what neither they nor the lender asked for. */
  readonly lent: readonly { readonly lenderId: string; readonly approves: readonly ("lead" | "finance")[] }[];
  readonly mayReview: boolean;
  /** Absent for whoever sees everybody. */
  readonly sight?: Sight | undefined;
}

/** Of the cases that are counted or listed for this person, those of patients whom they see. */
export const inSight = ({ sight }: Viewer, params: Params): string[] =>
  sight ? [isSeen(sight, "c.patient_id", params)] : [];

/** Waits for an approval that this person may give. */
function waitsForMe({ personId, approves, lent }: Viewer, params: Params): string {
  const needs = (roles: Viewer["approves"]) => `a.needs IN (${roles.map((need) => params.mark(need)).join(", ")})`;
  const rights = [
    ...(approves.length === 0 ? [] : [needs(approves)]),
    ...lent
      .filter((one) => one.approves.length > 0)
      .map((one) => `(a.requested_by <> ${params.mark(one.lenderId)} AND ${needs(one.approves)})`),
  ];
  if (rights.length === 0) return "0";
  return `EXISTS (SELECT 1 FROM decision d JOIN approval a ON a.decision_id = d.id WHERE d.case_id = c.id
    AND a.state = 'waiting' AND a.requested_by <> ${params.mark(personId)} AND (${rights.join(" OR ")}))`;
}

const MONEY_MOVES = `EXISTS (SELECT 1 FROM decision d JOIN leg g ON g.decision_id = d.id WHERE d.case_id = c.id
    AND g.kind <> 'hand' AND g.state IN ('reserved', 'submitting', 'unknown', 'pending'))`;

/** As `owesDecision`: null once the patient has a decision. */
export const DECISION_DUE = `CASE WHEN c.state IN (${OWES_DECISION.map((state) => `'${state}'`).join(", ")})
    OR (c.state = 'needs_attention' AND c.offer IS NULL) THEN c.due_at_ms END`;

export const CLINICIAN_DUE = `(SELECT min(k.due_on) FROM task k WHERE k.case_id = c.id AND k.kind = 'ask_clinician' AND k.done_at_ms IS NULL)`;

/** The first day by which an open task is due. */
export const TASK_DUE = "(SELECT min(k.due_on) FROM task k WHERE k.case_id = c.id AND k.done_at_ms IS NULL)";

/** What the newest decision gives that stands or waits. */
export const DECIDED_MINOR = `(SELECT d.amount_minor FROM decision d WHERE d.case_id = c.id AND d.state IN ('approved', 'awaiting_approval')
    ORDER BY d.decided_at_ms DESC, d.id DESC LIMIT 1)`;

export const OPEN_TASKS = "(SELECT count(*) FROM task k WHERE k.case_id = c.id AND k.done_at_ms IS NULL)";

const openTask = (condition: string): string =>
  `EXISTS (SELECT 1 FROM task k WHERE k.case_id = c.id AND k.done_at_ms IS NULL AND ${condition})`;
export const CREDIT_OPEN = openTask("k.kind IN ('enter_credit', 'take_off_credit')");
export const OTHER_OPEN = openTask(
  `k.kind IN (${HOLDS_CASE_OPEN.filter((kind) => !kind.endsWith("_credit"))
    .map((kind) => `'${kind}'`)
    .join(", ")})`,
);

const legThat = (condition: string): string =>
  `EXISTS (SELECT 1 FROM decision d JOIN leg g ON g.decision_id = d.id WHERE d.case_id = c.id AND g.state = 'pending' AND ${condition})`;

/** By the mark's name; what stands with the payment is asked by what the case gave back of it and by what it paid for. */
const MARKS: Record<CaseMark, string> = {
  ticket_gone: `c.state NOT IN ('done', 'declined') AND EXISTS (SELECT 1 FROM case_ticket t WHERE t.case_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM case_ticket t WHERE t.case_id = c.id AND t.gone_at_ms IS NULL)`,
  chargeback_threat: "c.threat = 1 AND c.state NOT IN ('done', 'declined')",
  found: `EXISTS (SELECT 1 FROM found f WHERE f.case_id = c.id AND f.gone_at_ms IS NULL AND f.dismissed_at_ms IS NULL)`,
  dispute_open: `EXISTS (SELECT 1 FROM payment y WHERE y.dispute IN ('open_refundable', 'open_locked') AND (
      y.id IN (SELECT g.payment_id FROM decision d JOIN leg g ON g.decision_id = d.id WHERE d.case_id = c.id)
      OR y.purchase_id IN (SELECT n.purchase_id FROM case_line k JOIN line n ON n.id = k.line_id WHERE k.case_id = c.id)))`,
  dispute_lost: openTask("k.kind = 'after_dispute'"),
  patient_must_act: legThat("g.problem = 'requires_action'"),
  refund_late: openTask("k.kind = 'chase_refund'"),
  funds_low: legThat("g.problem = 'insufficient_funds'"),
};
export const MARKS_SQL = CASE_MARKS.map((mark) => `CASE WHEN ${MARKS[mark]} THEN '${mark} ' ELSE '' END`).join(" || ");

/** Somebody who had no part in the decision looks at it again. */
export const UNDER_REVIEW = "EXISTS (SELECT 1 FROM review v WHERE v.case_id = c.id AND v.outcome IS NULL)";

/** The day by which that is due. */
export const REVIEW_DUE = "(SELECT min(v.due_on) FROM review v WHERE v.case_id = c.id AND v.outcome IS NULL)";

/** Waits for a second look that this person may take: as `endReview` asks it. */
function reviewWaitsForMe({ personId, mayReview }: Viewer, params: Params): string {
  if (!mayReview) return "0";
  const me = params.mark(personId);
  return `(${UNDER_REVIEW} AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.case_id = c.id AND d.decider_id = ${me})
    AND NOT EXISTS (SELECT 1 FROM decision d JOIN approval a ON a.decision_id = d.id
      WHERE d.case_id = c.id AND a.state = 'approved' AND (a.approver_id = ${me} OR a.on_behalf_of = ${me})))`;
}

/** The patient wrote more than thanks, and nobody has answered it. */
export const WRITTEN_SINCE = `EXISTS (SELECT 1 FROM case_ticket t JOIN reply r ON r.helpdesk = t.helpdesk AND r.ticket_id = t.ticket_id
    WHERE t.case_id = c.id AND r.answered_at_ms IS NULL AND r.kind <> 'thanks' AND r.because IS NOT 'machine')`;

/** Money is on its way, but somebody has to do something about it first. */
const WAITS_FOR_US = openTask("k.kind IN ('patient_acts', 'chase_refund', 'top_up')");

/** Credit that was taken back leaves no sum behind, but it may have to be taken off in the clinic's own system. */
export const ALL_GONE = `c.state = 'in_progress' AND (c.refunded_minor + c.credited_minor > 0 OR ${CREDIT_OPEN}) AND NOT EXISTS (
    SELECT 1 FROM decision d JOIN leg g ON g.decision_id = d.id WHERE d.case_id = c.id
      AND g.state IN ('reserved', 'submitting', 'unknown', 'pending'))`;

/**
 * The pile a case lies on for this person: null where nobody has to act. A case whose money went but whose tasks are open needs a person,
 * and so does one that waits for an approval which this person may give.
 */
export function pileFor(viewer: Viewer, params: Params): string {
  return `CASE
    WHEN c.state = 'needs_attention' THEN 'failed'
    WHEN c.state = 'awaiting_approval' THEN CASE WHEN ${waitsForMe(viewer, params)} THEN 'needs_me' ELSE 'waiting_approval' END
    WHEN ${UNDER_REVIEW} THEN 'review'
    WHEN c.state = 'awaiting_patient' THEN 'waiting_patient'
    WHEN c.state = 'in_progress' THEN CASE WHEN ${MONEY_MOVES} AND NOT ${WAITS_FOR_US} THEN 'money_moving' ELSE 'needs_me' END
    WHEN c.state = 'open' THEN 'needs_me'
    WHEN ${OPEN_TASKS} > 0 OR ${WRITTEN_SINCE} THEN 'needs_me' END`;
}

/**
 * Cases that are this person's or those's for whom they work, or in which such a task is open; those they have to approve, or may look at a
 * second time: these have no other owner who could.
 */
export function concernsMe(viewer: Viewer, params: Params): string {
  const mine = [viewer.personId, ...viewer.worksFor].map((id) => params.mark(id)).join(", ");
  return `(c.owner_id IN (${mine}) OR c.id IN (SELECT case_id FROM task WHERE done_at_ms IS NULL AND owner_id IN (${mine})) OR (c.state = 'awaiting_approval' AND ${waitsForMe(viewer, params)})
    OR ${reviewWaitsForMe(viewer, params)})`;
}

/** Cases that are not at rest, and finished ones with something still to do. */
export const IN_A_PILE = `(c.state IN ('open', 'awaiting_approval', 'awaiting_patient', 'in_progress', 'needs_attention')
  OR c.id IN (SELECT case_id FROM task WHERE done_at_ms IS NULL) OR ${UNDER_REVIEW} OR ${WRITTEN_SINCE})`;

/** Whether nothing is left to do in a case, or nobody asks for anything in it. */
export const isAtRest = (sql: Sql, caseId: string): boolean =>
  sql.one(`SELECT 1 FROM refund_case c WHERE c.id = ? AND c.set_aside_at_ms IS NULL AND ${IN_A_PILE}`, caseId) ===
  undefined;
