/** Goes through a page and says of each line that a reader sees how deep in older mails it stands. */
import { headerBlockAt } from "../headers.ts";
import { headingAt } from "../headings.ts";
import { lineAlone } from "../lines.ts";
import { markOf } from "../marks.ts";
import { Context, type Maybe } from "./contexts.ts";
import { type Element, elementOf } from "./elements.ts";
import { OpenElements } from "./open-elements.ts";
import { type PageLine, PageLines } from "./page-lines.ts";
import { type Sign, signOf } from "./signs.ts";
import { type Sight, sightOf } from "./styles.ts";
import { type Attributes, readTokens, type TokenReader } from "./tokens.ts";

export interface Page {
  readonly lines: readonly PageLine[];
  /** Every text that is in the page, seen or not, in its order. */
  readonly texts: readonly string[];
}

export function readPage(html: string): Page {
  const reader = new PageReader();
  readTokens(html, reader);
  return reader.end();
}

interface Frame {
  readonly context: Context;
  readonly sight: Exclude<Sight, undefined>;
  readonly isTyped: boolean;
  readonly isSignature: boolean;
  readonly isSpaced: boolean;
  readonly isItem: boolean;
  readonly list: { readonly isNumbered: boolean; items: number } | undefined;
}

/** Lines that may say what a blockquote is: over it, and its first ones. */
const ABOVE = 4;
const INSIDE = 8;
const TEXTS_MAX = 300_000;
/** No mail has more; beyond these a blockquote without a mark is an indent. */
const MAYBES_MAX = 200;

class PageReader implements TokenReader {
  private readonly page = new Context("page");
  private readonly lines = new PageLines((text, context) => this.lineEnds(text, context));
  private readonly elements = new OpenElements<Frame>((element, frame) => this.elementEnds(element, frame));
  private readonly root: Frame = {
    context: this.page,
    sight: "shown",
    isTyped: false,
    isSignature: false,
    isSpaced: false,
    isItem: false,
    list: undefined,
  };
  private readonly texts: string[] = [];
  private textLength = 0;
  private readonly maybes: Maybe[] = [];

  end(): Page {
    this.elements.endAll();
    this.lines.endLine();
    for (const maybe of this.maybes) maybe.quotes = (maybe.outer?.quotes ?? 0) + (maybe.isQuote ? 1 : 0);
    return { lines: this.lines.lines, texts: this.texts };
  }

  text(text: string): void {
    this.keep(text);
    const frame = this.elements.top ?? this.root;
    if (frame.sight !== "shown") return;
    if (frame.isTyped) this.lines.addTyped(text, frame);
    else this.lines.add(text, frame);
  }

  comment(text: string): void {
    this.keep(text);
  }

  private keep(text: string): void {
    if (this.textLength > TEXTS_MAX) return;
    this.texts.push(text);
    this.textLength += text.length;
  }

  open(name: string, attributes: Attributes): void {
    const element = elementOf(name);
    this.elements.make(element);
    const around = this.elements.top ?? this.root;
    const sign = around.sight === "never" ? undefined : signOf(name, attributes);
    if (element.isEmpty) {
      this.empty(name, sign, around);
      return;
    }
    if (element.isCell) this.lines.nextCell();
    else if (element.isBlock) this.lines.endLine();
    const isSpaced = element.isSpaced && !isTight(attributes);
    if (isSpaced) this.lines.space();
    this.elements.begin(name, element, {
      context: this.contextOf(sign, around.context),
      sight: sightIn(element, attributes, sign, around.sight),
      isTyped: around.isTyped || element.isTyped || isTypedByStyle(attributes),
      isSignature: around.isSignature || sign === "signature",
      isSpaced,
      isItem: name === "li",
      list: name === "ol" || name === "ul" ? { isNumbered: name === "ol", items: 0 } : around.list,
    });
    if (name === "li") this.startItem(around);
  }

  close(name: string): void {
    if (name === "br") this.lines.breakLine();
    else this.elements.end(name);
  }

  private empty(name: string, sign: Sign | undefined, { context, sight }: Frame): void {
    if (sight !== "shown") return;
    if (name === "br") this.lines.breakLine();
    if (name !== "hr") return;
    this.lines.space();
    if (sign === "head") context.isBelowHead = true;
  }

  private startItem({ list, sight }: Frame): void {
    if (sight !== "shown") return;
    if (list) list.items += 1;
    this.lines.startItem(list?.isNumbered ? `${list.items}. ` : "- ");
  }

  private contextOf(sign: Sign | undefined, around: Context): Context {
    if (sign === "head") {
      this.lines.endLine();
      around.isBelowHead = true;
      return around;
    }
    if (sign === "maybe") {
      if (this.maybes.length === MAYBES_MAX) return around;
      const maybe: Maybe = { outer: around.maybe, firstLine: this.lines.lines.length, isQuote: false, quotes: 0 };
      this.maybes.push(maybe);
      return new Context("maybe", around, maybe);
    }
    if (sign === "authored")
      return around === this.page && around.isBelowHead ? new Context("authored", around) : around;
    if (sign === undefined || sign === "signature" || sign === "signature_mark") return around;
    return new Context(sign, around);
  }

  private elementEnds({ isBlock, isCell }: Element, { context, isSpaced, isItem }: Frame): void {
    if (isBlock && !isCell) this.lines.endBlock();
    const around = (this.elements.top ?? this.root).context;
    if (context !== around) {
      this.lines.endLine();
      if (context.kind === "maybe" && context.maybe) this.decide(context.maybe, around);
      context.end();
    }
    if (isSpaced) this.lines.space();
    if (isItem) this.lines.startItem("");
  }

  /** A blockquote without a mark is an older mail where a heading stands over it or in it, and where one before it was. */
  private decide(maybe: Maybe, around: Context): void {
    const { lines } = this.lines;
    const above = lines.slice(Math.max(0, maybe.firstLine - ABOVE), maybe.firstLine).map(({ text }) => lineAlone(text));
    const inside = lines.slice(maybe.firstLine, maybe.firstLine + INSIDE).map(({ text }) => lineAlone(text));
    const last = above.at(-1)?.seen ?? "";
    const isHeaded = above.some((_, at) => headingAt(above, at)?.lines === above.length - at);
    // In a language that is not known here.
    const isIntroduced = /[:：]$/.test(last) && /\S@\S/.test(last);
    const first = inside[0];
    const opensOlder =
      first !== undefined &&
      (markOf(first) !== undefined ||
        headingAt(inside, 0)?.by === "program" ||
        headerBlockAt(inside, 0)?.isOfMail === true);
    maybe.isQuote = isHeaded || isIntroduced || around.hasQuote || opensOlder;
  }

  private lineEnds(text: string, context: Context): void {
    const wrapper = context.unread;
    if (!wrapper) return;
    wrapper.hasLines = true;
    wrapper.isForward = /^-{5,}/.test(text) || markOf(lineAlone(text)) === "forward";
  }
}

/** A paragraph that stands close to the next, as Outlook writes every line. */
function isTight(attributes: Attributes): boolean {
  if (attributes.size === 0) return false;
  const style = attributes.get("style") ?? "";
  return (
    /\bMso(?:Normal|PlainText)/.test(attributes.get("class") ?? "") ||
    /margin(?:-bottom)?\s*:\s*0[a-z]{0,3}\s*(?:;|!|$)/i.test(style)
  );
}

const isTypedByStyle = (attributes: Attributes): boolean =>
  attributes.size > 0 && /white-space\s*:\s*(?:pre|break-spaces)/i.test(attributes.get("style") ?? "");

function sightIn(
  element: Element,
  attributes: Attributes,
  sign: Sign | undefined,
  around: Exclude<Sight, undefined>,
): Exclude<Sight, undefined> {
  if (around === "never" || element.isUnseen || sign === "signature_mark") return "never";
  return sightOf(attributes) ?? around;
}
