/** Sends one leg and records what came back. What if the process dies here? stands beside every await (docs/refund-states.md). */
import type { SendOutcome } from "../../../core/refund/classify.ts";
import type { PaymentProcessor } from "../../connectors/payment-processor.ts";
import type { Actor } from "../context.ts";
import { type LegRow, legById } from "../ledger/legs.ts";
import { heldHere } from "../reads/held-because.ts";
import { transact } from "../run-command.ts";
import { knownRefundsOf } from "../store/known-refunds.ts";
import { connectionOf } from "../store/payments.ts";
import type { AccountWorld } from "../world.ts";
import { askByHand } from "./ask-by-hand.ts";
import { claimLeg, claimResend, type Plan } from "./claim-leg.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";
import { postCredit } from "./post-credit.ts";
import { readBeforeLeaving } from "./read-payment.ts";
import { recordLookUp, recordOutcome } from "./record-outcome.ts";

type SendPlan = Extract<Plan, { type: "send" }>;

const OUTBOX: Actor = { type: "job", job: "outbox" };

/** Brings a leg as far as it can go now. Running it twice, or after a death at any point, never makes a second refund. */
export async function sendLeg(world: AccountWorld, legId: string): Promise<JobEnd> {
  const { shell } = world;
  const leg = legById(shell.sql, legId);
  if (!leg) return DONE;
  const unread = isLeavingNow(world, leg) ? await readBeforeLeaving(world, leg) : undefined;
  // Dies here: nothing of this leg has left; it is claimed, or read again, by the next run.
  if (unread) return unread;
  const { kind } = leg;
  if (kind === "credit") return transact(shell, OUTBOX, (c) => postCredit(c, legId));
  if (kind === "hand") return transact(shell, OUTBOX, (c) => askByHand(c, legId));
  const processor = world.processor(connectionOf(shell.sql, leg.paymentId));
  if (!processor) return again("no_connection");
  const plan = transact(shell, OUTBOX, (context) => claimLeg(context, processor, legId));
  // Dies here: the attempt is on disk, its lease runs out, and the leg is then unknown.
  return carryOut(world, processor, plan);
}

/** Its window has ended and nothing holds it: only then is its payment read. */
function isLeavingNow({ shell }: AccountWorld, leg: LegRow): boolean {
  const nowMs = shell.nowMs();
  const isDue = leg.state === "reserved" && leg.leavesAtMs <= nowMs && leg.leaseUntilMs <= nowMs;
  return isDue && heldHere(shell.sql, leg) === undefined;
}

async function carryOut(world: AccountWorld, processor: PaymentProcessor, plan: Plan): Promise<JobEnd> {
  const { shell } = world;
  switch (plan.type) {
    case "end":
      return plan.end;
    case "send": {
      const outcome = await sendGuarded(world, processor, plan);
      // Dies here: the processor has acted, we do not know; the same key brings its saved answer.
      const there = outcome.type === "refused" ? await listed(world, processor, plan) : undefined;
      // Dies here: as above; a refusal is not saved under the key, so it is refused again and listed again.
      return transact(shell, OUTBOX, (context) =>
        recordOutcome(context, plan, { outcome, listed: there, traits: processor.traits }, shell.random()),
      );
    }
    case "look_up": {
      const found = await listed(world, processor, plan);
      // Dies here: nothing was changed anywhere; the lease runs out and the question is asked again.
      const next = transact(shell, OUTBOX, (context) => recordLookUp(context, plan, found, shell.random()));
      if (next !== "resend") return next;
      const resend = transact(shell, OUTBOX, (context) => claimResend(context, processor, plan.leg));
      return resend.type === "look_up" ? DONE : carryOut(world, processor, resend);
    }
  }
}

const listed = (
  { shell }: AccountWorld,
  processor: PaymentProcessor,
  { leg, order }: Pick<SendPlan, "leg" | "order">,
) => processor.listRefunds(order.paymentRef, knownRefundsOf(shell.sql, leg.paymentId));

/** Nothing leaves before the guard holds the event that says so: an older copy of this database would not know of the send. */
async function sendGuarded({ watch }: AccountWorld, processor: PaymentProcessor, plan: SendPlan): Promise<SendOutcome> {
  const watched = await watch.advance();
  // Dies here: nothing has left; the attempt's lease runs out, and the same key goes again.
  if (watched !== "held") return { type: "not_executed", code: `guard_${watched}` };
  return sendSafely(processor, plan);
}

/** The processor's word is that it never throws; money does not rest on a word. */
async function sendSafely(processor: PaymentProcessor, plan: SendPlan): Promise<SendOutcome> {
  try {
    return await processor.refund(plan.order, plan.attempt.key);
  } catch {
    return { type: "unknown", code: "threw", errorIsReplayed: false };
  }
}
