/** Danger: a report is lost, and a message is on its way for ever; or it is called lost, and the patient is called for nothing. */
import { expect, it } from "vitest";
import { err, ok } from "../../../../../core/result.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { queueMessage } from "../../../../../worker/account/domain/messages/queue-message.ts";
import { takeReports } from "../../../../../worker/account/domain/messages/take-reports.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { sentTo } from "../../../../../worker/account/queries/people/sent-messages.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import type { MessageReport, PatientMessenger } from "../../../../../worker/connectors/patient-messenger.ts";
import { twilioWorld } from "../../../../demo/twilio/world.ts";
import { NOW_MS } from "../../../../support/clinic.ts";
import { HOUR_MS, MINUTE_MS, scene } from "../../../../support/sending.ts";

const JOB: Actor = { type: "job", job: "outbox" };
const MARIA = { channel: "sms", value: "+34600111222" } as const;
type Read = NonNullable<PatientMessenger["readMessage"]>;

/** A clinic with a decided case that sent one text by a messenger of a test's own. */
function life(messenger: PatientMessenger) {
  const { clinic, world: base } = scene();
  clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES ('twilio', 'twilio', 'https://x', '{}')");
  const world: JobDependencies = { ...base, messenger: () => messenger };
  const patientId = clinic.id("patient", "P1");
  transact(clinic.runtime, JOB, (context) =>
    queueMessage(context, {
      ...({ purpose: "clinician_question", isAwaited: true, words: { subject: "", text: "A question." } } as const),
      caseId: clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "",
      to: { recipient: "patient", recipientId: patientId },
      contact: MARIA,
    }),
  );
  return {
    clinic,
    pass: async (afterMs: number) => {
      clinic.setNow(NOW_MS + afterMs);
      await runJobs(world);
    },
    hear: (report: MessageReport) =>
      transact(clinic.runtime, JOB, (context) => takeReports(context, "twilio", [report])),
    state: () => clinic.sql.one<{ state: string }>("SELECT state FROM outgoing_message")?.state,
    shown: () => sentTo(clinic.ctx(), patientId, 5)?.[0],
    tasks: () => clinic.sql.all("SELECT 1 FROM task WHERE kind = 'message_failed'").length,
    asks: () => clinic.sql.all("SELECT 1 FROM job WHERE kind = 'read_message'").length,
  };
}

/** Whose answers to being asked a test plans; past them it says nothing yet. */
function asked(...answers: Awaited<ReturnType<Read>>[]) {
  const at: string[] = [];
  const messenger: PatientMessenger = {
    send: async () => ok({ vendorRef: "SM1" }),
    readMessage: async (ref) => {
      at.push(ref);
      return answers.shift() ?? ok(undefined);
    },
  };
  return { at, ...life(messenger) };
}

const EVERY_HOUR = Array.from({ length: 80 }, (_, hour) => MINUTE_MS + hour * HOUR_MS);

it.each([
  ["delivered", "ready", 0],
  ["undelivered", "unreachable", 1],
] as const)("a text that is %s is known to be, though every report was lost", async (state, is, tasks) => {
  const twilio = await twilioWorld();
  if (is !== "ready") await twilio.behind(MARIA.value, is);
  const { pass, state: now, tasks: open } = life(twilio.messenger);
  for (const minutes of [1, 2, 10]) {
    await pass(minutes * MINUTE_MS);
    await twilio.later();
  }
  expect(now()).toBe("accepted");
  await pass(20 * MINUTE_MS);
  expect([now(), open()]).toEqual([state, tasks]);
});

it("one that the messenger says nothing of is asked for three times, is shown as not reported, and alarms nobody", async () => {
  const { at, pass, state, shown, tasks, asks } = asked();
  for (const afterMs of EVERY_HOUR.slice(0, 24)) await pass(afterMs);
  expect(shown()).not.toHaveProperty("isSilent");
  for (const afterMs of EVERY_HOUR.slice(24)) await pass(afterMs);
  expect(at).toEqual(["SM1", "SM1", "SM1"]);
  expect([state(), tasks(), asks()]).toEqual(["accepted", 0, 0]);
  expect(shown()).toMatchObject({ state: "accepted", isSilent: true });
});

it("one that left is asked for until it arrived, and never again", async () => {
  const { at, pass, state, asks } = asked(
    ok({ vendorRef: "SM1", state: "sent" }),
    ok({ vendorRef: "SM1", state: "delivered" }),
  );
  for (const afterMs of EVERY_HOUR) await pass(afterMs);
  expect([at.length, state(), asks()]).toEqual([2, "delivered", 0]);
});

it("one that was reported is not asked for", async () => {
  const { at, pass, hear, state } = asked();
  await pass(MINUTE_MS);
  hear({ vendorRef: "SM1", state: "delivered" });
  for (const afterMs of EVERY_HOUR) await pass(afterMs);
  expect([at.length, state()]).toEqual([0, "delivered"]);
});

it.each(["refused", "unknown", "not_executed"] as const)(
  "a messenger that answers %s is asked again, not for ever, and alarms nobody",
  async (verdict) => {
    const no = () => err({ verdict, detail: "404 20404" });
    const { at, pass, state, tasks, asks } = asked(...Array.from({ length: 90 }, no));
    for (const afterMs of EVERY_HOUR) await pass(afterMs);
    expect([state(), tasks(), asks()]).toEqual(["accepted", 0, 0]);
    expect(at.length).toBeGreaterThan(1);
    expect(at.length).toBeLessThan(30);
  },
);

it("a messenger that cannot be asked is not, and what it does not report is shown as that", async () => {
  const { pass, state, shown, tasks, asks } = life({ send: async () => ok({ vendorRef: "M1" }) });
  for (const afterMs of EVERY_HOUR) await pass(afterMs);
  expect([state(), tasks(), asks()]).toEqual(["accepted", 0, 0]);
  expect(shown()).toMatchObject({ isSilent: true });
});
