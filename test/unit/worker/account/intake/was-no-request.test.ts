/** Danger: a case that was none keeps its tag, its clock and its place in the figures, or ends while money or a bank still hangs on it. */
import { describe, expect, it } from "vitest";
import { trendsAnswer } from "../../../../../core/contract/trends.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { endCaseAsWrong } from "../../../../../worker/account/commands/intake/say-request.ts";
import { matchTicket } from "../../../../../worker/account/commands/people/match-ticket.ts";
import { refusable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { applyRefunds } from "../../../../../worker/account/domain/money/processor-truth.ts";
import { takeTicket } from "../../../../../worker/account/jobs/ticket/read-ticket.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { trends } from "../../../../../worker/account/queries/case/trends.ts";
import { openTask } from "../../../../../worker/account/store/case/tasks.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { aMail, aMassageMail, aPatient, NOW_MS, ownMail, ticket } from "../../../../support/clinic.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { elsewhereScene } from "../../../../support/elsewhere.ts";
import { codeOf, desk, german, hours, type Ref, second } from "../../../../support/request-desk.ts";
import { labelsOf } from "../../../../support/shown.ts";

describe("a case that was no request", () => {
  it("ends in one press: closed, untagged, its fields empty, one line written, and the record says who", async () => {
    const { clinic, take, say, listed, caseOf, run, updates, clearings, agent } = desk();
    expect(take(aMail())).toBe("opened");
    const caseId = caseOf() ?? "";
    await run();
    expect(labelsOf(updates[0])).toEqual(["changed_mind", "refund_state_open"]);
    expect(codeOf(say(false, aMail()))).toBe("ok");
    expect(caseOf()).toBeUndefined();
    expect(listed()).toMatchObject({ total: 0, piles: { needs_me: 0 } });
    const left = readCase(clinic.ctx(), agent, caseId);
    expect(left).toMatchObject({ ok: true, value: { case: { state: "done", tickets: [] } } });
    expect(left.ok && left.value.case).not.toHaveProperty("dueAtMs");
    expect(left.ok && left.value.timeline.filter(({ type }) => type === "case.ended_wrong")).toMatchObject([
      { actor: "Ana" },
    ]);
    await run();
    await run();
    expect([updates.length, clearings.length]).toEqual([1, 1]);
    expect(clearings[0]?.labels).toEqual(["changed_mind", "refund_state_open"]);
    expect(clearings[0]?.privateNoteHtml).toMatch(/^<p>Ana: this is not a refund request\.[^<]*<\/p>$/);
  });

  it("is not opened again by the same mail, and its line is free for another case", () => {
    const { clinic, take, say } = desk();
    take(aMail());
    say(false, aMail());
    expect(take(aMail())).toBe("ignored");
    expect(take(aMail(), second)).toBe("opened");
    expect(clinic.sql.all("SELECT 1 FROM case_line WHERE open = 1")).toHaveLength(1);
  });

  it("does not answer what is written later on the ticket", () => {
    const { clinic, take, say, waiting, view } = desk();
    take(aMail());
    say(false, aMail());
    const later = { receivedAtMs: NOW_MS + 60_000 };
    expect(take(aMail({ ...hours, ...later }))).toBe("ignored");
    expect(take({ ...german, ...later })).toBe("asked");
    expect(waiting().total).toBe(1);
    expect(view({ ...german, ...later }).intent).not.toHaveProperty("saidNo");
    say(false, { ...german, ...later });
    clinic.setNow(NOW_MS + 120_000);
    expect(take({ ...german, ...later })).toBe("asked");
    expect(take(aMail({ receivedAtMs: NOW_MS + 180_000 }))).toBe("opened");
  });

  it("is one again where a later mail asks, though the first still reads like a request", () => {
    const { clinic, take, say, caseOf } = desk();
    take(aMail());
    say(false, aMail());
    const asks = {
      body: "Now I do want a refund for my laser package, I changed my mind.",
      receivedAtMs: NOW_MS + 60_000,
    };
    const told = { ...aMail(), ticketId: ticket.ticketId, sender: ownMail("501"), tags: [] };
    const read = (later: (typeof asks)[]) =>
      transact(clinic.runtime, { type: "job", job: "intake" }, (c) => takeTicket(c, ticket, { ...told, later }));
    read([]);
    expect(caseOf()).toBeUndefined();
    read([asks]);
    expect(caseOf()).toBeDefined();
    expect(clinic.sql.one("SELECT body FROM ticket_snapshot")).toEqual({ body: asks.body });
  });

  it("does not end once something was decided", () => {
    const { clinic, take, say, view, agent, caseOf } = desk();
    take(aMail());
    decided(clinic, agent, ulidOf("DEC", 1), { ticket });
    expect(codeOf(say(false, aMail()))).toBe("already_decided");
    expect(codeOf(refusable(clinic.runtime, agent, (c) => endCaseAsWrong(c, caseOf() ?? "")))).toBe("already_decided");
    expect(view(aMail()).allowed.notARequest).toBe(false);
  });

  it("does not end while the bank asks about its payment, nor by whose own matter it is", () => {
    const { clinic, take, say, view, agent, caseOf } = desk();
    take(aMail());
    transact(clinic.runtime, { type: "job", job: "outbox" }, (c) =>
      openTask(c, {
        caseId: caseOf() ?? "",
        kind: "answer_dispute",
        values: { about: "x" },
        ownerId: null,
        dueOn: "2026-03-09",
      }),
    );
    expect(codeOf(say(false, aMail()))).toBe("payment_locked");
    clinic.sql.run("UPDATE task SET done_at_ms = 1, done_by = 'makegood'");
    clinic.sql.run("UPDATE person SET email_norm = 'maya@example.com' WHERE id = ?", agent.personId);
    expect(codeOf(say(false, aMail()))).toBe("own_matter");
    expect(view(aMail()).allowed.notARequest).toBe(false);
  });

  it("does not end while money that went back for it elsewhere stands, or came to nothing and is due again", async () => {
    const play = elsewhereScene();
    const { clinic } = play;
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, aMassageMail()));
    const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
    const end = () => codeOf(refusable(clinic.runtime, clinic.staff("agent"), (c) => endCaseAsWrong(c, caseId)));
    await play.outside(5_000);
    expect(play.answer({ answer: "same_matter" }).ok).toBe(true);
    expect(end()).toBe("already_decided");
    const [refund] = play.processor.refunds;
    transact(clinic.runtime, { type: "job", job: "outbox" }, (c) =>
      applyRefunds(c, clinic.id("payment", "Y1"), refund ? [{ ...refund, status: "failed" }] : []),
    );
    expect(end()).toBe("already_decided");
    expect(clinic.sql.all("SELECT kind, done_at_ms FROM task")).toEqual([{ kind: "outside_failed", done_at_ms: null }]);
  });

  it("is a case again, and no mistake, where somebody decides in it who had it open still", () => {
    const { clinic, take, say, agent, caseOf, view } = desk();
    take(aMail());
    const caseId = caseOf() ?? "";
    say(false, aMail());
    decided(clinic, agent, ulidOf("DEC", 1), { ticket, caseId });
    expect(view(aMail()).case).toMatchObject({ caseId, state: "in_progress" });
    expect(view(aMail()).case).not.toHaveProperty("endedWrong");
  });

  it("goes on where another of its tickets is a request; only the wrong one leaves", async () => {
    const { take, say, caseOf, listed, run, updates, clearings } = desk();
    take(aMail());
    expect(take(aMail(), second)).toBe("joined");
    await run();
    updates.length = 0;
    expect(codeOf(say(false, aMail(), undefined, second))).toBe("ok");
    expect(caseOf()).toBeDefined();
    expect(caseOf(second)).toBeUndefined();
    expect(listed().total).toBe(1);
    await run();
    expect([updates.length, clearings.map(({ ticketId }) => ticketId)]).toEqual([0, [second.ticketId]]);
  });

  it("ends whole from the manager's page, with all of its tickets", () => {
    const { clinic, take, lead, caseOf, jobs } = desk();
    take(aMail());
    take(aMail(), second);
    const caseId = caseOf() ?? "";
    const end = () => refusable(clinic.runtime, lead, (c) => endCaseAsWrong(c, caseId));
    expect(codeOf(end())).toBe("ok");
    expect(codeOf(end())).toBe("ok");
    expect([caseOf(), caseOf(second)]).toEqual([undefined, undefined]);
    expect(jobs().filter((kind) => kind === "clear_ticket")).toHaveLength(2);
    expect(codeOf(refusable(clinic.runtime, lead, (c) => endCaseAsWrong(c, ulidOf("CASE", 9))))).toBe("not_found");
  });

  it("was one after all: a new case stands on the ticket, and nothing is taken off it", async () => {
    const { clinic, take, say, caseOf, run, updates, agent } = desk();
    take(aMail());
    const first = caseOf();
    await run();
    say(false, aMail());
    say(true, aMail());
    expect(caseOf()).not.toBe(first);
    updates.length = 0;
    await run();
    expect(updates.map(labelsOf)).toEqual([["changed_mind", "refund_state_open"]]);
    expect(
      clinic.sql.all(
        "SELECT found_by AS foundBy, ended_wrong_at_ms AS wrong, owner_id AS owner FROM refund_case ORDER BY id",
      ),
    ).toEqual([
      { foundBy: "intake", wrong: null, owner: null },
      { foundBy: "intake", wrong: null, owner: agent.personId },
    ]);
  });
});

describe("how well the inbox is read", () => {
  const ref = (n: number): Ref => ({ helpdesk: "zendesk", ticketId: String(n) });
  const rates = (clinic: ReturnType<typeof desk>["clinic"], _lead: PersonActor, month = "2026-03") => {
    const read = trends(clinic.ctx(), { from: month, to: month });
    return read.ok && trendsAnswer.parse(read.value).intake;
  };

  it("is counted by what people said: wrongly opened, asked about, and missed", () => {
    const { clinic, lead, agent, take, say } = desk();
    const stranger = aMail({ requesterEmail: "zed@else.example", requesterName: "Zed Zulu" });
    for (const n of [1, 2, 3]) take(stranger, ref(n));
    say(false, stranger, agent, ref(2));
    for (const n of [4, 5, 6, 7]) take(german, ref(n));
    say(true, german, agent, ref(4));
    say(false, german, agent, ref(5));
    // A yes that was a mistake is a no.
    say(true, german, agent, ref(6));
    say(false, german, agent, ref(6));
    take(hours, ref(8));
    say(true, hours, agent, ref(8));
    // Said of what nobody had asked about.
    take(hours, ref(9));
    say(false, hours, agent, ref(9));
    expect(rates(clinic, lead)).toEqual({ opened: 3, wrong: 1, askedYes: 1, askedNo: 2, missed: 1 });
    expect(rates(clinic, lead, "2026-02")).toEqual({ opened: 0, wrong: 0, askedYes: 0, askedNo: 0, missed: 0 });
  });

  it("counts a request as missed that was decided at once on a mail in which none was found, and none that intake found", () => {
    const { clinic, lead, agent, take } = desk();
    take(aMail());
    decided(clinic, agent, ulidOf("DEC", 1), { ticket });
    expect(rates(clinic, lead)).toMatchObject({ opened: 1, missed: 0 });
    const other = desk();
    other.take(hours);
    decided(other.clinic, other.agent, ulidOf("DEC", 1), { ticket, mail: hours, reason: "changed_mind" });
    expect(rates(other.clinic, other.lead)).toMatchObject({ opened: 0, missed: 1 });
  });

  it("counts one case once, also where its ticket was matched anew or its mistake taken back", () => {
    const { clinic, lead, agent, take, say } = desk();
    take(aMail());
    say(false, aMail());
    say(true, aMail());
    expect(rates(clinic, lead)).toMatchObject({ opened: 1, wrong: 0, missed: 0 });
    clinic.load([aPatient("P2", "Omar Diaz", { emails: ["omar@example.com"] })]);
    const moved = refusable(clinic.runtime, agent, (c) =>
      matchTicket(c, ticket, { patientId: clinic.id("patient", "P2") }),
    );
    expect(moved.ok).toBe(true);
    expect(rates(clinic, lead)).toMatchObject({ opened: 1, wrong: 0, missed: 0 });
  });
});
