import { describe, expect, it } from "vitest";
import { senderDoubt } from "../../../../../core/facts/sender.ts";
import { ANA, freshdeskWorld, MAYA, START_MS } from "../../../../demo/freshdesk/world.ts";

const reading = async (how: string, config: Parameters<typeof freshdeskWorld>[0] = {}) => {
  const { client, control } = await freshdeskWorld(config);
  const mail = { from: MAYA, subject: "Refund", body: "Please", how };
  const { ticketId } = (await control("POST", "/incoming", mail)) as { ticketId: number };
  const read = await client.readTicket(String(ticketId));
  if (!read.ok) throw new Error(read.error.detail);
  return read.value;
};

describe("a ticket", () => {
  it("is read in two calls: its first words, who asks, what they wrote later, its tags", async () => {
    const { client, control, freshdesk } = await freshdeskWorld();
    await control("POST", "/tickets/42/reply", { agentEmail: ANA, body: "<p>We look at it</p>" });
    await control("POST", "/incoming", {
      from: MAYA,
      ticketId: 42,
      html: "<p>Any news?</p><blockquote>We look at it</blockquote>",
    });
    await control("POST", "/incoming", {
      from: { email: "sister@example.com" },
      ticketId: 42,
      body: "I am her sister",
    });
    const read = await client.readTicket("42");
    expect(read).toMatchObject({
      ok: true,
      value: {
        ticketId: "42",
        subject: "Refund for my sessions",
        body: "I would like my money back.",
        requesterName: "Maya Chen",
        requesterEmail: "maya@example.com",
        receivedAtMs: START_MS - 3_600_000,
        tags: ["vip"],
        later: [{ body: expect.stringContaining("Any news?"), receivedAtMs: START_MS }],
      },
    });
    expect(JSON.stringify(read)).not.toContain("sister");
    const { calls } = freshdesk.state();
    expect([calls["tickets.get"], calls["conversations.list"]]).toEqual([1, 1]);
  });

  it.each([
    ["mail", undefined],
    ["portal", "channel_proves_nothing"],
    ["widget", "channel_proves_nothing"],
    ["chat", "channel_proves_nothing"],
    ["phone", "entered_by_another"],
    ["outbound", "entered_by_another"],
    ["forwarded", "entered_by_another"],
  ])("that came by %s: %s", async (how, doubt) => {
    expect(senderDoubt((await reading(how)).sender)).toBe(doubt);
  });

  it("that came by mail proves nobody where the clinic's mail server takes what does not authenticate", async () => {
    const { sender } = await reading("mail", { config: { mailIsChecked: false } });
    expect(senderDoubt(sender)).toBe("mail_not_authenticated");
  });

  it("names those that were merged into it; a patient who writes the same merges nothing", async () => {
    const { client, control } = await freshdeskWorld();
    const other = (await control("POST", "/incoming", { from: MAYA, body: "Again" })) as { ticketId: number };
    await control("POST", "/incoming", {
      from: MAYA,
      ticketId: 42,
      body: "Ticket with id 7 is merged into this ticket.",
    });
    expect((await client.readTicket("42")).ok && (await client.readTicket("42"))).not.toHaveProperty("value.mergedIds");
    await control("POST", `/tickets/${other.ticketId}/merge`, { into: 42, agentEmail: ANA });
    expect(await client.readTicket("42")).toMatchObject({ ok: true, value: { mergedIds: [String(other.ticketId)] } });
  });

  it("that is gone, or put away, is no ticket to read; one whose requester is not told is asked again", async () => {
    const { client, control } = await freshdeskWorld();
    expect(await client.readTicket("4711")).toMatchObject({ error: { verdict: "refused", ticket: "gone" } });
    const { body } = {
      body: {
        id: 42,
        status: 2,
        requester_id: 5,
        tags: [],
        created_at: "2026-11-28T11:00:00Z",
        updated_at: "2026-11-28T11:00:00Z",
      },
    };
    await control("POST", "/faults", { operation: "tickets.get", kind: "answer", body });
    expect(await client.readTicket("42")).toMatchObject({ error: { verdict: "not_executed" } });
  });
});

describe("what was written since", () => {
  it("is told of others than staff, the patient's own with how it came in, and of staff what they sent, without older mails", async () => {
    const { client, control, time } = await freshdeskWorld();
    time.nowMs += 60_000;
    await control("POST", "/incoming", { from: MAYA, ticketId: 42, body: "One" });
    await control("POST", "/incoming", { from: { email: "sister@example.com" }, ticketId: 42, body: "Two" });
    await control("POST", "/tickets/42/reply", { agentEmail: ANA, body: "<p>Done</p>" });
    const told = await client.readMessages("42", START_MS);
    expect(told.ok && told.value.map(({ body, sender }) => [body.trim(), sender?.ownWords])).toEqual([
      ["One", true],
      ["Two", undefined],
    ]);
    expect(await client.readMessages("42", time.nowMs + 1)).toEqual({ ok: true, value: [] });
    const sent = await client.readSent?.("42", START_MS);
    expect(sent?.ok && sent.value.map(({ body }) => body.trim())).toEqual(["Done"]);
  });

  it("is found on the last of several pages", async () => {
    const { client, control } = await freshdeskWorld();
    const many = Array.from({ length: 230 }, (_, at) => ({ body: `mail ${at}`, atMs: START_MS + at * 1000 }));
    await control("POST", "/seed", { tickets: [{ id: 50, subject: "Long", requester: MAYA, messages: many }] });
    const told = await client.readMessages("50", START_MS + 227_500);
    expect(told.ok && told.value.map(({ body }) => body.trim())).toEqual(["mail 228", "mail 229"]);
  });
});

describe("who is of the staff", () => {
  it("is told by id and by address, with the role; nobody else has an address", async () => {
    const { client, control } = await freshdeskWorld();
    expect(await client.readUser("9001")).toMatchObject({ ok: true, value: { role: "admin", active: true } });
    expect(await client.findStaff?.(" ANA@harbour.example ")).toEqual({
      ok: true,
      value: { externalId: "7001", name: "Ana Ruiz", role: "agent", active: true, locale: "en", email: ANA },
    });
    expect(await client.findStaff?.("maya@example.com")).toEqual({ ok: true, value: undefined });
    await control("PATCH", "/agents/7001", { deactivated: true });
    expect(await client.findStaff?.(ANA)).toEqual({ ok: true, value: undefined });
    expect(await client.readUser("7001")).toMatchObject({
      ok: false,
      error: { verdict: "refused", detail: "freshdesk.404" },
    });
    await control("PATCH", "/agents/7001", { deactivated: false, active: false, type: "collaborator" });
    expect(await client.readUser("7001")).toMatchObject({ ok: true, value: { role: "end-user", active: false } });
  });

  it("is not said to be gone by a key that may not ask", async () => {
    const { client, control } = await freshdeskWorld();
    await control("PATCH", "/agents/9001", { role: "Agent" });
    expect(await client.readUser("7001")).toMatchObject({ ok: false, error: { verdict: "unauthorised" } });
  });
});
