/** Danger: money leaves on a mail about somebody else by a way on which nobody was asked who it is; or an address of the dead still speaks. */
import { describe, expect, it } from "vitest";
import type { TicketRef } from "../../../../../core/contract/ticket.ts";
import { joinAnswered } from "../../../../../worker/account/commands/intake/join-answered.ts";
import { sayRequest } from "../../../../../worker/account/commands/intake/say-request.ts";
import { matchTicket } from "../../../../../worker/account/commands/people/match-ticket.ts";
import { verifyTicket } from "../../../../../worker/account/commands/people/verify-ticket.ts";
import { refusable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { takeTicket } from "../../../../../worker/account/jobs/ticket/read-ticket.ts";
import { NOW_MS, ownMail, ticket } from "../../../../support/clinic.ts";
import { anAsk, decideAs, ulidOf } from "../../../../support/deciding.ts";
import { FER, family, INTAKE } from "../../../../support/family.ts";
import { runDecide, runDryRun } from "../../../../support/operations.ts";

const second: TicketRef = { helpdesk: "zendesk", ticketId: "52" };
const WALTER = "Walter Quigley <walter@example.com>";
const OWN = "I changed my mind and would like a refund of my laser sessions.";
const MOTHERS = "I changed my mind for my mother Amalia: she does not want her laser sessions any more. Please refund.";
const WIDOW = "My husband passed away in March. I would like the money for his sessions back. Joan";

describe("a mail about somebody else, of whom nobody has said who it is", () => {
  it("from an address of two is asked about, though the writer's own number stands under it", () => {
    const { mail, view } = family();
    const body = "I changed my mind for my mother: she does not want her laser sessions any more. Please refund them.";
    const seen = view(mail("Xenia Brandt <home@example.com>", `${body}\n\nXenia Brandt\n(415) 555-0177`));
    expect(seen.who?.isAsked).toBe(true);
    expect(seen).not.toHaveProperty("proposal");
    expect(seen.allowed.blocked).toBe("not_matched");
  });

  it("in answer to the writer's closed ticket is no part of the writer's own matter", () => {
    const { clinic, mail, take, view } = family();
    take(mail(FER, OWN));
    const answer = mail(FER, MOTHERS, "Re: Refund");
    const join = (body: string, which: TicketRef) =>
      transact(clinic.runtime, INTAKE, (c) => joinAnswered(c, which, ticket.ticketId, mail(FER, body, "Re: Refund")));
    expect(join(MOTHERS, second)).toBe(false);
    expect(view(answer, second)).toMatchObject({ who: { isAsked: true }, allowed: { blocked: "not_matched" } });
    expect(join("Thank you. My mother thanks you for her sessions as well.", { ...second, ticketId: "53" })).toBe(true);
  });

  it.each([
    ["the writer's own", OWN, MOTHERS],
    ["somebody else's", MOTHERS, OWN],
  ])("with another, into which %s was merged, is no part of that matter", (_, first, next) => {
    const { clinic, mail, take } = family();
    take(mail(FER, first));
    const told = {
      ...mail(FER, next),
      sender: ownMail("501"),
      ticketId: second.ticketId,
      tags: [],
      mergedIds: [ticket.ticketId],
    };
    transact(clinic.runtime, INTAKE, (c) => takeTicket(c, second, told));
    expect(clinic.sql.all("SELECT DISTINCT case_id FROM case_ticket")).toHaveLength(2);
  });

  it("and that is matched by hand to whose address it is gets no money by that address", () => {
    const { clinic, agent, mail, view, id } = family();
    const snapshot = mail(FER, MOTHERS);
    refusable(clinic.runtime, agent, (c) => matchTicket(c, ticket, { patientId: id("F") }));
    expect(view(snapshot).verification).toEqual({ state: "not_verified", why: "writes_for_another" });
    const done = decideAs(clinic, agent, ulidOf("DEC", 1), { mail: snapshot, lineIds: [clinic.id("line", "NF")] });
    expect(done).toMatchObject({ error: { code: "not_verified" } });
  });
});

describe("a later mail on the ticket, after its first was no request", () => {
  it("is about its writer again, who does not get what was theirs for whom they once wrote", () => {
    const { clinic, agent, mail, take, say, view, id } = family();
    const first = mail(FER, MOTHERS);
    take(first);
    say(first, { about: "somebody_else", patientId: id("A") });
    const check = { patientId: id("A"), how: "known_details" as const, sentence: "Amalia said yes on the phone." };
    refusable(clinic.runtime, agent, (c) => verifyTicket(c, ticket, check, first));
    refusable(clinic.runtime, agent, (c) => sayRequest(c, ticket, { isRequest: false, overturns: true }, first));
    clinic.setNow(NOW_MS + 120_000);
    const next = { ...mail(FER, `And for myself. ${OWN}`), receivedAtMs: NOW_MS + 60_000 };
    expect(take(next)).toBe("opened");
    expect(view(next)).toMatchObject({ patient: { name: "Fernanda Osorio" }, match: { by: "email" } });
    expect(clinic.sql.all("SELECT 1 FROM ticket_who")).toEqual([]);
  });
});

describe("an address of somebody who has died", () => {
  it("verifies nobody where the ticket is matched by hand to them, and greets them by no name", () => {
    const { clinic, agent, mail, take, view, id } = family();
    const snapshot = mail(WALTER, WIDOW);
    take(snapshot);
    refusable(clinic.runtime, agent, (c) => matchTicket(c, ticket, { patientId: id("W") }));
    const seen = view(snapshot);
    expect(seen.verification).toEqual({ state: "not_verified", why: "patient_died" });
    expect(seen.draft?.text).not.toMatch(/Walter|laser/i);
    const lineIds = [clinic.id("line", "NW")];
    const done = decideAs(clinic, agent, ulidOf("DEC", 1), { mail: snapshot, lineIds, reason: "other" });
    expect(done).toMatchObject({ error: { code: "not_verified" } });
  });

  it("verifies nobody in their next mails, until it is taken back where it was said", () => {
    const { mail, say, view, id } = family();
    const first = mail(WALTER, `Walter's sessions, please: ${WIDOW}`);
    say(first, { about: "somebody_else", patientId: id("W"), hasDied: true });
    const next = mail(WALTER, OWN);
    const seen = view(next, second);
    expect(seen).toMatchObject({ verification: { why: "patient_died" }, who: { isDeceased: true, maySay: true } });
    expect(seen.draft?.text).not.toMatch(/Walter|laser/i);
    say(first, { about: "somebody_else", patientId: id("W"), hasDied: false });
    expect(view(next, second).verification.state).toBe("verified");
  });

  it("is the address of the dead where a later ticket is said to be about them, and only papers show who settles", () => {
    const { clinic, agent, mail, say, view, id } = family();
    say(mail(WALTER, WIDOW), { about: "somebody_else", patientId: id("W"), hasDied: true });
    const next = mail(WALTER, OWN);
    const check = { patientId: id("W"), how: "known_details" as const, sentence: "Somebody answered the telephone." };
    const verify = () => refusable(clinic.runtime, agent, (c) => verifyTicket(c, second, check, next));
    expect(verify()).toMatchObject({ error: { code: "invalid", field: "how" } });
    say(next, { about: "somebody_else", patientId: id("W"), hasDied: false }, agent, second);
    expect(view(next, second).verification.why).toBe("patient_died");
    expect(verify()).toMatchObject({ error: { code: "invalid", field: "how" } });
    say(next, { about: "somebody_else", patientId: id("W"), hasDied: false }, agent, second);
    expect(view(next, second).verification.why).toBe("writes_for_another");
  });

  it("had somebody check who writes before: that check is no word on who settles", () => {
    const { clinic, agent, mail, say, view, id } = family();
    const before = mail(WALTER, OWN);
    const check = { patientId: id("W"), how: "known_details" as const, sentence: "He said his date of birth." };
    refusable(clinic.runtime, agent, (c) => verifyTicket(c, second, check, before));
    expect(view(before, second).verification.state).toBe("verified");
    say(mail(WALTER, WIDOW), { about: "somebody_else", patientId: id("W"), hasDied: true });
    expect(view(before, second).verification.why).toBe("patient_died");
  });
});

describe("a decision that names the case and not its ticket", () => {
  it("stands on what the helpdesk said of that ticket less than a minute ago, or is refused", () => {
    const { clinic, agent, mail, take } = family();
    const snapshot = mail(FER, OWN);
    take(snapshot);
    const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
    const { ticket: _, ...ask } = anAsk(clinic, agent, { mail: snapshot, lineIds: [clinic.id("line", "NF")], caseId });
    clinic.setNow(NOW_MS + 3_600_000);
    const old = runDecide(clinic.runtime, agent, ulidOf("DEC", 1), ask, undefined);
    expect(old).toMatchObject({ error: { code: "sender_unchecked" } });
    const dry = runDryRun(clinic.runtime, agent, ulidOf("DEC", 1), ask, undefined);
    expect(dry).toMatchObject({ error: { code: "sender_unchecked" } });
    expect(clinic.sql.all("SELECT 1 FROM leg")).toEqual([]);
    const fresh = { ...snapshot, readAtMs: NOW_MS + 3_600_000 };
    expect(runDecide(clinic.runtime, agent, ulidOf("DEC", 1), ask, fresh).ok).toBe(true);
  });
});
