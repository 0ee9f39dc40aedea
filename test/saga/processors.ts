import type { PaymentProcessor } from "../../worker/connectors/payment-processor.ts";
import { connectorOf } from "../../worker/connectors/registry.ts";
import type { House } from "./houses/house.ts";

type Send = (url: string, init: RequestInit) => Promise<Response>;

interface Slot {
  readonly processor: PaymentProcessor;
  readonly wire: { send: Send };
}

/**
 * The real connectors for each life of an account. Stripe's SDK is slow to build and keeps nothing between calls, so those of one script
 * serve the next, when nobody of the last is left; two lives of one script never share one. The others hold a token, and are built anew.
 */
export class Processors {
  readonly #houses: ReadonlyMap<string, House>;
  readonly #made = new Map<string, Slot[]>();
  readonly #used = new Map<string, number>();

  constructor(houses: readonly House[]) {
    this.#houses = new Map(houses.map((house) => [house.connectionId, house]));
  }

  begin(): void {
    this.#used.clear();
  }

  next(connectionId: string, nowMs: () => number, send: Send): PaymentProcessor | undefined {
    const house = this.#houses.get(connectionId);
    if (!house) return undefined;
    if (house.kind !== "stripe") return build(house, nowMs, send).processor;
    const made = this.#made.get(connectionId) ?? [];
    this.#made.set(connectionId, made);
    const used = this.#used.get(connectionId) ?? 0;
    this.#used.set(connectionId, used + 1);
    const slot = made[used] ?? build(house, nowMs, send);
    made[used] = slot;
    slot.wire.send = send;
    return slot.processor;
  }
}

function build({ kind, config, secrets }: House, nowMs: () => number, send: Send): Slot {
  const wire = { send };
  const fetch = (url: string | URL | Request, init?: RequestInit) => wire.send(String(url), init ?? {});
  const connector = connectorOf(kind);
  if (connector?.role !== "processor") throw new Error(`No processor ${kind}`);
  return { processor: connector.build({ ...config, ...secrets }, { fetch, nowMs }), wire };
}
