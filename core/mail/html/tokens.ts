/** The tags and the text of a page, in their order. */
import { Tokenizer } from "htmlparser2";

export type Attributes = ReadonlyMap<string, string>;

export interface TokenReader {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  /** Nobody sees it. */
  comment(text: string): void;
}

/** Of the others nothing is asked. */
const ASKED = new Set(["class", "id", "style", "type", "cite", "hidden", "data-smartmail"]);
/** No style and no list of classes that says something is longer. */
const VALUE_MAX = 2_000;

const NONE: Attributes = new Map();

/** Reads any text without throwing, in linear time: the library's tokens are asked for, not its tree, which takes minutes for deep nesting. */
export function readTokens(html: string, reader: TokenReader): void {
  let name = "";
  let attribute = "";
  let value = "";
  let attributes: Map<string, string> | undefined;
  const tokenizer: Tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => reader.text(html.slice(start, end)),
      ontextentity: (code) => reader.text(String.fromCodePoint(code)),
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        attributes = undefined;
      },
      onattribname: (start, end) => {
        attribute = end - start > 20 ? "" : html.slice(start, end).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => {
        if (ASKED.has(attribute) && value.length < VALUE_MAX)
          value += html.slice(start, Math.min(end, start + VALUE_MAX));
      },
      onattribentity: (code) => {
        if (ASKED.has(attribute) && value.length < VALUE_MAX) value += String.fromCodePoint(code);
      },
      onattribend: () => {
        if (!ASKED.has(attribute)) return;
        attributes ??= new Map();
        if (!attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: () => reader.open(name, attributes ?? NONE),
      onselfclosingtag: () => reader.open(name, attributes ?? NONE),
      onclosetag: (start, end) => reader.close(html.slice(start, end).toLowerCase()),
      oncdata: () => {},
      oncomment: (start, end) => reader.comment(html.slice(start, end)),
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
