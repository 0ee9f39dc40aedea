import type { AccountRuntime } from "../commands/run-command.ts";
import type { Standstill } from "../domain/backup/standstill.ts";
import type { GuardWatch } from "../guard/guard-watch.ts";
import type { GuardPort } from "../guard/port.ts";
import type { EarlierStates } from "../guard/restore.ts";
import type { SealedSecrets } from "../store/account/secrets.ts";
import type { Sql } from "../store/sql.ts";

/** Of the account's services, what copies of it work with. */
interface CopyServices {
  readonly sql: Sql;
  readonly runtime: AccountRuntime;
  readonly secrets: SealedSecrets;
  readonly watch: Pick<GuardWatch, "advance">;
  readonly standstill: Pick<Standstill, "holdUntil">;
}

/** What copies of an account need of the object around them. */
export interface AroundCopies {
  readonly services: () => CopyServices;
  readonly accountId: string;
  readonly guardAt: (accountId: string) => GuardPort;
  readonly storage: EarlierStates;
  /** Whatever the object remembers is forgotten, and it opens its storage again. */
  readonly startAnew: () => void;
  /** The run of jobs that is under way. */
  readonly running: () => Promise<void> | undefined;
  /** Forgets everything and begins again, at an earlier step of the schema where one is named. */
  readonly beginAnew: (schema?: number) => Promise<void>;
  /** Queues what the account always has. */
  readonly wakeUp: (runtime: AccountRuntime) => void;
}
