/** Notes who was shown whom, behind the answer: whoever reads does not wait for it. */
import type { OperationName } from "../../../core/contract/operations.ts";
import { log } from "../../log.ts";
import { keepLooks, type Look, patientOf } from "../store/people/access.ts";
import type { Sql } from "../store/sql.ts";
import { type Named, seenIn } from "./seen.ts";

/** A screen that asks again by itself, and a person who goes on reading, look once. */
const SAME_LOOK_MS = 2 * 60_000;
const KEPT_MAX = 20_000;

interface Shown {
  readonly personId: string;
  readonly name: OperationName;
  readonly args: readonly unknown[];
  readonly answer: unknown;
  readonly atMs: number;
}

export class AccessLog {
  readonly #sql: Sql;
  #shown: Shown[] = [];
  #refused: Look[] = [];
  /** When somebody was last shown somebody: by person, patient and how. */
  readonly #lastAt = new Map<string, number>();

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  saw(shown: Shown): void {
    this.#shown.push(shown);
  }

  /** They asked about somebody whom they do not see. */
  refused(look: Omit<Look, "how">): void {
    this.#refused.push({ ...look, how: "refused" });
  }

  /** Writes what was noted. */
  flush(): void {
    const [shown, refused] = [this.#shown, this.#refused];
    this.#shown = [];
    this.#refused = [];
    try {
      const looks = [...shown.flatMap((one) => this.#looksOf(one)), ...refused.filter((look) => this.#isAnother(look))];
      if (looks.length > 0) this.#sql.transaction(() => keepLooks(this.#sql, looks));
    } catch (thrown) {
      log("error", "access.not_kept", { error: thrown instanceof Error ? thrown.name : "?" });
    }
  }

  #looksOf({ personId, name, args, answer, atMs }: Shown): Look[] {
    const { opened, listed } = seenIn(name, args, answer);
    const openedIds = this.#patients(opened);
    const listedIds = this.#patients(listed).filter((id) => !openedIds.includes(id));
    return [
      ...openedIds.map((patientId) => ({ personId, patientId, how: "opened" as const, atMs })),
      ...listedIds.map((patientId) => ({ personId, patientId, how: "listed" as const, atMs })),
    ].filter((look) => this.#isAnother(look));
  }

  #patients(named: readonly Named[]): string[] {
    const once = new Map(named.map((one) => [`${one.kind} ${one.id}`, one]));
    const ids = [...once.values()].flatMap(({ kind, id }) =>
      kind === "patient" ? [id] : (patientOf(this.#sql, kind, id) ?? []),
    );
    return [...new Set(ids)];
  }

  #isAnother({ personId, patientId, how, atMs }: Look): boolean {
    const key = `${personId} ${patientId} ${how}`;
    const lastMs = this.#lastAt.get(key);
    this.#lastAt.delete(key);
    if (this.#lastAt.size >= KEPT_MAX) this.#lastAt.clear();
    this.#lastAt.set(key, atMs);
    return lastMs === undefined || Math.abs(atMs - lastMs) >= SAME_LOOK_MS;
  }
}
