/** What somebody in finance does on the Money page. */
import type { Refusal } from "../../core/contract/problem.ts";
import type { Result } from "../../core/result.ts";
import { askReconciliation, settleDifference } from "../../worker/account/commands/money/settle-difference.ts";
import { runRepeatable } from "../../worker/account/commands/run-command.ts";
import type { CommandContext, PersonActor } from "../../worker/account/store/context.ts";
import { differenceById } from "../../worker/account/store/money/differences.ts";
import { paymentById } from "../../worker/account/store/money/payments.ts";
import { mattersOf } from "../../worker/account/store/money/possible-matters.ts";
import { resolveLeg } from "../support/operations.ts";
import { type AccountProcess, ignoringDeath, untilDeath } from "./process.ts";
import type { Step } from "./steps.ts";

type MoneyStep = Extract<Step, { do: "money" }>;
const sentence = "I have looked at it.";

/** Answers what came of it; a leg's answer comes when the processor was asked. */
export function onMoney(process: AccountProcess, actor: PersonActor, { how, pick }: MoneyStep): string {
  const pickOf = (query: string): string | undefined => {
    const ids = process.runtime.sql.all<{ id: string }>(query).map(({ id }) => id);
    return ids[pick % Math.max(1, ids.length)];
  };
  if (how === "compare") return did(process, actor, askReconciliation);
  if (how === "settle") {
    const id = pickOf("SELECT id FROM difference WHERE settled_at_ms IS NULL ORDER BY id");
    if (id === undefined) return "no difference";
    const answer = pick % 2 === 0 ? ("same_matter" as const) : ("other_matter" as const);
    const first = did(process, actor, (c) => settleDifference(c, id, { sentence, answer }));
    if (first !== "invalid") return first;
    // It may have been for more than one case: the first was meant.
    const { sql } = process.runtime;
    const payment = paymentById(sql, differenceById(sql, id)?.paymentId ?? "");
    const caseId = payment && mattersOf(sql, payment)[0]?.caseId;
    return did(process, actor, (c) => settleDifference(c, id, { sentence, answer, caseId }));
  }
  const legId = pickOf("SELECT id FROM leg WHERE state = 'attention' ORDER BY id");
  if (legId === undefined) return "no leg";
  void ignoringDeath(
    process.watch.ready().then(() => resolveLeg(process.world, actor, legId, { verdict: how, sentence })),
  );
  return `${how} ${legId}`;
}

function did(
  { runtime }: AccountProcess,
  actor: PersonActor,
  act: (context: CommandContext) => Result<true, Refusal>,
): string {
  const answer = untilDeath(() => runRepeatable(runtime, { id: "money", name: "money", actor }, act));
  if (answer === undefined) return "no answer";
  return answer.ok ? "done" : answer.error.code;
}
