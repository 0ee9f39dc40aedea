/** Sends one leg and records what came back. What if the process dies here? stands beside every await (docs/refund-states.md). */

import type { SendOutcome } from "../../../../core/refund/classify.ts";
import type { ConnectorFailure } from "../../../connectors/failure.ts";
import type { PaymentProcessor, ProcessorRefund } from "../../../connectors/payment-processor.ts";
import { transact } from "../../commands/run-command.ts";
import type { JobDependencies } from "../../dependencies.ts";
import { postCredit } from "../../domain/credit/post-credit.ts";
import { again, DONE, type JobEnd } from "../../domain/job-end.ts";
import { heldHere } from "../../domain/money/held-because.ts";
import type { Actor } from "../../store/context.ts";
import { knownRefundsOf } from "../../store/money/known-refunds.ts";
import { type LegRow, legById } from "../../store/money/legs.ts";
import { connectionOf } from "../../store/money/payments.ts";
import { callVendor, type Talk, talkToVendor } from "../call-vendor.ts";
import { askManualPayment } from "./ask-manual-payment.ts";
import { claimLeg, claimResend, type Plan } from "./claim-leg.ts";
import { readBeforeLeaving } from "./read-payment.ts";
import { type Answered, recordLookUp, recordOutcome } from "./record-outcome.ts";

type SendPlan = Extract<Plan, { type: "send" }>;

const OUTBOX: Actor = { type: "job", job: "outbox" };

/** Brings a leg as far as it can go now. Running it twice, or after a death at any point, never makes a second refund. */
export async function sendLeg(deps: JobDependencies, legId: string): Promise<JobEnd> {
  const { runtime } = deps;
  const leg = legById(runtime.sql, legId);
  if (!leg) return DONE;
  const unread = isLeavingNow(deps, leg) ? await readBeforeLeaving(deps, leg) : undefined;
  // Dies here: nothing of this leg has left; it is claimed, or read again, by the next run.
  if (unread) return unread;
  const { kind } = leg;
  if (kind === "credit") return transact(runtime, OUTBOX, (c) => postCredit(c, legId));
  if (kind === "hand") return transact(runtime, OUTBOX, (c) => askManualPayment(c, legId));
  const processor = deps.processor(connectionOf(runtime.sql, leg.paymentId));
  if (!processor) return again("no_connection");
  const plan = transact(runtime, OUTBOX, (context) => claimLeg(context, processor, legId));
  // Dies here: the attempt is on disk, its lease runs out, and the leg is then unknown.
  return carryOut(deps, processor, plan);
}

/** Its window has ended and nothing holds it: only then is its payment read. */
function isLeavingNow({ runtime }: JobDependencies, leg: LegRow): boolean {
  const nowMs = runtime.nowMs();
  const isDue = leg.state === "reserved" && leg.leavesAtMs <= nowMs && leg.leaseUntilMs <= nowMs;
  return isDue && heldHere(runtime.sql, leg) === undefined;
}

async function carryOut(deps: JobDependencies, processor: PaymentProcessor, plan: Plan): Promise<JobEnd> {
  const { runtime } = deps;
  switch (plan.type) {
    case "end":
      return plan.end;
    case "send":
      return send(deps, processor, plan);
    case "look_up": {
      const at = { connectionId: connectionOf(runtime.sql, plan.leg.paymentId), actor: OUTBOX };
      // Dies in it: nothing was changed anywhere; the lease runs out and the question is asked again.
      const next = await callVendor<readonly ProcessorRefund[], JobEnd | "resend">(
        deps,
        at,
        () => listed(deps, processor, plan),
        (context, found) => recordLookUp(context, plan, found, runtime.random()),
      );
      if (next !== "resend") return next;
      const resend = transact(runtime, OUTBOX, (context) => claimResend(context, processor, plan.leg));
      return resend.type === "look_up" ? DONE : carryOut(deps, processor, resend);
    }
  }
}

/** Nothing leaves before the guard holds the event that says so: an older copy of this database would not know of the send. */
async function send(deps: JobDependencies, processor: PaymentProcessor, plan: SendPlan): Promise<JobEnd> {
  const { runtime } = deps;
  const { traits } = processor;
  const watched = await deps.watch.advance();
  // Dies here: nothing has left; the attempt's lease runs out, and the same key goes again.
  if (watched !== "held") {
    const outcome = { type: "not_executed", code: `guard_${watched}` } as const;
    return transact(runtime, OUTBOX, (context) =>
      recordOutcome(context, plan, { outcome, listed: undefined, traits, wait: DONE }, runtime.random()),
    );
  }
  const talk: Talk<Sent> = {
    ask: async () => {
      const outcome = await sendSafely(processor, plan);
      return { outcome, listed: outcome.type === "refused" ? await listed(deps, processor, plan) : undefined };
    },
    silence: (code) => ({ outcome: { type: "unknown", code, errorIsReplayed: false }, listed: undefined }),
    failureOf: ({ outcome }) => failureOf(outcome),
  };
  const at = { connectionId: connectionOf(runtime.sql, plan.leg.paymentId), actor: OUTBOX };
  // Dies in it: the processor may have acted, we do not know; the same key brings its saved answer. A refusal is not saved under the key, so it
  // is refused again and listed again.
  return talkToVendor(deps, at, talk, (context, { outcome, listed: there }, wait) =>
    recordOutcome(context, plan, { outcome, listed: there, traits, wait }, runtime.random()),
  );
}

type Sent = Pick<Answered, "outcome" | "listed">;

/** What an outcome says of the connection; of a refund that it made or refused, nothing bad. */
function failureOf(outcome: SendOutcome): ConnectorFailure | undefined {
  switch (outcome.type) {
    case "settled":
    case "pending":
    case "failed":
      return undefined;
    case "refused":
    case "our_bug":
      return { verdict: "refused", detail: outcome.code };
    case "account_paused":
      return { verdict: "unauthorised", detail: outcome.code };
    case "not_executed":
      return { verdict: "not_executed", detail: outcome.code };
    case "in_flight":
      return { verdict: "unknown", detail: "in_flight" };
    case "unknown":
      return { verdict: "unknown", detail: outcome.code };
  }
}

const listed = (
  { runtime }: JobDependencies,
  processor: PaymentProcessor,
  { leg, order }: Pick<SendPlan, "leg" | "order">,
) => processor.listRefunds(order.paymentRef, knownRefundsOf(runtime.sql, leg.paymentId));

/** The processor's word is that it never throws; money does not rest on a word. */
async function sendSafely(processor: PaymentProcessor, plan: SendPlan): Promise<SendOutcome> {
  try {
    return await processor.refund(plan.order, plan.attempt.key);
  } catch {
    return { type: "unknown", code: "threw", errorIsReplayed: false };
  }
}
