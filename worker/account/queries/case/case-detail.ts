import { may } from "../../../../core/approval/may.ts";
import type { Actor as AuditActor, EventData } from "../../../../core/audit/event.ts";
import type { CaseCard } from "../../../../core/contract/case.ts";
import type { CaseDetail } from "../../../../core/contract/case-detail.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { today } from "../../domain/follow-up/due.ts";
import { notToHandOut } from "../../domain/money/held-because.ts";
import { screenLanguageOf } from "../../domain/people/language.ts";
import { whoWorks } from "../../domain/people/who-works.ts";
import { holdOf } from "../../domain/privacy/held.ts";
import { connectionTitle } from "../../store/account/connections.ts";
import { eventsOfCase } from "../../store/audit/events.ts";
import { readText } from "../../store/audit/texts.ts";
import { caseById } from "../../store/case/cases.ts";
import { type TaskRow, tasksOfCase } from "../../store/case/tasks.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { importKeyById } from "../../store/imports/import-keys.ts";
import { legById } from "../../store/money/legs.ts";
import { bookingsOfCase } from "../../store/records/packages.ts";
import type { Sql } from "../../store/sql.ts";
import { decisionViewsOf, nameOf } from "../decision/decisions.ts";
import { cardsOfCase } from "../dispute/dispute-cards.ts";
import { foundInCase } from "../intake/found-case.ts";
import { conversationOf } from "../intake/news.ts";
import { outcomeOfCase } from "../outcomes/outcomes.ts";
import { awayMarkOf } from "../people/away-mark.ts";
import { contactOfMessage } from "../people/sent-messages.ts";
import { heldView } from "../privacy/privacy-view.ts";
import { cardOfCaseNow } from "./case-cards.ts";
import { clinicianViewOf, linkSentTo } from "./clinician.ts";
import { mayEndAsWrong } from "./endable.ts";
import { ownTicketOf } from "./own-ticket.ts";
import { taskText } from "./task-text.ts";
import { untoldOf } from "./untold.ts";

/** One case, whole: what was decided, what moved, what is left to do, and who did what (mission G3). */
export function readCase(ctx: AccountContext, actor: PersonActor, caseId: string): Result<CaseDetail, Refusal> {
  const works = whoWorks(ctx);
  const card = cardOfCaseNow(ctx, actor, works, caseId);
  if (!card) return err({ code: "not_found", detail: "There is no such case." });
  const language = screenLanguageOf(actor.locale);
  const row = caseById(ctx.sql, caseId);
  return ok({
    case: card,
    decisions: decisionViewsOf(ctx, caseId, language),
    tasks: tasksOfCase(ctx.sql, caseId).map((task) => ({
      taskId: task.taskId,
      kind: task.kind,
      text: taskText(task, language, whyNotYet(ctx.sql, task)),
      ...omitNullish({ texts: textsOf(ctx.sql, task) }),
      dueOn: task.dueOn,
      ...omitNullish({
        away: task.doneAtMs === null ? awayMarkOf(ctx.sql, works, task.ownerId, actor.personId) : undefined,
      }),
      ...omitNullish({ doneAtMs: task.doneAtMs, doneBy: doneByOf(task) }),
    })),
    ...omitNullish({
      clinician: clinicianViewOf(ctx.sql, caseId),
      ownTicket: ownTicketOf(ctx.sql, actor, caseId),
      untold: untoldOf(ctx.sql, caseId),
    }),
    ...(row ? conversationOf(ctx, actor, row) : {}),
    ...(mayEnd(ctx.sql, actor, card) ? { mayEndAsWrong: true } : {}),
    ...omitNullish({ disputes: cardsOfCase(ctx, actor, caseId) }),
    bookings: bookingsOfCase(ctx.sql, caseId, today(ctx)),
    ...omitNullish({ outcome: outcomeOfCase(ctx, actor, caseId) }),
    ...omitNullish({ found: foundInCase(ctx, actor, caseId) }),
    ...omitNullish({ hold: heldView(ctx.sql, holdOf(ctx.sql, { patientId: undefined, case: row })) }),
    timeline: eventsOfCase(ctx.sql, caseId).map(({ seq, atMs, actor: by, type, data }) => ({
      seq,
      atMs,
      actor: actorInWords(ctx.sql, by),
      ...(typeof data.onBehalfOf === "string" ? { onBehalfOf: nameOf(ctx.sql, data.onBehalfOf) } : {}),
      type,
      data: { ...data, ...omitNullish({ contact: contactOfMessage(ctx.sql, data.messageId) }) },
      ...omitNullish({ sentence: sentenceOf(ctx.sql, data) }),
    })),
  });
}

function sentenceOf(sql: Sql, { textId, sentenceHash }: EventData): string | undefined {
  return typeof textId === "string" && sentenceHash !== undefined ? readText(sql, textId) : undefined;
}

/** Both texts of a reply that does not fit, as long as they are kept. */
function textsOf(sql: Sql, { values: { sentTextId, oursTextId } }: TaskRow) {
  const read = (id: string | number | undefined) => (typeof id === "string" ? readText(sql, id) : undefined);
  const sent = read(sentTextId);
  const ours = read(oursTextId);
  return sent === undefined ? undefined : { sent, ...(ours === undefined ? {} : { ours }) };
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
    case "link":
      return linkSentTo(sql, actor.linkId);
    case "key":
      return importKeyById(sql, actor.keyId)?.title ?? "";
    case "job":
      return "Makegood";
  }
}
