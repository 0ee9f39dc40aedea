/** Danger: somebody asks by one login and says yes by another, or is somebody else by an address that nobody proved. */
import { describe, expect, it } from "vitest";
import type { Role } from "../../../../../core/words.ts";
import { adoptedBy, agentsDesk, DESK } from "../../../../support/agents-desk.ts";
import { testClinic } from "../../../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { committed, runApprove } from "../../../../support/operations.ts";

const ANA = "ana@clinic.example";

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
    sayYes: (who = lead) => runApprove(clinic.runtime, who, approval?.id ?? "", yes),
    same: (loginId: string, personId: string | null, by_ = admin) =>
      committed(clinic.runtime, "sayLoginsSame", by_, [loginId, { personId }]),
    people: () => committed(clinic.runtime, "listPeople", admin, []),
    events: () =>
      clinic.sql.all<{ type: string }>("SELECT type FROM event WHERE type LIKE 'person.%'").map((one) => one.type),
  };
}

describe("two logins that may be one person", () => {
  it.each([
    ["of one name, however it is written", { name: "ANA  RUÍZ" }],
    ["of one address", { name: "A. Ruiz", email: ANA }],
  ])("%s never say yes to what the other asked for", (_, by) => {
    const { sayYes, people, lead, ana } = asked(by);
    expect(sayYes()).toMatchObject({ ok: false, error: { code: "four_eyes" } });
    const list = people();
    const row = list.ok ? list.value.people.find((one) => one.personId === ana.personId) : undefined;
    expect(row?.alike).toEqual([lead.personId]);
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
      ["Leo", ["Ana Ruiz"]],
      ["Zoe", undefined],
    ]);
    expect(events()).toContain("person.joined");
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

  it("are never the admin's own, and nobody but an admin says so", () => {
    const { same, ana, lead, admin } = asked({ name: "Leo" });
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

  it("is over everywhere when either helpdesk says that they left, until they come in by the other", async () => {
    const { desk, other } = await signedIn("lead", true);
    desk.state.users = desk.state.users.map((one) => (one.externalId === "7" ? { ...one, active: false } : one));
    expect(await desk.ask(ANA)).toMatchObject({ error: { code: "forbidden" } });
    const stands = (id: string) =>
      desk.clinic.sql.one<{ at: number | null }>("SELECT suspended_at_ms AS at FROM person WHERE id = ?", id)?.at;
    expect(stands(other.personId)).not.toBeNull();
    expect(stands("L7")).not.toBeNull();
  });
});
