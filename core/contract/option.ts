/** One option: what it gives, where the money goes, what becomes of the uses and of anybody's pay, and who has to approve. */
import * as z from "zod";
import { working } from "../policy/trace.ts";
import { currency, nonNegativeMinor, positiveMinor, ulid } from "../primitives.ts";
import { APPROVAL_CAUSES, OFFER_KINDS, PAY_CHOICES } from "../words.ts";

export const allocationView = z.strictObject({
  paymentId: ulid,
  label: z.string(),
  /** Sent by the product, or by a person's hand with a reference (cash, cheque, lender). */
  by: z.enum(["processor", "hand"]),
  /** Why by hand, where the processor would have sent it but for a network's or its own limit: the source of the rule. */
  because: z.string().optional(),
  amountMinor: positiveMinor,
});

/** What a refund means for the pay of whoever sold or did it, line by line. People are their initials. */
export const providerPayView = z.strictObject({
  lineId: ulid,
  title: z.string(),
  who: z.string(),
  state: z.enum([...PAY_CHOICES, "not_due"]),
  /** The net sum whose pay is concerned. */
  amountMinor: nonNegativeMinor,
  currency,
});
export type ProviderPayView = z.infer<typeof providerPayView>;

export const optionView = z.strictObject({
  kind: z.enum(OFFER_KINDS),
  suggested: z.boolean(),
  /** 0 for redo, extend and decline. Bonus apart. */
  amountMinor: nonNegativeMinor,
  bonusMinor: nonNegativeMinor,
  currency,
  /** Legal floor and what is left of what was collected: an override stays between the two (mission C4). */
  minMinor: nonNegativeMinor,
  maxMinor: nonNegativeMinor,
  clause: z.strictObject({ id: z.string(), title: z.string(), policyVersionId: z.string() }),
  workings: z.array(working),
  /** The sum in words, in the viewer's language, such as "4 unused × $200.00 each". */
  sumInWords: z.string(),
  /** Where the money would go, the payment to be refunded first on top. Empty where no money moves. */
  allocations: z.array(allocationView),
  entitlementEffect: z.enum(["void", "trim", "keep"]),
  extendDays: z.int().optional(),
  /** What is not paid yet and is not asked for any more, line by line; absent where all was paid. */
  cancels: z.array(z.strictObject({ lineId: ulid, title: z.string(), amountMinor: positiveMinor })).optional(),
  /** Upcoming bookings that the package no longer pays for once this is decided. */
  bookingsToCancel: z.int().optional(),
  /** Whose pay it concerns, and how the account rules answer that; empty or absent where nobody's. */
  providerPay: z.array(providerPayView).optional(),
  /** Who has to approve if this person decides it. */
  needsApprovalOf: z.enum(["nobody", "lead", "finance"]),
  /** Why somebody has to approve: the limit that it is above and how much of that is used, in the account's currency, where there is one. */
  approvalBecause: z
    .strictObject({
      why: z.enum(APPROVAL_CAUSES),
      limitMinor: nonNegativeMinor.optional(),
      usedMinor: nonNegativeMinor.optional(),
      /** The location at which that limit holds. */
      location: z.string().optional(),
    })
    .optional(),
  /** Somebody said no to it, or to less of it, on these very facts: it needs a new fact, and is not suggested. */
  rejected: z.literal(true).optional(),
  /** The clause asks for this role, whatever the amount. */
  clauseApprover: z.enum(["lead", "finance"]).optional(),
  /** Days within which the money must leave, by law or by the policy. */
  payWithinDays: z.int().optional(),
});
export type OptionView = z.infer<typeof optionView>;

/** What an exception does to the uses of a package: all are voided, so many taken off, or all kept. */
export const usesChoice = z
  .strictObject({ effect: z.enum(["void", "trim", "keep"]), uses: z.int().min(1).max(100_000).optional() })
  .refine((choice) => (choice.effect === "trim") === (choice.uses !== undefined), {
    path: ["uses"],
    message: "goes with `trim`, and only with it",
  });
export type UsesChoice = z.infer<typeof usesChoice>;

/** What a sum means for the uses: `uses` of the `held` ones are taken. */
export const usesTaken = z.strictObject({
  effect: z.enum(["void", "trim", "keep"]),
  uses: z.int(),
  held: z.int(),
});
export type UsesTaken = z.infer<typeof usesTaken>;
