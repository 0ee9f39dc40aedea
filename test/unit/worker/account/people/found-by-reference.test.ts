/** Danger: somebody reads an invoice or a payment out of a mail, and nobody finds whose it is; or each search reads a million rows. */
import { describe, expect, it } from "vitest";
import { ticketView } from "../../../../../core/contract/ticket.ts";
import { matchTicket } from "../../../../../worker/account/commands/people/match-ticket.ts";
import { refusable } from "../../../../../worker/account/commands/run-command.ts";
import { listCases } from "../../../../../worker/account/queries/case/cases.ts";
import { openTicketView } from "../../../../../worker/account/queries/intake/open-ticket.ts";
import { searchPatients } from "../../../../../worker/account/queries/people/search.ts";
import { patientIdsByReference } from "../../../../../worker/account/store/people/by-reference.ts";
import type { Sql } from "../../../../../worker/account/store/sql.ts";
import {
  aCard,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aRecord,
  aUse,
  sixSessions,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";
import { pastCase } from "../../../../support/past-case.ts";

const people = [aPatient("P2", "Bo Lind"), aPatient("P3", "Cy Ruiz"), aPatient("P4", "Di Noor")];

function clinicOf() {
  const clinic = testClinic([
    ...people,
    aPurchase("B2", "P2", [aLine("N2", "massage", 9_000)], { invoice: "INV-2026/77" }),
    aCard("Y2", "B2", 9_000, { processorRef: "pi_QwErTy" }),
    aPurchase("B3", "P3", [aLine("N3", "laser6", 9_000, { entitlement: sixSessions() })]),
    aUse("U3", "N3", { invoice: "V 31.4" }),
    aRecord("unpaid_invoice", "W4", {
      patient: "P4",
      invoice: "#2041",
      amountMinor: 500,
      currency: "USD",
      dueOn: "2026-04-01",
    }),
    pastCase("H2", { patient: "P2", line: "N2", reason: "result" }),
  ]);
  // Read at the processor.
  clinic.sql.run("UPDATE payment SET charge_ref = 'ch_3Qw' WHERE processor_ref = 'pi_QwErTy'");
  return clinic;
}
const foundBy = (q: string) => {
  const clinic = clinicOf();
  const answer = searchPatients(clinic.ctx(), clinic.staff("agent"), q);
  return answer.ok && answer.value.patients.map(({ name }) => name);
};

describe("a search for a patient", () => {
  it.each([
    ["an invoice as it is written", "INV-2026/77", ["Bo Lind"]],
    ["an invoice as somebody types it", " inv 2026 77 ", ["Bo Lind"]],
    ["a processor's payment, which may hold no digit", "pi_QwErTy", ["Bo Lind"]],
    ["a processor's charge", "ch_3Qw", ["Bo Lind"]],
    ["the invoice of one visit", "v31.4", ["Cy Ruiz"]],
    ["an invoice that is not paid", "2041", ["Di Noor"]],
  ])("finds by %s whose it is", (_what, q, names) => {
    expect(foundBy(q)).toEqual(names);
  });

  it.each([
    ["the beginning of an invoice", "INV-2026/7"],
    ["another's capitals in a payment", "PI_QWERTY"],
    ["signs alone", "-- ##"],
    ["a wildcard", "%77"],
  ])("finds nobody by %s", (_what, q) => {
    expect(foundBy(q)).toEqual([]);
  });

  it("shows first whose invoice it is, then whose number begins alike, each once", () => {
    const clinic = testClinic([
      ...people,
      aPatient("P8", "Ed Zola", { patientNumber: "7700" }),
      aPurchase("B2", "P2", [aLine("N2", "massage", 9_000)], { invoice: "77" }),
      aPurchase("B3", "P2", [aLine("N3", "massage", 9_000)], { invoice: "7-7" }),
    ]);
    const answer = searchPatients(clinic.ctx(), clinic.staff("agent"), "77");
    expect(answer.ok && answer.value.patients.map(({ name }) => name)).toEqual(["Bo Lind", "Ed Zola"]);
  });

  it("reads no table through, however much was bought", () => {
    const { sql } = clinicOf();
    const asked: [string, ...unknown[]][] = [];
    const all = (...query: [string, ...unknown[]]) => {
      asked.push(query);
      return [];
    };
    const watched = { all } as unknown as Sql;
    patientIdsByReference(watched, "INV-77", 20);
    const [[query, ...values] = [""]] = asked;
    const plan = sql.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${query}`, ...(values as string[]));
    expect(plan.filter(({ detail }) => /^SCAN (?!found|\(subquery)/.test(detail))).toEqual([]);
    expect(
      plan.filter(({ detail }) => /INDEX (payment_by|purchase_by_inv|use_by_inv|unpaid_by_inv)/.test(detail)),
    ).toHaveLength(5);
  });
});

it("whoever found the patient sees of each purchase its invoice, and of each payment its number", () => {
  const clinic = clinicOf();
  const ana = clinic.staff("agent");
  const to = { patientId: clinic.id("patient", "P2") };
  expect(refusable(clinic.runtime, ana, (c) => matchTicket(c, ticket, to)).ok).toBe(true);
  const view = openTicketView(clinic.ctx(), ana, ticket, aMail({ requesterEmail: "else@example.com" }));
  const purchases = view.ok ? ticketView.parse(view.value).story?.purchases : [];
  expect(purchases).toMatchObject([{ invoice: "INV-2026/77", payments: [{ reference: "pi_QwErTy" }] }]);
});

it("the list of cases finds a case by its patient's invoice or payment", () => {
  const clinic = clinicOf();
  for (const q of ["inv-2026-77", "pi_QwErTy"]) {
    const list = listCases(clinic.ctx(), clinic.staff("agent"), { q, limit: 5 });
    expect(list).toMatchObject({ ok: true, value: { total: 1, cases: [{ patientName: "Bo Lind" }] } });
  }
});
