import type { PaymentGateway } from "../../worker/connectors/payment-gateway.ts";
import { createStripeGateway } from "../../worker/connectors/stripe/gateway.ts";
import { SECRET_KEY } from "./vendor.ts";

type Send = (url: string, init: RequestInit) => Promise<Response>;

interface Slot {
  readonly gateway: PaymentGateway;
  readonly wire: { send: Send };
}

/**
 * The real SDK for each life of an account. An SDK is slow to build and keeps nothing between calls, so those of one script serve the next,
 * when nobody of the last is left; two lives of one script never share one.
 */
export class Gateways {
  readonly #made: Slot[] = [];
  #used = 0;

  begin(): void {
    this.#used = 0;
  }

  next(send: Send): PaymentGateway {
    const { gateway, wire } = this.#made[this.#used] ?? this.#make(send);
    wire.send = send;
    this.#used += 1;
    return gateway;
  }

  #make(send: Send): Slot {
    const wire = { send };
    const fetch = (url: string | URL | Request, init?: RequestInit) => wire.send(String(url), init ?? {});
    const slot = { gateway: createStripeGateway({ fetch, secretKey: SECRET_KEY }), wire };
    this.#made.push(slot);
    return slot;
  }
}
