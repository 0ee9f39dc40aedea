/** Provider pay: who bears it, as it was decided, and the task for whoever runs the pay once the money has gone. */
import type { ProviderPayView } from "../../../../core/contract/option.ts";
import { shareOf } from "../../../../core/money/split.ts";
import { closeTaskRow, openTask, tasksOfCase } from "../../store/case/tasks.ts";
import type { CommandContext } from "../../store/context.ts";
import type { DecisionRow } from "../../store/decision/decisions.ts";
import { insertProviderPay, netGoneOf, providerPayOfDecision } from "../../store/decision/provider-pay.ts";
import { dueOn } from "./due.ts";

/** Working days until whoever runs the pay should know. */
const PAY_RUN_DAYS = 5;

/** Written with the decision, in its transaction, and never changed: a later decision has rows of its own. */
export function recordProviderPay(
  context: CommandContext,
  { caseId, decisionId }: Pick<DecisionRow, "caseId" | "decisionId">,
  pays: readonly ProviderPayView[],
): void {
  for (const { lineId, who, state, amountMinor, currency } of pays) {
    insertProviderPay(context.sql, decisionId, { lineId, who, state, amountMinor, currency });
    context.record("provider_pay.recorded", caseId, { decisionId, lineId, state, amountMinor, currency });
  }
}

/** Pay is withheld for money that went, to the unit: where part of the refund failed, for that part of it that did not. */
export function withholdPay(context: CommandContext, decision: DecisionRow): void {
  const { caseId, decisionId, deciderId } = decision;
  for (const { lineId, title, who, state, amountMinor, currency } of providerPayOfDecision(context.sql, decisionId)) {
    if (state !== "withheld") continue;
    const about = `${decisionId} ${lineId}`;
    const { planned, gone } = netGoneOf(context.sql, decisionId, lineId);
    if (gone === 0) {
      dropPay(context, caseId, about);
      continue;
    }
    const values = { about, lineId, title, who, amountMinor: shareOf(amountMinor, gone, planned), currency };
    openTask(context, {
      caseId,
      kind: "provider_pay",
      values,
      ownerId: deciderId,
      dueOn: dueOn(context, PAY_RUN_DAYS, caseId),
    });
  }
}

/** The money came back before anybody withheld anything. */
function dropPay(context: CommandContext, caseId: string, about: string): void {
  for (const task of tasksOfCase(context.sql, caseId)) {
    const isOpen = task.kind === "provider_pay" && task.values.about === about && task.doneAtMs === null;
    if (isOpen) closeTaskRow(context, task, "makegood", { why: "money_came_back" });
  }
}
