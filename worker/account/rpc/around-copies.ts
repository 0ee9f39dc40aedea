import type { GuardPort } from "../guard/port.ts";
import type { AccountServices } from "./services.ts";

/** What copies of an account need of the object around them. */
export interface AroundCopies {
  readonly services: () => AccountServices;
  readonly accountId: string;
  readonly guardAt: (accountId: string) => GuardPort;
  readonly storage: DurableObjectStorage;
  /** Whatever the object remembers is forgotten, and it opens its storage again. */
  readonly startAnew: () => void;
  /** The run of jobs that is under way. */
  readonly running: () => Promise<void> | undefined;
  /** Forgets everything and begins again, at an earlier step of the schema where one is named. */
  readonly beginAnew: (schema?: number) => Promise<void>;
  /** Queues what the account always has. */
  readonly wakeUp: (runtime: AccountServices["runtime"]) => void;
}
