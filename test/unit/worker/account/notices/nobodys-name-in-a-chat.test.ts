/** Danger: a chat of the clinic's, a log or an address holds a patient's name, words, card or treatment. */
import { afterEach, expect, it, vi } from "vitest";
import { NOTICE_KINDS, type NoticeKind } from "../../../../../core/notices/kinds.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { openNotice } from "../../../../../worker/account/domain/notices/open-notice.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import type { Actor, CommandContext } from "../../../../../worker/account/store/context.ts";
import { putNoticeRuleRow } from "../../../../../worker/account/store/notices/rules.ts";
import { type AlertRow, insertAlert } from "../../../../../worker/account/store/trends/change-alerts.ts";
import { approveAs } from "../../../../support/approving.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aRecord,
  type TestClinic,
  testClinic,
} from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { addressed, toldBy } from "../../../../support/notices.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../support/sending.ts";
import { slackWorld } from "../../connectors/slack/world.ts";
import { teamsWorld } from "../../connectors/teams/world.ts";

afterEach(() => vi.restoreAllMocks());

const JOB: Actor = { type: "job", job: "outbox" };
const CANARIES = /canary|kanarie|9137|555.?0199/i;
const mail = aMail({
  subject: "Canary subject",
  body: "Hello, I changed my mind about my canarying massage. I would like a refund for it. Kanarie",
  requesterName: "Kanarie Canary",
  requesterEmail: "maya@example.com",
});

const records = [
  aRecord("item", "massage", { title: "Canary treatment", kind: "service", category: "canary" }),
  aPatient("P1", "Kanarie Canary", {
    patientNumber: "CANARY-9137",
    emails: ["maya@example.com", "canary@example.com"],
    phones: ["(415) 555-0199"],
  }),
  aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]),
  aCard("Y1", "B1", 8_000, { last4: "9137" }),
];

function ask(clinic: TestClinic, n: number) {
  const exception = { cause: "goodwill", sentence: "Canary says she waited for too long." } as const;
  decided(clinic, clinic.staff("agent"), ulidOf("DEC", n), { mail, exception, amountMinor: 5_000 });
  return (
    clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval ORDER BY id DESC") ?? {
      id: "",
      hash: "",
    }
  );
}

/** As the account records them, each with more than a notice may say. */
/** One provider's: whose it is stands on the page, for some, and nowhere else. */
const ALERT = {
  alertId: "ALERT1",
  cause: { reason: "result", service: "laser", provider: "Dr. Canary" },
  sinceMs: 0,
  sinceOn: "2026-01-01",
  foundAtMs: 1,
  foundOn: "2026-02-01",
  endedAtMs: null,
  endedOn: null,
  beforeCases: 3,
  beforeDays: 300,
  casesLooked: 9,
  sessionsBefore: 100,
  sessionsSince: 60,
} as const satisfies AlertRow;

function happen(context: CommandContext, caseId: string): void {
  const sum = { amountMinor: 5_000, currency: "USD" };
  const problem = "canary_said_no";
  const moved = (legId: string, from: string, to: string) =>
    context.record("leg.moved", caseId, {
      legId,
      from,
      to,
      event: "failed",
      ...sum,
      generation: 0,
      problem,
      vendorRef: "re_canary",
    });
  moved("LEG1", "pending", "failed");
  moved("LEG2", "settled", "bounced");
  moved("LEG3", "unknown", "attention");
  context.record("dispute.opened", caseId, {
    paymentId: "PAY1",
    dispute: "open_locked",
    disputeRef: "dp_1",
    ...sum,
    dueOn: "2026-03-09",
  });
  context.record("clinician.asked", caseId, { questionId: "Q1", dueOn: "2026-03-04", whomHash: "canary" });
  context.record("message.moved", caseId, {
    messageId: "M1",
    purpose: "clinician_question",
    channel: "sms",
    to: "undelivered",
    code: "canary",
  });
  context.record("connection.paused", undefined, { kind: "stripe", connectionId: "stripe", why: "canary key" });
  context.record("account.frozen", undefined, { why: "behind", guardSeq: 1, guardHash: "canary", seq: 1 });
  for (const kind of ["job_stuck", "first_answer_overdue"] as const satisfies readonly NoticeKind[])
    openNotice(context, {
      kind,
      about: kind === "job_stuck" ? "send_leg" : caseId,
      ...(kind === "job_stuck" ? {} : { caseId }),
    });
  for (const kind of ["dispute_due", "dispute_overdue"] as const satisfies readonly NoticeKind[])
    openNotice(context, { kind, about: "DISPUTE1 2026-03-09", caseId, ...sum, dueOn: "2026-03-09" });
  for (const kind of ["space_filling", "space_short"] as const satisfies readonly NoticeKind[])
    openNotice(context, { kind, about: "database" });
  insertAlert(context, ALERT);
  openNotice(context, { kind: "change_found", about: ALERT.alertId });
  openNotice(context, { kind: "monday_digest", about: "2026-03-02" });
}

it("every kind of notice reaches Slack, Teams and a mailbox without a word of a patient's", async () => {
  const lines: string[] = [];
  for (const method of ["log", "info", "warn", "error"] as const)
    vi.spyOn(console, method).mockImplementation((...args) => void lines.push(args.map(String).join(" ")));
  const clinic = testClinic(records);
  const told = toldBy(clinic, ["slack", "teams", "sendgrid", "stripe"]);
  const chats = { slack: await slackWorld(), teams: await teamsWorld() };
  const world = { ...told.world, notifier: (id: string) => chats[id as keyof typeof chats]?.notifier };
  const admin = clinic.staff("admin", "Ada Admin");
  addressed(clinic, admin.personId, "ada@clinic.example");
  for (const kind of NOTICE_KINDS)
    for (const target of ["connection:slack", "connection:teams", `person:${admin.personId}`] as const)
      putNoticeRuleRow(clinic.sql, { kind, locationId: null, target, muted: false });
  let nowMs = clinic.runtime.nowMs();
  const pass = async (ms: number) => {
    for (let n = 0; n < 4; n += 1) {
      nowMs += ms / 4;
      clinic.setNow(nowMs);
      for (const chat of Object.values(chats)) chat.time.nowMs += ms / 4;
      await runJobs(world);
      await runJobs(world);
    }
  };
  const lead = clinic.staff("lead");
  for (const [n, verdict] of (["ask_back", "reject"] as const).entries()) {
    const approval = ask(clinic, n + 1);
    await pass(MINUTE_MS);
    const sentence = "Canary should send a photograph first.";
    const said = approveAs(clinic.runtime, lead, approval.id, { verdict, approvalHash: approval.hash, sentence });
    expect(said.ok || said.error).toBe(true);
    await pass(MINUTE_MS);
  }
  const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
  transact(clinic.runtime, JOB, (context) => {
    const ended = { approvalId: "A9", decisionId: "D9", amountMinor: 5_000, currency: "USD" };
    context.record("approval.approved", caseId, { ...ended, sentenceHash: "canary" });
    context.record("approval.expired", caseId, { ...ended, approvalId: "A8", why: "requester_changed" });
    happen(context, caseId);
  });
  // Before what is not broken at all is found to be over.
  await pass(4 * MINUTE_MS);
  await pass(HOUR_MS);
  await pass(3 * HOUR_MS);
  const kinds = new Set(clinic.sql.all<{ kind: string }>("SELECT kind FROM notice").map(({ kind }) => kind));
  expect([...kinds].sort()).toEqual([...NOTICE_KINDS].sort());
  const [slack, teams] = [await chats.slack.posts(), await chats.teams.posts()];
  expect(Math.min(slack.length, teams.length, told.mails.length)).toBeGreaterThanOrEqual(NOTICE_KINDS.length);
  expect(
    clinic.sql.all(
      "SELECT state, count(*) AS n FROM notice_post WHERE state NOT IN ('posted', 'mailed') GROUP BY state",
    ),
  ).toEqual([]);
  // The simulators' own addresses have canaries of another test.
  for (const text of [JSON.stringify(slack), JSON.stringify(teams), JSON.stringify(told.mails), lines.join("\n")])
    expect(text).not.toMatch(CANARIES);
  for (const { sent } of Object.values(chats)) expect(new Set(sent.map(({ url }) => url)).size).toBe(1);
  for (const table of ["notice", "notice_post", "job"])
    expect(JSON.stringify(clinic.sql.all(`SELECT * FROM ${table}`))).not.toMatch(CANARIES);
  expect(JSON.stringify(clinic.sql.all("SELECT data FROM event WHERE type LIKE 'notice.%'"))).not.toMatch(CANARIES);
}, 30_000);
