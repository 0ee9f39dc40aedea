/** Danger: somebody gives money to themselves or to their family. */
import { describe, expect, it } from "vitest";
import { closeTask } from "../../../../../worker/account/commands/case/close-task.ts";
import { runRepeatable } from "../../../../../worker/account/commands/run-command.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { approvalCards } from "../../../../../worker/account/queries/approval/approvals.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  NOW_MS,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decideAs, decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { delegate, waitingForALead } from "../../../../support/delegation.ts";
import { runApprove, runMarkFamily } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { SENT_AT, worldOf } from "../../../../support/sending.ts";

const DECISION = ulidOf("DEC", 1);
const because = "He is my brother.";
const isMaya = (clinic: TestClinic, who: PersonActor) =>
  clinic.sql.run("UPDATE person SET email_norm = 'maya@example.com' WHERE id = ?", who.personId);
const mark = (clinic: TestClinic, by: PersonActor, who: PersonActor, related = true) =>
  runMarkFamily(clinic.runtime, by, who.personId, clinic.id("patient", "P1"), { related, sentence: because });
const ownMatter = { ok: false, error: { code: "own_matter" } };

describe("nobody decides", () => {
  it("for themselves, known by their own address; the screen says so beforehand", () => {
    const clinic = testClinic(mayasMassage());
    const agent = clinic.staff("finance");
    isMaya(clinic, agent);
    const view = openTicketView(clinic.ctx(), agent, ticket, aMail());
    expect(view.ok && view.value.allowed).toMatchObject({ decide: false, blocked: "own_matter" });
    expect(decideAs(clinic, agent, DECISION)).toMatchObject(ownMatter);
    expect(decideAs(clinic, clinic.staff("agent"), DECISION)).toMatchObject({ ok: true });
  });

  it("for a patient marked as their family", () => {
    const clinic = testClinic(mayasMassage());
    const [agent, lead] = [clinic.staff("agent"), clinic.staff("lead")];
    expect(mark(clinic, lead, agent)).toMatchObject({ ok: true });
    expect(decideAs(clinic, agent, DECISION)).toMatchObject(ownMatter);
    expect(clinic.sql.all("SELECT type FROM event WHERE type = 'person.family_marked'")).toHaveLength(1);
  });

  it("for somebody whom they or their family pay for or are responsible for", () => {
    const clinic = testClinic([
      aPatient("P9", "Otto Payer", { emails: ["otto@example.com"] }),
      aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)], { payer: "P9" }),
      aCard("Y1", "B1", 8_000),
    ]);
    const agent = clinic.staff("agent");
    clinic.sql.run("UPDATE person SET email_norm = 'otto@example.com'");
    expect(decideAs(clinic, agent, DECISION)).toMatchObject(ownMatter);
  });

  it("and the database says so too", () => {
    const clinic = testClinic(mayasMassage());
    const [agent, other] = [clinic.staff("agent"), clinic.staff("agent", "Otto")];
    decided(clinic, other, DECISION);
    isMaya(clinic, agent);
    const copy = () =>
      clinic.sql.run(
        `INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms, state)
         SELECT 'X', case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, ?, decided_at_ms, state FROM decision`,
        agent.personId,
      );
    expect(copy).toThrow(/for themselves or their family/);
  });
});

describe("nobody approves", () => {
  it("for themselves or their family, nor by a right that such a one lent; database included", () => {
    const scene = waitingForALead();
    const { clinic, lead, other, approvalId } = scene;
    expect(delegate(scene, lead, other)).toMatchObject({ ok: true });
    isMaya(clinic, lead);
    expect(scene.say(lead)).toMatchObject(ownMatter);
    expect(scene.say(other)).toMatchObject({ ok: false });
    const cards = approvalCards(clinic.ctx(), lead);
    expect(cards.ok && cards.value.approvals[0]).toMatchObject({ mayDecide: false, whyNot: "own_matter" });
    expect(() =>
      clinic.sql.run("UPDATE approval SET state = 'approved', approver_id = ? WHERE id = ?", lead.personId, approvalId),
    ).toThrow(/for themselves or their family/);
    expect(runApprove(clinic.runtime, clinic.staff("lead", "Lea"), approvalId, yesTo(clinic))).toMatchObject({
      ok: true,
    });
  });
});

describe("nobody says that money was handed out", () => {
  it("to themselves or their family: somebody else closes that task", async () => {
    const cash = aCard("Y1", "B1", 8_000, { tender: "cash", processor: "none" });
    const { processorRef: _, ...byHand } = cash;
    const clinic = testClinic([aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), byHand]);
    decided(clinic, clinic.staff("finance"), DECISION);
    clinic.setNow(NOW_MS + SENT_AT);
    await runJobs(worldOf(clinic, scriptedProcessor(8_000)));
    const [own, other] = [clinic.staff("agent"), clinic.staff("agent", "Otto")];
    isMaya(clinic, own);
    const taskId = clinic.sql.one<{ id: string }>("SELECT id FROM task WHERE kind = 'pay_by_hand'")?.id ?? "";
    const close = (actor: PersonActor) =>
      runRepeatable(clinic.runtime, { id: taskId, name: "close_task", actor }, (c) =>
        closeTask(c, taskId, { reference: "CHQ-1" }),
      );
    expect(close(own)).toMatchObject(ownMatter);
    expect(close(other)).toMatchObject({ ok: true });
  });
});

describe("marking somebody as family", () => {
  it("is done by a lead or an admin for anybody, and by anybody for themselves; taken off by another than oneself", () => {
    const clinic = testClinic(mayasMassage());
    const [agent, other, admin] = [clinic.staff("agent"), clinic.staff("agent", "Otto"), clinic.staff("admin")];
    expect(mark(clinic, other, agent)).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(mark(clinic, agent, agent)).toMatchObject({ ok: true });
    expect(mark(clinic, agent, agent, false)).toMatchObject({ ok: false, error: { code: "forbidden" } });
    expect(decideAs(clinic, agent, DECISION)).toMatchObject(ownMatter);
    expect(mark(clinic, admin, agent, false)).toMatchObject({ ok: true });
    expect(decideAs(clinic, agent, DECISION)).toMatchObject({ ok: true });
  });

  it("refuses an unknown person or patient and words that are none", () => {
    const clinic = testClinic(mayasMassage());
    const admin = clinic.staff("admin");
    const patientId = clinic.id("patient", "P1");
    const run = (personId: string, patient: string, sentence: string) =>
      runMarkFamily(clinic.runtime, admin, personId, patient, { related: true, sentence });
    expect(run(ulidOf("P", 1), patientId, because)).toMatchObject({ error: { code: "not_found" } });
    expect(run(admin.personId, ulidOf("P", 1), because)).toMatchObject({ error: { code: "not_found" } });
    expect(run(admin.personId, patientId, "n/a")).toMatchObject({ error: { code: "invalid" } });
  });
});

function yesTo({ sql }: TestClinic) {
  const hash = sql.one<{ hash: string }>("SELECT hash FROM approval")?.hash ?? "";
  return { verdict: "approve", approvalHash: hash } as const;
}
