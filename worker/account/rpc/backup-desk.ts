/** Copies of the whole account, for the operator. One is written at a time; the newest ask is the one that counts. */
import type { BackupAsk, BackupBegun } from "../../../core/contract/backup.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { err, ok, type Result } from "../../../core/result.ts";
import { beginBackup } from "../commands/backup/begin-backup.ts";
import { closeAccount, reopenAccount } from "../commands/backup/close-account.ts";
import { closedBecause } from "../domain/backup/standstill.ts";
import { refusal } from "../domain/people/require-person.ts";
import { type BackupPage, BackupPages } from "../queries/backup/backup-pages.ts";
import { chainHead } from "../store/audit/event-log.ts";
import { comingIn } from "../store/backup/coming-in.ts";
import { damageOf } from "../store/damage.ts";
import type { AroundCopies } from "./around-copies.ts";

/** Nothing is changed for so long after the last page was asked for; whoever copies asks for the next at once. */
const HELD_MS = 60_000;
/** What is under way with a vendor ends first: its answer would be lost. */
const ENDS_WITHIN_MS = 30_000;

type Around = Pick<AroundCopies, "services" | "accountId" | "guardAt" | "running">;

interface Backup {
  readonly id: string;
  readonly pages: BackupPages;
  readonly isHeld: boolean;
}

export class BackupDesk {
  readonly #around: Around;
  #backup: Backup | undefined;

  constructor(around: Around) {
    this.#around = around;
  }

  /** Holds the account where it is asked to; else the copy is given up as soon as something changes. */
  async begin({ isHeld, isMove }: BackupAsk): Promise<Result<BackupBegun, Refusal>> {
    if ((isHeld || isMove) && !(await this.#isQuiet())) return BUSY;
    if (isMove) {
      const closed = await this.#close();
      if (!closed.ok) return closed;
    }
    const { runtime, sql, secrets, standstill } = this.#around.services();
    const begun = damageOf(() => beginBackup(runtime, secrets, this.#around.accountId));
    if (!begun.ok || !begun.value.ok) return begun.ok ? begun.value : err(begun.error);
    const { backupId, header } = begun.value.value;
    if (isHeld) standstill.holdUntil(runtime.nowMs() + HELD_MS);
    this.#backup = { id: backupId, pages: new BackupPages(sql, header), isHeld };
    return ok({ backupId });
  }

  page(backupId: string): Result<BackupPage, Refusal> {
    const { runtime, standstill } = this.#around.services();
    const backup = this.#backup;
    if (backup?.id !== backupId) {
      return refusal("backup_refused", "Another backup was begun since, or the account was started anew.");
    }
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

  /** It was not moved after all. */
  async reopen(): Promise<Result<true, Refusal>> {
    const { runtime, sql } = this.#around.services();
    if (closedBecause(sql) !== "moved") return refusal("backup_refused", "This account was not closed to be moved.");
    const allowed = await this.#guard().reopen();
    if (!allowed.ok) return alreadyTaken(allowed.takenBy);
    // Dies here: the account is still closed, and this is asked again.
    reopenAccount(runtime);
    return ok(true);
  }

  /** The account first: dies it then, nothing leaves from it, and the same again goes on. */
  async #close(): Promise<Result<true, Refusal>> {
    const { runtime, sql, watch } = this.#around.services();
    if (chainHead(sql).seq === 0)
      return refusal("not_found", "There is no such account: nothing was ever recorded in it.");
    if (comingIn(sql)) return refusal("backup_refused", "This account came in from a backup and does not go on yet.");
    if (closedBecause(sql) === undefined && (await watch.advance()) !== "held") return NO_GUARD;
    // While the guard was told a refund may have begun to leave.
    if (this.#around.running()) return BUSY;
    closeAccount(runtime, "to_move");
    const closed = await this.#guard().close(runtime.nowMs());
    return closed.ok ? ok(true) : alreadyTaken(closed.takenBy);
  }

  #guard() {
    return this.#around.guardAt(this.#around.accountId);
  }

  async #isQuiet(): Promise<boolean> {
    const running = this.#around.running();
    if (!running) return true;
    const late = new Promise<void>((resolve) => setTimeout(resolve, ENDS_WITHIN_MS));
    await Promise.race([running, late]);
    return this.#around.running() === undefined;
  }
}

export const alreadyTaken = (by: string): Result<never, Refusal> =>
  refusal("backup_refused", `Another copy of this account goes on already: ${by}. Two of them would pay twice.`);

export const NO_GUARD = refusal(
  "busy",
  "The account's guard does not answer, or holds another record. Nothing was changed.",
);
const BUSY = refusal(
  "busy",
  "Something is under way at a vendor, and its answer is waited for. Try again in a minute.",
);
