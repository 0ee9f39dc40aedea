/** Danger: the money comes back after the ticket was closed, and nobody hears of it, or two tickets are made of it. */

import { describe, expect, it } from "vitest";
import { transact } from "../../../../../worker/account/commands/run-command.ts";
import { tellTickets } from "../../../../../worker/account/domain/case/cases.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { CLOSED, closedTicket } from "../../../../support/closed-ticket.ts";
import { readTicket } from "../../../../support/stored-jobs.ts";

type Play = Awaited<ReturnType<typeof closedTicket>>;

const followUps = async (play: Play) => (await play.tickets()).filter(({ followUpOf }) => followUpOf === 42);
const linked = (play: Play) =>
  play.clinic.sql.all<{ ticket_id: string; follow_up_of: string | null }>(
    "SELECT ticket_id, follow_up_of FROM case_ticket WHERE case_id = ? ORDER BY length(ticket_id), ticket_id",
    play.decision.caseId,
  );
const events = (play: Play, type: string) => play.clinic.sql.all("SELECT 1 FROM event WHERE type = ?", type).length;

/** News of the case that its tickets are told. */
function somethingElse({ world, decision: { caseId } }: Play): void {
  transact(world.runtime, { type: "job", job: "outbox" }, (context) => {
    context.record("patient.wrote", caseId, {});
    tellTickets(context, caseId);
  });
}

describe("a case whose ticket is closed", () => {
  it("goes on in one ticket that follows, of the same patient and the case's owner, with what to tell them", async () => {
    const play = await closedTicket();
    await play.bounce();
    await play.run();
    const [follow, ...others] = await followUps(play);
    expect(others).toEqual([]);
    expect(follow).toMatchObject({ status: "open", assigneeId: 7001 });
    const [closed] = await play.tickets();
    expect(follow?.requesterId).toBe(closed?.requesterId);
    expect(linked(play)).toEqual([
      { ticket_id: "42", follow_up_of: null },
      { ticket_id: String(follow?.id), follow_up_of: "42" },
    ]);
    await play.run();
    const [told] = await followUps(play);
    expect(told?.comments.every((comment) => !comment.public)).toBe(true);
    expect(told?.comments.map((comment) => comment.plainBody)[0]).toBe(
      "Ticket 42 is closed. Its refund case goes on here.",
    );
    expect(told?.comments.at(-1)?.plainBody).toContain("Tell the patient: It left us, but it came back.");
    expect(told?.tags).toContain("refund_state_needs_attention");
    expect([events(play, "ticket.update_failed"), events(play, "ticket.followed_up")]).toEqual([1, 1]);
  });

  it("shows the case and its correction there, to the same verified patient", async () => {
    const play = await closedTicket();
    await play.bounce();
    await play.run();
    const ticketId = String((await followUps(play))[0]?.id);
    const read = await play.world.helpdesk("zendesk")?.readTicket(ticketId);
    expect(read).toMatchObject({ ok: true, value: { body: "", requesterEmail: "maya@example.com" } });
    if (!read?.ok) throw new Error("unread");
    const view = openTicketView(play.clinic.ctx(), play.ana, { helpdesk: "zendesk", ticketId }, read.value);
    expect(view).toMatchObject({
      ok: true,
      value: { case: { caseId: play.decision.caseId }, verification: { state: "verified" } },
    });
    expect(view.ok && view.value.correction?.decisionId).toBe(play.decision.decisionId);
  });

  it("later news go to the ticket that follows, and the closed one is left alone", async () => {
    const play = await closedTicket();
    await play.bounce();
    await play.run();
    await play.run();
    play.calls();
    somethingElse(play);
    await play.run();
    const calls = play.calls();
    expect(calls.some((call) => call.startsWith("PUT"))).toBe(true);
    expect(calls.filter((call) => call.includes("/tickets/42"))).toEqual([]);
    expect(await followUps(play)).toHaveLength(1);
  });

  it("that needs nobody is only noted as closed", async () => {
    const play = await closedTicket();
    somethingElse(play);
    await play.run();
    await play.run();
    expect(await followUps(play)).toEqual([]);
    expect(events(play, "ticket.update_failed")).toBe(1);
  });
});

describe("a follow-up whose making goes wrong", () => {
  it.each([
    ["the answer is lost after it was made", { kind: "drop", how: "close", when: "after" }],
    ["the answer breaks off", { kind: "drop", how: "truncate", when: "after" }],
    ["the request never arrives", { kind: "drop", how: "reset", when: "before" }],
    ["Zendesk fails", { kind: "answer", status: 503 }],
    ["Zendesk is busy", { kind: "answer", status: 429, retryAfterS: 30 }],
  ])("is one ticket all the same: %s", async (_, fail) => {
    const play = await closedTicket();
    await play.bounce();
    await play.control("POST", "/faults", { method: "POST", path: "/api/v2/tickets", fail });
    await play.run();
    await play.run(3_600_000);
    await play.run(3_600_000);
    expect(await followUps(play)).toHaveLength(1);
    expect(linked(play)).toHaveLength(2);
  });

  it("is one ticket when we die before we write it down, also after Zendesk has forgotten the key", async () => {
    const play = await closedTicket();
    await play.bounce();
    await play.run();
    play.clinic.sql.run("DELETE FROM case_ticket WHERE follow_up_of IS NOT NULL");
    const ref = `${play.decision.caseId} zendesk 42`;
    play.clinic.sql.run(
      "INSERT INTO job (id, lane, kind, ref, due_at_ms) VALUES ('01J', 'zendesk', 'follow_up_ticket', ?, 0)",
      ref,
    );
    await play.run(3 * 3_600_000);
    expect(await followUps(play)).toHaveLength(1);
    expect(linked(play)).toHaveLength(2);
  });

  it("told by the webhook before we know of it: it joins its case and opens no second one", async () => {
    const play = await closedTicket();
    await play.bounce();
    await play.control("POST", "/faults", {
      method: "POST",
      path: "/api/v2/tickets",
      fail: { kind: "drop", how: "close", when: "after" },
    });
    await play.run();
    const [follow] = await followUps(play);
    await readTicket(play.world, `zendesk ${follow?.id}`);
    expect(linked(play)[1]).toEqual({ ticket_id: String(follow?.id), follow_up_of: "42" });
    expect(play.clinic.sql.one("SELECT count(*) AS n FROM ticket_snapshot")).toEqual({ n: 1 });
    expect(play.clinic.sql.one("SELECT count(*) AS n FROM refund_case")).toEqual({ n: 1 });
    await play.run(3_600_000);
    await play.run(3_600_000);
    const [told, ...others] = await followUps(play);
    expect(others).toEqual([]);
    expect(told?.comments.at(-1)?.plainBody).toContain("Tell the patient");
  });

  it("of an owner who left the helpdesk belongs to nobody, and is made", async () => {
    const play = await closedTicket("999999");
    await play.bounce();
    await play.run();
    expect(await followUps(play)).toMatchObject([{ assigneeId: null }]);
  });

  it("what a patient writes into a mail never joins a case", async () => {
    const play = await closedTicket();
    const said = await play.control("POST", "/incoming", {
      from: { email: "eve@example.org" },
      subject: `makegood:${play.decision.caseId}:42`,
      body: `makegood:${play.decision.caseId}:42`,
    });
    const { ticketId } = (await said.json()) as { ticketId: number };
    await readTicket(play.world, `zendesk ${ticketId}`);
    expect(linked(play)).toEqual([{ ticket_id: CLOSED.ticketId, follow_up_of: null }]);
  });
});
