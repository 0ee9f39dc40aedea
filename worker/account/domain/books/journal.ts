/** The journal of a month and the payouts behind it, from what is on record and what processors listed. Reads only. */
import type { Payout, ProcessorEntry } from "../../../../core/journal/entries.ts";
import { type ByWhat, groupIdOf, groupsOf, type JournalGroup } from "../../../../core/journal/groups.ts";
import {
  type BookedRow,
  type Closed,
  journalHash,
  monthAfter,
  monthOf,
  openRows,
} from "../../../../core/journal/months.ts";
import { type JournalRow, journalOf, moveKey } from "../../../../core/journal/rows.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { connectorOf } from "../../../connectors/registry.ts";
import { connectionById, connectionIds } from "../../store/account/connections.ts";
import { homeTimeZone } from "../../store/account/settings.ts";
import {
  bookedKeys,
  bookedRows,
  bookedUnder,
  type ClosedMonth,
  closedMonths,
} from "../../store/books/closed-months.ts";
import {
  lastByHand,
  type MovementRow,
  movementsBetween,
  movementsNamed,
  payoutsBetween,
} from "../../store/books/entries.ts";
import type { Sql } from "../../store/sql.ts";
import { readingsOf } from "../../store/sync/readings.ts";
import { namesIn } from "./named.ts";
import { ourMoves } from "./our-moves.ts";

const DAY_MS = 86_400_000;
/** On both sides of what is asked for: a movement is listed some days after it happened, and is paid out some days after that. */
const MARGIN_MS = 60 * DAY_MS;
/** News of months that were closed longer ago than this is looked for no more. */
const NEWS_MS = 400 * DAY_MS;
/** A refund is among what a processor lists within so many days; some tell of it only once it is in a payout. */
const LISTED_WITHIN_MS = 7 * DAY_MS;

export interface Journal {
  readonly month: string;
  /** Of a closed month as it was written down, of an open one as it is now. */
  readonly rows: readonly BookedRow[];
  readonly hash: string;
  readonly closed: ClosedMonth | undefined;
  readonly months: readonly ClosedMonth[];
  readonly groups: readonly JournalGroup[];
  /** All that bears on the month's payouts too, by group. */
  readonly rowsOf: (groupId: string) => readonly JournalRow[];
}

export function journalOfMonth(sql: Sql, month: string): Journal {
  const zone = homeTimeZone(sql);
  const dayOf = (atMs: number) => civilDateAt(atMs, zone);
  const months = closedMonths(sql);
  const before = months.filter((one) => one.month < month);
  const known = closedBefore(month, before);
  const [firstMs, lastMs] = [Date.parse(`${month}-01`), Date.parse(`${monthAfter(month)}-01`)];
  const newsFromMs =
    known.firstMonth === null ? firstMs : Math.max(Date.parse(`${known.firstMonth}-01`), lastMs - NEWS_MS);
  const span = { sinceMs: Math.min(firstMs, newsFromMs) - MARGIN_MS, untilMs: lastMs + MARGIN_MS };
  const compared = known.firstMonth === null ? [] : bookedKeys(sql, known.firstMonth, known.lastMonth ?? "");
  // What is seen in the span or was booked in it is seen whole: its other half may lie a year back.
  const seen = movementsBetween(sql, span.sinceMs, span.untilMs);
  const rest = movementsNamed(sql, namesIn(seen, compared));
  const entries = inOrder([...seen, ...rest]).map((row) => entryOf(row, dayOf));
  const moves = ourMoves(sql, span, namesIn([...seen, ...rest], compared), dayOf, new Set(entries.map(keyOf)));
  const all = journalOf(moves, entries, {
    throughOn: readThrough(sql, dayOf),
    expectedBy: (onDate) => dayOf(Date.parse(`${onDate}T12:00:00Z`) + LISTED_WITHIN_MS),
  });
  const keys = [...compared, ...all.map(({ key }) => key)];
  const booked = before.length === 0 ? [] : bookedUnder(sql, keys, month);
  const closed = months.find((one) => one.month === month);
  const rows = closed ? bookedRows(sql, month) : openRows(all, month, { ...known, rows: booked });
  const by = byWhat(sql, dayOf);
  const payouts = payoutsBetween(sql, firstMs - DAY_MS, lastMs + DAY_MS)
    .map((row): Payout => ({ ...row, arrivesOn: dayOf(row.arrivesAtMs), isRead: row.isRead === 1 }))
    .filter(({ arrivesOn }) => monthOf(arrivesOn) === month);
  const groups = groupsOf(all, payouts, by).filter((group) => isOfMonth(group, month, all, by));
  const members = Map.groupBy(all, (row) => groupIdOf(row, by));
  return {
    month,
    rows,
    hash: journalHash(month, rows),
    closed,
    months,
    groups,
    rowsOf: (groupId) => (members.get(groupId) ?? []).filter((row) => isShown(groupId, row, month)),
  };
}

/** A payout by the day on which it arrives; what is in none, and what was paid by hand, by its own. */
function isOfMonth(group: JournalGroup, month: string, all: readonly JournalRow[], by: ByWhat): boolean {
  if (group.by === "payout") return group.payout !== null;
  return all.some((row) => groupIdOf(row, by) === group.groupId && isShown(group.groupId, row, month));
}

const isShown = (groupId: string, row: JournalRow, month: string): boolean =>
  groupId.startsWith("payout:") || monthOf(row.onDate) === month;

/**
 * What is closed before a month, as far as news of it are looked for: what belongs to an earlier month and was never booked stays out. What was booked
 * is never booked again, however long ago.
 */
function closedBefore(month: string, before: readonly ClosedMonth[]): Pick<Closed, "firstMonth" | "lastMonth"> {
  const [first, last] = [before[0]?.month ?? null, before.at(-1)?.month ?? null];
  if (first === null || last === null) return { firstMonth: null, lastMonth: null };
  const oldest = monthOf(new Date(Date.parse(`${monthAfter(month)}-01`) - NEWS_MS).toISOString());
  return { firstMonth: oldest >= first ? monthAfter(oldest) : first, lastMonth: last };
}

/** Each once, as they happened. */
function inOrder(rows: readonly MovementRow[]): MovementRow[] {
  const once = new Map(rows.map((row) => [`${row.connectionId} ${row.ref}`, row]));
  return [...once].sort(([a, one], [b, other]) => one.atMs - other.atMs || (a < b ? -1 : 1)).map(([, row]) => row);
}

function entryOf({ paymentId, atMs, ...row }: MovementRow, dayOf: (atMs: number) => string): ProcessorEntry {
  // Our record knows a loss by its payment: the processor's name of the dispute is another for each.
  return { ...row, disputeRef: paymentId ?? row.disputeRef, onDate: dayOf(atMs) };
}

function keyOf({ kind, connectionId, ref, refundRef }: ProcessorEntry): string {
  return moveKey(kind === "refund_returned" ? "came_back" : "refund", connectionId, refundRef ?? ref);
}

/** Until when a connection's movements are known: the list of them where there is one, else that of its payouts. */
function readThrough(sql: Sql, dayOf: (atMs: number) => string): ReadonlyMap<string, string> {
  return new Map(
    connectionIds(sql, "processor").flatMap((connectionId): [string, string][] => {
      const readings = new Map(readingsOf(sql, connectionId).map((one) => [one.kind, one.throughMs]));
      const atMs = readings.get("movements") ?? readings.get("payouts");
      return atMs == null ? [] : [[connectionId, dayOf(atMs)]];
    }),
  );
}

function byWhat(sql: Sql, dayOf: (atMs: number) => string): ByWhat {
  const withoutPayouts = connectionIds(sql, "processor").filter((id) => {
    const connector = connectorOf(connectionById(sql, id)?.kind ?? "");
    return connector?.role === "processor" && connector.tellsNoPayouts === true;
  });
  return {
    byDay: new Set(withoutPayouts),
    byHandUntil: new Map(lastByHand(sql).map(({ connectionId, atMs }) => [connectionId, dayOf(atMs)])),
  };
}
