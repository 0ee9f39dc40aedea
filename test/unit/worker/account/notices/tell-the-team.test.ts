/** Danger: nobody hears that an approval waits, that money came back or that something broke; or they hear it ten times, or after it is over. */
import { describe, expect, it, vi } from "vitest";
import { err } from "../../../../../core/result.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { endNotice, openNotice } from "../../../../../worker/account/domain/notices/open-notice.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { pauseConnection } from "../../../../../worker/account/store/account/connection-health.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import { putNoticeRuleRow } from "../../../../../worker/account/store/notices/rules.ts";
import { approveAs } from "../../../../support/approving.ts";
import { NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { leavesWorkBehind } from "../../../../support/migrated-sql.ts";
import { addressed, toldBy } from "../../../../support/notices.ts";
import { HOUR_MS, MINUTE_MS, scene } from "../../../../support/sending.ts";

const JOB: Actor = { type: "job", job: "outbox" };

/** A goodwill refund that only a lead may give. */
function waiting(clinic: TestClinic) {
  const agent = clinic.staff("agent", "Ana Agent");
  const view = decided(clinic, agent, ulidOf("DEC", 1), { exception: goodwill, amountMinor: 5_000 });
  const approval = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
  if (!approval) throw new Error("No approval waits");
  return { agent, view, approval };
}

const notices = (clinic: TestClinic) =>
  clinic.sql.all("SELECT kind, ended_at_ms IS NULL AS open FROM notice ORDER BY id");
const states = (clinic: TestClinic) =>
  clinic.sql.all<{ state: string }>("SELECT state FROM notice_post ORDER BY id").map(({ state }) => state);

describe("a bug in telling", () => {
  it("undoes nothing that was decided: it is taken back alone, and the record says that nobody was told", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const clinic = testClinic(mayasMassage());
    const told = toldBy(clinic);
    const isHalfDone = "SELECT count(*) AS n FROM notice";
    // After the notice's own row, so that half of the telling is written.
    clinic.sql.run(
      "CREATE TRIGGER a_bug BEFORE INSERT ON notice_post BEGIN SELECT RAISE(ABORT, 'a bug, with Maya Chen in it'); END",
    );
    const { approval } = waiting(clinic);
    expect(clinic.sql.one(isHalfDone)).toEqual({ n: 0 });
    const yes = approveAs(clinic.runtime, clinic.staff("lead"), approval.id, {
      verdict: "approve",
      approvalHash: approval.hash,
    });
    expect(yes).toMatchObject({ ok: true });
    expect(clinic.sql.all("SELECT state, amount_minor AS minor FROM leg")).toEqual([
      { state: "reserved", minor: 5_000 },
    ]);
    await told.at(MINUTE_MS);
    expect(told.posts).toEqual([]);
    expect(clinic.sql.all("SELECT json_extract(data, '$.of') AS what FROM event WHERE type = 'notice.failed'")).toEqual(
      [{ what: "approval.requested" }],
    );
    expect(JSON.stringify(said.mock.calls)).toMatch(/notice\.threw.*approval\.requested/);
    expect(JSON.stringify([said.mock.calls, clinic.sql.all("SELECT data FROM event")])).not.toContain("Maya");
    said.mockRestore();
  });
});

describe("an approval that waits", () => {
  it("is told in the chat with case, sum and day, once", async () => {
    const clinic = testClinic(mayasMassage());
    const told = toldBy(clinic);
    const { view } = waiting(clinic);
    await told.at(0);
    await told.at(MINUTE_MS);
    expect(told.posts).toEqual([
      {
        noticeId: expect.stringMatching(/^\d{26}$/),
        title: "Waits for a lead to approve: $50.00, until March 4, 2026",
        facts: [
          { title: "Case", value: view.caseId },
          { title: "Amount", value: "$50.00" },
          { title: "Reason", value: "Changed mind" },
          { title: "State", value: "Waiting for approval" },
          { title: "Until", value: "March 4, 2026" },
        ],
        link: { label: "Open the ticket", address: `https://desk.example/${view.caseId}` },
      },
    ]);
    expect(states(clinic)).toEqual(["posted"]);
  });

  it("is told again when a third of its time is left, and no more once it was answered", async () => {
    const clinic = testClinic(mayasMassage());
    const told = toldBy(clinic);
    const { approval } = waiting(clinic);
    await told.at(0);
    await told.at(31 * HOUR_MS);
    expect(told.posts).toHaveLength(1);
    await told.at(32 * HOUR_MS);
    expect(told.titles()[1]).toBe("Reminder: Waits for a lead to approve: $50.00, until March 4, 2026");
    const lead = clinic.staff("lead");
    approveAs(clinic.runtime, lead, approval.id, {
      verdict: "reject",
      approvalHash: approval.hash,
      sentence: "Not for this one, sorry.",
    });
    await told.at(40 * HOUR_MS);
    expect(told.posts).toHaveLength(2);
  });

  it("that was answered before the chat took it is not told at all", async () => {
    const clinic = testClinic(mayasMassage());
    const told = toldBy(clinic);
    const { approval } = waiting(clinic);
    approveAs(clinic.runtime, clinic.staff("lead"), approval.id, { verdict: "approve", approvalHash: approval.hash });
    await told.at(MINUTE_MS);
    expect(told.posts).toEqual([]);
    expect(states(clinic)).toEqual(["useless"]);
  });

  it("that nobody answered is over, and says so with what is to be done", async () => {
    const clinic = testClinic(mayasMassage());
    const told = toldBy(clinic);
    waiting(clinic);
    for (const hours of [0, 32, 49]) await told.at(hours * HOUR_MS);
    expect(told.titles()[2]).toBe("An approval ended without an answer: $50.00");
    expect(told.posts[2]?.text).toBe("Nobody answered in time. Please decide again.");
  });

  it("is answered to who asked, by e-mail, where the clinic wants that", async () => {
    const clinic = testClinic(mayasMassage());
    const told = toldBy(clinic);
    putNoticeRuleRow(clinic.sql, { kind: "asked_back", locationId: null, target: "asker", muted: false });
    const { agent, approval } = waiting(clinic);
    addressed(clinic, agent.personId, "ana@clinic.example");
    await told.at(0);
    approveAs(clinic.runtime, clinic.staff("lead"), approval.id, {
      verdict: "ask_back",
      approvalHash: approval.hash,
      sentence: "Was the second visit used?",
    });
    await told.at(MINUTE_MS);
    expect(told.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ["ana@clinic.example", "The approver asks back: $50.00"],
    ]);
    expect(JSON.stringify(told.mails)).not.toContain("second visit");
  });
});

describe("who is told", () => {
  it("is nobody where nothing is connected: no notice is kept", () => {
    const clinic = testClinic(mayasMassage());
    waiting(clinic);
    expect(notices(clinic)).toEqual([]);
  });

  it("is not who was muted", async () => {
    const clinic = testClinic(mayasMassage());
    const told = toldBy(clinic, ["slack", "teams"]);
    putNoticeRuleRow(clinic.sql, {
      kind: "approval_waits",
      locationId: clinic.id("location", "L1"),
      target: "connection:slack",
      muted: true,
    });
    waiting(clinic);
    await told.at(0);
    expect(clinic.sql.all("SELECT target FROM notice_post")).toEqual([{ target: "connection:teams" }]);
  });
});

describe("money that moves otherwise than was said", () => {
  it("that did not go through, or came back, is told once", async () => {
    const one = scene();
    const told = toldBy(one.clinic, ["slack"], one.world);
    await told.at(2 * MINUTE_MS);
    const [refund] = one.processor.refunds;
    one.processor.move(refund?.vendorRef ?? "", "failed");
    transact(one.clinic.runtime, JOB, (context) =>
      context.queue("read_money", { connectionId: "stripe", look: { at: "refund", ref: refund?.vendorRef ?? "" } }),
    );
    await told.at(5 * MINUTE_MS);
    await told.at(6 * MINUTE_MS);
    expect(told.titles()).toEqual(["A refund came back from the bank: $80.00"]);
  });
});

describe("a chat that does not answer", () => {
  const opened = (clinic: TestClinic) =>
    transact(clinic.runtime, JOB, (context) =>
      openNotice(context, { kind: "refund_failed", about: "X 1", amountMinor: 1_000, currency: "USD" }),
    );

  it("is told once more, with the same id, and no third time", async () => {
    const clinic = testClinic([]);
    const told = toldBy(clinic);
    for (let n = 0; n < 5; n++) told.plan.push(() => err({ verdict: "unknown", detail: "timeout" }));
    opened(clinic);
    for (const hours of [0, 1, 2, 3]) await told.at(hours * HOUR_MS);
    expect(told.posts).toHaveLength(2);
    expect(told.posts[0]?.noticeId).toBe(told.posts[1]?.noticeId);
    expect(states(clinic)).toEqual(["unknown"]);
  });

  it("that took nothing is told as soon as it takes something again", async () => {
    const clinic = testClinic([]);
    const told = toldBy(clinic);
    for (let n = 0; n < 4; n++) told.plan.push(() => err({ verdict: "not_executed", detail: "429" }));
    opened(clinic);
    for (let n = 0; n < 6; n++) await told.at(n * HOUR_MS);
    expect(told.posts).toHaveLength(5);
    expect(states(clinic)).toEqual(["posted"]);
  });

  it("for a day is told nothing of that day any more", async () => {
    const clinic = testClinic([]);
    const told = toldBy(clinic);
    told.plan.push(() => err({ verdict: "unauthorised", detail: "no_service" }));
    opened(clinic);
    await told.at(0);
    clinic.sql.run("UPDATE job SET due_at_ms = ? WHERE kind = 'post_notice'", NOW_MS + 25 * HOUR_MS);
    await told.at(25 * HOUR_MS);
    expect(told.posts).toHaveLength(1);
    expect(states(clinic)[0]).toBe("useless");
  });

  it("and died in it may have it: it is told once more", async () => {
    const clinic = testClinic([]);
    const told = toldBy(clinic);
    opened(clinic);
    clinic.sql.run("UPDATE notice_post SET state = 'posting', tries = 1");
    await told.at(0);
    expect(told.posts).toHaveLength(1);
    clinic.sql.run("UPDATE notice_post SET state = 'posting', tries = 2");
    transact(clinic.runtime, JOB, (context) =>
      context.queue("post_notice", { postId: clinic.sql.one<{ id: string }>("SELECT id FROM notice_post")?.id ?? "" }),
    );
    await told.at(MINUTE_MS);
    expect(told.posts).toHaveLength(1);
    expect(states(clinic)).toEqual(["unknown"]);
  });
});

describe("what is broken", () => {
  it("is told to the chat and to the named person, to the second after an hour, and to all that it is over", async () => {
    const clinic = testClinic([]);
    const told = toldBy(clinic);
    const [first, second] = [clinic.staff("admin", "Ada Admin"), clinic.staff("finance", "Fin Ance")];
    addressed(clinic, first.personId, "ada@clinic.example");
    addressed(clinic, second.personId, "fin@clinic.example");
    clinic.sql.run("INSERT INTO incident_people VALUES (1, ?, ?, 60)", first.personId, second.personId);
    transact(clinic.runtime, JOB, (context) => openNotice(context, { kind: "account_frozen", about: "account" }));
    clinic.sql.run(
      "INSERT INTO setting (key, value) VALUES ('frozen', '1') ON CONFLICT (key) DO UPDATE SET value = '1'",
    );
    await told.at(0);
    await told.at(30 * MINUTE_MS);
    expect(told.titles()).toEqual(["No money leaves: the database is an older copy"]);
    expect(told.posts[0]?.facts).toEqual([{ title: "For", value: "Ada Admin" }]);
    expect(told.mails.map(({ to }) => to)).toEqual(["ada@clinic.example"]);
    await told.at(61 * MINUTE_MS);
    await told.at(3 * HOUR_MS);
    expect(told.titles()).toHaveLength(2);
    expect(told.posts[1]?.title).toMatch(/^Still so: /);
    expect(told.posts[1]?.facts).toEqual([{ title: "For", value: "Fin Ance" }]);
    expect(told.mails.map(({ to }) => to)).toEqual(["ada@clinic.example", "fin@clinic.example"]);
    transact(clinic.runtime, JOB, (context) => void endNotice(context, "account_frozen", "account"));
    clinic.sql.run("UPDATE setting SET value = '0' WHERE key = 'frozen'");
    await told.at(4 * HOUR_MS);
    await told.at(4 * HOUR_MS + MINUTE_MS);
    expect(told.titles()[2]).toMatch(/^Over: /);
    expect(told.mails.slice(2).map(({ to }) => to)).toEqual(["ada@clinic.example", "fin@clinic.example"]);
    await told.at(9 * HOUR_MS);
    expect(told.titles()).toHaveLength(3);
  });

  it("and is over before the second person is due wakes nobody else", async () => {
    const clinic = testClinic([]);
    const told = toldBy(clinic);
    clinic.staff("admin");
    transact(clinic.runtime, JOB, (context) => openNotice(context, { kind: "account_frozen", about: "account" }));
    await told.at(0);
    transact(clinic.runtime, JOB, (context) => void endNotice(context, "account_frozen", "account"));
    for (const hours of [1, 2, 3]) await told.at(hours * HOUR_MS);
    expect(told.titles().map((title) => title.split(":")[0])).toEqual(["No money leaves", "Over"]);
  });

  it("is not told through itself", async () => {
    const clinic = testClinic([]);
    const told = toldBy(clinic, ["slack", "teams"]);
    transact(clinic.runtime, JOB, (context) => void pauseConnection(context, "slack", "no_service"));
    await told.at(0);
    expect(clinic.sql.all("SELECT target FROM notice_post")).toEqual([{ target: "connection:teams" }]);
    expect(told.titles()).toEqual(["The connection to Slack is broken"]);
  });

  it("as a connection that fails on is told after a quarter of an hour, and not for one bad answer", async () => {
    const one = scene("500_before", "500_before", "500_before", "500_before", "500_before", "500_before");
    const told = toldBy(one.clinic, ["slack"], one.world);
    one.clinic.sql.run(
      "INSERT INTO connection (id, kind, origin, config) VALUES ('stripe', 'stripe', 'https://x', '{}')",
    );
    one.processor.deaf = true;
    await told.at(2 * MINUTE_MS);
    expect(told.posts).toEqual([]);
    for (let minutes = 3; minutes < 40; minutes += 1) await told.at(minutes * MINUTE_MS);
    expect(told.titles()).toContain("The connection to Stripe is broken");
    one.processor.deaf = false;
    one.processor.calm();
    for (let minutes = 40; minutes < 200; minutes += 5) await told.at(minutes * MINUTE_MS);
    expect(told.titles()).toContain("Over: The connection to Stripe is broken");
  });

  it("as a job that comes to nothing for an hour is told by its kind, once for all of them", async () => {
    const clinic = testClinic([]);
    const told = toldBy(clinic);
    transact(clinic.runtime, JOB, (context) => {
      // No connection of that name: it is tried again and again.
      for (const ref of ["re_1", "re_2"])
        context.queue("read_money", { connectionId: "till", look: { at: "refund", ref } });
      context.queue("notice_watch", {});
    });
    const deaf = { ...told.world, processor: () => undefined };
    for (let minutes = 0; minutes < 100; minutes += 1) {
      clinic.setNow(NOW_MS + minutes * MINUTE_MS);
      await runJobs(deaf);
    }
    expect(told.titles()).toEqual(["Stuck for an hour: reading a payment or a refund"]);
    clinic.sql.run("DELETE FROM job WHERE kind = 'read_money'");
    await told.at(130 * MINUTE_MS);
    await told.at(131 * MINUTE_MS);
    expect(told.titles()[1]).toBe("Over: Stuck for an hour: reading a payment or a refund");
  });
});

it("one open notice stands for a thing, however often it is seen", () => {
  const clinic = testClinic([]);
  toldBy(clinic);
  transact(clinic.runtime, JOB, (context) => {
    for (let n = 0; n < 3; n++) openNotice(context, { kind: "job_stuck", about: "sweep" });
    endNotice(context, "job_stuck", "sweep");
    openNotice(context, { kind: "job_stuck", about: "sweep" });
    for (let n = 0; n < 3; n++) openNotice(context, { kind: "refund_failed", about: "LEG 1" });
  });
  expect(notices(clinic)).toEqual([
    { kind: "job_stuck", open: 0 },
    { kind: "job_stuck", open: 1 },
    { kind: "refund_failed", open: 0 },
  ]);
});

it("a chat and a messenger that hang hold up no refund", async () => {
  leavesWorkBehind();
  const one = scene();
  const told = toldBy(one.clinic, ["slack", "teams", "sendgrid", "twilio"], one.world);
  const admin = one.clinic.staff("admin");
  addressed(one.clinic, admin.personId, "ada@clinic.example");
  const never = () => new Promise<never>(() => {});
  for (let n = 0; n < 20; n++) {
    told.plan.push(never);
    told.mailPlan.push(never);
  }
  transact(one.clinic.runtime, JOB, (context) => {
    openNotice(context, { kind: "account_frozen", about: "account" });
    openNotice(context, { kind: "refund_failed", about: "X 1" });
  });
  one.clinic.setNow(NOW_MS + 2 * MINUTE_MS);
  void runJobs(told.world);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(one.leg().state).toBe("settled");
});
