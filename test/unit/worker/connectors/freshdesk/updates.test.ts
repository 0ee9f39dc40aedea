import { describe, expect, it } from "vitest";
import { freshdeskClient } from "../../../../../worker/connectors/freshdesk/client.ts";
import type { TicketUpdate } from "../../../../../worker/connectors/helpdesk.ts";
import { CASE_ID, freshdeskWorld } from "../../../../demo/freshdesk/world.ts";

const update = (more: Partial<TicketUpdate> = {}): TicketUpdate => ({
  ticketId: "42",
  facts: {
    caseId: CASE_ID,
    state: "in_progress",
    reason: "changed_mind",
    reasons: ["changed_mind"],
    endedReasons: [],
    amount: { amountMinor: 80_000, currency: "USD" },
  },
  privateNoteHtml: "<p>Refund sent</p>",
  marker: `mg-${CASE_ID}-7`,
  ...more,
});
const facts = (more: Partial<TicketUpdate["facts"]>): Partial<TicketUpdate> => ({
  facts: { ...update().facts, ...more },
});

describe("an update of a ticket", () => {
  it("adds our tags to those that stand there, fills the fields, and writes one private note with its reference", async () => {
    const { client, ticketOf, fields: names } = await freshdeskWorld();
    expect(await client.updateTicket(update())).toEqual({ ok: true, value: undefined });
    const { tags, fields, conversations, status } = ticketOf(42);
    expect(tags).toEqual(["vip", "changed_mind", "refund_state_in_progress"]);
    const { reason, state, amount, caseId } = names;
    expect([fields[reason], fields[state], fields[amount], fields[caseId]]).toEqual([
      "changed_mind",
      "refund_state_in_progress",
      "800.00",
      CASE_ID,
    ]);
    expect(conversations).toMatchObject([
      { isPrivate: true, incoming: false, html: expect.stringContaining("Refund sent") },
    ]);
    expect(conversations[0]?.html).toContain(`Ref mg-${CASE_ID}-7`);
    expect(status).toBe(2);
  });

  it("writes a note though the reference of another begins as its own does, and none twice", async () => {
    const { client, ticketOf } = await freshdeskWorld();
    const note = (seq: number) => client.updateTicket(update({ marker: `mg-${CASE_ID}-${seq}` }));
    for (const seq of [71, 7, 71, 7]) expect((await note(seq)).ok).toBe(true);
    expect(ticketOf(42).conversations).toHaveLength(2);
  });

  it("writes its note also where a rule of the clinic's own takes our tags away each time", async () => {
    const { tools, time, control, ticketOf } = await freshdeskWorld();
    const sleep = async (ms: number) => {
      time.nowMs += ms;
      await control("PUT", "/tickets/42/tags", { tags: ["vip"] });
    };
    const answer = await freshdeskClient({ ...tools, sleep }).updateTicket(update());
    expect(answer).toMatchObject({ ok: false, error: { verdict: "refused", detail: "freshdesk.not_kept" } });
    expect(ticketOf(42).conversations).toMatchObject([{ html: expect.stringContaining("Refund sent") }]);
  });

  it("takes a tag that stands there in other capitals for the same one", async () => {
    const { client, control, ticketOf } = await freshdeskWorld();
    await control("PUT", "/tickets/42/tags", { tags: ["Changed_Mind", "Refund_State_Done", "VIP"] });
    expect((await client.updateTicket(update())).ok).toBe(true);
    expect(ticketOf(42).tags).toEqual(["Changed_Mind", "VIP", "refund_state_in_progress"]);
  });

  it("leaves the list of tags alone where the clinic's own rules set them, and writes fields and note", async () => {
    const { client, ticketOf, fields } = await freshdeskWorld({ config: { tagsByRules: true } });
    expect((await client.updateTicket(update())).ok).toBe(true);
    expect(ticketOf(42).tags).toEqual(["vip"]);
    expect(ticketOf(42).fields[fields.state]).toBe("refund_state_in_progress");
    expect(ticketOf(42).conversations).toHaveLength(1);
    const cleared = { ticketId: "42", labels: ["vip"], privateNoteHtml: "<p>None</p>", marker: "mg-9" };
    expect((await client.clearTicket(cleared)).ok).toBe(true);
    expect([ticketOf(42).tags, ticketOf(42).fields[fields.state]]).toEqual([["vip"], null]);
  });

  it("writes tags all the same as long as there are no fields that a rule could go by", async () => {
    const { client, ticketOf } = await freshdeskWorld({ config: { tagsByRules: true, fields: undefined } });
    expect((await client.updateTicket(update())).ok).toBe(true);
    expect(ticketOf(42).tags).toEqual(["vip", "changed_mind", "refund_state_in_progress"]);
  });

  it("takes the earlier state and reason of ours away, and nothing of anybody else's", async () => {
    const { client, ticketOf } = await freshdeskWorld();
    await client.updateTicket(update());
    await client.updateTicket(
      update({ ...facts({ state: "done", reason: "expired", reasons: ["expired"] }), marker: "mg-8" }),
    );
    expect(ticketOf(42).tags).toEqual(["vip", "expired", "refund_state_done"]);
    const cleared = {
      ticketId: "42",
      labels: ["expired", "refund_state_done"],
      privateNoteHtml: "<p>None</p>",
      marker: "mg-9",
    };
    expect((await client.clearTicket(cleared)).ok).toBe(true);
    expect(ticketOf(42).tags).toEqual(["vip"]);
    expect(Object.values(ticketOf(42).fields)).toEqual([null, null, null, null]);
  });

  it("writes nothing that stands there already: neither the list of tags nor a second note", async () => {
    const { client, ticketOf, freshdesk } = await freshdeskWorld();
    await client.updateTicket(update());
    const before = freshdesk.state().calls;
    await client.updateTicket(update());
    const { calls } = freshdesk.state();
    expect([calls["tickets.update"], calls["notes.create"]]).toEqual([
      before["tickets.update"],
      before["notes.create"],
    ]);
    expect(ticketOf(42).conversations).toHaveLength(1);
  });

  it.each(["drop_after", "timeout_after", "truncate_body"] as const)(
    "whose answer was lost (%s) is unknown, and the next try adds no second note",
    async (kind) => {
      const { client, control, ticketOf } = await freshdeskWorld();
      await control("POST", "/faults", {
        operation: "notes.create",
        kind: kind === "timeout_after" ? "drop_after" : kind,
      });
      expect(await client.updateTicket(update())).toMatchObject({ ok: false, error: { verdict: "unknown" } });
      expect((await client.updateTicket(update())).ok).toBe(true);
      expect(ticketOf(42).conversations).toHaveLength(1);
    },
  );

  it("opens a ticket that rests, also in a state of the clinic's own, and one that is closed; not one that somebody put to rest since", async () => {
    const { client, control, ticketOf } = await freshdeskWorld();
    for (const status of [3, 4, 5, 7]) {
      await control("PUT", "/tickets/42/status", { status });
      expect((await client.updateTicket(update({ reopen: true, marker: `mg-${status}` }))).ok).toBe(true);
      expect(ticketOf(42).status).toBe(2);
    }
    await control("PUT", "/tickets/42/status", { status: 4 });
    await client.updateTicket(update({ marker: "mg-10" }));
    expect(ticketOf(42).status).toBe(4);
  });

  it("that a form refuses still leaves its note, and says in Freshdesk's words what is missing", async () => {
    const { client, control, ticketOf, fields: names } = await freshdeskWorld();
    await control("PUT", "/settings", { required: ["cf_location"] });
    const answer = await client.updateTicket(update());
    expect(answer).toMatchObject({ ok: false, error: { verdict: "refused", detail: "freshdesk.400" } });
    expect(JSON.stringify(answer)).toContain("cf_location: It should not be blank");
    expect(ticketOf(42).conversations).toHaveLength(1);
    expect(ticketOf(42).fields[names.caseId]).toBeNull();
  });

  it("of which a field is refused still has its tags and its note, and is open again", async () => {
    const { client, control, ticketOf } = await freshdeskWorld();
    await control("PUT", "/tickets/42/status", { status: 3 });
    const odd = facts({ reason: "of_a_later_release" as never, reasons: ["changed_mind"] });
    const answer = await client.updateTicket(update({ ...odd, reopen: true }));
    expect(answer).toMatchObject({ ok: false, error: { verdict: "refused", detail: "freshdesk.400" } });
    expect(ticketOf(42)).toMatchObject({ status: 2, tags: expect.arrayContaining(["vip", "changed_mind"]) });
    expect(ticketOf(42).conversations).toHaveLength(1);
  });

  it.each([
    ["archived", "closed"],
    ["spam", "gone"],
    ["deleted", "gone"],
  ] as const)("of one that is %s says that it is %s", async (is, ticket) => {
    const { client, control } = await freshdeskWorld();
    await control("PUT", "/tickets/42/place", { is });
    expect(await client.updateTicket(update())).toMatchObject({ ok: false, error: { verdict: "refused", ticket } });
    expect(await client.updateTicket(update({ ticketId: "4711" }))).toMatchObject({
      ok: false,
      error: { ticket: "gone" },
    });
  });

  it("without fields in the settings writes tags and note", async () => {
    const { client, ticketOf } = await freshdeskWorld({ config: { fields: undefined } });
    await client.updateTicket(update());
    expect(ticketOf(42).tags).toContain("refund_state_in_progress");
    expect(Object.values(ticketOf(42).fields)).toEqual([null, null, null, null]);
  });
});

describe("a ticket that we make", () => {
  const order = {
    caseId: CASE_ID,
    requester: { name: "Noor <Haddad>", email: "noor+clinic@example.com" },
    subject: "Your refund <b>",
    privateNoteHtml: "<p>Walk-in</p>",
    assigneeId: "7001",
  };

  it("is made once, for a contact that is made with it, with a private note; and is known for its case's", async () => {
    const { client, control, freshdesk } = await freshdeskWorld();
    await control("POST", "/faults", { operation: "tickets.create", kind: "drop_after" });
    expect(await client.createTicket(order)).toMatchObject({ ok: false, error: { verdict: "unknown" } });
    const made = await client.createTicket(order);
    expect(made).toEqual({ ok: true, value: { ticketId: "43" } });
    expect(await client.createTicket(order)).toEqual(made);
    const tickets = freshdesk.state().tickets.slice(1);
    expect(tickets).toHaveLength(1);
    expect(tickets[0]).toMatchObject({ responderId: "7001", html: "Your refund &lt;b&gt;" });
    expect(tickets[0]?.conversations).toMatchObject([{ isPrivate: true }]);
    const read = await client.readTicket("43");
    expect(read).toMatchObject({
      ok: true,
      value: {
        body: "",
        requesterEmail: "noor+clinic@example.com",
        madeFor: { caseId: CASE_ID },
        sender: { ownWords: false },
      },
    });
  });

  it.each([
    ["a moment", 1_000],
    ["an hour, when only the search knows it", 3_700_000],
  ])("is found by its case after %s, though the patient has another address by then", async (_, passedMs) => {
    const { client, control, freshdesk, time } = await freshdeskWorld();
    await control("POST", "/faults", { operation: "tickets.create", kind: "drop_after" });
    expect(await client.createTicket(order)).toMatchObject({ ok: false, error: { verdict: "unknown" } });
    time.nowMs += passedMs;
    const moved = { ...order, requester: { ...order.requester, email: "noor@new.example.com" } };
    expect(await client.createTicket(moved)).toEqual({ ok: true, value: { ticketId: "43" } });
    expect(freshdesk.state().tickets).toHaveLength(2);
    // Another case's is another ticket.
    const other = { ...moved, caseId: CASE_ID.replace(/0$/, "1") };
    expect(await client.createTicket(other)).toMatchObject({ ok: true });
    expect(freshdesk.state().tickets).toHaveLength(3);
  });

  it("is not made while nobody can say whether it is there", async () => {
    const { client, control, freshdesk } = await freshdeskWorld();
    await control("POST", "/faults", { operation: "tickets.search", kind: "status", status: 503 });
    expect(await client.createTicket(order)).toMatchObject({ ok: false, error: { verdict: "not_executed" } });
    expect(freshdesk.state().tickets).toHaveLength(1);
  });

  it("is nobody's where whoever owns the case has left", async () => {
    const { client, freshdesk } = await freshdeskWorld();
    expect((await client.createTicket({ ...order, assigneeId: "666" })).ok).toBe(true);
    expect(freshdesk.state().tickets[1]?.responderId).toBeNull();
  });

  it("follows one that was put away, once, and says which", async () => {
    const { client, control, freshdesk } = await freshdeskWorld();
    await control("PUT", "/tickets/42/place", { is: "archived" });
    const follow = { caseId: CASE_ID, closedTicketId: "42", privateNoteHtml: "<p>It came back</p>" };
    const made = await client.createFollowUp(follow);
    expect(await client.createFollowUp(follow)).toEqual(made);
    expect(freshdesk.state().tickets).toHaveLength(2);
    // What follows 42 and the case's fourth change are two notes.
    for (const marker of [`mg-${CASE_ID}-4`, `mg-${CASE_ID}-42`])
      await client.updateTicket(update({ ticketId: "43", marker, privateNoteHtml: `<p>Told ${marker}</p>` }));
    const notes = freshdesk.state().tickets[1]?.conversations.map(({ html }) => html) ?? [];
    expect(notes).toHaveLength(3);
    expect(await client.readTicket("43")).toMatchObject({
      ok: true,
      value: {
        subject: "Refund for my sessions",
        requesterEmail: "maya@example.com",
        madeFor: { caseId: CASE_ID, closedTicketId: "42" },
      },
    });
  });
});
