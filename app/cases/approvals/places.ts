import type { ApprovalCard } from "../../../core/contract/approval-card.ts";
import type { CommonWords } from "../../../messages/shapes/screen.ts";
import { type Format, unbroken } from "../../i18n/format.ts";

/** Where the money would go, a line for each place: the place alone where all goes there, else its part of the sum. */
export function placesOf(card: ApprovalCard, words: CommonWords["approvals"], format: Format): string[] {
  const { destinations = [], to, currency } = card;
  if (destinations.length < 2) return [...new Set(to)].map(unbroken);
  return destinations.map(({ label, amountMinor }) => words.part(format.money(amountMinor, currency), unbroken(label)));
}

/** The one place a refund goes to; undefined where there are several, and where it goes nowhere outside the clinic. */
export const placeOfRefund = ({ option, to }: ApprovalCard): string | undefined =>
  option === "refund" && to.length === 1 && to[0] ? unbroken(to[0]) : undefined;
