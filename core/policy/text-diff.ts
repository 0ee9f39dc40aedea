/** The words by which two texts of a policy differ (mission A5). Small enough for the sidebar; bounded, whatever the texts. */

export interface TextPart {
  readonly type: "same" | "removed" | "added";
  /** With the spaces and line ends of the text it comes from. */
  readonly text: string;
}

/** Above this many comparisons (some 1,000 changed words on each side) a passage is shown as replaced whole. */
const COMPARISONS_MAX = 1_000_000;

/** As many words in common as make a passage of their own. */
const ISLAND_WORDS = 3;

/** A word with the white space after it, so that the parts put together are the text again. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|^\s+/g) ?? [];
const bare = (word: string): string => word.trimEnd();

/**
 * From the first text to the second, word by word, by their longest common words. What is the same keeps the spaces of the second; the
 * parts that are not removed make up the second text, those that are not added the first but for spaces.
 */
export function diffText(before: string, after: string): TextPart[] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const start = commonStart(a, b);
  const end = commonStart(a.slice(start).reverse(), b.slice(start).reverse());
  const middle = withoutIslands(diffWords(a.slice(start, a.length - end), b.slice(start, b.length - end)));
  return joined([...b.slice(0, start).map(same), ...middle, ...b.slice(b.length - end).map(same)]);
}

const part =
  (type: TextPart["type"]) =>
  (text: string): TextPart => ({ type, text });
const same = part("same");
const removed = part("removed");
const added = part("added");

function commonStart(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && bare(a[length] ?? "") === bare(b[length] ?? "")) length += 1;
  return length;
}

function diffWords(a: readonly string[], b: readonly string[]): TextPart[] {
  if (a.length * b.length > COMPARISONS_MAX) return [...a.map(removed), ...b.map(added)];
  const common = commonLengths(a, b);
  const parts: TextPart[] = [];
  let i = 0;
  let j = 0;
  const at = (row: number, column: number): number => common[row * (b.length + 1) + column] ?? 0;
  while (i < a.length || j < b.length) {
    const wordA = a[i];
    const wordB = b[j];
    if (wordA !== undefined && wordB !== undefined && bare(wordA) === bare(wordB)) {
      parts.push(same(wordB));
      i += 1;
      j += 1;
    } else if (wordA !== undefined && (wordB === undefined || at(i + 1, j) >= at(i, j + 1))) {
      parts.push(removed(wordA));
      i += 1;
    } else {
      parts.push(added(wordB ?? ""));
      j += 1;
    }
  }
  return parts;
}

/** One or two words that two changed passages happen to share tear both apart: they are shown with them. Begins and ends with a change. */
function withoutIslands(parts: readonly TextPart[]): TextPart[] {
  const out: TextPart[] = [];
  let island: string[] = [];
  const land = (isIsland: boolean): void => {
    for (const word of island) out.push(...(isIsland ? [removed(word), added(word)] : [same(word)]));
    island = [];
  };
  for (const one of parts) {
    if (one.type === "same") {
      island.push(one.text);
      continue;
    }
    land(island.length < ISLAND_WORDS);
    out.push(one);
  }
  land(false);
  return out;
}

/** For each pair of places, how many words the rests of both texts have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const skipped = Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
      const taken = bare(a[i] ?? "") === bare(b[j] ?? "") ? (table[(i + 1) * width + j + 1] ?? 0) + 1 : 0;
      table[i * width + j] = Math.max(skipped, taken);
    }
  }
  return table;
}

/** Neighbours of one kind as one part; in a changed passage what went stands before what came. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const out: TextPart[] = [];
  let went = "";
  let came = "";
  const flush = (): void => {
    const before = went && isGlued(out.at(-1)?.text) ? " " : "";
    if (went) out.push(removed(before + went + (came && isGlued(went) ? " " : "")));
    if (came) out.push(added(came));
    went = "";
    came = "";
  };
  for (const { type, text } of parts) {
    if (type === "removed") went += (isGlued(went) ? " " : "") + text;
    else if (type === "added") came += text;
    else {
      flush();
      const last = out.at(-1);
      if (last?.type === "same") out[out.length - 1] = same(last.text + text);
      else out.push(same(text));
    }
  }
  flush();
  return out;
}

/** The last word of a text has no space of its own: what went must not run into it. */
const isGlued = (text: string | undefined): boolean => text !== undefined && /\S$/.test(text);
