import { standingOf } from "../../../core/audit/standing.ts";
import { closeAccount } from "../commands/backup/close-account.ts";
import { freeze } from "../commands/money/freeze.ts";
import { repeatErasures } from "../commands/privacy/repeat-erasures.ts";
import { type AccountRuntime, transact } from "../commands/run-command.ts";
import { keptErasures } from "../domain/privacy/kept-erasures.ts";
import { chainHead, eventHash } from "../store/audit/event-log.ts";
import type { Actor } from "../store/context.ts";
import { countDoneErasures } from "../store/privacy/erasures.ts";
import type { GuardHead, GuardPort } from "./port.ts";

const GUARD: Actor = { type: "job", job: "guard" };
/** Another process of this account may overtake this one at the guard; each look brings the newer head. */
const TRIES_MAX = 5;

/** `held`: the guard knows this record up to now. `restored`: this is an older copy, and the account is frozen. */
export type Watched = "held" | "restored" | "unreachable";

/**
 * Keeps the guard in step with the account's record, and freezes the account where the two do not fit. Nothing is sent unless the guard
 * holds the event that says so: an older copy of the database cannot hold it.
 */
export class GuardWatch {
  readonly #runtime: AccountRuntime;
  readonly #guard: GuardPort;
  /** What the guard held when this process last heard of it; undefined until it was asked. */
  #known: GuardHead | undefined;
  #waking: Promise<Watched> | undefined;
  /** How many erasures of this database the guard knows of. */
  #erasuresTold = 0;
  /** The telling under way, and the one that follows it for all who came meanwhile: it tells what they have recorded too. */
  #telling: Promise<Watched> | undefined;
  #next: Promise<Watched> | undefined;

  constructor(runtime: AccountRuntime, guard: GuardPort) {
    this.#runtime = runtime;
    this.#guard = guard;
  }

  /** The look on waking: once while the process lives, and again as long as the guard does not answer. */
  async ready(): Promise<Watched> {
    this.#waking ??= this.#look();
    const watched = await this.#waking;
    if (watched === "unreachable") this.#waking = undefined;
    return watched;
  }

  async #look(): Promise<Watched> {
    try {
      const head = await this.#guard.head();
      const watched = this.#judge(head);
      if (!head.isClosed) await this.#keepErasures(head);
      return watched;
    } catch {
      return "unreachable";
    }
  }

  /** Tells the guard who was erased, and erases again whoever this database lacks among those that the guard knows. */
  async #keepErasures({ erased = 0 }: Pick<GuardHead, "erased">): Promise<void> {
    const own = keptErasures(this.#runtime.sql);
    if (own.length > 0 || erased > 0) {
      const theirs = await this.#guard.erasures();
      const known = new Set(theirs.map(({ erasureId }) => erasureId));
      const untold = own.filter(({ erasureId }) => !known.has(erasureId));
      // Dies here: the next look tells them.
      if (untold.length > 0) await this.#guard.keepErasures(untold);
      repeatErasures(this.#runtime, theirs);
    }
    this.#erasuresTold = countDoneErasures(this.#runtime.sql);
  }

  #judge(head: GuardHead): "held" | "restored" {
    this.#known = head;
    const { sql } = this.#runtime;
    if (head.isClosed) {
      closeAccount(this.#runtime, "taken");
      return "restored";
    }
    const standing = standingOf(head, eventHash(sql, head.seq));
    if (standing === "holds") return "held";
    transact(this.#runtime, GUARD, (context) => freeze(context, { why: standing, guard: head }));
    return "restored";
  }

  /**
   * Tells the guard how far the record has come. Called after the attempt is committed and before anything leaves. One telling at a time: side
   * by side they overtake each other, and most are refused and asked again.
   */
  advance(): Promise<Watched> {
    if (!this.#telling) return this.#tell();
    this.#next ??= this.#telling.then(() => this.#tell());
    return this.#next;
  }

  #tell(): Promise<Watched> {
    this.#next = undefined;
    const telling = this.#tellUntilHeld().finally(() => {
      if (this.#telling === telling) this.#telling = undefined;
    });
    this.#telling = telling;
    return telling;
  }

  async #tellUntilHeld(): Promise<Watched> {
    try {
      for (let tries = 0; tries < TRIES_MAX; tries += 1) {
        const from = this.#known ?? (await this.#guard.head());
        // Dies here: the guard knows less than it could; the next process tells it.
        if (this.#judge(from) === "restored") return "restored";
        if (this.#erasuresTold !== countDoneErasures(this.#runtime.sql)) await this.#keepErasures(from);
        const to = chainHead(this.#runtime.sql);
        const answer = await this.#guard.advance(from, to);
        if (answer.ok) {
          this.#known = to;
          return "held";
        }
        this.#known = answer.head;
      }
    } catch {
      this.#known = undefined;
    }
    return "unreachable";
  }

  /** After every payment was reconciled: this record is the one that goes on. */
  async rebase(): Promise<"held" | "unreachable"> {
    try {
      const head = await this.#guard.head();
      const to = chainHead(this.#runtime.sql);
      const answer = await this.#guard.rebase(head, to, this.#runtime.nowMs());
      this.#known = answer.ok ? to : undefined;
      this.#waking = undefined;
      return answer.ok ? "held" : "unreachable";
    } catch {
      return "unreachable";
    }
  }
}
