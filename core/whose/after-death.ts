import type { ReasonCode } from "../reasons/reasons.ts";

/** What went wrong stays what it is. */
const STAYS: readonly ReasonCode[] = ["billing_error", "insurance_overpayment", "service_fault", "product_return"];

/** The reason of a matter whose patient has died: a death is no medical stop, nor any other of the list. */
export const reasonAfterDeath = (reason: ReasonCode | undefined): ReasonCode =>
  reason !== undefined && STAYS.includes(reason) ? reason : "other";
