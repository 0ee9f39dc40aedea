/** Danger: money waits, or leaves late or twice, because somebody could not be told. */
import { expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { queueMessage } from "../../../../../worker/account/domain/messages/queue-message.ts";
import { openNotice } from "../../../../../worker/account/domain/notices/open-notice.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import { sendgrid } from "../../../../../worker/connectors/sendgrid/sendgrid.ts";
import { slack } from "../../../../../worker/connectors/slack/slack.ts";
import { teams } from "../../../../../worker/connectors/teams/teams.ts";
import { twilio } from "../../../../../worker/connectors/twilio/twilio.ts";
import { SETTINGS as SENDGRID } from "../../../../demo/sendgrid/world.ts";
import { REPORTS, SETTINGS as TWILIO } from "../../../../demo/twilio/world.ts";
import { NOW_MS } from "../../../../support/clinic.ts";
import { leavesWorkBehind } from "../../../../support/migrated-sql.ts";
import { connect } from "../../../../support/notices.ts";
import { HOUR_MS, SENT_AT, scene } from "../../../../support/sending.ts";
import { ADDRESS as SLACK } from "../../connectors/slack/world.ts";
import { ADDRESS as TEAMS } from "../../connectors/teams/world.ts";

const JOB: Actor = { type: "job", job: "outbox" };
const HOSTS = ["api.sendgrid.com", "api.twilio.com", new URL(SLACK).host, new URL(TEAMS).hostname];

it.each<[string, () => Promise<Response>]>([
  ["hang", () => new Promise(() => {})],
  ["cannot be reached", () => Promise.reject(new TypeError("fetch failed"))],
  ["are broken", async () => new Response("<html>", { status: 502 })],
  ["know us no more", async () => new Response("", { status: 401 })],
  ["have had enough", async () => new Response("", { status: 429, headers: { "retry-after": "86400" } })],
  ["say what nobody understands", async () => new Response("{", { status: 200 })],
])("a refund leaves when its time comes, once, while all four messengers %s", async (_, down) => {
  leavesWorkBehind();
  const one = scene();
  const { clinic } = one;
  const asked = new Set<string>();
  const fetching = ((input: string) => {
    asked.add(new URL(input).hostname);
    return down();
  }) as typeof fetch;
  const tools = { fetch: fetching, nowMs: clinic.runtime.nowMs };
  const messengers = { twilio: twilio.build(TWILIO, tools), sendgrid: sendgrid.build(SENDGRID, tools) };
  const chats = {
    slack: slack.build({ webhookAddress: SLACK }, tools),
    teams: teams.build({ workflowAddress: TEAMS }, tools),
  };
  for (const kind of ["slack", "teams", "twilio", "sendgrid"]) connect(clinic, kind);
  const patientId = clinic.id("patient", "P1");
  transact(clinic.runtime, JOB, (context) => {
    openNotice(context, { kind: "refund_failed", about: "another" });
    for (const contact of [
      { channel: "sms", value: "+14155550142" },
      { channel: "email", value: "maya@example.com" },
    ] as const) {
      const words = { subject: "Your code", text: "Your code" };
      const to = { recipient: "patient", recipientId: patientId } as const;
      expect(queueMessage(context, { purpose: "code", to, contact, words, isAwaited: true }).ok).toBe(true);
    }
  });
  const world = {
    ...one.world,
    notifier: (id: string) => chats[id as keyof typeof chats],
    messenger: (id: string) => messengers[id as keyof typeof messengers],
    addresses: { webhook: () => REPORTS, case: () => undefined },
  };
  clinic.setNow(NOW_MS + SENT_AT - 1);
  void runJobs(world);
  await expect.poll(() => [...asked].sort()).toEqual(HOSTS.toSorted());
  expect(one.leg().state).toBe("reserved");
  clinic.setNow(NOW_MS + SENT_AT);
  void runJobs(world);
  await expect.poll(() => one.leg().state).toBe("settled");
  clinic.setNow(NOW_MS + SENT_AT + HOUR_MS);
  void runJobs(world);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(one.processor.keys).toHaveLength(1);
});
