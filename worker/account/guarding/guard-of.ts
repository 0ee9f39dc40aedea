import type { Env } from "../../env.ts";
import type { GuardPort } from "./port.ts";

/** The guard of an account, by the account's own object name. A fresh stub for each call, because one that threw once stays broken. */
export function guardOf(env: Env, objectName: string): GuardPort {
  const stub = () => env.GUARD.getByName(`guard of ${objectName}`);
  return {
    head: () => stub().head(),
    advance: (from, to) => stub().advance(from, to),
    rebase: (from, to, nowMs) => stub().rebase(from, to, nowMs),
  };
}
