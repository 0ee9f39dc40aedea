import type { BackupHeader } from "../../../../core/backup/format.ts";
import { BACKUP_FORMAT } from "../../../../core/backup/format.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { ok, type Result } from "../../../../core/result.ts";
import { closedBecause } from "../../domain/backup/standstill.ts";
import { refusal } from "../../domain/people/require-person.ts";
import type { SealedSecrets } from "../../store/account/secrets.ts";
import { regionOf } from "../../store/account/settings.ts";
import { chainHead } from "../../store/audit/event-log.ts";
import { allLeftOut } from "../../store/backup/left-out.ts";
import { schemaOf } from "../../store/backup/shapes.ts";
import type { Actor } from "../../store/context.ts";
import { CONTACTS_SECRET } from "../../store/messages/contact-mac.ts";
import { type AccountRuntime, transact } from "../run-command.ts";

export const BACKUP: Actor = { type: "job", job: "backup" };

export interface BegunBackup {
  readonly backupId: string;
  readonly header: Omit<BackupHeader, "tables">;
}

/** Whoever copies everything stands in the record, before a row is read. */
export function beginBackup(
  runtime: AccountRuntime,
  secrets: SealedSecrets,
  accountId: string,
): Result<BegunBackup, Refusal> {
  const { sql } = runtime;
  if (closedBecause(sql) === "importing")
    return refusal("account_closed", "Half of a backup was taken in here: there is nothing whole to copy.");
  if (chainHead(sql).seq === 0)
    return refusal("not_found", "There is no such account: nothing was ever recorded in it.");
  return transact(runtime, BACKUP, (context) => {
    const backupId = context.newId();
    const isMove = closedBecause(sql) === "moved";
    context.record("backup.made", undefined, { backupId, isMove });
    const header = {
      format: BACKUP_FORMAT,
      schema: schemaOf(sql),
      account: accountId,
      region: regionOf(sql),
      madeAtMs: context.nowMs,
      isMove,
      leftOut: { ...allLeftOut() },
      contacts: secrets.sealedForBackup(CONTACTS_SECRET) ?? null,
      head: chainHead(sql),
    };
    return ok({ backupId, header });
  });
}
