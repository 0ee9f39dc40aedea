import * as z from "zod";

/**
 * PayPal's answers (Payments 2.5, Disputes 1.10), cut to what we read. Nearly everything is optional in PayPal's own contract; what we
 * cannot work without is required here, and an answer without it is no answer. Statuses stay open texts: PayPal adds values.
 */
const id = z.string().regex(/^[A-Za-z0-9-]{1,255}$/);
const word = z.string().min(1).max(255);

export const moneyWire = z.object({
  value: z
    .string()
    .max(32)
    .regex(/^-?(\d+|\d*\.\d+)$/),
  currency_code: z.string().regex(/^[A-Z]{3}$/),
});
export type MoneyWire = z.infer<typeof moneyWire>;

const links = z
  .array(z.object({ rel: z.string(), href: z.string() }))
  .max(100)
  .default([]);

export const refundWire = z.object({
  id,
  status: word,
  status_details: z.object({ reason: word.optional() }).optional(),
  /** Absent in a minimal answer, which we do not ask for. */
  amount: moneyWire.optional(),
  /** What had gone back of the capture with this refund, itself included: PayPal names the sum nowhere else. */
  seller_payable_breakdown: z.object({ total_refunded_amount: moneyWire.optional() }).optional().catch(undefined),
  /** Of a refund to a card: by what its bank finds it. */
  acquirer_reference_number: z.string().optional().catch(undefined),
  custom_id: z.string().optional(),
  invoice_id: z.string().optional(),
  create_time: z.string().max(64).optional(),
  /** `up` names the capture: nothing else in a refund does. */
  links,
});
export type RefundWire = z.infer<typeof refundWire>;

export const captureWire = z.object({ id, status: word, amount: moneyWire });
export type CaptureWire = z.infer<typeof captureWire>;

const disputeCore = {
  dispute_id: id,
  status: word,
  dispute_state: word.optional(),
  dispute_amount: moneyWire.optional(),
  reason: word.optional().catch(undefined),
  dispute_life_cycle_stage: word.optional().catch(undefined),
  /** Until when PayPal takes the clinic's answer. */
  seller_response_due_date: z.iso
    .datetime({ offset: true })
    .transform((text) => Date.parse(text))
    .optional()
    .catch(undefined),
};

export const disputeListWire = z.object({ items: z.array(z.object(disputeCore)).max(1000).default([]), links });
export type DisputeSummaryWire = z.infer<typeof disputeListWire>["items"][number];

const moment = z
  .string()
  .max(64)
  .transform((text) => Date.parse(text))
  .refine((ms) => !Number.isNaN(ms))
  .optional()
  .catch(undefined);

export const disputeWire = z.object({
  ...disputeCore,
  create_time: moment,
  update_time: moment,
  /** What may be done now. */
  links,
  disputed_transactions: z.array(z.object({ seller_transaction_id: id.optional() })).default([]),
  dispute_outcome: z.object({ outcome_code: word.optional(), amount_refunded: moneyWire.optional() }).optional(),
  money_movements: z
    .array(
      z.object({
        affected_party: word.optional(),
        type: word.optional(),
        reason: word.optional(),
        amount: moneyWire.optional(),
      }),
    )
    .default([]),
});
export type DisputeWire = z.infer<typeof disputeWire>;

/** `expires_in` in seconds, typically nine hours. */
export const tokenWire = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,4096}$/),
  expires_in: z.int().positive(),
  app_id: z.string().max(100).optional(),
});

/** Codes are PayPal's upper-case words; anything else is nobody's code and is not repeated in a log. */
const code = z.string().regex(/^[A-Z0-9_]{1,100}$/);

export const errorWire = z.object({
  name: code.optional().catch(undefined),
  debug_id: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/)
    .optional()
    .catch(undefined),
  details: z
    .array(z.object({ issue: code }))
    .max(100)
    .optional()
    .catch(undefined),
});
export type ErrorWire = z.infer<typeof errorWire>;

/** A delivery's envelope. What it tells of its object is only where to look. */
export const eventWire = z.object({
  id: word,
  event_type: word,
  resource_type: z.string().optional(),
  resource: z
    .object({
      id: id.optional(),
      links,
      disputed_transactions: z
        .array(z.object({ seller_transaction_id: id.optional() }))
        .max(1000)
        .default([]),
    })
    .optional(),
});
export type EventWire = z.infer<typeof eventWire>;
