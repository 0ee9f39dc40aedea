import * as z from "zod";
import { amountMinorInput, oneOrMany, upperCurrencyInput } from "../simulator/control-input.ts";

/** What the control endpoints accept: amounts in minor units, instants in milliseconds, currencies in either case. */
const id = z.string().regex(/^[A-Za-z0-9_-]{1,120}$/, "letters, digits, _ and -");
const currency = upperCurrencyInput;
const account = id.default("MERCHANT_DEMO");

export const accountInput = z.strictObject({
  id: id.min(8).default("MERCHANT_DEMO"),
  /** Begins every id of this account. */
  prefix: z
    .string()
    .regex(/^[A-Za-z0-9]{2,8}$/, "two to eight letters and digits")
    .default("demo"),
  environment: z.enum(["production", "sandbox"]).default("production"),
  accessToken: z.string().min(8),
  scopes: z.array(z.string()).nullable().default(null),
  locations: z.array(id.max(50)).min(1).default(["LDEMO"]),
  webhook: z
    .strictObject({ url: z.url(), signatureKey: z.string().min(8) })
    .nullable()
    .default(null),
  habits: z
    .strictObject({
      settleAfterMs: z.int().min(0).nullable().default(2_000),
      namesPending: z.boolean().default(false),
      listLagMs: z.int().min(0).default(0),
      keyLifeMs: z.int().min(1).default(86_400_000),
    })
    .prefault({}),
});

const paymentInput = z.strictObject({
  account,
  /** Made with the account's prefix where it is left out. */
  id: id.optional(),
  locationId: id.optional(),
  amountMinor: amountMinorInput,
  tipMinor: z.int().min(0).default(0),
  currency,
  status: z.enum(["APPROVED", "PENDING", "COMPLETED", "CANCELED", "FAILED"]).default("COMPLETED"),
  sourceType: z
    .enum(["CARD", "BANK_ACCOUNT", "WALLET", "BUY_NOW_PAY_LATER", "SQUARE_ACCOUNT", "CASH", "EXTERNAL"])
    .default("CARD"),
  cardBrand: z.string().default("VISA"),
  last4: z
    .string()
    .regex(/^\d{4}$/, "four digits")
    .default("1111"),
  refundRequiresCardPresence: z.boolean().default(false),
  cardholderName: z.string().max(96).nullable().default(null),
  buyerEmail: z.email().nullable().default(null),
  referenceId: z.string().max(40).nullable().default(null),
  note: z.string().max(500).nullable().default(null),
  createdAtMs: z.int().optional(),
});
export type PaymentInput = z.infer<typeof paymentInput>;

/** One payment or an array of them. */
export const paymentsInput = oneOrMany(paymentInput);

export const dashboardRefundInput = z.strictObject({
  payment: id,
  amountMinor: amountMinorInput.optional(),
  /** Staff may write anything, also what we write. */
  reason: z.string().max(192).optional(),
});

export const disputeInput = z.strictObject({
  amountMinor: amountMinorInput.optional(),
  currency: currency.optional(),
  reason: z.string().default("CUSTOMER_REQUESTS_CREDIT"),
  state: z.string().default("EVIDENCE_REQUIRED"),
});
export const disputeMoveInput = z.strictObject({ state: z.string() });
export const disputeCloseInput = z.strictObject({ outcome: z.enum(["won", "lost", "accepted", "inquiry_closed"]) });
