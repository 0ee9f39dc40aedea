/** Danger: a ticket becomes another person's and its kept copy goes on answering for the one who was verified (issue: right person 3). */
import { describe, expect, it } from "vitest";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { verifyTicket } from "../../../../../worker/account/commands/people/verify-ticket.ts";
import { refusable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { decisionViewOf } from "../../../../../worker/account/queries/decision/decisions.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { SnapshotDesk } from "../../../../../worker/account/rpc/ticket-reader.ts";
import type { Actor, PersonActor } from "../../../../../worker/account/store/context.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import type { Helpdesk } from "../../../../../worker/connectors/helpdesk.ts";
import { aMail, aPatient, NOW_MS, ownMail, type TestClinic, testClinic, ticket } from "../../../../support/clinic.ts";
import { anAsk, goodwill, mayasMassage, ulidOf } from "../../../../support/deciding.ts";
import { acted, runApprove, runDecide } from "../../../../support/operations.ts";
import { scriptedProcessor } from "../../../../support/scripted-processor.ts";
import { worldOf } from "../../../../support/sending.ts";

const INTAKE: Actor = { type: "job", job: "intake" };
const MINUTE_MS = 60_000;
const BEN = aMail({ requesterName: "Ben Soto", requesterEmail: "ben@example.com", sender: ownMail("777") });

/** A clinic with a kept ticket of Maya's, and a helpdesk that tells what it is given, or nothing. */
function scene({ kept = true } = {}) {
  const clinic = testClinic([...mayasMassage(), aPatient("P2", "Ben Soto", { emails: ["ben@example.com"] })]);
  const helpdesk = { told: aMail(), silent: false, asked: 0, hold: undefined as Promise<void> | undefined };
  const port: Partial<Helpdesk> = {
    readTicket: async (ticketId) => {
      helpdesk.asked += 1;
      await helpdesk.hold;
      if (helpdesk.silent) return { ok: false, error: { verdict: "not_executed", detail: "zendesk.503" } };
      const { sender = ownMail("501"), ...said } = helpdesk.told;
      return { ok: true, value: { ...said, sender, ticketId, tags: [] } };
    },
  };
  const world = { ...worldOf(clinic, scriptedProcessor(8_000)), helpdesk: () => port as Helpdesk };
  if (kept) transact(clinic.runtime, INTAKE, (context) => ingestTicket(context, ticket, aMail()));
  const desk = new SnapshotDesk(world);
  const look = async (who: PersonActor) => {
    const read = await desk.read(ticket);
    if (!read.ok) throw new Error(read.error.code);
    const view = openTicketView(clinic.ctx(), who, ticket, read.value);
    if (!view.ok) throw new Error(view.error.code);
    return view.value;
  };
  const settle = () => new Promise((done) => setTimeout(done, 0));
  const after = (ms: number) => clinic.setNow(NOW_MS + ms);
  return { clinic, desk, helpdesk, look, settle, after };
}

const eventsOf = ({ sql }: TestClinic, type: string) =>
  sql.all<{ data: string }>("SELECT data FROM event WHERE type = ?", type).map(({ data }) => JSON.parse(data));

/** What an agent sends who looked at the ticket when it was Maya's. */
async function decideNow(
  play: ReturnType<typeof scene>,
  who: PersonActor,
  n = 1,
  bend: Parameters<typeof anAsk>[2] = {},
) {
  const request = anAsk(play.clinic, who, { caseId: caseIdOf(play.clinic), ...bend });
  const read = await play.desk.readToAct(ticket);
  return read.ok ? runDecide(play.clinic.runtime, who, ulidOf("DEC", n), request, read.value) : read;
}

const caseIdOf = ({ sql }: TestClinic): string =>
  sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? ulidOf("CASE", 1);

describe("a kept ticket that is opened", () => {
  it("is shown at once, and read again behind it", async () => {
    const play = scene();
    play.after(5 * MINUTE_MS);
    let answer = () => {};
    play.helpdesk.hold = new Promise((done) => (answer = done));
    play.helpdesk.told = BEN;
    const agent = play.clinic.staff("agent");
    expect(await play.look(agent)).toMatchObject({ ticket: { requesterName: "Maya Chen" } });
    expect(play.desk.standing(ticket)).toMatchObject({ state: "reading", readAtMs: NOW_MS });
    answer();
    await play.settle();
    expect(await play.look(agent)).toMatchObject({
      ticket: { requesterName: "Ben Soto" },
      verification: { state: "not_verified", why: "requester_changed" },
      allowed: { decide: false, blocked: "not_verified" },
    });
    expect(play.desk.standing(ticket)).toMatchObject({ state: "told", readAtMs: NOW_MS + 5 * MINUTE_MS });
  });

  it("is read again at most once a minute, however often it is opened and whether the helpdesk answers or not", async () => {
    for (const silent of [false, true]) {
      const play = scene();
      play.helpdesk.silent = silent;
      const agent = play.clinic.staff("agent");
      for (let second = 0; second <= 240; second += 5) {
        play.after(second * 1000);
        await play.look(agent);
        await play.settle();
      }
      expect(play.helpdesk.asked).toBe(4);
    }
  });

  it("writes nothing where nothing has changed", async () => {
    const play = scene();
    play.after(5 * MINUTE_MS);
    const events = () => play.clinic.sql.one<{ n: number }>("SELECT count(*) AS n FROM event")?.n;
    const before = events();
    await play.look(play.clinic.staff("agent"));
    await play.settle();
    expect(play.helpdesk.asked).toBe(1);
    expect(events()).toBe(before);
  });
});

describe("another requester", () => {
  it("voids what a person had verified, with an event that names nobody; a check about the new one stands again", async () => {
    const play = scene();
    const { clinic } = play;
    const agent = clinic.staff("agent");
    const patientId = clinic.id("patient", "P1");
    const check = { patientId, how: "in_person", sentence: "She showed her passport." } as const;
    const verified = (snapshot: Snapshot) =>
      refusable(clinic.runtime, agent, (context) => verifyTicket(context, ticket, check, snapshot));
    expect(verified(aMail()).ok).toBe(true);
    play.helpdesk.told = BEN;
    play.after(2 * MINUTE_MS);
    expect(await decideNow(play, agent)).toMatchObject({ error: { code: "not_verified" } });
    expect(eventsOf(clinic, "requester.changed")).toEqual([{ ...ticket, doubt: null, voided: true }]);
    expect((await play.look(agent)).verification).toEqual({ state: "not_verified", why: "requester_changed" });
    expect(verified(BEN).ok).toBe(true);
    expect((await play.look(agent)).verification).toMatchObject({ state: "verified", how: "in_person" });
    play.after(4 * MINUTE_MS);
    expect(await play.desk.readToAct(ticket)).toMatchObject({ ok: true });
    expect((await play.look(agent)).verification.state).toBe("verified");
  });

  it("is seen on a ticket of which nothing is kept yet, too", async () => {
    const play = scene({ kept: false });
    const { clinic } = play;
    const agent = clinic.staff("agent");
    await play.look(agent);
    const check = { patientId: clinic.id("patient", "P1"), how: "in_person", sentence: "She was here." } as const;
    refusable(clinic.runtime, agent, (context) => verifyTicket(context, ticket, check, aMail()));
    play.helpdesk.told = BEN;
    play.after(2 * MINUTE_MS);
    expect(await decideNow(play, agent)).toMatchObject({ error: { code: "not_verified" } });
    expect(eventsOf(clinic, "requester.changed")).toEqual([{ ...ticket, doubt: null, voided: true }]);
  });

  it("ends an approval that was asked for in the other's name, with that cause", async () => {
    const play = scene();
    const { clinic } = play;
    const asked = await decideNow(play, clinic.staff("agent"), 1, { amountMinor: 7_000, exception: goodwill });
    expect(asked).toMatchObject({ ok: true, value: { state: "awaiting_approval" } });
    play.helpdesk.told = BEN;
    play.after(2 * MINUTE_MS);
    const row = clinic.sql.one<{ id: string; hash: string }>("SELECT id, hash FROM approval");
    const yes = { verdict: "approve", approvalHash: row?.hash ?? "" } as const;
    const read = await play.desk.readToAct(ticket);
    const answer = runApprove(
      clinic.runtime,
      clinic.staff("finance"),
      row?.id ?? "",
      yes,
      read.ok ? read.value : undefined,
    );
    expect(answer).toMatchObject({ error: { code: "already_decided", values: { state: "void" } } });
    expect(clinic.sql.all("SELECT state FROM leg")).toEqual([{ state: "closed" }]);
    expect(decisionViewOf(clinic.ctx(), ulidOf("DEC", 1))).toMatchObject({
      state: "asked_back",
      approval: { state: "void", endedBecause: "requester_changed" },
    });
    expect(eventsOf(clinic, "approval.expired")).toMatchObject([{ why: "requester_changed" }]);
    expect(clinic.sql.one("SELECT 1 FROM job WHERE kind = 'update_ticket'")).toBeDefined();
  });

  it("leaves an approval whose writer is verified all the same", async () => {
    const play = scene();
    const { clinic } = play;
    await decideNow(play, clinic.staff("agent"), 1, { amountMinor: 7_000, exception: goodwill });
    play.helpdesk.told = aMail({ body: "I would also like to know when my money comes. Maya" });
    play.after(2 * MINUTE_MS);
    await play.desk.readToAct(ticket);
    expect(clinic.sql.one<{ state: string }>("SELECT state FROM approval")?.state).toBe("waiting");
  });
});

describe("an act on money", () => {
  it("asks the helpdesk where its word is older than a minute, and not before", async () => {
    const play = scene();
    const agent = play.clinic.staff("agent");
    play.after(MINUTE_MS - 1);
    expect((await play.desk.readToAct(ticket)).ok).toBe(true);
    expect(play.helpdesk.asked).toBe(0);
    play.after(MINUTE_MS);
    expect(await decideNow(play, agent)).toMatchObject({ ok: true });
    expect(play.helpdesk.asked).toBe(1);
  });

  it("is refused while the helpdesk is silent, and nothing is written", async () => {
    const play = scene();
    play.helpdesk.silent = true;
    play.after(2 * MINUTE_MS);
    for (const role of ["agent", "lead", "finance"] as const) {
      expect(await decideNow(play, play.clinic.staff(role))).toMatchObject({ error: { code: "sender_unchecked" } });
    }
    expect(play.clinic.sql.one("SELECT 1 FROM decision")).toBeUndefined();
    expect(play.desk.standing(ticket)?.state).toBe("silent");
  });

  it("is refused by the act itself, whoever calls it with what was read too long ago", () => {
    const { clinic, after } = scene();
    after(2 * MINUTE_MS);
    const agent = clinic.staff("agent");
    const ask = (snapshot: Snapshot | undefined) =>
      runDecide(clinic.runtime, agent, ulidOf("DEC", 1), anAsk(clinic, agent, { caseId: caseIdOf(clinic) }), snapshot);
    expect(ask(undefined)).toMatchObject({ error: { code: "sender_unchecked" } });
    expect(ask(aMail({ readAtMs: NOW_MS }))).toMatchObject({ error: { code: "sender_unchecked" } });
    expect(ask(aMail({ readAtMs: NOW_MS + 2 * MINUTE_MS - 1 })).ok).toBe(true);
  });
});

describe("a call to the patient while the helpdesk is silent", () => {
  const CALL = { who: "Maya Chen herself", how: "I rang the number on her file and she named her visit." };
  const called = (play: ReturnType<typeof scene>, who: PersonActor) =>
    acted(play.clinic.runtime, "calledBack", who, [ticket, CALL]);

  function silent() {
    const play = scene();
    play.helpdesk.silent = true;
    play.after(2 * MINUTE_MS);
    return play;
  }

  it("lets a lead go on, and stands in the decision with the lead's name", async () => {
    const play = silent();
    const { clinic } = play;
    const lead = clinic.staff("lead", "Lea");
    expect(called(play, lead).ok).toBe(true);
    expect(await decideNow(play, lead)).toMatchObject({ ok: true });
    expect(decisionViewOf(clinic.ctx(), ulidOf("DEC", 1))?.callBacks).toEqual([
      { act: "decide", byPerson: "Lea", atMs: NOW_MS + 2 * MINUTE_MS, ...CALL },
    ]);
    const [event] = eventsOf(clinic, "identity.called_back");
    expect(event).toMatchObject({ ...ticket });
    expect(JSON.stringify(event)).not.toContain("Maya");
    expect(eventsOf(clinic, "decision.recorded")).toMatchObject([{ callBackId: event.callBackId }]);
  });

  it("is not an agent's to record, nor anybody's to use but the caller's own, nor for long", async () => {
    const play = silent();
    const lead = play.clinic.staff("lead", "Lea");
    expect(called(play, play.clinic.staff("agent"))).toMatchObject({ error: { code: "forbidden" } });
    expect(called(play, lead).ok).toBe(true);
    for (const other of [play.clinic.staff("agent"), play.clinic.staff("finance")]) {
      expect(await decideNow(play, other)).toMatchObject({ error: { code: "sender_unchecked" } });
    }
    play.after(18 * MINUTE_MS);
    expect(await decideNow(play, lead)).toMatchObject({ error: { code: "sender_unchecked" } });
  });

  it("verifies nobody who was not verified before", async () => {
    const play = scene({ kept: false });
    play.helpdesk.told = aMail({ sender: ownMail("501", { trusted: false, flags: [0] }) });
    const lead = play.clinic.staff("lead", "Lea");
    await play.look(lead);
    play.helpdesk.silent = true;
    play.after(2 * MINUTE_MS);
    expect(called(play, lead).ok).toBe(true);
    expect(await decideNow(play, lead)).toMatchObject({ error: { code: "not_verified" } });
  });
});
