import type { Hono } from "hono";
import type { World } from "../simulator/book.ts";
import { createApi, type Simulation } from "./api.ts";
import { Book } from "./book.ts";
import { createControl } from "./control.ts";
import { createPostman } from "./events.ts";
import { settleDue } from "./refunds.ts";

export interface SquareOptions extends World {
  /** Carries a signed webhook request to its receiver; a rejection or any status but 2xx is tried again later. */
  readonly deliver: (request: Request) => Promise<Response>;
}

export interface SquareSimulator {
  /** Paths `/v2/…` and `/oauth2/…`, as `https://connect.squareup.com` and `https://connect.squareupsandbox.com`. */
  readonly app: Hono;
  /** Mounted by the caller under `/_control/square`; described in `demo/vendors/square/README.md`. */
  readonly control: Hono;
  /** Completes the refunds and delivers the webhook events that are due; resolves to how many arrived. */
  readonly pump: () => Promise<number>;
}

/** A stateful Square on a shelf, with an injected clock and randomness: the same seed gives the same history. */
export function createSquare(options: SquareOptions): SquareSimulator {
  const book = new Book(options);
  const postman = createPostman(book, options.deliver);
  const pump = async (): Promise<number> => {
    settleDue(book);
    return postman();
  };
  const simulation: Simulation = { book, pump, calls: new Map() };
  return { app: createApi(simulation), control: createControl(simulation), pump };
}
