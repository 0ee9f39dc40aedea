import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { verifyChain } from "../../core/audit/chain.ts";
import type { AuditEvent } from "../../core/audit/event.ts";
import { legDifferences, replayLegs } from "../../core/audit/replay.ts";
import { readAuditLine } from "../../core/contract/audit.ts";
import type { DelegationList } from "../../core/contract/delegation.ts";
import type { LegState } from "../../core/refund/states.ts";
import { mayasMassage } from "../support/deciding.ts";
import { quiet } from "./http-support.ts";
import { askOf, closeClinics, type MoneyClinic, moneyClinic, theTicket } from "./money-support.ts";
import { provisioning } from "./money-vendors.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const UNDO_MS = 120_000;

const DECISION = "01DEC000000000000000000001";
const LENT = "01DEG000000000000000000001";

/** 6,000.00: above what a lead may approve, so that finance is asked. */
async function asked(accountId: string): Promise<{ clinic: MoneyClinic; yes: { approvalId: string; body: object } }> {
  const clinic = await moneyClinic(accountId, mayasMassage(600_000));
  const view = must(await clinic.door().openTicket(clinic.people.agent, theTicket));
  must(await clinic.door().decide(clinic.people.agent, DECISION, askOf(view)));
  const card = must(await clinic.door().listApprovals(clinic.people.finance)).approvals[0];
  const body = { verdict: "approve", approvalHash: card?.approvalHash };
  return { clinic, yes: { approvalId: card?.approvalId ?? "", body } };
}

const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code;

describe("somebody stands in, through the real doors", () => {
  it("decides for finance who lent the right, once, and no longer than they may", async () => {
    const { clinic, yes } = await asked("standsin01");
    const { lead, finance, agent } = clinic.people;
    const say = () => clinic.ask(lead, "PUT", `/v1/approvals/${yes.approvalId}`, yes.body);
    expect(await codeOf(await say())).toBe("forbidden");
    const { todayOn } = (await (await clinic.ask(finance, "GET", "/v1/delegations")).json()) as DelegationList;
    const wish = { toPersonId: lead.personId, fromOn: todayOn, untilOn: todayOn, sentence: "A day away." };
    expect((await clinic.ask(agent, "PUT", `/v1/delegations/${LENT}`, wish)).status).toBe(403);
    const given = await clinic.ask(finance, "PUT", `/v1/delegations/${LENT}`, wish);
    expect(given.status, await given.clone().text()).toBe(200);
    expect(await given.json()).toMatchObject({ delegations: [{ to: { name: lead.name }, running: true }] });
    expect((await say()).status).toBe(200);
    expect((await clinic.ask(lead, "POST", `/v1/delegations/${LENT}/end`, {})).status).toBe(200);
    clinic.pass(UNDO_MS);
    await clinic.runAlarms();
    expect((await clinic.stripe.state()).refunds.map((refund) => refund.amount)).toEqual([600_000]);
    expect(await clinic.rows("SELECT on_behalf_of FROM approval")).toEqual([{ on_behalf_of: finance.personId }]);
  });

  it("a session that is a quarter of an hour old gives no right that the account took away since", async () => {
    const { clinic, yes } = await asked("demoted001");
    const { finance } = clinic.people;
    const { people, ...rest } = provisioning("demoted001");
    const demoted = people.map((one) => (one.role === "finance" ? { ...one, role: "agent" as const } : one));
    must(await clinic.door().provision({ ...rest, people: demoted }));
    const late = await clinic.ask(finance, "PUT", `/v1/approvals/${yes.approvalId}`, yes.body);
    expect([late.status, await codeOf(late)]).toEqual([403, "forbidden"]);
    expect((await clinic.ask(finance, "GET", "/v1/audit/events")).status).toBe(403);
    expect(await clinic.rows("SELECT sum(held_minor) AS held FROM leg")).toEqual([{ held: 0 }]);
  });
});

describe("the record, read from outside", () => {
  async function readAll(clinic: MoneyClinic): Promise<AuditEvent[]> {
    const all: AuditEvent[] = [];
    for (;;) {
      const answer = await clinic.ask(clinic.people.lead, "GET", `/v1/audit/events?after=${all.length}&limit=7`);
      expect(answer.headers.get("content-type")).toBe("application/x-ndjson");
      const page = new TextDecoder()
        .decode(await answer.arrayBuffer())
        .split("\n")
        .filter(Boolean)
        .map(readAuditLine);
      all.push(...page.flatMap((event) => event ?? []));
      if (page.length < 7) return all;
    }
  }

  it("comes page by page, whole, and tells every leg as the rows have it", async () => {
    const { clinic, yes } = await asked("record0001");
    must(await clinic.door().approve(clinic.people.finance, yes.approvalId, yes.body as never));
    clinic.pass(UNDO_MS);
    await clinic.runAlarms();
    const events = await readAll(clinic);
    const { events: n, head } = must(await clinic.door().verifyAudit(clinic.people.lead));
    expect(verifyChain(events)).toEqual({ ok: true, value: { seq: n, hash: head } });
    const legs = await clinic.rows<{ legId: string; state: LegState; amountMinor: number }>(
      "SELECT id AS legId, state, amount_minor AS amountMinor FROM leg",
    );
    expect(legs.map(({ state }) => state)).toEqual(["settled"]);
    const replayed = replayLegs(events);
    expect(replayed.ok && legDifferences(replayed.value, legs)).toEqual([]);
  });

  it("is not for everybody", async () => {
    const clinic = await moneyClinic("record0002", []);
    for (const who of [clinic.people.viewer, clinic.people.agent]) {
      expect((await clinic.ask(who, "GET", "/v1/audit/events")).status).toBe(403);
      expect((await clinic.ask(who, "GET", "/v1/audit/heads")).status).toBe(403);
    }
  });

  it("has its head told in the log once a day, with the account and nothing else", async () => {
    const clinic = await moneyClinic("heads00001", []);
    const logged = vi.spyOn(console, "log").mockImplementation(() => {});
    must(await clinic.door().wake());
    await clinic.runAlarms();
    const lines = logged.mock.calls.map(([line]) => JSON.parse(String(line)) as Record<string, unknown>);
    const heads = lines.filter(({ event }) => event === "audit.head");
    const kept = (await (await clinic.ask(clinic.people.admin, "GET", "/v1/audit/heads")).json()) as {
      heads: { onDate: string; seq: number; hash: string }[];
    };
    expect(kept.heads.length).toBeGreaterThan(0);
    expect(heads[0]).toEqual({ level: "info", event: "audit.head", accountId: "heads00001", ...kept.heads[0] });
  });
});
