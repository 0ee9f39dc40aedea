/** The part of a reply that still gets through before the wire fails. */
export interface PartialReply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly sent: string;
  /** What `content-length` promised; more than `sent` holds. */
  readonly promisedBytes: number;
}

/** `close` and `reset` before any byte, `silence` = no reply ever, `stall` and `truncate` in the middle of the body. */
export type ConnectionFailure =
  | { readonly how: "close" | "reset" | "silence" }
  | { readonly how: "stall" | "truncate"; readonly reply: PartialReply };

/**
 * Thrown by a simulator's handler in place of a reply. `serveVendors` turns it into a broken socket and `inProcessFetch`
 * into what `fetch` would show. Not an Error: Hono's error handlers pass such a value on untouched.
 */
export class DropConnection {
  readonly failure: ConnectionFailure;

  constructor(failure: ConnectionFailure) {
    this.failure = failure;
  }
}

/** Cuts a finished reply in half, for `stall` and `truncate`. */
export async function halfOf(response: Response): Promise<PartialReply> {
  const whole = await response.text();
  const { "content-length": _, ...headers } = Object.fromEntries(response.headers);
  const promisedBytes = new TextEncoder().encode(whole).length;
  return { status: response.status, headers, sent: whole.slice(0, Math.floor(whole.length / 2)), promisedBytes };
}
