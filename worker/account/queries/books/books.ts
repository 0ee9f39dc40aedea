import { may } from "../../../../core/approval/may.ts";
import type { BookGroup, BooksAnswer, BooksQuery } from "../../../../core/contract/books.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { creditGap } from "../../../../core/credit/equation.ts";
import type { JournalGroup } from "../../../../core/journal/groups.ts";
import { type BookedRow, journalHash, mayClose, monthAfter, monthOf } from "../../../../core/journal/months.ts";
import { isDifference } from "../../../../core/journal/rows.ts";
import { shareOf } from "../../../../core/money/split.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { civilDateAt } from "../../../../core/time/civil-time.ts";
import { type Journal, journalOfMonth } from "../../domain/books/journal.ts";
import { today } from "../../domain/follow-up/due.ts";
import { sightOf } from "../../domain/people/sight.ts";
import { connectionIds, connectionTitle } from "../../store/account/connections.ts";
import { homeTimeZone, locations, personById } from "../../store/account/settings.ts";
import { providerPayBetween, toPayByHand } from "../../store/books/beside.ts";
import type { ClosedMonth } from "../../store/books/closed-months.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import { movedInMonth } from "../../store/credit/moved-in-month.ts";
import type { Sql } from "../../store/sql.ts";
import { readingRun, readingsOf } from "../../store/sync/readings.ts";
import { isShownTo, rowInWords } from "./book-rows.ts";

const DAY_MS = 86_400_000;
/** More waits only where something is very wrong; the first are shown. */
const SHOWN_MAX = 200;

/** A month of the books: payouts with their state, what differs, what is to pay, pay, credit, and whether it can be closed. */
export function booksOf(ctx: AccountContext, who: PersonActor, { month }: BooksQuery): Result<BooksAnswer, Refusal> {
  const { sql } = ctx;
  const journal = journalOfMonth(sql, month);
  const last = journal.months.at(-1)?.month ?? null;
  const sight = sightOf(ctx, who);
  const inOrder = journal.closed ? undefined : mayClose(month, { lastMonth: last }, today(ctx));
  const notYet = inOrder ?? (sight && !journal.closed ? ("not_all_seen" as const) : undefined);
  return ok({
    month,
    closedMonths: journal.months.toReversed().map((one) => ({ month: one.month, ...closedView(sql, one) })),
    ...omitNullish({ closed: closedNow(sql, journal), notYet }),
    hash: journal.hash,
    mayClose: !journal.closed && notYet === undefined && may(who, "books.close").ok,
    processors: connectionIds(sql, "processor").map((id) => processorOf(sql, id)),
    groups: journal.groups.map((group) => groupView(sql, group)),
    totals: totalsOf(journal.rows, month),
    differences: differencesOf(sql, journal, isShownTo(sight)),
    toPay: toPayOf(sql),
    pay: payOf(sql, month),
    credit: movedInMonth(sql, month).map((row) => ({ ...row, gapMinor: creditGap(row) })),
  });
}

const closedView = (sql: Sql, { closedAtMs, closedBy, differences }: ClosedMonth) => ({
  closedAtMs,
  by: personById(sql, closedBy)?.name ?? "",
  differences,
});

/** Its rows are hashed anew: whoever changed the file by hand is found out here. */
function closedNow(sql: Sql, { closed, rows, month }: Journal): BooksAnswer["closed"] {
  if (!closed) return undefined;
  return { ...closedView(sql, closed), hash: closed.hash, holds: journalHash(month, rows) === closed.hash };
}

function processorOf(sql: Sql, connectionId: string): BooksAnswer["processors"][number] {
  const run = readingRun(sql, connectionId);
  const readings = readingsOf(sql, connectionId).filter(({ kind }) => kind === "movements" || kind === "payouts");
  const through = readings.flatMap(({ throughMs }) => throughMs ?? []);
  return {
    connectionId,
    title: connectionTitle(sql, connectionId),
    running: run !== undefined && run.endedAtMs === null,
    ...omitNullish({
      // The oldest of its lists: what is known is no newer.
      readAtMs: readings.length > 0 && through.length === readings.length ? Math.min(...through) : undefined,
      trouble: readings.find(({ trouble }) => trouble !== null)?.trouble,
    }),
  };
}

function groupView(
  sql: Sql,
  { groupId, by, connectionId, payout, onDate, rows, differences, sums }: JournalGroup,
): BookGroup {
  const { connectionId: _, arrivesOn: __, ...shown } = payout ?? { connectionId: "", arrivesOn: "" };
  return {
    groupId,
    by,
    rows,
    differences,
    sums: [...sums],
    ...(payout ? { payout: shown as NonNullable<BookGroup["payout"]> } : {}),
    ...omitNullish({
      processor: connectionId === null ? undefined : connectionTitle(sql, connectionId),
      tender: by === "hand" ? groupId.slice("hand:".length) : undefined,
      onDate,
    }),
  };
}

function totalsOf(rows: readonly BookedRow[], month: string): BooksAnswer["totals"] {
  return [...Map.groupBy(rows, ({ currency }) => currency)]
    .map(([currency, of]) => ({
      currency,
      amountMinor: of.reduce((sum, { amountMinor }) => sum + amountMinor, 0),
      rows: of.length,
      late: of.filter(({ belongsTo }) => belongsTo !== month).length,
    }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Of the month's own rows and of those that are in its payouts, each once. */
function differencesOf(
  sql: Sql,
  { rows, groups, rowsOf, month }: Journal,
  isShown: ReturnType<typeof isShownTo>,
): BooksAnswer["differences"] {
  const all = [...rows, ...groups.flatMap(({ groupId }) => rowsOf(groupId))].filter(
    (row) => isDifference(row.state) && isShown(row),
  );
  const once = [...new Map(all.map((row) => [row.key, row])).values()];
  const inWords = rowInWords(sql);
  return once.slice(0, SHOWN_MAX).map((row) => inWords(row, month));
}

function toPayOf(sql: Sql): BooksAnswer["toPay"] {
  const places = new Map(locations(sql).map(({ locationId, title }) => [locationId, title]));
  return toPayByHand(sql, SHOWN_MAX).map(({ legId: _, locationId, ...row }) => ({
    ...row,
    ...omitNullish({ location: locationId === null ? undefined : places.get(locationId) }),
  }));
}

/** Pay is concerned for money that went: of a refund that went in part, for that part. */
function payOf(sql: Sql, month: string): BooksAnswer["pay"] {
  const zone = homeTimeZone(sql);
  const [firstMs, lastMs] = [Date.parse(`${month}-01`), Date.parse(`${monthAfter(month)}-01`)];
  const rows = providerPayBetween(sql, firstMs - 60 * DAY_MS, lastMs + DAY_MS).filter(
    ({ goneMinor, leftAtMs }) => goneMinor > 0 && monthOf(civilDateAt(leftAtMs, zone)) === month,
  );
  return [...Map.groupBy(rows, ({ who, currency }) => `${who} ${currency}`).values()].flatMap((of) => {
    const [first] = of;
    if (!first) return [];
    const sum = (state: string) =>
      of.reduce(
        (all, one) => all + (one.state === state ? shareOf(one.amountMinor, one.goneMinor, one.plannedMinor) : 0),
        0,
      );
    const { who, currency } = first;
    return [{ who, currency, withheldMinor: sum("withheld"), absorbedMinor: sum("absorbed") }];
  });
}
