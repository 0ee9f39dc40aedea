/** The invariants of money (I1–I8), looked at after every commit, every send and every act of the vendor. */

import type { LegState } from "../../core/contract/decision.ts";
import { isCounting, isMoving } from "../../core/refund/leg.ts";
import { nextDueMs } from "../../worker/account/outbox.ts";
import type { Sql } from "../../worker/account/sql.ts";
import type { Disk } from "./process.ts";
import { isLive, legIdOf, type Vendor } from "./vendor.ts";
import type { VirtualClock } from "./virtual-clock.ts";

export interface LegFacts {
  readonly id: string;
  readonly paymentId: string;
  readonly processorRef: string | null;
  readonly kind: "refund" | "credit" | "hand";
  readonly state: LegState;
  readonly amountMinor: number;
  readonly currency: string;
  readonly heldMinor: number;
  /** Less what was taken back or paid out of the credit that it became. */
  readonly countsMinor: number;
  readonly vendorRef: string | null;
  readonly problem: string | null;
}

const LEGS = `SELECT g.id, g.payment_id AS paymentId, p.processor_ref AS processorRef, g.kind, g.state, g.amount_minor AS amountMinor,
    g.currency, g.held_minor AS heldMinor, c.counts_minor AS countsMinor, g.vendor_ref AS vendorRef, g.problem FROM leg g JOIN leg_counting c ON c.leg_id = g.id
    JOIN payment p ON p.id = g.payment_id`;

export function legsOf(sql: Sql): LegFacts[] {
  return sql.all<LegFacts>(`${LEGS} ORDER BY g.id`);
}

interface MovedData {
  readonly legId: string;
  readonly from: string;
  readonly to: string;
}

/** `all` looks at every step; `outcomes` only at money that moved wrongly, which is what a mutant must not be able to hide. */
export type CheckMode = "all" | "outcomes";

/** Credits posted and money paid by hand: what goes out without the vendor. */
function settledHere(legs: ReadonlyMap<string, LegFacts>): number {
  return [...legs.values()].filter(({ kind, state }) => kind !== "refund" && state === "settled").length;
}

export class Checks {
  readonly problems: string[] = [];
  /** A run of the platform's timer is under way: the platform repeats it if it dies. */
  alarmRunning = false;
  readonly #disk: Disk;
  readonly #vendor: Vendor;
  readonly #clock: VirtualClock;
  readonly #mode: CheckMode;
  readonly #frozen = new Map<string, string>();
  #legs = new Map<string, LegFacts>();
  #lastSeq: number;

  constructor(disk: Disk, vendor: Vendor, clock: VirtualClock, mode: CheckMode) {
    this.#disk = disk;
    this.#vendor = vendor;
    this.#clock = clock;
    this.#mode = mode;
    this.#lastSeq = this.#headSeq();
  }

  broken(what: string): void {
    if (!this.problems.includes(what)) this.problems.push(what);
  }

  /** I3, I4: what leaves was written down before, under a key of the right shape, and says what it always said. */
  sent(url: string, init: RequestInit): void {
    if (this.#mode === "outcomes" || init.method !== "POST" || !url.endsWith("/v1/refunds")) return;
    const form = new URLSearchParams(String(init.body));
    const key = new Map(init.headers as [string, string][]).get("Idempotency-Key") ?? "";
    const legId = form.get("metadata[leg_id]") ?? "";
    if (!new RegExp(`^${legId}:g[1-9]\\d*$`).test(key)) this.broken(`I4: the key ${key} is not one of leg ${legId}`);
    const written = this.#disk.sql.one("SELECT 1 FROM attempt WHERE leg_id = ? AND key = ?", legId, key);
    if (!written) this.broken(`I3: ${key} was sent without a committed attempt`);
    const says = form.toString();
    const before = this.#frozen.get(legId);
    if (before !== undefined && before !== says) this.broken(`I4: leg ${legId} says something else now`);
    this.#frozen.set(legId, says);
  }

  /** I2 and the truth behind I1: what the vendor has. */
  vendorActed(): void {
    const ofLeg = new Map<string, number>();
    for (const refund of this.#vendor.refunds()) {
      const legId = legIdOf(refund);
      if (legId !== undefined) ofLeg.set(legId, (ofLeg.get(legId) ?? 0) + 1);
    }
    for (const [legId, n] of ofLeg) if (n > 1) this.broken(`I2: ${n} refunds carry the id of leg ${legId}`);
    if (this.#vendor.resentAfterPrune().length > 0) this.broken("a key was sent again after it was forgotten");
    this.#paidOut();
  }

  /** Ours: refunds at the vendor, credits posted, money paid by hand; never more than the payment brought in. */
  #paidOut(): void {
    const { sql } = this.#disk;
    const legs = [...this.#legs.values()];
    if (legs.length === 0) return;
    const out = new Map<string, number>();
    const add = (paymentId: string, minor: number) => out.set(paymentId, (out.get(paymentId) ?? 0) + minor);
    for (const leg of legs) if (leg.kind !== "refund" && leg.state === "settled") add(leg.paymentId, leg.countsMinor);
    for (const refund of this.#vendor.refunds()) {
      const leg = legs.find(({ id }) => id === legIdOf(refund));
      if (leg && isLive(refund)) add(leg.paymentId, refund.amountMinor);
    }
    const payments = sql.all<{ id: string; ref: string; collected: number }>(
      "SELECT id, coalesce(processor_ref, 'cash') AS ref, collected_minor AS collected FROM payment",
    );
    for (const { id, ref, collected } of payments) {
      const paid = out.get(id) ?? 0;
      if (paid > collected) this.broken(`I1: ${paid} of ${collected} was paid out of ${ref}`);
    }
  }

  /** After each commit, before anything else runs. */
  committed(): void {
    const legs = new Map(legsOf(this.#disk.sql).map((leg) => [leg.id, leg]));
    if (this.#mode === "all") {
      this.#ceilings(legs);
      this.#holds(legs);
      this.#events(legs);
      this.#jobs(legs);
      this.#fourEyes();
      this.#credit();
    }
    const settled = settledHere(legs);
    const hasPaid = settled !== settledHere(this.#legs);
    this.#legs = legs;
    if (hasPaid) this.#paidOut();
  }

  /** I1: a hold is taken only where there is room; what was done outside may shrink the room later. */
  #ceilings(legs: ReadonlyMap<string, LegFacts>): void {
    const held = (all: ReadonlyMap<string, LegFacts>, paymentId: string) =>
      [...all.values()].filter((leg) => leg.paymentId === paymentId).reduce((sum, leg) => sum + leg.countsMinor, 0);
    for (const paymentId of new Set([...legs.values()].map((leg) => leg.paymentId))) {
      const now = held(legs, paymentId);
      if (now <= held(this.#legs, paymentId)) continue;
      const row = this.#disk.sql.one<{ room: number }>(
        "SELECT collected_minor - elsewhere_minor - disputed_minor AS room FROM payment WHERE id = ?",
        paymentId,
      );
      if (now > (row?.room ?? 0)) this.broken(`I1: ${now} is held of ${row?.room} left in payment ${paymentId}`);
    }
  }

  /** I5: a leg that may have gone out holds; a hold is freed only where the vendor has no refund of it. */
  #holds(legs: ReadonlyMap<string, LegFacts>): void {
    for (const leg of legs.values()) {
      const should = isCounting(leg.state) ? leg.amountMinor : 0;
      if (leg.heldMinor !== should) this.broken(`I5: leg ${leg.id} is ${leg.state} and holds ${leg.heldMinor}`);
      const freed = leg.heldMinor === 0 && (this.#legs.get(leg.id)?.heldMinor ?? 0) > 0;
      if (freed && this.#vendor.refunds().some((refund) => legIdOf(refund) === leg.id && isLive(refund))) {
        this.broken(`I5: leg ${leg.id} is ${leg.state}, but its refund is out`);
      }
    }
  }

  /** I6: every transition has its event in the same commit. */
  #events(legs: ReadonlyMap<string, LegFacts>): void {
    const events = this.#disk.sql.all<{ type: string; data: string }>(
      "SELECT type, data FROM event WHERE seq > ? ORDER BY seq",
      this.#lastSeq,
    );
    this.#lastSeq = this.#headSeq();
    const moves = events
      .filter(({ type }) => type === "leg.moved")
      .map(({ data }): MovedData => JSON.parse(data) as MovedData);
    for (const leg of legs.values()) {
      const from = this.#legs.get(leg.id)?.state;
      if (from === undefined) continue;
      const told = moves
        .filter(({ legId }) => legId === leg.id)
        .reduce((at, move) => (move.from === at ? move.to : "?"), from as string);
      if (told !== leg.state)
        this.broken(`I6: leg ${leg.id} went from ${from} to ${leg.state}, the record says ${told}`);
    }
  }

  /** I7: what needed a yes got it from somebody else. */
  #fourEyes(): void {
    const alone = this.#disk.sql.one(
      `SELECT 1 FROM approval a JOIN decision d ON d.id = a.decision_id
       WHERE (a.state = 'approved' AND (a.approver_id IS NULL OR a.approver_id IN (a.requested_by, d.decider_id)))
          OR (d.state = 'approved' AND a.state <> 'approved') LIMIT 1`,
    );
    if (alone) this.broken("I7: a decision went ahead without somebody else's yes");
  }

  /** What a leg carries out of credit is away as long as the leg counts, and back when it no longer does, as far as there is room. */
  #credit(): void {
    const wrong = this.#disk.sql.all<{ legId: string }>(
      `SELECT g.id AS legId FROM leg g JOIN (SELECT carried_by, sum(delta_minor) AS away FROM credit_entry
         WHERE carried_by IS NOT NULL AND bonus = 0 GROUP BY carried_by) x ON x.carried_by = g.id
       WHERE x.away <> CASE WHEN g.held_minor > 0 THEN -g.amount_minor ELSE 0 END
         AND NOT EXISTS (SELECT 1 FROM event e WHERE e.type = 'credit.restored' AND json_extract(e.data, '$.legId') = g.id
           AND json_extract(e.data, '$.shortMinor') > 0)
         AND NOT EXISTS (SELECT 1 FROM event e WHERE e.type = 'leg.attention' AND json_extract(e.data, '$.legId') = g.id)`,
    );
    for (const { legId } of wrong) this.broken(`I1: the credit that leg ${legId} carries is not where it belongs`);
  }

  /** I8: whatever is not at rest has work that is due, and the timer is set for it. */
  #jobs(legs: ReadonlyMap<string, LegFacts>): void {
    const { sql, alarmAtMs } = this.#disk;
    const has = (query: string, ...params: string[]) =>
      sql.one(`SELECT 1 FROM ${query} LIMIT 1`, ...params) !== undefined;
    for (const { id, kind, state } of legs.values()) {
      if (kind === "hand") {
        const task =
          "task WHERE kind = 'pay_by_hand' AND done_at_ms IS NULL AND json_extract(values_json, '$.legId') = ?";
        if (state === "reserved" && !has(task, id)) this.broken(`I8: nobody is asked to pay leg ${id} by hand`);
      } else if (state === "pending") {
        if (!has("job WHERE kind = 'sweep'")) this.broken(`I8: leg ${id} is pending and nobody asks about it`);
      } else if (isMoving(state) && !has("job WHERE kind = 'send_leg' AND ref = ?", id)) {
        this.broken(`I8: leg ${id} is ${state} without a job`);
      }
    }
    if (has("approval a WHERE a.state = 'waiting' AND NOT EXISTS (SELECT 1 FROM job j WHERE j.ref = a.id)")) {
      this.broken("I8: an approval waits for ever");
    }
    const dueMs = nextDueMs(sql);
    if (dueMs === undefined || this.alarmRunning) return;
    const latestMs = Math.max(dueMs, this.#clock.nowMs + 1);
    if (alarmAtMs === undefined || alarmAtMs > latestMs) this.broken("I8: work is due before the timer");
  }

  #headSeq(): number {
    return this.#disk.sql.one<{ seq: number }>("SELECT coalesce(max(seq), 0) AS seq FROM event")?.seq ?? 0;
  }
}
