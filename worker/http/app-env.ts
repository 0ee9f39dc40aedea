import type { Context } from "hono";
import type { Env } from "../env.ts";
import type { V1Env } from "./context.ts";

/** The whole Worker's environment: what the routes of `/v1` see, and what only the doors see. */
export interface AppEnv {
  Bindings: Env;
  Variables: V1Env["Variables"] & {
    /** For the log: the account, once a door has proved which it is. */
    accountId?: string;
    /** For the log: why a door refused. */
    denied?: string;
    /** For the log: the code of the problem that was answered. */
    problemCode?: string;
  };
}

export type AppContext = Context<AppEnv>;
