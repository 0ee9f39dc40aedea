/** Danger: a mail about somebody else is paid out of the writer's purchase, or the writer is told what another bought. */
import { describe, expect, it } from "vitest";
import type { TicketRef } from "../../../../../core/contract/ticket.ts";
import { joinAnswered } from "../../../../../worker/account/commands/intake/join-answered.ts";
import { sayRequest } from "../../../../../worker/account/commands/intake/say-request.ts";
import { verifyTicket } from "../../../../../worker/account/commands/people/verify-ticket.ts";
import { refusable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { takeMessages } from "../../../../../worker/account/domain/intake/replies.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { ticketUpdateOf } from "../../../../../worker/account/queries/note/ticket-note.ts";
import { ticket } from "../../../../support/clinic.ts";
import { decideAs, ulidOf } from "../../../../support/deciding.ts";
import { FER, family, INTAKE, MOTHERS, namesOf } from "../../../../support/family.ts";
import { runDecide } from "../../../../support/operations.ts";
import { aReply } from "../../../../support/replies.ts";

const second: TicketRef = { helpdesk: "zendesk", ticketId: "52" };

describe("a known patient writes about somebody else", () => {
  it("is asked who it is: nobody is matched, and no purchase, money or letter about one is there", () => {
    const { view, mail, take, clinic } = family();
    const snapshot = mail(FER, MOTHERS);
    expect(take(snapshot)).toBe("opened");
    const seen = view(snapshot);
    expect(seen.match.state).toBe("candidates");
    expect(seen.who).toMatchObject({ about: "somebody_else", relation: "parent", isAsked: true, isDeceased: false });
    expect(namesOf(seen)).toEqual([
      ["Amalia Osorio", "named"],
      ["Hector Osorio", "household"],
      ["Fernanda Osorio", "writer"],
    ]);
    expect(seen).not.toHaveProperty("patient");
    expect(seen).not.toHaveProperty("story");
    expect(seen).not.toHaveProperty("proposal");
    expect(seen.allowed).toMatchObject({ decide: false, blocked: "not_matched" });
    expect(seen.draft?.text).toContain("your mother's full name, and her patient number");
    expect(seen.draft?.problems).toEqual([]);
    expect(seen.draft?.text).not.toMatch(/Osorio|laser|\$/i);
    expect(clinic.sql.one("SELECT patient_id AS p FROM refund_case")).toEqual({ p: null });
    const caseId = seen.case?.caseId ?? "";
    const note = ticketUpdateOf(clinic.ctx(), caseId, ticket)?.privateNoteHtml;
    expect(note).toContain("The mail speaks of somebody else. Please say whom it is about");
    expect(note).not.toMatch(/Suggested|Amalia Osorio|\$/);
  });

  it("no money leaves while who it is has not been said, whatever is sent", () => {
    const { clinic, agent, mail } = family();
    const snapshot = mail(FER, MOTHERS);
    for (const line of ["NF", "NA"]) {
      const lineIds = [clinic.id("line", line)];
      const read = evaluateRead(clinic.ctx(), agent, { ticket, lineIds, reason: "changed_mind" }, snapshot);
      expect(read).toMatchObject({ ok: false, error: { code: "not_matched" } });
      const request = {
        ...{
          ticket,
          caseId: ulidOf("CASE", 1),
          lineIds,
          reason: "changed_mind" as const,
          factsHash: `f1:${"0".repeat(64)}`,
        },
        ...{ policyVersionIds: ["packages@2"], rulesVersionId: "test-rules@1", option: "refund" as const },
        ...{ amountMinor: 100_000, currency: "USD" },
      };
      const done = runDecide(clinic.runtime, agent, ulidOf("DEC", 1), request, snapshot);
      expect(done).toMatchObject({ ok: false, error: { code: "not_matched" } });
    }
    expect(clinic.sql.all("SELECT 1 FROM leg")).toEqual([]);
    expect(clinic.sql.all("SELECT 1 FROM decision")).toEqual([]);
  });

  it("a mail that asks for nothing shows who writes; a case that a person starts on it asks whose it is", () => {
    const { clinic, agent, mail, view } = family();
    const snapshot = mail(FER, "Could we move my mother Amalia's appointment to the afternoon?", "Tuesday");
    expect(view(snapshot)).toMatchObject({
      intent: { band: "none" },
      patient: { name: "Fernanda Osorio" },
      who: { isAsked: false, about: "somebody_else" },
    });
    const lineIds = [clinic.id("line", "NF")];
    const read = evaluateRead(clinic.ctx(), agent, { ticket, lineIds, reason: "changed_mind" }, snapshot);
    expect(read).toMatchObject({ ok: false, error: { code: "not_matched" } });
    refusable(clinic.runtime, agent, (c) => sayRequest(c, ticket, { isRequest: true }, snapshot));
    expect(view(snapshot)).toMatchObject({ who: { isAsked: true } });
    expect(view(snapshot)).not.toHaveProperty("patient");
  });

  it("who has no standing for her is told nothing of her, and gets no money, before somebody has checked", () => {
    const { clinic, agent, mail, say, view, id } = family();
    const snapshot = mail(FER, MOTHERS);
    expect(say(snapshot, { about: "somebody_else", patientId: id("A") })).toEqual({ ok: true, value: true });
    const seen = view(snapshot);
    expect(seen.patient?.name).toBe("Amalia Osorio");
    expect(seen.who?.said).toMatchObject({ about: "somebody_else", byPerson: "Ana" });
    expect(seen.verification).toEqual({ state: "not_verified", why: "writes_for_another" });
    expect(seen.draft?.text).toContain("We can speak of these visits only with the person they were for");
    expect(seen.draft?.text).toMatch(/^Hi Fernanda,/);
    expect(seen.draft?.text).not.toMatch(/Osorio|laser|\$/i);
    const done = decideAs(clinic, agent, ulidOf("DEC", 1), { mail: snapshot, lineIds: [clinic.id("line", "NA")] });
    expect(done).toMatchObject({ ok: false, error: { code: "not_verified" } });
  });

  it("it may be about the writer after all: then it is theirs, and they are verified by their address", () => {
    const { mail, say, view, id } = family();
    const snapshot = mail(FER, MOTHERS);
    say(snapshot, { about: "writer", patientId: id("F") });
    expect(view(snapshot)).toMatchObject({
      patient: { name: "Fernanda Osorio" },
      verification: { state: "verified", how: "writes_from_address_on_file" },
      who: { isAsked: false, said: { about: "writer" } },
    });
  });

  it("of somebody not on file there is no money and no patient, also in a case that was the writer's", () => {
    const { clinic, mail, say, view, take, id } = family();
    const own = mail(FER, "I changed my mind and would like a refund of my laser sessions.");
    take(own);
    expect(clinic.sql.one("SELECT patient_id AS p FROM refund_case")).toEqual({ p: id("F") });
    expect(say(own, { about: "not_on_file" })).toEqual({ ok: true, value: true });
    const seen = view(own);
    expect(seen).not.toHaveProperty("patient");
    expect(seen.match.state).toBe("none");
    expect(seen.who?.said?.about).toBe("not_on_file");
    expect(seen.allowed.blocked).toBe("not_matched");
    expect(seen.draft?.text).toContain("the full name of the person you are writing for");
    const patientOf = "SELECT c.patient_id AS p FROM case_ticket t JOIN refund_case c ON c.id = t.case_id";
    expect(clinic.sql.all(patientOf)).toEqual([{ p: null }]);
  });

  it("what was said may be said anew, which forgets what was checked, until a decision stands on it", () => {
    const { clinic, agent, mail, say, view, id } = family();
    const snapshot = mail(FER, MOTHERS);
    say(snapshot, { about: "somebody_else", patientId: id("A") });
    const verify = { patientId: id("A"), how: "known_details" as const, sentence: "Amalia said yes on the phone." };
    refusable(clinic.runtime, agent, (c) => verifyTicket(c, ticket, verify, snapshot));
    expect(view(snapshot).verification.state).toBe("verified");
    expect(view(snapshot).who?.said?.about).toBe("somebody_else");
    say(snapshot, { about: "somebody_else", patientId: id("H") });
    expect(view(snapshot)).toMatchObject({
      patient: { name: "Hector Osorio" },
      verification: { state: "not_verified" },
    });
    say(snapshot, { about: "writer", patientId: id("F") });
    const done = decideAs(clinic, agent, ulidOf("DEC", 1), { mail: snapshot, lineIds: [clinic.id("line", "NF")] });
    expect(done.ok).toBe(true);
    expect(say(snapshot, { about: "somebody_else", patientId: id("A") })).toMatchObject({
      error: { code: "already_decided" },
    });
    expect(view(snapshot).who?.maySay).toBe(false);
  });

  it("what they write later binds nobody before that was checked, and then as one who may speak for her", () => {
    const { clinic, agent, mail, take, say, id } = family();
    const snapshot = mail(FER, MOTHERS);
    take(snapshot);
    say(snapshot, { about: "somebody_else", patientId: id("A") });
    const caseId = clinic.sql.one<{ id: string }>("SELECT case_id AS id FROM case_ticket")?.id ?? "";
    const writes = (messageId: string) => {
      const message = aReply("Yes, she takes the credit.", { messageId });
      transact(clinic.runtime, INTAKE, (c) => takeMessages(c, caseId, ticket, { snapshot, kept: snapshot }, [message]));
      return clinic.sql.one("SELECT speaker FROM reply WHERE message_id = ?", messageId);
    };
    expect(writes("9001")).toEqual({ speaker: "somebody" });
    const verify = { patientId: id("A"), how: "known_details" as const, sentence: "Amalia said yes on the phone." };
    refusable(clinic.runtime, agent, (c) => verifyTicket(c, ticket, verify, snapshot));
    expect(writes("9002")).toEqual({ speaker: "guardian" });
  });

  it("saying it is one event, nothing where it was said before, and nobody but staff may", () => {
    const { clinic, mail, say, id } = family();
    const snapshot = mail(FER, MOTHERS);
    const events = () =>
      clinic.sql.all<{ type: string }>("SELECT type FROM event").filter(({ type }) => type === "who.said");
    const viewer = clinic.staff("viewer", "Vic");
    expect(say(snapshot, { about: "somebody_else", patientId: id("A") }, viewer)).toMatchObject({
      error: { code: "forbidden" },
    });
    expect(events()).toEqual([]);
    say(snapshot, { about: "somebody_else", patientId: id("A") });
    say(snapshot, { about: "somebody_else", patientId: id("A") });
    expect(events()).toHaveLength(1);
  });

  it("the writer is whose address it is, and a patient is one on file", () => {
    const { mail, say, id } = family();
    const snapshot = mail(FER, MOTHERS);
    expect(say(snapshot, { about: "writer", patientId: id("A") })).toMatchObject({
      error: { code: "invalid", field: "patientId" },
    });
    expect(say(snapshot, { about: "somebody_else", patientId: ulidOf("NAAN", 1) })).toMatchObject({
      error: { code: "not_found" },
    });
  });
});

describe("payer, guardian and authorised contact", () => {
  it("a guardian who is a patient too is asked whose it is, and may then speak for the child in their own name", () => {
    const { mail, say, view, id } = family();
    const snapshot = mail(
      "Priya Raman <priya@example.com>",
      "I changed my mind about my son Dev's laser sessions. Please refund the rest.",
    );
    expect(namesOf(view(snapshot))).toEqual([
      ["Dev Raman", "named", "guardian"],
      ["Priya Raman", "writer"],
    ]);
    say(snapshot, { about: "somebody_else", patientId: id("D") });
    const seen = view(snapshot);
    expect(seen.verification).toMatchObject({ state: "verified", how: "authorised_contact" });
    expect(seen.proposal?.options[0]?.kind).toBe("refund");
    expect(seen.draft?.text).toMatch(/^Hi Priya,/);
  });

  it("who only pays is matched and told nothing", () => {
    const { mail, view } = family();
    const seen = view(
      mail(
        "Edgar Holloway <edgar@example.com>",
        "My daughter Elise went once and changed her mind. Please refund the five laser sessions.",
      ),
    );
    expect(seen.patient?.name).toBe("Elise Holloway");
    expect(seen.verification).toEqual({ state: "not_verified", why: "only_pays" });
    expect(seen.draft?.text).toContain("We can speak of these visits only with the person they were for");
    expect(seen.draft?.text).not.toMatch(/Elise|laser|\$/i);
  });

  it("an authorised contact of one patient writes of that patient: nobody has to be asked", () => {
    const { mail, view } = family();
    const seen = view(
      mail(
        "Remi B <remi@example.com>",
        "I am writing on behalf of my mother. She changed her mind. Please refund her sessions.",
      ),
    );
    expect(seen.patient?.name).toBe("Huguette Belanger");
    expect(seen.verification).toMatchObject({ state: "verified", how: "authorised_contact" });
    expect(seen.who?.isAsked).toBe(false);
  });

  it("somebody unknown who names a patient gets them offered, and no more", () => {
    const { mail, view } = family();
    const seen = view(
      mail("Jo Park <jo@else.example>", "Please refund the laser sessions of Amalia Osorio, my neighbour."),
    );
    expect(seen).not.toHaveProperty("patient");
    expect(namesOf(seen)).toEqual([["Amalia Osorio", "named"]]);
  });
});

describe("the writer's next mail", () => {
  const OWN = "I changed my mind and would like a refund of my laser sessions.";

  it("is about themselves, whatever was said of an earlier one, and asked again where it is not", () => {
    const { mail, say, view, id } = family();
    say(mail(FER, MOTHERS), { about: "somebody_else", patientId: id("A") });
    expect(view(mail(FER, OWN), second)).toMatchObject({
      patient: { name: "Fernanda Osorio" },
      verification: { state: "verified" },
    });
    expect(view(mail(FER, MOTHERS), second).who?.isAsked).toBe(true);
  });

  it("in answer to a closed ticket does not join the other's matter, unless it speaks of that", () => {
    const { clinic, mail, say, take, id } = family();
    const first = mail(FER, MOTHERS);
    take(first);
    say(first, { about: "somebody_else", patientId: id("A") });
    const answer = (body: string, which: TicketRef) =>
      transact(clinic.runtime, INTAKE, (c) => joinAnswered(c, which, ticket.ticketId, mail(FER, body, "Re: Refund")));
    expect(answer("And now for myself: I have four sessions left and would like the money back.", second)).toBe(false);
    expect(clinic.sql.one("SELECT 1 AS n FROM ticket_match WHERE ticket_id = ?", second.ticketId)).toBeUndefined();
    expect(answer("Thank you. She says yes to that.", { helpdesk: "zendesk", ticketId: "53" })).toBe(true);
    expect(clinic.sql.one("SELECT about FROM ticket_who WHERE ticket_id = '53'")).toEqual({ about: "somebody_else" });
  });
});
