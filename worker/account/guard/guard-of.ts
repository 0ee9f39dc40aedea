import type { KeptErasure } from "../../../core/privacy/kept-erasure.ts";
import type { AccountEnv } from "../../account-env.ts";
import { withDeadline } from "../../deadline.ts";
import { inJurisdiction } from "../../jurisdiction.ts";
import type { GuardAnswer, GuardHead, GuardPort, GuardTaken } from "./port.ts";

/** The guard answers from its own rows in milliseconds; one that is silent for this long has failed, and must not hold an alarm or a page. */
export const GUARD_DEADLINE_MS = 5_000;

/**
 * The guard of an account, by the account's own object name. A fresh stub for each call, because one that threw once stays broken. Each
 * call rejects after `GUARD_DEADLINE_MS`: whether the guard heard it is then not known, and every call may be made again.
 */
export function guardOf(env: Pick<AccountEnv, "GUARD">, objectName: string): GuardPort {
  const guards = () => inJurisdiction(env.GUARD, objectName.replace(/^acct:/, ""));
  const stub = () => guards().getByName(`guard of ${objectName}`);
  return {
    head: () => withDeadline<GuardHead>(GUARD_DEADLINE_MS, stub().head()),
    advance: (from, to) => withDeadline<GuardAnswer>(GUARD_DEADLINE_MS, stub().advance(from, to)),
    rebase: (from, to, nowMs) => withDeadline<GuardAnswer>(GUARD_DEADLINE_MS, stub().rebase(from, to, nowMs)),
    close: (nowMs) => withDeadline<GuardTaken>(GUARD_DEADLINE_MS, stub().close(nowMs)),
    reopen: () => withDeadline<GuardTaken>(GUARD_DEADLINE_MS, stub().reopen()),
    take: (by, nowMs) => withDeadline<GuardTaken>(GUARD_DEADLINE_MS, stub().take(by, nowMs)),
    keepErasures: (kept) => withDeadline<void>(GUARD_DEADLINE_MS, stub().keepErasures(kept)),
    erasures: () => withDeadline<readonly KeptErasure[]>(GUARD_DEADLINE_MS, stub().erasures()),
  };
}
