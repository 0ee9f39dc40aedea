import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mayasMassage } from "../support/deciding.ts";
import { quiet } from "./http-support.ts";
import { askOf, closeClinics, type MoneyClinic, moneyClinic, theTicket } from "./money-support.ts";
import { provisioning } from "./money-vendors.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const DECISION = "01DEC000000000000000000001";
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;

/** All that an admin, finance or a lead may read and an agent may not. */
const READS = [
  "/v1/money",
  "/v1/policies",
  "/v1/policies/versions/general@1",
  "/v1/letters",
  "/v1/letters/pieces/en/closing",
  "/v1/credit-liability?month=2026-03",
  "/v1/audit",
  "/v1/audit/events",
  "/v1/audit/heads",
];

const lee = { id: 12, name: "Lee Lead", email: "p12@clinic.example", role: "agent" };

/** A massage for 792.00, asked for by an agent and waiting for the lead, whose word is three minutes old. */
async function waiting(accountId: string): Promise<{ clinic: MoneyClinic; say: () => Promise<Response> }> {
  const clinic = await moneyClinic(accountId, mayasMassage(79_200));
  const { agent, lead } = clinic.people;
  const view = must(await clinic.door().openTicket(agent, theTicket));
  const exception = { cause: "goodwill", sentence: "A part of it, for the long wait." } as const;
  must(await clinic.door().decide(agent, DECISION, askOf(view, { amountMinor: 79_100, exception })));
  const card = must(await clinic.door().listApprovals(lead)).approvals[0];
  clinic.pass(180_000);
  const yes = { verdict: "approve", approvalHash: card?.approvalHash };
  return { clinic, say: () => clinic.ask(lead, "PUT", `/v1/approvals/${card?.approvalId}`, yes) };
}

describe("a right that ended, through the real doors", () => {
  it("reads nothing any more with the bearer of before", async () => {
    const clinic = await moneyClinic("ended00001", mayasMassage());
    const { lead } = clinic.people;
    const statuses = () => Promise.all(READS.map(async (path) => (await clinic.ask(lead, "GET", path)).status));
    const before = await statuses();
    const { people, ...rest } = provisioning("ended00001");
    const demoted = people.map((one) => (one.role === "lead" ? { ...one, role: "agent" as const } : one));
    must(await clinic.door().provision({ ...rest, people: demoted }));
    expect(before.filter((status) => status === 200).length).toBeGreaterThanOrEqual(4);
    expect(await statuses()).toEqual(READS.map(() => 403));
  });

  it("approves nothing of a lead whom the helpdesk suspended, and shows them nothing from then on", async () => {
    const { clinic, say } = await waiting("ended00002");
    await clinic.zendesk.control("POST", "/seed", { users: [{ ...lee, suspended: true }] });
    const answer = await say();
    expect([answer.status, await codeOf(answer)]).toEqual([403, "forbidden"]);
    expect(await clinic.rows("SELECT state FROM approval")).toEqual([{ state: "waiting" }]);
    expect((await clinic.ask(clinic.people.lead, "GET", "/v1/cases")).status).toBe(403);
    // Back at the helpdesk, a renewal is enough.
    await clinic.zendesk.control("POST", "/seed", { users: [lee] });
    expect((await clinic.ask(clinic.people.lead, "POST", "/v1/session/renew")).status).toBe(200);
    expect((await say()).status).toBe(200);
  });

  it("approves nothing while the helpdesk is silent, and what it answered before is answered again", async () => {
    const { clinic, say } = await waiting("ended00003");
    const vendors = vi.mocked(globalThis.fetch).getMockImplementation();
    vi.mocked(globalThis.fetch).mockImplementation(async () => new Response("down", { status: 503 }));
    const answer = await say();
    expect([answer.status, await codeOf(answer)]).toEqual([503, "person_unchecked"]);
    expect(await clinic.rows("SELECT state FROM approval")).toEqual([{ state: "waiting" }]);
    if (vendors) vi.mocked(globalThis.fetch).mockImplementation(vendors);
    expect((await say()).status).toBe(200);
    clinic.pass(180_000);
    vi.mocked(globalThis.fetch).mockImplementation(async () => new Response("down", { status: 503 }));
    expect((await say()).status).toBe(200);
  });

  it("ends with a word of the admin: calls and renewal are refused, a page opened later is not", async () => {
    const clinic = await moneyClinic("ended00004", mayasMassage());
    const { admin, agent, lead } = clinic.people;
    expect((await clinic.ask(lead, "POST", `/v1/people/${agent.personId}/end-sessions`)).status).toBe(403);
    expect((await clinic.ask(lead, "GET", "/v1/people")).status).toBe(403);
    const ended = await clinic.ask(admin, "POST", `/v1/people/${agent.personId}/end-sessions`);
    expect(ended.status, await ended.clone().text()).toBe(200);
    for (const [method, path] of [
      ["GET", "/v1/cases"],
      ["GET", "/v1/tickets/zendesk/31"],
      ["POST", "/v1/session/renew"],
    ] as const) {
      const answer = await clinic.ask(agent, method, path);
      expect([path, answer.status, await codeOf(answer)]).toEqual([path, 401, "session_expired"]);
    }
    expect((await clinic.ask(lead, "GET", "/v1/cases")).status).toBe(200);
    expect((await clinic.ask(admin, "POST", "/v1/people/01NBDY00000000000000000000/end-sessions")).status).toBe(404);
    expect((await clinic.ask(admin, "POST", "/v1/people/me/end-sessions")).status).toBe(422);
    const later = { ...agent, sinceMs: Date.now() + 1 };
    expect(await clinic.door().listCases(later, { owner: "me", limit: 5 })).toMatchObject({ ok: true });
  });
});
