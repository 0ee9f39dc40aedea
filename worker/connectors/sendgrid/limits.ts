/** What SendGrid allows, and what we allow it. */

/** How old, or how far ahead, the instant of a signed delivery may be. */
export const STAMP_MAX_MS = 5 * 60_000;

/** Characters of a delivery: SendGrid posts events as they come, up to 768 kB of them. */
export const DELIVERY_MAX = 1_000_000;

/** Characters of a mail's text; ours are a page. */
export const TEXT_MAX = 100_000;

/** Bytes of one answer: the scopes of a key that may do everything are the longest. */
export const ANSWER_BYTES_MAX = 1_000_000;

/** Longest wait that a limit may ask for. */
export const WAIT_MAX_MS = 3_600_000;
