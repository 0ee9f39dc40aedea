/** Danger: somebody asks by one login and says yes by another, or is somebody else by an address that nobody proved. */
import { describe, expect, it } from "vitest";
import { admitted } from "../../../../../core/approval/standing.ts";
import type { Role } from "../../../../../core/words.ts";
import { hadPartIn } from "../../../../../worker/account/domain/people/same-person.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { loginOf, standingOf } from "../../../../../worker/account/store/people/people.ts";
import { keepEmailNorm } from "../../../../../worker/account/store/people/standing.ts";
import { adoptedBy, agentsDesk, DESK } from "../../../../support/agents-desk.ts";
import { NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { committed, runApprove } from "../../../../support/operations.ts";

const ANA = "ana@clinic.example";
const WHY = "Ana answers both desks, Mia told me.";

/** The agent Ana has asked for an exception; `by` is a lead who may be her. */
function asked(by: { readonly name: string; readonly email?: string }) {
  const clinic = testClinic(mayasMassage());
  const ana = clinic.staff("agent", "Ana Ruiz");
  clinic.sql.run("UPDATE person SET email_norm = 'ana@clinic.example' WHERE id = ?", ana.personId);
  const lead = clinic.staff("lead", by.name);
  clinic.sql.run(
    "UPDATE person SET helpdesk = 'counter', email_norm = ? WHERE id = ?",
    by.email ?? null,
    lead.personId,
  );
  decided(clinic, ana, ulidOf("DEC", 1), { amountMinor: 5_000, exception: goodwill });
  const approval = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
  const admin = clinic.staff("admin", "Zoe");
  const yes = { verdict: "approve", approvalHash: approval?.hash ?? "" } as const;
  return {
    ...{ clinic, ana, lead, admin },
    sayYes: (who: PersonActor = lead, id = approval?.id ?? "") => runApprove(clinic.runtime, who, id, yes),
    same: (loginId: string, personId: string | null, by_ = admin) =>
      committed(clinic.runtime, "sayLoginsSame", by_, [loginId, { personId, sentence: WHY }]),
    look: (loginId: string, personId: string, by_ = admin) =>
      committed(clinic.runtime, "lookAtJoining", by_, [loginId, personId]),
    people: () => committed(clinic.runtime, "listPeople", admin, []),
    events: () =>
      clinic.sql.all<{ type: string }>("SELECT type FROM event WHERE type LIKE 'person.%'").map((one) => one.type),
  };
}

describe("two logins that may be one person", () => {
  it.each([
    ["of one name, however it is written", { name: "ANA  RUÍZ" }],
    ["of one name, the last one first", { name: "Ruiz, Ana" }],
    ["of one address", { name: "A. Ruiz", email: ANA }],
    ["of one mailbox, by what follows a plus", { name: "A. Ruiz", email: "ana+desk2@clinic.example" }],
  ])("%s never say yes to what the other asked for", (_, by) => {
    const { sayYes, people, lead, ana } = asked(by);
    expect(sayYes()).toMatchObject({ ok: false, error: { code: "four_eyes" } });
    const list = people();
    const row = list.ok ? list.value.people.find((one) => one.personId === ana.personId) : undefined;
    expect(row?.alike?.map(({ personId }) => personId)).toEqual([lead.personId]);
  });

  it("say no yes either once one of them has another address: what was asked for before was asked by who had this one", () => {
    const { sayYes, lead, clinic } = asked({ name: "A. Ruiz", email: ANA });
    keepEmailNorm(clinic.sql, lead.personId, "leo@clinic.example", NOW_MS + 60_000);
    expect(sayYes()).toMatchObject({ ok: false, error: { code: "four_eyes" } });
  });

  it("of another name and address do", () => {
    expect(asked({ name: "Leo", email: "leo@clinic.example" }).sayYes()).toMatchObject({ ok: true });
  });
});

describe("two logins that an admin called one person", () => {
  it("never say yes to each other, count as one, and are listed as one", () => {
    const { sayYes, same, people, lead, ana, clinic, events } = asked({ name: "Leo" });
    expect(same(ana.personId, lead.personId).ok).toBe(true);
    expect(sayYes()).toMatchObject({ ok: false, error: { code: "four_eyes" } });
    expect(() =>
      clinic.sql.run("UPDATE approval SET state = 'approved', approver_id = ?, decided_at_ms = 1", lead.personId),
    ).toThrow(/nobody approves what they asked for/);
    const list = people();
    expect(list.ok && list.value.people.map(({ name, logins }) => [name, logins?.map((one) => one.name)])).toEqual([
      ["Leo", ["Leo", "Ana Ruiz"]],
      ["Zoe", ["Zoe"]],
    ]);
    expect(events()).toContain("person.joined");
  });

  it("are asked about where they are, and not where a login is that was parted from them", () => {
    const { clinic, same, ana, lead } = asked({ name: "Leo" });
    same(ana.personId, lead.personId);
    clinic.sql.run("UPDATE person SET signed_in_by = ? WHERE id = ?", ana.personId, lead.personId);
    same(ana.personId, null);
    expect(loginOf(clinic.sql, lead.personId)?.helpdesk).toBe("counter");
  });

  it("share what one of them may decide alone in a day", () => {
    const { clinic, same, ana, lead } = asked({ name: "Leo" });
    const alone = (personId: string) =>
      clinic.sql.one<{ n: number }>(
        "SELECT count(*) AS n FROM decision WHERE decider_id IN (SELECT login_id FROM same_login WHERE person_id = ?)",
        personId,
      )?.n;
    expect([alone(ana.personId), alone(lead.personId)]).toEqual([1, 0]);
    same(ana.personId, lead.personId);
    expect([alone(ana.personId), alone(lead.personId)]).toEqual([1, 1]);
  });

  it("are two again where the admin was wrong: the login may only look until somebody gives it a role", () => {
    const { same, sayYes, ana, lead, clinic } = asked({ name: "Leo" });
    same(ana.personId, lead.personId);
    expect(same(ana.personId, null).ok).toBe(true);
    expect(clinic.sql.one("SELECT role, same_as FROM person WHERE id = ?", ana.personId)).toEqual({
      role: "viewer",
      same_as: null,
    });
    expect(sayYes()).toMatchObject({ error: { code: "session_expired" } });
    expect(sayYes({ ...lead, sinceMs: Number.MAX_SAFE_INTEGER })).toMatchObject({ ok: true });
  });

  it("stay one for what was asked for while they were one: parted, neither says yes to it", () => {
    const { clinic, same, sayYes, ana, lead } = asked({ name: "Leo" });
    // What Leo asks for now, Ana may have asked for: her login acts as him.
    clinic.sql.run("UPDATE approval SET state = 'withdrawn', decided_at_ms = 1 WHERE state = 'waiting'");
    same(ana.personId, lead.personId);
    clinic.setNow(NOW_MS + 1_000);
    clinic.sql.run(
      `INSERT INTO approval (id, decision_id, hash, needs, why, requested_by, requested_at_ms, expires_at_ms, state)
       SELECT 'A2', decision_id, hash, needs, why, ?, ?, expires_at_ms, 'waiting' FROM approval`,
      lead.personId,
      NOW_MS + 1_000,
    );
    clinic.setNow(NOW_MS + 2_000);
    same(ana.personId, null);
    clinic.sql.run("UPDATE person SET role = 'lead' WHERE id = ?", ana.personId);
    const anew = { ...ana, role: "lead", sinceMs: Number.MAX_SAFE_INTEGER } as const;
    expect(sayYes(anew, "A2")).toMatchObject({ ok: false, error: { code: "four_eyes" } });
    expect(() =>
      clinic.sql.run("UPDATE approval SET state = 'approved', approver_id = ? WHERE id = 'A2'", ana.personId),
    ).toThrow(/while they were the one who asked/);
  });

  it("show first what becomes different, and keep why", () => {
    const { clinic, look, same, people, ana, lead, events } = asked({ name: "Leo" });
    expect(look(ana.personId, lead.personId)).toEqual({
      ok: true,
      value: {
        roles: { login: "agent", person: "lead" },
        ownLimits: { login: false, person: false },
        lends: [],
        waitingApprovals: 1,
        givenApprovals: 0,
        openWork: 1,
      },
    });
    expect(events()).not.toContain("person.joined");
    clinic.sql.run(
      "UPDATE approval SET state = 'approved', approver_id = ?, decided_at_ms = 1 WHERE state = 'waiting'",
      lead.personId,
    );
    expect(look(ana.personId, lead.personId)).toMatchObject({ value: { waitingApprovals: 0, givenApprovals: 1 } });
    same(ana.personId, lead.personId);
    const list = people();
    const logins = list.ok ? list.value.people.find(({ name }) => name === "Leo")?.logins : [];
    expect(logins?.map(({ email, sentence }) => [email, sentence])).toEqual([
      [undefined, undefined],
      ["an•••@clinic.example", WHY],
    ]);
  });

  it("lend and are lent nothing any more, also where they are parted again", () => {
    const { clinic, look, same, ana, lead } = asked({ name: "Leo" });
    const mia = clinic.staff("finance", "Mia");
    const lent = (id: string, from: string, to: string) =>
      clinic.sql.run(
        `INSERT INTO delegation (id, from_person, to_person, from_on, until_on, starts_at_ms, ends_at_ms, given_at_ms, text_id)
         VALUES (?1, ?2, ?3, '2026-01-01', '2026-12-31', ?4 - 1, ?4 + 86400000, 1, (SELECT id FROM text LIMIT 1))`,
        id,
        from,
        to,
        NOW_MS,
      );
    lent("D1", mia.personId, ana.personId);
    lent("D2", mia.personId, lead.personId);
    expect(look(ana.personId, lead.personId)).toMatchObject({
      value: { lends: [{ from: "Mia", to: "Ana Ruiz", untilOn: "2026-12-31" }] },
    });
    same(ana.personId, lead.personId);
    same(ana.personId, null);
    expect(clinic.sql.all("SELECT id FROM delegation WHERE ended_at_ms IS NULL")).toEqual([{ id: "D2" }]);
  });

  it("had one part in what is reviewed: who acted as somebody does not look at it a second time", () => {
    const { clinic, same, ana, lead } = asked({ name: "Leo" });
    same(ana.personId, lead.personId);
    same(ana.personId, null);
    const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
    clinic.sql.run(
      "UPDATE approval SET state = 'approved', approver_id = ?, decided_at_ms = 1 WHERE state = 'waiting'",
      lead.personId,
    );
    clinic.sql.run("UPDATE decision SET decider_id = ?", lead.personId);
    expect(hadPartIn(clinic.sql, caseId, ana.personId)).toBe(true);
    expect(hadPartIn(clinic.sql, caseId, clinic.staff("lead", "Mia").personId)).toBe(false);
  });

  it("are never the admin's own, and nobody but an admin says so", () => {
    const { same, ana, lead, admin, clinic } = asked({ name: "Leo" });
    expect(committed(clinic.runtime, "lookAtJoining", admin, [ana.personId, admin.personId])).toMatchObject({
      error: { code: "four_eyes" },
    });
    for (const pair of [[admin.personId, ana.personId] as const, [ana.personId, admin.personId] as const])
      expect(same(...pair)).toMatchObject({ error: { code: "four_eyes" } });
    expect(same(ana.personId, lead.personId, lead)).toMatchObject({ error: { code: "forbidden" } });
    expect(same(ana.personId, "01JD0000000000000000000ZZZ")).toMatchObject({ error: { code: "not_found" } });
  });

  it("are joined once: a login of one person is not made another's behind their back", () => {
    const { same, ana, lead, clinic } = asked({ name: "Leo" });
    const third = clinic.staff("lead", "Mia");
    same(ana.personId, lead.personId);
    expect(same(ana.personId, third.personId)).toMatchObject({ error: { code: "already_decided" } });
    expect(same(lead.personId, third.personId)).toMatchObject({ error: { code: "already_decided" } });
  });
});

describe("who signs in with a code", () => {
  /** The same address at the first helpdesk, with a role there. */
  async function signedIn(role: Role, isVerified: boolean, own: Role = "viewer") {
    const desk = agentsDesk();
    const other = desk.clinic.staff(role, "Ana Maria");
    adoptedBy(desk.clinic, other.personId, { email: ANA, isVerified });
    desk.clinic.sql.run(
      "INSERT INTO person (id, helpdesk, external_id, name, role) VALUES ('L7', ?, '7', 'Ana', ?)",
      DESK,
      own,
    );
    const { challengeId, code } = await desk.coded(ANA);
    const opened = await desk.enter(challengeId, code);
    return { desk, other, person: opened.ok ? opened.value.person : undefined };
  }

  it("is whoever another helpdesk knows by the same verified address, with that role", async () => {
    const { person, other, desk } = await signedIn("lead", true);
    expect(person).toEqual({ personId: other.personId, name: "Ana Maria", role: "lead" });
    expect(desk.clinic.sql.one("SELECT role, same_as FROM person WHERE id = 'L7'")).toEqual({
      role: "viewer",
      same_as: other.personId,
    });
    const again = await desk.coded(ANA);
    expect(await desk.enter(again.challengeId, again.code)).toMatchObject({
      ok: true,
      value: { person: { personId: other.personId } },
    });
  });

  it("stays apart where that helpdesk does not say that the address was proved", async () => {
    expect((await signedIn("lead", false)).person).toMatchObject({ personId: "L7", role: "viewer" });
  });

  it("stays apart where they may more than the other: nobody's right grows by an address alone", async () => {
    const { person } = await signedIn("agent", true, "lead");
    expect(person).toMatchObject({ personId: "L7", role: "lead" });
  });

  it("stays apart where an admin said that they are two", async () => {
    const { desk, other } = await signedIn("lead", true);
    const admin = desk.clinic.staff("admin", "Zoe");
    committed(desk.clinic.runtime, "sayLoginsSame", admin, ["L7", { personId: null, sentence: WHY }]);
    await desk.later();
    const again = await desk.coded(ANA);
    const opened = await desk.enter(again.challengeId, again.code);
    expect(opened).toMatchObject({ ok: true, value: { person: { personId: "L7", role: "viewer" } } });
    expect(other.personId).not.toBe("L7");
  });

  it("is over everywhere when either helpdesk says that they left, until they come in by the other", async () => {
    const { desk, other } = await signedIn("lead", true);
    desk.state.users = desk.state.users.map((one) => (one.externalId === "7" ? { ...one, active: false } : one));
    expect(await desk.ask(ANA)).toMatchObject({ error: { code: "forbidden" } });
    const stands = (id: string) =>
      desk.clinic.sql.one<{ at: number | null }>("SELECT suspended_at_ms AS at FROM person WHERE id = ?", id)?.at;
    expect(stands(other.personId)).not.toBeNull();
    expect(stands("L7")).not.toBeNull();
    // Come in by the other, they stay, whoever asks for a code to the address of the one that left; what that one had opened is over.
    desk.clinic.sql.run("UPDATE person SET suspended_at_ms = NULL WHERE id = ?", other.personId);
    expect(await desk.ask(ANA)).toMatchObject({ error: { code: "forbidden" } });
    expect(stands(other.personId)).toBeNull();
    expect(admitted(standingOf(desk.clinic.sql, other.personId), NOW_MS)).toMatchObject({
      error: { code: "session_expired" },
    });
  });

  it("proves no other address than the one that the code went to", async () => {
    const desk = agentsDesk();
    const { challengeId, code } = await desk.coded(ANA);
    desk.state.users = desk.state.users.map((one) =>
      one.externalId === "7" ? { ...one, email: "leos@clinic.example" } : one,
    );
    await desk.ask("leos@clinic.example");
    expect(await desk.enter(challengeId, code)).toMatchObject({ error: { code: "too_late" } });
    expect(desk.clinic.sql.one("SELECT email_verified AS n FROM person WHERE external_id = '7'")).toEqual({ n: 0 });
  });
});
