import type { Place } from "../../core/regions.ts";
import type { AccountRpc } from "../account/rpc/account-rpc.ts";
import type { Env } from "../env.ts";
import { inJurisdiction } from "../jurisdiction.ts";
import { objectNameOf } from "./account-key.ts";

/**
 * The door of a clinic's object. The id must come from a key or a session that was checked: this wakes the object.
 * A fresh stub each time, because one that threw once stays broken.
 */
export function accountOf(env: Env, accountId: string, place?: Place): AccountRpc {
  const namespace = inJurisdiction(env.ACCOUNT, accountId);
  const name = objectNameOf(accountId);
  // Only the very first call of all is heard.
  const stub = place === undefined ? namespace.getByName(name) : namespace.getByName(name, { locationHint: place });
  // The platform's stub type loses the results' `unknown` values on the way; the door says what the methods answer.
  return stub as unknown as AccountRpc;
}

/** The one directory of accounts, which only provisioning and the hourly sweep use. */
export const directoryOf = (env: Env) => env.DIRECTORY.getByName("directory");
