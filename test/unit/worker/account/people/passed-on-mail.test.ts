/** Danger: whom a mail only names is taken for who writes it, and their money for the writer's. */
import { describe, expect, it } from "vitest";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { matchRequester } from "../../../../../worker/account/domain/people/match.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { caseById } from "../../../../../worker/account/store/case/cases.ts";
import { caseIdOfTicket } from "../../../../../worker/account/store/case/tickets.ts";
import { aMail, aPatient, ownMail, testClinic, ticket } from "../../../../support/clinic.ts";
import { mayasMassage } from "../../../../support/deciding.ts";

const frontDesk = { requesterEmail: "desk@harbour.example", requesterName: "Front Desk", sender: ownMail("900") };

const forwarded = (from: string, said = "I changed my mind and would like a refund.") =>
  aMail({
    ...frontDesk,
    subject: "Fwd: My sessions",
    body: `Please take this one. Jo\n\n---------- Forwarded message ---------\nFrom: ${from}\nDate: Mon, Mar 3, 2025 at 10:12 AM\nSubject: My sessions\nTo: <desk@harbour.example>\n\n${said}\n\nMaya`,
  });

describe("a mail that the front desk passes on", () => {
  it.each([
    ["address", "Maya C. <Maya@Example.com>"],
    ["name", "Maya Chen <maya.new@else.example>"],
    ["name alone", "Maya Chen"],
  ])("offers its sender by %s, and no more", (_, from) => {
    const clinic = testClinic();
    expect(matchRequester(clinic.sql, ticket, forwarded(from))).toMatchObject({
      state: "candidates",
      by: "passed_on",
      strength: "weak",
      candidateIds: [clinic.id("patient", "P1")],
      verification: { state: "not_verified", why: "address_not_on_file" },
    });
  });

  it("opens a case of nobody, with no money in it", () => {
    const clinic = testClinic(mayasMassage());
    const mail = forwarded("Maya Chen <maya@example.com>");
    const { sql } = clinic;
    const outcome = transact(clinic.runtime, { type: "job", job: "intake" }, (context) =>
      ingestTicket(context, ticket, mail),
    );
    expect(outcome).toBe("opened");
    expect(caseById(sql, caseIdOfTicket(sql, ticket) ?? "")).toMatchObject({ patientId: null });
    expect(sql.all("SELECT 1 FROM case_line")).toEqual([]);
    const agent = clinic.staff("agent");
    expect(openTicketView(clinic.ctx(), agent, ticket, mail)).toMatchObject({
      ok: true,
      value: {
        match: { state: "candidates", passedOn: { name: "Maya Chen", emailMasked: "ma•••@example.com" } },
        allowed: { decide: false },
      },
    });
  });

  it("says whose mail it was where nobody on file is meant", () => {
    const clinic = testClinic();
    const view = openTicketView(
      clinic.ctx(),
      clinic.staff("agent"),
      ticket,
      forwarded("Zoe Unknown <zoe@else.example>"),
    );
    expect(view).toMatchObject({
      value: {
        match: { state: "none", candidates: [], passedOn: { name: "Zoe Unknown", emailMasked: "zo•••@else.example" } },
      },
    });
  });

  it("is about one of two where a patient passes on what another wrote: both are shown", () => {
    const clinic = testClinic([aPatient("P2", "Sam Chen", { emails: ["sam@example.com"] })]);
    const mail = { ...forwarded("Maya Chen <maya@example.com>"), requesterEmail: "sam@example.com" };
    const match = matchRequester(clinic.sql, ticket, mail);
    expect(match.state).toBe("candidates");
    expect([...match.candidateIds].sort()).toEqual([clinic.id("patient", "P1"), clinic.id("patient", "P2")].sort());
  });

  it("stays the writer's where they pass on their own", () => {
    const clinic = testClinic();
    const mail = { ...forwarded("Maya Chen <maya@example.com>"), requesterEmail: "maya@example.com" };
    expect(matchRequester(clinic.sql, ticket, mail)).toMatchObject({
      state: "matched",
      by: "email",
      strength: "strong",
    });
  });

  it("finds a patient weakly by a number inside, as any mail does", () => {
    const clinic = testClinic();
    const mail = forwarded("somebody@else.example", "Refund me please, my number is HW-1001.");
    expect(matchRequester(clinic.sql, ticket, mail)).toMatchObject({
      state: "matched",
      by: "patient_number",
      strength: "weak",
    });
  });
});

describe("an address in the writer's own words", () => {
  const stranger = (body: string, subject = "Refund please") =>
    aMail({ requesterEmail: "someone@else.example", requesterName: "X", subject, body });

  it("offers whose it is, and no more", () => {
    const clinic = testClinic();
    const mail = stranger("I want a refund. You have me under maya@example.com.");
    expect(matchRequester(clinic.sql, ticket, mail)).toMatchObject({
      state: "candidates",
      by: "address_in_mail",
      strength: "weak",
      candidateIds: [clinic.id("patient", "P1")],
      verification: { state: "not_verified" },
    });
  });

  it.each([
    [
      "a quoted mail",
      "Refund, please.\n\nOn Mon, Mar 3, 2025 at 10:12 AM Maya Chen\n<maya@example.com> wrote:\n\nI am HW-1001",
      "Re: Refund",
    ],
    ["marked lines", "Refund, please.\n> maya@example.com\n> HW-1001", "Re: Refund"],
    [
      "a mail that came back",
      "Your message to maya@example.com could not be delivered.\n\nI am HW-1001",
      "Undeliverable: Refund",
    ],
  ])("is nobody's in %s", (_, body, subject) => {
    const clinic = testClinic();
    expect(matchRequester(clinic.sql, ticket, stranger(body, subject)).state).toBe("none");
  });

  it("beside the writer's own makes it a question whom it is about", () => {
    const clinic = testClinic([aPatient("P2", "Sam Chen", { emails: ["sam@example.com"] })]);
    const match = matchRequester(clinic.sql, ticket, aMail({ body: "Refund my husband's sessions: sam@example.com." }));
    expect(match.state).toBe("candidates");
    expect(match.candidateIds).toHaveLength(2);
  });
});
