import type Stripe from "stripe";
import type { ActivityPage, ChargePage } from "../payment-processor.ts";
import { toProcessorCharge } from "./answers.ts";
import { chargePage, disputePage, refundPage } from "./wire.ts";

const PAGE_SIZE = 100;
const REFUNDS = "refunds:";
const DISPUTES = "disputes:";

/**
 * One page of an account's refunds, and after the last of them one of its disputes. Lists are read, never Search: only lists are up to date.
 * Throws what the SDK throws, and where an answer has another shape.
 */
export async function listActivity(stripe: Stripe, sinceMs: number, cursor = REFUNDS): Promise<ActivityPage> {
  const isRefunds = cursor.startsWith(REFUNDS);
  const after = cursor.slice(cursor.indexOf(":") + 1);
  const params = {
    created: { gte: Math.floor(sinceMs / 1000) },
    limit: PAGE_SIZE,
    ...(after === "" ? {} : { starting_after: after }),
  };
  const { data, has_more } = isRefunds
    ? refundPage.parse(await stripe.refunds.list(params))
    : disputePage.parse(await stripe.disputes.list(params));
  const last = data.at(-1)?.id;
  const nextCursor =
    has_more && last !== undefined ? (isRefunds ? REFUNDS : DISPUTES) + last : isRefunds ? DISPUTES : undefined;
  return {
    paymentRefs: data.flatMap(({ payment_intent, charge }) => [payment_intent ?? [], charge ?? []].flat()),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  };
}

/** One page of the account's charges. Throws as `listActivity` does. */
export async function listCharges(stripe: Stripe, sinceMs: number, cursor?: string): Promise<ChargePage> {
  const { data, has_more } = chargePage.parse(
    await stripe.charges.list({
      created: { gte: Math.floor(sinceMs / 1000) },
      limit: PAGE_SIZE,
      ...(cursor === undefined ? {} : { starting_after: cursor }),
    }),
  );
  const last = data.at(-1)?.id;
  return {
    charges: data.map((charge) => toProcessorCharge(charge, [])),
    ...(has_more && last !== undefined ? { nextCursor: last } : {}),
  };
}
