/** What of the record is told to the team. Every change passes the record, so that none is told in one place and forgotten in another. */
import type { EventData, EventType } from "../../../../core/audit/event.ts";
import { isNotReached, type MessageState } from "../../../../core/messages/message-state.ts";
import type { NoticeKind } from "../../../../core/notices/kinds.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { approvalById } from "../../store/approval/approvals.ts";
import type { CommandContext } from "../../store/context.ts";
import { openNotices } from "../../store/notices/notices.ts";
import { endNotice, type NoticeOrder, openNotice } from "./open-notice.ts";
import { telling } from "./telling.ts";

interface Happened {
  readonly type: EventType;
  readonly caseId: string | undefined;
  readonly data: EventData;
}
type Tell = (context: CommandContext, happened: Happened) => void;

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === "number" ? value : undefined);

/** What an event says that a notice may say as well. */
const factsOf = ({ caseId, data }: Happened) =>
  omitNullish({
    caseId,
    amountMinor: number(data.amountMinor),
    currency: text(data.currency),
    dueOn: text(data.dueOn),
  });

const open = (context: CommandContext, happened: Happened, order: NoticeOrder) =>
  openNotice(context, { ...factsOf(happened), ...order });

const answered =
  (kind: NoticeKind): Tell =>
  (context, happened) => {
    const approvalId = text(happened.data.approvalId) ?? "";
    const waited = endNotice(context, "approval_waits", approvalId);
    const askedBy = approvalById(context.sql, approvalId)?.requestedBy;
    const sum = omitNullish({ amountMinor: waited?.amountMinor, currency: waited?.currency });
    open(context, happened, {
      ...sum,
      ...factsOf(happened),
      kind,
      about: approvalId,
      ...omitNullish({ askedBy, cause: text(happened.data.why) }),
    });
  };

/** Who asked for these watches the screen on which it is said, or is told of a notice that did not arrive on the page of notices. */
const WATCHED: readonly unknown[] = ["code", "approval_code", "sign_in_code", "test", "notice"];

const TOLD: Partial<Record<EventType, Tell>> = {
  "approval.requested": (context, happened) => {
    const { approvalId, needs, expiresAtMs } = happened.data;
    open(context, happened, {
      kind: "approval_waits",
      about: String(approvalId),
      ...omitNullish({
        cause: text(needs),
        untilMs: number(expiresAtMs),
        askedBy: approvalById(context.sql, String(approvalId))?.requestedBy,
      }),
    });
  },
  "approval.approved": answered("approved"),
  "approval.rejected": answered("rejected"),
  "approval.asked_back": answered("asked_back"),
  "approval.expired": answered("approval_expired"),
  "leg.moved": (context, happened) => {
    const { legId, from, to, generation } = happened.data;
    if (from === "attention") endNotice(context, "money_attention", String(legId));
    if (to === "attention") open(context, happened, { kind: "money_attention", about: String(legId) });
    if (to === "failed") open(context, happened, { kind: "refund_failed", about: `${legId} ${generation}` });
    if (to === "bounced") open(context, happened, { kind: "refund_came_back", about: String(legId) });
  },
  "dispute.opened": (context, happened) => {
    const { disputeRef, paymentId, dueOn } = happened.data;
    open(context, happened, { kind: "dispute_opened", about: `${disputeRef ?? paymentId} ${dueOn ?? ""}`.trim() });
  },
  "clinician.asked": (context, happened) =>
    open(context, happened, { kind: "clinician_asked", about: String(happened.data.questionId) }),
  "message.moved": (context, happened) => {
    const { messageId, purpose, channel, to } = happened.data;
    if (happened.caseId === undefined || WATCHED.includes(purpose) || !isNotReached(to as MessageState)) return;
    open(context, happened, {
      kind: "message_failed",
      about: String(messageId),
      ...omitNullish({ cause: text(channel) }),
    });
  },
  "connection.paused": (context, happened) => {
    // Somebody did it, and knows.
    if (context.actor.type === "person") return;
    open(context, happened, { kind: "connection_broken", about: String(happened.data.connectionId) });
  },
  // That one was resumed says not that it is well: `watch.ts` does, when it has been for a while.
  "account.frozen": (context, happened) => open(context, happened, { kind: "account_frozen", about: "account" }),
  "account.thawed": (context) => {
    for (const { about } of openNotices(context.sql, "account_frozen")) endNotice(context, "account_frozen", about);
  },
};

/** In the transaction of the change, after its event. */
export function tellTeam(context: CommandContext, happened: Happened): void {
  const tell = TOLD[happened.type];
  if (tell) telling(context, happened.type, () => tell(context, happened));
}
