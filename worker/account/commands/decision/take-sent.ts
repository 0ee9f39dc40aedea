import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import type { SentMessage } from "../../../connectors/helpdesk.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { openCase } from "../../domain/case/open-case.ts";
import { dueOn } from "../../domain/follow-up/due.ts";
import { readCaseScope } from "../../domain/intake/case-scope.ts";
import { checkedOn } from "../../queries/decision/check-send.ts";
import { letterOfText } from "../../queries/decision/letter-of-text.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import { keepText } from "../../store/audit/texts.ts";
import { caseById } from "../../store/case/cases.ts";
import { openTask } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionsOfCase } from "../../store/decision/decisions.ts";
import { insertCompared, isCompared, passOf } from "../../store/intake/sent-replies.ts";
import { withoutCards } from "../../store/intake/without-cards.ts";
import { letterWentOut } from "./letter-went-out.ts";

/** Working days until the patient hears what is true. */
const CORRECT_DAYS = 1;

/**
 * Public replies of staff's as they were really sent, each compared once with what is decided (mission D6). One that says wrong money or state, and
 * that nobody with the right let go, becomes a task with both texts; a ticket without a case becomes one by it, since money was promised on it.
 * Any other may be a letter that was due, in the sender's own words: then it is told.
 */
export function takeSent(context: CommandContext, ticket: TicketRef, sent: readonly SentMessage[]): void {
  const { sql, nowMs } = context;
  for (const { messageId, writtenAtMs, body } of sent) {
    if (isCompared(sql, ticket, messageId)) continue;
    const checked = body.trim() === "" ? undefined : checkedOn(context, ticket, body);
    const wrong = checked?.ok ? checked.value.findings.filter(({ severity }) => severity === "blocks") : [];
    const isLetGo = checked?.ok === true && passOf(sql, ticket, checked.value.pass) === "overridden";
    const isWrong = wrong.length > 0 && !isLetGo;
    insertCompared(sql, ticket, { messageId, writtenAtMs, atMs: nowMs, isWrong });
    if (!checked?.ok) continue;
    if (!isWrong) {
      takeTold(context, ticket, body);
      continue;
    }
    const { pass } = checked.value;
    const caseId = checked.value.caseId ?? caseForPromise(context, ticket);
    const findings = wrong.map(({ check }) => check);
    context.record("reply.sent_wrong", caseId, { ...ticket, messageId, textHash: pass.textHash, findings });
    openTaskFor(context, caseId, { messageId, body, check: findings[0] ?? "" });
  }
}

/** Nobody knows yet what it is about; a person does, who reads what was promised. */
function caseForPromise(context: CommandContext, ticket: TicketRef): string {
  const { sql, nowMs } = context;
  const scope = readCaseScope(context, { ticket });
  const { patientId, snapshot } = scope.ok ? scope.value : {};
  const caseId = context.newId();
  const receivedAtMs = snapshot?.receivedAtMs ?? nowMs;
  const requestedOn = civilDateAt(receivedAtMs, homeTimeZone(sql));
  openCase(context, { caseId, patientId, reason: undefined, requestedOn, receivedAtMs: nowMs, lineIds: [], ticket });
  return caseId;
}

function takeTold(context: CommandContext, ticket: TicketRef, body: string): void {
  const scope = readCaseScope(context, { ticket });
  const theCase = scope.ok ? scope.value.case : undefined;
  const due = scope.ok && theCase ? letterOfText(context, scope.value, body) : undefined;
  if (due && theCase)
    letterWentOut(context, theCase, due, { text: withoutCards(context.sql, body), by: "makegood", ownerId: null });
}

function openTaskFor(
  context: CommandContext,
  caseId: string,
  { messageId, body, check }: { readonly messageId: string; readonly body: string; readonly check: string },
): void {
  const decision = decisionsOfCase(context.sql, caseId).at(-1);
  openTask(context, {
    caseId,
    kind: "reply_wrong",
    values: {
      about: `sent ${messageId}`,
      check,
      sentTextId: keepText(context, caseId, withoutCards(context.sql, body)),
      ...(decision?.replyTextId ? { oursTextId: decision.replyTextId } : {}),
    },
    ownerId: caseById(context.sql, caseId)?.ownerId ?? null,
    dueOn: dueOn(context, CORRECT_DAYS, caseId),
  });
  syncCase(context, caseId);
}
