/** Danger: every other vendor hangs, chats and messengers too, and a refund waits for them, in the timer's run or for a free connection. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ok } from "../../../../../core/result.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import type { JobDependencies } from "../../../../../worker/account/dependencies.ts";
import { queueMessage } from "../../../../../worker/account/domain/messages/queue-message.ts";
import { openNotice } from "../../../../../worker/account/domain/notices/open-notice.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import type { Helpdesk } from "../../../../../worker/connectors/helpdesk.ts";
import type { PatientMessenger } from "../../../../../worker/connectors/patient-messenger.ts";
import type { PaymentProcessor } from "../../../../../worker/connectors/payment-processor.ts";
import type { TeamNotifier } from "../../../../../worker/connectors/team-notifier.ts";
import { vendorFetch } from "../../../../../worker/connectors/vendor-fetch.ts";
import { aCard, aLine, aPurchase, NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { leavesWorkBehind } from "../../../../support/migrated-sql.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

const HANGING = { desk_a: "zendesk", desk_b: "zendesk", paypal: "paypal", square: "square", card_b: "stripe" };
const TELLING = { slack: "slack", teams: "teams", sendgrid: "sendgrid", twilio: "twilio" };
const STEP_MS = 100;

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A network on which only Stripe answers; counts what is open. */
function network() {
  const seen = { open: 0, most: 0 };
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input) => {
    seen.open += 1;
    seen.most = Math.max(seen.most, seen.open);
    if (new URL(new Request(input).url).host !== "stripe.example") await new Promise<never>(() => {});
    seen.open -= 1;
    return new Response("{}");
  });
  return seen;
}

/** Every method of a port asks the network first. */
function overTheNetwork<Port extends object>(id: string, port: Port, call: typeof fetch): Port {
  return new Proxy(port, {
    get: (target, name) => {
      const method = Reflect.get(target, name);
      if (typeof method !== "function" || name === "requestHash") return method;
      return async (...args: unknown[]) => {
        await call(`https://${id}.example/${String(name)}`);
        return method.apply(target, args);
      };
    },
  });
}

it("a refund leaves within two seconds of its time while nine vendors hang, with four calls open at most", async () => {
  leavesWorkBehind();
  const seen = network();
  const call = vendorFetch({});
  const clinic = testClinic([]);
  for (const [id, kind] of Object.entries({ ...HANGING, ...TELLING, stripe: "stripe" }))
    clinic.sql.run("INSERT INTO connection (id, kind, origin, config) VALUES (?, ?, 'https://x', '{}')", id, kind);
  clinic.load([
    aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
    aCard("Y1", "B1", 8_000, { processor: "stripe", processorRef: "pi_Y1" }),
  ]);
  const stripe = scriptedProcessor(8_000);
  const world: JobDependencies = {
    ...worldOf(clinic, stripe),
    processor: (id) => overTheNetwork<PaymentProcessor>(id, stripe.processor, call),
    helpdesk: (id) => overTheNetwork<Helpdesk>(id, { readTicket: async () => undefined } as never, call),
    notifier: (id) => overTheNetwork<TeamNotifier>(id, { post: async () => ok(undefined) }, call),
    messenger: (id) => overTheNetwork<PatientMessenger>(id, { send: async () => ok({ vendorRef: id }) }, call),
  };
  const admin = clinic.staff("admin");
  clinic.sql.run("UPDATE person SET email_norm = 'ada@clinic.example' WHERE id = ?", admin.personId);
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1));
  const due = clinic.sql.one<{ atMs: number }>("SELECT due_at_ms AS atMs FROM job WHERE kind = 'send_leg'")?.atMs ?? 0;
  transact(clinic.runtime, { type: "job", job: "sweep" }, (context) => {
    for (const about of ["a", "b", "c"]) openNotice(context, { kind: "job_stuck", about });
    const told = queueMessage(context, {
      purpose: "clinician_question",
      to: { recipient: "provider", recipientId: "PR1" },
      contact: { channel: "sms", value: "+15550001111" },
      words: { subject: "", text: "One question waits for you." },
      isAwaited: true,
    });
    expect(told.ok).toBe(true);
    for (const [id, kind] of Object.entries(HANGING))
      for (let n = 0; n < 3; n += 1)
        if (kind === "zendesk") context.queue("read_ticket", { helpdesk: id, ticketId: `${n}` }, NOW_MS);
        else context.queue("read_money", { connectionId: id, look: { at: "refund", ref: `re_${n}` } }, NOW_MS);
  });

  let nowMs = due - 3_000;
  clinic.setNow(nowMs);
  const run = runJobs(world);
  run.catch(() => undefined);
  while (nowMs < due + 2_000 && stripe.refunds.length === 0) {
    nowMs += STEP_MS;
    clinic.setNow(nowMs);
    await vi.advanceTimersByTimeAsync(STEP_MS);
  }
  expect(stripe.refunds).toHaveLength(1);
  expect(nowMs).toBeGreaterThanOrEqual(due);
  expect(seen.most).toBeLessThanOrEqual(4);
});
