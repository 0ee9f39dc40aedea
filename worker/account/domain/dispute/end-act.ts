import { closeTaskRow, openTasksOf } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import { type ActMove, type DisputeActRow, moveAct } from "../../store/dispute/acts.ts";
import type { DisputeRow } from "../../store/dispute/disputes.ts";
import { caseOfPayment } from "../../store/money/cases-of-payment.ts";
import { needPayment } from "../../store/money/payments.ts";
import { syncCase } from "../case/cases.ts";
import { readPaymentAgain } from "../money/money-reads.ts";

/** What became of it, told to the record and the case. Answered, nobody is asked for an answer any more. */
export function endAct(context: CommandContext, act: DisputeActRow, dispute: DisputeRow, move: ActMove): void {
  const { paymentId } = dispute;
  const caseId = caseOfPayment(context.sql, needPayment(context.sql, paymentId));
  moveAct(context, act, move, caseId);
  readPaymentAgain(context, paymentId);
  if (move.state !== "done" || act.kind === "stage") return;
  for (const task of openTasksOf(context.sql, ["answer_dispute"])) {
    const isOfThis = task.values.paymentId === paymentId && String(task.values.about).startsWith(dispute.ref);
    if (isOfThis) closeTaskRow(context, task, "makegood", { why: "answered" });
  }
  if (caseId !== undefined) syncCase(context, caseId, { tell: true });
}
