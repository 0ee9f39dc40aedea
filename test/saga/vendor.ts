/** The Stripe simulator of the demo with the saga's clock and dice, set back to its beginning for each script. */
import { createStripe, type StripeSimulator } from "../../demo/vendors/stripe/create-stripe.ts";
import type { ChargeRow, DeliveryRow, DisputeRow, EventRow, RefundRow } from "../../demo/vendors/stripe/records.ts";
import { seededRandom } from "../support/seeded-random.ts";
import { ReturnableStore } from "./returnable-store.ts";
import type { VirtualClock } from "./virtual-clock.ts";

export const SECRET_KEY = "sk_test_saga";
export const WEBHOOK_SECRET = "whsec_saga";

export interface TakenPayment {
  readonly paymentRef: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** A bank's debit: its refunds wait. */
  readonly pends: boolean;
}

export class Vendor {
  readonly simulator: StripeSimulator;
  /** Where webhooks go; set by the play. Answers whether it was accepted. */
  deliver: (rawBody: string, signature: string) => Promise<boolean> = async () => false;
  readonly #store = new ReturnableStore();
  #heard = new Set<string>();
  #heardAtCopy = new Set<string>();
  #clock: VirtualClock;
  #random: () => number = seededRandom(1);

  constructor(clock: VirtualClock) {
    this.#clock = clock;
    this.simulator = createStripe({
      store: this.#store,
      clock: () => this.#clock.nowMs,
      random: () => this.#random(),
      deliver: (request) => this.#announce(request),
    });
  }

  /** Loads the payments that every script begins with. */
  async open(payments: readonly TakenPayment[]): Promise<void> {
    const webhook = { url: "https://clinic.example/webhooks/stripe", secret: WEBHOOK_SECRET };
    await this.control("/accounts", { secretKey: SECRET_KEY, webhook });
    const taken = payments.map(({ paymentRef, amountMinor, currency, pends }) => ({
      chargeId: paymentRef.replace("pi_", "ch_"),
      paymentIntentId: paymentRef,
      amountMinor,
      currency,
      ...(pends ? { method: { type: "us_bank_account" } } : {}),
    }));
    await this.control("/payments", taken);
    this.#store.keep();
  }

  /** Everything as after `open`. */
  begin(seed: number, clock: VirtualClock): void {
    this.#store.goBack();
    this.#heard.clear();
    this.#clock = clock;
    this.#random = seededRandom(seed);
  }

  /** The account's database was copied: what it was told by then is what its copy knows. */
  copied(): void {
    this.#heardAtCopy = new Set(this.#heard);
  }

  /** The account was put back to its copy: what it heard since, it never heard. */
  forgotten(): void {
    this.#heard = new Set(this.#heardAtCopy);
  }

  async #announce(request: Request): Promise<Response> {
    const rawBody = await request.text();
    const isAccepted = await this.deliver(rawBody, request.headers.get("stripe-signature") ?? "");
    if (isAccepted) this.#heard.add((JSON.parse(rawBody) as { id: string }).id);
    return new Response(null, { status: isAccepted ? 200 : 503 });
  }

  /** Whether something about a charge was never heard, so that only a listing can tell it. */
  lostNewsOf(chargeId: string): boolean {
    return this.events().some(({ id, object }) => {
      const about = object as { id: string; charge?: string };
      return (about.id === chargeId || about.charge === chargeId) && !this.#heard.has(id);
    });
  }

  /** Answers whether it was done; what does not fit at that moment is refused and changes nothing. */
  async control(path: string, body: unknown = {}): Promise<boolean> {
    const answer = await this.simulator.control.request(path, { method: "POST", body: JSON.stringify(body) });
    if (answer.status >= 500) throw new Error(`The simulator broke on ${path}`);
    return answer.ok;
  }

  async clearFaults(): Promise<void> {
    if (this.#store.list("stripe:fault").length === 0) return;
    await this.simulator.control.request("/faults", { method: "DELETE" });
  }

  refunds(): RefundRow[] {
    return this.#store.list<RefundRow>("stripe:refund");
  }
  charges(): ChargeRow[] {
    return this.#store.list<ChargeRow>("stripe:charge");
  }
  disputes(): DisputeRow[] {
    return this.#store.list<DisputeRow>("stripe:dispute");
  }
  events(): EventRow[] {
    return this.#store.list<EventRow>("stripe:event");
  }
  deliveries(): DeliveryRow[] {
    return this.#store.list<DeliveryRow>("stripe:delivery");
  }
  /** Keys that were sent again after they were forgotten. */
  resentAfterPrune(): unknown[] {
    return this.#store.list("stripe:resend");
  }
}

/** Whether a refund has taken, or will take, its money. */
export function isLive(refund: RefundRow): boolean {
  return refund.status !== "failed" && refund.status !== "canceled";
}

export const legIdOf = (refund: RefundRow): string | undefined => refund.metadata.leg_id;
