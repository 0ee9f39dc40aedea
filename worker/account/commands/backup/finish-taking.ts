/** All lines are there: the account wakes frozen, with no key and no work, and what was under way with money waits for a person. */
import type { Refusal } from "../../../../core/contract/problem.ts";
import { isTestId, jurisdictionOf } from "../../../../core/regions.ts";
import { assert, ok, type Result } from "../../../../core/result.ts";
import { syncCase } from "../../domain/case/cases.ts";
import { endCopiedActs } from "../../domain/dispute/acts-under-way.ts";
import { applyLegEvent } from "../../domain/money/legs.ts";
import { refusal } from "../../domain/people/require-person.ts";
import { startReconciliation } from "../../domain/reconciliation/runs.ts";
import { connectionFailed } from "../../store/account/connection-health.ts";
import { allConnectionIds } from "../../store/account/connections.ts";
import type { SealedSecrets } from "../../store/account/secrets.ts";
import { dropSetting, putSetting } from "../../store/account/settings.ts";
import { verifyAudit } from "../../store/audit/event-log.ts";
import { comingIn, putComingIn } from "../../store/backup/coming-in.ts";
import type { CommandContext } from "../../store/context.ts";
import { CONTACTS_SECRET } from "../../store/messages/contact-mac.ts";
import { legsOnTheirWay } from "../../store/money/legs.ts";
import { dropAllJobs } from "../../store/outbox.ts";
import { countAnew } from "../../store/trends/count-anew.ts";
import { freeze } from "../money/freeze.ts";
import { type AccountRuntime, transact } from "../run-command.ts";
import { BACKUP } from "./begin-backup.ts";

export interface TakenIn {
  readonly attention: number;
  readonly connections: number;
  /** Whether addresses that were stopped are known here; else nobody is written to before an operator provisions anew. */
  readonly knowsStops: boolean;
}

/** After the schema was brought to today's. Again, once it is done, changes nothing. */
export function finishTaking(
  runtime: AccountRuntime,
  secrets: SealedSecrets,
  accountId: string,
): Result<TakenIn | undefined, Refusal> {
  const { sql } = runtime;
  const now = comingIn(sql);
  if (now?.state !== "taking") return ok(undefined);
  const { header, isEnded, place } = now.progress;
  assert(header && isEnded, "Only what is whole is finished");
  const record = verifyAudit(sql);
  if (!record.ok) {
    return refusal(
      "backup_refused",
      `The record in the backup is broken at event ${record.error.seq} (${record.error.why}). The file was made of a damaged account, or by somebody else: nothing of it is used.`,
    );
  }
  if (record.value.seq !== header.head.seq || record.value.hash !== header.head.hash) {
    return refusal(
      "backup_refused",
      "The record in the backup ends elsewhere than its header says: nothing of it is used.",
    );
  }
  return transact(runtime, BACKUP, (context) => {
    dropSetting(sql, "closed");
    countAnew(sql);
    putSetting(sql, "region", jurisdictionOf(accountId) ?? "nearest");
    // What it is says where it came to, not where it came from.
    if (isTestId(accountId)) putSetting(sql, "test", "1");
    else dropSetting(sql, "test");
    const knowsStops = header.contacts !== null && secrets.takeFromBackup(CONTACTS_SECRET, header.contacts);
    const { account: from, isMove, head } = header;
    context.record("account.imported", undefined, {
      from,
      isMove,
      lines: place.n,
      lastHash: place.hash,
      schema: header.schema,
    });
    freeze(context, { why: "imported", guard: head });
    const connections = needKeys(context);
    const attention = handOver(context) + endCopiedActs(context);
    putComingIn(sql, { ...now, state: "taken" });
    // Nothing that the original had to do is done here; only what was taken and given back is compared, once there are keys.
    dropAllJobs(sql);
    startReconciliation(context, "restore");
    return ok({ attention, connections, knowsStops });
  });
}

/** Every connection says that its key is needed. */
function needKeys(context: CommandContext): number {
  const ids = allConnectionIds(context.sql);
  for (const id of ids) connectionFailed(context, id, "key_needed");
  return ids.length;
}

/** Nobody knows what of it has left since the copy was made. */
function handOver(context: CommandContext): number {
  const legs = legsOnTheirWay(context.sql);
  for (const leg of legs) {
    assert(applyLegEvent(context, leg, "given_up", { problem: "copied" }).ok, "What is on its way can be given up");
    context.record("leg.attention", leg.caseId, { legId: leg.legId, why: "copied" });
  }
  for (const caseId of new Set(legs.map((leg) => leg.caseId))) syncCase(context, caseId, { tell: true });
  return legs.length;
}
