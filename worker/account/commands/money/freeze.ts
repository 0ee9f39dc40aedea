import type { ChainHead } from "../../../../core/audit/chain.ts";
import type { Standing } from "../../../../core/audit/standing.ts";
import { wakeSends } from "../../domain/money/held-back.ts";
import { startReconciliation } from "../../domain/reconciliation/runs.ts";
import { putSetting, setting } from "../../store/account/settings.ts";
import { chainHead } from "../../store/audit/event-log.ts";
import { lastFreeze } from "../../store/audit/events.ts";
import type { CommandContext } from "../../store/context.ts";
import type { Sql } from "../../store/sql.ts";

/**
 * The database is an older copy: refunds may be out that it knows nothing of, and some may still be travelling. Nothing is held, approved or
 * sent until every payment has been compared with its processor, from the moment on at which none can arrive any more. Again changes nothing.
 */
export function freeze(
  context: CommandContext,
  { why, guard }: { readonly why: Exclude<Standing, "holds"> | "imported"; readonly guard: ChainHead },
): void {
  const { sql, record } = context;
  if (isFrozenFor(sql, guard)) return;
  putSetting(sql, "frozen", "1");
  record("account.frozen", undefined, { why, guardSeq: guard.seq, guardHash: guard.hash, seq: chainHead(sql).seq });
  startReconciliation(context, "restore");
}

/** A frozen copy that was put back after the account had gone on finds that the guard holds another event than the one it froze for. */
function isFrozenFor(sql: Sql, guard: ChainHead): boolean {
  const last = setting(sql, "frozen") === "1" ? lastFreeze(sql) : undefined;
  return last?.guardSeq === guard.seq && (last.guardHash ?? guard.hash) === guard.hash;
}

/** Every payment agrees with its processor or has its difference open, and the guard holds this record: money may move again. */
export function thaw(context: CommandContext, runId: string): void {
  if (setting(context.sql, "frozen") !== "1") return;
  putSetting(context.sql, "frozen", "0");
  context.record("account.thawed", undefined, { runId });
  wakeSends(context, "frozen");
}
