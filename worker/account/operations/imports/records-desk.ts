/** What programs ask with a key of the records API: one method of the object for each, and how often. */
import type { KeyArgsOf, KeyOperation } from "../../../../core/contract/by-key.ts";
import type { RecordsAsk, SentPiece } from "../../../../core/contract/imports.ts";
import type { Refusal } from "../../../../core/contract/problem.ts";
import { err, type Result } from "../../../../core/result.ts";
import { type Limit, Limits } from "../../../limits.ts";
import { unlessClosed } from "../../commands/run-command.ts";
import { tooMany } from "../../domain/people/require-person.ts";
import type { Caller, RecordsRpc } from "../../rpc/account-rpc.ts";
import { MISSES, RECORDS_BEGUN, RECORDS_CALLS, TRIED_TOO_OFTEN } from "../../rpc/link-limits.ts";
import type { OperationServices } from "../operation.ts";
import { NO_KEY, openKey } from "./as-key.ts";
import { beginRecords, endRecords, takeRecords } from "./by-key.ts";
import { performByKey } from "./file-by-key.ts";

export const RECORDS_METHODS = [
  "beginRecords",
  "takeRecords",
  "endRecords",
  "askByKey",
] as const satisfies readonly (keyof RecordsRpc)[];

export class RecordsDesk implements RecordsRpc {
  readonly #services: () => OperationServices;
  /** Forgotten when the object sleeps: being refused writes nothing. */
  readonly #limits = new Limits();

  constructor(services: () => OperationServices) {
    this.#services = services;
  }

  beginRecords(token: string, ask: RecordsAsk) {
    return this.#limited({ token, from: ask.from }, BEGINS, (services) => beginRecords(services, token, ask));
  }

  takeRecords(token: string, importId: string, pieces: readonly SentPiece[]) {
    return this.#limited({ token }, CALLS, (services) => takeRecords(services, token, importId, pieces));
  }

  endRecords(token: string, importId: string) {
    return this.#limited({ token }, CALLS, (services) => endRecords(services, token, importId));
  }

  askByKey<N extends KeyOperation>(caller: Caller, name: N, ...args: KeyArgsOf<N>) {
    const often = name === "beginByKey" ? BEGINS : CALLS;
    return this.#limited(caller, often, (services) => performByKey(services, caller.token, name, ...args));
  }

  /** Whoever has a key is counted by the key; whoever guesses by where they come from, which holds nobody up who has one. */
  async #limited<T>(
    { token, from }: Caller,
    { name, limit }: Often,
    run: (services: OperationServices) => Result<T, Refusal>,
  ): Promise<Result<T, Refusal>> {
    const services = this.#services();
    const nowMs = services.runtime.nowMs();
    const isKey = openKey(services, token) !== undefined;
    const waitMs = isKey
      ? this.#limits.take(`${name} ${token}`, limit, nowMs)
      : this.#limits.take(`missed ${from}`, MISSES, nowMs);
    if (waitMs > 0) return tooMany(TRIED_TOO_OFTEN, waitMs);
    return isKey ? unlessClosed(() => run(services)) : err(NO_KEY);
  }
}

interface Often {
  readonly name: string;
  readonly limit: Limit;
}
const BEGINS: Often = { name: "begins", limit: RECORDS_BEGUN };
const CALLS: Often = { name: "calls", limit: RECORDS_CALLS };
