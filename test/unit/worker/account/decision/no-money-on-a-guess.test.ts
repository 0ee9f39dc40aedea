/** Danger: a mail that does not say what it is about is offered the money of another matter, or a reason that nobody named. */
import { describe, expect, it } from "vitest";
import { ingestTicket } from "../../../../../worker/account/commands/intake/ingest-ticket.ts";
import { matchTicket } from "../../../../../worker/account/commands/people/match-ticket.ts";
import { refusable, transact } from "../../../../../worker/account/commands/run-command.ts";
import { evaluateRead } from "../../../../../worker/account/queries/decision/evaluate.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { ticketUpdateOf } from "../../../../../worker/account/queries/note/ticket-note.ts";
import type { Snapshot } from "../../../../../worker/account/store/intake/snapshot.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aUse,
  mayasPackage,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { ulidOf } from "../../../../support/deciding.ts";
import { runDecide } from "../../../../support/operations.ts";
import { fieldsOf, labelsOf } from "../../../../support/shown.ts";

const second = { helpdesk: "zendesk", ticketId: "52" } as const;
const noShow = aMail({
  subject: "No-show fee",
  body: "I was charged a no-show fee, but I did cancel my deep massage the day before. Please refund it.",
});
const vague = aMail({ subject: "Hello", body: "I want my money back for my last facial, it was not good." });

/** Maya's no-show case about her massage is open; the massage is also the newest thing with money left. */
function withAnOpenCase() {
  const clinic = testClinic([
    ...mayasPackage,
    aPurchase("B2", "P1", [aLine("N2", "massage", 7_500)], { boughtOn: "2026-02-27" }),
    aCard("Y2", "B2", 7_500),
  ]);
  const agent = clinic.staff("agent");
  const take = (which: { helpdesk: "zendesk"; ticketId: string }, mail: Snapshot) =>
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, which, mail));
  expect(take(ticket, noShow)).toBe("opened");
  const caseOf = (which: { ticketId: string }) =>
    clinic.sql.one<{ id: string }>("SELECT case_id AS id FROM case_ticket WHERE ticket_id = ?", which.ticketId)?.id ??
    "";
  const view = (mail: Snapshot) => {
    const read = openTicketView(clinic.ctx(), agent, second, mail);
    if (!read.ok) throw new Error(read.error.detail);
    return read.value;
  };
  const told = () => ticketUpdateOf(clinic.ctx(), caseOf(second), second);
  return { clinic, agent, take, caseOf, view, told, massage: clinic.id("line", "N2"), laser: clinic.id("line", "N1") };
}

describe("a patient with an open matter writes without naming it", () => {
  it("joins nothing, is tagged with no reason, and is offered nothing before an agent says what it is about", () => {
    const { take, caseOf, view, told } = withAnOpenCase();
    expect(take(second, vague)).toBe("opened");
    expect(caseOf(second)).not.toBe(caseOf(ticket));
    const seen = view(vague);
    expect(seen.asks).toEqual(["purchase", "reason"]);
    expect(seen).not.toHaveProperty("proposal");
    expect(seen).not.toHaveProperty("draft");
    expect(seen.allowed.decide).toBe(true);
    expect(labelsOf(told())).toEqual(["refund_state_open"]);
    expect(fieldsOf(told())?.reason).toBe("");
    expect(told()?.privateNoteHtml).toContain("not clear which purchase");
    expect(told()?.privateNoteHtml).not.toMatch(/Suggested|\$/);
  });

  it("also where intake has not seen the mail yet", () => {
    const { view } = withAnOpenCase();
    expect(view(vague).asks).toEqual(["purchase", "reason"]);
    expect(view(vague)).not.toHaveProperty("proposal");
  });

  it("is asked about by the API as well: which purchase, then why", () => {
    const { clinic, agent, take, laser } = withAnOpenCase();
    take(second, vague);
    const ask = (more: object) => evaluateRead(clinic.ctx(), agent, { ticket: second, ...more }, vague);
    expect(ask({})).toMatchObject({ ok: false, error: { code: "needs_fact", field: "lineIds" } });
    expect(ask({ reason: "result" })).toMatchObject({ ok: false, error: { code: "needs_fact", field: "lineIds" } });
    expect(ask({ lineIds: [laser] })).toMatchObject({ ok: false, error: { code: "needs_fact", field: "reason" } });
    expect(ask({ lineIds: [laser], reason: "result" })).toMatchObject({ ok: true });
  });

  it("joins the open case once the agent chooses its purchase; nothing is left over", () => {
    const { clinic, agent, take, caseOf, view, massage } = withAnOpenCase();
    take(second, vague);
    const left = caseOf(second);
    const answer = evaluateRead(clinic.ctx(), agent, { ticket: second, lineIds: [massage], reason: "result" }, vague);
    if (!answer.ok) throw new Error(answer.error.detail);
    const { factsHash, policyVersionIds, rulesVersionId, lineIds, options } = answer.value.proposal;
    const decided = runDecide(
      clinic.runtime,
      agent,
      ulidOf("DEC", 1),
      {
        ticket: second,
        caseId: left,
        lineIds,
        reason: "result",
        factsHash,
        policyVersionIds,
        rulesVersionId,
        option: "refund",
        amountMinor: options[0]?.amountMinor ?? 0,
        currency: "USD",
      },
      vague,
    );
    expect(decided).toMatchObject({ ok: true, value: { caseId: caseOf(ticket) } });
    expect(caseOf(second)).toBe(caseOf(ticket));
    expect(clinic.sql.one("SELECT state, set_aside_at_ms AS aside FROM refund_case WHERE id = ?", left)).toMatchObject({
      state: "done",
      aside: expect.any(Number),
    });
    expect(view(vague).case?.tickets).toHaveLength(2);
  });
});

describe("an agent says that the mail is about the open matter", () => {
  const joining = (
    clinic: ReturnType<typeof withAnOpenCase>["clinic"],
    patient: string,
    caseId: string,
    which: { readonly helpdesk: "zendesk"; readonly ticketId: string } = second,
  ) =>
    refusable(clinic.runtime, clinic.staff("agent"), (c) =>
      matchTicket(c, which, { patientId: clinic.id("patient", patient), caseId }),
    );

  it("which stands beside the question; the ticket joins it as it is, and nothing is left over", () => {
    const { clinic, take, caseOf, view, told } = withAnOpenCase();
    take(second, vague);
    const left = caseOf(second);
    const open = caseOf(ticket);
    expect(view(vague).openMatters).toEqual([
      { caseId: open, reason: "no_show_dispute", service: "massage", openedAtMs: expect.any(Number) },
    ]);
    expect(joining(clinic, "P1", open).ok).toBe(true);
    expect(joining(clinic, "P1", open).ok).toBe(true);
    expect(caseOf(second)).toBe(open);
    expect(view(vague)).not.toHaveProperty("openMatters");
    expect(view(vague).match.by).toBe("email");
    expect(labelsOf(told())).toContain("no_show_dispute");
    expect(clinic.sql.one("SELECT state FROM refund_case WHERE id = ?", left)).toEqual({ state: "done" });
  });

  it("of the same patient only, and not where the ticket has a matter of its own", () => {
    const { clinic, take, caseOf } = withAnOpenCase();
    clinic.load([aPatient("P2", "Omar Diaz", { emails: ["omar@example.com"] })]);
    take(second, aMail({ requesterEmail: "omar@example.com", requesterName: "Omar Diaz" }));
    const named = { ok: false, error: { code: "invalid", field: "caseId" } };
    expect(joining(clinic, "P2", caseOf(ticket))).toMatchObject(named);
    const third = { helpdesk: "zendesk", ticketId: "53" } as const;
    take(third, aMail());
    expect(joining(clinic, "P1", caseOf(ticket), third)).toMatchObject(named);
    expect(joining(clinic, "P1", ulidOf("CASE", 77))).toMatchObject({ ok: false, error: { code: "not_found" } });
    expect(caseOf(second)).not.toBe(caseOf(ticket));
  });
});

describe("a patient with an open matter names one", () => {
  it("joins it by the item's name where nothing speaks against it", () => {
    const { take, caseOf } = withAnOpenCase();
    expect(take(second, aMail({ body: "Once more about my deep massage: please refund it." }))).toBe("joined");
    expect(caseOf(second)).toBe(caseOf(ticket));
  });

  it("is another matter by another item's name, with its own suggestion", () => {
    const { take, caseOf, view, laser } = withAnOpenCase();
    expect(take(second, aMail())).toBe("opened");
    expect(caseOf(second)).not.toBe(caseOf(ticket));
    expect(view(aMail())).not.toHaveProperty("asks");
    expect(view(aMail()).proposal?.lineIds).toEqual([laser]);
  });

  it("is asked about where the item is the open one and the reason another", () => {
    const { take, view } = withAnOpenCase();
    const mail = aMail({ body: "I changed my mind about the deep massage, I would like a refund." });
    expect(take(second, mail)).toBe("opened");
    expect(view(mail).asks).toEqual(["purchase"]);
  });

  it("is asked about where only the reason fits another purchase", () => {
    const { take, view } = withAnOpenCase();
    const mail = aMail({ body: "I changed my mind. Please give me a refund." });
    expect(take(second, mail)).toBe("opened");
    expect(view(mail).asks).toEqual(["purchase"]);
  });
});

describe("no reason is made up", () => {
  const silent = aMail({ subject: "Refund", body: "I would like a refund please." });
  const alone = () => {
    const clinic = testClinic([aPurchase("B1", "P1", [aLine("N1", "massage", 8_000)]), aCard("Y1", "B1", 8_000)]);
    return { clinic, agent: clinic.staff("agent") };
  };

  it("for a request that names none: the agent is asked, in the sidebar, on the ticket and by the API", () => {
    const { clinic, agent } = alone();
    transact(clinic.runtime, { type: "job", job: "intake" }, (c) => ingestTicket(c, ticket, silent));
    const view = openTicketView(clinic.ctx(), agent, ticket, silent);
    expect(view).toMatchObject({ ok: true, value: { asks: ["reason"] } });
    expect(view.ok && view.value.proposal).toBeUndefined();
    expect(evaluateRead(clinic.ctx(), agent, { ticket }, silent)).toMatchObject({
      ok: false,
      error: { code: "needs_fact", field: "reason" },
    });
    const caseId = clinic.sql.one<{ id: string }>("SELECT id FROM refund_case")?.id ?? "";
    const told = ticketUpdateOf(clinic.ctx(), caseId, ticket);
    expect(labelsOf(told)).toEqual(["refund_state_open"]);
    expect(told?.privateNoteHtml).toContain("The reason is not clear from the mail");
    expect(clinic.sql.one("SELECT data FROM event WHERE type = 'case.opened'")).toEqual({
      data: JSON.stringify({ lines: [clinic.id("line", "N1")] }),
    });
  });

  it("for one that is started by hand: neither the mail's words nor the newest purchase are taken for it", () => {
    const { clinic, agent } = alone();
    clinic.load([aPurchase("B2", "P1", [aLine("N2", "serum", 4_000)]), aCard("Y2", "B2", 4_000)]);
    const chat = aMail({ subject: "Thanks", body: "I moved to Denver last week and miss you all." });
    const view = openTicketView(clinic.ctx(), agent, ticket, chat);
    expect(view.ok && view.value.intent.isRefundRequest).toBe(false);
    expect(view).toMatchObject({ ok: true, value: { asks: ["purchase", "reason"], allowed: { decide: true } } });
    expect(evaluateRead(clinic.ctx(), agent, { ticket }, chat)).toMatchObject({
      ok: false,
      error: { code: "needs_fact", field: "lineIds" },
    });
    const line = { lineIds: [clinic.id("line", "N1")] };
    expect(evaluateRead(clinic.ctx(), agent, { ticket, ...line }, chat)).toMatchObject({
      ok: false,
      error: { code: "needs_fact", field: "reason" },
    });
  });

  it("and one that a person chose stands, though it be `other`", () => {
    const { clinic, agent } = alone();
    const answer = evaluateRead(clinic.ctx(), agent, { ticket, reason: "other" }, silent);
    expect(answer).toMatchObject({ ok: true, value: { proposal: { reason: "other" } } });
  });
});

it("the uses of a package that was not attended speak for it only beside its own open matter", () => {
  const { take, caseOf, clinic } = withAnOpenCase();
  clinic.load([aUse("U9", "N1", { kind: "no_show" })]);
  const again = aMail({ subject: "No-show", body: "I was charged for a no-show and I did cancel. Refund please." });
  expect(take(second, again)).toBe("opened");
  expect(caseOf(second)).not.toBe(caseOf(ticket));
});
