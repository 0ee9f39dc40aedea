import * as z from "zod";
import { amountMinorInput, availableMinorInput, oneOrMany, upperCurrencyInput } from "../simulator/control-input.ts";

/** What the control endpoints accept: amounts in ISO minor units, instants in milliseconds, currencies in either case. */
const id = z.string().min(1).max(255);
const account = id.default("paypal_demo");
const currency = upperCurrencyInput;

export const accountInput = z.strictObject({
  id: account,
  environment: z.enum(["production", "sandbox"]).default("production"),
  clientId: z.string().min(8),
  clientSecret: z.string().min(8),
  idPrefix: z
    .string()
    .regex(/^[A-Z0-9]{2,4}$/, "two to four capital letters or digits")
    .optional(),
  tokenLifeS: z.int().min(1).default(32_400),
  tellsRefundEvents: z.boolean().default(false),
  searchLagMs: z.int().min(0).default(0),
  maySearch: z.boolean().default(true),
  webhook: z
    .strictObject({ url: z.url(), id: z.string().regex(/^[A-Za-z0-9]{1,50}$/) })
    .nullable()
    .default(null),
});

const paymentInput = z.strictObject({
  account,
  captureId: z
    .string()
    .regex(/^[0-9A-Z]{1,20}$/, "capital letters and digits, at most 20")
    .optional(),
  amountMinor: amountMinorInput,
  currency,
  status: z.enum(["COMPLETED", "PENDING", "DECLINED", "FAILED"]).default("COMPLETED"),
  createdAtMs: z.int().optional(),
  feeMinor: z.int().min(0).optional(),
  customId: z.string().nullable().default(null),
  invoiceId: z.string().nullable().default(null),
  isRestricted: z.boolean().default(false),
  payer: z
    .strictObject({
      name: z.string(),
      email: z.email(),
      phone: z
        .string()
        .regex(/^\d{1,14}$/)
        .optional(),
    })
    .nullable()
    .default(null),
});
export type PaymentInput = z.infer<typeof paymentInput>;

/** One payment or an array of them. */
export const paymentsInput = oneOrMany(paymentInput);

export const dashboardRefundInput = z.strictObject({
  account,
  capture: id,
  amountMinor: amountMinorInput.optional(),
  note: z.string().optional(),
  invoiceId: z.string().optional(),
});
export const failInput = z.strictObject({ status: z.enum(["FAILED", "CANCELLED"]).default("FAILED") });
const stage = z.enum(["INQUIRY", "CHARGEBACK", "PRE_ARBITRATION", "ARBITRATION"]);
export const disputeInput = z.strictObject({
  amountMinor: amountMinorInput.optional(),
  reason: z.string().default("CREDIT_NOT_PROCESSED"),
  stage: stage.default("INQUIRY"),
});
export const disputeUpdateInput = z.strictObject({ stage: stage.optional(), status: z.string().optional() });
export const disputeCloseInput = z.strictObject({
  outcome: z.enum([
    "RESOLVED_BUYER_FAVOUR",
    "RESOLVED_SELLER_FAVOUR",
    "RESOLVED_WITH_PAYOUT",
    "CANCELED_BY_BUYER",
    "ACCEPTED",
    "DENIED",
    "NONE",
  ]),
});
export const withdrawalInput = z.strictObject({ account, currency, amountMinor: amountMinorInput });
export const balanceInput = z.strictObject({
  account,
  currency,
  availableMinor: availableMinorInput,
});
