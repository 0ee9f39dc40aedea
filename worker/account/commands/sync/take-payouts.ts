/** Takes in what moved a processor's balance and what left it for the bank: the same again changes nothing. */
import { canonicalJson } from "../../../../core/canonical/canonical.ts";
import { instantMs, outsideId } from "../../../../core/primitives.ts";
import type { HistoryEntry, HistoryItem, HistoryPayout, Unread } from "../../../connectors/processor-history.ts";
import {
  type EntryRow,
  knownEntries,
  type PayoutRow,
  payoutIsRead,
  payoutNamed,
  putEntry,
  putPayout,
} from "../../store/books/entries.ts";
import type { CommandContext } from "../../store/context.ts";

/** What became of the rows of a page. */
export interface PageCounts {
  added: number;
  changed: number;
  unchanged: number;
  readonly refused: Unread[];
}

/** Only what is refused is counted: what a reading took are payments, and the page of connections says how many. */
export function takePayouts(
  { sql }: CommandContext,
  connectionId: string,
  items: readonly HistoryItem[],
  counts: PageCounts,
): void {
  const entries = items.filter((item) => item.type === "entry").filter(isUsable(counts));
  const known = knownEntries(
    sql,
    connectionId,
    entries.map(({ ref }) => ref),
  );
  for (const item of entries) {
    const row = entryOf(connectionId, item);
    const before = known.get(row.ref);
    if (
      before &&
      canonicalJson({ ...before }) === canonicalJson({ ...row, payoutRef: row.payoutRef ?? before.payoutRef })
    ) {
      continue;
    }
    putEntry(sql, row);
  }
  for (const item of items.filter((one) => one.type === "payout").filter(isUsable(counts))) {
    const row = payoutOf(connectionId, item);
    const before = payoutNamed(sql, connectionId, row.ref);
    const isSame = before && canonicalJson({ ...before, isRead: 0 }) === canonicalJson({ ...row, isRead: 0 });
    if (!isSame) putPayout(sql, row);
  }
  for (const item of items) if (item.type === "payout_read") payoutIsRead(sql, connectionId, item.ref);
}

/** A name, a sum or a time that no record of ours could hold is refused alone. */
const isUsable =
  ({ refused }: PageCounts) =>
  (item: HistoryEntry | HistoryPayout): boolean => {
    const isNamed = outsideId.safeParse(item.ref).success;
    const [sums, atMs] =
      item.type === "entry" ? [[item.grossMinor, item.feeMinor], item.atMs] : [[item.amountMinor], item.arrivesAtMs];
    const isGood = isNamed && sums.every((minor) => Number.isSafeInteger(minor)) && instantMs.safeParse(atMs).success;
    if (!isGood) refused.push({ code: "unreadable", ...(isNamed ? { ref: item.ref } : {}) });
    return isGood;
  };

function entryOf(connectionId: string, { type: _, ...item }: HistoryEntry): EntryRow {
  const { payoutRef = null, refundRef = null, disputeRef = null, paymentRef = null } = item;
  return { ...item, connectionId, payoutRef, refundRef, disputeRef, paymentRef };
}

const payoutOf = (connectionId: string, { type: _, ...item }: HistoryPayout): Omit<PayoutRow, "isRead"> => ({
  ...item,
  connectionId,
});
