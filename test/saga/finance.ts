/** What somebody in finance does on the Money page. */
import type { Refusal } from "../../core/contract/problem.ts";
import { omitNullish } from "../../core/omit-nullish.ts";
import { asksForSum } from "../../core/refund/difference.ts";
import type { Result } from "../../core/result.ts";
import { askReconciliation, settleDifference } from "../../worker/account/commands/money/settle-difference.ts";
import { runRepeatable } from "../../worker/account/commands/run-command.ts";
import type { CommandContext, PersonActor } from "../../worker/account/store/context.ts";
import { differenceById } from "../../worker/account/store/money/differences.ts";
import { paymentById } from "../../worker/account/store/money/payments.ts";
import { mattersOf } from "../../worker/account/store/money/possible-matters.ts";
import type { Sql } from "../../worker/account/store/sql.ts";
import { resolveLeg } from "../support/operations.ts";
import { isLive, type VendorRefund } from "./houses/house.ts";
import { type AccountProcess, ignoringDeath, untilDeath } from "./process.ts";
import type { Step } from "./steps.ts";
import type { Vendor } from "./vendor.ts";

type MoneyStep = Extract<Step, { do: "money" }>;
const sentence = "I have looked at it.";

/** Answers what came of it; a leg's answer comes when the processor was asked. */
export function onMoney(process: AccountProcess, actor: PersonActor, { how, pick }: MoneyStep, vendor: Vendor): string {
  const pickOf = (query: string): string | undefined => {
    const ids = process.runtime.sql.all<{ id: string }>(query).map(({ id }) => id);
    return ids[pick % Math.max(1, ids.length)];
  };
  if (how === "compare") return did(process, actor, askReconciliation);
  if (how === "settle") {
    const id = pickOf("SELECT id FROM difference WHERE settled_at_ms IS NULL ORDER BY id");
    if (id === undefined) return "no difference";
    const { sql } = process.runtime;
    const row = differenceById(sql, id);
    const seen = row && asksForSum(row.kind) ? beyondKnown(sql, vendor, row.paymentId) : undefined;
    const isSame = seen?.isOurs || pick % 2 === 0;
    const answer = isSame ? ("same_matter" as const) : ("other_matter" as const);
    const refundedMinor = seen?.minor;
    const says = { sentence, answer, ...omitNullish({ refundedMinor }) };
    const first = did(process, actor, (c) => settleDifference(c, id, says));
    if (first !== "invalid") return first;
    // It may have been for more than one case: the first was meant.
    const payment = paymentById(sql, row?.paymentId ?? "");
    const caseId = payment && mattersOf(sql, payment)[0]?.caseId;
    return did(process, actor, (c) => settleDifference(c, id, { ...says, caseId }));
  }
  const legId = pickOf("SELECT id FROM leg WHERE state = 'attention' ORDER BY id");
  if (legId === undefined) return "no leg";
  // Where the account cannot ask, somebody looks into the processor's own pages before they say that it has nothing.
  const refundRef = seenThere(vendor, legId);
  const says =
    refundRef === undefined ? { verdict: how, sentence } : { verdict: "it_went" as const, refundRef, sentence };
  void ignoringDeath(process.watch.ready().then(() => resolveLeg(process.world, actor, legId, says)));
  return `${says.verdict} ${legId}`;
}

/**
 * What somebody sees who looks into the processor's own pages: what went back there beside what the account knows has left. `isOurs`: a leg
 * of which a restored copy says that it waits is among it.
 */
function beyondKnown(sql: Sql, vendor: Vendor, paymentId: string): { minor: number; isOurs: boolean } {
  const payment = sql.one<{ ref: string; connectionId: string; minor: number }>(
    "SELECT processor_ref AS ref, processor AS connectionId, elsewhere_minor AS minor FROM payment WHERE id = ?",
    paymentId,
  );
  const legs = sql.all<{ id: string; left: 0 | 1 }>(
    "SELECT id, vendor_ref IS NOT NULL OR state IN ('submitting', 'unknown', 'attention') AS left FROM leg",
  );
  const hasLeft = new Map(legs.map(({ id, left }) => [id, left === 1]));
  const isOf = (refund: VendorRefund) =>
    refund.paymentRef === payment?.ref && refund.connectionId === payment?.connectionId;
  const beside = vendor
    .refunds()
    .filter((refund) => isOf(refund) && isLive(refund) && !hasLeft.get(refund.legId ?? ""));
  const outMinor = beside.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return {
    minor: Math.max(0, outMinor - (payment?.minor ?? 0)),
    isOurs: beside.some(({ legId }) => hasLeft.has(legId ?? "")),
  };
}

function seenThere(vendor: Vendor, legId: string): string | undefined {
  const shown = vendor.houses.filter(({ listsRefunds }) => !listsRefunds).flatMap((house) => house.refunds());
  return shown.find((refund) => refund.legId === legId && isLive(refund))?.id;
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
