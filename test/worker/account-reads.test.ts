import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { caseDetail } from "../../core/contract/case-detail.ts";
import type { Refusal } from "../../core/contract/problem.ts";
import { ticketView } from "../../core/contract/ticket.ts";
import type { Result } from "../../core/result.ts";
import { askClinician, recordClinicianAnswer } from "../../worker/account/commands/case/ask-clinician.ts";
import { requestConsent } from "../../worker/account/commands/case/request-consent.ts";
import { refusable } from "../../worker/account/commands/run-command.ts";
import { lookFor } from "../../worker/account/jobs/look-for.ts";
import { readCase } from "../../worker/account/queries/case/case-detail.ts";
import { listCases } from "../../worker/account/queries/case/cases.ts";
import { similarCases } from "../../worker/account/queries/case/similar.ts";
import { trends } from "../../worker/account/queries/case/trends.ts";
import { maybeRequests } from "../../worker/account/queries/intake/maybe-requests.ts";
import { openTicketView } from "../../worker/account/queries/intake/open-ticket.ts";
import { searchPatients } from "../../worker/account/queries/people/search.ts";
import type { CommandContext } from "../../worker/account/store/context.ts";
import { isPromiseOpen } from "../../worker/account/store/decision/decided.ts";
import { durableSql } from "../../worker/account/store/durable-sql.ts";
import { aCard, aConsent, aMail, clinicOn, mayasPackage, type TestClinic, ticket } from "../support/clinic-records.ts";
import { pastCase } from "../support/past-case.ts";

const CASE_ID = "01CASE00000000000000000001";

const past = pastCase("H1", { reason: "result" });

/** The reads are tested on `node:sqlite`; here each runs once where it really runs. */
function inAnAccount(name: string, work: (clinic: TestClinic) => void): Promise<void> {
  return runInDurableObject(env.ACCOUNT.getByName(name), (_, state) => {
    const records = [...mayasPackage, aConsent("C1", "packages@2", "2026-01-20T18:00:00Z"), past];
    work(clinicOn(durableSql(state.storage), records));
  });
}

it("a ticket opens on the Durable Object's SQLite with the sum it has on Node's", async () => {
  await inAnAccount("reads: open", (clinic) => {
    const answer = openTicketView(clinic.ctx(), clinic.staff("agent"), ticket, aMail());
    const view = ticketView.parse(answer.ok ? answer.value : answer.error);
    // 800.00 by the clause, less the 40.00 that the past case gave back.
    expect(view.proposal?.options[0]).toMatchObject({ kind: "refund", amountMinor: 76_000 });
    expect(view.proposal?.requestedOn).toBe("2026-03-02");
    expect(view.draft?.problems).toEqual([]);
  });
});

it("an open promise is looked for by two ids, which are longer than a pattern of LIKE may be there", async () => {
  await inAnAccount("reads: promise", (clinic) => {
    const [decisionId, caseId, lineId] = ["A", "B", "C"].map((letter) => letter.repeat(26)) as [string, string, string];
    const row = { decisionId, caseId } as Parameters<typeof isPromiseOpen>[1];
    expect(isPromiseOpen(clinic.sql, row, lineId)).toBe(false);
  });
});

it("lists, piles, search and trends run there too", async () => {
  await inAnAccount("reads: lists", (clinic) => {
    const lead = clinic.staff("lead");
    const pile = listCases(clinic.ctx(), lead, { pile: "needs_me", owner: "me", limit: 5 });
    expect(pile).toMatchObject({ ok: true, value: { total: 0 } });
    const nobodys = listCases(clinic.ctx(), lead, { owner: "nobody", pile: "needs_me", limit: 5 });
    expect(nobodys).toMatchObject({ ok: true, value: { total: 0, unowned: 0, maybe: 0 } });
    const found = listCases(clinic.ctx(), lead, { q: "chen", limit: 5 });
    expect(found).toMatchObject({ ok: true, value: { total: 1, cases: [{ patientName: "Maya Chen" }] } });
    expect(maybeRequests(clinic.ctx(), lead)).toEqual({ ok: true, value: { requests: [], total: 0 } });
    const cases = listCases(clinic.ctx(), lead, { month: "2026-03", reason: "result", service: "laser", limit: 5 });
    expect(cases).toMatchObject({ ok: true, value: { total: 1 } });
    expect(searchPatients(clinic.ctx(), lead, "chen")).toMatchObject({
      ok: true,
      value: { patients: [{ name: "Maya Chen" }] },
    });
    const figures = trends(clinic.ctx(), { from: "2026-01", to: "2026-03" });
    expect(figures).toMatchObject({ ok: true, value: { totals: { cases: 1, refundedMinor: 4_000 } } });
  });
});

it("the same batch again changes nothing there", async () => {
  await inAnAccount("reads: import", (clinic) => {
    expect(clinic.tryLoad([...mayasPackage, past])).toMatchObject({ ok: true, value: { added: 0, changed: 0 } });
  });
});

it("asking a clinician, the recorded answer, a missing form and like cases run there too", async () => {
  await inAnAccount("reads: judgement", (clinic) => {
    const agent = clinic.staff("agent");
    const lineIds = [clinic.id("line", "N1")];
    const about = { ticket, lineIds, reason: "result" as const };
    const act = <T>(work: (context: CommandContext) => Result<T, Refusal>) => refusable(clinic.runtime, agent, work);
    const asked = act((c) => askClinician(c, CASE_ID, { ...about, whom: "Dr Lee" }, aMail()));
    expect(asked).toMatchObject({ ok: true, value: { caseId: CASE_ID, dueOn: "2026-03-03" } });
    const answer = { answer: "not_expected", answeredOn: "2026-03-02" } as const;
    expect(act((c) => recordClinicianAnswer(c, CASE_ID, answer)).ok).toBe(true);
    expect(act((c) => requestConsent(c, CASE_ID, about, aMail()))).toMatchObject({ error: { field: "lineIds" } });
    const view = openTicketView(clinic.ctx(), agent, ticket, aMail());
    expect(view.ok && view.value.clinician?.answer?.answer).toBe("not_expected");
    expect(similarCases(clinic.ctx(), agent, about, aMail())).toMatchObject({
      ok: true,
      value: { total: 0, importedAside: true },
    });
  });
});

it("what the records say unasked is found, and its case is read, on the Durable Object's SQLite", async () => {
  await inAnAccount("reads: found", (clinic) => {
    clinic.load([aCard("Y1b", "B1", 120_000, { capturedAtMs: Date.parse("2026-02-01T18:31:00Z") })]);
    lookFor(clinic.runtime);
    const row = clinic.sql.one<{ caseId: string }>("SELECT case_id AS caseId FROM found");
    const read = readCase(clinic.ctx(), clinic.staff("lead"), row?.caseId ?? "");
    const { found } = caseDetail.parse(read.ok ? read.value : read.error);
    expect(found?.findings).toMatchObject([{ kind: "double_charge", isSure: true, owedMinor: 120_000 }]);
  });
});
