/** What becomes of an account that woke on newer code: timers run, and people and the bank do what waits for them. */
import { assert } from "../../../core/result.ts";
import { closeTask } from "../../../worker/account/commands/case/close-task.ts";
import { settleDifference } from "../../../worker/account/commands/money/settle-difference.ts";
import { runRepeatable } from "../../../worker/account/commands/run-command.ts";
import { nextDueMs } from "../../../worker/account/store/outbox.ts";
import { approveAs } from "../approving.ts";
import { resolveLeg } from "../operations.ts";
import { done } from "./acts.ts";
import type { Life } from "./life.ts";

const ROUNDS_MAX = 3_000;
const SEND_IS_OVER_MS = 10 * 60_000;

/** The lead's yes to what waits for it in a matter. */
export function sayYes({ sql, clinic, around }: Life, matter: string) {
  const row = sql.one<{ id: string; hash: string }>(
    "SELECT a.id, a.hash FROM approval a JOIN leg g ON g.decision_id = a.decision_id WHERE g.id = ?",
    around.matters[matter]?.legId ?? "",
  );
  assert(row, `Something waits in ${matter}`);
  const said = { verdict: "approve", approvalHash: row.hash, sentence: "So it is." } as const;
  return approveAs(clinic.runtime, around.people.lead, row.id, said);
}

/** Timers in their order up to an instant, each followed by what people do. */
export async function goOn(life: Life, untilMs: number): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    await life.run();
    await peopleAct(life);
    const nextMs = nextDueMs(life.sql);
    if (nextMs === undefined || nextMs > untilMs) return;
    life.goTo(Math.max(nextMs, life.around.nowMs + 1));
  }
  throw new Error("It never comes to rest");
}

async function peopleAct(life: Life): Promise<void> {
  const { sql, processor, around } = life;
  const open = sql.all<{ id: string; kind: string }>("SELECT id, kind FROM task WHERE done_at_ms IS NULL ORDER BY id");
  for (const { id, kind } of open) {
    const said = kind === "pay_by_hand" ? { reference: `CASH-${id}` } : {};
    done(life, "finance", "close_task", (context) => closeTask(context, id, said));
  }
  const differences = sql.all<{ id: string }>("SELECT id FROM difference WHERE settled_at_ms IS NULL ORDER BY id");
  for (const { id } of differences) settle(life, id);
  for (const { vendorRef } of around.processor.refunds.filter(({ status }) => status === "pending")) {
    processor.move(vendorRef, "succeeded");
  }
  await lookAtLegs(life);
}

/** What went out elsewhere was for the same; while nobody knows what has left it cannot be said yet. */
function settle({ clinic, around }: Life, id: string): void {
  const said = { sentence: "I have looked at it.", answer: "same_matter" } as const;
  const actor = around.people.finance;
  const answer = runRepeatable(clinic.runtime, { id, name: "settle_difference", actor }, (context) =>
    settleDifference(context, id, said),
  );
  assert(answer.ok || answer.error.code === "still_under_way", answer.ok ? "" : answer.error.detail);
}

/** Somebody in finance has what no machine could find out sent again, when its last send is over. */
async function lookAtLegs({ sql, world, around }: Life): Promise<void> {
  const waiting = sql.all<{ id: string; sentAtMs: number }>(
    `SELECT g.id, max(a.sent_at_ms) AS sentAtMs FROM leg g JOIN attempt a ON a.leg_id = g.id
     WHERE g.state = 'attention' GROUP BY g.id`,
  );
  for (const { id, sentAtMs } of waiting) {
    if (around.nowMs < sentAtMs + SEND_IS_OVER_MS) continue;
    const said = { verdict: "send_again", sentence: "Stripe has nothing." } as const;
    const answer = await resolveLeg(world, around.people.finance, id, said);
    assert(answer.ok, answer.ok ? "" : answer.error.detail);
  }
}
