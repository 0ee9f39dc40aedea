/** The invariants of money (I1–I9), looked at after every commit, every send and every act of the vendor. */

import { type LegsInRecord, legDifferences, replayLegs } from "../../core/audit/replay.ts";
import { isCounting, isMoving } from "../../core/refund/leg.ts";
import { assert } from "../../core/result.ts";
import { eventHash } from "../../worker/account/store/audit/event-log.ts";
import type { MemoryGuard } from "../support/memory-guard.ts";
import type { Sent } from "./houses/house.ts";
import { isLive } from "./houses/house.ts";
import { goesOn, MoneyOut } from "./money-out.ts";
import type { Disk } from "./process.ts";
import type { Vendor } from "./vendor.ts";
import type { VirtualClock } from "./virtual-clock.ts";
import {
  type LegFacts,
  legEventsAfter,
  type Watched,
  type WatchedLeg,
  watchedAccount,
  watchedLegs,
} from "./watched.ts";

const GENERATION = /^[1-9]\d*$/;

/** `all` looks at every step; `outcomes` only at money that moved wrongly, which is what a mutant must not be able to hide. */
export type CheckMode = "all" | "outcomes";

interface ChecksOptions {
  readonly disk: Disk;
  readonly vendor: Vendor;
  readonly clock: VirtualClock;
  readonly mode: CheckMode;
  readonly guard: MemoryGuard;
}

export class Checks {
  readonly problems: string[] = [];
  readonly #disk: Disk;
  readonly #vendor: Vendor;
  readonly #clock: VirtualClock;
  readonly #mode: CheckMode;
  readonly #guard: MemoryGuard;
  readonly #frozen = new Map<string, string>();
  readonly #moneyOut: MoneyOut;
  #legs: ReadonlyMap<string, LegFacts> = new Map();
  #told: LegsInRecord = new Map();
  #lastSeq: number;

  constructor({ disk, vendor, clock, mode, guard }: ChecksOptions) {
    this.#guard = guard;
    this.#disk = disk;
    this.#vendor = vendor;
    this.#clock = clock;
    this.#mode = mode;
    this.#lastSeq = this.#seqNow();
    this.#moneyOut = new MoneyOut(vendor, disk.sql, (what) => this.broken(what));
  }

  #seqNow(): number {
    return this.#disk.sql.one<{ seq: number }>("SELECT coalesce(max(seq), 0) AS seq FROM event")?.seq ?? 0;
  }

  /** The disk was put back: what comes is measured against what it holds now. What the vendor has, it has. */
  restored(): void {
    this.#legs = watchedLegs(this.#disk.sql);
    this.#moneyOut.restored(this.#legs);
    const told = replayLegs(legEventsAfter(this.#disk.sql, 0), new Map());
    assert(told.ok, "A copy was checked when it was no copy yet");
    this.#told = told.value;
    this.#lastSeq = this.#seqNow();
  }

  broken(what: string): void {
    if (!this.problems.includes(what)) this.problems.push(what);
  }

  /** I3, I4: what leaves was written down before, under a key of the right shape, and says what it always said. */
  sent({ key, legId, says }: Sent): void {
    if (this.#mode === "outcomes") return;
    if (!key.startsWith(`${legId}:g`) || !GENERATION.test(key.slice(legId.length + 2))) {
      this.broken(`I4: the key ${key} is not one of leg ${legId}`);
    }
    const written = this.#disk.sql.one("SELECT 1 FROM attempt WHERE leg_id = ? AND key = ?", legId, key);
    if (!written) this.broken(`I3: ${key} was sent without a committed attempt`);
    const held = this.#guard.held;
    const holds = eventHash(this.#disk.sql, held.seq) === held.hash && this.#isClaimed(key, held.seq);
    if (!holds) this.broken(`I3: ${key} was sent, and the guard does not hold its claim`);
    const before = this.#frozen.get(legId);
    if (before !== undefined && before !== says) this.broken(`I4: leg ${legId} says something else now`);
    this.#frozen.set(legId, says);
  }

  /** Whether the record up to this event says that the key goes out. */
  #isClaimed(key: string, untilSeq: number): boolean {
    const claim = "SELECT 1 FROM event WHERE type = 'leg.claimed' AND json_extract(data, '$.key') = ? AND seq <= ?";
    return this.#disk.sql.one(claim, key, untilSeq) !== undefined;
  }

  vendorActed(): void {
    this.#moneyOut.vendorActed();
  }

  /** After each commit, before anything else runs. */
  committed(): void {
    const { sql } = this.#disk;
    const legs = watchedLegs(sql);
    if (this.#mode === "all") {
      const account = watchedAccount(sql);
      this.#ceilings(legs);
      this.#holds(legs);
      this.#events(legs);
      this.#jobs(legs, account);
      if (account.alone) this.broken("I7: a decision went ahead without somebody else's yes");
      this.#credit();
    }
    this.#persons(legs);
    this.#lines(legs);
    this.#legs = legs;
    this.#moneyOut.committed(legs);
  }

  /** I9: lines and payments of a case are its patient's, whatever the case's own rows and the database's checks say of it. */
  #persons(legs: ReadonlyMap<string, LegFacts>): void {
    if (legs.size === this.#legs.size) return;
    const mixed = this.#disk.sql.all<{ what: string }>(
      `SELECT 'line ' || k.line_id AS what FROM case_line k JOIN refund_case c ON c.id = k.case_id JOIN line n ON n.id = k.line_id
         JOIN purchase u ON u.id = n.purchase_id WHERE u.patient_id <> c.patient_id
       UNION ALL SELECT 'leg ' || g.id FROM leg g JOIN decision d ON d.id = g.decision_id JOIN refund_case c ON c.id = d.case_id
         JOIN payment y ON y.id = g.payment_id WHERE y.patient_id <> c.patient_id`,
    );
    for (const { what } of mixed) this.broken(`I9: ${what} is another patient's than its case`);
  }

  /** I1: a hold is taken and a credit posted only where there is room; what was done outside may shrink the room later. */
  #ceilings(legs: ReadonlyMap<string, LegFacts>): void {
    const held = (all: ReadonlyMap<string, LegFacts>, paymentId: string) =>
      [...all.values()].filter((leg) => leg.paymentId === paymentId).reduce((sum, leg) => sum + leg.countsMinor, 0);
    for (const paymentId of new Set([...legs.values()].map((leg) => leg.paymentId))) {
      const now = held(legs, paymentId);
      const isNew = [...legs.values()].some(
        (leg) => leg.paymentId === paymentId && goesOn(this.#legs.get(leg.id), leg),
      );
      if (now <= held(this.#legs, paymentId) && !isNew) continue;
      const row = this.#disk.sql.one<{ room: number }>(
        "SELECT collected_minor - elsewhere_minor - disputed_minor AS room FROM payment WHERE id = ?",
        paymentId,
      );
      if (now > (row?.room ?? 0)) this.broken(`I1: ${now} is held of ${row?.room} left in payment ${paymentId}`);
    }
  }

  /** I9: a hold is taken on a line only within what was paid for it, however much its payment has. */
  #lines(legs: ReadonlyMap<string, LegFacts>): void {
    if (![...legs.values()].some((leg) => goesOn(this.#legs.get(leg.id), leg))) return;
    const over = this.#disk.sql.all<{ lineId: string; paid: number; taken: number }>(
      `SELECT n.id AS lineId, n.paid_minor AS paid,
         sum(a.net_minor + a.tax_minor)
           + (SELECT coalesce(sum(x.net_minor + x.tax_minor), 0) FROM credit_entry_line x WHERE x.line_id = n.id) AS taken
       FROM line n JOIN allocation a ON a.line_id = n.id JOIN leg g ON g.id = a.leg_id AND g.held_minor > 0
       GROUP BY n.id HAVING taken > paid`,
    );
    for (const { lineId, paid, taken } of over) this.broken(`I9: ${taken} of ${paid} went back on line ${lineId}`);
  }

  /** I5: a leg that may have gone out holds; a hold is freed only where the vendor has no refund of it. */
  #holds(legs: ReadonlyMap<string, LegFacts>): void {
    for (const leg of legs.values()) {
      const should = isCounting(leg.state) ? leg.amountMinor : 0;
      if (leg.heldMinor !== should) this.broken(`I5: leg ${leg.id} is ${leg.state} and holds ${leg.heldMinor}`);
      // What is counted as made elsewhere from then on is held there.
      const isHere = leg.problem !== "paid_elsewhere";
      const freed = isHere && leg.heldMinor === 0 && (this.#legs.get(leg.id)?.heldMinor ?? 0) > 0;
      if (freed && this.#vendor.refunds().some((refund) => refund.legId === leg.id && isLive(refund))) {
        this.broken(`I5: leg ${leg.id} is ${leg.state}, but its refund is out`);
      }
    }
  }

  /** I6: every transition has its event in the same commit, so that the legs can be made anew from the record alone. */
  #events(legs: ReadonlyMap<string, LegFacts>): void {
    const events = legEventsAfter(this.#disk.sql, this.#lastSeq);
    this.#lastSeq = events.at(-1)?.seq ?? this.#lastSeq;
    const told = replayLegs(events, this.#told);
    if (!told.ok) {
      this.broken(`I6: event ${told.error.seq} of leg ${told.error.legId}: ${told.error.why}`);
      return;
    }
    this.#told = told.value;
    const rows = [...legs.values()].map(({ id, state, amountMinor }) => ({ legId: id, state, amountMinor }));
    for (const { legId, inRecord, inTable } of legDifferences(told.value, rows)) {
      this.broken(`I6: leg ${legId} is ${inTable?.state}, the record says ${inRecord?.state}`);
    }
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
  #jobs(legs: ReadonlyMap<string, WatchedLeg>, { forgotten, hasSweep, dueMs }: Watched): void {
    for (const { id, kind, state, hasSend, hasTask } of legs.values()) {
      if (kind === "hand") {
        if (state === "reserved" && !hasTask && !hasSend)
          this.broken(`I8: nobody is or will be asked to pay leg ${id} by hand`);
      } else if (state === "pending") {
        if (!hasSweep) this.broken(`I8: leg ${id} is pending and nobody asks about it`);
      } else if (isMoving(state) && !hasSend) {
        this.broken(`I8: leg ${id} is ${state} without a job`);
      }
    }
    if (forgotten) this.broken("I8: an approval waits for ever");
    if (dueMs === null || this.#disk.isAlarmRunning) return;
    const { alarmAtMs } = this.#disk;
    if (alarmAtMs === undefined || alarmAtMs > Math.max(dueMs, this.#clock.accountMs + 1)) {
      this.broken("I8: work is due before the timer");
    }
  }
}
