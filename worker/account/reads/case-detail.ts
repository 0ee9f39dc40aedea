import { may } from "../../../core/approval/may.ts";
import type { Actor as AuditActor } from "../../../core/audit/event.ts";
import type { CaseCard } from "../../../core/contract/case.ts";
import type { CaseDetail } from "../../../core/contract/case-detail.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { connectionTitle } from "../connections.ts";
import type { AccountContext, PersonActor } from "../context.ts";
import { today } from "../ledger/due.ts";
import { legById } from "../ledger/legs.ts";
import { type TaskRow, tasksOfCase } from "../ledger/tasks.ts";
import type { Sql } from "../sql.ts";
import { caseById } from "../store/cases.ts";
import { eventsOfCase } from "../store/events.ts";
import { bookingsOfCase } from "../store/packages.ts";
import { cardOfCase } from "./case-cards.ts";
import { clinicianViewOf } from "./clinician.ts";
import { decisionViewsOf, nameOf } from "./decisions.ts";
import { mayEndAsWrong } from "./endable.ts";
import { foundInCase } from "./found-case.ts";
import { notToHandOut } from "./held-because.ts";
import { conversationOf } from "./news.ts";
import { present } from "./present.ts";
import { ownTicketOf } from "./started.ts";
import { taskText } from "./task-text.ts";
import { languageOf } from "./viewer.ts";

/** One case, whole: what was decided, what moved, what is left to do, and who did what (mission G3). */
export function readCase(ctx: AccountContext, actor: PersonActor, caseId: string): Result<CaseDetail, Refusal> {
  const allowed = may(actor, "case.read");
  if (!allowed.ok) return allowed;
  const card = cardOfCase(ctx.sql, actor, caseId);
  if (!card) return err({ code: "not_found", detail: "There is no such case." });
  const language = languageOf(actor.locale);
  const row = caseById(ctx.sql, caseId);
  return ok({
    case: card,
    decisions: decisionViewsOf(ctx, caseId, language),
    tasks: tasksOfCase(ctx.sql, caseId).map((task) => ({
      taskId: task.taskId,
      kind: task.kind,
      text: taskText(task, language, whyNotYet(ctx.sql, task)),
      dueOn: task.dueOn,
      ...present({ doneAtMs: task.doneAtMs, doneBy: doneByOf(task) }),
    })),
    ...present({
      clinician: clinicianViewOf(ctx.sql, caseId),
      ownTicket: ownTicketOf(ctx.sql, actor, caseId),
    }),
    ...(row ? conversationOf(ctx, actor, row) : {}),
    ...(mayEnd(ctx.sql, actor, card) ? { mayEndAsWrong: true } : {}),
    bookings: bookingsOfCase(ctx.sql, caseId, today(ctx)),
    ...present({ found: foundInCase(ctx, actor, caseId) }),
    timeline: eventsOfCase(ctx.sql, caseId).map(({ seq, atMs, actor: by, type, data }) => ({
      seq,
      atMs,
      actor: actorInWords(ctx.sql, by),
      ...(typeof data.onBehalfOf === "string" ? { onBehalfOf: nameOf(ctx.sql, data.onBehalfOf) } : {}),
      type,
      data: { ...data },
    })),
  });
}

const mayEnd = (sql: Sql, actor: PersonActor, { caseId, state }: CaseCard): boolean =>
  state !== "done" && may(actor, "request.say").ok && mayEndAsWrong(sql, actor.personId, caseId).ok;

/** What speaks against paying by hand what somebody was asked to. */
function whyNotYet(sql: Sql, { kind, doneAtMs, values }: TaskRow): ReturnType<typeof notToHandOut> {
  const leg = kind === "pay_by_hand" && doneAtMs === null ? legById(sql, String(values.legId)) : undefined;
  return leg && notToHandOut(sql, leg);
}

function doneByOf({ doneAtMs, doneBy }: TaskRow): CaseDetail["tasks"][number]["doneBy"] {
  if (doneAtMs === null) return undefined;
  return doneBy === "import" || doneBy === "makegood" ? doneBy : "person";
}

/** A person's name, an outside system's, or the product's own. */
function actorInWords(sql: Sql, actor: AuditActor): string {
  switch (actor.kind) {
    case "person":
      return nameOf(sql, actor.personId);
    case "patient":
      return "Patient";
    case "webhook":
      return connectionTitle(sql, actor.source);
    case "job":
      return "Makegood";
  }
}
