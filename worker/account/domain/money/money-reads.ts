/** Orders to read something again at a processor: of a webhook, of the sweep, or because somebody opened a ticket. */
import type { CommandContext } from "../../store/context.ts";
import type { MoneyLook } from "../../store/job-kinds.ts";
import { paymentById } from "../../store/money/payments.ts";
import { isQueued } from "../../store/outbox.ts";
import type { Sql } from "../../store/sql.ts";

/** Asked for again before it was read, it is read once. */
export function queueMoneyRead({ queue }: CommandContext, connectionId: string, look: MoneyLook): void {
  queue("read_money", { connectionId, look });
}

export const isMoneyReadQueued = (sql: Sql, connectionId: string, look: MoneyLook): boolean =>
  isQueued(sql, "read_money", { connectionId, look });

/** What a payment went through is read anew: an answer or a person has said something of it that may be more than we know. */
export function readPaymentAgain(context: CommandContext, paymentId: string): void {
  const payment = paymentById(context.sql, paymentId);
  if (!payment?.processorRef) return;
  queueMoneyRead(context, payment.processor, { at: "payment", refs: [payment.processorRef] });
}
