/**
 * Why a call to an outside system has no usable answer. `refused`: it said no, and will say so again. `not_executed`: it did nothing, try
 * later (throttled, or never reached). `unknown`: it may have done it. `unauthorised`: the connection itself is broken.
 */
export interface ConnectorFailure {
  readonly verdict: "refused" | "not_executed" | "unknown" | "unauthorised";
  /** For the record and the log: status and code, never a person's words. */
  readonly detail: string;
  /** With `not_executed`, where the system said when to come back. */
  readonly retryAfterMs?: number;
}
