/** Collects what a reader sees of a page, line by line. */
import { CHARACTERS_MAX } from "../lines.ts";
import type { Context, Maybe } from "./contexts.ts";

export interface PageLine {
  readonly text: string;
  readonly depth: number;
  readonly maybe: Maybe | undefined;
  readonly isSignature: boolean;
  /** A blank line stands above. */
  readonly isSpaced: boolean;
}

export interface Place {
  readonly context: Context;
  readonly isSignature: boolean;
}

/** No reader sees them, and words are hidden by them from programs. The joiners of scripts and emoji stay. */
const INVISIBLE = /\u00ad|\u034f|\u200b|\u2060|\ufeff/g;

/** More than are read of a text. */
const LINES_MAX = 20_000;

export class PageLines {
  readonly lines: PageLine[] = [];
  private readonly onLine: (line: string, context: Context) => void;
  private text = "";
  private place: (Place & { readonly depth: number }) | undefined;
  private length = 0;
  private gap: "" | " " | "\t" = "";
  private isSpaced = false;
  private hasBlank = false;
  private bullet = "";

  constructor(onLine: (line: string, context: Context) => void) {
    this.onLine = onLine;
  }

  /** What `core/mail` reads no further is not collected either. */
  private get isFull(): boolean {
    return this.length > CHARACTERS_MAX || this.lines.length > LINES_MAX;
  }

  add(given: string, place: Place): void {
    if (this.isFull) return;
    const text = given
      .slice(0, CHARACTERS_MAX + 1)
      .replace(INVISIBLE, "")
      .replace(/\s+/g, " ");
    if (text === "") return;
    if (text === " ") {
      if (this.text !== "") this.gap ||= " ";
      else if (given.includes("\u00a0")) this.hasBlank = true;
      return;
    }
    this.put(text, place);
  }

  /** Text whose breaks and blanks are seen. */
  addTyped(given: string, place: Place): void {
    for (const [at, line] of given.split(/\r\n|\r|\n/).entries()) {
      if (this.isFull) return;
      if (at > 0) this.breakLine();
      const text = line.slice(0, CHARACTERS_MAX + 1).replace(INVISIBLE, "");
      if (text.trim() !== "") this.put(text, place);
    }
  }

  private put(text: string, place: Place): void {
    const { depth } = place.context;
    const last = this.place;
    if (
      last &&
      (last.depth !== depth || last.isSignature !== place.isSignature || last.context.maybe !== place.context.maybe)
    )
      this.endLine();
    if (this.text === "") {
      this.place = { ...place, depth };
      this.text = this.bullet;
      this.bullet = "";
      this.gap = "";
      text = text.trimStart();
    } else if (this.gap !== "" || text.startsWith(" ")) {
      this.text += this.gap || " ";
      text = text.trimStart();
    }
    const isOpen = text.endsWith(" ");
    this.text += isOpen ? text.trimEnd() : text;
    this.gap = isOpen ? " " : "";
    this.length += text.length + 1;
  }

  /** `<br>`: a second one leaves a blank line. */
  breakLine(): void {
    if (this.text === "") this.isSpaced = true;
    else this.endLine();
  }

  /** The next cell of a row stands on its line. */
  nextCell(): void {
    if (this.text !== "") this.gap = "\t";
  }

  space(): void {
    this.endLine();
    this.isSpaced = true;
  }

  /** A block that held a hard blank and no more is a blank line. */
  endBlock(): void {
    if (this.hasBlank && this.text === "") this.isSpaced = true;
    this.endLine();
  }

  startItem(bullet: string): void {
    this.bullet = bullet;
  }

  endLine(): void {
    this.gap = "";
    this.hasBlank = false;
    const { text, place } = this;
    if (text === "" || !place) return;
    this.text = "";
    this.place = undefined;
    this.length += 1;
    const { depth, isSignature, context } = place;
    this.lines.push({ text, depth, maybe: context.maybe, isSignature, isSpaced: this.isSpaced });
    this.isSpaced = false;
    this.onLine(text, context);
  }
}
