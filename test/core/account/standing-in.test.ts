import { describe, expect, it } from "vitest";
import type { DelegateRequest } from "../../../core/contract/delegation.ts";
import type { ImportRecord } from "../../../core/contract/records.ts";
import { provision } from "../../../worker/account/commands/provision.ts";
import type { PersonActor } from "../../../worker/account/context.ts";
import { runApprove } from "../../../worker/account/decisions.ts";
import { runDelegate, runEndDelegation } from "../../../worker/account/delegations.ts";
import { ticketUpdateOf } from "../../../worker/account/jobs/ticket-note.ts";
import { approvalCards } from "../../../worker/account/reads/approvals.ts";
import { readCase } from "../../../worker/account/reads/case-detail.ts";
import { listDelegations } from "../../../worker/account/reads/delegations.ts";
import { transact } from "../../../worker/account/run-command.ts";
import { dump, NOW_MS, type TestClinic, testClinic, ticket } from "../../support/clinic.ts";
import { decided, goodwill, mayasMassage, ulidOf } from "../../support/deciding.ts";

const DAY_MS = 86_400_000;
const LENT = ulidOf("DEG", 1);
/** The clock stands at Monday, 2 March, 10:00 in the clinic. */
const week: Omit<DelegateRequest, "toPersonId"> = {
  fromOn: "2026-03-02",
  untilOn: "2026-03-06",
  sentence: "A week at the sea.",
};

interface Scene {
  readonly clinic: TestClinic;
  readonly agent: PersonActor;
  readonly other: PersonActor;
  readonly lead: PersonActor;
  readonly approvalId: string;
  say(who: PersonActor, verdict?: "approve" | "reject"): ReturnType<typeof runApprove>;
}

/** An agent's exception of 50.00 waits for a lead. */
function waiting(records: readonly ImportRecord[] = mayasMassage(), by: "agent" | "lead" = "agent"): Scene {
  const clinic = testClinic(records);
  const [agent, lead] = [clinic.staff("agent", "Ana"), clinic.staff("lead", "Leo")];
  const amountMinor = by === "agent" ? 5_000 : 60_000;
  decided(clinic, by === "agent" ? agent : lead, ulidOf("DEC", 1), { amountMinor, exception: goodwill });
  const row = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
  const approvalId = row?.id ?? "";
  return {
    clinic,
    agent,
    other: clinic.staff("agent", "Otto"),
    lead,
    approvalId,
    say: (who, verdict = "approve") =>
      runApprove(clinic.shell, who, approvalId, { verdict, approvalHash: row?.hash ?? "", sentence: "So it is." }),
  };
}

const lend = (
  { clinic }: Scene,
  giver: PersonActor,
  receiver: PersonActor,
  bend: Partial<DelegateRequest> = {},
  id = LENT,
) => runDelegate(clinic.shell, giver, id, { toPersonId: receiver.personId, ...week, ...bend });

const setRole = ({ clinic }: Scene, who: PersonActor, role: string) =>
  clinic.sql.run("UPDATE person SET role = ? WHERE id = ?", role, who.personId);

const held = ({ clinic }: Scene) =>
  clinic.sql.one<{ held: number }>("SELECT coalesce(sum(held_minor), 0) AS held FROM leg")?.held;
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);

describe("somebody stands in for a lead who is away", () => {
  it("approves what the lead might, and both names stand in row, event, screen and note", () => {
    const scene = waiting();
    expect(code(scene.say(scene.other))).toBe("forbidden");
    expect(code(lend(scene, scene.lead, scene.other))).toBe("ok");
    expect(scene.say(scene.other)).toMatchObject({
      ok: true,
      value: { state: "approved", approval: { decidedBy: "Otto", onBehalfOf: "Leo" } },
    });
    expect(held(scene)).toBe(5_000);
    const { sql } = scene.clinic;
    expect(sql.one("SELECT approver_id, on_behalf_of, delegation_id FROM approval")).toEqual({
      approver_id: scene.other.personId,
      on_behalf_of: scene.lead.personId,
      delegation_id: LENT,
    });
    const event = sql.one<{ actor: string; data: string }>(
      "SELECT actor, data FROM event WHERE type = 'approval.approved'",
    );
    expect(JSON.parse(event?.actor ?? "")).toMatchObject({ personId: scene.other.personId, role: "agent" });
    expect(JSON.parse(event?.data ?? "")).toMatchObject({
      onBehalfOf: scene.lead.personId,
      delegationId: LENT,
      amountMinor: 5_000,
      currency: "USD",
    });
    const detail = readCase(scene.clinic.ctx(), scene.agent, ulidOf("CASE", 1));
    expect(detail.ok && detail.value.timeline.find(({ type }) => type === "approval.approved")).toMatchObject({
      actor: "Otto",
      onBehalfOf: "Leo",
    });
    const fields = { reason: 1, state: 2, amount: 3, caseId: 4 };
    const note = ticketUpdateOf(scene.clinic.ctx(), fields, ulidOf("CASE", 1), ticket)?.privateNoteHtml;
    expect(note).toContain("Approved by Otto for Leo");
  });

  it("sees on the card for whom they would decide", () => {
    const scene = waiting();
    const cards = () => {
      const listed = approvalCards(scene.clinic.ctx(), scene.other);
      return listed.ok ? listed.value.approvals.map(({ mayDecide, standsInFor }) => [mayDecide, standsInFor]) : [];
    };
    expect(cards()).toEqual([[false, undefined]]);
    lend(scene, scene.lead, scene.other);
    expect(cards()).toEqual([[true, "Leo"]]);
  });

  it("never decides what they asked for themselves, nor what the lead did", () => {
    const own = waiting();
    lend(own, own.lead, own.agent);
    expect(code(own.say(own.agent))).toBe("four_eyes");
    const leads = waiting(mayasMassage(100_000), "lead");
    lend(leads, leads.lead, leads.other);
    expect(code(leads.say(leads.other))).toBe("four_eyes");
    expect([held(own), held(leads)]).toEqual([0, 0]);
    const listed = approvalCards(leads.clinic.ctx(), leads.other);
    expect(listed.ok && listed.value.approvals[0]?.whyNot).toBe("stands_in_for_asker");
  });

  it("cannot pass it on", () => {
    const scene = waiting();
    lend(scene, scene.lead, scene.other);
    const third = scene.clinic.staff("agent", "Third");
    expect(code(lend(scene, scene.other, third, {}, ulidOf("DEG", 2)))).toBe("forbidden");
    // Not even where the one who lends on could lend a right of their own: what was lent to them does not go with it.
    const finance = scene.clinic.staff("finance", "Fay");
    scene.clinic.sql.run("UPDATE approval SET needs = 'finance'");
    lend(scene, finance, scene.lead, {}, ulidOf("DEG", 3));
    lend(scene, scene.lead, third, {}, ulidOf("DEG", 4));
    expect(code(scene.say(third))).toBe("forbidden");
    expect(scene.say(scene.lead)).toMatchObject({ ok: true, value: { approval: { onBehalfOf: "Fay" } } });
  });
});

describe("a lent right that is over, or not there yet", () => {
  it("runs from the first to the last day of the clinic, both whole", () => {
    const scene = waiting();
    lend(scene, scene.lead, scene.other, { fromOn: "2026-03-03", untilOn: "2026-03-03" });
    // Tuesday in Los Angeles: 08:00 to 08:00 in UTC.
    const [starts, ends] = [Date.parse("2026-03-03T08:00:00Z"), Date.parse("2026-03-04T08:00:00Z")];
    const at = (ms: number) => {
      scene.clinic.setNow(ms);
      const listed = approvalCards(scene.clinic.ctx(), scene.other);
      return listed.ok && listed.value.approvals[0]?.mayDecide;
    };
    expect([at(starts - 1), at(starts), at(ends - 1), at(ends)]).toEqual([false, true, true, false]);
    scene.clinic.setNow(ends);
    expect(code(scene.say(scene.other))).toBe("forbidden");
  });

  it("ends when it is taken back, for good", () => {
    const scene = waiting();
    lend(scene, scene.lead, scene.other);
    expect(code(runEndDelegation(scene.clinic.shell, scene.other, LENT))).toBe("ok");
    expect(code(scene.say(scene.other))).toBe("forbidden");
    const before = dump(scene.clinic.sql);
    expect(code(runEndDelegation(scene.clinic.shell, scene.lead, LENT))).toBe("ok");
    expect(dump(scene.clinic.sql)).toBe(before);
  });

  it("is not ended by somebody it does not concern", () => {
    const scene = waiting();
    lend(scene, scene.lead, scene.other);
    expect(code(runEndDelegation(scene.clinic.shell, scene.agent, LENT))).toBe("forbidden");
    expect(code(runEndDelegation(scene.clinic.shell, scene.agent, ulidOf("DEG", 9)))).toBe("not_found");
    expect(code(scene.say(scene.other))).toBe("ok");
  });

  it("is worth nothing as soon as the lender's role fell, and does not come back with it", () => {
    const scene = waiting();
    lend(scene, scene.lead, scene.other);
    const people = (role: "agent" | "lead") => [
      { helpdesk: "zendesk" as const, externalId: scene.lead.personId, name: "Leo", role },
    ];
    const secrets = { get: () => undefined, put: () => false };
    const provisioned = (role: "agent" | "lead") =>
      transact(scene.clinic.shell, { type: "job", job: "provision" }, (context) =>
        provision(context, secrets, {
          title: "Harbour",
          language: "en",
          money: "on",
          connections: [],
          people: people(role),
        }),
      );
    provisioned("agent");
    expect(code(scene.say(scene.other))).toBe("forbidden");
    expect(scene.clinic.sql.one("SELECT ended_why FROM delegation")).toEqual({ ended_why: "role" });
    provisioned("lead");
    expect(code(scene.say(scene.other))).toBe("forbidden");
    expect(code(scene.say(scene.lead))).toBe("ok");
  });

  it("follows the roles of both at the moment of the act", () => {
    const scene = waiting();
    lend(scene, scene.lead, scene.other);
    setRole(scene, scene.lead, "agent");
    expect(code(scene.say(scene.other))).toBe("forbidden");
    setRole(scene, scene.lead, "lead");
    setRole(scene, scene.other, "viewer");
    expect(code(scene.say(scene.other))).toBe("forbidden");
    setRole(scene, scene.other, "agent");
    expect(code(scene.say(scene.other))).toBe("ok");
  });
});

describe("lending", () => {
  it("given twice is one; another wish under the same id is refused; the list shows it with its sentence", () => {
    const scene = waiting();
    const first = lend(scene, scene.lead, scene.other);
    expect(lend(scene, scene.lead, scene.other)).toEqual(first);
    expect(code(lend(scene, scene.lead, scene.agent))).toBe("id_reused");
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
    const scene = waiting();
    const { lead, other, clinic } = scene;
    const fieldOf = (bend: Partial<DelegateRequest>) => {
      const refused = lend(scene, lead, other, bend, ulidOf("DEG", 2));
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
    lend(scene, lead, other);
    expect(fieldOf({ fromOn: "2026-03-06", untilOn: "2026-03-09" })).toBe("fromOn");
  });

  it("offers everybody who could stand in, and nobody else", () => {
    const scene = waiting();
    scene.clinic.staff("viewer", "Vic");
    scene.clinic.staff("admin", "Ada");
    const listed = listDelegations(scene.clinic.ctx(), scene.lead);
    expect(listed.ok && listed.value.people.map(({ name }) => name)).toEqual(["Ana", "Otto"]);
  });
});

describe("the database itself refuses", () => {
  const lentScene = () => {
    const scene = waiting();
    lend(scene, scene.lead, scene.other);
    return scene;
  };
  const decide = (scene: Scene, approver: PersonActor, lender: PersonActor, atMs = NOW_MS) =>
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
    runEndDelegation(clinic.shell, lead, LENT);
    expect(() => decide(scene, other, lead)).toThrow(/lent/);
  });

  it("an approval in the name of whoever asked", () => {
    const scene = waiting(mayasMassage(100_000), "lead");
    lend(scene, scene.lead, scene.other);
    expect(() => decide(scene, scene.other, scene.lead)).toThrow(/CHECK/);
  });

  it("an approval that is answered twice, or that nobody asked for", () => {
    const scene = waiting();
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
    runEndDelegation(scene.clinic.shell, scene.lead, LENT);
    expect(() => scene.clinic.sql.run("UPDATE delegation SET ended_at_ms = NULL, ended_why = NULL")).toThrow(/once/);
  });
});
