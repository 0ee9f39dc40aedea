/** The operator lets a copy go on, which has looked at what it was told of: from now on this is the account. */

import { queueExpiry } from "../../domain/credit/queue-expiry.ts";
import { wakeSends } from "../../domain/money/held-back.ts";
import { dropSetting, putSetting } from "../../store/account/settings.ts";
import { grantsThatEnd, waitingApprovalEnds, waitingRulesBegin } from "../../store/backup/before-money-moves.ts";
import type { CommandContext } from "../../store/context.ts";
import { type AccountRuntime, transact } from "../run-command.ts";
import { BACKUP } from "./begin-backup.ts";

export function letGoOn(runtime: AccountRuntime, from: string, isOldGone: boolean): void {
  transact(runtime, BACKUP, (context) => {
    dropSetting(context.sql, "coming_in");
    putSetting(context.sql, "frozen", "0");
    context.record("account.thawed", undefined, { by: "operator", from, isOldGone });
    queueTimed(context);
    wakeSends(context, "frozen");
  });
}

/** What ends or begins by itself at its time; all else is queued anew by the hourly look. */
function queueTimed(context: CommandContext): void {
  const { sql } = context;
  for (const { id, atMs } of waitingApprovalEnds(sql)) context.queue("expire_approval", { approvalId: id }, atMs);
  for (const { id, atMs } of waitingRulesBegin(sql)) context.queue("apply_rules", { changeId: id }, atMs);
  for (const { id, expiresOn } of grantsThatEnd(sql)) queueExpiry(context, id, expiresOn);
}
