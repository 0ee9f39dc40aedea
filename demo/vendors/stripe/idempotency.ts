import type { Book } from "./book.ts";
import { Refusal, type Reply } from "./errors.ts";
import type { KeyRow } from "./records.ts";

/** From this age on a key is forgotten, so the same key is a new request. */
const KEY_LIVES_MS = 24 * 3_600_000;

export interface KeyedRequest {
  readonly key: string;
  /** Account, method and path: a key belongs to the endpoint where it was first used. */
  readonly endpoint: string;
  readonly parameters: string;
  readonly requestId: string;
}

export type Recall =
  | { readonly kind: "new" | "pruned" }
  | { readonly kind: "saved"; readonly reply: Reply; readonly originalRequestId: string };

/** @throws Refusal (`idempotency_error`) when the key was used for another request */
export function recall(book: Book, { key, endpoint, parameters }: KeyedRequest): Recall {
  const row = book.get("key", rowId(endpoint, key));
  if (!row) return { kind: "new" };
  if (book.nowMs() - row.firstUsedAtMs >= KEY_LIVES_MS) return { kind: "pruned" };
  if (row.endpoint !== endpoint || row.parameters !== parameters) {
    const message = `The idempotency key '${key}' was first used for another request; give a new request a new key.`;
    throw new Refusal(400, { type: "idempotency_error", message });
  }
  return { kind: "saved", reply: { status: row.status, body: row.body }, originalRequestId: row.requestId };
}

/** Keeps the answer; after a pruning it also keeps the proof that the key was sent again. */
export function remember(book: Book, { key, ...request }: KeyedRequest, reply: Reply, isResent: boolean): void {
  const { endpoint } = request;
  const row: KeyRow = { ...request, id: rowId(endpoint, key), firstUsedAtMs: book.nowMs(), ...reply };
  book.put("key", row);
  if (isResent) book.put("resend", { id: `${key}@${book.next()}`, atMs: book.nowMs(), endpoint });
}

/** Keys are the account's own, whichever endpoint they came with. */
function rowId(endpoint: string, key: string): string {
  return `${endpoint.split(" ", 1)[0]} ${key}`;
}
