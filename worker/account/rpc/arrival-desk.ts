/** A backup that comes into this account, for the operator: piece by piece, finished, and let go on when somebody has looked. */

import { standingOf } from "../../../core/audit/standing.ts";
import type { ArrivalStep, GoOnAnswer, GoOnRequest, TakenSoFar } from "../../../core/contract/backup.ts";
import type { Refusal } from "../../../core/contract/problem.ts";
import { assert, ok, type Result } from "../../../core/result.ts";
import { finishTaking, type TakenIn } from "../commands/backup/finish-taking.ts";
import { letGoOn } from "../commands/backup/let-go-on.ts";
import { firstHash, headerOf, takeLines, whyNotHere } from "../commands/backup/take-lines.ts";
import { repeatErasures } from "../commands/privacy/repeat-erasures.ts";
import { refusal } from "../domain/people/require-person.ts";
import { toLookAt } from "../queries/backup/to-look-at.ts";
import type { SecretStore } from "../store/account/secrets.ts";
import { chainHead, eventHash } from "../store/audit/event-log.ts";
import { comingIn } from "../store/backup/coming-in.ts";
import { MIGRATIONS, migrate } from "../store/migrate.ts";
import type { Sql } from "../store/sql.ts";
import type { AroundCopies } from "./around-copies.ts";
import { alreadyTaken, NO_GUARD } from "./backup-desk.ts";

type Around = Omit<AroundCopies, "running">;

export class ArrivalDesk {
  readonly #around: Around;

  constructor(around: Around) {
    this.#around = around;
  }

  soFar(taken?: TakenIn): TakenSoFar {
    const { sql } = this.#around.services();
    const now = comingIn(sql);
    if (!now) return { state: chainHead(sql).seq === 0 ? "nothing" : "open", n: 0, hash: "", file: "", from: "" };
    const { state, file, progress } = now;
    return { state, file, from: progress.header?.account ?? "", ...progress.place, ...taken };
  }

  async step(step: ArrivalStep): Promise<Result<TakenSoFar, Refusal>> {
    switch (step.do) {
      case "look":
        return ok(this.soFar());
      case "take":
        return this.#takeIn(step.lines);
      case "finish":
        return this.#finish();
      case "forget":
        return this.#forget();
    }
  }

  async #takeIn(lines: readonly string[]): Promise<Result<TakenSoFar, Refusal>> {
    const { accountId } = this.#around;
    const before = this.soFar();
    if (before.state === "taken" || (before.state === "taking" && before.file === firstHash(lines[0])))
      return ok(before);
    if (before.state === "nothing") {
      const header = headerOf(lines[0]);
      const { sql } = this.#around.services();
      const why = header && whyNotHere(sql, accountId, header);
      if (why !== undefined) return refusal("backup_refused", why);
      // Rows of an earlier release go into tables of that release, and then take its steps as any account does.
      if (header && header.schema < MIGRATIONS.length) await this.#around.beginAnew(header.schema);
    }
    const taken = takeLines(this.#around.services().runtime, accountId, lines);
    if (!taken.ok) return taken;
    return taken.value.isEnded ? this.#finish() : ok(this.soFar());
  }

  async #finish(): Promise<Result<TakenSoFar, Refusal>> {
    const { runtime, sql, secrets, watch } = this.#around.services();
    if (!comingIn(sql)?.progress.isEnded) return refusal("backup_refused", "Not all lines of the backup are here yet.");
    migrate(sql);
    const done = finishTaking(runtime, secrets, this.#around.accountId);
    if (!done.ok) return done;
    // What comes to nothing here is asked for again before the account goes on.
    await this.#repeatErasures().catch(() => undefined);
    await watch.advance();
    return ok(this.soFar(done.value));
  }

  async #forget(): Promise<Result<TakenSoFar, Refusal>> {
    const { state } = this.soFar();
    if (state !== "taking") return refusal("backup_refused", "Only half of a backup is forgotten, and here is none.");
    await this.#around.beginAnew();
    return ok(this.soFar());
  }

  /** `isKnownHere`: the original is an account of this installation. */
  async goOn({ seen, isOldGone = false }: GoOnRequest, isKnownHere: boolean): Promise<Result<GoOnAnswer, Refusal>> {
    const { runtime, sql, secrets, watch } = this.#around.services();
    const now = comingIn(sql);
    if (now?.state !== "taken") return refusal("backup_refused", "No backup that was taken in here waits to go on.");
    const { header } = now.progress;
    assert(header, "What was taken had a header");
    const knowsErased = isKnownHere || header.isMove;
    const unseen = notSeen(sql, secrets, seen, knowsErased);
    if (unseen) return ok(unseen);
    const mine = await this.#take(header.account, header.isMove, isKnownHere, isOldGone);
    if (!mine.ok) return mine;
    // Dies here: the original is closed and this one still frozen; the same again goes on.
    try {
      await this.#repeatErasures();
    } catch {
      return NO_GUARD;
    }
    if ((await watch.advance()) !== "held") return NO_GUARD;
    // Meanwhile another press may have let it go on, or something came up that nobody has seen.
    if (comingIn(sql)?.state !== "taken") return ok(IS_ON);
    const since = notSeen(sql, secrets, seen, knowsErased);
    if (since) return ok(since);
    letGoOn(runtime, header.account, isOldGone);
    this.#around.wakeUp(runtime);
    void watch.advance();
    return ok(IS_ON);
  }

  /** The original's guard knows who was erased there since the copy was made. */
  async #repeatErasures(): Promise<void> {
    const { runtime, sql } = this.#around.services();
    const from = comingIn(sql)?.progress.header?.account;
    if (from !== undefined) repeatErasures(runtime, await this.#around.guardAt(from).erasures());
  }

  /** From here on nothing leaves from the original, and no other copy of it goes on. */
  async #take(from: string, isMove: boolean, isKnownHere: boolean, isOldGone: boolean): Promise<Result<true, Refusal>> {
    const { accountId, guardAt, services } = this.#around;
    const { runtime, sql } = services();
    const guard = guardAt(from);
    const head = await guard.head();
    if (!isKnownHere && head.seq === 0 && !isMove && !isOldGone) {
      return refusal(
        "backup_refused",
        `The original (${from}) is in another installation, and this file was not made with --move: it may still move money. Move it, or say with --old-is-gone that it is there no more.`,
      );
    }
    if (standingOf(head, eventHash(sql, head.seq)) === "forked") {
      return refusal(
        "backup_refused",
        "The original's guard knows another record than this one: the backup is not of it.",
      );
    }
    const taken = await guard.take(accountId, runtime.nowMs());
    return taken.ok ? ok(true) : alreadyTaken(taken.takenBy);
  }
}

const IS_ON: GoOnAnswer = { isOn: true, lines: [], code: "" };

/** What there is to look at, with its code; undefined where exactly that was seen and nothing of it blocks. */
function notSeen(
  sql: Sql,
  secrets: SecretStore,
  seen: string | undefined,
  knowsErased: boolean,
): GoOnAnswer | undefined {
  const { lines, blocks, code } = toLookAt(sql, secrets, knowsErased);
  if (seen === code && blocks.length === 0) return undefined;
  return { isOn: false, lines: [...lines], code: blocks.length > 0 ? "" : code };
}
