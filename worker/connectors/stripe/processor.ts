import Stripe from "stripe";
import type * as z from "zod";
import { canonicalJson } from "../../../core/canonical/canonical.ts";
import { sha256Hex } from "../../../core/canonical/hash.ts";
import { classifyAnswer, type SendOutcome } from "../../../core/refund/classify.ts";
import { SEND_DEADLINE_MS } from "../../../core/refund/limits.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { withDeadline } from "../../deadline.ts";
import type { ConnectorFailure } from "../failure.ts";
import type { PaymentProcessor, ProcessorRefund, RefundOrder } from "../payment-processor.ts";
import { notAllowed } from "../processor-history.ts";
import { listActivity, listCharges } from "./activity.ts";
import { toStripeAmount } from "./amount.ts";
import {
  LEG_KEY,
  toAnswer,
  toErrorAnswer,
  toProcessorCharge,
  toProcessorRefund,
  toReadFailure,
  unpaidCharge,
} from "./answers.ts";
import { stripeDisputes } from "./dispute-desk.ts";
import { historyPage, STRIPE_HISTORY } from "./history.ts";
import {
  chargePage,
  chargeWire,
  disputePage,
  paymentIntentWire,
  type RefundWire,
  refundPage,
  refundWire,
} from "./wire.ts";

/** Passed explicitly: an update of the SDK then changes types, not the wire. */
const API_VERSION = "2026-10-28.endive";
/** The SDK's own limit, below ours, so that its connection is given up first. */
const SDK_TIMEOUT_MS = 15_000;
const PAGE_SIZE = 100;
/** A payment with more refunds than this is not one we can count; the look-up then says that it has no answer. */
const PAGES_MAX = 20;

/** Stripe may forget a key once it is 24 hours old, and would then refund again: one hour of margin. */
export const STRIPE_TRAITS = { keyLifeMs: 23 * 3_600_000, provesAbsence: true } as const;

export interface StripeOptions {
  /** Captured when the processor is built; looks the platform's fetch up at call time. */
  readonly fetch: typeof fetch;
  readonly secretKey: string;
}

/** Stripe through its own SDK. The outbox owns every retry: the SDK makes none, and our deadline covers the body too. */
export function stripeProcessor(options: StripeOptions): PaymentProcessor {
  const stripe = sdkOf(options);
  return {
    traits: STRIPE_TRAITS,
    requestHash: (order) => sha256Hex(canonicalJson(paramsOf(order) ?? order)),
    refund: (order, key) => sendRefund(stripe, order, key),
    readRefund: (vendorRef) =>
      reading(async () => toProcessorRefund(checked(refundWire, await stripe.refunds.retrieve(vendorRef)))),
    listRefunds: (paymentRef) => listRefunds(stripe, paymentRef),
    readCharge: (paymentRef) => reading(() => readCharge(stripe, paymentRef)),
    lists: {
      activity: (sinceMs, cursor) => reading(() => listActivity(stripe, sinceMs, cursor)),
      charges: (sinceMs, cursor) => reading(() => listCharges(stripe, sinceMs, cursor)),
    },
    history: {
      ...STRIPE_HISTORY,
      page: async (kind, span, cursor) => {
        const page = await reading(() => historyPage(stripe, kind, span, cursor));
        return page.ok ? page : err(notAllowed(page.error));
      },
    },
    disputes: stripeDisputes(stripe),
  };
}

const sdkOf = ({ fetch, secretKey }: StripeOptions): Stripe =>
  new Stripe(secretKey, {
    apiVersion: API_VERSION,
    httpClient: Stripe.createFetchHttpClient(fetch),
    maxNetworkRetries: 0,
    timeout: SDK_TIMEOUT_MS,
    telemetry: false,
  });

/**
 * Asks once for each thing that we read: a restricted key may lack any of those rights. Whose account it is such a key may not ask, so the
 * answer is the key's own word for it. The right to refund cannot be tried without a refund.
 */
export function tryKey(options: StripeOptions): Promise<Result<{ readonly account: string }, ConnectorFailure>> {
  return reading(async () => {
    const stripe = sdkOf(options);
    checked(refundPage, await stripe.refunds.list({ limit: 1 }));
    checked(disputePage, await stripe.disputes.list({ limit: 1 }));
    const [latest] = checked(chargePage, await stripe.charges.list({ limit: 1 })).data;
    if (latest?.payment_intent) checked(paymentIntentWire, await stripe.paymentIntents.retrieve(latest.payment_intent));
    return { account: /^.._live_/.test(options.secretKey) ? "live" : "test" };
  });
}

/** What is sent: opaque ids only, nothing of the patient. Undefined where Stripe cannot move the amount. */
function paramsOf(order: RefundOrder): Stripe.RefundCreateParams | undefined {
  const sum = toStripeAmount({ amountMinor: order.amountMinor, currency: order.currency });
  if (!sum.ok) return undefined;
  return {
    ...paymentParam(order.paymentRef),
    amount: sum.value.amount,
    metadata: { [LEG_KEY]: order.legId, case_id: order.caseId },
  };
}

/** A payment is named by its intent; only old charges stand alone. */
function paymentParam(paymentRef: string): { payment_intent: string } | { charge: string } {
  return paymentRef.startsWith("pi_") ? { payment_intent: paymentRef } : { charge: paymentRef };
}

async function sendRefund(stripe: Stripe, order: RefundOrder, key: string): Promise<SendOutcome> {
  const params = paramsOf(order);
  if (!params) return { type: "our_bug", code: "amount_not_sendable" };
  try {
    const answer = await withDeadline(SEND_DEADLINE_MS, stripe.refunds.create(params, { idempotencyKey: key }));
    return classifyAnswer(toAnswer(toProcessorRefund(checked(refundWire, answer))));
  } catch (thrown) {
    // An answer that does not have Stripe's shape lands here too: unknown, and so held.
    return classifyAnswer(toErrorAnswer(thrown));
  }
}

async function listRefunds(
  stripe: Stripe,
  paymentRef: string,
): Promise<Result<readonly ProcessorRefund[], ConnectorFailure>> {
  return reading(async () => {
    const refunds: RefundWire[] = [];
    for (let page = 0; page < PAGES_MAX; page += 1) {
      const after = refunds.at(-1)?.id;
      const answer = await withDeadline(
        SEND_DEADLINE_MS,
        stripe.refunds.list({
          ...paymentParam(paymentRef),
          limit: PAGE_SIZE,
          ...(after === undefined ? {} : { starting_after: after }),
        }),
      );
      const { data, has_more } = checked(refundPage, answer);
      refunds.push(...data);
      if (!has_more) return refunds.map(toProcessorRefund);
    }
    throw new Error("more refunds than can be counted");
  });
}

async function readCharge(stripe: Stripe, paymentRef: string) {
  const work = async () => {
    let chargeId = paymentRef;
    if (paymentRef.startsWith("pi_")) {
      const intent = checked(paymentIntentWire, await stripe.paymentIntents.retrieve(paymentRef));
      if (intent.latest_charge === null) return unpaidCharge(intent);
      chargeId = intent.latest_charge;
    }
    const charge = checked(chargeWire, await stripe.charges.retrieve(chargeId));
    const disputes = await stripe.disputes.list({ charge: chargeId, limit: PAGE_SIZE });
    return toProcessorCharge(charge, checked(disputePage, disputes).data);
  };
  return withDeadline(SEND_DEADLINE_MS, work());
}

async function reading<T>(work: () => Promise<T>): Promise<Result<T, ConnectorFailure>> {
  try {
    return ok(await withDeadline(SEND_DEADLINE_MS, work()));
  } catch (thrown) {
    return err(toReadFailure(thrown));
  }
}

/** Throws where an answer is not what the contract says: then it is no answer. */
function checked<S extends z.ZodType>(schema: S, answer: unknown): z.infer<S> {
  return schema.parse(answer);
}
