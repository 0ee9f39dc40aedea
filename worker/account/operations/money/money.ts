/** Whether money moves as it should, and what a person does where it does not. */
import { settleDifferenceRequest } from "../../../../core/contract/money.ts";
import { askReconciliation, settleDifference } from "../../commands/money/settle-difference.ts";
import { moneyHealthOf } from "../../queries/money/money-health.ts";
import { again } from "../act.ts";
import { read } from "../operation.ts";
import { resolveLeg } from "./resolve-leg.ts";

export const money = [
  read("moneyHealth", { act: "money_health", right: "money.read", run: moneyHealthOf }),
  resolveLeg,
  again("settleDifference", {
    act: "settle_difference",
    request: settleDifferenceRequest,
    right: "difference.settle",
    run: settleDifference,
    answer: ({ ask }) => ask("moneyHealth"),
  }),
  again("askReconciliation", {
    act: "ask_reconciliation",
    right: "reconciliation.ask",
    id: () => "all",
    run: askReconciliation,
    answer: ({ ask }) => ask("moneyHealth"),
  }),
];
