import { describe, expect, it } from "vitest";
import { provision } from "../../../../../worker/account/commands/account/provision.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { approvalCards } from "../../../../../worker/account/queries/approval/approvals.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { ticketUpdateOf } from "../../../../../worker/account/queries/note/ticket-note.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { dump, ticket } from "../../../../support/clinic.ts";
import { mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { delegate, LENT, type WaitingScene, waitingForALead } from "../../../../support/delegation.ts";
import { runEndDelegation } from "../../../../support/operations.ts";

const setRole = ({ clinic }: WaitingScene, who: PersonActor, role: string) =>
  clinic.sql.run("UPDATE person SET role = ? WHERE id = ?", role, who.personId);

const held = ({ clinic }: WaitingScene) =>
  clinic.sql.one<{ held: number }>("SELECT coalesce(sum(held_minor), 0) AS held FROM leg")?.held;
const code = (result: { ok: boolean; error?: { code: string } }) => (result.ok ? "ok" : result.error?.code);

describe("somebody stands in for a lead who is away", () => {
  it("approves what the lead might, and both names stand in row, event, screen and note", () => {
    const scene = waitingForALead();
    expect(code(scene.say(scene.other))).toBe("forbidden");
    expect(code(delegate(scene, scene.lead, scene.other))).toBe("ok");
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
    const note = ticketUpdateOf(scene.clinic.ctx(), ulidOf("CASE", 1), ticket)?.privateNoteHtml;
    expect(note).toContain("Approved by Otto for Leo");
  });

  it("sees on the card for whom they would decide", () => {
    const scene = waitingForALead();
    const cards = () => {
      const listed = approvalCards(scene.clinic.ctx(), scene.other);
      return listed.ok ? listed.value.approvals.map(({ mayDecide, standsInFor }) => [mayDecide, standsInFor]) : [];
    };
    expect(cards()).toEqual([[false, undefined]]);
    delegate(scene, scene.lead, scene.other);
    expect(cards()).toEqual([[true, "Leo"]]);
  });

  it("never decides what they asked for themselves, nor what the lead did", () => {
    const own = waitingForALead();
    delegate(own, own.lead, own.agent);
    expect(code(own.say(own.agent))).toBe("four_eyes");
    const leads = waitingForALead(mayasMassage(100_000), "lead");
    delegate(leads, leads.lead, leads.other);
    expect(code(leads.say(leads.other))).toBe("four_eyes");
    expect([held(own), held(leads)]).toEqual([0, 0]);
    const listed = approvalCards(leads.clinic.ctx(), leads.other);
    expect(listed.ok && listed.value.approvals[0]?.whyNot).toBe("stands_in_for_asker");
  });

  it("cannot pass it on", () => {
    const scene = waitingForALead();
    delegate(scene, scene.lead, scene.other);
    const third = scene.clinic.staff("agent", "Third");
    expect(code(delegate(scene, scene.other, third, {}, ulidOf("DEG", 2)))).toBe("forbidden");
    // Not even where the one who lends on could lend a right of their own: what was lent to them does not go with it.
    const finance = scene.clinic.staff("finance", "Fay");
    scene.clinic.sql.run("UPDATE approval SET needs = 'finance'");
    delegate(scene, finance, scene.lead, {}, ulidOf("DEG", 3));
    delegate(scene, scene.lead, third, {}, ulidOf("DEG", 4));
    expect(code(scene.say(third))).toBe("forbidden");
    expect(scene.say(scene.lead)).toMatchObject({ ok: true, value: { approval: { onBehalfOf: "Fay" } } });
  });
});

describe("a lent right that is over, or not there yet", () => {
  it("runs from the first to the last day of the clinic, both whole", () => {
    const scene = waitingForALead();
    delegate(scene, scene.lead, scene.other, { fromOn: "2026-03-03", untilOn: "2026-03-03" });
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
    const scene = waitingForALead();
    delegate(scene, scene.lead, scene.other);
    expect(code(runEndDelegation(scene.clinic.runtime, scene.other, LENT))).toBe("ok");
    expect(code(scene.say(scene.other))).toBe("forbidden");
    const before = dump(scene.clinic.sql);
    expect(code(runEndDelegation(scene.clinic.runtime, scene.lead, LENT))).toBe("ok");
    expect(dump(scene.clinic.sql)).toBe(before);
  });

  it("is not ended by somebody it does not concern", () => {
    const scene = waitingForALead();
    delegate(scene, scene.lead, scene.other);
    expect(code(runEndDelegation(scene.clinic.runtime, scene.agent, LENT))).toBe("forbidden");
    expect(code(runEndDelegation(scene.clinic.runtime, scene.agent, ulidOf("DEG", 9)))).toBe("not_found");
    expect(code(scene.say(scene.other))).toBe("ok");
  });

  it("is worth nothing as soon as the lender's role fell, and does not come back with it", () => {
    const scene = waitingForALead();
    delegate(scene, scene.lead, scene.other);
    const people = (role: "agent" | "lead") => [
      { helpdesk: "zendesk" as const, externalId: scene.lead.personId, name: "Leo", role },
    ];
    const secrets = { get: () => undefined, put: () => false };
    const provisioned = (role: "agent" | "lead") =>
      transact(scene.clinic.runtime, { type: "job", job: "provision" }, (context) =>
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
    const scene = waitingForALead();
    delegate(scene, scene.lead, scene.other);
    setRole(scene, scene.lead, "agent");
    expect(code(scene.say(scene.other))).toBe("forbidden");
    setRole(scene, scene.lead, "lead");
    setRole(scene, scene.other, "viewer");
    expect(code(scene.say(scene.other))).toBe("forbidden");
    setRole(scene, scene.other, "agent");
    expect(code(scene.say(scene.other))).toBe("ok");
  });
});
