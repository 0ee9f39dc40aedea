import * as z from "zod";

/**
 * Stripe's answers (API 2026-10-28.endive), cut to what we read. Ids are opaque; `status` and `reason` are open strings,
 * because Stripe adds values without a new version. Amounts are Stripe's minor units, currencies lower case, `created`
 * whole seconds.
 */
const id = z.string().min(1);
const metadata = z.record(z.string(), z.string());
const amount = z.int().nonnegative();

export const refundWire = z.object({
  id,
  object: z.literal("refund"),
  amount,
  currency: z.string(),
  charge: id.nullable(),
  payment_intent: id.nullable(),
  status: z.string().nullable(),
  metadata: metadata.nullable(),
  created: z.int(),
  failure_reason: z.string().optional(),
  pending_reason: z.string().optional(),
  /** By way of a card: the bank's reference, up to seven days later. Other ways have other names for it. */
  destination_details: z
    .looseObject({ card: z.looseObject({ reference: z.string().nullish() }).nullish() })
    .nullish()
    .catch(undefined),
  /** What the patient has to do, with `requires_action`. */
  next_action: z
    .looseObject({ type: z.string(), display_details: z.looseObject({ expires_at: z.int() }).optional() })
    .optional(),
});
export type RefundWire = z.infer<typeof refundWire>;

export const chargeWire = z.object({
  id,
  object: z.literal("charge"),
  amount,
  amount_captured: amount,
  amount_refunded: amount,
  currency: z.string(),
  captured: z.boolean(),
  created: z.int(),
  payment_intent: id.nullable(),
  status: z.string(),
  metadata,
});
export type ChargeWire = z.infer<typeof chargeWire>;

export const paymentIntentWire = z.object({
  id,
  object: z.literal("payment_intent"),
  currency: z.string(),
  latest_charge: id.nullable(),
});
export type PaymentIntentWire = z.infer<typeof paymentIntentWire>;

export const disputeWire = z.object({
  id,
  object: z.literal("dispute"),
  amount,
  currency: z.string(),
  charge: id,
  payment_intent: id.nullable(),
  status: z.string(),
  /** The gate: true means that a refund is still possible. */
  is_charge_refundable: z.boolean(),
  created: z.int(),
  /** 0 or null where the bank takes no answer. */
  evidence_details: z.object({ due_by: z.int().nullable() }),
  reason: z.string().nullish().catch(undefined),
  payment_method_details: z
    .looseObject({ card: z.looseObject({ network_reason_code: z.string().max(64).nullish() }).nullish() })
    .nullish()
    .catch(undefined),
});
export type DisputeWire = z.infer<typeof disputeWire>;

/** With what lies there for the bank: texts, and files by their id. */
export const wholeDisputeWire = disputeWire.extend({
  evidence: z.record(z.string(), z.unknown()),
  evidence_details: z.object({ due_by: z.int().nullable(), submission_count: z.int().nonnegative() }),
});
export type WholeDisputeWire = z.infer<typeof wholeDisputeWire>;

export const fileWire = z.object({ id: z.string().regex(/^file_\w{1,250}$/), object: z.literal("file") });

/** One page of a list, newest first. Made once for each kind: a schema costs far more to make than to use. */
function pageWire<Item extends z.ZodType>(item: Item) {
  return z.object({ object: z.literal("list"), data: z.array(item), has_more: z.boolean() });
}
export const refundPage = pageWire(refundWire);
export const chargePage = pageWire(chargeWire);
export const disputePage = pageWire(disputeWire);

/** A webhook's envelope. Its object is only a hint of what to read again, so no more than kind and id are taken. */
export const eventWire = z.object({
  id,
  object: z.literal("event"),
  type: z.string(),
  created: z.int(),
  data: z.object({
    object: z.object({ id, object: z.string(), charge: z.string().nullish(), payment_intent: z.string().nullish() }),
  }),
});
export type EventWire = z.infer<typeof eventWire>;
