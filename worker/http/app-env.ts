import type { DoorEnv } from "../auth/door-env.ts";
import type { V1Env } from "./context.ts";

/** The whole Worker's environment: what the routes of `/v1` see, and what only the doors see. */
export interface AppEnv {
  Bindings: DoorEnv["Bindings"];
  Variables: V1Env["Variables"] & DoorEnv["Variables"];
}
