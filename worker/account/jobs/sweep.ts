/** The net under the outbox: whatever is under way has a job, and what got no word is asked about (invariant I8). */
import { SWEEP_EVERY_MS } from "../../../core/refund/limits.ts";
import type { AccountRuntime } from "../commands/run-command.ts";
import { transact } from "../commands/run-command.ts";
import { syncCase } from "../domain/case/cases.ts";
import { noticeLate } from "../domain/follow-up/money-news.ts";
import { again, DONE, type JobEnd } from "../domain/job-end.ts";
import { queueMoneyRead } from "../domain/money/money-reads.ts";
import { ensureSends } from "../domain/money/queue-sends.ts";
import type { Actor } from "../store/context.ts";
import { legsUnderWay } from "../store/money/legs.ts";
import { connectionOf } from "../store/money/payments.ts";
import { isMoneyMoving } from "../store/money/sends.ts";

const SWEEP: Actor = { type: "job", job: "sweep" };

/** Runs every quarter of an hour while money is under way; ends by itself when none is. */
export function sweep(runtime: AccountRuntime): JobEnd {
  return transact(runtime, SWEEP, (context) => {
    const pending = legsUnderWay(context.sql).filter(({ state }) => state === "pending");
    for (const leg of pending) {
      // A webhook may have been lost: ask. A refund that waits for days is asked about every quarter of an hour, one cheap read.
      if (leg.vendorRef)
        queueMoneyRead(context, connectionOf(context.sql, leg.paymentId), { at: "refund", ref: leg.vendorRef });
    }
    for (const caseId of noticeLate(context, pending)) syncCase(context, caseId, { tell: true });
    ensureSends(context);
    return isMoneyMoving(context.sql) ? again("money_moving", context.nowMs + SWEEP_EVERY_MS) : DONE;
  });
}
