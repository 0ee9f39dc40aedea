/** Goes through the lines of a mail and says of each whose it is. */

import { type Sender, senderOf } from "./addresses.ts";
import { type HeaderBlock, headerBlockAt, isFormField } from "./headers.ts";
import type { Heading } from "./heading.ts";
import { headingAt, senderInHeading } from "./headings.ts";
import { type Extent, isBlank, isMarked, type Line, unmarked } from "./lines.ts";
import { machineOf } from "./machine.ts";
import { isAdded, isPlainly, isRule, type Mark, markOf } from "./marks.ts";
import { endOfOlder, joined, markedEnd, nextText, paragraphEnd } from "./scan.ts";
import { disclaimerAt, signatureAt } from "./signature.ts";
import { readSubject, type SubjectLine } from "./subject.ts";
import { INSIDE } from "./words.ts";

/** Parts of the body in their order; `body.slice(start, end)` is verbatim what was written. */
export interface Parts {
  /** The words of whoever wrote this mail. */
  readonly own: readonly Extent[];
  /** Older mails and their heads. */
  readonly quoted: readonly Extent[];
  readonly signature?: Extent;
  /** A mail that was passed on in this one. */
  readonly forwarded?: Forwarded;
}

export interface Forwarded extends Parts {
  /** Who wrote it, as the mail says that passes it on: nobody has checked that. */
  readonly from?: Sender;
  readonly subject?: string;
  readonly body: Extent;
}

/** Mails passed on within mails passed on are followed so far. */
const DEPTH_MAX = 3;
/** A form's first field stands at most so many lines below its head. */
const FIELD_REACH = 8;

export class Reader {
  /** Words of the writer may stand in what was taken for somebody else's. */
  isUnsure = false;
  private readonly body: string;
  private readonly lines: readonly Line[];
  private readonly subject: SubjectLine;
  private readonly depth: number;
  private readonly own: Line[] = [];
  private readonly quoted: Extent[] = [];
  private signature: Extent | undefined;
  private forwarded: Forwarded | undefined;

  constructor(body: string, lines: readonly Line[], subject: SubjectLine, depth = DEPTH_MAX) {
    this.body = body;
    this.lines = lines;
    this.subject = subject;
    this.depth = depth;
    for (let at = 0; at < lines.length; ) at = Math.max(at + 1, this.read(at));
    if (this.own.length === 0 && this.quoted.length > 0 && !this.forwarded) this.isUnsure = true;
    if (this.quoted.length > 0 && this.own.some((line) => INSIDE.test(line.folded))) this.isUnsure = true;
  }

  parts(): Parts {
    return {
      own: joined(this.body, this.own),
      quoted: this.quoted,
      ...(this.signature && { signature: this.signature }),
      ...(this.forwarded && { forwarded: this.forwarded }),
    };
  }

  /** Takes what begins at a line; the answer is the first line that was not taken. */
  private read(at: number): number {
    const line = this.lines[at];
    if (!line || isBlank(line) || isAdded(line)) return at + 1;
    const mark = markOf(line);
    if (mark === "end") return at + 1;
    if (mark) return this.readMark(at, mark);
    // ">>> Maya Chen 3 March 2025 >>>"
    if (/^>{3}.{5,}>{3}$/.test(line.seen)) return this.quoteRest(at);
    if (isMarked(line)) return this.readQuote(at);
    const block = headerBlockAt(this.lines, at, this.subject.isForward);
    if (block && !this.isForm(at, block)) return this.readOlder(at, at, block, undefined);
    const heading = block ? undefined : this.headingAt(at);
    if (heading) return this.readHeading(at, heading);
    if (isRule(line)) return this.readRule(at);
    const notice = disclaimerAt(this.lines, at);
    if (notice > 0 && this.own.length > 0) return this.sign(at, at + notice);
    this.own.push(line);
    return at + 1;
  }

  private readMark(at: number, mark: Mark): number {
    if (mark === "above") return this.quoteRest(at);
    const next = nextText(this.lines, at + 1);
    const line = this.lines[next];
    if (!line || !isMarked(line)) {
      const block = headerBlockAt(this.lines, next, true);
      if (!block && !this.subject.isAnswer && !this.subject.isForward && isPlainly(this.lines[at])) {
        this.own.push(...this.lines.slice(at, at + 1));
        return at + 1;
      }
      return this.readOlder(at, next, block, mark);
    }
    const end = markedEnd(this.lines, next);
    return mark === "forward" ? this.passOn(at, this.unmarked(next, end), end) : this.quote(at, end);
  }

  private readQuote(at: number): number {
    const end = markedEnd(this.lines, at);
    const inner = this.unmarked(at, end);
    const block = headerBlockAt(inner, 0);
    const isPassedOn = block && (this.subject.isForward || (block.isOfMail && this.isFirst()));
    if (isPassedOn && !this.forwarded) return this.passOn(at, inner, end);
    if (block?.isOfMail && !this.subject.isAnswer) this.isUnsure = true;
    return this.quote(at, end);
  }

  /** An older mail below its head: passed on to be read, or only quoted. */
  private readOlder(at: number, headAt: number, block: HeaderBlock | undefined, mark: Mark | undefined): number {
    const isPassedOn = mark === "forward" || this.subject.isForward || (mark === undefined && this.isFirst());
    if (isPassedOn && !this.forwarded) {
      const end = endOfOlder(this.lines, at + 1);
      return this.passOn(at, this.lines.slice(headAt, end), end, block && senderOf(block.from));
    }
    if (!this.subject.isAnswer) this.isUnsure = true;
    return this.quoteRest(at);
  }

  private headingAt(at: number): Heading | undefined {
    const heading = headingAt(this.lines, at);
    if (!heading || heading.by === "program" || heading.by === "person") return heading;
    // A list of visits and the record of a chat have such lines too.
    if (heading.by === "stamp") this.isUnsure = true;
    const isOlder = this.subject.isAnswer || this.subject.isForward || (heading.by === "zoned" && this.own.length > 0);
    if (!isOlder) this.isUnsure = true;
    return isOlder ? heading : undefined;
  }

  private readHeading(at: number, { lines, by }: Heading): number {
    const below = at + lines;
    if (this.lines.slice(below, below + 3).some(isMarked)) return this.quote(at, below);
    if (by === "person") {
      this.isUnsure = true;
      return this.quote(at, paragraphEnd(this.lines, below));
    }
    if ((this.subject.isForward || this.isFirst()) && !this.forwarded) {
      const end = endOfOlder(this.lines, below);
      return this.passOn(at, this.lines.slice(below, end), end, senderInHeading(this.lines.slice(at, below)));
    }
    if (!this.subject.isAnswer) this.isUnsure = true;
    return this.quoteRest(at);
  }

  private readRule(at: number): number {
    const signed = signatureAt(this.lines, at, this.own.length > 0, (line) => this.isOther(line));
    if (signed.lines === 0) return at + 1;
    if (signed.isDoubtful) this.isUnsure = true;
    return this.sign(at, at + signed.lines);
  }

  /** Reads a mail within this one, with its own head if it has one. */
  private passOn(at: number, lines: readonly Line[], end: number, from?: Sender): number {
    if (this.depth === 0 || this.forwarded) {
      this.isUnsure = true;
      return this.quote(at, end);
    }
    const start = Math.max(
      0,
      lines.findIndex((line) => !isBlank(line)),
    );
    const block = headerBlockAt(lines, start, true);
    const inner = lines.slice(start + (block?.lines ?? 0));
    const body = { start: inner[0]?.start ?? this.body.length, end: inner.at(-1)?.end ?? this.body.length };
    const subject = readSubject(block?.subject ?? "");
    const sender = from ?? (block && senderOf(block.from));
    const isNamed = sender?.name !== undefined || sender?.address !== undefined;
    const machine = machineOf(block?.subject ?? "", this.body.slice(body.start, body.end));
    const reader = machine ? undefined : new Reader(this.body, inner, subject, this.depth - 1);
    if (reader?.isUnsure || !isNamed) this.isUnsure = true;
    this.forwarded = {
      ...(isNamed && { from: sender }),
      ...(subject.own !== "" && { subject: subject.own }),
      body,
      ...(reader?.parts() ?? { own: [], quoted: [body] }),
    };
    return end;
  }

  /** A mail that answers nothing and has said nothing yet: what comes is what it is about. */
  private isFirst(): boolean {
    return this.own.length === 0 && !this.subject.isAnswer;
  }

  /**
   * Somebody filled this in, or headed a letter so: fields of a form follow, nothing in it is of a mail program, or it names neither a date
   * nor, with text above, a recipient.
   */
  private isForm(at: number, { kinds, lines, isOfMail }: HeaderBlock): boolean {
    if (this.subject.isAnswer || this.subject.isForward) return false;
    if (!isOfMail || (!kinds.has("date") && (this.own.length === 0 || !kinds.has("to")))) return true;
    return this.lines.slice(at + lines, at + lines + FIELD_REACH).some(isFormField);
  }

  /** Whether a line begins something that no signature has. */
  private isOther(at: number): boolean {
    const line = this.lines[at];
    if (!line) return false;
    if (isMarked(line) || markOf(line) !== undefined || isRule(line)) return true;
    return headerBlockAt(this.lines, at) !== undefined || headingAt(this.lines, at) !== undefined;
  }

  private quoteRest(at: number): number {
    return this.quote(at, endOfOlder(this.lines, at + 1));
  }

  private quote(from: number, end: number): number {
    this.quoted.push(this.extent(from, end));
    return end;
  }

  private sign(from: number, end: number): number {
    this.signature ??= this.extent(from, end);
    return end;
  }

  private extent(from: number, end: number): Extent {
    return { start: this.lines[from]?.start ?? 0, end: this.lines[end - 1]?.end ?? this.body.length };
  }

  private unmarked(from: number, end: number): Line[] {
    return this.lines.slice(from, end).map((line) => unmarked(this.body, line));
  }
}
