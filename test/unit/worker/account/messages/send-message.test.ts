/** Danger: a person is written to twice, at night, or against their wish; or nobody hears that a message never arrived. */
import { describe, expect, it } from "vitest";
import { err, ok } from "../../../../../core/result.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { type MessageOrder, queueMessage } from "../../../../../worker/account/domain/messages/queue-message.ts";
import { takeReports } from "../../../../../worker/account/domain/messages/take-reports.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import { quietHoursOf } from "../../../../../worker/account/store/messages/quiet-hours.ts";
import type { OutgoingMessage, PatientMessenger } from "../../../../../worker/connectors/patient-messenger.ts";
import { NOW_MS, type TestClinic } from "../../../../support/clinic.ts";
import { HOUR_MS, MINUTE_MS, scene } from "../../../../support/sending.ts";

const JOB: Actor = { type: "job", job: "outbox" };
type Said = Awaited<ReturnType<PatientMessenger["send"]>>;

/** A clinic with a decided case and a messenger for each channel, whose answers a test plans; without a plan it accepts. */
function connected(...planned: (() => Said | Promise<Said>)[]) {
  const { clinic, world: base } = scene();
  for (const id of ["twilio", "second"])
    clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES (?, 'twilio', 'https://x', '{}')", id);
  const sent: OutgoingMessage[] = [];
  const messenger: PatientMessenger = {
    send: async (message) => {
      sent.push(message);
      return (await planned.shift()?.()) ?? ok({ vendorRef: `SM${sent.length}` });
    },
  };
  const world: JobDependencies = {
    ...base,
    messenger: () => messenger,
    addresses: { case: () => undefined, webhook: (id) => `https://makegood.example/webhooks/${id}/key` },
  };
  const run = async (afterMs: number) => {
    clinic.setNow(NOW_MS + afterMs);
    await runJobs(world);
  };
  return { clinic, sent, run };
}

const caseIdOf = (clinic: TestClinic) => clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";

function queued(clinic: TestClinic, more: Partial<MessageOrder> = {}) {
  return transact(clinic.runtime, JOB, (context) =>
    queueMessage(context, {
      purpose: "clinician_question",
      caseId: caseIdOf(clinic),
      to: { recipient: "provider", recipientId: "PR1" },
      contact: { channel: "sms", value: "+15550001111" },
      isAwaited: true,
      words: { subject: "A question", text: "One question waits for you." },
      ...more,
    }),
  );
}

const stateOf = (clinic: TestClinic) =>
  clinic.sql.one<{ state: string }>("SELECT state FROM outgoing_message ORDER BY id DESC")?.state;
const tasksOf = (clinic: TestClinic) =>
  clinic.sql.all("SELECT json_extract(values_json, '$.state') AS state FROM task WHERE kind = 'message_failed'");
const refused = (message?: "opted_out" | "bad_address" | "not_reachable") => () =>
  err({ verdict: "refused" as const, detail: "21610", ...(message ? { message } : {}) });

describe("a message to one person", () => {
  it("leaves once, with where it is to be reported, and is accepted", async () => {
    const { clinic, sent, run } = connected();
    queued(clinic);
    await run(MINUTE_MS);
    await run(HOUR_MS);
    expect(sent).toEqual([
      {
        messageId: expect.any(String),
        to: "+15550001111",
        text: "One question waits for you.",
        reportAddress: "https://makegood.example/webhooks/second/key",
      },
    ]);
    expect(stateOf(clinic)).toBe("accepted");
  });

  it("never leaves again where nobody knows whether it left: a person is asked", async () => {
    const { clinic, sent, run } = connected(() => err({ verdict: "unknown", detail: "timeout" }));
    queued(clinic);
    for (const hours of [0, 1, 24, 72]) await run(MINUTE_MS + hours * HOUR_MS);
    expect(sent).toHaveLength(1);
    expect(stateOf(clinic)).toBe("unknown");
    expect(tasksOf(clinic)).toEqual([{ state: "unknown" }]);
  });

  it("that was leaving when the object died is unknown, and is not sent by the next run", async () => {
    const { clinic, sent, run } = connected();
    queued(clinic);
    clinic.sql.run("UPDATE outgoing_message SET state = 'sending'");
    await run(MINUTE_MS);
    expect(sent).toEqual([]);
    expect(stateOf(clinic)).toBe("unknown");
  });

  it.each(["not_executed", "unauthorised"] as const)(
    "is sent later after %s, for nothing had left",
    async (verdict) => {
      const { clinic, sent, run } = connected(() => err({ verdict, detail: "429" }));
      queued(clinic);
      await run(MINUTE_MS);
      expect(stateOf(clinic)).toBe("waiting");
      await run(HOUR_MS);
      expect(sent).toHaveLength(2);
      expect(stateOf(clinic)).toBe("accepted");
    },
  );

  it("is not sent after its time", async () => {
    const { clinic, sent, run } = connected();
    queued(clinic, { uselessFromMs: NOW_MS + MINUTE_MS });
    await run(2 * MINUTE_MS);
    expect(sent).toEqual([]);
    expect(stateOf(clinic)).toBe("useless");
  });

  it.each(["opted_out", "bad_address"] as const)(
    "goes nowhere after %s, and the next is not even queued",
    async (why) => {
      const { clinic, run } = connected(refused(why));
      queued(clinic);
      await run(MINUTE_MS);
      expect(stateOf(clinic)).toBe(why);
      expect(tasksOf(clinic)).toEqual([{ state: why }]);
      expect(queued(clinic)).toEqual(err(why));
      expect(queued(clinic, { contact: { channel: "sms", value: "+15550009999" } }).ok).toBe(true);
    },
  );

  it("keeps no code once it has left", async () => {
    const { clinic, run } = connected();
    queued(clinic, { purpose: "code", words: { subject: "Your code", text: "Your code is 271828." } });
    expect(JSON.stringify(clinic.sql.all("SELECT body FROM text"))).toContain("271828");
    await run(MINUTE_MS);
    expect(JSON.stringify(clinic.sql.all("SELECT body FROM text"))).not.toContain("271828");
  });

  it("says that no messenger is connected", () => {
    const { clinic } = scene();
    expect(queued(clinic)).toEqual(err("no_messenger"));
  });

  it("by text waits for the morning, unless somebody waits for it", () => {
    const { clinic } = connected();
    const text = { contact: { channel: "sms" as const, value: "+15550002222" } };
    const dueIn = () =>
      Number(clinic.sql.one<{ ms: number }>("SELECT due_at_ms AS ms FROM outgoing_message ORDER BY id DESC")?.ms) -
      clinic.runtime.nowMs();
    // The clinic's clock shows 23:00 then.
    clinic.setNow(Date.parse("2026-11-22T07:00:00Z"));
    queued(clinic, { ...text, isAwaited: false });
    expect(dueIn()).toBe(9 * HOUR_MS);
    queued(clinic, { ...text, isAwaited: true });
    expect(dueIn()).toBe(0);
  });
});

describe("a message that waited", () => {
  it("goes nowhere where its address was stopped meanwhile", async () => {
    const { clinic, sent, run } = connected(refused("opted_out"));
    queued(clinic);
    queued(clinic);
    await run(MINUTE_MS);
    expect(sent).toHaveLength(1);
    expect(clinic.sql.all("SELECT state FROM outgoing_message")).toEqual([
      { state: "opted_out" },
      { state: "opted_out" },
    ]);
  });

  it("behind a messenger that was paused all day wakes nobody at night; a code that somebody waits for leaves", async () => {
    const { clinic, sent, run } = connected();
    clinic.setNow(Date.parse("2026-11-22T20:00:00Z"));
    queued(clinic, { isAwaited: false, contact: { channel: "sms", value: "+15550001111" } });
    queued(clinic, { isAwaited: true, contact: { channel: "sms", value: "+15550002222" } });
    // The clinic's clock shows 23:00, then 8:00.
    await run(Date.parse("2026-11-23T07:00:00Z") - NOW_MS);
    expect(sent.map(({ to }) => to)).toEqual(["+15550002222"]);
    await run(Date.parse("2026-11-23T16:00:00Z") - NOW_MS);
    expect(sent.map(({ to }) => to)).toEqual(["+15550002222", "+15550001111"]);
  });

  it("is stopped by its address in whichever case or form somebody wrote it", async () => {
    const { clinic, run } = connected(refused("opted_out"), refused("bad_address"));
    clinic.sql.run(`UPDATE connection SET kind = 'sendgrid' WHERE id = 'twilio'`);
    queued(clinic, { contact: { channel: "sms", value: "+15550001111" } });
    queued(clinic, { contact: { channel: "email", value: "noor@example.com" } });
    await run(MINUTE_MS);
    expect(queued(clinic, { contact: { channel: "sms", value: "(555) 000-1111" } })).toEqual(err("opted_out"));
    expect(queued(clinic, { contact: { channel: "email", value: "Noor@Example.com " } })).toEqual(err("bad_address"));
  });
});

it("a place without quiet hours of its own keeps those of the home", () => {
  const { clinic } = connected();
  const [home] = clinic.sql.all<{ id: string }>("SELECT id FROM location ORDER BY id");
  clinic.sql.run("INSERT INTO quiet_hours (location_id, from_hour, until_hour) VALUES (?, 19, 9)", home?.id ?? "");
  expect(quietHoursOf(clinic.sql, "elsewhere")).toEqual({ fromHour: 19, untilHour: 9 });
});

describe("what a messenger reports", () => {
  const report = (
    clinic: TestClinic,
    state: "sent" | "delivered" | "undelivered" | "opted_out",
    connectionId = "second",
  ) => transact(clinic.runtime, JOB, (context) => takeReports(context, connectionId, [{ vendorRef: "SM1", state }]));

  it("never brings a message back, in whichever order it comes", async () => {
    const { clinic, run } = connected();
    queued(clinic);
    await run(MINUTE_MS);
    report(clinic, "delivered");
    report(clinic, "sent");
    expect(stateOf(clinic)).toBe("delivered");
    report(clinic, "undelivered");
    report(clinic, "delivered");
    expect(stateOf(clinic)).toBe("undelivered");
    expect(tasksOf(clinic)).toEqual([{ state: "undelivered" }]);
  });

  it("of another connection's message says nothing of ours", async () => {
    const { clinic, run } = connected();
    queued(clinic);
    await run(MINUTE_MS);
    report(clinic, "undelivered", "twilio");
    expect(stateOf(clinic)).toBe("accepted");
  });

  it("under an id that another message has holds up none of those beside it", async () => {
    const { clinic, run } = connected();
    const orders = [queued(clinic), queued(clinic, { contact: { channel: "sms", value: "+15550002222" } })];
    await run(MINUTE_MS);
    const [first = "", second = ""] = orders.map((order) => (order.ok ? order.value.messageId : ""));
    clinic.sql.run("UPDATE outgoing_message SET vendor_ref = NULL, state = 'unknown'");
    transact(clinic.runtime, JOB, (context) =>
      takeReports(context, "second", [
        { messageId: first, vendorRef: "SM1", state: "delivered" },
        { messageId: second, vendorRef: "SM1", state: "delivered" },
      ]),
    );
    expect(clinic.sql.all("SELECT state, vendor_ref AS ref FROM outgoing_message ORDER BY id")).toEqual([
      { state: "delivered", ref: "SM1" },
      { state: "delivered", ref: null },
    ]);
  });

  it("settles what was unknown", async () => {
    const { clinic, run } = connected(() => err({ verdict: "unknown", detail: "timeout" }));
    const order = queued(clinic);
    await run(MINUTE_MS);
    const messageId = order.ok ? order.value.messageId : "";
    transact(clinic.runtime, JOB, (context) =>
      takeReports(context, "second", [{ messageId, vendorRef: "SM9", state: "delivered" }]),
    );
    expect(stateOf(clinic)).toBe("delivered");
    const openTasks = () =>
      clinic.sql.all("SELECT 1 FROM task WHERE kind = 'message_failed' AND done_at_ms IS NULL").length;
    expect([tasksOf(clinic), openTasks()]).toEqual([[{ state: "unknown" }], 0]);
    // A mailbox takes it and sends it back an hour later: somebody hears of that all the same.
    transact(clinic.runtime, JOB, (context) =>
      takeReports(context, "second", [{ messageId, vendorRef: "SM9", state: "undelivered" }]),
    );
    expect(openTasks()).toBe(1);
  });

  it("of whoever had it and wants no more: it arrived, nobody is called, and no other goes there", async () => {
    const { clinic, run } = connected();
    queued(clinic);
    await run(MINUTE_MS);
    report(clinic, "delivered");
    report(clinic, "opted_out");
    const events = () => clinic.sql.all("SELECT 1 FROM event").length;
    const before = events();
    report(clinic, "opted_out");
    expect(events()).toBe(before);
    expect([stateOf(clinic), tasksOf(clinic)]).toEqual(["delivered", []]);
    expect(queued(clinic)).toEqual(err("opted_out"));
  });
});

it("the database itself lets no message leave a second time", async () => {
  const { clinic, run } = connected();
  queued(clinic);
  await run(MINUTE_MS);
  expect(() => clinic.sql.run("UPDATE outgoing_message SET state = 'waiting'")).toThrow("leaves once");
  expect(() => clinic.sql.run("UPDATE outgoing_message SET state = 'sending'")).toThrow("leaves once");
  expect(() => clinic.sql.run("DELETE FROM outgoing_message")).toThrow("never removed");
});
