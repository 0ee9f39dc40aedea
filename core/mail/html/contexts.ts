/** How deep in older mails a place of a page stands. */
import type { Sign } from "./signs.ts";

/** A blockquote without a mark; what stands before and in it says, once it has been read, whether it is an older mail. */
export interface Maybe {
  readonly outer: Maybe | undefined;
  readonly firstLine: number;
  isQuote: boolean;
  /** Once all is read: this one and those around it that are older mails. */
  quotes: number;
}

export class Context {
  readonly kind: "page" | Exclude<Sign, "head" | "signature" | "signature_mark">;
  readonly parent: Context | undefined;
  readonly maybe: Maybe | undefined;
  /** The head of an older mail stood here; all below is that mail. */
  isBelowHead = false;
  /** Of a wrapper: it passes a mail on, so all in it is that mail. */
  isForward = false;
  /** Of a wrapper: the line over the mail is over, or the mail is; what stands in it directly was typed there. */
  isOpened = false;
  hasLines = false;
  /** A blockquote without a mark was an older mail, and so are those that follow. */
  hasQuote = false;
  private readonly base: number;

  constructor(kind: Context["kind"], parent?: Context, maybe?: Maybe) {
    this.kind = kind;
    this.parent = parent;
    this.maybe = maybe ?? parent?.maybe;
    this.base = parent?.depthInside ?? 0;
  }

  /** Of text that stands here directly. */
  get depth(): number {
    if (this.kind === "authored") return 0;
    const isOlder = this.kind === "wrapper" ? this.isForward || !this.isOpened : false;
    const isQuoted = this.kind === "quote" || this.kind === "attribution" || isOlder || this.isBelowHead;
    return this.base + (isQuoted ? 1 : 0);
  }

  /** A blockquote in its wrapper is the one older mail that both mark. */
  private get depthInside(): number {
    return this.kind === "wrapper" && !this.isForward ? this.base : this.depth;
  }

  end(): void {
    const { parent } = this;
    if (parent?.kind === "wrapper" && (this.kind === "quote" || this.kind === "attribution")) parent.isOpened = true;
    if (parent && this.maybe?.isQuote && this.kind === "maybe") parent.hasQuote = true;
  }

  /** The wrapper whose first line has not been seen: that one says whether it passes a mail on. */
  get unread(): Context | undefined {
    const wrapper = this.kind === "attribution" ? this.parent : this;
    return wrapper?.kind === "wrapper" && !wrapper.hasLines ? wrapper : undefined;
  }
}
