/**
 * What the desk's page and the stub of Freshworks' client (`client/`) say to each other. Freshworks publishes no wire, so this one is the demo's own: what is
 * played as it is known of the real one is when an answer counts, how long it is waited for, and what is kept for later.
 *
 * The desk greets the frame's window with a port; all else goes by that port. A frame that is never greeted waits for ever. The frame asks
 * (`Ask`) and is answered by the same number (`Answer`); it says what it listens to (`Listen`); the desk tells it (`Tell`), and waits for a `Verdict`
 * where the frame intercepts. This file is types alone: the client is one classic script, which shares no code with the page.
 */
export interface Greeting {
  readonly kind: "freshdesk.greeting";
}

export type Service = "data" | "interface" | "instance" | "request";

export interface Ask {
  readonly kind: "ask";
  readonly id: number;
  readonly service: Service;
  readonly method: string;
  readonly options: unknown;
}

export interface Listen {
  readonly kind: "listen";
  readonly event: string;
  readonly intercepts: boolean;
}

/** Of an intercepted event: it goes on where `refused` is absent. */
export interface Verdict {
  readonly kind: "verdict";
  readonly id: number;
  readonly refused?: string;
}

export type FromFrame = Ask | Listen | Verdict;

/** A value that is falsy counts as a refusal, as at the real client. */
export type Answer =
  | { readonly kind: "answer"; readonly id: number; readonly value: unknown }
  | { readonly kind: "answer"; readonly id: number; readonly error: unknown };

export interface Tell {
  readonly kind: "tell";
  readonly event: string;
  readonly data: unknown;
  /** The desk waits for a verdict by this number. */
  readonly verdictId?: number;
}

export type FromDesk = Answer | Tell;
