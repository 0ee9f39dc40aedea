import type { Hono } from "hono";
import type { World } from "../simulator/book.ts";
import { createApi } from "./api.ts";
import { Book } from "./book.ts";
import { createControl } from "./control.ts";
import { createPostman, settleWork } from "./rules.ts";
import type { FreshdeskEnv, Simulation } from "./serve.ts";
import { type FreshdeskState, stateOf } from "./state.ts";

interface FreshdeskOptions extends World {
  /** Carries what a rule tells to its receiver. */
  readonly deliver: (request: Request) => Promise<Response>;
}

export interface FreshdeskSimulator {
  /** As `https://<account>.freshdesk.com`. */
  readonly app: Hono<FreshdeskEnv>;
  /** Mounted by the caller under `/_control/freshdesk`; described in `demo/vendors/freshdesk/README.md`. */
  readonly control: Hono;
  /** Runs the rules and sends the deliveries that are due; resolves to how many arrived. */
  readonly pump: () => Promise<number>;
  readonly state: () => FreshdeskState;
  /** The same API as the browser of an agent who is signed in: no key, no limit of calls, and no fault that is set for the API. */
  readonly asAgent: (agentId: number) => (path: string, init?: RequestInit) => Promise<Response>;
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
  const app = createApi(simulation);
  return {
    app,
    control: createControl(simulation),
    pump,
    state: () => stateOf(simulation),
    asAgent: (agentId) => async (path, init) =>
      app.fetch(new Request(new URL(path, "https://account.freshdesk.com"), init), { actingAgentId: String(agentId) }),
  };
}
