import type { Hono } from "hono";
import type { World } from "../simulator/book.ts";
import type { MailboxMessage } from "../simulator/mailbox.ts";
import { createApi, type Simulation } from "./api.ts";
import { Book } from "./book.ts";
import { createControl } from "./control.ts";
import { createPostman } from "./events.ts";
import { settleDue } from "./messages.ts";
import { mailboxOf } from "./state.ts";

interface TwilioOptions extends World {
  /** Carries a signed report to its receiver; one that is not taken is not told again. */
  readonly deliver: (request: Request) => Promise<Response>;
}

export interface TwilioSimulator {
  /** As `https://api.twilio.com` and `https://messaging.twilio.com`. */
  readonly app: Hono;
  /** Mounted by the caller under `/_control/twilio`; described in `demo/vendors/twilio/README.md`. */
  readonly control: Hono;
  /** Moves the messages and sends the reports that are due; resolves to how many arrived. */
  readonly pump: () => Promise<number>;
  /** Every message that was taken, the oldest first. */
  readonly mailbox: () => MailboxMessage[];
}

/** A stateful Twilio on a shelf, with an injected clock and randomness: the same seed gives the same history. */
export function createTwilio(options: TwilioOptions): TwilioSimulator {
  const book = new Book(options);
  const postman = createPostman(book, options.deliver);
  const pump = async (): Promise<number> => {
    settleDue(book);
    return postman();
  };
  const simulation: Simulation = { book, pump, calls: new Map() };
  return { app: createApi(simulation), control: createControl(simulation), pump, mailbox: () => mailboxOf(book) };
}
