/** The network between the account and its vendors: every request waits until the script lets it arrive, answers it, or loses it. */
import { DropConnection } from "../../demo/vendors/drop-connection.ts";
import { inProcessFetch } from "../../demo/vendors/in-process.ts";
import type { House, Sent } from "./houses/house.ts";
import { drained, type VirtualClock } from "./virtual-clock.ts";

/** After this long a request that has not arrived never does: proxies and sockets give up, and the lease of its leg runs no longer. */
const TRAVELS_AT_MOST_MS = 110_000;

export interface Flight {
  readonly id: number;
  readonly name: string;
  readonly leftAtMs: number;
  readonly house: House;
  readonly url: string;
  readonly init: RequestInit;
  /** What it says where it is one that moves money; all others only ask. */
  readonly sent: Sent | undefined;
  /** Set when the vendor has acted; undefined answer = it acted and says nothing. */
  arrived: boolean;
  answer: (() => void) | undefined;
  /** Takes what the vendor says; undefined once nobody waits any more. */
  waiter: { resolve(response: Response): void; reject(cause: unknown): void } | undefined;
}

/**
 * A body that stops in the middle, and ends when its reader gives up. Tied to the reader's own signal: the one of a `Request` follows it
 * only until the garbage is collected, and then no run would be like another.
 */
function stalled(thrown: unknown, signal: AbortSignal | null | undefined): Response {
  if (!(thrown instanceof DropConnection) || thrown.failure.how !== "stall") throw thrown;
  const { sent, status, headers } = thrown.failure.reply;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(sent));
      signal?.addEventListener("abort", () => controller.error(signal.reason), { once: true });
    },
  });
  return new Response(body, { status, headers });
}

export class Wire {
  readonly flights: Flight[] = [];
  readonly #clock: VirtualClock;
  #last = 0;

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** A request leaves. It travels on when its sender gives up or dies. */
  send({ house, url, init, sent }: Pick<Flight, "house" | "url" | "init" | "sent">): Promise<Response> {
    return new Promise((resolve, reject) => {
      this.#last += 1;
      const name = `${init.method ?? "GET"} ${new URL(url).pathname}`;
      const flight: Flight = {
        id: this.#last,
        name,
        leftAtMs: this.#clock.nowMs,
        house,
        url,
        init,
        sent,
        arrived: false,
        answer: undefined,
        waiter: { resolve, reject },
      };
      this.flights.push(flight);
      const give = () => {
        flight.waiter = undefined;
        reject(init.signal?.reason);
        this.#drop(flight);
      };
      init.signal?.addEventListener("abort", give, { once: true });
    });
  }

  /** The vendor gets it and acts. */
  async arrive(flight: Flight): Promise<void> {
    if (flight.arrived) return;
    flight.arrived = true;
    const { host, simulator } = flight.house;
    if (flight.sent) flight.house.refundIsAsked();
    let acted: () => void = () => {};
    const hasActed = new Promise<void>((resolve) => {
      acted = resolve;
    });
    // Without the signal: one that was given up would keep the request from arriving.
    const { signal, ...init } = flight.init;
    const watched = {
      fetch: (request: Request) =>
        Promise.resolve(simulator.app.fetch(request))
          .catch((thrown: unknown) => stalled(thrown, signal))
          .finally(acted),
    };
    inProcessFetch({ [host]: watched })(flight.url, init).then(
      (response) => {
        flight.answer = () => flight.waiter?.resolve(response);
      },
      (cause) => {
        flight.answer = () => flight.waiter?.reject(cause);
      },
    );
    await hasActed;
    await drained();
    this.#drop(flight);
  }

  /** What the vendor said reaches whoever waits. */
  async answer(flight: Flight): Promise<void> {
    if (!flight.answer) return;
    flight.answer();
    this.#forget(flight);
    await drained();
  }

  /** The connection breaks: nobody knows whether the vendor has acted. */
  async lose(flight: Flight): Promise<void> {
    flight.waiter?.reject(new TypeError("fetch failed"));
    this.#forget(flight);
    await drained();
  }

  /** Those who waited are dead; their requests travel on. */
  async abandon(): Promise<void> {
    for (const flight of [...this.flights]) {
      const { waiter } = flight;
      flight.waiter = undefined;
      waiter?.reject(new TypeError("the process died"));
      this.#drop(flight);
    }
    await drained();
  }

  /** When the next request has travelled as long as one can. */
  get nextOldMs(): number | undefined {
    const travelling = this.flights.filter(({ arrived }) => !arrived);
    return travelling.length === 0
      ? undefined
      : Math.min(...travelling.map(({ leftAtMs }) => leftAtMs)) + TRAVELS_AT_MOST_MS;
  }

  /** What has travelled as long as it can arrives now or never. */
  async settleOld(arrives: (flight: Flight) => boolean): Promise<void> {
    for (const flight of [...this.flights]) {
      if (flight.arrived || this.#clock.nowMs - flight.leftAtMs < TRAVELS_AT_MOST_MS) continue;
      if (arrives(flight)) await this.arrive(flight);
      else if (flight.waiter === undefined) this.#forget(flight);
      else flight.arrived = true;
    }
  }

  /** Nobody waits and nothing is to arrive any more. */
  #drop(flight: Flight): void {
    if (flight.waiter === undefined && flight.arrived) this.#forget(flight);
  }

  #forget(flight: Flight): void {
    const at = this.flights.indexOf(flight);
    if (at >= 0) this.flights.splice(at, 1);
  }
}
