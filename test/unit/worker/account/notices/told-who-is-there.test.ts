/** Danger: what concerns one person is told to them at the sea, and to nobody who is there. */
import { expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { openNotice } from "../../../../../worker/account/domain/notices/open-notice.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { putNoticeRuleRow } from "../../../../../worker/account/store/notices/rules.ts";
import { approveAs } from "../../../../support/approving.ts";
import { type TestClinic, testClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { addressed, connect, toldBy } from "../../../../support/notices.ts";
import { runTellAway } from "../../../../support/operations.ts";

const WEEK = { fromOn: "2026-03-02", untilOn: "2026-03-06" };

function scene() {
  const clinic = testClinic(mayasMassage());
  connect(clinic, "sendgrid");
  const person = (role: Parameters<TestClinic["staff"]>[0], name: string) => {
    const who = clinic.staff(role, name);
    addressed(clinic, who.personId, `${name.toLowerCase()}@clinic.example`);
    return who;
  };
  return { clinic, ana: person("agent", "Ana"), ben: person("agent", "Ben"), lead: person("lead", "Leo") };
}

let n = 0;
const away = (clinic: TestClinic, who: PersonActor, standIn: PersonActor, lend = false) =>
  expect(
    runTellAway(clinic.runtime, who, ulidOf("AWAY", ++n), {
      ...WEEK,
      personId: who.personId,
      standInId: standIn.personId,
      ...(lend ? { lend: { sentence: "A week at the sea." } } : {}),
    }),
  ).toMatchObject({ ok: true });

const told = (clinic: TestClinic) =>
  clinic.sql
    .all<{ name: string }>(
      `SELECT p.name FROM notice_post o JOIN notice n ON n.id = o.notice_id JOIN person p ON o.target = 'person:' || p.id
       ORDER BY o.id`,
    )
    .map(({ name }) => name);

it("a notice to one person goes to who is there for them, once", () => {
  const { clinic, ana, ben } = scene();
  for (const who of [ana, ben])
    putNoticeRuleRow(clinic.sql, {
      kind: "refund_failed",
      locationId: null,
      target: `person:${who.personId}`,
      muted: false,
    });
  away(clinic, ana, ben);
  transact(clinic.runtime, { type: "job", job: "outbox" }, (context) =>
    openNotice(context, { kind: "refund_failed", about: "x" }),
  );
  expect(told(clinic)).toEqual(["Ben"]);
});

it("who is away and for whom nobody is there is told themselves", () => {
  const { clinic, ana, ben } = scene();
  putNoticeRuleRow(clinic.sql, {
    kind: "refund_failed",
    locationId: null,
    target: `person:${ana.personId}`,
    muted: false,
  });
  away(clinic, ana, ben);
  away(clinic, ben, ana);
  transact(clinic.runtime, { type: "job", job: "outbox" }, (context) =>
    openNotice(context, { kind: "refund_failed", about: "x" }),
  );
  expect(told(clinic)).toEqual(["Ana"]);
});

it("an approval is told to who may give it: an approver who is away without lending keeps the notice", () => {
  const { clinic, ana, ben, lead } = scene();
  away(clinic, lead, ben);
  decided(clinic, ana, ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
  expect(told(clinic)).toEqual(["Leo"]);
});

it("with the right lent it is told to who stands in, and never to who asked for it", () => {
  const { clinic, ana, ben, lead } = scene();
  away(clinic, lead, ben, true);
  decided(clinic, ana, ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
  expect(told(clinic)).toEqual(["Ben"]);
  const other = scene();
  away(other.clinic, other.lead, other.ana, true);
  decided(other.clinic, other.ana, ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
  expect(told(other.clinic)).not.toContain("Ana");
});

it("what was answered goes to who is there for whoever asked", () => {
  const { clinic, ana, ben, lead } = scene();
  putNoticeRuleRow(clinic.sql, { kind: "approved", locationId: null, target: "asker", muted: false });
  decided(clinic, ana, ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
  away(clinic, ana, ben);
  const row = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
  approveAs(clinic.runtime, lead, row?.id ?? "", { verdict: "approve", approvalHash: row?.hash ?? "" });
  expect(told(clinic).at(-1)).toBe("Ben");
});

it("the mail to who is there says for whom, and one in their own right says nobody", async () => {
  const lines = async ({ clinic }: ReturnType<typeof scene>) => {
    const told = toldBy(clinic, []);
    await told.at(0);
    return told.mails.map(({ to, text }) => [to, text.split("\n").find((line) => line.startsWith("For: "))]);
  };
  const failed = scene();
  for (const who of [failed.ana, failed.lead])
    putNoticeRuleRow(failed.clinic.sql, {
      kind: "refund_failed",
      locationId: null,
      target: `person:${who.personId}`,
      muted: false,
    });
  away(failed.clinic, failed.ana, failed.ben);
  transact(failed.clinic.runtime, { type: "job", job: "outbox" }, (context) =>
    openNotice(context, { kind: "refund_failed", about: "x" }),
  );
  expect(await lines(failed)).toEqual([
    ["ben@clinic.example", "For: Ana"],
    ["leo@clinic.example", undefined],
  ]);

  const waits = scene();
  away(waits.clinic, waits.lead, waits.ben, true);
  decided(waits.clinic, waits.ana, ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
  expect(await lines(waits)).toEqual([["ben@clinic.example", "For: Leo"]]);
});
