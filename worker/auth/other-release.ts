/** What the platform throws where an object of the release before has no such method yet (decision record 0040). */
const NO_SUCH_METHOD = "The RPC receiver does not implement the method";

/** Whether the Worker and an object are of two releases, as they may be for minutes: nothing was read or written. */
export const isOtherRelease = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith(NO_SUCH_METHOD);

/** The platform's own marks: the object moved or is flooded. A repeat is safe, because every write carries its id. */
export const isPassing = (error: Error): boolean =>
  Boolean(("retryable" in error && error.retryable) || ("overloaded" in error && error.overloaded));
