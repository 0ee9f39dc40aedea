/** Whether a reason speaks of a line: it may only be said of some of what a patient bought. */
import type { ReasonCode } from "../reasons/reasons.ts";
import type { LineOnFile } from "./types.ts";

export function speaksOf(reason: ReasonCode, line: LineOnFile): boolean {
  switch (reason) {
    case "membership_cancel":
      return line.kind === "membership";
    case "product_return":
      return line.kind === "product";
    case "billing_error":
      return line.isDuplicate;
    case "insurance_overpayment":
      return line.isOverpaidClaim;
    case "expired":
      return line.isExpired;
    case "no_show_dispute":
      return (line.entitlement?.missed ?? 0) > 0;
    case "changed_mind":
    case "moved_or_schedule":
    case "medical_stop":
    case "plan_changed":
      return unusedOf(line) > 0;
    case "result":
    case "service_fault":
    case "not_informed":
    case "other":
      return false;
  }
}

export function unusedOf({ entitlement }: LineOnFile): number {
  if (!entitlement) return 0;
  const { sold, bonus, used, missed, voided } = entitlement;
  return sold + bonus - used - missed - voided;
}
