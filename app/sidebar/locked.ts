import type { PaymentView } from "../../core/contract/story.ts";
import type { BoughtLine } from "./matter.ts";

export interface LockedPayments {
  readonly payments: readonly PaymentView[];
  /** No payment of the matter can give anything back. */
  readonly all: boolean;
}

/** The payments of the chosen lines that a dispute holds. */
export function lockedOf(lines: readonly BoughtLine[]): LockedPayments {
  const payments = [...new Map(lines.flatMap((line) => line.payments).map((one) => [one.paymentId, one])).values()];
  const locked = payments.filter(({ dispute }) => dispute === "open_locked");
  return { payments: locked, all: locked.length > 0 && locked.length === payments.length };
}
