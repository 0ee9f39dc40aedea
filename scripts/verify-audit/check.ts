/** Checks a record page by page: the chain, the heads that were published, and the money told by its events. */
import {
  type ChainBreak,
  type ChainHead,
  EMPTY_CHAIN,
  type PublishedHeads,
  verifyChain,
  verifyLength,
} from "../../core/audit/chain.ts";
import type { AuditEvent } from "../../core/audit/event.ts";
import {
  type LegDifference,
  type LegInRecord,
  type LegsInRecord,
  legDifferences,
  type ReplayBreak,
  replayLegs,
} from "../../core/audit/replay.ts";

/** Where a record is read from: pages of events in order, and the legs as the store has them, where it is at hand. */
export interface RecordSource {
  readonly pages: AsyncIterable<readonly (AuditEvent | undefined)[]> | Iterable<readonly (AuditEvent | undefined)[]>;
  readonly legs?: readonly (LegInRecord & { readonly legId: string })[];
}

export interface Verified {
  readonly head: ChainHead;
  readonly legs: LegsInRecord;
  readonly chainBreak?: ChainBreak;
  readonly replayBreak?: ReplayBreak;
  /** Undefined where no store is at hand to compare with. */
  readonly differences?: readonly LegDifference[];
}

/** Reads to the end, or to the first event that does not fit. */
export async function verifyRecord(source: RecordSource, published: PublishedHeads): Promise<Verified> {
  let head = EMPTY_CHAIN;
  let legs: LegsInRecord = new Map();
  let replayBreak: ReplayBreak | undefined;
  for await (const page of source.pages) {
    const gap = page.indexOf(undefined);
    const events = page.slice(0, gap < 0 ? undefined : gap).filter((event) => event !== undefined);
    const chain = verifyChain(events, head, published);
    if (!chain.ok) return { head, legs, chainBreak: chain.error };
    head = chain.value;
    if (gap >= 0) return { head, legs, chainBreak: { seq: head.seq + 1, why: "unreadable" } };
    const replayed = replayBreak ? undefined : replayLegs(events, legs);
    if (replayed?.ok) legs = replayed.value;
    else replayBreak ??= replayed?.error;
  }
  const length = verifyLength(head, published);
  if (!length.ok) return { head, legs, chainBreak: length.error };
  if (replayBreak) return { head, legs, replayBreak };
  return source.legs ? { head, legs, differences: legDifferences(legs, source.legs) } : { head, legs };
}

export const isWhole = ({ chainBreak, replayBreak, differences = [] }: Verified): boolean =>
  !chainBreak && !replayBreak && differences.length === 0;
