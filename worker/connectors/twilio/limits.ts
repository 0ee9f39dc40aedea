/** What Twilio allows. "Contract" is its API description of 2026-04-14. */

/** Characters of a text (contract); longer ones are refused. */
export const TEXT_MAX = 1_600;

/** Seconds for which a message may wait before it is dropped (contract). */
export const VALIDITY_MAX_S = 36_000;

/** Characters of the address for reports (Twilio's error 21609). */
export const REPORT_ADDRESS_MAX = 4_000;

/** Bytes of one answer: a message is a thousandth of this. */
export const ANSWER_BYTES_MAX = 1_000_000;

/** Characters of a report; one has a dozen short parameters. */
export const REPORT_MAX = 32_768;
