/** The hash chain over the audit record: any edit, loss, insertion or change of order breaks a link. */
import { canonicalJson } from "../canonical/canonical.ts";
import { sha256Hex } from "../canonical/hash.ts";
import { err, ok, type Result } from "../result.ts";
import type { AuditEvent, NewEvent } from "./event.ts";

/** `prev` of the first event of an account. */
export const GENESIS = "0".repeat(64);

/** Where a chain stands: the last event's number and hash. Before the first event it is 0 and `GENESIS`. */
export type ChainHead = { readonly seq: number; readonly hash: string };

export const EMPTY_CHAIN: ChainHead = { seq: 0, hash: GENESIS };

export type ChainBreak = {
  readonly seq: number;
  readonly why: "seq_not_next" | "prev_differs" | "hash_differs" | "unreadable";
};

/** Gives an event its place after `prevHash`. Throws when its data has no canonical text (a float, a nested object with one). */
export function chainEvent(prevHash: string, event: NewEvent): AuditEvent {
  const linked = { ...event, prev: prevHash };
  return { ...linked, hash: linkHash(linked) };
}

function linkHash(linked: Omit<AuditEvent, "hash">): string {
  return sha256Hex(linked.prev + canonicalJson(linked));
}

/**
 * Checks every link from `after` (the empty chain, or a head checked before, so that a long record can be read in pages) and answers the
 * new head, or the first event that does not fit and why. The list must be in order of `seq`. Never throws on damaged events.
 */
export function verifyChain(
  events: readonly AuditEvent[],
  after: ChainHead = EMPTY_CHAIN,
): Result<ChainHead, ChainBreak> {
  let head = after;
  for (const event of events) {
    const why = faultOf(event, head);
    if (why) return err({ seq: event.seq, why });
    head = { seq: event.seq, hash: event.hash };
  }
  return ok(head);
}

function faultOf({ hash, ...linked }: AuditEvent, head: ChainHead): ChainBreak["why"] | undefined {
  if (linked.seq !== head.seq + 1) return "seq_not_next";
  if (linked.prev !== head.hash) return "prev_differs";
  try {
    return linkHash(linked) === hash ? undefined : "hash_differs";
  } catch {
    return "unreadable";
  }
}
