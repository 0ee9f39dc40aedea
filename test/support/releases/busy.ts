/** An account in the middle of everything: a leg in each state, a job of each kind, an approval that waits, comparisons half done. */

import { assert } from "../../../core/result.ts";
import { orderTicket } from "../../../worker/account/commands/case/order-ticket.ts";
import { startCase } from "../../../worker/account/commands/case/start-case.ts";
import { sayRequest } from "../../../worker/account/commands/intake/say-request.ts";
import { askReconciliation } from "../../../worker/account/commands/money/settle-difference.ts";
import { transact } from "../../../worker/account/commands/run-command.ts";
import { daily, ensureDaily } from "../../../worker/account/jobs/daily.ts";
import { reconcile } from "../../../worker/account/jobs/money/reconcile.ts";
import { sendLeg } from "../../../worker/account/jobs/money/send-leg.ts";
import { ensureHeadJob } from "../../../worker/account/jobs/publish-head.ts";
import { toldAgain } from "../approving.ts";
import { NOW_MS, ownMail } from "../clinic-records.ts";
import { goodwill, ulidOf } from "../deciding.ts";
import { runStop } from "../operations.ts";
import { readMoney, updateTicket } from "../stored-jobs.ts";
import { caseOf, decide, decisionIdOf, done } from "./acts.ts";
import { stripeEvent } from "./delivery.ts";
import type { Life } from "./life.ts";
import type { Mood } from "./memory-processor.ts";
import { openClinic, outsideOf, patientRecords, paymentRefOf, raiseRules, ticketOf } from "./set-up.ts";

const MINUTE_MS = 60_000;
const at = (minutes: number): number => NOW_MS + minutes * MINUTE_MS;

/** Whom the account knows, by what is to become of their matter. Numbers stay: databases that were kept have them. */
export const N = {
  settled: 1,
  bounced: 2,
  failed: 3,
  closed: 4,
  attention: 5,
  pending: 6,
  credit: 7,
  hand: 8,
  unknown: 9,
  neverArrived: 10,
  submitting: 11,
  neverLeft: 12,
  reserved: 13,
  requested: 14,
  expiring: 15,
  elsewhere: 16,
  noRequest: 17,
  atTheDesk: 18,
  newMail: 19,
  oldCard: 20,
} as const;
const PAID: Readonly<Record<number, "cash" | "old card">> = { [N.hand]: "cash", [N.oldCard]: "old card" };
const WITHOUT_A_CASE: readonly number[] = [N.atTheDesk, N.newMail];

export async function playBusy(life: Life): Promise<void> {
  await openClinic(life, () => raiseRules(life));
  await mailsCome(life);
  await whatEnded(life);
  await whatIsUnderWay(life);
  await whatWaits(life);
  await comparisons(life);
}

const created = (n: number) => ({ ticket_id: ticketOf(n), event: "ticket.created" });

async function mailsCome(life: Life): Promise<void> {
  const everybody = Object.values(N);
  life.clinic.load(everybody.flatMap((n) => patientRecords(n, PAID[n])));
  for (const n of everybody) {
    outsideOf(life, n);
    if (!WITHOUT_A_CASE.includes(n)) await life.deliver("zendesk", `mail-${n}`, created(n));
  }
  // Less came in than was imported: the night's comparison finds it, and nobody has said why.
  life.around.processor.charges[paymentRefOf(N.noRequest)] = 7_000;
  await life.run();
}

/** Decides now; its money leaves when the undo window ends, to a processor in this mood. */
function refund(life: Life, name: keyof typeof N, mood?: Mood): string {
  if (mood) life.processor.plan(paymentRefOf(N[name]), mood);
  return decide(life, name, N[name]);
}

async function whatEnded(life: Life): Promise<void> {
  const { clinic, around } = life;
  refund(life, "settled");
  refund(life, "bounced");
  refund(life, "failed", "declined");
  refund(life, "closed");
  refund(life, "attention", "key_misused");
  refund(life, "pending", "pending");
  decide(life, "credit", N.credit, { option: "credit", amountMinor: 6_000, exception: goodwill }, "finance");
  decide(life, "hand", N.hand);
  assert(runStop(clinic.runtime, around.people.agent, decisionIdOf(N.closed), {}).ok, "Stopped");
  life.goTo(at(2));
  await life.run();
  // The night's comparison, to its end.
  daily(life.world.runtime);
  await life.run();
}

/** Sends that got no answer, and two that the process did not live to hear. */
async function whatIsUnderWay(life: Life): Promise<void> {
  refund(life, "unknown", "lost_after");
  refund(life, "neverArrived", "lost_before");
  life.goTo(at(4));
  await life.run();
  const legs = [refund(life, "submitting", "dies_after"), refund(life, "neverLeft", "dies_before")];
  life.goTo(at(6));
  for (const legId of legs) void sendLeg(life.world, legId);
  for (let turn = 0; turn < 1_000 && sentCount(life, legs) < legs.length; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const sentCount = ({ around }: Life, legs: readonly string[]): number =>
  around.processor.sent.filter((key) => legs.some((legId) => key.startsWith(legId))).length;

/** From here on no timer runs: whatever is queued stays. */
async function whatWaits(life: Life): Promise<void> {
  const { clinic, around } = life;
  refund(life, "reserved");
  refund(life, "elsewhere");
  const exception = { amountMinor: 5_000, exception: goodwill };
  decide(life, "requested", N.requested, exception);
  decide(life, "expiring", N.expiring, exception);
  const about = { helpdesk: "zendesk", ticketId: ticketOf(N.noRequest) } as const;
  const mail = toldAgain(clinic.runtime, about);
  assert(mail, "It was read");
  around.matters.noRequest = { caseId: caseOf(life, about.ticketId), ticketId: about.ticketId };
  done(life, "agent", "say_request", (context) =>
    sayRequest(context, about, { isRequest: false, overturns: true }, mail),
  );
  const atTheDesk = ulidOf("HAND", 1);
  const patientId = clinic.id("patient", `P${100 + N.atTheDesk}`);
  const asked = { patientId, how: "in_person", said: "She asked at the desk for the money of her massage." } as const;
  done(life, "agent", "start_case", (context) => startCase(context, atTheDesk, asked));
  done(life, "agent", "order_ticket", (context) => orderTicket(context, atTheDesk));
  around.matters.atTheDesk = { caseId: atTheDesk, ticketId: "" };
  await goesOnElsewhere(life);
  await newsComes(life);
  transact(clinic.runtime, { type: "job", job: "sweep" }, (context) => {
    ensureDaily(context, clinic.runtime.random());
    ensureHeadJob(context);
  });
  const last = Object.values(N).length + 1;
  clinic.load(patientRecords(last));
  outsideOf(life, last);
}

/** The bank sends a refund back; its ticket was closed by then, so that the case goes on in another. */
async function goesOnElsewhere(life: Life): Promise<void> {
  const { around, processor, world } = life;
  const { caseId, legId = "" } = around.matters.bounced ?? {};
  around.desk.closed.push(ticketOf(N.bounced));
  const [back] = processor.refundsOf(legId);
  assert(back, "It had left");
  processor.move(back.vendorRef, "failed");
  const event = stripeEvent("evt_bounced", "refund.failed", { id: back.vendorRef, object: "refund" });
  await life.deliver("stripe", "evt_bounced", event);
  await readMoney(world, `stripe refund:${back.vendorRef}`);
  // The update that meets a closed ticket orders another; the process dies before it takes its job off.
  await updateTicket(world, `${caseId} zendesk ${ticketOf(N.bounced)}`);
}

/** Deliveries that were accepted, and whose work nobody has done yet. */
async function newsComes(life: Life): Promise<void> {
  const { around, processor, clinic } = life;
  around.matters.newMail = { caseId: "", ticketId: ticketOf(N.newMail) };
  await life.deliver("zendesk", "mail-new", created(N.newMail));
  around.desk.messages[ticketOf(N.reserved)] = [
    {
      messageId: "9001",
      body: "Thank you, that is fine with me.",
      writtenAtMs: clinic.runtime.nowMs(),
      sender: ownMail(String(500 + N.reserved)),
    },
  ];
  await life.deliver("zendesk", "reply", { ticket_id: ticketOf(N.reserved), event: "comment.added" });
  const paymentRef = paymentRefOf(N.elsewhere);
  processor.dashboard(paymentRef, 1_000);
  const charge = { id: "ch_elsewhere", object: "charge", payment_intent: paymentRef };
  await life.deliver("stripe", "evt_elsewhere", stripeEvent("evt_elsewhere", "charge.refunded", charge));
}

/** One run is listing, and one is looking at payments; the one before it is over. */
async function comparisons(life: Life): Promise<void> {
  const { sql, world } = life;
  const runOf = (why: string) =>
    sql.one<{ id: string; phase: string }>(
      "SELECT id, phase FROM reconciliation WHERE why = ? AND finished_at_ms IS NULL",
      why,
    );
  const go = async (why: string, until: (phase: string | undefined) => boolean) => {
    for (let turn = 0; turn < 50 && !until(runOf(why)?.phase); turn += 1) await reconcile(world, runOf(why)?.id ?? "");
  };
  daily(world.runtime);
  await go("daily", (phase) => phase === "payments");
  await reconcile(world, runOf("daily")?.id ?? "");
  done(life, "finance", "ask_reconciliation", askReconciliation);
  await reconcile(world, runOf("asked")?.id ?? "");
}
