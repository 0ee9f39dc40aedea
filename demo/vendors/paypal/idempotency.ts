import type { Book } from "./book.ts";
import type { RefundRow } from "./records.ts";

const DAY_MS = 86_400_000;
/** From this age on a key is forgotten, so the same key is a new request. */
const KEY_LIVES_MS = 45 * DAY_MS;

type Recall =
  | { readonly kind: "new" | "pruned" }
  /** The refund that the key made, as it is now, whatever this request asks for. */
  | { readonly kind: "known"; readonly refund: RefundRow };

const rowId = (account: string, key: string): string => `${account} ${key}`;

/** A key remembers the refund that it made; a refusal made nothing, and the key stays free. */
export function recall(book: Book, account: string, key: string): Recall {
  const row = book.get("key", rowId(account, key));
  if (!row) return { kind: "new" };
  if (book.nowMs() - row.firstUsedAtMs >= KEY_LIVES_MS) return { kind: "pruned" };
  return { kind: "known", refund: book.need("refund", row.refundId) };
}

/** After a pruning it also keeps the proof that the key was sent again. */
export function remember(book: Book, account: string, key: string, refundId: string, isResent: boolean): void {
  book.put("key", { id: rowId(account, key), refundId, firstUsedAtMs: book.nowMs() });
  if (isResent) book.put("resend", { id: `${key}@${book.next()}`, atMs: book.nowMs() });
}
