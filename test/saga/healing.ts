/** Afterwards everything works again: all must come to rest or call a person, and agree with the vendor to the cent. */
import { verifyAudit } from "../../worker/account/event-log.ts";
import { transact } from "../../worker/account/run-command.ts";
import { type LegFacts, legsOf } from "./checks.ts";
import type { Play } from "./play.ts";
import { untilDeath } from "./process.ts";
import { PAYMENT_REFS } from "./stage.ts";
import { isLive, legIdOf } from "./vendor.ts";
import { drained } from "./virtual-clock.ts";

/** Longer than approvals wait, keys live and unknown legs are looked for; webhooks are tried for three days. */
const HEALING_MS = 80 * 3_600_000;
const ROUNDS_MAX = 2_000;
const AT_REST = ["settled", "failed", "bounced", "closed"];

export async function heal(play: Play): Promise<void> {
  const { vendor, checks } = play;
  play.process.deathAtCommit = undefined;
  await vendor.clearFaults();
  await vendor.control("/balance", { currency: "USD", availableMinor: null });
  play.people.askAgain(play.process.shell);
  await runUntil(play, play.clock.nowMs + HEALING_MS);
  if (checks.problems.length > 0) return;
  atRest(play);
  agrees(play, (ref) => !play.lostNewsOf(ref), { isRead: false });
  // What no webhook told, a listing of the payment must.
  await reconcile(play);
  atRest(play);
  agrees(play, () => true, { isRead: true });
  if (!verifyAudit(play.disk.sql).ok) checks.broken("I6: the record does not fit together");
  checks.vendorActed();
}

/** Lets timers, requests, webhooks and payments by hand take their course without any fault. */
async function runUntil(play: Play, endMs: number): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    await quiet(play);
    await play.vendor.simulator.pump();
    payByHand(play);
    await payAtBank(play);
    const nextMs = nextAtMs(play);
    if (nextMs === undefined || nextMs > endMs) return;
    await play.passTo(Math.max(nextMs, play.clock.nowMs));
    play.fireAlarm();
  }
  play.checks.broken("it never comes to rest: there is always something to do");
}

/** Every request on the wire arrives and is answered, and those that follow. */
async function quiet(play: Play): Promise<void> {
  await drained();
  for (let n = 0; play.wire.flights.length > 0; n += 1) {
    for (const flight of [...play.wire.flights]) {
      await play.arrive(flight);
      if (flight.answer) await play.wire.answer(flight);
      else await play.wire.lose(flight);
    }
    if (n > ROUNDS_MAX) throw new Error("the wire is never quiet");
  }
}

function nextAtMs({ disk, vendor, clock, checks }: Play): number | undefined {
  const times = vendor.deliveries().map(({ dueAtMs }) => dueAtMs);
  const ownMs = checks.alarmRunning ? clock.nextMs : disk.alarmAtMs;
  if (ownMs !== undefined) times.push(ownMs);
  return times.length === 0 ? undefined : Math.min(...times);
}

function payByHand({ people, process, disk }: Play): void {
  const open = () => disk.sql.all("SELECT 1 FROM task WHERE done_at_ms IS NULL").length;
  for (let left = open(); left > 0; left -= 1) people.closeTask(process.shell, "finance", 0);
}

/** What waits at the bank arrives. */
async function payAtBank({ vendor }: Play): Promise<void> {
  for (const { id, status } of vendor.refunds()) {
    if (status === "pending" || status === "requires_action") await vendor.control(`/refunds/${id}/succeed`);
  }
}

async function reconcile(play: Play): Promise<void> {
  const { shell } = play.process;
  untilDeath(() =>
    transact(shell, { type: "job", job: "sweep" }, (context) => {
      for (const paymentRef of PAYMENT_REFS.filter((ref) => play.hasHistory(ref))) {
        const ref = `payment:${paymentRef}`;
        context.queue({ lane: "stripe", kind: "apply_stripe_event", ref, dueAtMs: context.nowMs });
      }
    }),
  );
  await runUntil(play, play.clock.nowMs + HEALING_MS);
}

function atRest({ disk, checks }: Play): void {
  for (const leg of legsOf(disk.sql)) {
    const isOver = AT_REST.includes(leg.state) || (leg.state === "attention" && leg.problem !== null);
    if (!isOver) checks.broken(`liveness: leg ${leg.id} stays ${leg.state} (${leg.problem})`);
  }
  const jobs = disk.sql.all<{ kind: string; ref: string }>("SELECT kind, ref FROM job");
  for (const { kind, ref } of jobs) checks.broken(`liveness: the job ${kind} ${ref} never ends`);
  const waiting = disk.sql.one("SELECT 1 FROM approval WHERE state = 'waiting'");
  if (waiting) checks.broken("liveness: an approval waits for ever");
}

/** Every payment that `isTold` as the vendor has it. A lock that a refusal set stays until the payment `isRead` again. */
function agrees(play: Play, isTold: (paymentRef: string) => boolean, { isRead }: { isRead: boolean }): void {
  const legs = legsOf(play.disk.sql);
  for (const paymentRef of PAYMENT_REFS.filter(isTold)) {
    const ofPayment = legs.filter((leg) => leg.processorRef === paymentRef);
    for (const leg of ofPayment) if (leg.kind === "refund") agreesOn(play, leg);
    agreesElsewhere(play, paymentRef, ofPayment);
    agreesOnDisputes(play, paymentRef, isRead);
  }
  agreesOnCredits(play, legs);
  agreesOnCases(play);
}

function agreesOn({ vendor, checks }: Play, leg: LegFacts): void {
  const refund = vendor.refunds().find(({ id }) => id === leg.vendorRef);
  const named = vendor.refunds().filter((one) => legIdOf(one) === leg.id && isLive(one));
  const wrong = (what: string) => checks.broken(`agreement: leg ${leg.id} is ${leg.state}, ${what}`);
  if (leg.state === "settled") {
    if (refund?.status !== "succeeded") wrong(`the vendor says ${refund?.status}`);
    if (refund?.amountMinor !== leg.amountMinor) wrong(`the vendor says ${refund?.amountMinor}`);
  } else if (leg.state !== "attention" && leg.state !== "closed" && named.length > 0) {
    wrong(`the vendor has ${named[0]?.id} ${named[0]?.status}`);
  }
}

function agreesElsewhere({ vendor, disk, checks }: Play, paymentRef: string, legs: readonly LegFacts[]): void {
  const charge = vendor.charges().find(({ paymentIntentId }) => paymentIntentId === paymentRef);
  const elsewhere = vendor
    .refunds()
    .filter((refund) => refund.chargeId === charge?.id && isLive(refund))
    .filter(({ id }) => !legs.some(({ vendorRef }) => vendorRef === id))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const row = disk.sql.one<{ minor: number }>(
    "SELECT elsewhere_minor AS minor FROM payment WHERE processor_ref = ?",
    paymentRef,
  );
  if (row?.minor !== elsewhere) {
    checks.broken(`agreement: ${elsewhere} of ${paymentRef} was refunded elsewhere, counted are ${row?.minor}`);
  }
}

function agreesOnDisputes({ vendor, disk, checks }: Play, paymentRef: string, isRead: boolean): void {
  const charge = vendor.charges().find(({ paymentIntentId }) => paymentIntentId === paymentRef);
  const disputes = vendor.disputes().filter(({ chargeId }) => chargeId === charge?.id);
  const lostMinor = disputes.filter(({ status }) => status === "lost").reduce((sum, one) => sum + one.amountMinor, 0);
  const isLocked = disputes.some((one) => one.status.endsWith("needs_response") && !one.isChargeRefundable);
  const row = disk.sql.one<{ locked: number; disputed: number }>(
    "SELECT locked, disputed_minor AS disputed FROM payment WHERE processor_ref = ?",
    paymentRef,
  );
  if (row?.disputed !== lostMinor) {
    checks.broken(`agreement: ${lostMinor} of ${paymentRef} was lost in disputes, counted are ${row?.disputed}`);
  }
  if (isLocked && row?.locked !== 1) checks.broken(`agreement: ${paymentRef} is disputed and not locked`);
  if (!isLocked && row?.locked !== 0 && isRead) checks.broken(`agreement: ${paymentRef} is locked for no dispute`);
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
