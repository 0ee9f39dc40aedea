/** Copies of the whole account, for the operator. One is written at a time; the newest ask is the one that counts. */
import type { BackupAsk, BackupBegun } from "../../../core/contract/backup.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { beginBackup } from "../commands/backup/begin-backup.ts";
import { refusal } from "../domain/people/require-person.ts";
import { type BackupPage, BackupPages } from "../queries/backup/backup-pages.ts";
import { damageOf } from "../store/damage.ts";
import type { AccountServices } from "./services.ts";

/** Nothing is changed for so long after the last page was asked for; whoever copies asks for the next at once. */
const HELD_MS = 60_000;
/** What is under way with a vendor ends first: its answer would be lost. */
const ENDS_WITHIN_MS = 30_000;

interface Backup {
  readonly id: string;
  readonly pages: BackupPages;
  readonly isHeld: boolean;
}

export class BackupDesk {
  readonly #services: AccountServices;
  readonly #accountId: string;
  readonly #running: () => Promise<void> | undefined;
  #backup: Backup | undefined;

  constructor(services: AccountServices, accountId: string, running: () => Promise<void> | undefined) {
    this.#services = services;
    this.#accountId = accountId;
    this.#running = running;
  }

  /** Holds the account where it is asked to; else the copy is given up as soon as something changes. */
  async begin({ isHeld }: BackupAsk): Promise<Result<BackupBegun, Refusal>> {
    const { runtime, sql, secrets, standstill } = this.#services;
    if (isHeld && !(await this.#isQuiet())) return BUSY;
    const begun = damageOf(() => beginBackup(runtime, secrets, this.#accountId));
    if (!begun.ok || !begun.value.ok) return begun.ok ? begun.value : err(begun.error);
    const { backupId, header } = begun.value.value;
    if (isHeld) standstill.holdUntil(runtime.nowMs() + HELD_MS);
    this.#backup = { id: backupId, pages: new BackupPages(sql, header), isHeld };
    return ok({ backupId });
  }

  page(backupId: string): Result<BackupPage, Refusal> {
    const { runtime, standstill } = this.#services;
    const backup = this.#backup;
    if (backup?.id !== backupId)
      return refusal("backup_refused", "Another backup was begun since, or the account was started anew.");
    if (backup.isHeld) standstill.holdUntil(runtime.nowMs() + HELD_MS);
    const page = damageOf(() => backup.pages.next());
    if (page.ok && page.value.ok && !page.value.value.isEnd) return page.value;
    this.#backup = undefined;
    if (backup.isHeld) standstill.holdUntil(0);
    if (!page.ok) return err(page.error);
    return page.value.ok
      ? page.value
      : refusal("backup_refused", "The account was changed while it was copied.", { changed: true });
  }

  async #isQuiet(): Promise<boolean> {
    const running = this.#running();
    if (!running) return true;
    const late = new Promise<void>((resolve) => setTimeout(resolve, ENDS_WITHIN_MS));
    await Promise.race([running, late]);
    return this.#running() === undefined;
  }
}

const BUSY = refusal(
  "busy",
  "Something is under way at a vendor, and its answer is waited for. Try again in a minute.",
);
