import type { Hono } from "hono";
import type { World } from "../simulator/book.ts";
import { createApi } from "./api.ts";
import { Book } from "./book.ts";
import { createControl } from "./control.ts";
import { createPostman, settleWork } from "./rules.ts";
import type { Simulation } from "./serve.ts";
import { type FreshdeskState, stateOf } from "./state.ts";

interface FreshdeskOptions extends World {
  /** Carries what a rule tells to its receiver. */
  readonly deliver: (request: Request) => Promise<Response>;
}

export interface FreshdeskSimulator {
  /** As `https://<account>.freshdesk.com`. */
  readonly app: Hono;
  /** Mounted by the caller under `/_control/freshdesk`; described in `demo/vendors/freshdesk/README.md`. */
  readonly control: Hono;
  /** Runs the rules and sends the deliveries that are due; resolves to how many arrived. */
  readonly pump: () => Promise<number>;
  readonly state: () => FreshdeskState;
}

/** A stateful Freshdesk account on a shelf, with an injected clock. */
export function createFreshdesk(options: FreshdeskOptions): FreshdeskSimulator {
  const book = new Book(options);
  const postman = createPostman(book, options.deliver);
  const pump = async (): Promise<number> => {
    settleWork(book);
    return postman();
  };
  const simulation: Simulation = { book, pump, calls: new Map() };
  return {
    app: createApi(simulation),
    control: createControl(simulation),
    pump,
    state: () => stateOf(simulation),
  };
}
