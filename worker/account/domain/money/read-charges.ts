/** When somebody opens a ticket its payments are read behind the answer, so that what is offered is what came in. */
import { connectionIds } from "../../store/account/connections.ts";
import type { AccountContext, CommandContext } from "../../store/context.ts";
import { isRead, paymentsOf } from "../../store/money/payments.ts";
import { isMoneyReadQueued, queueMoneyRead } from "./money-reads.ts";

/** Of one ticket at once; the newest, which are asked about most. */
const READS_MAX = 10;

/**
 * What a patient paid through a processor that was not read in the last ten minutes and is not queued to be: the newest of it. One that is
 * queued keeps its turn, so that whoever opens a ticket often asks the processor no oftener.
 */
export function unreadCharges({ sql, nowMs }: AccountContext, patientId: string): readonly ChargeToRead[] {
  const connected = connectionIds(sql, "processor");
  const charges = paymentsOf(sql, patientId).flatMap((payment): ChargeToRead[] => {
    const { processor, processorRef } = payment;
    if (processorRef === null || !connected.includes(processor) || isRead(payment, nowMs)) return [];
    const look = { at: "payment", refs: [processorRef] } as const;
    return isMoneyReadQueued(sql, processor, look) ? [] : [{ processor, look }];
  });
  return charges.slice(-READS_MAX);
}

interface ChargeToRead {
  readonly processor: string;
  readonly look: { readonly at: "payment"; readonly refs: readonly [string] };
}

/** Queues the reading of those payments. */
export function readCharges(context: CommandContext, charges: readonly ChargeToRead[]): void {
  for (const { processor, look } of charges) queueMoneyRead(context, processor, look);
}
