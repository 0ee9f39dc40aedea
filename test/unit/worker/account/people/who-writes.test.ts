/** Danger: an address that anybody can type unlocks a patient's money, or puts a stranger's mail into their case (issue: right person 4). */
import { describe, expect, it } from "vitest";
import type { SenderFacts } from "../../../../../core/facts/sender.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { matchRequester } from "../../../../../worker/account/domain/people/match.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { ticketUpdateOf } from "../../../../../worker/account/queries/note/ticket-note.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import {
  aCard,
  aLine,
  aMail,
  aMassageMail,
  aPurchase,
  ownMail,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { decideAs, mayasMassage, ulidOf } from "../../../../support/deciding.ts";

const INTAKE: Actor = { type: "job", job: "intake" };

const cameIn = (bend: Partial<SenderFacts>): Snapshot => aMail({ sender: ownMail("501", bend) });

const UNPROVEN: [string, Snapshot, string][] = [
  ["a forged sender", cameIn({ trusted: false, flags: [0] }), "mail_not_authenticated"],
  ["a mail of a warning that is new to us", cameIn({ trusted: null, flags: [17] }), "mail_not_authenticated"],
  ["a web form without signing in", cameIn({ channel: "web", trusted: null, flags: [3] }), "not_signed_in"],
  ["a widget on a web site", cameIn({ channel: "web", rel: "web_widget", trusted: null }), "channel_proves_nothing"],
  ["a ticket made over the API", cameIn({ channel: "api", trusted: null }), "channel_proves_nothing"],
  ["a chat", cameIn({ channel: "chat", trusted: null }), "channel_proves_nothing"],
  ["somebody who was no part of the conversation", cameIn({ flags: [2] }), "not_in_conversation"],
  ["an agent in the patient's name", cameIn({ ownWords: false }), "entered_by_another"],
  ["somebody on the patient's behalf", cameIn({ flags: [11] }), "entered_by_another"],
  ["an address that the helpdesk never confirmed", cameIn({ userVerified: false }), "address_not_confirmed"],
  ["an address of which the helpdesk says nothing", cameIn({ userVerified: null }), "address_not_confirmed"],
  ["a ticket that was kept before anybody asked", aMail({ sender: undefined }), "not_read"],
];

describe("the patient's address", () => {
  it.each(UNPROVEN)("proves nothing in the name of %s: no money, and the reason is said", (_, mail, why) => {
    const clinic = testClinic(mayasMassage());
    const agent = clinic.staff("agent");
    const view = openTicketView(clinic.ctx(), agent, ticket, mail);
    expect(view).toMatchObject({
      ok: true,
      value: { verification: { state: "not_verified", why }, allowed: { decide: false, blocked: "not_verified" } },
    });
    expect(decideAs(clinic, agent, ulidOf("DEC", 1), { mail })).toMatchObject({ error: { code: "not_verified" } });
  });

  it.each([
    ["a mail that authenticated", cameIn({})],
    ["a mail without a word from the helpdesk, which warns where it doubts", cameIn({ trusted: null })],
    ["an automatic answer, or a file that was too big", cameIn({ flags: [4, 5] })],
    ["a form on the helpdesk's own pages, signed in", cameIn({ channel: "web", trusted: null })],
  ])("verifies in %s", (_, mail) => {
    const { sql } = testClinic();
    expect(matchRequester(sql, ticket, mail).verification).toEqual({
      state: "verified",
      how: "writes_from_address_on_file",
    });
  });
});

const NUMBERS: [string, string][] = [
  ["a patient number", "I am HW-1001"],
  ["a phone", "Call me on 415.555.0142"],
  ["a processor's reference", "It was charged as pi_Y1"],
  ["an invoice", "See invoice INV-77"],
];

describe("a number that anybody can type", () => {
  const scene = () =>
    testClinic([
      aPurchase("B1", "P1", [aLine("N1", "massage", 9_000)], { invoice: "INV-77" }),
      aCard("Y1", "B1", 9_000),
    ]);
  const stranger = (said: string) =>
    aMail({
      requesterEmail: "someone@else.example",
      requesterName: "X",
      body: `I changed my mind and would like a refund. ${said}.`,
    });

  it.each(NUMBERS)("finds the patient, weakly: %s", (_, said) => {
    const clinic = scene();
    expect(matchRequester(clinic.sql, ticket, stranger(said))).toMatchObject({
      state: "matched",
      strength: "weak",
      patientId: clinic.id("patient", "P1"),
      verification: { state: "not_verified", why: "address_not_on_file" },
    });
  });

  it.each(NUMBERS)("joins no case of the patient's, and opens none in their name: %s", (_, said) => {
    const clinic = scene();
    const take = (ticketId: string, mail: Snapshot) =>
      transact(clinic.runtime, INTAKE, (context) => ingestTicket(context, { ...ticket, ticketId }, mail));
    const hers = aMail({ body: "I changed my mind about my massage. I would like a refund." });
    expect(take("31", hers)).toBe("opened");
    expect(take("32", stranger(said))).toBe("opened");
    const cases = clinic.sql.all<{ patientId: string | null; lines: number }>(
      `SELECT c.patient_id AS patientId, (SELECT count(*) FROM case_line l WHERE l.case_id = c.id) AS lines
       FROM refund_case c JOIN case_ticket t ON t.case_id = c.id ORDER BY t.ticket_id`,
    );
    expect(cases).toEqual([
      { patientId: clinic.id("patient", "P1"), lines: 1 },
      { patientId: null, lines: 0 },
    ]);
  });
});

it.each([
  ["a forged sender", cameIn({ trusted: false, flags: [0] })],
  ["a web form", cameIn({ channel: "web", flags: [3] })],
])("%s joins no open case of the patient's", (_, mail) => {
  const clinic = testClinic(mayasMassage());
  const take = (ticketId: string, words: Snapshot) =>
    transact(clinic.runtime, INTAKE, (context) => ingestTicket(context, { ...ticket, ticketId }, words));
  const body = "I changed my mind about my massage. I would like a refund.";
  expect(take("31", aMail({ body }))).toBe("opened");
  expect(take("32", { ...mail, body })).toBe("opened");
  expect(take("33", aMail({ body }))).toBe("joined");
  const tickets = clinic.sql.all<{ n: number }>("SELECT count(*) AS n FROM case_ticket GROUP BY case_id ORDER BY n");
  expect(tickets).toEqual([{ n: 1 }, { n: 2 }]);
  // The purchase stays with the case that had it.
  expect(clinic.sql.all("SELECT 1 FROM case_line WHERE open = 1")).toHaveLength(1);
});

describe("intake's private note", () => {
  const noteOf = (mail: Snapshot) => {
    const clinic = testClinic(mayasMassage());
    transact(clinic.runtime, INTAKE, (context) => ingestTicket(context, ticket, mail));
    const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
    return ticketUpdateOf(clinic.ctx(), caseId, ticket)?.privateNoteHtml ?? "";
  };

  it("says the sum where the patient is the one who writes", () => {
    expect(noteOf(aMassageMail())).toContain("$80.00");
  });

  it.each([
    ["a forged sender", cameIn({ trusted: false, flags: [0] })],
    ["a web form", cameIn({ channel: "web", flags: [3] })],
    [
      "a stranger with her number",
      aMail({ requesterEmail: "someone@else.example", body: "Please refund me, I am HW-1001." }),
    ],
  ])("says that %s is not verified, and not what the patient would get", (_, mail) => {
    const note = noteOf(mail);
    expect(note).toMatch(/Not verified: money is locked\./);
    expect(note).not.toMatch(/80\.00|Suggested/);
  });
});
