/** Answers after which a card is not tried again: the money would come back a second time. */
export const DEAD_CARD_CODES = ["lost_or_stolen_card", "expired_or_canceled_card", "declined", "unknown"] as const;
export type DeadCardCode = (typeof DEAD_CARD_CODES)[number];

/** Why a payment that a processor took is paid back by hand: its card sent money back, it is too old, or its processor never sends it back. */
export const HAND_CAUSES = [...DEAD_CARD_CODES, "too_old", "never_sent_back"] as const;
export type HandCause = (typeof HAND_CAUSES)[number];

/** Undefined for what says nothing about the card: a dispute, a balance that was too low, a refund that somebody called off. */
export const deadCardCode = (problem: string | null): DeadCardCode | undefined =>
  DEAD_CARD_CODES.find((code) => code === problem);
