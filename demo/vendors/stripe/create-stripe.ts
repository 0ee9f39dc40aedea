import type { Hono } from "hono";
import type { World } from "../simulator/book.ts";
import { createApi, type Simulation } from "./api.ts";
import { Book } from "./book.ts";
import { createControl } from "./control.ts";
import { createPostman } from "./events.ts";
import { fileOperations, operations } from "./operations.ts";

export interface StripeOptions extends World {
  /** Carries a signed webhook request to its receiver; a rejection or any status but 2xx is tried again later. */
  readonly deliver: (request: Request) => Promise<Response>;
}

export interface StripeSimulator {
  /** Paths `/v1/…`, as `https://api.stripe.com`. */
  readonly app: Hono;
  /** As `https://files.stripe.com`. */
  readonly files: Hono;
  /** Mounted by the caller under `/_control/stripe`; described in `demo/vendors/README.md`. */
  readonly control: Hono;
  /** Delivers the webhook events that are due; resolves to how many arrived. */
  readonly pump: () => Promise<number>;
}

/** A stateful Stripe on a shelf, with an injected clock and randomness: the same seed gives the same history. */
export function createStripe(options: StripeOptions): StripeSimulator {
  const book = new Book(options);
  const pump = createPostman(book, options.deliver);
  const simulation: Simulation = { book, pump, calls: new Map(), running: new Set() };
  return {
    app: createApi(simulation, operations),
    files: createApi(simulation, fileOperations),
    control: createControl(simulation),
    pump,
  };
}
