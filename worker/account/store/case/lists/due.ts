/** What of a case is due by the end of a day, as SQL over `refund_case c`: where it is counted and where it is listed it is the same cases. */
import type { CaseDue } from "../../../../../core/contract/case.ts";
import type { TaskKind } from "../../../../../core/refund/task-kinds.ts";
import type { Params } from "../../params.ts";
import { DECISION_DUE } from "./parts.ts";

/** The clinic's day. */
export interface DueDay {
  readonly on: string;
  readonly nowMs: number;
  /** The first instant after it. */
  readonly endsAtMs: number;
}

export interface DueBy {
  readonly what: CaseDue;
  readonly day: DueDay;
}

/** The patient has heard nothing: nobody decided, asked them, told them a letter, or wrote to them publicly on a ticket of the case. */
export const FIRST_ANSWER_OWED = `c.state = 'open' AND c.asked_at_ms IS NULL AND c.withdrawn_at_ms IS NULL
  AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.case_id = c.id)
  AND NOT EXISTS (SELECT 1 FROM event e WHERE e.case_id = c.id AND e.type IN ('reply.inserted', 'letter.told'))
  AND NOT EXISTS (SELECT 1 FROM case_ticket t JOIN sent_reply s ON s.helpdesk = t.helpdesk AND s.ticket_id = t.ticket_id
    WHERE t.case_id = c.id AND s.written_at_ms >= c.opened_at_ms)`;

/** The bank's question stands with its payment, and has its own day there. */
const NOT_AMONG_TASKS: readonly TaskKind[] = ["call_patient", "answer_dispute"];
const TASKS: Record<"call" | "task", string> = {
  call: "k.kind = 'call_patient'",
  task: `k.kind NOT IN (${NOT_AMONG_TASKS.map((kind) => `'${kind}'`).join(", ")})`,
};

/** Open tasks of a sort, of one case. */
export const tasksDue = (what: "call" | "task", day: DueDay, params: Params): string =>
  `FROM task k WHERE k.case_id = c.id AND k.done_at_ms IS NULL AND ${TASKS[what]} AND k.due_on <= ${params.mark(day.on)}`;

/** As a condition. Each begins with what an index holds. */
export function dueSql({ what, day }: DueBy, params: Params): string {
  const before = () => params.mark(day.endsAtMs);
  switch (what) {
    case "first_answer":
      return `${FIRST_ANSWER_OWED} AND c.first_answer_due_at_ms < ${before()}`;
    case "decision":
      return `c.state IN ('open', 'awaiting_approval', 'awaiting_patient', 'needs_attention') AND ${DECISION_DUE} < ${before()}`;
    case "review":
      return `c.id IN (SELECT v.case_id FROM review v WHERE v.outcome IS NULL AND v.due_on <= ${params.mark(day.on)})`;
    default:
      return `c.id IN (SELECT k.case_id FROM task k WHERE k.done_at_ms IS NULL AND ${TASKS[what]} AND k.due_on <= ${params.mark(day.on)})`;
  }
}

/** When it is due, and whether that is over. */
export function whenDue({ what, day }: DueBy, params: Params): { readonly due: string; readonly isLate: string } {
  const instant = (column: string) => ({ due: column, isLate: `${column} < ${params.mark(day.nowMs)}` });
  const date = (column: string) => ({ due: column, isLate: `${column} < ${params.mark(day.on)}` });
  switch (what) {
    case "first_answer":
      return instant("c.first_answer_due_at_ms");
    case "decision":
      return instant("c.due_at_ms");
    case "review":
      return date("(SELECT min(v.due_on) FROM review v WHERE v.case_id = c.id AND v.outcome IS NULL)");
    default:
      return date(`(SELECT min(k.due_on) ${tasksDue(what, day, params)})`);
  }
}
