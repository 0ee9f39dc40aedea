import { accountOf, directoryOf } from "./auth/account.ts";
import type { Env } from "./env.ts";
import { app } from "./http/app.ts";
import { framesOf, log } from "./log.ts";

export { ClinicAccount } from "./account/clinic-account.ts";
export { AccountDirectory } from "./directory.ts";
export { AccountGuard } from "./guard.ts";

/** Accounts woken in one sweep; the ones left over are first in the next. */
const ACCOUNTS_PER_SWEEP = 500;
const AT_ONCE = 20;

/**
 * The hourly second net. An account sets its own alarm in the transaction that queues work, and again whenever it wakes; this wakes those
 * whom nobody else does, longest asleep first.
 */
async function sweep(env: Env): Promise<void> {
  const ids = await directoryOf(env).takeLongestAsleep(ACCOUNTS_PER_SWEEP, Date.now());
  let failed = 0;
  let openJobs = 0;
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const woken = await Promise.allSettled(ids.slice(from, from + AT_ONCE).map((id) => accountOf(env, id).wake()));
    for (const one of woken) {
      if (one.status === "fulfilled" && one.value.ok) openJobs += one.value.value.openJobs;
      else failed += 1;
      if (one.status === "rejected") log("error", "sweep.account", { frames: framesOf(one.reason) });
    }
  }
  log(failed > 0 ? "error" : "info", "sweep", { accounts: ids.length, failed, openJobs });
}

export default {
  fetch: app.fetch,
  scheduled: (_controller, env) => sweep(env),
} satisfies ExportedHandler<Env>;
