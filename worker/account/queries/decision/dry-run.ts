/** What the dry run of a decision did, read off the rows before they are taken back. */
import type { DryRun, PlannedTask, TicketUpdatePlan } from "../../../../core/contract/dry-run.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import type { Language } from "../../../../core/words.ts";
import { shownAt } from "../../store/account/connections.ts";
import { type TaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import { ticketsOfCase } from "../../store/case/tickets.ts";
import type { AccountContext } from "../../store/context.ts";
import { decisionById } from "../../store/decision/decisions.ts";
import { evaluationById } from "../../store/decision/evaluations.ts";
import { queuedJobs } from "../../store/outbox.ts";
import type { Sql } from "../../store/sql.ts";
import { taskText } from "../case/task-text.ts";
import { ticketUpdateOf } from "../note/ticket-note.ts";

/** Jobs that are new, or were queued anew, since `before`. Soonest first. */
export function queuedSince(sql: Sql, before: ReadonlySet<string>): DryRun["jobs"] {
  return queuedJobs(sql)
    .filter((job) => !before.has(job.id))
    .map(({ kind, lane, dueAtMs }) => ({ kind, lane, dueAtMs }));
}

/** Tasks of the case that were opened since `before`. */
export function plannedTasks(sql: Sql, caseId: string, before: ReadonlySet<string>, language: Language): PlannedTask[] {
  return tasksOfCase(sql, caseId)
    .filter((task) => !before.has(task.taskId))
    .map((task) => ({ kind: task.kind, text: taskText(unreferenced(task), language), dueOn: task.dueOn }));
}

/** A reference is the id of a leg, and those of a dry run are never used again: nobody should write one down. */
const unreferenced = (task: TaskRow): TaskRow =>
  task.values.reference === undefined ? task : { ...task, values: { ...task.values, reference: "…" } };

/** What becomes of the uses, as the decision keeps it. */
export function usesTakenOf(sql: Sql, decisionId: string): DryRun["usesTaken"] {
  const decision = decisionById(sql, decisionId);
  return decision && evaluationById(sql, decision.evaluationId).proposal.usesTaken;
}

/** What each ticket of the case would be told if it were told now. */
export function ticketUpdatesNow(context: AccountContext, caseId: string): TicketUpdatePlan[] {
  return ticketsOfCase(context.sql, caseId).flatMap((ticket) => {
    const shown = shownAt(context.sql, ticket.helpdesk);
    const update = shown && ticketUpdateOf(context, caseId, ticket);
    if (!update) return [];
    const { labels, fields } = shown(update.facts);
    return [
      {
        ...ticket,
        addTags: [...labels],
        fields,
        ...omitNullish({ note: update.noteLines && [...update.noteLines] }),
        reopens: update.reopen ?? false,
      },
    ];
  });
}
