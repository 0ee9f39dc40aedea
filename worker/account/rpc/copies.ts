/** What the operator asks of an account about copies of it: one method of the object for each. */
import type { ArrivalStep, BackupAsk, GoOnRequest, RestoreRequest } from "../../../core/contract/backup.ts";
import type { CopiesRpc } from "./account-rpc.ts";
import type { AroundCopies } from "./around-copies.ts";
import { ArrivalDesk } from "./arrival-desk.ts";
import { BackupDesk } from "./backup-desk.ts";
import { restoreAccount } from "./restore-desk.ts";

export const COPY_METHODS = [
  "beginBackup",
  "backupPage",
  "reopen",
  "arrival",
  "goOn",
  "restore",
] as const satisfies readonly (keyof CopiesRpc)[];

export class Copies implements CopiesRpc {
  readonly #backups: BackupDesk;
  readonly #arrivals: ArrivalDesk;
  readonly #around: AroundCopies;

  constructor(around: AroundCopies) {
    this.#backups = new BackupDesk(around);
    this.#arrivals = new ArrivalDesk(around);
    this.#around = around;
  }

  beginBackup(ask: BackupAsk) {
    return this.#backups.begin(ask);
  }

  async backupPage(backupId: string) {
    return this.#backups.page(backupId);
  }

  reopen() {
    return this.#backups.reopen();
  }

  arrival(step: ArrivalStep) {
    return this.#arrivals.step(step);
  }

  goOn(request: GoOnRequest, isKnownHere: boolean) {
    return this.#arrivals.goOn(request, isKnownHere);
  }

  restore(asked: RestoreRequest) {
    return restoreAccount(this.#around, asked);
  }
}
