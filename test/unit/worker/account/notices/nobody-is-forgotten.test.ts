/** Danger: what is broken is told to somebody who left, a false alarm or a stale one stands in the chat, or a late answer is told to nobody. */
import { expect, it } from "vitest";
import { err } from "../../../../../core/result.ts";
import { pauseByPerson, resumeByPerson } from "../../../../../worker/account/commands/account/hold-connection.ts";
import { freeze } from "../../../../../worker/account/commands/money/freeze.ts";
import { readContext, transact } from "../../../../../worker/account/commands/run-command.ts";
import { endNotice, openNotice } from "../../../../../worker/account/domain/notices/open-notice.ts";
import { watch } from "../../../../../worker/account/domain/notices/watch.ts";
import { wakeUp } from "../../../../../worker/account/jobs/wake-up.ts";
import { moneyHealthOf } from "../../../../../worker/account/queries/money/money-health.ts";
import {
  connectionFailed,
  connectionWorked,
  pauseConnection,
} from "../../../../../worker/account/store/account/connection-health.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import { incidentPeople, putNoticeRuleRow } from "../../../../../worker/account/store/notices/rules.ts";
import { NOW_MS, type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { addressed, connect, toldBy } from "../../../../support/notices.ts";
import { committed } from "../../../../support/operations.ts";
import { HOUR_MS, MINUTE_MS } from "../../../../support/sending.ts";

const JOB: Actor = { type: "job", job: "outbox" };
const frozen = (clinic: TestClinic) =>
  transact(clinic.runtime, JOB, (context) => openNotice(context, { kind: "account_frozen", about: "account" }));
const left = (clinic: TestClinic, { personId }: { readonly personId: string }) =>
  clinic.sql.run("UPDATE person SET suspended_at_ms = ? WHERE id = ?", NOW_MS, personId);

function named() {
  const clinic = testClinic([]);
  const told = toldBy(clinic, ["sendgrid"]);
  const [admin, first, second] = [
    clinic.staff("admin", "Ada"),
    clinic.staff("lead", "Lea"),
    clinic.staff("finance", "Fin"),
  ];
  for (const [person, address] of [
    [admin, "ada"],
    [first, "lea"],
    [second, "fin"],
  ] as const)
    addressed(clinic, person.personId, `${address}@clinic.example`);
  clinic.sql.run("INSERT INTO incident_people VALUES (1, ?, ?, 60)", first.personId, second.personId);
  return { clinic, told, admin, first, second };
}

it("where the named person left, the second hears of what is broken; where both did, an admin", async () => {
  const { clinic, told, admin, first, second } = named();
  left(clinic, first);
  frozen(clinic);
  await told.at(0);
  expect(told.mails.map(({ to }) => to)).toEqual(["fin@clinic.example"]);
  left(clinic, second);
  expect(incidentPeople(clinic.sql)).toMatchObject({ firstPersonId: admin.personId, secondPersonId: null });
});

it("an admin who has no address is not the one who hears where another has", () => {
  const clinic = testClinic([]);
  clinic.staff("admin", "Ada");
  const other = clinic.staff("admin", "Bea");
  addressed(clinic, other.personId, "bea@clinic.example");
  expect(incidentPeople(clinic.sql)?.firstPersonId).toBe(other.personId);
});

it("who asked for an approval is not told that it waits, by whatever name a rule has them", async () => {
  const clinic = testClinic(mayasMassage());
  const told = toldBy(clinic, ["sendgrid"]);
  putNoticeRuleRow(clinic.sql, { kind: "approval_waits", locationId: null, target: "asker", muted: false });
  const agent = clinic.staff("agent", "Ana Agent");
  addressed(clinic, agent.personId, "ana@clinic.example");
  decided(clinic, agent, ulidOf("DEC", 1), { exception: goodwill, amountMinor: 5_000 });
  await told.at(0);
  expect(told.mails).toEqual([]);
});

it("one bad answer, after which nothing was asked, is no broken connection", async () => {
  const clinic = testClinic([]);
  const told = toldBy(clinic, ["slack", "twilio"]);
  transact(clinic.runtime, JOB, (context) => {
    connectionFailed(context, "twilio", "500");
    context.queue("notice_watch", {});
  });
  for (const minutes of [1, 20, 40, 60]) await told.at(minutes * MINUTE_MS);
  expect(told.titles()).toEqual([]);
});

it("a chat that may have taken what is broken hears that it is over", async () => {
  const clinic = testClinic([]);
  const told = toldBy(clinic, ["slack"]);
  told.plan.push(() => err({ verdict: "unknown", detail: "no_answer" }));
  frozen(clinic);
  await told.at(0);
  transact(clinic.runtime, JOB, (context) => void endNotice(context, "account_frozen", "account"));
  await told.at(HOUR_MS);
  expect(told.titles().map((title) => title.split(":")[0])).toContain("Over");
});

it("of more late answers than one look takes, the rest is told at the next", () => {
  const clinic = testClinic(mayasMassage());
  toldBy(clinic, ["slack"]);
  for (let n = 1; n <= 21; n++)
    clinic.sql.run(
      `INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, opened_by, month, currency, first_answer_due_at_ms)
       VALUES (?, ?, 'open', 'changed_mind', '2026-03-01', ?3, 'job', '2026-03', 'USD', ?3)`,
      ulidOf("LATE", n),
      clinic.id("patient", "P1"),
      NOW_MS - HOUR_MS,
    );
  for (let looks = 0; looks < 2; looks++) transact(clinic.runtime, JOB, watch);
  expect(clinic.sql.one("SELECT count(*) AS n FROM notice WHERE kind = 'first_answer_overdue'")).toEqual({ n: 21 });
});

it("tests to the team have an end: twenty an hour", () => {
  const clinic = testClinic([]);
  toldBy(clinic, ["slack"]);
  const admin = clinic.staff("admin");
  const test = (n: number) =>
    committed(clinic.runtime, "testNotice", admin, [ulidOf("TST", n), { target: "connection:slack" }]);
  for (let n = 1; n <= 20; n++) expect(test(n).ok).toBe(true);
  expect(test(21)).toMatchObject({ ok: false, error: { code: "too_many" } });
});

it("a connection that somebody lets try again is over when it works, and not before", async () => {
  const clinic = testClinic([]);
  const told = toldBy(clinic, ["slack", "stripe"]);
  const admin = clinic.staff("admin");
  const refused = () => transact(clinic.runtime, JOB, (context) => void pauseConnection(context, "stripe", "401"));
  refused();
  await told.at(0);
  transact(clinic.runtime, admin, (context) => resumeByPerson(context, "stripe"));
  await told.at(1);
  refused();
  await told.at(2);
  expect(told.titles()).toEqual(["The connection to Stripe is broken"]);
  transact(clinic.runtime, JOB, (context) => connectionWorked(context, "stripe"));
  for (const minutes of [3, 20, 40]) await told.at(minutes * MINUTE_MS);
  expect(told.titles().slice(1)).toEqual(["Over: The connection to Stripe is broken"]);
});

it("a connection that somebody lets try again, and that nobody asks, is over at the next look", async () => {
  const clinic = testClinic([]);
  const told = toldBy(clinic, ["slack", "stripe"]);
  const admin = clinic.staff("admin");
  transact(clinic.runtime, JOB, (context) => void pauseConnection(context, "stripe", "401"));
  await told.at(0);
  transact(clinic.runtime, admin, (context) => resumeByPerson(context, "stripe"));
  for (const minutes of [16, 17, 33]) await told.at(minutes * MINUTE_MS);
  expect(told.titles().slice(1)).toEqual(["Over: The connection to Stripe is broken"]);
});

it("a thousand refunds that need somebody do not drown the chat: twenty stand, and the next comes when one is over", () => {
  const clinic = testClinic([]);
  toldBy(clinic, ["slack"]);
  const open = (n: number) =>
    transact(clinic.runtime, JOB, (context) => openNotice(context, { kind: "money_attention", about: `LEG ${n}` }));
  const posts = () => clinic.sql.one("SELECT count(*) AS n FROM notice_post WHERE why = 'first'");
  for (let n = 0; n < 1_000; n++) open(n);
  expect(posts()).toEqual({ n: 20 });
  transact(clinic.runtime, JOB, (context) => void endNotice(context, "money_attention", "LEG 3"));
  open(999);
  expect(posts()).toEqual({ n: 21 });
});

it("a connection that goes and comes all day is told once, once more where it lasts, and once that it is over", async () => {
  const clinic = testClinic([]);
  const told = toldBy(clinic, ["slack", "stripe"]);
  clinic.staff("admin");
  for (let minutes = 0; minutes < 24 * 60; minutes += 15) {
    transact(clinic.runtime, JOB, (context) => void pauseConnection(context, "stripe", "403"));
    await told.at(minutes * MINUTE_MS);
    clinic.setNow(NOW_MS + (minutes + 10) * MINUTE_MS);
    transact(clinic.runtime, JOB, (context) => connectionWorked(context, "stripe"));
    clinic.setNow(NOW_MS + (minutes + 15) * MINUTE_MS);
  }
  for (const minutes of [20, 40, 60]) await told.at(24 * HOUR_MS + minutes * MINUTE_MS);
  expect(told.titles().map((title) => title.split(":")[0])).toEqual([
    "The connection to Stripe is broken",
    "Still so",
    "Over",
  ]);
});

it("a timer that no longer runs is told by whoever wakes the account anyway, and once it runs that is told too", async () => {
  const { clinic, told } = named();
  const stuck = () => clinic.sql.all("SELECT about, ended_at_ms IS NULL AS open FROM notice WHERE kind = 'job_stuck'");
  clinic.sql.run(
    "INSERT INTO job (id, lane, kind, ref, due_at_ms) VALUES ('J1', 'x', 'sweep', 'late', ?)",
    NOW_MS - 59 * MINUTE_MS,
  );
  expect(wakeUp(clinic.runtime)).toEqual({ isLate: false });
  clinic.setNow(NOW_MS + 2 * MINUTE_MS);
  expect(wakeUp(clinic.runtime)).toEqual({ isLate: true });
  expect(stuck()).toEqual([{ about: "timer", open: 1 }]);
  clinic.sql.run("DELETE FROM job WHERE id = 'J1'");
  await told.at(3 * MINUTE_MS);
  expect(told.mails.map(({ subject }) => subject)).toEqual(["Stuck for an hour: the timer that begins all work"]);
  // That the work was done says not that the timer began it.
  transact(clinic.runtime, JOB, watch);
  expect(stuck()).toEqual([{ about: "timer", open: 1 }]);
  clinic.setNow(NOW_MS + 4 * MINUTE_MS);
  expect(wakeUp(clinic.runtime)).toEqual({ isLate: false });
  expect(stuck()).toEqual([{ about: "timer", open: 0 }]);
});

it("a frozen account that waits for one processor which somebody paused says so, and who ends that", async () => {
  const { clinic, told, admin } = named();
  connect(clinic, "stripe");
  connect(clinic, "paypal");
  transact(clinic.runtime, JOB, (context) => freeze(context, { why: "shorter", guard: { seq: 9, hash: "h" } }));
  const by = { ...admin, type: "person" } as const;
  transact(clinic.runtime, by, (context) => pauseByPerson(context, "paypal"));
  const frozenNow = () => {
    const health = moneyHealthOf(readContext(clinic.runtime), by);
    return health.ok ? health.value.frozen?.heldAt : undefined;
  };
  expect(frozenNow()).toEqual([{ name: "PayPal", because: "paused" }]);
  transact(clinic.runtime, JOB, watch);
  await told.at(1);
  const texts = told.mails.map(({ text }) => text).join("\n");
  expect(texts).toMatch(/paused this processor.*no money leaves at any.*An admin resumes it.*PayPal/s);
  transact(clinic.runtime, by, (context) => resumeByPerson(context, "paypal"));
  expect(frozenNow()).toBeUndefined();
  transact(clinic.runtime, JOB, watch);
  expect(clinic.sql.all("SELECT about FROM notice WHERE ended_at_ms IS NULL")).toEqual([{ about: "account" }]);
});
