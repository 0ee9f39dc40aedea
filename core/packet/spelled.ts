/** Words that a page's fonts cannot write are named by a number on the page and written out beside it: no empty box stands for a name. */
import type { Block } from "./blocks.ts";
import type { PacketDocument } from "./document.ts";

export interface Spelled {
  readonly document: PacketDocument;
  /** As they are, in the order of their numbers. */
  readonly words: readonly string[];
}

/** Nothing that nobody sees, and nothing that turns the writing round. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;
const SPACES = /[\t\u2000-\u200a\u205f\u3000]/g;
/** Between a sum and its currency: a line does not end there. */
const NARROW = /\u202f/g;
const WORD = /\S+/g;

/** The document with `[1]` for the first such word, the same for the same word again. */
export function spelled(document: PacketDocument, canPrint: (codePoint: number) => boolean): Spelled {
  const numbers = new Map<string, number>();
  const isPrintable = (word: string) => [...word].every((one) => canPrint(one.codePointAt(0) ?? 0));
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size + 1;
    numbers.set(word, known);
    return known;
  };
  const line = (text: string): string =>
    text
      .normalize("NFC")
      .replaceAll(SPACES, " ")
      .replaceAll(NARROW, "\u00a0")
      .replaceAll(UNSEEN, "")
      .replaceAll(WORD, (word) => (isPrintable(word) ? word : `[${numberOf(word)}]`));
  const written = (text: string): string =>
    text
      .split(/\r\n?|[\n\u2028\u2029]/)
      .map(line)
      .join("\n");
  const sections = document.sections.map(({ name, title, blocks }) => ({
    name,
    title: written(title),
    blocks: blocks.map((block) => blockOf(block, written)),
  }));
  return { document: { title: written(document.title), sections }, words: [...numbers.keys()] };
}

function blockOf(block: Block, written: (text: string) => string): Block {
  switch (block.kind) {
    case "list":
      return { ...block, items: block.items.map(written) };
    case "facts":
      return { ...block, rows: block.rows.map(([name, value]) => [written(name), written(value)] as const) };
    case "table":
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: written(column.title) })),
        rows: block.rows.map((row) => row.map(written)),
      };
    default:
      return { ...block, text: written(block.text) };
  }
}
