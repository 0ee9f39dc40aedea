import { describe, expect, it } from "vitest";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import { factsSchema } from "../../../../../core/facts/facts.ts";
import { assert } from "../../../../../core/result.ts";
import {
  type AssembledMatter,
  assembleCaseInput,
  type MatterInput,
} from "../../../../../worker/account/domain/facts/assemble.ts";
import {
  aCard,
  aConsent,
  aLine,
  aMail,
  aPatient,
  aPurchase,
  aRecord,
  aUse,
  mayasPackage,
  sixSessions,
  type TestClinic,
  testClinic,
  ticket,
} from "../../../../support/clinic.ts";

const who = { role: "agent", locale: "en-US" } as const;

function matterOf(clinic: TestClinic, input: Partial<MatterInput> = {}): AssembledMatter {
  const assembled = assembleCaseInput(clinic.ctx(), who, { ticket, snapshot: aMail(), ...input });
  assert(assembled.ok, assembled.ok ? "" : assembled.error.detail);
  return assembled.value;
}

/** The one line's facts; every assembled one must fit the schema that the hash is taken over. */
function factsOf(clinic: TestClinic, input: Partial<MatterInput> = {}) {
  const [line] = matterOf(clinic, input).lines;
  assert(line, "a matter has a line");
  expect(() => factsSchema.parse(line.facts)).not.toThrow();
  return line;
}

describe("consent", () => {
  // The card was charged on 1 February at 10:30 in Los Angeles.
  it("a minute before the card was charged counts, and its version governs", () => {
    const clinic = testClinic([...mayasPackage, aConsent("C1", "packages@2", "2026-02-01T18:29:00Z")]);
    const line = factsOf(clinic);
    expect(line.facts.consent).toEqual({
      state: "signed_before",
      policyVersionId: "packages@2",
      acceptedOn: "2026-02-01",
      how: "tablet",
    });
    expect([line.policyVersionId, line.chosenBy]).toEqual(["packages@2", "signed"]);
  });

  it("signed a minute after the card was charged is a gap", () => {
    const clinic = testClinic([...mayasPackage, aConsent("C1", "packages@2", "2026-02-01T18:31:00Z")]);
    const line = factsOf(clinic);
    expect(line.facts.consent.state).toBe("signed_after");
    expect(line.chosenBy).toBe("in_force_at_purchase");
  });

  it("the version that was signed governs, though another was in force on the day of purchase", () => {
    const clinic = testClinic([...mayasPackage, aConsent("C1", "packages@1", "2025-06-01T18:00:00Z")]);
    const line = factsOf(clinic);
    expect([line.policyVersionId, line.chosenBy, line.facts.consent.state]).toEqual([
      "packages@1",
      "signed",
      "signed_before",
    ]);
  });

  it("a signature under the general terms does not stand in for the package's own", () => {
    const clinic = testClinic([...mayasPackage, aConsent("C1", "general@1", "2025-06-01T18:00:00Z")]);
    const line = factsOf(clinic);
    expect([line.policyVersionId, line.facts.consent.state]).toEqual(["packages@2", "missing"]);
  });

  it("a signature for one line says nothing of another", () => {
    const clinic = testClinic([
      ...mayasPackage,
      aPurchase("B2", "P1", [aLine("N2", "laser6", 90_000, { entitlement: sixSessions() })], {
        boughtOn: "2026-02-05",
      }),
      { ...aConsent("C1", "packages@2", "2026-02-01T18:29:00Z"), line: "N1" },
    ]);
    const state = (line: string) => factsOf(clinic, { lineIds: [clinic.id("line", line)] }).facts.consent.state;
    expect([state("N1"), state("N2")]).toEqual(["signed_before", "missing"]);
  });
});

it.each([
  ["winter, half past eleven at night", "2026-03-07T07:30:00Z", "2026-03-06"],
  ["the night the clocks go forward, before midnight", "2026-03-09T06:30:00Z", "2026-03-08"],
  ["the same hour in UTC, an hour later by the wall", "2026-03-09T07:30:00Z", "2026-03-09"],
])("a request is dated by the clinic's wall: %s", (_, received, requestedOn) => {
  const clinic = testClinic(mayasPackage);
  const snapshot = aMail({ receivedAtMs: Date.parse(received) });
  expect(factsOf(clinic, { snapshot }).facts.requestedOn).toBe(requestedOn);
});

it("a use that was taken back is not counted, a no-show is counted as what it is", () => {
  const clinic = testClinic([
    ...mayasPackage,
    aUse("U3", "N1", { kind: "no_show" }),
    aUse("U4", "N1", { reversedOn: "2026-02-21" }),
  ]);
  expect(factsOf(clinic).facts.uses).toEqual({
    sold: 6,
    bonus: 0,
    used: 2,
    noShows: 1,
    lateCancels: 0,
    listPerUseMinor: 25_000,
  });
});

it("an unknown fact stays absent: a membership without its end has no term", () => {
  const member = (fields: object): ImportRecord[] => [
    aPurchase("B1", "P1", [
      aLine("N1", "club", 9_900, { entitlement: { ...sixSessions(fields), kind: "membership" } }),
    ]),
  ];
  const months = { periodDays: 30, noticeDays: 30 };
  const snapshot = aMail({ body: "I changed my mind about my membership and would like a refund." });
  expect(factsOf(testClinic(member(months)), { snapshot }).facts.term).toBeUndefined();
  expect(factsOf(testClinic(member({ ...months, paidUntilOn: "2026-04-01" })), { snapshot }).facts.term).toEqual({
    startsOn: "2026-02-01",
    paidUntilOn: "2026-04-01",
    ...months,
  });
});

describe("charged twice", () => {
  const at = (time: string) => Date.parse(`2026-02-14T${time}:00Z`);
  const twice = [
    aPurchase("B1", "P1", [aLine("N1", "massage", 25_000)], { boughtOn: "2026-02-14" }),
    aPurchase("B2", "P1", [aLine("N2", "massage", 25_000)], { boughtOn: "2026-02-14" }),
    aCard("Y1", "B1", 25_000, { capturedAtMs: at("22:02") }),
    aCard("Y2", "B2", 25_000, { capturedAtMs: at("22:03") }),
  ];
  const visit = (line: string) =>
    aRecord("booking", `K-${line}`, { patient: "P1", line, onDate: "2026-02-14", title: "Massage" });
  const duplicateOf = (clinic: TestClinic, line: string) =>
    factsOf(clinic, { lineIds: [clinic.id("line", line)], reason: "billing_error" }).facts.duplicateOfPaymentId;

  it("one visit: the charge without it repeats the other, never the other way round", () => {
    const clinic = testClinic([...twice, visit("N2")]);
    expect(duplicateOf(clinic, "N1")).toBe(clinic.id("payment", "Y2"));
    expect(duplicateOf(clinic, "N2")).toBeUndefined();
  });

  it("two visits, or none, prove nothing", () => {
    expect(duplicateOf(testClinic([...twice, visit("N1"), visit("N2")]), "N2")).toBeUndefined();
    expect(duplicateOf(testClinic(twice), "N2")).toBeUndefined();
  });

  it("three charges prove nothing", () => {
    const third = aCard("Y3", "B2", 25_000, { capturedAtMs: at("22:05") });
    expect(duplicateOf(testClinic([...twice, third, visit("N1")]), "N2")).toBeUndefined();
  });

  it("eleven minutes apart is no twin", () => {
    const later = [...twice.slice(0, 3), aCard("Y2", "B2", 25_000, { capturedAtMs: at("22:14") }), visit("N1")];
    expect(duplicateOf(testClinic(later), "N2")).toBeUndefined();
  });

  it("is not taken as a fact where a visit and a cream of one price were sold within minutes", () => {
    const cream = aPurchase("B2", "P1", [aLine("N2", "serum", 25_000)], { boughtOn: "2026-02-14" });
    const clinic = testClinic([
      ...twice.filter((one) => one.sourceId !== "B2").slice(0, 1),
      cream,
      ...twice.slice(2),
      visit("N1"),
    ]);
    expect(duplicateOf(clinic, "N2")).toBeUndefined();
  });

  it("what a person attests stands", () => {
    const clinic = testClinic(twice);
    const paymentId = clinic.id("payment", "Y1");
    const line = factsOf(clinic, { lineIds: [clinic.id("line", "N2")], attested: { duplicateOfPaymentId: paymentId } });
    expect(line.facts.duplicateOfPaymentId).toBe(paymentId);
  });
});

it("an insurer's overpayment in another currency is not this line's", () => {
  const claim = (currency: string) =>
    aRecord("claim", "M1", {
      patient: "P1",
      line: "N1",
      insurer: "Blue",
      serviceOn: "2026-02-10",
      state: "paid",
      currency,
      overpaidMinor: 3_000,
      foundOn: "2026-02-25",
    });
  expect(factsOf(testClinic([...mayasPackage, claim("EUR")])).facts.claim).toBeUndefined();
  expect(factsOf(testClinic([...mayasPackage, claim("USD")])).facts.claim).toEqual({
    overpaidMinor: 3_000,
    foundOn: "2026-02-25",
  });
});

it("another patient's line is refused, and so is a matter of nobody", () => {
  const clinic = testClinic([
    ...mayasPackage,
    aPatient("P2", "Ana"),
    aPurchase("B2", "P2", [aLine("N2", "massage", 100)]),
  ]);
  const ask = (input: Partial<MatterInput>) =>
    assembleCaseInput(clinic.ctx(), who, { ticket, snapshot: aMail(), ...input });
  expect(ask({ lineIds: [clinic.id("line", "N2")] })).toMatchObject({
    ok: false,
    error: { code: "invalid", field: "lineIds" },
  });
  const stranger = aMail({ requesterEmail: "who@else.example", requesterName: "Who" });
  expect(ask({ snapshot: stranger })).toMatchObject({ ok: false, error: { code: "not_matched" } });
  expect(ask({ ticket: undefined, snapshot: undefined, caseId: "nope" })).toMatchObject({
    ok: false,
    error: { code: "not_found" },
  });
});

it("money on its way back is neither left nor forgotten, and never part of the facts", () => {
  const clinic = testClinic(mayasPackage);
  const before = matterOf(clinic);
  holdLeg(clinic, 30_000);
  const after = matterOf(clinic);
  expect(after.live[0]).toMatchObject({ collectedMinor: 120_000, leftMinor: 90_000, label: "Visa ··42" });
  expect(after.lines[0]?.returnedMinor).toBe(30_000);
  expect(after.lines[0]?.facts).toEqual(before.lines[0]?.facts);
});

/** A leg in the store as a decision leaves it, without the commands that make one. */
function holdLeg(clinic: TestClinic, amountMinor: number): void {
  const agent = clinic.staff("agent");
  const { sql } = clinic;
  sql.run(
    `INSERT INTO refund_case (id, patient_id, state, reason, requested_on, opened_at_ms, opened_by, month, currency)
     VALUES ('case', ?, 'in_progress', 'other', '2026-03-01', 0, 'x', '2026-03', 'USD')`,
    clinic.id("patient", "P1"),
  );
  sql.run(
    `INSERT INTO evaluation (id, case_id, facts_json, facts_hash, policy_version_ids, rules_version_id, proposal_json, at_ms)
     VALUES ('eval', 'case', '[]', 'f1:', '[]', 'test-rules@1', '{}', 0)`,
  );
  sql.run(
    `INSERT INTO decision (id, case_id, evaluation_id, offer, amount_minor, bonus_minor, currency, reason, decider_id, decided_at_ms, state)
     VALUES ('dec', 'case', 'eval', 'refund', ?, 0, 'USD', 'other', ?, 0, 'approved')`,
    amountMinor,
    agent.personId,
  );
  sql.run(
    `INSERT INTO leg (id, decision_id, payment_id, connection_id, kind, amount_minor, currency, state, leaves_at_ms)
     VALUES ('leg', 'dec', ?, 'stripe', 'refund', ?, 'USD', 'reserved', 0)`,
    clinic.id("payment", "Y1"),
    amountMinor,
  );
  sql.run(
    "INSERT INTO allocation (leg_id, line_id, net_minor, tax_minor, uses) VALUES ('leg', ?, ?, 0, 1)",
    clinic.id("line", "N1"),
    amountMinor,
  );
}
