/** What passages call the things they speak of, held against the lines on file. */
import { factFinder } from "./facts-of-line.ts";
import { type LineNames, namesOf } from "./line-names.ts";
import { type Phrase, phrasesOf } from "./named.ts";
import type { PurchaseQuestion } from "./types.ts";
import type { DaySaid } from "./words/day-context.ts";
import { daysSaid } from "./words/days.ts";
import { type MailPassage, type Said, saidIn } from "./words/said.ts";
import { type SumSaid, sumsSaid } from "./words/sums.ts";

export interface NamesHeard {
  readonly said: Said;
  readonly days: readonly DaySaid[];
  readonly sums: readonly SumSaid[];
  readonly names: readonly LineNames[];
  readonly phrases: readonly Phrase[];
}

export function namesHeard(
  { lines, writtenOn, timeZone }: PurchaseQuestion,
  passages: readonly MailPassage[],
): NamesHeard {
  const said = saidIn(passages);
  const days = daysSaid(said, writtenOn, timeZone);
  const sums = sumsSaid(said, days);
  const { names, titles } = namesOf(lines, factFinder(days, sums));
  return { said, days, sums, names, phrases: phrasesOf(said, titles, { days, sums }) };
}
