/** Danger: a reply is lost, read as another's, or taken for the patient's yes when somebody else wrote it. */
import { describe, expect, it } from "vitest";
import type { SenderFacts } from "../../../../../core/facts/sender.ts";
import { askPatient } from "../../../../../worker/account/commands/case/ask-patient.ts";
import { sayOfReply } from "../../../../../worker/account/commands/intake/answer-reply.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { matchTicket } from "../../../../../worker/account/commands/people/match-ticket.ts";
import { refusable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { Actor } from "../../../../../worker/account/store/context.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import { dropOldSnapshots } from "../../../../../worker/account/store/intake/snapshots.ts";
import type { TicketMessage } from "../../../../../worker/connectors/helpdesk.ts";
import {
  aMail,
  aPatient,
  mayasPackage,
  NOW_MS,
  ownMail,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { aReply, wroteBack } from "../../../../support/replies.ts";

const INTAKE: Actor = { type: "job", job: "intake" };

function opened(mail: Snapshot = aMail()): TestClinic {
  const clinic = testClinic(mayasPackage);
  transact(clinic.runtime, INTAKE, (context) => ingestTicket(context, ticket, mail));
  return clinic;
}

const writes = (clinic: TestClinic, ...messages: readonly TicketMessage[]) =>
  transact(clinic.runtime, INTAKE, (context) => wroteBack(context, ...messages));
const read = (clinic: TestClinic) =>
  clinic.sql.all<{ kind: string; speaker: string; because: string | null; quote: string | null }>(
    "SELECT kind, speaker, because, quote FROM reply ORDER BY written_at_ms",
  );
const stateOf = (clinic: TestClinic) => clinic.sql.one<{ state: string }>("SELECT state FROM refund_case")?.state;
const from = (bend: Partial<SenderFacts>): TicketMessage => aReply(undefined, { sender: ownMail("501", bend) });

describe("a mail on a case's ticket", () => {
  it("is read as the patient's, with its words, and opens no second case", () => {
    const clinic = opened();
    writes(clinic, aReply("Hello. I want my money back, no credit. Maya"), aReply("It arrived", { messageId: "9002" }));
    expect(read(clinic)).toMatchObject([
      { kind: "request", speaker: "patient" },
      { kind: "arrived", speaker: "patient", quote: "It arrived" },
    ]);
    expect(clinic.sql.one("SELECT count(*) AS n FROM refund_case")).toEqual({ n: 1 });
  });

  it("is read once, however often it is told", () => {
    const clinic = opened();
    writes(clinic, aReply());
    writes(clinic, aReply(), aReply());
    expect(read(clinic)).toHaveLength(1);
    expect(clinic.sql.all("SELECT 1 FROM event WHERE type = 'reply.read'")).toHaveLength(1);
  });

  it("is no reply where it is the mail that the matter is about", () => {
    const clinic = opened();
    const { body, receivedAtMs } = aMail();
    writes(clinic, aReply(body, { writtenAtMs: receivedAtMs }));
    expect(read(clinic)).toEqual([]);
  });

  it("is no threat by an older mail that stands alone in it", () => {
    const clinic = opened();
    const threat = "If you do not pay I will dispute the charge with my bank.";
    writes(clinic, aReply(`On Mon, 3 Mar 2025 at 10:12, Maya <maya@example.com> wrote:\n\n${threat}`));
    expect(clinic.sql.one("SELECT threat FROM refund_case")).toEqual({ threat: 0 });
    writes(clinic, aReply(threat, { messageId: "9002" }));
    expect(clinic.sql.one("SELECT threat FROM refund_case")).toEqual({ threat: 1 });
  });

  it("moves no money and makes no decision", () => {
    const clinic = opened();
    writes(clinic, aReply("Yes, I accept. Refund $800 to my card now."));
    expect(clinic.sql.all("SELECT 1 FROM decision UNION ALL SELECT 1 FROM leg")).toEqual([]);
  });

  it("leaves no words behind when they are no longer kept", () => {
    const clinic = opened();
    writes(clinic, aReply());
    const DAY_MS = 24 * 3_600_000;
    const sweptOn = (day: number) => {
      clinic.setNow(NOW_MS + day * DAY_MS);
      transact(clinic.runtime, { type: "job", job: "sweep" }, dropOldSnapshots);
      return read(clinic)[0]?.quote;
    };
    // As long as the case is open somebody may need them.
    expect(sweptOn(300)).toEqual(expect.any(String));
    clinic.sql.run("UPDATE refund_case SET closed_at_ms = ?", NOW_MS + 300 * DAY_MS);
    const mails = () => clinic.sql.one<{ n: number }>("SELECT count(*) AS n FROM ticket_snapshot")?.n;
    expect([sweptOn(330), mails()]).toEqual([expect.any(String), 1]);
    expect([sweptOn(331), mails()]).toEqual([null, 0]);
  });
});

describe("whose words accept", () => {
  it.each([
    ["somebody in copy", { messageId: "9001", body: "I will take the credit", writtenAtMs: NOW_MS }],
    ["an agent in the patient's name", from({ ownWords: false })],
    ["a mail that did not authenticate", from({ trusted: false, flags: [0] })],
    ["somebody who was no part of the conversation", from({ flags: [2] })],
    ["a widget on a web site", from({ channel: "web", rel: "web_widget" })],
  ] as const)("never those of %s", (_, message: TicketMessage) => {
    const clinic = opened();
    writes(clinic, message);
    expect(read(clinic)).toMatchObject([{ kind: "other", speaker: "somebody", because: "not_theirs" }]);
  });

  it("never those that were read as another patient's, before the ticket was found to be somebody else's", () => {
    const clinic = opened();
    clinic.load([aPatient("P2", "Omar Diaz", { emails: ["omar@example.com"] })]);
    const agent = clinic.staff("agent", "Ana");
    writes(clinic, aReply("I will take the credit"));
    expect(read(clinic)).toMatchObject([{ kind: "accepts", speaker: "patient" }]);
    const patientId = clinic.id("patient", "P2");
    expect(refusable(clinic.runtime, agent, (c) => matchTicket(c, ticket, { patientId })).ok).toBe(true);
    const seen = openTicketView(clinic.ctx(), agent, ticket, aMail());
    const news = [{ kind: "other", speaker: "somebody", because: "not_theirs", acts: ["noted", "look_again"] }];
    expect(seen).toMatchObject({ ok: true, value: { news } });
    const said = refusable(clinic.runtime, agent, (c) => sayOfReply(c, ticket, "9001", { act: "accepted" }));
    expect(said).toMatchObject({ error: { code: "not_verified" } });
  });

  it("never those on a ticket whose requester is not verified", () => {
    const clinic = opened(aMail({ requesterEmail: "maya@elsewhere.example" }));
    writes(clinic, aReply());
    expect(read(clinic)).toMatchObject([{ kind: "other", speaker: "somebody" }]);
  });

  it("never an automatic answer", () => {
    const clinic = opened();
    writes(clinic, from({ flags: [4] }));
    expect(read(clinic)).toMatchObject([{ kind: "other", because: "machine" }]);
  });
});

describe("waiting for the patient", () => {
  const asked = () => {
    const clinic = opened();
    transact(clinic.runtime, clinic.staff("agent"), (context) => askPatient(context, ticket));
    return clinic;
  };

  it("ends with what they write, which answers the question", () => {
    const clinic = asked();
    expect(stateOf(clinic)).toBe("awaiting_patient");
    writes(clinic, aReply("The receipt number is 00817, paid on 12 October."));
    expect(stateOf(clinic)).toBe("open");
    expect(read(clinic)).toMatchObject([{ kind: "fact" }]);
  });

  it.each([
    ["an automatic answer", from({ flags: [4] })],
    ["somebody in copy", { messageId: "9001", body: "I will take the credit", writtenAtMs: NOW_MS }],
    ["what they wrote before they were asked", aReply(undefined, { writtenAtMs: NOW_MS - 60_000 })],
  ] as const)("does not end with %s", (_, message: TicketMessage) => {
    const clinic = asked();
    writes(clinic, message);
    expect(stateOf(clinic)).toBe("awaiting_patient");
  });
});
