import type { AccountRpc } from "../account/rpc/account-rpc.ts";
import type { Env } from "../env.ts";
import { objectNameOf } from "./account-key.ts";

/**
 * The door of a clinic's object. The id must come from a key or a session that was checked: this wakes the object.
 * A fresh stub each time, because one that threw once stays broken.
 */
export function accountOf(env: Env, accountId: string): AccountRpc {
  // The platform's stub type loses the results' `unknown` values on the way; the door says what the methods answer.
  return env.ACCOUNT.getByName(objectNameOf(accountId)) as unknown as AccountRpc;
}

/** The one directory of accounts, which only provisioning and the hourly sweep use. */
export const directoryOf = (env: Env) => env.DIRECTORY.getByName("directory");
