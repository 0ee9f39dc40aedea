/** Danger: somebody who may not decides who hears of what; or an admin thinks that a chat is told, and it is not. */
import { describe, expect, it } from "vitest";
import type { NoticeRulesView } from "../../../../../core/contract/notices.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { openNotice } from "../../../../../worker/account/domain/notices/open-notice.ts";
import { testClinic } from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { addressed, toldBy } from "../../../../support/notices.ts";
import { committed } from "../../../../support/operations.ts";
import { HOUR_MS } from "../../../../support/sending.ts";

function scene() {
  const clinic = testClinic([]);
  const told = toldBy(clinic);
  const admin = clinic.staff("admin", "Ada Admin");
  const finance = clinic.staff("finance", "Fin Ance");
  addressed(clinic, admin.personId, "ada@clinic.example");
  const failed = (about: string) =>
    transact(clinic.runtime, { type: "job", job: "outbox" }, (context) =>
      openNotice(context, { kind: "refund_failed", about, amountMinor: 1_000, currency: "USD" }),
    );
  return { clinic, told, admin, finance, failed };
}

const got = <T>(answer: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

describe("who is told", () => {
  it("is what an admin said, and as usual again where that is taken back", async () => {
    const { clinic, told, admin, failed } = scene();
    const say = (isTold: boolean | null, target: "connection:slack" | `person:${string}` = "connection:slack") =>
      got(
        committed(clinic.runtime, "putNoticeRule", admin, [
          { kind: "refund_failed", locationId: null, target, isTold },
        ]),
      );
    const muted: NoticeRulesView = say(false);
    expect(muted.rules).toEqual([{ kind: "refund_failed", locationId: null, target: "connection:slack", muted: true }]);
    failed("A 1");
    await told.at(0);
    expect(told.posts).toEqual([]);
    say(true, `person:${admin.personId}`);
    failed("B 1");
    await told.at(1);
    expect([told.posts.length, told.mails.map(({ to }) => to)]).toEqual([0, ["ada@clinic.example"]]);
    expect(say(null).rules).toHaveLength(1);
    failed("C 1");
    await told.at(2);
    expect(told.posts).toHaveLength(1);
  });

  it("says what is missing", () => {
    const clinic = testClinic([]);
    const admin = clinic.staff("admin");
    expect(got(committed(clinic.runtime, "readNoticeRules", admin, []))).toMatchObject({
      chats: [],
      canMail: false,
      people: [{ hasAddress: false }],
      incidentPeople: { firstPersonId: admin.personId, secondPersonId: null, escalateAfterMinutes: 60 },
    });
  });

  it.each(["viewer", "agent", "lead", "finance"] as const)("is not for a %s to say", (role) => {
    const { clinic } = scene();
    const who = clinic.staff(role);
    const rule = { kind: "refund_failed", locationId: null, target: "connection:slack", isTold: false } as const;
    expect(committed(clinic.runtime, "putNoticeRule", who, [rule])).toMatchObject({ error: { code: "forbidden" } });
    expect(committed(clinic.runtime, "listNotices", who, [])).toMatchObject({ error: { code: "forbidden" } });
  });

  it.each([
    [{ target: "connection:twilio", locationId: null }, "target"],
    [{ target: `person:${ulidOf("NANE", 1)}`, locationId: null }, "target"],
    [{ target: "connection:slack", locationId: ulidOf("NANE", 2) }, "locationId"],
    [{ target: "everybody", locationId: null }, "target"],
    [{ target: "person:ada@clinic.example", locationId: null }, "target"],
  ])("is nobody who is not there: %j", (bend, field) => {
    const { clinic, admin } = scene();
    for (const isTold of [true, false, null]) {
      const rule = { kind: "refund_failed", isTold, ...bend } as never;
      expect(committed(clinic.runtime, "putNoticeRule", admin, [rule])).toMatchObject({
        error: { code: "invalid", field },
      });
    }
    expect(clinic.sql.all("SELECT * FROM notice_rule")).toEqual([]);
  });

  it("that left may be taken out of the rules, and not into them", () => {
    const { clinic, admin, finance } = scene();
    clinic.sql.run("UPDATE person SET suspended_at_ms = 1 WHERE id = ?", finance.personId);
    const put = (isTold: boolean | null) =>
      committed(clinic.runtime, "putNoticeRule", admin, [
        { kind: "refund_failed", locationId: null, target: `person:${finance.personId}`, isTold },
      ]);
    expect(put(true)).toMatchObject({ error: { code: "invalid", field: "target" } });
    expect([put(false).ok, put(null).ok]).toEqual([true, true]);
  });
});

describe("who hears of what is broken", () => {
  it("is named, and the second is somebody else who works here", () => {
    const { clinic, admin, finance } = scene();
    const put = (firstPersonId: string, secondPersonId: string | null, escalateAfterMinutes = 30) =>
      committed(clinic.runtime, "putIncidentPeople", admin, [{ firstPersonId, secondPersonId, escalateAfterMinutes }]);
    expect(put(admin.personId, admin.personId)).toMatchObject({ error: { field: "secondPersonId" } });
    expect(put(ulidOf("NANE", 1), null)).toMatchObject({ error: { field: "firstPersonId" } });
    expect(put(admin.personId, null, 1)).toMatchObject({ error: { code: "invalid" } });
    clinic.sql.run("UPDATE person SET suspended_at_ms = 1 WHERE id = ?", finance.personId);
    expect(put(admin.personId, finance.personId)).toMatchObject({ error: { field: "secondPersonId" } });
    expect(got(put(admin.personId, null)).incidentPeople).toEqual({
      firstPersonId: admin.personId,
      secondPersonId: null,
      escalateAfterMinutes: 30,
    });
  });
});

describe("a test", () => {
  it("goes to one target, says that it is one, leaves once, and stands in the list with what became of it", async () => {
    const { clinic, told, admin } = scene();
    const send = (target: "connection:slack" | `person:${string}`, n: number) =>
      committed(clinic.runtime, "testNotice", admin, [ulidOf("TEST", n), { target }]);
    got(send("connection:slack", 1));
    got(send("connection:slack", 1));
    got(send(`person:${admin.personId}`, 2));
    await told.at(0);
    await told.at(HOUR_MS);
    expect(told.titles()).toEqual(["Test: this is how notices arrive here"]);
    expect(told.mails.map(({ to, subject }) => [to, subject])).toEqual([
      ["ada@clinic.example", "Test: this is how notices arrive here"],
    ]);
    const { notices } = got(committed(clinic.runtime, "listNotices", admin, []));
    expect(notices.map(({ kind, posts }) => [kind, posts.map(({ to, state }) => [to, state])])).toEqual([
      ["test", [["Ada Admin", "mailed"]]],
      ["test", [["Slack", "posted"]]],
    ]);
  });

  it("is refused where no way leads", () => {
    const { clinic, admin, finance } = scene();
    for (const target of [`person:${finance.personId}`, "connection:teams", "asker"] as const)
      expect(committed(clinic.runtime, "testNotice", admin, [ulidOf("TEST", 1), { target }])).toMatchObject({
        error: { code: "invalid", field: "target" },
      });
  });
});
