/** Reading a processor's payments into the account. */

/** What a processor lists. `movements`: what moved its balance; `payouts`: what left for the bank, with what is in each. */
export const HISTORY_KINDS = ["payments", "refunds", "disputes", "movements", "payouts"] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** Why a list was not read to its end. `not_allowed`: the key has no right to it. */
export const READING_TROUBLES = ["not_allowed", "refused", "cursor_gone", "pages_repeat", "too_many_pages"] as const;
export type ReadingTrouble = (typeof READING_TROUBLES)[number];
