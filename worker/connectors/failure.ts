/**
 * Why a call to an outside system has no usable answer. `refused`: it said no, and will say so again. `not_executed`: it did nothing, try
 * later (throttled, or never reached). `unknown`: it may have done it. `unauthorised`: the connection itself is broken.
 */
export interface ConnectorFailure {
  readonly verdict: "refused" | "not_executed" | "unknown" | "unauthorised";
  /** For the record and the log: status and code, never a person's words. */
  readonly detail: string;
  /**
   * With `refused`, of a ticket: `closed` can never change again, and its matter goes on in a follow-up; `gone` is known to the helpdesk no
   * more, deleted or marked as spam.
   */
  readonly ticket?: "closed" | "gone";
  /**
   * With `refused`, of a message to a person: they want none (`opted_out`), nobody is at that address (`bad_address`), or the vendor cannot
   * reach it (`not_reachable`).
   */
  readonly message?: "opted_out" | "bad_address" | "not_reachable";
  /** With `refused`, the vendor's own words about what was sent: for the page of who set it up, never for the log. */
  readonly words?: string;
  /** With `not_executed`, where the system said when to come back. */
  readonly retryAfterMs?: number;
}
