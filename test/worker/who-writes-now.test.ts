/** Through the real Worker: a ticket that became another's, and a helpdesk that does not say so. */
import { afterEach, beforeEach, expect, it } from "vitest";
import type { TicketView } from "../../core/contract/ticket.ts";
import { aCard, aLine, aPatient, aPurchase } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { askOf, closeClinics, type MoneyClinic, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const DECISION = "01DEC000000000000000000001";
const TICKET = "/v1/tickets/zendesk/31";
const RECORDS = [aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000)];

const silence = (clinic: MoneyClinic) =>
  clinic.zendesk.control("POST", "/faults", {
    path: "/api/v2/tickets/31",
    times: 1_000,
    fail: { kind: "answer", status: 503 },
  });

it("money asked for in a forged sender's name is refused, and the screen says why", async () => {
  const clinic = await moneyClinic("forged001", RECORDS);
  const mail = {
    from: { email: "maya@example.com" },
    subject: "Refund",
    body: "I changed my mind, refund me.",
    how: "forged",
  };
  const made = await clinic.zendesk.control("POST", "/incoming", mail);
  const { ticketId } = (await made.json()) as { ticketId: number };
  const answer = await clinic.ask(clinic.people.agent, "GET", `/v1/tickets/zendesk/${ticketId}`);
  const view = (await answer.json()) as TicketView;
  expect(view).toMatchObject({
    verification: { state: "not_verified", why: "mail_not_authenticated" },
    allowed: { decide: false, blocked: "not_verified" },
  });
  const ask = { ...askOf(view), ticket: { helpdesk: "zendesk", ticketId: String(ticketId) } };
  const put = await clinic.ask(clinic.people.agent, "PUT", `/v1/decisions/${DECISION}`, ask);
  expect(put.status).toBe(409);
  expect(await put.json()).toMatchObject({ code: "not_verified" });
});

it("no money leaves on a mail about somebody else before a person has said whom it is about", async () => {
  const clinic = await moneyClinic("about0001", [...RECORDS, aPatient("P2", "Lin Chen")]);
  const { agent } = clinic.people;
  const before = must(await clinic.door().openTicket(agent, theTicket));
  const made = await clinic.zendesk.control("POST", "/incoming", {
    from: { email: "maya@example.com" },
    subject: "Refund",
    body: "I write for my mother Lin Chen. She changed her mind about the massage, please refund it.",
  });
  const { ticketId } = (await made.json()) as { ticketId: number };
  const path = `/v1/tickets/zendesk/${ticketId}`;
  const view = (await (await clinic.ask(agent, "GET", path)).json()) as TicketView;
  expect(view).toMatchObject({ who: { isAsked: true }, allowed: { decide: false, blocked: "not_matched" } });
  expect(view).not.toHaveProperty("story");
  // Her own purchase, as it stood on her own ticket.
  const ask = { ...askOf(before), ticket: { helpdesk: "zendesk", ticketId: String(ticketId) } };
  const decide = () => clinic.ask(agent, "PUT", `/v1/decisions/${DECISION}`, ask);
  const refused = await decide();
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ code: "not_matched" });

  const [lin] = await clinic.rows<{ id: string }>("SELECT id FROM patient WHERE name = 'Lin Chen'");
  const say = (body: object) => clinic.ask(agent, "PUT", `${path}/who`, body);
  expect((await say({ about: "writer", patientId: lin?.id })).status).toBe(422);
  expect((await say({ about: "somebody_else", patientId: "x" })).status).toBe(422);
  const said = await say({ about: "somebody_else", patientId: lin?.id });
  expect(said.status).toBe(200);
  expect(await said.json()).toMatchObject({
    patient: { name: "Lin Chen" },
    verification: { state: "not_verified", why: "writes_for_another" },
    who: { said: { about: "somebody_else" } },
  });
  expect((await decide()).status).not.toBe(200);
  expect(await clinic.rows("SELECT count(*) AS n FROM decision")).toEqual([{ n: 0 }]);
});

it("another requester is seen before money moves, on a ticket that was opened as the patient's", async () => {
  const clinic = await moneyClinic("changed01", RECORDS);
  const { agent } = clinic.people;
  const seen = must(await clinic.door().openTicket(agent, theTicket));
  expect(seen).toMatchObject({ verification: { state: "verified" }, sender: { state: "told" } });
  await clinic.zendesk.control("POST", "/seed", { users: [{ id: 991, name: "Ben", email: "ben@example.com" }] });
  const state = (await (await clinic.zendesk.control("GET", "/state")).json()) as {
    tickets: { id: number; requesterId: number }[];
  };
  const maya = state.tickets.find(({ id }) => id === 31)?.requesterId;
  await clinic.zendesk.control("POST", `/users/${maya}/merge`, { into: 991 });
  clinic.pass(61_000);
  const put = await clinic.ask(agent, "PUT", `/v1/decisions/${DECISION}`, askOf(seen));
  expect(put.status).toBe(409);
  expect(await put.json()).toMatchObject({ code: "not_matched" });
  expect(must(await clinic.door().openTicket(agent, theTicket))).toMatchObject({
    match: { state: "none" },
    verification: { state: "not_verified", why: "requester_changed" },
  });
  expect(await clinic.rows("SELECT count(*) AS n FROM decision")).toEqual([{ n: 0 }]);
});

it("a silent helpdesk: the kept ticket is shown, money is 503, and a lead who called back goes on", async () => {
  const clinic = await moneyClinic("silent001", RECORDS);
  const { lead } = clinic.people;
  const seen = must(await clinic.door().openTicket(lead, theTicket));
  await silence(clinic);
  clinic.pass(61_000);
  expect((await clinic.ask(lead, "GET", TICKET)).status).toBe(200);
  const put = (id: string) => clinic.ask(lead, "PUT", `/v1/decisions/${id}`, askOf(seen));
  const refused = await put(DECISION);
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ code: "sender_unchecked", title: "Who writes cannot be checked now" });
  const fresh = await clinic.ask(lead, "GET", `${TICKET}?fresh=1`);
  expect(fresh.status).toBe(503);
  expect(await (await clinic.ask(lead, "GET", TICKET)).json()).toMatchObject({
    sender: { state: "silent" },
    allowed: { callBack: true },
  });
  const call = { who: "Maya Chen herself", how: "I rang the number on her file." };
  expect((await clinic.ask(clinic.people.agent, "PUT", `${TICKET}/call-back`, call)).status).toBe(403);
  const short = await clinic.ask(lead, "PUT", `${TICKET}/call-back`, { who: "", how: call.how });
  expect(short.status).toBe(422);
  expect(await short.json()).toMatchObject({ errors: [{ field: "who" }] });
  expect((await clinic.ask(lead, "PUT", `${TICKET}/call-back`, call)).status).toBe(200);
  const decided = await put(DECISION);
  expect(await decided.json()).toMatchObject({ state: "approved", callBacks: [{ act: "decide", ...call }] });
});
