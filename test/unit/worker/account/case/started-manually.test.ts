/** Danger: who asked at the desk has no case; or has two, and is paid twice; or a stranger is written to; or the helpdesk gets two tickets. */
import { describe, expect, it } from "vitest";
import type { StartCaseRequest } from "../../../../../core/contract/start-case.ts";
import { matchTicket } from "../../../../../worker/account/commands/people/match-ticket.ts";
import { runRepeatable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { linkOwnTicket } from "../../../../../worker/account/domain/case/case-tickets.ts";
import { makeTicket } from "../../../../../worker/account/jobs/ticket/make-ticket.ts";
import { takeTicket } from "../../../../../worker/account/jobs/ticket/read-ticket.ts";
import { readCase } from "../../../../../worker/account/queries/case/case-detail.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import type { PersonActor } from "../../../../../worker/account/store/context.ts";
import { aMail, aPatient, dump, ownMail, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { clinicAtZendesk } from "../../../../support/closed-ticket.ts";
import { decided, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted } from "../../../../support/operations.ts";
import { readTicket } from "../../../../support/stored-jobs.ts";

const CASE = ulidOf("HAND", 1);
const SAID = "She asked at the desk for the money of her massage.";

const asked = (clinic: TestClinic, bend: Partial<StartCaseRequest> = {}): StartCaseRequest => ({
  patientId: clinic.id("patient", "P1"),
  how: "in_person",
  said: SAID,
  ...bend,
});
const start = (clinic: TestClinic, actor: PersonActor, request = asked(clinic), caseId = CASE) =>
  acted(clinic.runtime, "startCase", actor, [caseId, request]);
const order = (clinic: TestClinic, actor: PersonActor) => acted(clinic.runtime, "orderTicket", actor, [CASE]);
const end = (clinic: TestClinic, actor: PersonActor) => acted(clinic.runtime, "endCaseAsWrong", actor, [CASE]);
const INTAKE = { type: "job", job: "intake" } as const;
const OWN = { helpdesk: "zendesk", ticketId: "77" } as const;
const eventsOf = (clinic: TestClinic) => clinic.sql.all<{ type: string }>("SELECT type FROM event").map((e) => e.type);

describe("a case that no mail began", () => {
  it("is its starter's, with the clocks of a mail, the words that were heard, and neither reason nor purchase", () => {
    const clinic = testClinic(mayasMassage());
    const ana = clinic.staff("agent");
    expect(start(clinic, ana)).toMatchObject({ ok: true });
    const detail = readCase(clinic.ctx(), ana, CASE);
    if (!detail.ok) throw new Error("unread");
    expect(detail.value.case).toMatchObject({ state: "open", reasonOpen: true, tickets: [], owner: ana.name });
    expect(detail.value.case.dueAtMs).toBeGreaterThan(clinic.ctx().nowMs);
    expect(detail.value.started).toEqual({
      how: "in_person",
      said: SAID,
      byPerson: ana.name,
      atMs: clinic.ctx().nowMs,
    });
    expect(detail.value.ownTicket).toBe("none");
    expect(detail.value.timeline.map(({ type }) => type)).toEqual(["case.opened", "case.started"]);
    expect(JSON.stringify(detail.value.timeline)).not.toContain("massage");
  });

  it("given twice it is one; the same id with other words is refused, and nothing changes", () => {
    const clinic = testClinic(mayasMassage());
    const ana = clinic.staff("agent");
    start(clinic, ana);
    const before = dump(clinic.sql);
    expect(start(clinic, ana)).toMatchObject({ ok: true });
    const other = start(clinic, ana, asked(clinic, { said: "She wants something else now." }));
    expect(other).toMatchObject({ ok: false, error: { code: "id_reused" } });
    expect(start(clinic, ana, asked(clinic, { how: "phone" }))).toMatchObject({ ok: false });
    expect(dump(clinic.sql)).toEqual(before);
  });

  it("of a patient with an open case is refused with that case, unless it is about something else", () => {
    const clinic = testClinic(mayasMassage());
    const ana = clinic.staff("agent");
    start(clinic, ana);
    const again = start(clinic, clinic.staff("agent"), asked(clinic), ulidOf("HAND", 2));
    expect(again).toMatchObject({ ok: false, error: { code: "case_open", values: { caseIds: [CASE] } } });
    const apart = start(clinic, ana, asked(clinic, { another: true }), ulidOf("HAND", 2));
    expect(apart).toMatchObject({ ok: true });
  });

  it("is refused to who only looks, for an unknown patient, and with an id that a case of a mail has", () => {
    const clinic = testClinic(mayasMassage());
    expect(start(clinic, clinic.staff("viewer"))).toMatchObject({ ok: false, error: { code: "forbidden" } });
    const nobody = asked(clinic, { patientId: ulidOf("NONE", 1) });
    expect(start(clinic, clinic.staff("agent"), nobody)).toMatchObject({ ok: false, error: { code: "not_found" } });
    const { caseId } = decided(clinic, clinic.staff("agent"), ulidOf("DEC", 1), {});
    const taken = start(clinic, clinic.staff("agent"), asked(clinic, { another: true }), caseId);
    expect(taken).toMatchObject({ ok: false, error: { code: "id_reused" } });
  });
});

describe("the ticket of a case that has none", () => {
  it("is made once, of the patient at their address on file, says nothing to them, and shows the case", async () => {
    const { clinic, world, ana, run, tickets } = await clinicAtZendesk();
    start(clinic, ana);
    expect([order(clinic, ana).ok, order(clinic, ana).ok]).toEqual([true, true]);
    const waiting = readCase(clinic.ctx(), ana, CASE);
    expect(waiting.ok && waiting.value.ownTicket).toBe("making");
    await run();
    await run();
    const [made, ...others] = (await tickets()).filter(({ id }) => id !== 42);
    expect(others).toEqual([]);
    expect(made).toMatchObject({ status: "open", assigneeId: 7001, requesterId: (await tickets())[0]?.requesterId });
    expect(made?.comments.every((comment) => !comment.public)).toBe(true);
    const all = made?.comments.map(({ plainBody }) => plainBody).join();
    expect(all).toContain("The patient has not been written to yet.");
    expect(all).not.toContain("massage");
    expect(all).not.toContain("address is not on");
    expect(eventsOf(clinic).filter((type) => type.startsWith("ticket."))).toEqual([
      "ticket.ordered",
      "ticket.made",
      "ticket.updated",
    ]);
    const ticket = { helpdesk: "zendesk", ticketId: String(made?.id) } as const;
    const read = await world.helpdesk("zendesk")?.readTicket(ticket.ticketId);
    if (!read?.ok) throw new Error("unread");
    const view = openTicketView(clinic.ctx(), ana, ticket, read.value);
    expect(view).toMatchObject({
      ok: true,
      value: { case: { caseId: CASE }, match: { state: "matched" }, verification: { state: "not_verified" } },
    });
    expect(view.ok && view.value.proposal).toBeUndefined();
    expect(view.ok && view.value.intent.reasons).toEqual([]);
    expect(view.ok && view.value.started?.said).toBe(SAID);
    const detail = readCase(clinic.ctx(), ana, CASE);
    expect(detail.ok && detail.value.ownTicket).toBeUndefined();
  });

  it.each([
    ["the answer is lost after it was made", { kind: "drop", how: "close", when: "after" }],
    ["the request never arrives", { kind: "drop", how: "reset", when: "before" }],
    ["Zendesk fails", { kind: "answer", status: 503 }],
    ["Zendesk is busy", { kind: "answer", status: 429, retryAfterS: 30 }],
  ])("is one all the same: %s", async (_, fail) => {
    const { clinic, ana, run, tickets, control } = await clinicAtZendesk();
    start(clinic, ana);
    order(clinic, ana);
    await control("POST", "/faults", { method: "POST", path: "/api/v2/tickets", fail });
    await run();
    await run(3_600_000);
    await run(3_600_000);
    expect((await tickets()).filter(({ id }) => id !== 42)).toHaveLength(1);
    expect(clinic.sql.all("SELECT 1 FROM case_ticket WHERE case_id = ?", CASE)).toHaveLength(1);
  });

  it("told by the helpdesk before its maker heard the answer, it belongs to the case and opens no other", async () => {
    const { clinic, world, ana, run, tickets, control } = await clinicAtZendesk();
    start(clinic, ana);
    order(clinic, ana);
    await control("POST", "/faults", {
      method: "POST",
      path: "/api/v2/tickets",
      fail: { kind: "drop", how: "close", when: "after" },
    });
    await run();
    const made = (await tickets()).find(({ id }) => id !== 42);
    await readTicket(world, `zendesk ${made?.id}`);
    await run(3_600_000);
    expect(clinic.sql.all("SELECT case_id FROM case_ticket")).toEqual([{ case_id: CASE }]);
    expect(clinic.sql.all("SELECT id FROM refund_case")).toEqual([{ id: CASE }]);
    expect(await tickets()).toHaveLength(2);
  });

  it("is refused where no address is on file, and to who only looks", async () => {
    const { clinic, ana } = await clinicAtZendesk();
    start(clinic, ana);
    expect(order(clinic, clinic.staff("viewer"))).toMatchObject({ ok: false, error: { code: "forbidden" } });
    clinic.sql.run("DELETE FROM patient_key WHERE kind IN ('email', 'email_other')");
    expect(order(clinic, ana)).toMatchObject({ ok: false, error: { code: "no_address" } });
    const detail = readCase(clinic.ctx(), ana, CASE);
    expect(detail.ok && detail.value.ownTicket).toBe("no_address");
    expect(clinic.sql.all("SELECT 1 FROM job WHERE kind = 'make_ticket'")).toEqual([]);
  });

  it("follows the closed one where the case had one, and leaves an open one alone", async () => {
    const { clinic, ana, run, tickets, control } = await clinicAtZendesk();
    start(clinic, ana);
    order(clinic, ana);
    await run();
    await run();
    const made = (await tickets()).find(({ id }) => id !== 42);
    order(clinic, ana);
    await run();
    expect(await tickets()).toHaveLength(2);
    await control("POST", `/tickets/${made?.id}/close`);
    clinic.sql.run("UPDATE case_ticket SET closed_at_ms = 1");
    order(clinic, ana);
    await run();
    const [, , next] = await tickets();
    expect(next).toMatchObject({ followUpOf: made?.id });
  });
});

describe("a case that has ended because nobody asks for anything", () => {
  it("gets no ticket, also where one was ordered before it ended", async () => {
    const { clinic, ana, run, tickets } = await clinicAtZendesk();
    start(clinic, ana);
    order(clinic, ana);
    expect(end(clinic, ana).ok).toBe(true);
    await run();
    expect(await tickets()).toHaveLength(1);
    expect(order(clinic, ana)).toMatchObject({ ok: false, error: { code: "too_late" } });
    const detail = readCase(clinic.ctx(), ana, CASE);
    expect(detail.ok && detail.value).not.toHaveProperty("ownTicket");
    await run();
    expect(await tickets()).toHaveLength(1);
  });

  it.each<[string, (play: Awaited<ReturnType<typeof clinicAtZendesk>>) => void]>([
    ["ended", ({ clinic, ana }) => expect(end(clinic, ana).ok).toBe(true)],
    [
      "got another ticket",
      ({ clinic }) =>
        void clinic.sql.run("INSERT INTO case_ticket (helpdesk, ticket_id, case_id) VALUES ('zendesk', '42', ?)", CASE),
    ],
  ])(
    "or that %s while the helpdesk made its ticket, is not told of in it; that it was made is written down once",
    async (_, change) => {
      const play = await clinicAtZendesk();
      const { clinic, world, ana, run, tickets } = play;
      start(clinic, ana);
      order(clinic, ana);
      const inner = world.helpdesk("zendesk");
      if (!inner) throw new Error("no helpdesk");
      const slow = {
        ...inner,
        createTicket: async (asked: Parameters<typeof inner.createTicket>[0]) => {
          const made = await inner.createTicket(asked);
          change(play);
          return made;
        },
      };
      await makeTicket({ ...world, helpdesk: () => slow }, CASE);
      const made = (await tickets()).find(({ id }) => id !== 42);
      const own = { helpdesk: "zendesk", ticketId: String(made?.id) };
      await readTicket(world, `zendesk ${made?.id}`);
      expect(clinic.sql.all("SELECT 1 FROM case_ticket WHERE ticket_id = ?", own.ticketId)).toEqual([]);
      expect(clinic.sql.all("SELECT 1 FROM ticket_match WHERE ticket_id = ?", own.ticketId)).toEqual([]);
      expect(clinic.sql.all("SELECT data FROM event WHERE type = 'ticket.made'")).toEqual([
        { data: JSON.stringify({ helpdesk: "zendesk", linked: false, ticketId: own.ticketId }) },
      ]);
      await run();
      expect((await tickets()).find(({ id }) => id === made?.id)?.comments).toHaveLength(1);
      expect(clinic.sql.all("SELECT id FROM refund_case")).toEqual([{ id: CASE }]);
    },
  );

  it("takes in no other ticket of the patient's, which would lie in no list", () => {
    const clinic = testClinic(mayasMassage());
    const ana = clinic.staff("agent");
    start(clinic, ana);
    end(clinic, ana);
    const into = { patientId: clinic.id("patient", "P1"), caseId: CASE };
    const done = runRepeatable(clinic.runtime, { actor: ana, name: "match_ticket", id: "77" }, (c) =>
      matchTicket(c, OWN, into),
    );
    expect(done).toMatchObject({ ok: false, error: { code: "too_late" } });
    expect(clinic.sql.all("SELECT 1 FROM case_ticket")).toEqual([]);
  });
});

describe("a ticket of our own making", () => {
  const made = (clinic: TestClinic, ana: PersonActor) => {
    start(clinic, ana);
    transact(clinic.runtime, INTAKE, (c) => linkOwnTicket(c, CASE, OWN));
  };

  it("that is answered from an address of two is nobody's word yet", () => {
    const clinic = testClinic([...mayasMassage(), aPatient("Z", "Zoe Chen", { emails: ["maya@example.com"] })]);
    const ana = clinic.staff("agent");
    made(clinic, ana);
    const answer = aMail({ body: "Yes please. Zoe", requesterName: "Zoe Chen", sender: ownMail("501") });
    expect(openTicketView(clinic.ctx(), ana, OWN, answer)).toMatchObject({
      value: { match: { state: "matched" }, verification: { state: "not_verified", why: "address_shared" } },
    });
  });

  it("that its case needed no more is nobody's until the patient writes in it: that is a request as any other", () => {
    const clinic = testClinic(mayasMassage());
    const ana = clinic.staff("agent");
    start(clinic, ana);
    end(clinic, ana);
    const { subject, body, requesterName, requesterEmail, receivedAtMs } = aMail();
    const told = { subject, body, requesterName, requesterEmail, receivedAtMs, tags: [], madeFor: { caseId: CASE } };
    const take = (ownWords: boolean) =>
      transact(clinic.runtime, INTAKE, (c) =>
        takeTicket(c, OWN, { ...told, ticketId: OWN.ticketId, sender: { ...ownMail("501"), ownWords } }),
      );
    take(false);
    expect(clinic.sql.all("SELECT 1 FROM case_ticket")).toEqual([]);
    take(true);
    expect(clinic.sql.all("SELECT 1 FROM case_ticket WHERE case_id <> ?", CASE)).toHaveLength(1);
  });

  it("that is merged into one of the patient's takes its case along; into another person's it does not", () => {
    for (const [requesterEmail, cases] of [
      ["maya@example.com", [CASE, CASE]],
      ["stranger@else.example", [CASE]],
    ] as const) {
      const clinic = testClinic(mayasMassage());
      made(clinic, clinic.staff("agent"));
      const { subject, requesterName, receivedAtMs } = aMail();
      const told = { subject, requesterName, receivedAtMs, requesterEmail, body: "Good morning.", tags: [] };
      const into = { ...told, ticketId: ticket.ticketId, sender: ownMail("501"), mergedIds: [OWN.ticketId] };
      transact(clinic.runtime, INTAKE, (c) => takeTicket(c, ticket, into));
      const ofCase = clinic.sql.all<{ id: string }>("SELECT case_id AS id FROM case_ticket").map(({ id }) => id);
      expect(ofCase.filter((id) => id === CASE)).toEqual(cases);
    }
  });
});
