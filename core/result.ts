/** An answer that may be a refusal. Refusals of the trade are values; an exception means a bug. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function err<const E>(error: E): Result<never, E> {
  return { ok: false, error };
}

/** The end of an exhaustive switch: the compiler refuses the call while a case is left. Throws when data lied about its type. */
export function unreachable(x: never): never {
  throw new Error(`Unreachable case: ${String(x)}`);
}

/** Throws when `cond` does not hold: for what only a bug can break, never for input from outside. */
export function assert(cond: unknown, message: string): asserts cond {
  if (!cond) throw new Error(message);
}
