import type { BookRow, BookRowsAnswer, BookRowsQuery } from "../../../../core/contract/books.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import type { BookedRow } from "../../../../core/journal/months.ts";
import type { JournalRow } from "../../../../core/journal/rows.ts";
import { omitNullish } from "../../../../core/omit-nullish.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { journalOfMonth } from "../../domain/books/journal.ts";
import { sightOf } from "../../domain/people/sight.ts";
import { connectionTitle } from "../../store/account/connections.ts";
import { locations, personById } from "../../store/account/settings.ts";
import type { AccountContext, PersonActor } from "../../store/context.ts";
import type { Sight } from "../../store/people/sight.ts";
import type { Sql } from "../../store/sql.ts";

/** The rows of one payout, or those of the month's journal. */
export function bookRowsOf(
  ctx: AccountContext,
  who: PersonActor,
  { month, group }: BookRowsQuery,
): Result<BookRowsAnswer, Refusal> {
  const { sql } = ctx;
  const journal = journalOfMonth(sql, month);
  const inWords = rowInWords(sql);
  const rows = group === undefined ? journal.rows : journal.rowsOf(group);
  return ok({ rows: rows.filter(isShownTo(sightOf(ctx, who))).map((row) => inWords(row, month)) });
}

/**
 * Who sees some locations only reads rows of theirs: what has a case is left out by whose case it is, all else by where it was bought. Of what nobody
 * knows where it was bought only those read who see everybody.
 */
export const isShownTo =
  (sight: Sight | undefined) =>
  ({ caseId, location }: Pick<JournalRow, "caseId" | "location">): boolean =>
    !sight || caseId !== null || (location !== null && sight.locationIds.includes(location));

/** With the names of people and places as they are called now: what is written down holds ids. */
export function rowInWords(sql: Sql): (row: JournalRow | BookedRow, month: string) => BookRow {
  const places = new Map(locations(sql).map(({ locationId, title }) => [locationId, title]));
  const people = new Map<string, string | undefined>();
  const nameOf = (personId: string) => {
    if (!people.has(personId)) people.set(personId, personById(sql, personId)?.name);
    return people.get(personId);
  };
  return ({ connectionId, location, approver, key: _, ...row }, month) => {
    const { belongsTo, isCorrection, taxMinor, feeLostMinor, earnedMinor, deferredMinor, ...rest } = {
      belongsTo: undefined,
      isCorrection: false,
      ...row,
    };
    return {
      ...omitNullish(rest),
      kind: row.kind,
      state: row.state,
      amountMinor: row.amountMinor,
      currency: row.currency,
      onDate: row.onDate,
      taxMinor,
      feeLostMinor,
      earnedMinor,
      deferredMinor,
      ...omitNullish({
        processor: connectionId === null ? undefined : connectionTitle(sql, connectionId),
        location: location === null ? undefined : places.get(location),
        approver: approver === null ? undefined : nameOf(approver),
        belongsTo: belongsTo === month ? undefined : belongsTo,
        isCorrection: isCorrection ? (true as const) : undefined,
      }),
    };
  };
}
