/** How many calls to vendors one account has open: the platform allows six at once, and holds the seventh up whatever it is for. */
import { AsyncLocalStorage } from "node:async_hooks";

/** What a call is for. `money`: a refund that leaves. `people`: the helpdesk, and whatever a person waits for. `later`: all other reading. */
export type CallRank = "money" | "people" | "later";

/** So many calls of this rank and those below it are open at once: two are kept for money and the helpdesk, one of them for money. */
const OPEN_MAX: Readonly<Record<CallRank, number>> = { money: 4, people: 3, later: 2 };
const RANKS: readonly CallRank[] = ["money", "people", "later"];

/** Shorter than any connector waits for its answer, so that a call which never had its turn is known to be unsent. */
const WAIT_MAX_MS = 10_000;

/** `detail` of such a call's failure: it says nothing against the vendor. */
export const NOT_SENT = "not_sent";

/** The call did not have its turn in time: nothing of it has left, whatever it was to do. */
export class NotSent extends Error {
  override readonly name = "NotSent";
}

/** Whether what a client threw says that the call never left; some wrap it in an error of their own. */
export function isNotSent(thrown: unknown): boolean {
  if (thrown instanceof NotSent) return true;
  return thrown instanceof Error && "detail" in thrown && thrown.detail instanceof NotSent;
}

const rankOfWork = new AsyncLocalStorage<CallRank>();

/** Whatever `work` asks of a vendor, however deep inside a client, has this rank. */
export const ranked = <T>(rank: CallRank, work: () => T): T => rankOfWork.run(rank, work);

/** Who did not say is somebody who waits. */
export const rankNow = (): CallRank => rankOfWork.getStore() ?? "people";

interface Call {
  readonly host: string;
  readonly rank: CallRank;
}

interface Waiting extends Call {
  readonly open: () => void;
}

export class CallSlots {
  readonly #open = new Set<Call>();
  readonly #waiting = new Set<Waiting>();
  /** Hosts that let their last call run out: they wait with what is read later until they answer again. */
  readonly #stalled = new Set<string>();

  /** Waits for its turn, and gives back what ends the call. @throws NotSent where the turn does not come in time, or who asked gave up */
  async take(host: string, asked: CallRank, signal: AbortSignal): Promise<(isStalled: boolean) => void> {
    const call: Call = { host, rank: this.#stalled.has(host) ? "later" : asked };
    if (this.#waiting.size > 0 || !this.#fits(call)) await this.#turnOf(call, signal);
    else this.#open.add(call);
    return (isStalled) => {
      if (isStalled) this.#stalled.add(host);
      else this.#stalled.delete(host);
      this.#open.delete(call);
      this.#next();
    };
  }

  #turnOf(call: Call, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const giveUp = () => {
        leave();
        reject(new NotSent(`no turn to call ${call.host}`));
      };
      const timer = setTimeout(giveUp, WAIT_MAX_MS);
      const leave = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", giveUp);
        this.#waiting.delete(waiting);
      };
      const waiting: Waiting = {
        ...call,
        open: () => {
          leave();
          this.#open.add(call);
          resolve();
        },
      };
      this.#waiting.add(waiting);
      if (signal.aborted) giveUp();
      else signal.addEventListener("abort", giveUp);
      this.#next();
    });
  }

  /** The last free slot is for a host that has none: no vendor takes all of them by being slow. */
  #fits({ host, rank }: Call): boolean {
    const counted = [...this.#open].filter((one) => RANKS.indexOf(one.rank) >= RANKS.indexOf(rank)).length;
    const isLast = this.#open.size >= OPEN_MAX.money - 1;
    return counted < OPEN_MAX[rank] && this.#open.size < OPEN_MAX.money && !(isLast && this.#openOf(host) > 0);
  }

  #openOf(host: string): number {
    return [...this.#open].filter((one) => one.host === host).length;
  }

  /** The highest rank first; of one rank the host with the fewest calls open, and of those who waits longest. */
  #next(): void {
    for (;;) {
      const [first] = [...this.#waiting]
        .filter((one) => this.#fits(one))
        .sort((a, b) => RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) || this.#openOf(a.host) - this.#openOf(b.host));
      if (!first) return;
      first.open();
    }
  }
}
