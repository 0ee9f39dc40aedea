import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { reasonTag } from "../../core/reasons/reasons.ts";
import { aCard, aLine, aPurchase } from "../support/clinic.ts";
import { quiet } from "./http-support.ts";
import { askOf, closeClinics, decideOn, type MoneyClinic, moneyClinic, theTicket } from "./money-support.ts";
import { must } from "./must.ts";

beforeEach(quiet);
afterEach(closeClinics);

const DECISION = "01DEC000000000000000000001";
const UNDO_MS = 120_000;
const purchase = (paidMinor: number) => [
  aPurchase("B1", "P1", [aLine("N1", "massage", paidMinor)]),
  aCard("Y1", "B1", paidMinor),
];
const goodwill = { cause: "goodwill", sentence: "A part of it, for the long wait." } as const;

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly field: string }[];
}
interface DeskState {
  readonly tickets: readonly {
    readonly tags: readonly string[];
    readonly fields: Readonly<Record<string, string>>;
    readonly comments: readonly { readonly public: boolean; readonly plainBody: string }[];
  }[];
}
const problemOf = async (answer: Response): Promise<Problem> => (await answer.json()) as Problem;
const viewFor = async (clinic: MoneyClinic, who: keyof MoneyClinic["people"]) =>
  must(await clinic.door().openTicket(clinic.people[who], theTicket));

describe("an amount that the API must not take", () => {
  it.each([
    ["negative", -1],
    ["zero", 0],
    ["fraction", 10.5],
    ["text", "8000"],
    ["null, which is what NaN becomes", null],
  ])("%s: 422 names the field, and nothing changes", async (name, amountMinor) => {
    const clinic = await moneyClinic(`amount${name.slice(0, 4).trim()}`, purchase(8_000));
    const ask = { ...askOf(await viewFor(clinic, "agent")), amountMinor };
    const answer = await clinic.ask(clinic.people.agent, "PUT", `/v1/decisions/${DECISION}`, ask);
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await problemOf(answer)).toMatchObject({
      code: "invalid",
      errors: expect.arrayContaining([expect.objectContaining({ field: "amountMinor" })]),
    });
    expect(await clinic.rows("SELECT (SELECT count(*) FROM leg) + (SELECT count(*) FROM refund_case) AS n")).toEqual([
      { n: 0 },
    ]);
  });

  it("more than is left, and another currency", async () => {
    const clinic = await moneyClinic("toomuch01", purchase(8_000));
    const ask = askOf(await viewFor(clinic, "finance"), { exception: goodwill });
    const put = (bend: object) =>
      clinic.ask(clinic.people.finance, "PUT", `/v1/decisions/${DECISION}`, { ...ask, ...bend });
    const tooMuch = await put({ amountMinor: 8_001 });
    expect(tooMuch.status).toBe(422);
    expect(await problemOf(tooMuch)).toMatchObject({ code: "over_what_is_left", values: { leftMinor: 8_000 } });
    expect(await problemOf(await put({ currency: "EUR" }))).toMatchObject({ code: "wrong_currency" });
  });
});

describe("the same id", () => {
  it("answers the same, and another input is refused", async () => {
    const clinic = await moneyClinic("sameid001", purchase(8_000));
    const ask = askOf(await viewFor(clinic, "agent"));
    const put = (body: unknown) => clinic.ask(clinic.people.agent, "PUT", `/v1/decisions/${DECISION}`, body);
    const first = await put(ask);
    expect(first.status, await first.clone().text()).toBe(200);
    expect(await (await put(ask)).json()).toEqual(await first.json());
    const other = await put({ ...ask, caseId: "01CASE00000000000000000002" });
    expect(other.status).toBe(422);
    expect(await problemOf(other)).toMatchObject({ code: "id_reused" });
    expect(await clinic.rows("SELECT count(*) AS n FROM leg")).toEqual([{ n: 1 }]);
  });
});

describe("who may", () => {
  it("a viewer decides nothing: refused, recorded, the chain holds", async () => {
    const clinic = await moneyClinic("viewer001", purchase(8_000));
    const ask = askOf(await viewFor(clinic, "agent"));
    const answer = await clinic.ask(clinic.people.viewer, "PUT", `/v1/decisions/${DECISION}`, ask);
    expect(answer.status).toBe(403);
    expect(await clinic.rows("SELECT type FROM event ORDER BY seq DESC LIMIT 1")).toEqual([{ type: "access.denied" }]);
    must(await clinic.door().verifyAudit(clinic.people.lead));
  });

  it("nobody approves what they asked for; somebody else does, and the money goes once", async () => {
    const clinic = await moneyClinic("foureyes1", purchase(80_000));
    const { lead, finance } = clinic.people;
    const ask = askOf(await viewFor(clinic, "lead"), { amountMinor: 60_000, exception: goodwill });
    const asked = must(await clinic.door().decide(lead, DECISION, ask));
    expect(asked.state).toBe("awaiting_approval");
    const { approvals } = must(await clinic.door().listApprovals(lead));
    const [card] = approvals;
    expect(card).toMatchObject({ mayDecide: false, whyNot: "same_person", amountMinor: 60_000 });
    const say = (who: typeof lead) =>
      clinic.ask(who, "PUT", `/v1/approvals/${card?.approvalId}`, {
        verdict: "approve",
        approvalHash: card?.approvalHash,
      });
    const own = await say(lead);
    expect(own.status).toBe(403);
    expect(await problemOf(own)).toMatchObject({ code: "four_eyes" });
    await expect(clinic.write("UPDATE approval SET approver_id = requested_by")).rejects.toThrow(/CHECK/);
    expect((await say(finance)).status).toBe(200);
    clinic.pass(UNDO_MS);
    await clinic.runAlarms();
    expect((await clinic.stripe.state()).refunds.map((refund) => refund.amount)).toEqual([60_000]);
  });

  it("two people who approve at once: one yes, one hold", async () => {
    const clinic = await moneyClinic("twoyes001", purchase(80_000));
    const { agent, lead, finance } = clinic.people;
    const ask = askOf(await viewFor(clinic, "agent"), { amountMinor: 60_000, exception: goodwill });
    must(await clinic.door().decide(agent, DECISION, ask));
    const card = must(await clinic.door().listApprovals(lead)).approvals[0];
    const yes = { verdict: "approve", approvalHash: card?.approvalHash ?? "" } as const;
    const answers = await Promise.all(
      [lead, finance].map((who) => clinic.door().approve(who, card?.approvalId ?? "", yes)),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await clinic.rows("SELECT sum(held_minor) AS held FROM leg")).toEqual([{ held: 60_000 }]);
  });
});

describe("the ticket", () => {
  it("is told each thing once, also when the answer to the telling is lost", async () => {
    const clinic = await moneyClinic("ticket001", purchase(8_000));
    await decideOn(clinic, DECISION);
    const lost = { method: "PUT", times: 2, fail: { kind: "drop", how: "close", when: "after" } };
    await clinic.zendesk.control("POST", "/faults", lost);
    await clinic.runAlarms();
    clinic.pass(UNDO_MS);
    await clinic.runAlarms();
    clinic.pass(60_000);
    await clinic.runAlarms();
    const { tickets } = (await (await clinic.zendesk.control("GET", "/state")).json()) as DeskState;
    expect(tickets[0]?.tags).toEqual([reasonTag("changed_mind"), "refund_state_done"]);
    expect(tickets[0]?.fields).toMatchObject({ 360001: reasonTag("changed_mind"), 360003: "80.00" });
    const notes = tickets[0]?.comments.filter((comment) => !comment.public).map((note) => note.plainBody);
    expect(notes).toHaveLength(1);
    expect(notes?.[0]).toContain("Visa ··42: sent");
  });

  it("opens its case by itself when the helpdesk's webhook comes, once, however often it comes", async () => {
    const clinic = await moneyClinic("intake001", purchase(8_000));
    await clinic.zendesk.control("PUT", "/webhook", {
      endpoint: `http://localhost/webhooks/zendesk/${clinic.accountKey}`,
      secret: "secret-of-the-webhook",
    });
    await clinic.zendesk.control("POST", "/webhook-faults", { fault: "duplicate" });
    await clinic.zendesk.control("POST", "/incoming", {
      from: { name: "Maya Chen", email: "maya@example.com" },
      subject: "My massage",
      body: "I changed my mind about the massage and want a refund please.",
    });
    await clinic.zendesk.pump();
    await clinic.runAlarms();
    // The runtime may have begun with it on its own: then there is no timer to wait for.
    await expect
      .poll(() => clinic.rows("SELECT state, reason FROM refund_case"))
      .toEqual([{ state: "open", reason: "changed_mind" }]);
    expect(await clinic.rows("SELECT count(*) AS n FROM inbox WHERE source = 'zendesk'")).toEqual([{ n: 1 }]);
  });
});
