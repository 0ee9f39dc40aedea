/** The product's ledger beside the processor's: nothing double, nothing lost, nothing stuck without a due time. */
import type { DecisionView, LegView } from "../../core/contract/decision.ts";
import { isMoving } from "../../core/refund/leg.ts";
import type { StripeState } from "../../demo/vendors/stripe/state.ts";
import { accountStores, readStore } from "../account-stores.ts";

export function legsOf(decisions: readonly DecisionView[]): LegView[] {
  return decisions.flatMap(({ legs }) => legs);
}

/** What is wrong between the two, in words; empty where they agree. */
export function differences(
  decisions: readonly DecisionView[],
  { refunds, resent_after_prune }: StripeState,
): string[] {
  const wrong: string[] = [];
  const legs = new Map(legsOf(decisions).map((leg) => [leg.legId, leg]));
  const made = Map.groupBy(refunds, (refund) => refund.metadata?.leg_id ?? "");
  for (const [legId, ofLeg] of made) {
    const leg = legs.get(legId);
    if (!leg) wrong.push(`${ofLeg.length} refunds of no leg that anybody was told of: ${legId}`);
    if (ofLeg.length > 1) wrong.push(`double: ${ofLeg.length} refunds of leg ${legId}`);
    if (leg && ofLeg[0]?.amount !== leg.amountMinor) wrong.push(`leg ${legId} is refunded with another sum`);
    if (leg?.state === "failed") wrong.push(`leg ${legId} failed, but its refund is out`);
  }
  for (const leg of legs.values()) {
    if (leg.state === "settled" && !made.has(leg.legId)) wrong.push(`lost: leg ${leg.legId} was never refunded`);
    if (leg.state !== "settled" && !isMoving(leg.state)) wrong.push(`leg ${leg.legId} is ${leg.state}: ${leg.problem}`);
  }
  if (resent_after_prune.length > 0) wrong.push("a key was sent again after it was forgotten");
  return wrong;
}

/** Legs in the account's own store that are under way without a job: read from the disk, after the Worker has ended. */
export function stuckLegs(dataDir: string): string[] {
  const [file] = accountStores(dataDir);
  if (file === undefined) return ["the account's store was not found"];
  return readStore(file, (database) =>
    database
      .prepare(
        `SELECT g.id, g.state FROM leg g WHERE g.state IN ('reserved', 'submitting', 'unknown')
           AND NOT EXISTS (SELECT 1 FROM job j WHERE j.kind = 'send_leg' AND j.ref = g.id)`,
      )
      .all()
      .map(({ id, state }) => `stuck: leg ${id} is ${state} and nothing is due`),
  );
}
