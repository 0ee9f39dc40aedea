/** What was bought, line by line: part of a purchase's record. */
import * as z from "zod";
import { civilDate, label, nonNegativeMinor, outsideId } from "../primitives.ts";
import { UNUSED_BENEFITS } from "../words.ts";

/** A benefit of a membership: how many in a period, and how many of the period that the record names were used. */
const benefitShape = z.strictObject({
  title: label,
  perPeriod: z.int().min(1).max(1000),
  periodStartsOn: civilDate,
  /** Its last day. */
  periodEndsOn: civilDate,
  used: z.int().min(0).max(1000),
  /** Of all periods before, what was not used. */
  earlierUnused: z.int().min(0).max(100_000).optional(),
  /** What became of it; absent where the export does not say. */
  earlier: z.enum(UNUSED_BENEFITS).optional(),
});

/** A line of a purchase, with the package or membership that it bought. */
export const lineShape = z.strictObject({
  sourceId: outsideId,
  item: outsideId,
  quantity: z.int().min(1).max(10_000),
  paidMinor: nonNegativeMinor,
  listMinor: nonNegativeMinor,
  discountMinor: nonNegativeMinor,
  taxMinor: nonNegativeMinor,
  seller: label.optional(),
  /** Who gave a service that is sold once; the visits of a package name theirs each. */
  provider: z.string().max(60).optional(),
  lot: z.string().max(60).optional(),
  productState: z.enum(["unopened", "opened", "damaged"]).optional(),
  returnedOn: civilDate.optional(),
  /** Of a gift card or a deposit: what was spent of it so far; absent where the export does not say. */
  spentMinor: nonNegativeMinor.optional(),
  entitlement: z
    .strictObject({
      kind: z.enum(["package", "membership"]),
      sold: z.int().min(1).max(10_000),
      bonus: z.int().min(0).max(10_000),
      listPerUseMinor: nonNegativeMinor,
      startsOn: civilDate,
      expiresOn: civilDate.optional(),
      originalExpiresOn: civilDate.optional(),
      periodDays: z.int().min(1).max(3660).optional(),
      noticeDays: z.int().min(0).max(366).optional(),
      paidUntilOn: civilDate.optional(),
      cancelRequestedOn: civilDate.optional(),
      /** What a membership gives beside its price, for each period; absent where the export does not say, `[]` where it gives none. */
      benefits: z.array(benefitShape).max(20).optional(),
      /** From this day on the clinic's own system charges no more for it; absent while it still does, or where its export does not say. */
      billingStoppedOn: civilDate.optional(),
      /** Uses that the clinic's own system took off, voided or trimmed, in all; absent where its export does not say. */
      takenOff: z.int().min(0).max(20_000).optional(),
    })
    .optional(),
});
