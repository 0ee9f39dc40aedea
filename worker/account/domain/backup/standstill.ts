import type { Refusal } from "../../../../core/contract/problem.ts";
import { setting } from "../../store/account/settings.ts";
import type { Sql } from "../../store/sql.ts";

/** `moved`: its backup goes on elsewhere. `importing`: half of a backup was taken in. */
export type ClosedBecause = "moved" | "importing";

const WORDS: Readonly<Record<ClosedBecause, string>> = {
  moved: "This account was closed to be moved: it is read, and nothing is changed here any more.",
  importing: "This account is being taken in from a backup, and is not whole yet.",
};

const HELD: Refusal = {
  code: "busy",
  detail: "A backup of this account is being made, and nothing is changed meanwhile. Try again in a minute.",
};

export const closedBecause = (sql: Sql): ClosedBecause | undefined =>
  setting(sql, "closed") as ClosedBecause | undefined;

/** Whether the account takes changes: for good, as it is written, or for as long as a copy of it is made, which a restart forgets. */
export class Standstill {
  readonly #sql: Sql;
  readonly #nowMs: () => number;
  #heldUntilMs = 0;

  constructor(sql: Sql, nowMs: () => number) {
    this.#sql = sql;
    this.#nowMs = nowMs;
  }

  holdUntil(atMs: number): void {
    this.#heldUntilMs = atMs;
  }

  get isHeld(): boolean {
    return this.#nowMs() < this.#heldUntilMs;
  }

  refusal(): Refusal | undefined {
    const because = closedBecause(this.#sql);
    if (because) return { code: "account_closed", detail: WORDS[because], values: { because } };
    return this.isHeld ? HELD : undefined;
  }
}
