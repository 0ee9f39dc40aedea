/** When all is at rest: our rows against the vendor's, and against each other, to the cent. */

import type { Sql } from "../../worker/account/store/sql.ts";
import { type House, isLive } from "./houses/house.ts";
import type { Play } from "./play.ts";
import type { Taken } from "./vendor.ts";
import { type LegFacts, legsOf } from "./watched.ts";

/** Every payment that `isTold` as the vendor has it. A lock that a refusal set stays until the payment `isRead` again. */
export function agrees(play: Play, isTold: (payment: Taken) => boolean, { isRead }: { isRead: boolean }): void {
  const legs = legsOf(play.disk.sql);
  for (const payment of play.stage.taken.filter(isTold)) {
    const ofPayment = legs.filter((leg) => isOf(leg, payment));
    for (const leg of ofPayment) if (leg.kind === "refund") agreesOn(play, leg);
    agreesElsewhere(play, payment, ofPayment);
    agreesOnDisputes(play, payment, isRead);
  }
  agreesOnCredits(play, legs);
  agreesOnCases(play);
  agreesOnLines(play, legs);
}

/** Two connections may have a payment of one name. */
const isOf = ({ processorRef, connectionId }: LegFacts, payment: Taken): boolean =>
  processorRef === payment.ref && connectionId === payment.connectionId;

function agreesOn({ vendor, checks }: Play, leg: LegFacts): void {
  const refund = vendor.refundNamed(leg.connectionId, leg.vendorRef ?? "");
  const named = vendor.refunds().filter((one) => one.legId === leg.id && isLive(one));
  const wrong = (what: string) => checks.broken(`agreement: leg ${leg.id} is ${leg.state}, ${what}`);
  if (leg.state === "settled") {
    if (refund?.status !== "succeeded") wrong(`the vendor says ${refund?.status}`);
    if (refund?.amountMinor !== leg.amountMinor) wrong(`the vendor says ${refund?.amountMinor}`);
  } else if (leg.state !== "attention" && leg.state !== "closed" && named.length > 0) {
    wrong(`the vendor has ${named[0]?.id} ${named[0]?.status}`);
  }
}

function agreesElsewhere(
  { vendor, disk, checks }: Play,
  { ref, connectionId }: Taken,
  legs: readonly LegFacts[],
): void {
  const elsewhere = vendor
    .houseOf(connectionId)
    .refunds()
    .filter((refund) => refund.paymentRef === ref && isLive(refund))
    .filter(({ id }) => !legs.some(({ vendorRef }) => vendorRef === id))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const row = disk.sql.one<{ minor: number }>(
    "SELECT elsewhere_minor AS minor FROM payment WHERE processor_ref = ? AND processor = ?",
    ref,
    connectionId,
  );
  const house = vendor.houseOf(connectionId);
  if (!house.listsRefunds && house.lostNewsOf(ref) && !areHeardAfter(house, ref, disk.sql)) return;
  if (row?.minor !== elsewhere) {
    checks.broken(`agreement: ${elsewhere} of ${ref} was refunded elsewhere, counted are ${row?.minor}`);
  }
}

/**
 * Where nobody lists refunds a part that went back unheard shows in what a later one says of those before it, if that is known. What was made
 * after the last that is known cannot be told from it; nor what hides behind one that failed, which may be in that sum.
 */
function areHeardAfter(house: House, ref: string, sql: Sql): boolean {
  const known = sql.all<{ id: string }>(
    "SELECT vendor_ref AS id FROM leg WHERE connection_id = ?1 UNION SELECT vendor_ref FROM outside_refund WHERE connection_id = ?1",
    house.connectionId,
  );
  const isKnown = new Set(known.map(({ id }) => id));
  const made = house.refunds().filter(({ paymentRef }) => paymentRef === ref);
  const last = made.at(-1);
  return last !== undefined && isKnown.has(last.id) && made.every(isLive);
}

function agreesOnDisputes(
  { vendor, disk, checks }: Play,
  { ref, connectionId, amountMinor }: Taken,
  isRead: boolean,
): void {
  const disputes = vendor
    .houseOf(connectionId)
    .disputes()
    .filter(({ paymentRef }) => paymentRef === ref);
  // Two disputes can be about the same money.
  const lostMinor = Math.min(
    amountMinor,
    disputes.reduce((sum, one) => sum + one.lostMinor, 0),
  );
  const isLocked = disputes.some(({ locks }) => locks);
  const row = disk.sql.one<{ locked: number; disputed: number }>(
    "SELECT locked, disputed_minor AS disputed FROM payment WHERE processor_ref = ? AND processor = ?",
    ref,
    connectionId,
  );
  if (row?.disputed !== lostMinor) {
    checks.broken(`agreement: ${lostMinor} of ${ref} was lost in disputes, counted are ${row?.disputed}`);
  }
  if (isLocked && row?.locked !== 1) checks.broken(`agreement: ${ref} is disputed and not locked`);
  if (!isLocked && row?.locked !== 0 && isRead) checks.broken(`agreement: ${ref} is locked for no dispute`);
}

function agreesOnCredits({ disk, checks }: Play, legs: readonly LegFacts[]): void {
  for (const leg of legs.filter(({ kind }) => kind === "credit")) {
    const posted = disk.sql.one<{ minor: number; n: number }>(
      `SELECT coalesce(sum(delta_minor), 0) - coalesce(sum(CASE WHEN kind = 'use' THEN delta_minor END), 0) AS minor, count(*) AS n
       FROM credit_entry WHERE leg_id = ? AND bonus = 0`,
      leg.id,
    );
    const should = leg.state === "settled" ? leg.countsMinor : 0;
    if (posted?.minor !== should) checks.broken(`agreement: credit ${leg.id} is ${leg.state}, posted ${posted?.minor}`);
  }
}

function agreesOnCases({ disk, checks }: Play): void {
  const wrong = disk.sql.all<{ id: string }>(
    `SELECT c.id FROM refund_case c WHERE c.refunded_minor + c.credited_minor <>
       (SELECT coalesce(sum(k.counts_minor), 0) FROM leg g JOIN leg_counting k ON k.leg_id = g.id JOIN decision d ON d.id = g.decision_id
        WHERE d.case_id = c.id AND g.state = 'settled')`,
  );
  for (const { id } of wrong) checks.broken(`agreement: case ${id} shows other sums than its legs`);
}

/** A leg gives back what its lines give up; a line never more than was paid for it, a package never more uses than it had. */
function agreesOnLines({ disk, checks }: Play, legs: readonly LegFacts[]): void {
  const shares = disk.sql.all<{ legId: string; minor: number }>(
    "SELECT leg_id AS legId, sum(net_minor + tax_minor) AS minor FROM allocation GROUP BY leg_id",
  );
  const sums = new Map(shares.map(({ legId, minor }) => [legId, minor]));
  for (const { id, amountMinor } of legs) {
    if (sums.get(id) !== amountMinor)
      checks.broken(`agreement: leg ${id} of ${amountMinor} takes ${sums.get(id)} of lines`);
  }
  const over = disk.sql.all<{ id: string }>(
    `SELECT n.id FROM line n JOIN allocation a ON a.line_id = n.id JOIN leg g ON g.id = a.leg_id AND g.held_minor > 0
     GROUP BY n.id HAVING sum(a.net_minor + a.tax_minor)
       + (SELECT coalesce(sum(x.net_minor + x.tax_minor), 0) FROM credit_entry_line x WHERE x.line_id = n.id)
       > n.paid_minor`,
  );
  for (const { id } of over) checks.broken(`agreement: more went back of line ${id} than was paid for it`);
  const twice = disk.sql.all<{ id: string }>(
    `SELECT d.id FROM decision d JOIN leg g ON g.decision_id = d.id GROUP BY d.id HAVING
       sum(CASE WHEN g.held_minor > 0 OR g.problem = 'paid_elsewhere' THEN g.amount_minor ELSE 0 END)
       - sum(CASE WHEN g.rest_of IS NOT NULL THEN g.amount_minor ELSE 0 END) > d.amount_minor`,
  );
  for (const { id } of twice)
    checks.broken(`agreement: decision ${id} is paid here beside what was paid elsewhere for it`);
  const packages = disk.sql.all<{ id: string; voided: number; uses: number; had: number }>(
    `SELECT e.id, e.voided_uses AS voided, e.sold + e.bonus AS had,
       (SELECT coalesce(sum(a.uses), 0) FROM allocation a JOIN leg g ON g.id = a.leg_id
        WHERE a.line_id = e.line_id AND g.held_minor > 0)
       + (SELECT coalesce(sum(x.uses), 0) FROM credit_entry_line x WHERE x.line_id = e.line_id)
       + (SELECT coalesce(sum(o.uses), 0) FROM outside_allocation o JOIN outside_refund r ON r.vendor_ref = o.vendor_ref AND r.connection_id = o.connection_id
          WHERE o.line_id = e.line_id AND r.counts = 1) AS uses FROM entitlement e`,
  );
  for (const { id, voided, uses, had } of packages) {
    if (voided !== Math.min(uses, had))
      checks.broken(`agreement: package ${id} of ${had} lost ${voided}, paid back ${uses}`);
  }
}
