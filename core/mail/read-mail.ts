/** Whose words stand in a mail: the writer's new ones, those of a mail that they pass on, and what is only quoted. */
import { addressesOf, type Sender, senderOf } from "./addresses.ts";
import { type HeaderBlock, headerBlockAt, isFormField } from "./headers.ts";
import { headingAt } from "./headings.ts";
import { CHARACTERS_MAX, type Extent, isBlank, isMarked, type Line, linesOf, unmarked } from "./lines.ts";
import { type Machine, machineOf } from "./machine.ts";
import { isAdded, isRule, type Mark, markOf } from "./marks.ts";
import { signatureAt } from "./signature.ts";
import { readSubject, type Subject } from "./subject.ts";

/** Parts of the body in their order; `body.slice(start, end)` is verbatim what was written. */
interface Parts {
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

export interface ReadMail extends Parts {
  /** Without "Re:" and "Fwd:". */
  readonly subject: string;
  readonly isAnswer: boolean;
  readonly isForward: boolean;
  /** Set where no person wrote it. */
  readonly machine?: Machine;
  /** Words of the writer may stand in what was taken for quoted, or beyond what was read. */
  readonly isUnsure: boolean;
}

export interface RawMail {
  readonly subject: string;
  readonly body: string;
}

/** Reads any text without throwing; time is linear in what is read, which is bounded. */
export function readMail({ subject, body }: RawMail): ReadMail {
  const head = readSubject(subject);
  const machine = machineOf(subject, body);
  const shared = { subject: head.own, isAnswer: head.isAnswer, isForward: head.isForward };
  if (machine === "bounce")
    return { ...shared, own: [], quoted: [{ start: 0, end: body.length }], machine, isUnsure: false };
  const reader = new Reader(body, linesOf(body), head, DEPTH_MAX);
  const isCut = body.length > CHARACTERS_MAX;
  return { ...shared, ...reader.parts(), ...(machine && { machine }), isUnsure: isCut || reader.isUnsure };
}

/** Mails passed on within mails passed on are followed so far. */
const DEPTH_MAX = 3;

/** What the reading of a mail finds out line by line. */
class Reader {
  private readonly body: string;
  private readonly lines: readonly Line[];
  private readonly subject: Subject;
  private readonly depth: number;
  private readonly own: Line[] = [];
  private readonly quoted: Extent[] = [];
  private signature: Extent | undefined;
  private forwarded: Forwarded | undefined;
  isUnsure = false;

  constructor(body: string, lines: readonly Line[], subject: Subject, depth: number) {
    this.body = body;
    this.lines = lines;
    this.subject = subject;
    this.depth = depth;
    for (let at = 0; at < lines.length; ) at = Math.max(at + 1, this.read(at));
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
    if (mark) return this.readMarked(at, mark);
    if (isMarked(line)) return this.readQuote(at);
    const block = headerBlockAt(this.lines, at);
    if (block && !this.isForm(at, block)) return this.readOlder(at, at, block, undefined);
    const heading = block ? undefined : headingAt(this.lines, at);
    if (heading) return this.readHeading(at, heading.lines, heading.by);
    if (isRule(line)) return this.readRule(at);
    this.own.push(line);
    return at + 1;
  }

  private readMarked(at: number, mark: Mark): number {
    const next = this.nextText(at + 1);
    const line = this.lines[next];
    if (mark === "above") return this.quoteRest(at);
    if (line && isMarked(line)) {
      const end = this.markedEnd(next);
      const inner = this.lines.slice(next, end).map((one) => unmarked(this.body, one));
      if (mark === "forward") return this.passOn(at, inner, end);
      return this.quote(at, end);
    }
    return this.readOlder(at, next, headerBlockAt(this.lines, next), mark);
  }

  /** An older mail below its head: passed on to be read, or only quoted. */
  private readOlder(at: number, blockAt: number, block: HeaderBlock | undefined, mark: Mark | undefined): number {
    const isPassedOn =
      mark === "forward" ||
      this.subject.isForward ||
      (this.own.length === 0 && !this.subject.isAnswer && mark === undefined);
    if (!isPassedOn || this.forwarded) return this.quoteRest(at);
    const end = this.endOfOlder(at + 1);
    return this.passOn(at, this.lines.slice(blockAt, end), end, block);
  }

  private readHeading(at: number, taken: number, by: "program" | "person"): number {
    const below = at + taken;
    const isMarkedBelow = this.lines.slice(below, below + 3).some(isMarked);
    if (isMarkedBelow) return this.quote(at, below);
    if (by === "person") {
      let end = this.nextText(below);
      while (end < this.lines.length && !isBlank(this.lines[end])) end += 1;
      this.isUnsure = true;
      return this.quote(at, end);
    }
    return this.quoteRest(at);
  }

  private readRule(at: number): number {
    const taken = signatureAt(this.lines, at, this.own.length > 0);
    if (taken === 0) return at + 1;
    this.signature ??= this.extent(at, at + taken);
    return at + taken;
  }

  private readQuote(at: number): number {
    const end = this.markedEnd(at);
    const inner = this.lines.slice(at, end).map((line) => unmarked(this.body, line));
    if (this.subject.isForward && !this.forwarded && headerBlockAt(inner, 0)) return this.passOn(at, inner, end);
    return this.quote(at, end);
  }

  /** Reads a mail within this one, with its own head if it has one. */
  private passOn(at: number, inner: readonly Line[], end: number, known?: HeaderBlock): number {
    const start = inner.findIndex((line) => !isBlank(line));
    const block = known ?? (start < 0 ? undefined : headerBlockAt(inner, start));
    const text = inner.slice(start < 0 ? 0 : block ? start + block.lines : start);
    const subject = readSubject(block?.subject ?? "");
    if (this.depth === 0) return this.quote(at, end);
    const reader = new Reader(this.body, text, subject, this.depth - 1);
    const from = block && senderOf(block.from);
    const first = text[0];
    const last = text.at(-1);
    this.forwarded = {
      ...(from && (from.name ?? from.address) !== undefined ? { from } : {}),
      ...(subject.own === "" ? {} : { subject: subject.own }),
      body: { start: first?.start ?? this.body.length, end: last?.end ?? this.body.length },
      ...reader.parts(),
    };
    return end;
  }

  /** Nothing above, no date and nobody it went to, or fields of a form: somebody filled this in. */
  private isForm(at: number, { kinds, lines }: HeaderBlock): boolean {
    if (this.own.length > 0 || this.subject.isAnswer || this.subject.isForward) return false;
    if (!kinds.has("to") && !kinds.has("date")) return true;
    return this.lines.slice(at + lines, at + lines + 8).some(isFormField);
  }

  private quoteRest(at: number): number {
    const end = this.endOfOlder(at + 1);
    if (this.own.length === 0) this.isUnsure = true;
    return this.quote(at, end);
  }

  private quote(from: number, end: number): number {
    this.quoted.push(this.extent(from, end));
    return end;
  }

  private extent(from: number, end: number): Extent {
    return { start: this.lines[from]?.start ?? 0, end: this.lines[end - 1]?.end ?? this.body.length };
  }

  private nextText(at: number): number {
    let next = at;
    while (next < this.lines.length && isBlank(this.lines[next])) next += 1;
    return next;
  }

  private endOfOlder(at: number): number {
    for (let next = at; next < this.lines.length; next++) {
      const line = this.lines[next];
      if (line && markOf(line) === "end") return next;
    }
    return this.lines.length;
  }

  /** Marked lines with the blank ones between them. */
  private markedEnd(at: number): number {
    let end = at;
    for (let next = at; next < this.lines.length; next++) {
      const line = this.lines[next];
      if (!line) break;
      if (isMarked(line)) end = next + 1;
      else if (!isBlank(line)) break;
    }
    return end;
  }
}

/** Lines that follow each other, with nothing but blanks in between, are one part. */
function joined(body: string, lines: readonly Line[]): Extent[] {
  const parts: { start: number; end: number }[] = [];
  for (const { start, end } of lines) {
    const last = parts.at(-1);
    if (last && body.slice(last.end, start).trim() === "") last.end = end;
    else parts.push({ start, end });
  }
  return parts;
}

/** Everything that may be read as a patient's words: the writer's own, then those passed on whose writer is named. */
export function wordsIn(read: ReadMail): readonly Extent[] {
  const inner: Extent[] = [];
  for (let mail = read.forwarded; mail; mail = mail.forwarded) if (mail.from) inner.push(...mail.own);
  return read.machine === undefined ? [...read.own, ...inner] : [];
}

/** Who it may be about beside the requester: those whose mail was passed on, and addresses that the writer wrote down. Candidates, no more. */
export function peopleNamed(body: string, read: ReadMail): readonly Sender[] {
  const people: Sender[] = [];
  for (let mail = read.forwarded; mail; mail = mail.forwarded) if (mail.from) people.push(mail.from);
  const written = addressesOf(body, wordsIn(read)).map((address) => ({ address }));
  return [...people, ...written];
}
