/** Danger: a ticket is matched to somebody else, and the first patient's matter goes along, or the first one's mail joins the other's case. */
import { describe, expect, it } from "vitest";
import { askClinician, recordClinicianAnswer } from "../../../../../worker/account/commands/case/ask-clinician.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { matchTicket } from "../../../../../worker/account/commands/people/match-ticket.ts";
import { refusable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { linkFollowUp } from "../../../../../worker/account/domain/case/case-tickets.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { trends } from "../../../../../worker/account/queries/case/trends.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import type { Helpdesk } from "../../../../../worker/connectors/helpdesk.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  mayasPackage,
  sixSessions,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { provisioned } from "../../../../support/clinic-connections.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

const omar = [
  aPatient("P2", "Omar Diaz", { emails: ["omar@example.com"] }),
  aPurchase("B2", "P2", [aLine("N2", "laser6", 60_000, { entitlement: sixSessions() })]),
  aCard("Y2", "B2", 60_000),
];
const next = { helpdesk: "zendesk", ticketId: "44" } as const;

const takeIn = (clinic: TestClinic, which: typeof ticket | typeof next, mail: Snapshot) =>
  transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, which, mail));

/** Maya's husband writes from her address about his own package: intake takes the mail for hers. */
function takenForMayas() {
  const clinic = provisioned(testClinic([...mayasPackage, ...omar]));
  const agent = clinic.staff("agent", "Ana");
  expect(takeIn(clinic, ticket, aMail())).toBe("opened");
  const caseOf = (which: { ticketId: string } = ticket) =>
    clinic.sql.one<{ id: string }>("SELECT case_id AS id FROM case_ticket WHERE ticket_id = ?", which.ticketId)?.id ??
    "";
  const first = caseOf();
  const rematch = (patient = "P2") =>
    refusable(clinic.runtime, agent, (c) => matchTicket(c, ticket, { patientId: clinic.id("patient", patient) }));
  const view = () => {
    const read = openTicketView(clinic.ctx(), agent, ticket, aMail());
    if (!read.ok) throw new Error(read.error.detail);
    return read.value;
  };
  return { clinic, agent, caseOf, first, rematch, view };
}

describe("a ticket that is matched to another patient before anything was decided", () => {
  it("begins a case of its own with the other's purchase; nothing of the first patient is on its ticket", () => {
    const { clinic, agent, caseOf, first, rematch, view } = takenForMayas();
    refusable(clinic.runtime, agent, (c) =>
      askClinician(c, first, { ticket, lineIds: [clinic.id("line", "N1")], reason: "result" }, aMail()),
    );
    refusable(clinic.runtime, agent, (c) =>
      recordClinicianAnswer(c, first, { answer: "not_expected", answeredOn: "2026-03-02", answeredBy: "Dr L." }),
    );
    expect(rematch().ok).toBe(true);
    expect(caseOf()).not.toBe(first);
    expect(clinic.sql.all("SELECT patient_id AS patient FROM refund_case WHERE id = ?", caseOf())).toEqual([
      { patient: clinic.id("patient", "P2") },
    ]);
    const seen = view();
    expect(seen.patient?.name).toBe("Omar Diaz");
    expect(seen.case).toMatchObject({ patientName: "Omar Diaz", tickets: [ticket] });
    expect(seen.proposal?.lineIds).toEqual([clinic.id("line", "N2")]);
    expect(seen).not.toHaveProperty("clinician");
    expect(seen.story?.earlierCases).toEqual([]);
    expect(seen.verification.state).toBe("not_verified");
    expect(JSON.stringify(seen)).not.toContain(clinic.id("line", "N1"));
  });

  it("leaves the first patient's case with its record and nothing to do, in no list and no figure", () => {
    const { clinic, agent, caseOf, first, rematch } = takenForMayas();
    expect(rematch().ok).toBe(true);
    const left = readCase(clinic.ctx(), agent, first);
    expect(left).toMatchObject({ ok: true, value: { case: { state: "done", patientName: "Maya Chen", tickets: [] } } });
    expect(left.ok && left.value.timeline.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["case.opened", "case.unlinked", "case.set_aside"]),
    );
    expect(left.ok && left.value.tasks.every(({ doneAtMs }) => doneAtMs !== undefined)).toBe(true);
    const listed = listCases(clinic.ctx(), agent, { limit: 50 });
    expect(listed.ok && listed.value.cases.map(({ caseId }) => caseId)).toEqual([caseOf()]);
    expect(listed.ok && listed.value.total).toBe(1);
    const figures = trends(clinic.ctx(), { from: "2026-03", to: "2026-03" });
    expect(figures.ok && figures.value.totals.cases).toBe(1);
  });

  it("takes no later mail of the first patient in; that opens her own", () => {
    const { clinic, caseOf, rematch, view } = takenForMayas();
    rematch();
    const others = caseOf();
    expect(takeIn(clinic, next, aMail())).toBe("opened");
    expect(caseOf(next)).not.toBe(others);
    const own = clinic.sql.one("SELECT patient_id AS id FROM refund_case WHERE id = ?", caseOf(next));
    expect(own).toEqual({ id: clinic.id("patient", "P1") });
    expect(view().case?.tickets).toEqual([ticket]);
  });

  it("leaves her case alone where another of her mails stands in it", () => {
    const { clinic, caseOf, first, rematch } = takenForMayas();
    expect(takeIn(clinic, next, aMail())).toBe("joined");
    rematch();
    expect(caseOf(next)).toBe(first);
    expect(clinic.sql.one("SELECT state, set_aside_at_ms AS aside FROM refund_case WHERE id = ?", first)).toEqual({
      state: "open",
      aside: null,
    });
  });

  it("joins the other's open case about the same purchase", () => {
    const { clinic, caseOf, rematch } = takenForMayas();
    const his = aMail({ requesterEmail: "omar@example.com", requesterName: "Omar Diaz" });
    expect(takeIn(clinic, next, his)).toBe("opened");
    rematch();
    expect(caseOf()).toBe(caseOf(next));
  });

  it("goes back to the first patient as a new matter again", () => {
    const { clinic, caseOf, first, rematch, view } = takenForMayas();
    rematch();
    rematch("P1");
    expect(caseOf()).not.toBe(first);
    expect(view().proposal?.lineIds).toEqual([clinic.id("line", "N1")]);
    expect(clinic.sql.all("SELECT 1 FROM case_stranger")).toEqual([]);
  });

  it("brings the tickets of the same conversation along, closed ones too", () => {
    const { clinic, caseOf, rematch } = takenForMayas();
    clinic.sql.run(
      "INSERT INTO case_ticket (helpdesk, ticket_id, case_id, follow_up_of) VALUES ('zendesk', '90', ?, '31')",
      caseOf(),
    );
    clinic.sql.run("UPDATE case_ticket SET closed_at_ms = 5 WHERE ticket_id = '31'");
    rematch();
    const rows = clinic.sql.all(
      "SELECT ticket_id AS t, case_id AS c, closed_at_ms AS x, follow_up_of AS f FROM case_ticket ORDER BY 1",
    );
    expect(rows).toEqual([
      { t: "31", c: caseOf(), x: 5, f: null },
      { t: "90", c: caseOf(), x: null, f: "31" },
    ]);
  });

  it("is followed into its new case by the ticket that was made for the old one; not by one matched to somebody else", () => {
    const { clinic, agent, caseOf, first, rematch } = takenForMayas();
    rematch();
    const follow = (ticketId: string) =>
      transact(clinic.runtime, { type: "job", job: "intake" }, (c) => {
        c.record("intake.ignored", undefined, { helpdesk: "zendesk", ticketId });
        linkFollowUp(c, first, { helpdesk: "zendesk", ticketId }, "31");
      });
    refusable(clinic.runtime, agent, (c) =>
      matchTicket(c, { helpdesk: "zendesk", ticketId: "91" }, { patientId: clinic.id("patient", "P1") }),
    );
    follow("91");
    expect(caseOf({ ticketId: "91" })).toBe("");
    follow("90");
    expect(caseOf({ ticketId: "90" })).toBe(caseOf());
  });

  it("stays where a decision was taken", () => {
    const { clinic, agent, caseOf, first, rematch } = takenForMayas();
    decided(clinic, agent, ulidOf("DEC", 1));
    expect(rematch()).toMatchObject({ ok: false, error: { code: "already_decided" } });
    expect(caseOf()).toBe(first);
  });
});

describe("what the ticket was told", () => {
  function desk(clinic: TestClinic) {
    const updates: { note: string | undefined; caseId: string }[] = [];
    const port: Partial<Helpdesk> = {
      updateTicket: async ({ privateNoteHtml, facts }) => {
        updates.push({ note: privateNoteHtml, caseId: facts.caseId });
        return { ok: true, value: undefined };
      },
    };
    const world = { ...worldOf(clinic, scriptedProcessor(1)), helpdesk: () => port as Helpdesk };
    return { updates, run: () => runJobs(world) };
  }

  it("is corrected by one private note that names nobody, with the new case in the field", async () => {
    const { clinic, caseOf, first, rematch } = takenForMayas();
    const { updates, run } = desk(clinic);
    await run();
    expect(updates.at(-1)?.note).toContain("Suggested: Refund $800.00");
    expect(updates.at(-1)?.caseId).toBe(first);
    rematch();
    await run();
    expect(updates).toHaveLength(2);
    expect(updates[1]?.note).toContain("Ana matched this ticket to another patient.");
    expect(updates[1]?.note).toContain("no longer holds");
    expect(updates[1]?.note).not.toMatch(/Maya|\$800/);
    expect(updates[1]?.caseId).toBe(caseOf());
  });

  it("is told nothing of the first patient's case any more, also where that was on its way", async () => {
    const { clinic, first, rematch } = takenForMayas();
    const { updates, run } = desk(clinic);
    rematch();
    await run();
    expect(updates.map(({ caseId }) => caseId)).not.toContain(first);
    expect(updates).toHaveLength(1);
  });
});
