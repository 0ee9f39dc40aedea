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
  readonly why:
    | "seq_not_next"
    | "prev_differs"
    | "hash_differs"
    | "unreadable"
    | "published_differs"
    | "published_missing";
};

/** Gives an event its place after `prevHash`. Throws when its data has no canonical text (a float, a nested object with one). */
export function chainEvent(prevHash: string, event: NewEvent): AuditEvent {
  const linked = { ...event, prev: prevHash };
  return { ...linked, hash: linkHash(linked) };
}

function linkHash(linked: Omit<AuditEvent, "hash">): string {
  return sha256Hex(linked.prev + canonicalJson(linked));
}

/** Heads that were kept where nobody who can rewrite the record can reach: the hash by its number. */
export type PublishedHeads = ReadonlyMap<number, string>;

const NONE_PUBLISHED: PublishedHeads = new Map();

/**
 * Checks every link from `after` (the empty chain, or a head checked before, so that a long record can be read in pages) and answers the
 * new head, or the first event that does not fit and why. A chain that was forged anew from one event on fits itself; it does not fit a
 * head that was published before. The list must be in order of `seq`. Never throws on damaged events.
 */
export function verifyChain(
  events: readonly AuditEvent[],
  after: ChainHead = EMPTY_CHAIN,
  published: PublishedHeads = NONE_PUBLISHED,
): Result<ChainHead, ChainBreak> {
  let head = after;
  for (const event of events) {
    const why = faultOf(event, head) ?? faultBeside(event, published);
    if (why) return err({ seq: event.seq, why });
    head = { seq: event.seq, hash: event.hash };
  }
  return ok(head);
}

/** After the last page: a published head beyond the end means that events were cut off. */
export function verifyLength(head: ChainHead, published: PublishedHeads): Result<ChainHead, ChainBreak> {
  const beyond = [...published.keys()].filter((seq) => seq > head.seq).sort((a, b) => a - b)[0];
  return beyond === undefined ? ok(head) : err({ seq: beyond, why: "published_missing" });
}

function faultBeside({ seq, hash }: AuditEvent, published: PublishedHeads): ChainBreak["why"] | undefined {
  return (published.get(seq) ?? hash) === hash ? undefined : "published_differs";
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
