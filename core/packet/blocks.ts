export type Block =
  | { readonly kind: "text"; readonly text: string; readonly isSmall?: true }
  | { readonly kind: "heading"; readonly text: string }
  /** Words of the clinic's or a patient's own. */
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [name: string, value: string])[] }
  | {
      readonly kind: "table";
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    };

export interface Column {
  readonly title: string;
  /** Of the width, beside the others. */
  readonly share: number;
  readonly isFigure?: true;
}

const isWritten = (value: string | undefined): value is string => value !== undefined && value !== "";

/** Facts of which something is known. */
export const facts = (rows: readonly (readonly [name: string, value: string | undefined])[]): Block => ({
  kind: "facts",
  rows: rows.flatMap(([name, value]) => (isWritten(value) ? [[name, value] as const] : [])),
});

export const text = (words: string): Block => ({ kind: "text", text: words });
export const small = (words: string): Block => ({ kind: "text", text: words, isSmall: true });
export const heading = (words: string): Block => ({ kind: "heading", text: words });
export const quote = (words: string): Block => ({ kind: "quote", text: words });
export const list = (items: readonly string[]): Block => ({ kind: "list", items });

/** A block as lines of text. */
export function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "text":
      return [block.text];
    case "heading":
      return ["", block.text];
    case "quote":
      return block.text.split("\n").map((line) => `> ${line}`);
    case "list":
      return block.items.map((item) => `- ${item}`);
    case "facts":
      return block.rows.map(([name, value]) => `${name}: ${value.replaceAll("\n", ", ")}`);
    case "table":
      return [block.columns.map(({ title }) => title), ...block.rows].map((row) => row.join("\t"));
  }
}
