/** What a bank statement shows, and the rows behind it: a payout, a day where there are no payouts, money by hand, and what is in none yet. */
import type { Payout } from "./entries.ts";
import { isDifference, type JournalRow } from "./rows.ts";

export type GroupBy = "payout" | "day" | "waiting" | "hand";

/** The rows of a group in one currency. Theirs less ours is the sum of the differences of its rows, always. */
export interface GroupSum {
  readonly currency: string;
  readonly oursMinor: number;
  readonly theirsMinor: number;
}

export interface JournalGroup {
  readonly groupId: string;
  readonly by: GroupBy;
  readonly connectionId: string | null;
  readonly payout: Payout | null;
  /** The day of the bank: when the payout arrives, when the money moved. Null of what is in none yet. */
  readonly onDate: string | null;
  readonly rows: number;
  readonly differences: number;
  readonly sums: readonly GroupSum[];
}

export interface ByWhat {
  /** Connections whose processor has no payouts: grouped by the day on which it moved the money. */
  readonly byDay: ReadonlySet<string>;
  /** By connection, the last payout that somebody made by hand: what is in no payout and is not younger went with one of those. */
  readonly byHandUntil: ReadonlyMap<string, string>;
}

/** In which group a row stands. */
export function groupIdOf(row: JournalRow, { byDay, byHandUntil }: ByWhat): string {
  const { connectionId, entryRef, payoutRef, onDate } = row;
  if (connectionId === null) return `hand:${row.tender ?? "other"}`;
  if (payoutRef !== null) return `payout:${connectionId}:${payoutRef}`;
  const isByDay = byDay.has(connectionId) || onDate <= (byHandUntil.get(connectionId) ?? "");
  return entryRef !== null && isByDay ? `day:${connectionId}:${onDate}` : `waiting:${connectionId}`;
}

/** Payouts without a refund too: a bookkeeper looks for each in the bank. */
export function groupsOf(rows: readonly JournalRow[], payouts: readonly Payout[], by: ByWhat): JournalGroup[] {
  const members = Map.groupBy(rows, (row) => groupIdOf(row, by));
  const known = new Map(payouts.map((payout) => [`payout:${payout.connectionId}:${payout.ref}`, payout]));
  const ids = new Set([...known.keys(), ...members.keys()]);
  return [...ids]
    .map((groupId) => groupOf(groupId, members.get(groupId) ?? [], known.get(groupId) ?? null))
    .sort(byDate);
}

const byDate = (a: JournalGroup, b: JournalGroup): number => {
  const [one, other] = [a.onDate ?? "9999", b.onDate ?? "9999"];
  return one === other ? (a.groupId < b.groupId ? -1 : 1) : one < other ? -1 : 1;
};

function groupOf(groupId: string, rows: readonly JournalRow[], payout: Payout | null): JournalGroup {
  const by = groupId.slice(0, groupId.indexOf(":")) as GroupBy;
  const last =
    rows
      .map(({ onDate }) => onDate)
      .sort()
      .at(-1) ?? null;
  return {
    groupId,
    by,
    connectionId: payout?.connectionId ?? rows[0]?.connectionId ?? null,
    payout,
    onDate: payout?.arrivesOn ?? (by === "day" ? last : null),
    rows: rows.length,
    differences: rows.filter(({ state }) => isDifference(state)).length,
    sums: sumsOf(rows),
  };
}

/** By currency: nobody adds euros to dollars. */
export function sumsOf(rows: readonly JournalRow[]): GroupSum[] {
  const sums = new Map<string, { oursMinor: number; theirsMinor: number }>();
  const of = (currency: string) => {
    const sum = sums.get(currency) ?? { oursMinor: 0, theirsMinor: 0 };
    sums.set(currency, sum);
    return sum;
  };
  for (const { amountMinor, currency, theirsMinor, theirsCurrency, connectionId } of rows) {
    of(currency).oursMinor += amountMinor;
    // By hand nobody else tells of it: what was written down is what moved.
    if (connectionId === null) of(currency).theirsMinor += amountMinor;
    else if (theirsMinor !== null && theirsCurrency !== null) of(theirsCurrency).theirsMinor += theirsMinor;
  }
  return [...sums].map(([currency, sum]) => ({ currency, ...sum })).sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
