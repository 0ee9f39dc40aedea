/** The words that stand in columns of a file, or its tags: so that a person can say what each of them means. */
import type { ImportMap } from "./map.ts";
import type { LookedTable } from "./open-import.ts";
import { isPastField, type PastField, pastMeaning, SEVERAL, wordsOf } from "./values/words-past.ts";

export interface WordIn {
  readonly word: string;
  /** In how many rows. */
  readonly rows: number;
  /** In one of them beside others: there it means only what it means as a part. */
  readonly isPart: boolean;
}

/** Of a column of sentences nobody could say what each means. */
const WORDS_MOST = 2_000;
const CHARS_MOST = 60;

/** The most frequent first. */
export async function wordsIn({ rows, survey }: LookedTable, columns: readonly string[]): Promise<readonly WordIn[]> {
  const places = columns.map((header) => survey.headers.indexOf(header)).filter((at) => at >= 0);
  const counted = new Map<string, number>();
  const parts = new Set<string>();
  for await (const row of rows()) {
    if ("broken" in row || row.line <= survey.headerLine) continue;
    const cells = places.map((at) => wordsOf(row.cells[at] ?? ""));
    for (const cell of cells)
      if (cell.length > 1) for (const word of cell) if (parts.size < WORDS_MOST) parts.add(word);
    const words = new Set(cells.flat());
    for (const word of words) {
      const known = counted.get(word);
      if (word.length <= CHARS_MOST && (known !== undefined || counted.size < WORDS_MOST))
        counted.set(word, (known ?? 0) + 1);
    }
  }
  return [...counted]
    .map(([word, count]) => ({ word, rows: count, isPart: parts.has(word) }))
    .toSorted((one, other) => other.rows - one.rows || one.word.localeCompare(other.word));
}

/** Fields of a map whose words have a meaning that a person may change. */
export const meantFields = ({ fields }: ImportMap): readonly { field: PastField; columns: readonly string[] }[] =>
  fields.flatMap(({ field, columns = [] }) => (isPastField(field) && columns.length > 0 ? [{ field, columns }] : []));

/** What a word comes to by a map; undefined where it means nothing, or several things. */
export function meaningIn(
  { words }: ImportMap,
  field: PastField,
  { word, isPart }: Pick<WordIn, "word" | "isPart">,
): string | undefined {
  const meaning = pastMeaning(field, word, words, isPart);
  return meaning === SEVERAL ? undefined : meaning;
}
