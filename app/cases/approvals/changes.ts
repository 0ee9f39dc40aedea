import type { ApprovalCard } from "../../../core/contract/approval-card.ts";

/** What an approver reads and binds their word to. */
export const WATCHED = ["amount", "option", "to", "reason", "clause", "sum", "expires"] as const;
export type Watched = (typeof WATCHED)[number];

const asText: Record<Watched, (card: ApprovalCard) => string> = {
  amount: (card) => `${card.amountMinor} ${card.currency}`,
  option: (card) => card.option,
  to: (card) => JSON.stringify([card.to, card.destinations]),
  reason: (card) => card.reason,
  clause: (card) => card.clause,
  sum: (card) => card.sumInWords,
  expires: (card) => String(card.expiresAtMs),
};

/** Which parts of a request differ from what the person read. Empty does not mean that nothing changed: `isSame` knows. */
export const changedParts = (read: ApprovalCard, now: ApprovalCard): Watched[] =>
  WATCHED.filter((part) => asText[part](read) !== asText[part](now));

/** The hash covers the facts behind it as well. */
export const isSame = (read: ApprovalCard, now: ApprovalCard): boolean =>
  read.approvalHash === now.approvalHash && changedParts(read, now).length === 0;
