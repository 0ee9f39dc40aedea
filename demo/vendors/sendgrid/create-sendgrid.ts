import type { Hono } from "hono";
import type { World } from "../simulator/book.ts";
import type { MailboxMessage } from "../simulator/mailbox.ts";
import { createApi, type Simulation } from "./api.ts";
import { Book } from "./book.ts";
import { createControl } from "./control.ts";
import { createPostman } from "./events.ts";
import { settleDue } from "./mails.ts";
import { mailboxOf } from "./state.ts";

interface SendGridOptions extends World {
  /** Carries a signed delivery to its receiver; a rejection or any status but 2xx is tried again later. */
  readonly deliver: (request: Request) => Promise<Response>;
}

export interface SendGridSimulator {
  /** As `https://api.sendgrid.com` and `https://api.eu.sendgrid.com`. */
  readonly app: Hono;
  /** Mounted by the caller under `/_control/sendgrid`; described in `demo/vendors/sendgrid/README.md`. */
  readonly control: Hono;
  /** Moves the mails and sends the deliveries that are due; resolves to how many arrived. */
  readonly pump: () => Promise<number>;
  /** Every mail that was taken, the oldest first. */
  readonly mailbox: () => MailboxMessage[];
}

/** A stateful SendGrid on a shelf, with an injected clock and randomness: the same seed gives the same history, but for keys and signatures. */
export function createSendGrid(options: SendGridOptions): SendGridSimulator {
  const book = new Book(options);
  const postman = createPostman(book, options.deliver);
  const pump = async (): Promise<number> => {
    settleDue(book);
    return postman();
  };
  const simulation: Simulation = { book, pump, calls: new Map() };
  return { app: createApi(simulation), control: createControl(simulation), pump, mailbox: () => mailboxOf(book) };
}
