/** Every way in by which an account comes to be asks this first: provisioning, and a backup that comes in. */
import { isTestId, liveIdOf } from "../../core/regions.ts";
import { directoryOf } from "../auth/account.ts";
import type { AppEnv } from "./app-env.ts";

/** Whether a test account's live one is there; of any other account true. */
export async function standsBesideItsLive(env: AppEnv["Bindings"], accountId: string): Promise<boolean> {
  const liveId = liveIdOf(accountId);
  return liveId === undefined || (!isTestId(liveId) && (await directoryOf(env).has(liveId)));
}

export const TEST_ALONE = {
  code: "invalid",
  detail: "This is the id of a test account, and its live account is not there.",
} as const;
