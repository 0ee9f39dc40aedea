/** All processors of a clinic, one a connection, set back to their beginning for each script. */
import type { House, Kind, TakenPayment, VendorRefund } from "./houses/house.ts";
import { PayPalHouse } from "./houses/paypal-house.ts";
import { SquareHouse } from "./houses/square-house.ts";
import { StripeHouse } from "./houses/stripe-house.ts";
import type { VirtualClock } from "./virtual-clock.ts";

const HOUSES = { stripe: StripeHouse, paypal: PayPalHouse, square: SquareHouse } as const satisfies Record<
  Kind,
  new (
    connectionId: string,
  ) => House
>;

export interface Taken extends TakenPayment {
  readonly connectionId: string;
  readonly ref: string;
}

export class Vendor {
  readonly houses: readonly House[];

  /** `connections`: their kinds, by id. */
  constructor(connections: ReadonlyMap<string, Kind>) {
    this.houses = [...connections].map(([id, kind]) => new HOUSES[kind](id));
  }

  async open(payments: readonly Taken[], clock: VirtualClock): Promise<void> {
    for (const house of this.houses) {
      const own = payments.filter(({ connectionId }) => connectionId === house.connectionId);
      await house.open(own, clock);
    }
  }

  begin(seed: number, clock: VirtualClock): void {
    for (const house of this.houses) house.begin(seed, clock);
  }

  copied(): void {
    for (const house of this.houses) house.copied();
  }
  forgotten(): void {
    for (const house of this.houses) house.forgotten();
  }

  houseOf(connectionId: string): House {
    const house = this.houses.find((one) => one.connectionId === connectionId);
    if (!house) throw new Error(`No connection ${connectionId}`);
    return house;
  }

  async clearFaults(): Promise<void> {
    for (const house of this.houses) {
      await house.clearFaults();
      await house.control(house.balance(false));
    }
  }

  /** Delivers what is due; answers how many arrived. */
  async pump(): Promise<number> {
    let arrived = 0;
    for (const house of this.houses) arrived += await house.simulator.pump();
    return arrived;
  }

  /** The one that is so called at this connection: another may have one of the same name. */
  refundNamed(connectionId: string, id: string): VendorRefund | undefined {
    return this.houseOf(connectionId)
      .refunds()
      .find((refund) => refund.id === id);
  }
  refunds(): VendorRefund[] {
    return this.houses.flatMap((house) => house.refunds());
  }
  deliveries(): { dueAtMs: number }[] {
    return this.houses.flatMap((house) => house.deliveries());
  }
  resentAfterPrune(): unknown[] {
    return this.houses.flatMap((house) => house.resentAfterPrune());
  }
}
