import { ok } from "../../core/result.ts";
import type { AccountRpc, Answer } from "../account/rpc/account-rpc.ts";

const KEPT_FOR_MS = 10 * 60_000;
const ASKED_AGAIN_AFTER_MS = 30_000;
const ACCOUNTS_MAX = 1000;

interface KeptKey {
  readonly pem: string;
  readonly readAtMs: number;
}

/**
 * The helpdesks' public keys, kept per account while this isolate lives: a page load then needs no call to the helpdesk for its signature.
 * Only public keys stand here, so that losing or sharing the memory harms nobody.
 */
export class PublicKeys {
  readonly #kept = new Map<string, KeptKey>();

  /** The key kept for the account, or a fresh one. `again`: a signature failed, so the key may have been changed since. */
  async pemOf(accountId: string, account: AccountRpc, nowMs: number, again = false): Answer<{ pem: string }> {
    const kept = this.#kept.get(accountId);
    const keepsForMs = again ? ASKED_AGAIN_AFTER_MS : KEPT_FOR_MS;
    if (kept && nowMs - kept.readAtMs < keepsForMs) return ok({ pem: kept.pem });
    const read = await account.helpdeskPublicKey("zendesk");
    if (!read.ok) return read;
    if (this.#kept.size >= ACCOUNTS_MAX) this.#kept.clear();
    this.#kept.set(accountId, { pem: read.value.pem, readAtMs: nowMs });
    return read;
  }
}
