/** Answers after which a card is not tried again: the money would come back a second time. */
export const DEAD_CARD_CODES = ["lost_or_stolen_card", "expired_or_canceled_card", "declined", "unknown"] as const;
export type DeadCardCode = (typeof DEAD_CARD_CODES)[number];

/** Undefined for what says nothing about the card: a dispute, a balance that was too low, a refund that somebody called off. */
export const deadCardCode = (problem: string | null): DeadCardCode | undefined =>
  DEAD_CARD_CODES.find((code) => code === problem);
