/** Sends one leg and records what came back. What if the process dies here? stands beside every await (docs/refund-states.md). */
import type { SendOutcome } from "../../../core/refund/classify.ts";
import type { PaymentGateway } from "../../connectors/payment-gateway.ts";
import type { Actor } from "../context.ts";
import { type LegRow, legById } from "../ledger/legs.ts";
import { heldHere } from "../reads/held-because.ts";
import { transact } from "../run-command.ts";
import type { AccountWorld } from "../world.ts";
import { askByHand } from "./ask-by-hand.ts";
import { claimLeg, claimResend, type Plan } from "./claim-leg.ts";
import { again, DONE, type JobEnd } from "./job-end.ts";
import { postCredit } from "./post-credit.ts";
import { readBeforeLeaving } from "./read-payment.ts";
import { recordLookUp, recordOutcome } from "./record-outcome.ts";

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
  const gateway = world.gateway("stripe");
  if (!gateway) return again("no_connection");
  const plan = transact(shell, OUTBOX, (context) => claimLeg(context, gateway, legId));
  // Dies here: the attempt is on disk, its lease runs out, and the leg is then unknown.
  return carryOut(world, gateway, plan);
}

/** Its window has ended and nothing holds it: only then is its payment read. */
function isLeavingNow({ shell }: AccountWorld, leg: LegRow): boolean {
  const nowMs = shell.nowMs();
  const isDue = leg.state === "reserved" && leg.leavesAtMs <= nowMs && leg.leaseUntilMs <= nowMs;
  return isDue && heldHere(shell.sql, leg) === undefined;
}

async function carryOut(world: AccountWorld, gateway: PaymentGateway, plan: Plan): Promise<JobEnd> {
  const { shell } = world;
  switch (plan.type) {
    case "end":
      return plan.end;
    case "send": {
      const outcome = await sendGuarded(world, gateway, plan);
      // Dies here: the processor has acted, we do not know; the same key brings its saved answer.
      const refused = outcome.type === "refused" ? await gateway.listRefunds(plan.order.paymentRef) : undefined;
      // Dies here: as above; a refusal is not saved under the key, so it is refused again and listed again.
      return transact(shell, OUTBOX, (context) => recordOutcome(context, plan, outcome, refused, shell.random()));
    }
    case "look_up": {
      const found = await gateway.listRefunds(plan.order.paymentRef);
      // Dies here: nothing was changed anywhere; the lease runs out and the question is asked again.
      const next = transact(shell, OUTBOX, (context) => recordLookUp(context, plan, found, shell.random()));
      if (next !== "resend") return next;
      const resend = transact(shell, OUTBOX, (context) => claimResend(context, gateway, plan.leg));
      return resend.type === "look_up" ? DONE : carryOut(world, gateway, resend);
    }
  }
}

/** Nothing leaves before the guard holds the event that says so: an older copy of this database would not know of the send. */
async function sendGuarded(
  { watch }: AccountWorld,
  gateway: PaymentGateway,
  plan: Extract<Plan, { type: "send" }>,
): Promise<SendOutcome> {
  const watched = await watch.advance();
  // Dies here: nothing has left; the attempt's lease runs out, and the same key goes again.
  if (watched !== "held") return { type: "not_executed", code: `guard_${watched}` };
  return sendSafely(gateway, plan);
}

/** The gateway's word is that it never throws; money does not rest on a word. */
async function sendSafely(gateway: PaymentGateway, plan: Extract<Plan, { type: "send" }>): Promise<SendOutcome> {
  try {
    return await gateway.refund(plan.order, plan.attempt.key);
  } catch {
    return { type: "unknown", code: "threw", errorIsReplayed: false };
  }
}
