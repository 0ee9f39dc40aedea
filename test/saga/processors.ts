import type { PaymentProcessor } from "../../worker/connectors/payment-processor.ts";
import { stripeProcessor } from "../../worker/connectors/stripe/processor.ts";
import { SECRET_KEY } from "./vendor.ts";

type Send = (url: string, init: RequestInit) => Promise<Response>;

interface Slot {
  readonly processor: PaymentProcessor;
  readonly wire: { send: Send };
}

/**
 * The real SDK for each life of an account. An SDK is slow to build and keeps nothing between calls, so those of one script serve the next,
 * when nobody of the last is left; two lives of one script never share one.
 */
export class Processors {
  readonly #made: Slot[] = [];
  #used = 0;

  begin(): void {
    this.#used = 0;
  }

  next(send: Send): PaymentProcessor {
    const { processor, wire } = this.#made[this.#used] ?? this.#make(send);
    wire.send = send;
    this.#used += 1;
    return processor;
  }

  #make(send: Send): Slot {
    const wire = { send };
    const fetch = (url: string | URL | Request, init?: RequestInit) => wire.send(String(url), init ?? {});
    const slot = { processor: stripeProcessor({ fetch, secretKey: SECRET_KEY }), wire };
    this.#made.push(slot);
    return slot;
  }
}
