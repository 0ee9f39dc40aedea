/** Danger: somebody makes an approver of themselves, the last admin goes, or a right that was lent outlives the role it was lent from. */
import { expect, it } from "vitest";
import { NOW_MS, testClinic } from "../../../../support/clinic.ts";
import { committed } from "../../../../support/operations.ts";
import { must } from "../../../../worker/must.ts";

const scene = () => {
  const clinic = testClinic();
  const admin = clinic.staff("admin");
  const other = clinic.staff("viewer");
  const give = (who: typeof admin, personId: string, role: "agent" | "lead" | "viewer" | "finance") =>
    committed(clinic.runtime, "giveRole", who, [personId, { role }]);
  const told = () =>
    clinic.sql
      .all<{ data: string }>("SELECT data FROM event WHERE type = 'person.role_set' ORDER BY seq")
      .map(({ data }) => JSON.parse(data));
  return { clinic, admin, other, give, told };
};

it("an admin gives somebody else a role, which the record keeps, and the same again changes nothing", () => {
  const { admin, other, give, told } = scene();
  const people = must(give(admin, other.personId, "agent")).people;
  expect(people.find(({ personId }) => personId === other.personId)?.role).toBe("agent");
  give(admin, other.personId, "agent");
  expect(told()).toEqual([{ personId: other.personId, from: "viewer", to: "agent" }]);
});

it("nobody changes their own role, and no other role gives any", () => {
  const { clinic, admin, other, give, told } = scene();
  expect(give(admin, admin.personId, "finance")).toMatchObject({ error: { code: "four_eyes" } });
  for (const role of ["viewer", "agent", "lead", "finance"] as const)
    expect(give(clinic.staff(role), other.personId, "lead")).toMatchObject({ error: { code: "forbidden" } });
  expect(give(admin, "01NANE00000000000000000000", "lead")).toMatchObject({ error: { code: "not_found" } });
  expect(told()).toEqual([]);
});

it("a role that lends no right ends what was lent", () => {
  const { clinic, admin, give } = scene();
  const [lead, agent] = [clinic.staff("lead"), clinic.staff("agent")];
  clinic.sql.run(
    `INSERT INTO delegation (id, from_person, to_person, from_on, until_on, starts_at_ms, ends_at_ms, given_at_ms, text_id)
     VALUES ('01DELEGATION00000000000001', ?, ?, '2026-01-01', '2026-01-02', ${NOW_MS}, ${NOW_MS + 1}, 0, 'T')`,
    lead.personId,
    agent.personId,
  );
  give(admin, lead.personId, "viewer");
  expect(clinic.sql.one("SELECT ended_why AS why FROM delegation")).not.toEqual({ why: null });
});
