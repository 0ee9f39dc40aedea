/** Danger: a mail that may be a request opens a case, or is lost; a case that was none keeps its tag, its clock and its place in the figures. */
import { describe, expect, it } from "vitest";
import type { Refusal } from "../../../../../core/contract/problem.ts";
import { maybeList } from "../../../../../core/contract/request.ts";
import { ticketView } from "../../../../../core/contract/ticket.ts";
import { trendsAnswer } from "../../../../../core/contract/trends.ts";
import type { Result } from "../../../../../core/result.ts";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { endCaseAsWrong } from "../../../../../worker/account/commands/intake/say-request.ts";
import { matchTicket } from "../../../../../worker/account/commands/people/match-ticket.ts";
import { refusable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { clearReason } from "../../../../../worker/account/domain/intake/about.ts";
import { applyRefunds } from "../../../../../worker/account/domain/money/processor-truth.ts";
import { runJobs } from "../../../../../worker/account/jobs/run-jobs.ts";
import { takeTicket } from "../../../../../worker/account/jobs/ticket/read-ticket.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { trends } from "../../../../../worker/account/queries/case/trends.ts";
import { maybeRequests } from "../../../../../worker/account/queries/intake/maybe-requests.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { openTask } from "../../../../../worker/account/store/case/tasks.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import type { Helpdesk, TicketClearing, TicketUpdate } from "../../../../../worker/connectors/helpdesk.ts";
import {
  aMail,
  aMassageMail,
  aPatient,
  mayasPackage,
  NOW_MS,
  ownMail,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { provisioned } from "../../../../support/clinic-connections.ts";
import { decided, ulidOf } from "../../../../support/deciding.ts";
import { elsewhereScene } from "../../../../support/elsewhere.ts";
import { acted } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";
import { labelsOf } from "../../../../support/shown.ts";

type Ref = { readonly helpdesk: "zendesk"; readonly ticketId: string };
const second: Ref = { helpdesk: "zendesk", ticketId: "52" };

/** A language that is not read: nobody knows what it asks. */
const german = aMail({
  subject: "Meine Behandlung",
  body: "Guten Tag, ich habe das Paket gekauft und kann die Termine leider nicht wahrnehmen. Bitte melden Sie sich bei mir, vielen Dank.",
});
const hours = aMail({ subject: "Opening hours", body: "Hi, are you open on Sunday? Thanks, Maya" });

function desk() {
  const clinic = provisioned(testClinic(mayasPackage));
  const updates: TicketUpdate[] = [];
  const clearings: TicketClearing[] = [];
  const port: Partial<Helpdesk> = {
    clearTicket: async (clearing) => {
      clearings.push(clearing);
      return { ok: true, value: undefined };
    },
    updateTicket: async (update) => {
      updates.push(update);
      return { ok: true, value: undefined };
    },
  };
  const world = { ...worldOf(clinic, scriptedProcessor(120_000)), helpdesk: () => port as Helpdesk };
  const agent = clinic.staff("agent", "Ana");
  const lead = clinic.staff("lead", "Leo");
  const take = (mail: Snapshot, which: Ref = ticket) =>
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, which, mail));
  const say = (isRequest: boolean, mail: Snapshot, who: PersonActor = agent, which: Ref = ticket) =>
    acted(clinic.runtime, "sayRequest", who, [which, { isRequest, overturns: true }], mail);
  /** From a screen on which nobody had said anything yet. */
  const answer = (isRequest: boolean, who: PersonActor) =>
    acted(clinic.runtime, "sayRequest", who, [ticket, { isRequest }], german);
  const view = (mail: Snapshot, which: Ref = ticket, who: PersonActor = agent) => {
    const read = openTicketView(clinic.ctx(), who, which, mail);
    if (!read.ok) throw new Error(read.error.detail);
    return ticketView.parse(read.value);
  };
  const waiting = () => {
    const read = maybeRequests(clinic.ctx());
    if (!read.ok) throw new Error(read.error.detail);
    return maybeList.parse(read.value);
  };
  const listed = () => {
    const read = listCases(clinic.ctx(), lead, { limit: 50, owner: "everyone" });
    if (!read.ok) throw new Error(read.error.detail);
    return read.value;
  };
  const jobs = () => clinic.sql.all<{ kind: string }>("SELECT kind FROM job ORDER BY id").map(({ kind }) => kind);
  const caseOf = (which: Ref = ticket) =>
    clinic.sql.one<{ id: string }>("SELECT case_id AS id FROM case_ticket WHERE ticket_id = ?", which.ticketId)?.id;
  const run = () => runJobs(world);
  return { clinic, agent, lead, take, say, answer, view, waiting, listed, jobs, caseOf, run, updates, clearings };
}

const codeOf = (answer: Result<unknown, Refusal>) => (answer.ok ? "ok" : answer.error.code);

describe("a mail that may be a request", () => {
  it("is asked about and nothing else: no case, no tag, no note, no clock, no offer", () => {
    const { take, view, waiting, listed, jobs, caseOf } = desk();
    const before = jobs();
    expect(take(german)).toBe("asked");
    expect(caseOf()).toBeUndefined();
    expect(jobs()).toEqual(before);
    expect(listed()).toMatchObject({ total: 0, maybe: 1 });
    expect(waiting()).toEqual({
      requests: [
        {
          ticket,
          subject: german.subject,
          requesterName: german.requesterName,
          because: "language",
          receivedAtMs: german.receivedAtMs,
        },
      ],
      total: 1,
    });
    const seen = view(german);
    expect(seen.intent).toMatchObject({ isRefundRequest: false, band: "unsure", because: "language" });
    expect(seen).not.toHaveProperty("dueDecisionAtMs");
    expect([seen.case, seen.proposal, seen.draft]).toEqual([undefined, undefined, undefined]);
    expect(seen.allowed).toMatchObject({ start: true, notARequest: true });
  });

  it("is asked about once, however often it is told", () => {
    const { take, waiting, clinic } = desk();
    take(german);
    take(german);
    expect(waiting().total).toBe(1);
    expect(clinic.sql.all("SELECT 1 FROM event WHERE type = 'intake.unsure'")).toHaveLength(1);
  });

  it("opens its case on a yes, told like a sure one and nobody's yet", async () => {
    const { clinic, take, say, view, waiting, caseOf, run, updates } = desk();
    take(german);
    expect(codeOf(say(true, german))).toBe("ok");
    expect(codeOf(say(true, german))).toBe("ok");
    expect(clinic.sql.all("SELECT owner_id AS owner, found_by AS foundBy FROM refund_case")).toEqual([
      { owner: null, foundBy: "asked" },
    ]);
    expect(waiting().total).toBe(0);
    expect(view(german).case?.caseId).toBe(caseOf());
    expect(view(german).dueDecisionAtMs).toBeGreaterThan(german.receivedAtMs);
    await run();
    expect(updates.map(labelsOf)).toEqual([["refund_state_open"]]);
  });

  it("is gone on a no, remembered for the ticket, and its words are not kept", () => {
    const { clinic, take, say, view, waiting, jobs } = desk();
    take(german);
    const before = jobs();
    expect(codeOf(say(false, german))).toBe("ok");
    expect(waiting().total).toBe(0);
    expect(clinic.sql.all("SELECT 1 FROM ticket_snapshot")).toEqual([]);
    expect(jobs()).toEqual(before);
    expect(view(german).intent.saidNo).toMatchObject({ byPerson: "Ana" });
    expect(view(german).allowed).toMatchObject({ start: true, notARequest: false });
    expect(take(german)).toBe("ignored");
    expect(waiting().total).toBe(0);
    const said = clinic.sql.all<{ actor: string; data: string }>(
      "SELECT actor, data FROM event WHERE type = 'request.said'",
    );
    expect(said.map(({ actor, data }) => [JSON.parse(actor).kind, JSON.parse(data)])).toEqual([
      ["person", { ...ticket, isRequest: false }],
    ]);
  });

  it("does not lose its case to somebody who says no a moment after another said yes: they are told who", () => {
    const { clinic, agent, lead, take, answer, caseOf } = desk();
    take(german);
    expect(codeOf(answer(true, lead))).toBe("ok");
    const refused = { code: "already_decided", values: { isRequest: true, byPerson: "Leo", atMs: NOW_MS } };
    expect(answer(false, agent)).toMatchObject({ ok: false, error: refused });
    expect(caseOf()).toBeDefined();
    expect(codeOf(answer(true, agent))).toBe("ok");
    expect(codeOf(answer(false, lead))).toBe("ok");
    expect(caseOf()).toBeUndefined();
    expect(answer(true, agent)).toMatchObject({ ok: false, error: { values: { isRequest: false, byPerson: "Leo" } } });
    expect(clinic.sql.all("SELECT 1 FROM case_ticket")).toEqual([]);
  });

  it("does not lose the case that a later mail has opened to a no from before", () => {
    const { agent, take, answer, caseOf } = desk();
    take(german);
    expect(take(aMail())).toBe("opened");
    expect(answer(false, agent)).toMatchObject({ ok: false, error: { code: "already_decided" } });
    expect(caseOf()).toBeDefined();
  });

  it("asks nothing of who may only look", () => {
    const { clinic, take, say, view } = desk();
    const viewer = clinic.staff("viewer");
    take(german);
    expect(codeOf(say(true, german, viewer))).toBe("forbidden");
    expect(codeOf(say(false, german, viewer))).toBe("forbidden");
    expect(view(german, ticket, viewer).allowed).toMatchObject({ start: false, notARequest: false });
    expect(clinic.sql.all("SELECT 1 FROM event WHERE type = 'access.denied'")).toHaveLength(2);
  });

  it("waits no more once its case was begun another way", () => {
    const { clinic, take, waiting, agent } = desk();
    take(german);
    decided(clinic, agent, ulidOf("DEC", 1), { ticket });
    expect(waiting().total).toBe(0);
  });
});

describe("a mail in which no request was found", () => {
  it("can be started by hand: neither reason nor sum is preselected, and who starts it takes it up", () => {
    const { clinic, take, say, view, agent } = desk();
    const chat = aMail({ subject: "Thanks", body: "I moved to Denver last week and miss you all." });
    expect(take(chat)).toBe("ignored");
    expect(codeOf(say(true, chat))).toBe("ok");
    expect(
      clinic.sql.one("SELECT owner_id AS owner, found_by AS foundBy, reason_said AS said FROM refund_case"),
    ).toEqual({
      owner: agent.personId,
      foundBy: "hand",
      said: 0,
    });
    expect(view(chat).asks).toEqual(["reason"]);
    expect(view(chat)).not.toHaveProperty("proposal");
  });

  it("also of a sender whom nobody knows: the case is nobody's until a person says whose", () => {
    const { clinic, say, view } = desk();
    const stranger = aMail({ ...hours, requesterEmail: "zed@else.example", requesterName: "Zed Zulu" });
    expect(view(stranger).allowed).toMatchObject({ start: true, blocked: "not_matched" });
    expect(codeOf(say(true, stranger))).toBe("ok");
    expect(clinic.sql.one("SELECT patient_id AS patient, state FROM refund_case")).toEqual({
      patient: null,
      state: "open",
    });
    expect(view(stranger).draft).toBeDefined();
  });
});

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

it("a reason that the mail does not make clear is nobody's, until a person chooses between the two", () => {
  const intent = {
    band: "sure",
    because: "words",
    isRefundRequest: true,
    likely: [],
    reason: undefined,
    chargeback: undefined,
  } as const;
  expect(clearReason({ ...intent, reasons: ["result", "medical_stop"], ask: undefined })).toBeUndefined();
  expect(clearReason({ ...intent, reasons: ["result"], ask: undefined })).toBe("result");
  expect(clearReason({ ...intent, reasons: [], ask: undefined })).toBeUndefined();
});
