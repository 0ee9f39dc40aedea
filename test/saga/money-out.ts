/** What has left a payment, whatever the account's own rows say of it: a restore makes the account forget, and money stays where it is. */

import type { Sql } from "../../worker/account/store/sql.ts";
import { isLive, type VendorRefund } from "./houses/house.ts";
import type { Vendor } from "./vendor.ts";
import type { LegFacts } from "./watched.ts";

type Legs = ReadonlyMap<string, LegFacts>;

/** Credits posted and money paid by hand: what goes out without the vendor. */
function settledHere(legs: Legs): number {
  return [...legs.values()].filter(({ kind, state }) => kind !== "refund" && state === "settled").length;
}

/** A hold is new, or a credit is posted. */
export function goesOn(before: LegFacts | undefined, leg: LegFacts): boolean {
  const isHeldAnew = leg.heldMinor > 0 && !before?.heldMinor;
  return isHeldAnew || (leg.kind === "credit" && leg.state === "settled" && before?.state !== "settled");
}

export class MoneyOut {
  readonly #vendor: Vendor;
  readonly #sql: Sql;
  readonly #broken: (what: string) => void;
  /** What each payment brought in, by its id; nothing that happens may change it. */
  readonly #collected: ReadonlyMap<string, number>;
  /** Every leg that ever was, also those that a restore took back. */
  readonly #ever = new Map<string, LegFacts>();
  #legs: Legs = new Map();
  /** An older copy knows of no earlier send: it may use a key again that the vendor forgot, once the vendor has said that it has no refund of it. */
  #wasRestored = false;

  /** Those of the last restore; what was on its way then comes after. */
  #forgotten: readonly VendorRefund[] = [];

  constructor(vendor: Vendor, sql: Sql, broken: (what: string) => void) {
    this.#vendor = vendor;
    this.#sql = sql;
    this.#broken = broken;
    const payments = sql.all<{ id: string; minor: number }>("SELECT id, collected_minor AS minor FROM payment");
    this.#collected = new Map(payments.map(({ id, minor }) => [id, minor]));
  }

  committed(legs: Legs): void {
    const before = this.#legs;
    this.#take(legs);
    if (settledHere(legs) !== settledHere(before)) this.#paidOut();
    if (this.#wasRestored) this.#nothingForgotten(before);
  }

  /** What the vendor refunded of legs that this copy does not know is out, whatever the copy says. */
  restored(legs: Legs): void {
    this.#wasRestored = true;
    this.#legs = new Map();
    this.#take(legs);
    this.#forgotten = this.#withoutLeg();
  }

  /** Refunds at the vendor whose legs a restore took away. */
  #withoutLeg(): readonly VendorRefund[] {
    return this.#vendor.refunds().filter((refund) => {
      const legId = refund.legId ?? "";
      return isLive(refund) && this.#ever.has(legId) && !this.#legs.has(legId);
    });
  }

  /** Nothing is held and no credit posted on a payment before the account has found what it forgot of it. */
  #nothingForgotten(before: Legs): void {
    for (const refund of new Set([...this.#forgotten, ...this.#withoutLeg()])) {
      const paymentId = this.#ever.get(refund.legId ?? "")?.paymentId;
      if (![...this.#legs.values()].some((leg) => leg.paymentId === paymentId && goesOn(before.get(leg.id), leg)))
        continue;
      const isFound = this.#sql.one(
        "SELECT 1 FROM outside_refund WHERE vendor_ref = ? AND connection_id = ?",
        refund.id,
        refund.connectionId,
      );
      if (!isFound) this.#broken(`I1: ${paymentId} goes on, and ${refund.id} of it is forgotten`);
    }
  }

  #take(legs: Legs): void {
    this.#legs = legs;
    for (const leg of legs.values()) this.#ever.set(leg.id, leg);
  }

  /** I2 and the truth behind I1: what the vendor has. */
  vendorActed(): void {
    const ofLeg = new Map<string, number>();
    for (const refund of this.#vendor.refunds()) {
      const { legId } = refund;
      if (legId !== undefined) ofLeg.set(legId, (ofLeg.get(legId) ?? 0) + 1);
    }
    for (const [legId, n] of ofLeg) if (n > 1) this.#broken(`I2: ${n} refunds carry the id of leg ${legId}`);
    const resent = this.#vendor.resentAfterPrune().length;
    if (resent > 0 && !this.#wasRestored) this.#broken("a key was sent again after it was forgotten");
    this.#paidOut();
    if (this.#wasRestored) this.#paidOnce();
  }

  /** Ours: refunds at the vendor, credits posted, money paid by hand; never more than the payment brought in. */
  #paidOut(): void {
    const out = new Map<string, number>();
    const add = (paymentId: string, minor: number) => out.set(paymentId, (out.get(paymentId) ?? 0) + minor);
    for (const leg of this.#legs.values()) {
      if (leg.kind !== "refund" && leg.state === "settled") add(leg.paymentId, leg.countsMinor);
    }
    for (const refund of this.#vendor.refunds()) {
      const leg = this.#legs.get(refund.legId ?? "");
      if (leg && isLive(refund)) add(leg.paymentId, refund.amountMinor);
    }
    for (const [id, paid] of out) {
      const collected = this.#collected.get(id) ?? 0;
      if (paid > collected) this.#broken(`I1: ${paid} of ${collected} was paid out of ${id}`);
    }
  }

  /** A decision that a restore made the account forget is not carried out again, unless a person has looked at what was found. */
  #paidOnce(): void {
    const out = new Map<string, { minor: number; legs: LegFacts[] }>();
    for (const refund of this.#vendor.refunds()) {
      const leg = this.#ever.get(refund.legId ?? "");
      if (!leg || !isLive(refund)) continue;
      const before = out.get(leg.decisionId) ?? { minor: 0, legs: [] };
      out.set(leg.decisionId, { minor: before.minor + refund.amountMinor, legs: [...before.legs, leg] });
    }
    for (const [decisionId, { minor, legs }] of out) {
      const most = Math.max(...legs.map(({ decidedMinor }) => decidedMinor));
      if (minor > most && !this.#isLookedAt(legs)) this.#broken(`I2: ${minor} of ${most} was paid for ${decisionId}`);
    }
  }

  #isLookedAt(legs: readonly LegFacts[]): boolean {
    return legs.some(({ paymentId }) =>
      this.#sql.one("SELECT 1 FROM difference WHERE payment_id = ? AND settled_at_ms IS NOT NULL", paymentId),
    );
  }
}
