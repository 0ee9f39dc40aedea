/** What a rehearsed decision did, read off the rows before they are taken back. */
import type { DryRun, PlannedTask, TicketUpdatePlan } from "../../../../core/contract/dry-run.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { Language } from "../../../../core/words.ts";
import { evaluationById } from "../../domain/decision/evaluations.ts";
import { readHelpdesk } from "../../store/account/helpdesk-settings.ts";
import { type TaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import { ticketsOfCase } from "../../store/case/tickets.ts";
import type { AccountContext } from "../../store/context.ts";
import { decisionById } from "../../store/decision/decisions.ts";
import type { Sql } from "../../store/sql.ts";
import { taskText } from "../case/task-text.ts";
import { ticketUpdateOf } from "../note/ticket-note.ts";

const idsOf = (sql: Sql, table: "job" | "task"): ReadonlySet<string> =>
  new Set(sql.all<{ id: string }>(`SELECT id FROM ${table}`).map((row) => row.id));

export const jobIds = (sql: Sql): ReadonlySet<string> => idsOf(sql, "job");
export const taskIds = (sql: Sql): ReadonlySet<string> => idsOf(sql, "task");

export function lastEventSeq(sql: Sql): number {
  return sql.one<{ seq: number }>("SELECT coalesce(max(seq), 0) AS seq FROM event")?.seq ?? 0;
}

export function eventTypesAfter(sql: Sql, seq: number): string[] {
  return sql.all<{ type: string }>("SELECT type FROM event WHERE seq > ? ORDER BY seq", seq).map((row) => row.type);
}

/** Jobs that are new, or were queued anew, since `before`. Soonest first. */
export function queuedSince(sql: Sql, before: ReadonlySet<string>): DryRun["jobs"] {
  return sql
    .all<DryRun["jobs"][number] & { id: string }>(
      "SELECT id, kind, lane, due_at_ms AS dueAtMs FROM job ORDER BY due_at_ms, id",
    )
    .filter((job) => !before.has(job.id))
    .map(({ kind, lane, dueAtMs }) => ({ kind, lane, dueAtMs }));
}

/** Tasks of the case that were opened since `before`. */
export function plannedTasks(sql: Sql, caseId: string, before: ReadonlySet<string>, language: Language): PlannedTask[] {
  return tasksOfCase(sql, caseId)
    .filter((task) => !before.has(task.taskId))
    .map((task) => ({ kind: task.kind, text: taskText(unreferenced(task), language), dueOn: task.dueOn }));
}

/** A reference is the id of a leg, and those of a rehearsal are never used again: nobody should write one down. */
const unreferenced = (task: TaskRow): TaskRow =>
  task.values.reference === undefined ? task : { ...task, values: { ...task.values, reference: "…" } };

/** How the decision's legs fall on its lines. */
export function sharesOf(sql: Sql, decisionId: string): DryRun["shares"] {
  return sql.all(
    `SELECT g.payment_id AS paymentId, a.line_id AS lineId, i.title, a.net_minor AS netMinor, a.tax_minor AS taxMinor, a.uses
     FROM leg g JOIN allocation a ON a.leg_id = g.id JOIN line n ON n.id = a.line_id JOIN item i ON i.id = n.item_id
     WHERE g.decision_id = ? ORDER BY g.id, a.line_id`,
    decisionId,
  );
}

/** What becomes of the uses, as the decision keeps it. */
export function usesTakenOf(sql: Sql, decisionId: string): DryRun["usesTaken"] {
  const decision = decisionById(sql, decisionId);
  return decision && evaluationById(sql, decision.evaluationId).proposal.usesTaken;
}

/** What each ticket of the case would be told if it were told now. */
export function ticketUpdatesNow(context: AccountContext, caseId: string): TicketUpdatePlan[] {
  return ticketsOfCase(context.sql, caseId).flatMap((ticket) => {
    const fields = readHelpdesk(context.sql, ticket.helpdesk)?.fields;
    if (!fields) return [];
    const update = ticketUpdateOf(context, fields, caseId, ticket);
    if (!update) return [];
    const written = (name: keyof typeof fields) =>
      update.fields.find((one) => one.fieldId === fields[name])?.value ?? "";
    return [
      {
        ...ticket,
        addTags: [...update.addTags],
        fields: {
          reason: written("reason"),
          state: written("state"),
          amount: written("amount"),
          caseId: written("caseId"),
        },
        ...omitNullish({ note: update.noteLines && [...update.noteLines] }),
        reopens: update.reopen ?? false,
      },
    ];
  });
}
