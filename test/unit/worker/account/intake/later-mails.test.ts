/** Danger: a request in a second mail is never seen, or an answer opens a second case on one matter. */

import { describe, expect, it } from "vitest";
import { err, ok } from "../../../../../core/result.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { SnapshotDesk } from "../../../../../worker/account/rpc/ticket-reader.ts";
import { ticketSnapshot } from "../../../../../worker/account/store/case/tickets.ts";
import type { Helpdesk, TicketMessage, TicketText } from "../../../../../worker/connectors/helpdesk.ts";
import { aMail, aPatient, mayasPackage, NOW_MS, ownMail, testClinic } from "../../../../support/clinic.ts";
import { aReply } from "../../../../support/replies.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";
import { readReplies, readTicket } from "../../../../support/stored-jobs.ts";

const HOUR_MS = 3_600_000;
const ASKS = "I changed my mind about my laser package. I would like a refund for the sessions I have not used.";

const told = (ticketId: string, fields: Partial<TicketText> = {}): TicketText => {
  const { subject, body, requesterName, requesterEmail, receivedAtMs } = aMail();
  const mail = { subject, body, requesterName, requesterEmail, receivedAtMs };
  return { ...mail, ticketId, sender: ownMail("501"), tags: [], ...fields };
};

/** A clinic beside a helpdesk that holds these tickets, and these messages on any of them. */
function beside(tickets: readonly TicketText[], messages: readonly TicketMessage[] = []) {
  const clinic = testClinic([...mayasPackage, aPatient("P2", "Ben Soto", { emails: ["ben@example.com"] })]);
  const held = new Map(tickets.map((ticket) => [ticket.ticketId, ticket]));
  const desk = { silent: false };
  const port: Partial<Helpdesk> = {
    readTicket: async (ticketId) => {
      const ticket = held.get(ticketId);
      if (desk.silent) return err({ verdict: "not_executed", detail: "zendesk.503" });
      return ticket ? ok(ticket) : err({ verdict: "refused", detail: "desk.no_such_ticket", ticket: "gone" });
    },
    readMessages: async (_, sinceMs) => ok(messages.filter(({ writtenAtMs }) => writtenAtMs >= sinceMs)),
    updateTicket: async () => ok(undefined),
  };
  const world = { ...worldOf(clinic, scriptedProcessor(8_000)), helpdesk: () => port as Helpdesk };
  const count = (table: "refund_case" | "case_ticket" | "reply") =>
    clinic.sql.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n;
  const comes = (ticketId: string) => readTicket(world, `zendesk ${ticketId}`);
  const writes = (ticketId: string) => readReplies(world, `zendesk ${ticketId}`);
  const tell = (ticket: TicketText) => held.set(ticket.ticketId, ticket);
  return { clinic, world, desk, count, comes, writes, tell };
}

describe("a request in a later mail", () => {
  const later = [
    { body: "Thanks, and where do I park?", receivedAtMs: NOW_MS - HOUR_MS },
    { body: ASKS, receivedAtMs: NOW_MS },
  ];
  const ticket = told("42", { subject: "Hello", body: "Are you open on Sunday?", later });

  it("opens the case, about that mail and from its time on", async () => {
    const { clinic, count, writes } = beside([ticket]);
    await writes("42");
    expect(count("refund_case")).toBe(1);
    const kept = ticketSnapshot(clinic.sql, { helpdesk: "zendesk", ticketId: "42" });
    expect(kept).toMatchObject({ body: ASKS, receivedAtMs: NOW_MS });
    expect(clinic.sql.one("SELECT reason FROM refund_case")).toEqual({ reason: "changed_mind" });
  });

  it("is what the sidebar reads too, and stays what the matter is about when more is written", async () => {
    const more = { ...ticket, later: [...later, { body: "I want my money back now!", receivedAtMs: NOW_MS + 1 }] };
    const { clinic, world, writes } = beside([more]);
    const desk = new SnapshotDesk(world);
    const ref = { helpdesk: "zendesk", ticketId: "42" } as const;
    expect(await desk.read(ref)).toMatchObject({ ok: true, value: { body: ASKS } });
    await writes("42");
    clinic.setNow(NOW_MS + HOUR_MS);
    expect(await desk.readToAct(ref)).toMatchObject({ ok: true, value: { body: ASKS, receivedAtMs: NOW_MS } });
  });

  it("opens it also where somebody was asked about the first mail, and is then what the matter is about", async () => {
    const unclear = told("42", {
      subject: "Olá",
      body: "Bom dia, gostaria de saber se vocês podem me ajudar, obrigado",
    });
    const { clinic, world, tell, comes, writes, count } = beside([unclear]);
    await comes("42");
    expect(count("refund_case")).toBe(0);
    tell({ ...unclear, later });
    await writes("42");
    expect(count("refund_case")).toBe(1);
    clinic.setNow(NOW_MS + HOUR_MS);
    const read = await new SnapshotDesk(world).readToAct({ helpdesk: "zendesk", ticketId: "42" });
    expect(read).toMatchObject({ ok: true, value: { body: ASKS } });
  });

  it("does nothing where no mail asks", async () => {
    const { count, writes } = beside([
      told("42", { subject: "Hello", body: "Are you open?", later: later.slice(0, 1) }),
    ]);
    await writes("42");
    expect([count("refund_case"), count("reply")]).toEqual([0, 0]);
  });
});

describe("a reply on a case's ticket", () => {
  it("is read from the helpdesk, once, and tried again while that is silent", async () => {
    const { desk, count, comes, writes } = beside([told("42")], [aReply("It arrived")]);
    await comes("42");
    desk.silent = true;
    expect(await writes("42")).toMatchObject({ type: "again" });
    expect(count("reply")).toBe(0);
    desk.silent = false;
    await writes("42");
    await writes("42");
    expect([count("reply"), count("refund_case")]).toEqual([1, 1]);
  });
});

describe("an answer that the helpdesk makes a new ticket of", () => {
  const answer = told("43", {
    body: "I want somebody else to look at it",
    answersClosedId: "42",
    receivedAtMs: NOW_MS,
  });
  const asMessage = aReply(answer.body, { messageId: "9100" });

  it("joins the case of the closed ticket and is read there", async () => {
    const { clinic, world, count, comes } = beside([told("42"), answer], [asMessage]);
    await comes("42");
    await comes("43");
    await runJobs(world);
    expect([count("refund_case"), count("case_ticket")]).toEqual([1, 2]);
    expect(clinic.sql.all("SELECT ticket_id, kind FROM reply")).toEqual([{ ticket_id: "43", kind: "review" }]);
  });

  it("joins it also where it asks for the money again, and where it is the second such answer", async () => {
    const again = { ...answer, ticketId: "44", body: "Give me my refund!" };
    const { count, comes } = beside([told("42"), answer, again]);
    await comes("42");
    await comes("43");
    await comes("44");
    expect([count("refund_case"), count("case_ticket")]).toEqual([1, 3]);
  });
});

describe("somebody in copy who answers on the closed ticket", () => {
  const copied = (fields: Partial<TicketText>) =>
    told("43", {
      body: "I want my money back too.",
      answersClosedId: "42",
      requesterName: "Ben Soto",
      requesterEmail: "ben@example.com",
      sender: ownMail("777"),
      receivedAtMs: NOW_MS,
      ...fields,
    });

  it.each([
    ["another patient", {}],
    ["a stranger", { requesterName: "Zed Zulu", requesterEmail: "zed@else.example" }],
  ])("%s: stays out of the patient's case", async (_, fields) => {
    const { clinic, comes } = beside([told("42"), copied(fields)]);
    await comes("42");
    await comes("43");
    expect(
      clinic.sql.all(
        "SELECT ticket_id AS id, c.patient_id = ? AS mayas FROM case_ticket t JOIN refund_case c ON c.id = t.case_id WHERE ticket_id = '43'",
        clinic.id("patient", "P1"),
      ),
    ).not.toContainEqual({ id: "43", mayas: 1 });
    expect(clinic.sql.all("SELECT 1 FROM reply")).toEqual([]);
  });

  it("the patient herself from another address on her file: stays in it", async () => {
    const { clinic, count, comes } = beside([
      told("42"),
      copied({ requesterName: "Maya Chen", requesterEmail: aMail().requesterEmail }),
    ]);
    await comes("42");
    await comes("43");
    expect(count("refund_case")).toBe(1);
    expect(clinic.sql.all("SELECT ticket_id AS id FROM case_ticket")).toHaveLength(2);
  });
});

describe("a new mail that answers ours", () => {
  const second = (fields: Partial<TicketText>) =>
    told("43", { subject: "Re: Your request", body: "I still want my refund.", ...fields });

  it("belongs to the patient's one open matter, whatever it asks", async () => {
    const { count, comes } = beside([told("42"), second({})]);
    await comes("42");
    await comes("43");
    expect([count("refund_case"), count("case_ticket")]).toEqual([1, 2]);
  });

  it("opens another where another patient writes", async () => {
    const { count, comes } = beside([told("42"), second({ requesterEmail: "ben@example.com" })]);
    await comes("42");
    await comes("43");
    expect(count("refund_case")).toBe(2);
  });
});
