import type { Standing } from "../../../../core/audit/standing.ts";
import { wakeSends } from "../../domain/money/held-back.ts";
import { startReconciliation } from "../../domain/reconciliation/runs.ts";
import { putSetting, setting } from "../../store/account/settings.ts";
import { chainHead } from "../../store/audit/event-log.ts";
import type { CommandContext } from "../../store/context.ts";

/**
 * The database is an older copy: refunds may be out that it knows nothing of. Nothing is held, approved or sent until every payment has
 * been compared with its processor. Again changes nothing.
 */
export function freeze(
  context: CommandContext,
  { why, guardSeq }: { readonly why: Exclude<Standing, "holds">; readonly guardSeq: number },
): void {
  if (setting(context.sql, "frozen") === "1") return;
  putSetting(context.sql, "frozen", "1");
  context.record("account.frozen", undefined, { why, guardSeq, seq: chainHead(context.sql).seq });
  startReconciliation(context, "restore");
}

/** Every payment agrees with its processor or has its difference open, and the guard holds this record: money may move again. */
export function thaw(context: CommandContext, runId: string): void {
  if (setting(context.sql, "frozen") !== "1") return;
  putSetting(context.sql, "frozen", "0");
  context.record("account.thawed", undefined, { runId });
  wakeSends(context, "frozen");
}
