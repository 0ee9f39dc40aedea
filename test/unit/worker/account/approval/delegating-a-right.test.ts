import { describe, expect, it } from "vitest";
import type { DelegateRequest } from "../../../../../core/contract/delegation.ts";
import { listDelegations } from "../../../../../worker/account/queries/approval/delegations.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { dump, NOW_MS } from "../../../../support/clinic.ts";
import { mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { delegate, LENT, type WaitingScene, waitingForALead } from "../../../../support/delegation.ts";
import { runEndDelegation } from "../../../../support/operations.ts";

const DAY_MS = 86_400_000;
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);

describe("lending", () => {
  it("given twice is one; another wish under the same id is refused; the list shows it with its sentence", () => {
    const scene = waitingForALead();
    const first = delegate(scene, scene.lead, scene.other);
    expect(delegate(scene, scene.lead, scene.other)).toEqual(first);
    expect(code(delegate(scene, scene.lead, scene.agent))).toBe("id_reused");
    const listed = listDelegations(scene.clinic.ctx(), scene.other);
    expect(listed).toMatchObject({
      ok: true,
      value: {
        delegations: [
          { from: { name: "Leo" }, to: { name: "Otto" }, running: true, mayEnd: true, sentence: "A week at the sea." },
        ],
        mayGive: false,
        people: [],
      },
    });
  });

  it("names the field at fault, and writes nothing", () => {
    const scene = waitingForALead();
    const { lead, other, clinic } = scene;
    const fieldOf = (bend: Partial<DelegateRequest>) => {
      const refused = delegate(scene, lead, other, bend, ulidOf("DEG", 2));
      return refused.ok ? undefined : refused.error.field;
    };
    const before = dump(clinic.sql);
    expect(fieldOf({ toPersonId: lead.personId })).toBe("toPersonId");
    expect(fieldOf({ toPersonId: ulidOf("PERS", 9) })).toBe("toPersonId");
    expect(fieldOf({ toPersonId: clinic.staff("viewer").personId })).toBe("toPersonId");
    expect(fieldOf({ fromOn: "2026-03-01" })).toBe("fromOn");
    expect(fieldOf({ untilOn: "2026-04-01" })).toBe("untilOn");
    expect(fieldOf({ fromOn: "2026-02-30" })).toBe("fromOn");
    expect(fieldOf({ sentence: " " })).toBe("sentence");
    expect(dump(clinic.sql).length).toBeGreaterThan(before.length);
    expect(clinic.sql.all("SELECT 1 FROM delegation")).toEqual([]);
    delegate(scene, lead, other);
    expect(fieldOf({ fromOn: "2026-03-06", untilOn: "2026-03-09" })).toBe("fromOn");
  });

  it("offers everybody who could stand in, and nobody else", () => {
    const scene = waitingForALead();
    scene.clinic.staff("viewer", "Vic");
    scene.clinic.staff("admin", "Ada");
    const listed = listDelegations(scene.clinic.ctx(), scene.lead);
    expect(listed.ok && listed.value.people.map(({ name }) => name)).toEqual(["Ana", "Otto"]);
  });
});

describe("the database itself refuses", () => {
  const lentScene = () => {
    const scene = waitingForALead();
    delegate(scene, scene.lead, scene.other);
    return scene;
  };
  const decide = (scene: WaitingScene, approver: PersonActor, lender: PersonActor, atMs = NOW_MS) =>
    scene.clinic.sql.run(
      `UPDATE approval SET state = 'approved', approver_id = ?, on_behalf_of = ?, delegation_id = ?, decided_at_ms = ?`,
      approver.personId,
      lender.personId,
      LENT,
      atMs,
    );

  it("an approval on a right that nobody lent to this person, then or at all", () => {
    const scene = lentScene();
    const { other, lead, clinic } = scene;
    const third = clinic.staff("agent", "Third");
    expect(() => decide(scene, third, lead)).toThrow(/lent/);
    expect(() => decide(scene, other, third)).toThrow(/lent/);
    expect(() => decide(scene, other, lead, NOW_MS + 5 * DAY_MS)).toThrow(/lent/);
    expect(() => decide(scene, other, lead, NOW_MS - DAY_MS)).toThrow(/lent/);
    runEndDelegation(clinic.runtime, lead, LENT);
    expect(() => decide(scene, other, lead)).toThrow(/lent/);
  });

  it("an approval in the name of whoever asked", () => {
    const scene = waitingForALead(mayasMassage(100_000), "lead");
    delegate(scene, scene.lead, scene.other);
    expect(() => decide(scene, scene.other, scene.lead)).toThrow(/nobody approves/);
  });

  it("an approval that is answered twice, or that nobody asked for", () => {
    const scene = waitingForALead();
    scene.say(scene.lead, "reject");
    expect(() => scene.clinic.sql.run("UPDATE approval SET state = 'approved'")).toThrow(/once/);
    const columns = "decision_id, hash, needs, why, requested_by, requested_at_ms, expires_at_ms";
    expect(() =>
      scene.clinic.sql.run(
        `INSERT INTO approval (id, ${columns}, state, approver_id) SELECT 'A2', ${columns}, 'approved', ? FROM approval`,
        scene.lead.personId,
      ),
    ).toThrow(/asked for/);
  });

  it.each([
    "UPDATE delegation SET to_person = from_person",
    "UPDATE delegation SET ends_at_ms = ends_at_ms + 1",
    "DELETE FROM delegation",
    "INSERT OR REPLACE INTO delegation SELECT * FROM delegation",
    `INSERT INTO delegation SELECT 'D2', from_person, to_person, from_on, until_on, starts_at_ms, starts_at_ms + ${31 * DAY_MS}, given_at_ms, text_id, NULL, NULL, NULL FROM delegation`,
    "INSERT INTO delegation SELECT 'D2', from_person, from_person, from_on, until_on, starts_at_ms, ends_at_ms, given_at_ms, text_id, NULL, NULL, NULL FROM delegation",
  ])("%s", (statement) => {
    expect(() => lentScene().clinic.sql.run(statement)).toThrow(/never|already|CHECK/);
  });

  it("a delegation that ends twice", () => {
    const scene = lentScene();
    runEndDelegation(scene.clinic.runtime, scene.lead, LENT);
    expect(() => scene.clinic.sql.run("UPDATE delegation SET ended_at_ms = NULL, ended_why = NULL")).toThrow(/once/);
  });
});
