import * as z from "zod";
import { amountMinorInput, availableMinorInput, lowerCurrencyInput, oneOrMany } from "../simulator/control-input.ts";
import { API_VERSION } from "./records.ts";

/** What the control endpoints accept: amounts in minor units, instants in milliseconds, currencies in either case. */
const id = z.string().min(1).max(255);
const currency = lowerCurrencyInput;
const metadata = z.record(z.string(), z.string()).default({});

export const accountInput = z.strictObject({
  id: id.default("acct_demo"),
  secretKey: z.string().min(8),
  webhook: z
    .strictObject({
      url: z.url(),
      secret: z.string().min(8),
      previousSecret: z.string().min(8).optional(),
      apiVersion: z.string().default(API_VERSION),
    })
    .nullable()
    .default(null),
  paysOutByHand: z.boolean().default(false),
});

const method = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("card"),
    brand: z.string().default("visa"),
    last4: z.string().regex(/^\d{4}$/, "four digits"),
  }),
  z.strictObject({ type: z.enum(["us_bank_account", "sepa_debit", "konbini", "paypal", "klarna"]) }),
]);

const paymentInput = z
  .strictObject({
    account: id.default("acct_demo"),
    chargeId: id.optional(),
    /** null makes an old-style charge without a payment intent. */
    paymentIntentId: id.nullable().optional(),
    amountMinor: amountMinorInput,
    /** 0 = authorised only. */
    capturedMinor: z.int().min(0).optional(),
    currency,
    method: method.default({ type: "card", brand: "visa", last4: "4242" }),
    feeMinor: z.int().min(0).optional(),
    createdAtMs: z.int().optional(),
    metadata,
    customer: id.nullable().default(null),
    description: z.string().nullable().default(null),
    email: z.email().nullable().default(null),
    payerName: z.string().nullable().default(null),
    payerPhone: z.string().nullable().default(null),
  })
  .refine((payment) => (payment.capturedMinor ?? 0) <= payment.amountMinor, "capturedMinor is more than amountMinor");
export type PaymentInput = z.infer<typeof paymentInput>;

/** One payment or an array of them. */
export const paymentsInput = oneOrMany(paymentInput);

export const customerInput = z.strictObject({
  account: id.default("acct_demo"),
  id,
  name: z.string().nullable().default(null),
  email: z.email().nullable().default(null),
  phone: z.string().nullable().default(null),
  isDeleted: z.boolean().default(false),
});

export const dashboardRefundInput = z.strictObject({
  account: id.default("acct_demo"),
  charge: id.optional(),
  payment_intent: id.optional(),
  amountMinor: amountMinorInput.optional(),
  reason: z.enum(["duplicate", "fraudulent", "requested_by_customer"]).optional(),
  metadata,
  /** Of one that was made some time ago; now where absent. */
  createdAtMs: z.int().optional(),
});

export const failInput = z.strictObject({ failureReason: z.string().default("lost_or_stolen_card") });
export const succeedInput = z.strictObject({ reference: z.string().optional() });
export const disputeInput = z.strictObject({
  amountMinor: amountMinorInput.optional(),
  reason: z.string().default("credit_not_processed"),
  status: z.enum(["needs_response", "under_review", "warning_needs_response"]).default("needs_response"),
  isChargeRefundable: z.boolean().optional(),
});
export const disputeUpdateInput = z.strictObject({
  status: z.string().optional(),
  isChargeRefundable: z.boolean().optional(),
});
export const disputeCloseInput = z.strictObject({ outcome: z.enum(["won", "lost", "warning_closed", "prevented"]) });
/** A payout that somebody makes by hand. */
export const payoutInput = z.strictObject({
  account: id.default("acct_demo"),
  currency,
  amountMinor: amountMinorInput,
});
export const balanceInput = z.strictObject({
  account: id.default("acct_demo"),
  currency,
  availableMinor: availableMinorInput,
});
