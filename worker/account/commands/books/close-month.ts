import type { BooksRefusal, CloseMonthRequest } from "../../../../core/contract/books.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { mayClose } from "../../../../core/journal/months.ts";
import { isDifference } from "../../../../core/journal/rows.ts";
import { civilMonth } from "../../../../core/primitives.ts";
import { err, ok, type Result } from "../../../../core/result.ts";
import { journalOfMonth } from "../../domain/books/journal.ts";
import { today } from "../../domain/follow-up/due.ts";
import { personOf } from "../../domain/people/require-person.ts";
import { sightOf } from "../../domain/people/sight.ts";
import { insertClosedMonth } from "../../store/books/closed-months.ts";
import type { CommandContext } from "../../store/context.ts";

/**
 * Finance closes a month as they were shown it: its rows are written down for good. Refused where it is another by now, is not over, or one
 * before it is open. Said again of a month that was closed as it was shown, it changes nothing.
 */
export function closeMonth(context: CommandContext, month: string, { hash }: CloseMonthRequest): Result<true, Refusal> {
  const { sql, nowMs, actor } = context;
  if (!civilMonth.safeParse(month).success) return err({ code: "not_found", detail: "There is no such month." });
  const journal = journalOfMonth(sql, month);
  // What is written down for good is what its person saw whole.
  if (sightOf(context, personOf(actor))) return refused("not_all_seen");
  if (journal.closed?.hash === hash) return ok(true);
  const because = mayClose(month, { lastMonth: journal.months.at(-1)?.month ?? null }, today(context));
  if (because) return refused(because);
  if (journal.hash !== hash) return refused("changed");
  const { personId } = personOf(actor);
  const differences = journal.rows.filter(({ state }) => isDifference(state)).length;
  insertClosedMonth(sql, { month, closedAtMs: nowMs, closedBy: personId, hash, differences }, journal.rows);
  context.record("month.closed", undefined, { month, hash, rows: journal.rows.length, differences });
  return ok(true);
}

const refused = (because: BooksRefusal): Result<never, Refusal> =>
  err({ code: "books_refused", detail: "The month cannot be closed now.", values: { because } });
