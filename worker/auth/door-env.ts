import type { Context } from "hono";
import type { Env } from "../env.ts";

/** What the doors see: the Worker's environment, and what they leave for the log. */
export interface DoorEnv {
  Bindings: Env;
  Variables: {
    /** For the log: the id that the whole request has. */
    requestId?: string;
    /** For the log: the account, once a door has proved which it is. */
    accountId?: string;
    /** For the log: why a door refused. */
    denied?: string;
    /** For the log: the code of the problem that was answered. */
    problemCode?: string;
  };
}

export type DoorContext = Context<DoorEnv>;
