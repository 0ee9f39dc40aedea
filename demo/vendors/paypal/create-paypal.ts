import type { Hono } from "hono";
import type { World } from "../simulator/book.ts";
import { createApi, type Simulation } from "./api.ts";
import { Book } from "./book.ts";
import { createControl } from "./control.ts";
import { createPostman } from "./events.ts";
import { createSigner } from "./signer.ts";

export interface PayPalOptions extends World {
  /** Carries a signed webhook request to its receiver; a rejection or any status but 2xx is tried again later. */
  readonly deliver: (request: Request) => Promise<Response>;
}

export interface PayPalSimulator {
  /** As `https://api-m.paypal.com` and `https://api-m.sandbox.paypal.com`: mount it under both hosts. */
  readonly app: Hono;
  /** Mounted by the caller under `/_control/paypal`; described in `demo/vendors/paypal/README.md`. */
  readonly control: Hono;
  /** Delivers the webhook events that are due; resolves to how many arrived. */
  readonly pump: () => Promise<number>;
}

/** A stateful PayPal on a shelf, with an injected clock and randomness; only the key of its signatures is drawn by the machine. */
export function createPayPal(options: PayPalOptions): PayPalSimulator {
  const book = new Book(options);
  const signer = createSigner(book);
  const pump = createPostman(book, signer, options.deliver);
  const simulation: Simulation = { book, signer, pump, calls: new Map(), running: new Set() };
  return { app: createApi(simulation), control: createControl(simulation), pump };
}
