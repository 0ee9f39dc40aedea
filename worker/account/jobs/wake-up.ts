/** The hourly second net: sees to it that all is queued that always is, and looks whether the timer still runs. */

import { ensureRefusalsFrozen } from "../commands/packet/make-packet.ts";
import { type AccountRuntime, tellRefused, transact } from "../commands/run-command.ts";
import { ensureDisputeActs } from "../domain/dispute/acts-under-way.ts";
import { ensureSends } from "../domain/money/queue-sends.ts";
import { lookAtTimer } from "../domain/notices/late-timer.ts";
import { ensureWatch } from "../domain/notices/open-notice.ts";
import { dropRested } from "../store/account/strained-limits.ts";
import { endIdleImports, forgetOldImports } from "../store/imports/old-imports.ts";
import { dropOldSnapshots } from "../store/intake/snapshots.ts";
import { dropLooksBefore } from "../store/people/access.ts";
import { keptSinceMs } from "../store/privacy/kept-days.ts";
import { ensureDaily } from "./daily.ts";
import { ensureHeadJob } from "./publish-head.ts";

/** The timer is set anew with it, as with every transaction. `isLate`: it had not begun what was due long ago. */
export function wakeUp(runtime: AccountRuntime): { readonly isLate: boolean } {
  return transact(runtime, { type: "job", job: "sweep" }, (context) => {
    const isLate = lookAtTimer(context);
    ensureSends(context);
    ensureDisputeActs(context);
    ensureRefusalsFrozen(context);
    ensureDaily(context, runtime.random());
    ensureHeadJob(context);
    ensureWatch(context);
    dropOldSnapshots(context);
    tellRefused(context);
    dropRested(context.sql, context.nowMs);
    dropLooksBefore(context.sql, keptSinceMs(context, "access"));
    endIdleImports(context);
    forgetOldImports(context);
    return { isLate };
  });
}
