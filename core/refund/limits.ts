/** Bounds of sending and retrying, each with its reason; none of them is a clinic's choice. */

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** After this long without an answer a person looks at the processor's dashboard. */
export const UNKNOWN_MAX_MS = 48 * HOUR_MS;

/** Look-ups that got no answer before a person is called. */
export const FRUITLESS_QUERIES_MAX = 3;

/** A look-up proves absence only when the last send cannot still be under way at the processor. */
export const SEND_SETTLES_MS = 10 * MINUTE_MS;

/** Longest wait between two tries, by how many have been made; the real wait is drawn below it. */
export const BACKOFF_MS = [5 * SECOND_MS, 30 * SECOND_MS, 2 * MINUTE_MS, 10 * MINUTE_MS, HOUR_MS] as const;

/** Our own deadline over headers and body: inside the 30 s that a deploy leaves a running request. */
export const SEND_DEADLINE_MS = 20 * SECOND_MS;

/** While a lease runs nobody else claims the leg; longer than the deadline, so that two senders never overlap. */
export const LEASE_MS = 2 * MINUTE_MS;

/** Banks take up to ten days over a refund: one that is pending for longer is asked about by a person. */
export const PENDING_LATE_MS = 10 * 24 * HOUR_MS;

/** How often what is on its way is looked at again when no word comes from the processor. */
export const SWEEP_EVERY_MS = 15 * MINUTE_MS;

/** A leg that has been under way this long is looked at by the sweep. */
export const STALE_AFTER_MS = 2 * MINUTE_MS;
