/** Danger: what the account and a messenger each do right does wrong together: a person is texted twice, or what is known is never heard. */
import { describe, expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { queueMessage } from "../../../../../worker/account/domain/messages/queue-message.ts";
import { takeReports } from "../../../../../worker/account/domain/messages/take-reports.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { taskText } from "../../../../../worker/account/queries/case/task-text.ts";
import { ticketUpdateOf } from "../../../../../worker/account/queries/note/ticket-note.ts";
import { tasksOfCase } from "../../../../../worker/account/store/case/tasks.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import type { RawDelivery } from "../../../../../worker/connectors/connector.ts";
import { sendgridWorld } from "../../../../demo/sendgrid/world.ts";
import { REPORTS, twilioWorld } from "../../../../demo/twilio/world.ts";
import { NOW_MS, ticket } from "../../../../support/clinic.ts";
import { seededRandom } from "../../../../support/seeded-random.ts";
import { HOUR_MS, MINUTE_MS, scene } from "../../../../support/sending.ts";

const JOB: Actor = { type: "job", job: "outbox" };
const KINDS = ["twilio", "sendgrid"] as const;
type Kind = (typeof KINDS)[number];
const WORLDS = { twilio: twilioWorld, sendgrid: sendgridWorld };
const OPERATIONS = { twilio: "messages.create", sendgrid: "mail.send" } as const;
const CONTACTS = {
  twilio: { channel: "sms", value: "+34600111222" },
  sendgrid: { channel: "email", value: "maria@example.com" },
} as const;

/** What there is behind the address, and what a message to it comes to. */
const NOT_REACHED = {
  twilio: [
    { state: "undelivered", recipient: { number: CONTACTS.twilio.value, is: "unreachable" } },
    { state: "opted_out", recipient: { number: CONTACTS.twilio.value, is: "opted_out" } },
    { state: "bad_address", recipient: { number: CONTACTS.twilio.value, is: "landline" } },
  ],
  sendgrid: [
    { state: "bad_address", recipient: { address: CONTACTS.sendgrid.value, is: "nobody" } },
    { state: "undelivered", recipient: { address: CONTACTS.sendgrid.value, is: "blocked" } },
    { state: "opted_out", recipient: { address: CONTACTS.sendgrid.value, is: "spam_reporter" } },
  ],
} as const;

/** A clinic with a decided case, and a messenger of ours that talks to its simulator; both live by one clock. */
async function life(kind: Kind, seed = 1) {
  const { clinic, world: base } = scene();
  clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES (?, ?, 'https://x', '{}')", kind, kind);
  const world = await WORLDS[kind]({ seed });
  const deps: JobDependencies = {
    ...base,
    messenger: () => world.messenger,
    addresses: { webhook: () => REPORTS, case: () => undefined },
  };
  let heard = 0;
  const take = async (delivery: RawDelivery) => {
    const read = await world.read(delivery);
    const reports = read.ok ? (read.value.reports ?? []) : [];
    transact(clinic.runtime, JOB, (context) => takeReports(context, kind, reports));
  };
  return {
    clinic,
    world,
    take,
    /** @param hold leaves what was told unread */
    pass: async (afterMs: number, hold = false) => {
      clinic.setNow(NOW_MS + afterMs);
      world.time.nowMs = NOW_MS + afterMs;
      await runJobs(deps);
      await world.simulator.pump();
      while (!hold && heard < world.inbox.length) {
        const next = world.inbox[heard++];
        if (next) await take(next);
      }
    },
    fault: (fault: object) => world.control("/faults", { operation: OPERATIONS[kind], ...fault }),
    queue: () =>
      transact(clinic.runtime, JOB, (context) =>
        queueMessage(context, {
          purpose: "clinician_question",
          caseId: clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "",
          to: { recipient: "provider", recipientId: "PR1" },
          contact: CONTACTS[kind],
          isAwaited: true,
          words: { subject: "A question", text: "One question waits for you." },
        }),
      ),
    states: () =>
      clinic.sql.all<{ state: string }>("SELECT state FROM outgoing_message ORDER BY id").map((row) => row.state),
  };
}

describe.each(KINDS)("by %s a message", (kind) => {
  it("leaves once and is delivered", async () => {
    const { queue, pass, states, world } = await life(kind);
    queue();
    await pass(MINUTE_MS, true);
    expect(states()).toEqual(["accepted"]);
    for (const minutes of [2, 3, 60]) await pass(minutes * MINUTE_MS);
    expect(states()).toEqual(["delivered"]);
    expect(world.simulator.mailbox()).toHaveLength(1);
  });

  it("is sent, reported and asked for at addresses that name nobody and nothing of theirs", async () => {
    const { queue, pass, world, fault } = await life(kind);
    await fault({ kind: "drop_after" });
    queue();
    queue();
    for (let n = 1; n <= 4; n += 1) await pass(n * HOUR_MS);
    const addresses = [...world.sent.map(({ url }) => url), ...world.inbox.map(({ address }) => address)];
    expect(addresses.length).toBeGreaterThan(2);
    expect(addresses.join(" ")).not.toMatch(/600111222|maria|example\.com|question/i);
  });

  it("whose answer was lost is unknown until its report names it, and is never sent again", async () => {
    const { queue, pass, states, world, fault } = await life(kind);
    await fault({ kind: "drop_after" });
    queue();
    await pass(MINUTE_MS, true);
    expect(states()).toEqual(["unknown"]);
    for (const minutes of [2, 3, 60]) await pass(minutes * MINUTE_MS);
    expect(states()).toEqual(["delivered"]);
    expect(world.simulator.mailbox()).toHaveLength(1);
  });

  it("that never left stays unknown, and is not sent again", async () => {
    const { queue, pass, states, world, fault } = await life(kind);
    await fault({ kind: "drop_before" });
    queue();
    for (const hours of [1, 2, 48]) await pass(hours * HOUR_MS);
    expect(states()).toEqual(["unknown"]);
    expect(world.simulator.mailbox()).toEqual([]);
  });

  it("that was throttled goes when its turn comes", async () => {
    const { queue, pass, states, world, fault } = await life(kind);
    await fault({ kind: "status", status: 429, retryAfterS: 60 });
    queue();
    for (const minutes of [1, 10, 11, 12]) await pass(minutes * MINUTE_MS);
    expect(states()).toEqual(["delivered"]);
    expect(world.simulator.mailbox()).toHaveLength(1);
  });

  it("heard of in the wrong order, and again, does not go back", async () => {
    const { queue, pass, states, world, take } = await life(kind);
    queue();
    await pass(MINUTE_MS, true);
    await pass(2 * MINUTE_MS, true);
    await pass(3 * MINUTE_MS, true);
    for (const delivery of [...world.inbox].reverse()) await take(delivery);
    for (const delivery of world.inbox) await take(delivery);
    expect(states()).toEqual(["delivered"]);
  });

  it("to somebody who wants none is the last", async () => {
    const { queue, pass, states, world } = await life(kind);
    const { value } = CONTACTS[kind];
    const who = kind === "twilio" ? { number: value, is: "opted_out" } : { address: value, is: "unsubscribed" };
    await world.control("/recipients", who);
    expect(queue()).toMatchObject({ ok: true });
    for (const minutes of [1, 2, 3]) await pass(minutes * MINUTE_MS);
    expect(states()).toEqual(["opted_out"]);
    expect(queue()).toEqual({ ok: false, error: "opted_out" });
  });

  for (const one of NOT_REACHED[kind])
    it(`that is ${one.state} is told: a task for the agent, and a private note in the ticket`, async () => {
      const { clinic, queue, pass, states, world } = await life(kind);
      const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
      await world.control("/recipients", one.recipient);
      queue();
      for (const minutes of [1, 2, 3, 60]) await pass(minutes * MINUTE_MS);
      expect(states()).toEqual([one.state]);
      const words = expect.stringMatching(/^Reach them another way: .* did not get there/);
      const tasks = tasksOfCase(clinic.sql, caseId).filter((task) => task.kind === "message_failed");
      expect(tasks.map((task) => taskText(task, "en"))).toEqual([words]);
      const update = ticketUpdateOf(clinic.ctx(), caseId, ticket);
      expect(update?.noteLines).toEqual(expect.arrayContaining([words]));
      expect(JSON.stringify(update)).not.toContain(CONTACTS[kind].value);
    });

  it("whatever goes wrong on the way, arrives at most once, and who says that it was delivered is right", async () => {
    const random = seededRandom(11);
    const faults = [
      { kind: "drop_before" },
      { kind: "drop_after" },
      { kind: "reset", executed: true },
      { kind: "truncate_body" },
      { kind: "html_502", executed: true },
      { kind: "garbage_200" },
      { kind: "status", status: 503, executed: true },
      { kind: "status", status: 429 },
      { kind: "status", status: 401 },
      { kind: "webhook_first" },
      { operation: "webhook", kind: "lose" },
      { operation: "webhook", kind: "duplicate" },
      { operation: "webhook", kind: "wrong_signature" },
      { operation: "webhook", kind: "altered_body" },
    ];
    for (let seed = 1; seed <= 16; seed += 1) {
      const { queue, pass, states, world, fault } = await life(kind, seed);
      for (let count = 0; count < 2; count += 1) await fault(faults[Math.floor(random() * faults.length)] ?? {});
      queue();
      for (let minutes = 1; minutes <= 240; minutes += 20) await pass(minutes * MINUTE_MS);
      const kept = world.simulator.mailbox();
      expect(kept.length).toBeLessThan(2);
      const [state] = states();
      if (state === "delivered") expect(kept).toMatchObject([{ state: "delivered" }]);
      if (state === "accepted" || state === "sent") expect(kept).toHaveLength(1);
      if (kept.length === 1) expect(["accepted", "sent", "delivered", "unknown"]).toContain(state);
    }
  });
});
