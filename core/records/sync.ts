/** Reading a processor's payments into the account. */

/** What a processor lists. */
export const HISTORY_KINDS = ["payments", "refunds", "disputes"] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];
