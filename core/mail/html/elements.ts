/** How elements stand in a page: which break the line, which hold nothing, what ends what. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

const BLOCKS = set(
  "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp",
);
const EMPTY = set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");
const UNSEEN = set("script style title template iframe noembed noframes datalist");
const SPACED = set("p h1 h2 h3 h4 h5 h6 blockquote ul ol dl pre figure table form fieldset");
const CELLS = set("td th");
const TYPED = set("pre listing xmp textarea plaintext");

/** What stops the end tag of an element: nothing beyond the innermost of these is ended. */
export type Barrier = "block" | "cell" | "table" | "list";
const BARRIERS: readonly (readonly [Barrier, ReadonlySet<string>])[] = [
  ["block", BLOCKS],
  ["cell", set("td th caption table")],
  ["table", set("table")],
  ["list", set("ul ol td th caption table")],
];

export interface Element {
  /** It begins and ends a line. */
  readonly isBlock: boolean;
  readonly isCell: boolean;
  /** A blank line stands above and below. */
  readonly isSpaced: boolean;
  /** It has no text and no end tag. */
  readonly isEmpty: boolean;
  /** No reader sees its text. */
  readonly isUnseen: boolean;
  /** Breaks and blanks of its text are seen. */
  readonly isTyped: boolean;
  /** Those that its beginning ends, if they are open. */
  readonly ends: readonly string[];
  readonly stoppedBy: Barrier | undefined;
  readonly stops: readonly Barrier[];
}

const ENDED: Readonly<Record<string, readonly string[]>> = {
  td: ["td", "th"],
  th: ["td", "th"],
  tr: ["tr"],
  li: ["li"],
  dd: ["dd", "dt"],
  dt: ["dd", "dt"],
  option: ["option"],
  optgroup: ["option", "optgroup"],
};

function barrierOf(name: string): Barrier | undefined {
  if (name === "table" || name === "body" || name === "html") return undefined;
  if (CELLS.has(name) || ["tr", "tbody", "thead", "tfoot"].includes(name)) return "table";
  if (name === "li") return "list";
  return BLOCKS.has(name) ? "cell" : "block";
}

const describe = (name: string): Element => ({
  isBlock: BLOCKS.has(name),
  isCell: CELLS.has(name),
  isSpaced: SPACED.has(name),
  isEmpty: EMPTY.has(name),
  isUnseen: UNSEEN.has(name),
  isTyped: TYPED.has(name),
  ends: ENDED[name] ?? (BLOCKS.has(name) ? ["p"] : []),
  stoppedBy: barrierOf(name),
  stops: BARRIERS.filter(([, names]) => names.has(name)).map(([barrier]) => barrier),
});

const KNOWN: ReadonlyMap<string, Element> = new Map(
  [...BLOCKS, ...EMPTY, ...UNSEEN].map((name) => [name, describe(name)]),
);
const OTHER = describe("span");

export const elementOf = (name: string): Element => KNOWN.get(name) ?? OTHER;
