import type { Account } from "./account.ts";
import { Refusal } from "./refusal.ts";

const LIFE_MS = 2 * 3_600_000;
const MAX_KEY_LENGTH = 255;

interface Remembered {
  readonly ticketId: number;
  readonly bodyHash: string;
  readonly atMs: number;
}

/**
 * Creates a ticket once per key within two hours; without a key, every time.
 * @throws Refusal 400 for the same key with another body, or a key that is too long
 */
export async function createOnce(
  account: Account,
  key: string | undefined,
  body: string,
  create: () => number,
): Promise<{ lookup: "hit" | "miss" | undefined; ticketId: number }> {
  if (key === undefined) return { lookup: undefined, ticketId: create() };
  if (key.length > MAX_KEY_LENGTH) throw new Refusal(400, "IdempotentRequestError", "the key is too long");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(body));
  const bodyHash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const known = account.read<Remembered>("idempotency", key);
  if (known && known.atMs > account.clock() - LIFE_MS) {
    if (known.bodyHash !== bodyHash) throw new Refusal(400, "IdempotentRequestError", "same key, another body");
    return { lookup: "hit", ticketId: known.ticketId };
  }
  const ticketId = create();
  account.write("idempotency", key, { ticketId, bodyHash, atMs: account.clock() } satisfies Remembered);
  return { lookup: "miss", ticketId };
}
