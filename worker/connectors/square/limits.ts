/** What Square allows. "Contract" is its API description of 2025-08-20, "guide" its page on refunding payments. */

const DAY_MS = 86_400_000;

/** Sent with every request; a newer version is a decision, not an accident. */
export const SQUARE_VERSION = "2025-08-20";

/** Bytes, not characters: the contract warns of multi-byte characters. Longer ones are refused. */
export const KEY_BYTES_MAX = 45;

/** How long Square keeps a key is deliberately unpublished, so we trust it for less than a day and ask first from then on. */
export const KEY_LIFE_MS = 23 * 3_600_000;

/** Characters of a refund's `reason` (contract). */
export const REASON_MAX = 192;

/** Refunds that one payment may have (guide). */
export const REFUNDS_OF_PAYMENT_MAX = 20;

/** A payment older than this is not refunded by the API (guide: one year). */
export const PAYMENT_AGE_MAX_MS = 365 * DAY_MS;

/** No list gives more on a page (contract). */
export const PAGE_SIZE = 100;

/** Pages that a question about one payment goes through; more is no answer. */
export const PAGES_MAX = 20;

/** Square opened in 2009: a list that begins here is whole. Its own default is one year back. */
export const SQUARE_BEGAN_MS = Date.UTC(2009, 0, 1);

/** Bytes of one answer. A page of a hundred payments is a tenth of this. */
export const ANSWER_BYTES_MAX = 4_000_000;
