/** When somebody opens a ticket its payments are read behind the answer, so that what is offered is what came in. */
import type { TicketRef } from "../../../../core/contract/ticket.ts";
import { connectionIds } from "../../store/account/connections.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Snapshot } from "../../store/intake/snapshot.ts";
import { isRead, type PaymentRow, paymentsOf } from "../../store/money/payments.ts";
import { readCaseScope } from "../intake/case-scope.ts";
import { moneyRef, queueMoneyRead } from "./money-reads.ts";

/** Of one ticket at once; the newest, which are asked about most. */
const READS_MAX = 10;

/**
 * Queues the reading of what the ticket's patient paid through a processor, each at most once in ten minutes; one that is queued already
 * keeps its turn, so that whoever opens a ticket often asks the processor no oftener.
 */
export function readChargesOf(context: CommandContext, ticket: TicketRef, snapshot: Snapshot): void {
  const subject = readCaseScope(context, { ticket, snapshot });
  const patientId = subject.ok ? subject.value.patientId : undefined;
  if (patientId === undefined) return;
  const connected = connectionIds(context.sql, "processor");
  const unread = paymentsOf(context.sql, patientId).filter(
    (payment) => connected.includes(payment.processor) && !isRead(payment, context.nowMs),
  );
  for (const payment of unread.slice(-READS_MAX)) queueRead(context, payment);
}

function queueRead(context: CommandContext, { processor, processorRef }: PaymentRow): void {
  if (processorRef === null) return;
  const look = { at: "payment", refs: [processorRef] } as const;
  if (context.sql.one("SELECT 1 FROM job WHERE kind = 'read_money' AND ref = ?", moneyRef(processor, look))) return;
  queueMoneyRead(context, processor, look);
}
