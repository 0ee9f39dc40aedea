import type { Book } from "./book.ts";
import { Refusal, type Reply } from "./errors.ts";
import type { AccountRow } from "./records.ts";

export interface KeyedRequest {
  readonly key: string;
  /** The body without the key, in one order of members. */
  readonly request: string;
}

export type Recall = { readonly kind: "new" | "pruned" } | { readonly kind: "saved"; readonly reply: Reply };

/** @throws Refusal (`IDEMPOTENCY_KEY_REUSED`) when the key was used for another request */
export function recall(book: Book, account: AccountRow, { key, request }: KeyedRequest): Recall {
  const row = book.get("key", rowId(account, key));
  if (!row) return { kind: "new" };
  if (book.nowMs() - row.firstUsedAtMs >= account.habits.keyLifeMs) return { kind: "pruned" };
  if (row.request !== request) {
    throw new Refusal(400, "IDEMPOTENCY_KEY_REUSED", "This key was used for another request.", "idempotency_key");
  }
  return { kind: "saved", reply: { status: row.status, body: row.body } };
}

/** Keeps the first answer; after a pruning it also keeps the proof that the key was sent again. */
export function remember(
  book: Book,
  account: AccountRow,
  { key, request }: KeyedRequest,
  { status, body }: Reply,
  isResent: boolean,
): void {
  book.put("key", { id: rowId(account, key), request, firstUsedAtMs: book.nowMs(), status, body });
  if (isResent) book.put("resend", { id: `${key}@${book.next()}`, key, atMs: book.nowMs() });
}

const rowId = ({ id }: AccountRow, key: string): string => `${id} ${key}`;

/** One text for equal JSON, whatever the order of its members. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
