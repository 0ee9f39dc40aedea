/** An account that is moved takes no changes any more: what goes on is its copy. */
import { closedBecause } from "../../domain/backup/standstill.ts";
import { dropSetting, putSetting } from "../../store/account/settings.ts";
import { chainHead } from "../../store/audit/event-log.ts";
import { type AccountRuntime, transact } from "../run-command.ts";
import { BACKUP } from "./begin-backup.ts";

/** `to_move`: the operator copies it to go on elsewhere. `taken`: its guard says that a copy of it goes on already. Again changes nothing. */
export function closeAccount(runtime: AccountRuntime, why: "to_move" | "taken"): void {
  if (closedBecause(runtime.sql) !== undefined) return;
  transact(runtime, BACKUP, (context) => {
    context.record("account.closed", undefined, { why, seq: chainHead(context.sql).seq });
    putSetting(context.sql, "closed", "moved");
  });
}

/** Its guard has let it: no copy goes on instead. */
export function reopenAccount(runtime: AccountRuntime): void {
  if (closedBecause(runtime.sql) !== "moved") return;
  transact(runtime, BACKUP, (context) => {
    dropSetting(context.sql, "closed");
    context.record("account.reopened", undefined, {});
  });
}
