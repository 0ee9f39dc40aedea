import type { TicketRef } from "../../../../core/contract/ticket.ts";
import type { SentMessage } from "../../../connectors/helpdesk.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { dueOn } from "../../domain/follow-up/due.ts";
import { checkedOn } from "../../queries/decision/check-send.ts";
import { keepText } from "../../store/audit/texts.ts";
import { caseById } from "../../store/case/cases.ts";
import { openTask } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { decisionsOfCase } from "../../store/decision/decisions.ts";
import { insertCompared, isCompared, passOf } from "../../store/intake/sent-replies.ts";

/** Working days until the patient hears what is true. */
const CORRECT_DAYS = 1;

/**
 * Public replies of staff's as they were really sent, each compared once with what is decided (mission D6). One that says wrong money or state, and
 * that nobody with the right let go, becomes a task with both texts; on a ticket without a case only the record tells of it.
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
    if (!isWrong || !checked?.ok) continue;
    const { caseId, pass } = checked.value;
    const findings = wrong.map(({ check }) => check);
    context.record("reply.sent_wrong", caseId, { ...ticket, messageId, textHash: pass.textHash, findings });
    if (caseId !== undefined) openTaskFor(context, caseId, { messageId, body, check: findings[0] ?? "" });
  }
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
      sentTextId: keepText(context, caseId, body),
      ...(decision?.replyTextId ? { oursTextId: decision.replyTextId } : {}),
    },
    ownerId: caseById(context.sql, caseId)?.ownerId ?? null,
    dueOn: dueOn(context, CORRECT_DAYS),
  });
  syncCase(context, caseId);
}
