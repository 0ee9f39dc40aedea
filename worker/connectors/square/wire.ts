import * as z from "zod";

/**
 * Square's answers (version 2025-08-20), cut to what we read. Its contract requires next to nothing; what we cannot do without is required
 * here, and an answer without it is no answer. `status`, `state` and `source_type` are open: Square adds values. Instants are RFC 3339 on
 * the wire and milliseconds from here on.
 */
const id = z.string().regex(/^[\x21-\x7e]{1,255}$/);
const money = z.object({ amount: z.int().nonnegative(), currency: z.string().regex(/^[A-Z]{3}$/) });
const instant = z.string().max(40).transform(toMs);

function toMs(text: string, ctx: z.RefinementCtx): number {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) ctx.addIssue("not an instant");
  return ms;
}

export const refundWire = z.object({
  id,
  status: z.string().nullish(),
  amount_money: money,
  /** Absent for a refund without a payment of Square's. */
  payment_id: id.nullish(),
  reason: z.string().nullish(),
  created_at: instant,
});
export type RefundWire = z.infer<typeof refundWire>;

export const paymentWire = z.object({
  id,
  status: z.string(),
  /** With the tip; what may go back is counted from here. */
  total_money: money,
  /** Absent as long as nothing went back. */
  refunded_money: money.nullish(),
  refund_ids: z.array(id).max(1_000).nullish(),
  source_type: z.string().nullish(),
  location_id: id.nullish(),
  created_at: instant,
});
export type PaymentWire = z.infer<typeof paymentWire>;

export const disputeWire = z
  .object({
    id: id.nullish(),
    /** Its older name. */
    dispute_id: id.nullish(),
    state: z.string().nullish(),
    amount_money: money.nullish(),
    due_at: instant.nullish(),
    updated_at: instant.nullish(),
    created_at: instant.nullish().catch(undefined),
    reason: z.string().max(100).nullish().catch(undefined),
    disputed_payment: z.object({ payment_id: id.nullish() }).nullish(),
  })
  .transform(({ id: named, dispute_id, ...rest }, ctx) => {
    const disputeId = named ?? dispute_id;
    if (disputeId) return { ...rest, id: disputeId };
    ctx.addIssue("a dispute without an id");
    return z.NEVER;
  });
export type DisputeWire = z.infer<typeof disputeWire>;

/** An empty list is left out of the answer, and so is the cursor of a last page. */
const cursor = z.string().max(4_000).nullish();
export const refundAnswer = z.object({ refund: refundWire });
export const refundPage = z.object({ refunds: z.array(refundWire).default([]), cursor });
export const paymentAnswer = z.object({ payment: paymentWire });
export const paymentPage = z.object({ payments: z.array(paymentWire).default([]), cursor });
export const disputePage = z.object({ disputes: z.array(disputeWire).default([]), cursor });
export const disputeAnswer = z.object({ dispute: disputeWire });
const evidenceWire = z.object({ id, evidence_text: z.string().nullish() });
export const evidenceAnswer = z.object({ evidence: evidenceWire });
export const evidencePage = z.object({ evidence: z.array(evidenceWire).default([]), cursor });
export const tokenAnswer = z.object({ merchant_id: id, scopes: z.array(z.string()).nullish() });

/** Only what looks like one of Square's codes: the others may be anybody's text, and this goes into records. */
const code = z.string().regex(/^[A-Z][A-Z0-9_]{1,79}$/);
const errorsWire = z.object({ errors: z.array(z.unknown()).min(1) });
const errorWire = z.object({ code });

/** Every error's code, `UNREADABLE` for an error without one; none where the answer names no error. */
export function codesOf(body: unknown): string[] {
  const parsed = errorsWire.safeParse(body);
  if (!parsed.success) return [];
  return parsed.data.errors.map((one) => errorWire.safeParse(one).data?.code ?? "UNREADABLE");
}

/** A webhook's envelope, no more of it than tells where to look. */
export const eventWire = z.object({
  event_id: id,
  type: z.string().min(1).max(100),
  created_at: instant,
  data: z.object({
    id: id.nullish(),
    object: z
      .object({
        refund: z.object({ id: id.nullish() }).nullish(),
        payment: z.object({ id: id.nullish() }).nullish(),
        dispute: z.object({ disputed_payment: z.object({ payment_id: id.nullish() }).nullish() }).nullish(),
      })
      .nullish(),
  }),
});
export type EventWire = z.infer<typeof eventWire>;
