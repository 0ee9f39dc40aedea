/** Expiry and small balances: only what the clinic's rules name for a jurisdiction, each with its source (mission F3). */
import * as z from "zod";
import { addDays } from "../facts/civil.ts";
import { currency, positiveMinor } from "../primitives.ts";
import { RULES_BOUNDS } from "../rules-bounds.ts";

const jurisdiction = z.string().trim().min(2).max(10);
/** Statute or regulation that a person can look up. */
const source = z.string().trim().min(3).max(300);

const [LEAST_DAYS, MOST_DAYS] = RULES_BOUNDS.creditDays;
const days = z.int().min(LEAST_DAYS).max(MOST_DAYS);

/** A jurisdiction that is not listed never lets credit expire, and asks for no small balance to be paid out. */
export const creditTermsSchema = z.strictObject({
  /** Which sort of credit a use takes first; paid credit where it is absent. */
  spendFirst: z.enum(["paid", "bonus"]).optional(),
  expiry: z.array(z.strictObject({ jurisdiction, days, source })).max(100),
  /** A balance below this is the patient's to have in cash. */
  cashOutBelow: z.array(z.strictObject({ jurisdiction, amountMinor: positiveMinor, currency, source })).max(100),
  /** What the clinic adds of its own is a promotion: it may end where bought credit may not. Absent: it ends with the credit. */
  bonusExpiresDays: days.optional(),
});
export type CreditTerms = z.infer<typeof creditTermsSchema>;

/** The last days on which a grant of today and its bonus can be used; absent where they never expire. */
export function expiryOf(
  terms: CreditTerms | undefined,
  where: string,
  grantedOn: string,
): { readonly paidOn?: string; readonly bonusOn?: string } {
  const days = terms?.expiry.find((one) => one.jurisdiction === where)?.days;
  const bonusDays = terms?.bonusExpiresDays ?? days;
  return {
    ...(days === undefined ? {} : { paidOn: addDays(grantedOn, days) }),
    ...(bonusDays === undefined ? {} : { bonusOn: addDays(grantedOn, bonusDays) }),
  };
}

/** The rule under which this much paid credit may be had in cash, or undefined. */
export function smallBalanceRule(
  terms: CreditTerms | undefined,
  where: string,
  paid: { readonly amountMinor: number; readonly currency: string },
): CreditTerms["cashOutBelow"][number] | undefined {
  if (paid.amountMinor <= 0) return undefined;
  return terms?.cashOutBelow.find(
    (one) => one.jurisdiction === where && one.currency === paid.currency && paid.amountMinor < one.amountMinor,
  );
}
