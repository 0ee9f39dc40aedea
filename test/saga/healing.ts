/** Afterwards everything works again: all must come to rest or call a person, and agree with the vendor to the cent. */
import { verifyAudit } from "../../worker/account/store/audit/event-log.ts";
import { agrees } from "./agreement.ts";
import { onMoney } from "./finance.ts";
import type { Play } from "./play.ts";
import { drained } from "./virtual-clock.ts";
import { legsOf } from "./watched.ts";

/** Longer than approvals wait, also over a weekend with a holiday, keys live and unknown legs are looked for; webhooks are tried for three days. */
const HEALING_MS = 8 * 24 * 3_600_000;
const ROUNDS_MAX = 2_000;
const AT_REST = ["settled", "failed", "bounced", "closed"];

export async function heal(play: Play): Promise<void> {
  const { vendor, checks } = play;
  play.machine.process.deathAtCommit = undefined;
  play.clock.behindMs = 0;
  await vendor.clearFaults();
  await play.machine.wake();
  await play.people.askAgain(play.machine.process);
  await runUntil(play, play.clock.nowMs + HEALING_MS);
  if (checks.problems.length > 0) return;
  atRest(play);
  agrees(play, ({ ref, connectionId }) => !vendor.houseOf(connectionId).lostNewsOf(ref), { isRead: false });
  // What no webhook told, a listing of the payment must.
  await compare(play);
  atRest(play);
  agrees(play, () => true, { isRead: true });
  if (!verifyAudit(play.disk.sql).ok) checks.broken("I6: the record does not fit together");
  checks.vendorActed();
}

/** Lets timers, requests, webhooks and payments by hand take their course without any fault. */
async function runUntil(play: Play, endMs: number): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    await quiet(play);
    await play.vendor.pump();
    await payManually(play);
    settleDifferences(play);
    await payAtBank(play);
    const nextMs = nextAtMs(play);
    if (nextMs === undefined || nextMs > endMs) return;
    await play.passTo(Math.max(nextMs, play.clock.nowMs));
    play.machine.fireAlarm();
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

function nextAtMs({ machine, vendor, clock, disk }: Play): number | undefined {
  const times = vendor.deliveries().map(({ dueAtMs }) => dueAtMs);
  const ownMs = disk.isAlarmRunning ? clock.nextMs : machine.alarmAtMs;
  if (ownMs !== undefined) times.push(ownMs);
  return times.length === 0 ? undefined : Math.min(...times);
}

async function payManually({ people, machine, disk }: Play): Promise<void> {
  const open = () => disk.sql.all("SELECT 1 FROM task WHERE done_at_ms IS NULL").length;
  for (let left = open(); left > 0; left -= 1) await people.closeTask(machine.process, "finance", 0);
}

function settleDifferences({ people, machine, disk, vendor }: Play): void {
  const count = (query: string) => disk.sql.all(query).length;
  const does = (pick: number, how: "settle" | "give_up") =>
    onMoney(machine.process, people.finance, { do: "money", pick, how }, vendor);
  const answers: string[] = [];
  for (let left = count("SELECT 1 FROM difference WHERE settled_at_ms IS NULL"); left > 0; left -= 1)
    answers.push(does(0, "settle"));
  // What a machine could not find out is seen to first.
  if (!answers.includes("still_under_way")) return;
  for (let pick = count("SELECT 1 FROM leg WHERE state = 'attention'") - 1; pick >= 0; pick -= 1) does(pick, "give_up");
}

/** What waits at the bank arrives. */
async function payAtBank({ vendor }: Play): Promise<void> {
  for (const { id, status, paymentRef, connectionId } of vendor.refunds()) {
    const house = vendor.houseOf(connectionId);
    if (status === "pending") await house.changes(paymentRef, house.bank(id, "succeed"));
  }
}

/** Somebody in finance asks for a comparison with the processor, as the nightly one does it. */
async function compare(play: Play): Promise<void> {
  onMoney(play.machine.process, play.people.finance, { do: "money", pick: 0, how: "compare" }, play.vendor);
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
