import { describe, expect, it } from "vitest";
import type { ImportRecord } from "../../../../../core/contract/records.ts";
import {
  aCard,
  aConsent,
  aLine,
  aPatient,
  aPolicy,
  aPurchase,
  aRecord,
  aUse,
  basics,
  dump,
  location,
  maya,
  mayasPackage,
  NOW_MS,
  packagePolicy,
  rules,
  sixSessions,
  testClinic,
} from "../../../../support/clinic.ts";

const good = aPatient("P8", "Good Patient");

describe("a refused batch changes nothing and names record and field", () => {
  const cases: [string, ImportRecord, string][] = [
    ["a purchase of nobody", aPurchase("B9", "P404", [aLine("N9", "massage", 100)]), "patient"],
    ["a purchase nowhere", aPurchase("B9", "P1", [aLine("N9", "massage", 100)], { location: "L404" }), "location"],
    [
      "more off the bundle than its lines cost without tax",
      aPurchase("B9", "P1", [aLine("N9", "massage", 100, { taxMinor: 10 })], { bundleDiscountMinor: 91 }),
      "bundleDiscountMinor",
    ],
    ["a line of an unknown item", aPurchase("B9", "P1", [aLine("N9", "lasers", 100)]), "lines.0.item"],
    ["a line that is another purchase's", aPurchase("B9", "P1", [aLine("N1", "massage", 100)]), "lines.0.sourceId"],
    [
      "the same line twice",
      aPurchase("B9", "P1", [aLine("N9", "massage", 1), aLine("N9", "massage", 1)]),
      "lines.1.sourceId",
    ],
    ["a line that vanishes", aPurchase("B1", "P1", [aLine("N2", "massage", 100)]), "lines"],
    ["a package that vanishes", aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000)]), "lines.0.entitlement"],
    [
      "more tax than price",
      aPurchase("B9", "P1", [aLine("N9", "massage", 100, { taxMinor: 101 })]),
      "lines.0.taxMinor",
    ],
    ["an unknown currency", aPurchase("B9", "P1", [aLine("N9", "massage", 100)], { currency: "XXQ" }), "currency"],
    ["a payment in another currency", aCard("Y9", "B1", 100, { currency: "EUR" }), "currency"],
    ["a payment of no purchase", aCard("Y9", "B404", 100), "purchase"],
    ["a reference that another payment has", aCard("Y9", "B1", 100, { processorRef: "pi_Y1" }), "processorRef"],
    ["more refunded than collected", aCard("Y9", "B1", 100, { refundedElsewhereMinor: 101 }), "refundedElsewhereMinor"],
    ["a use of what is no package", aUse("U9", "N404"), "line"],
    ["a consent to an unknown text", aConsent("C9", "packages@9", "2026-01-01T00:00:00Z"), "policyVersionId"],
    ["an unknown time zone", { ...location, sourceId: "L9", timeZone: "America/Atlantis" }, "timeZone"],
    [
      "a booking of another patient's line",
      aRecord("booking", "K9", { patient: "P8", line: "N1", onDate: "2026-04-01", title: "x" }),
      "line",
    ],
    [
      "an overpayment without its day",
      aRecord("claim", "M9", {
        patient: "P1",
        insurer: "x",
        serviceOn: "2026-01-01",
        state: "paid",
        currency: "USD",
        overpaidMinor: 5,
      }),
      "foundOn",
    ],
    [
      "a credit of nothing",
      aRecord("credit_entry", "R9", { patient: "P1", deltaMinor: 0, currency: "USD", onDate: "2026-01-01", note: "x" }),
      "deltaMinor",
    ],
    [
      "a past case closed before it was opened",
      aRecord("past_case", "H9", {
        patient: "P1",
        reason: "result",
        openedAtMs: 2,
        closedAtMs: 1,
        offer: "refund",
        amountMinor: 1,
        currency: "USD",
        exception: false,
      }),
      "closedAtMs",
    ],
  ];
  it.each(cases)("%s", (_, bad, field) => {
    const clinic = testClinic(mayasPackage);
    const before = dump(clinic.sql);
    const answer = clinic.tryLoad([good, bad]);
    expect(answer).toMatchObject({ ok: false, error: { code: "import_refused", field: `records.1.${field}` } });
    expect(dump(clinic.sql)).toBe(before);
  });

  it("two records of one id that say different things", () => {
    const answer = testClinic().tryLoad([good, { ...good, name: "Somebody Else" }]);
    expect(answer).toMatchObject({ ok: false, error: { field: "records.1.sourceId" } });
  });
});

it("what was signed is never edited, nor are rules", () => {
  const clinic = testClinic();
  const before = dump(clinic.sql);
  const edited = { ...packagePolicy(2, "2026-01-01"), text: { en: "Something else." } };
  expect(clinic.tryLoad([aPolicy(edited)])).toMatchObject({ ok: false, error: { field: "records.0.policy" } });
  const milder = { ...rules, bannedPhrases: [] };
  expect(clinic.tryLoad([aRecord("rules_version", "test-rules@1", { rules: milder })])).toMatchObject({
    ok: false,
    error: { field: "records.0.rules" },
  });
  expect(dump(clinic.sql)).toBe(before);
  expect(() => clinic.sql.run("UPDATE policy_version SET json = '{}'")).toThrow(/never edited/);
});

it("one batch cannot bring two texts under one id", () => {
  const one = packagePolicy(3, "2026-05-01");
  const other = { ...aPolicy({ ...one, title: "Other" }), sourceId: "x" };
  expect(testClinic().tryLoad([aPolicy(one), other])).toMatchObject({
    ok: false,
    error: { field: "records.1.policy" },
  });
});

it("the same batch again changes nothing, and leaves no trace", () => {
  const clinic = testClinic(mayasPackage);
  const before = dump(clinic.sql);
  const all = [...basics, ...mayasPackage];
  expect(clinic.tryLoad(all)).toEqual({ ok: true, value: { added: 0, changed: 0, unchanged: all.length } });
  expect(dump(clinic.sql)).toBe(before);
});

it("records may refer to ones further down, and a repeated one is written once", () => {
  const clinic = testClinic();
  const backwards = [
    aUse("U1", "N1"),
    aCard("Y1", "B1", 120_000),
    aPurchase("B1", "K1", [aLine("N1", "laser6", 120_000, { entitlement: sixSessions() })], { payer: "K2" }),
    aPatient("K1", "Kid One", { guardian: "K2", payer: "K2" }),
    aPatient("K2", "Payer Two"),
    aPatient("K2", "Payer Two"),
  ];
  expect(clinic.tryLoad(backwards)).toEqual({ ok: true, value: { added: 5, changed: 0, unchanged: 1 } });
  const kid = clinic.sql.one<{ payer: string }>("SELECT payer_id AS payer FROM patient WHERE source_id = 'K1'");
  expect(kid?.payer).toBe(clinic.id("patient", "K2"));
});

it("a changed record keeps its id, and the product's own counts survive an import", () => {
  const clinic = testClinic(mayasPackage);
  const lineId = clinic.id("line", "N1");
  clinic.sql.run("UPDATE entitlement SET voided_uses = 2");
  clinic.sql.run("UPDATE payment SET elsewhere_minor = 30000, dispute = 'won'");
  const longer = sixSessions({ expiresOn: "2027-06-01" });
  const answer = clinic.tryLoad([
    aPurchase("B1", "P1", [aLine("N1", "laser6", 120_000, { entitlement: longer })]),
    aCard("Y1", "B1", 120_000, { last4: "4343", refundedElsewhereMinor: 10_000 }),
  ]);
  expect(answer).toEqual({ ok: true, value: { added: 0, changed: 2, unchanged: 0 } });
  expect(clinic.id("line", "N1")).toBe(lineId);
  expect(clinic.sql.one("SELECT expires_on, voided_uses FROM entitlement")).toEqual({
    expires_on: "2027-06-01",
    voided_uses: 2,
  });
  expect(clinic.sql.one("SELECT last4, elsewhere_minor, dispute FROM payment")).toEqual({
    last4: "4343",
    elsewhere_minor: 30_000,
    dispute: "won",
  });
});

it("what letters call an item stays where a later export is silent about it, and goes where one says so", () => {
  const clinic = testClinic();
  const massage = { title: "Deep massage", kind: "service", category: "massage" } as const;
  const names = () =>
    clinic.sql.one("SELECT title, service_names AS names, unit FROM item WHERE id = ?", clinic.id("item", "massage"));
  clinic.tryLoad([aRecord("item", "massage", { ...massage, serviceName: { en: "your massage" }, unit: "treatment" })]);
  clinic.tryLoad([aRecord("item", "massage", { ...massage, title: "Deep massage, 60 min" })]);
  expect(names()).toEqual({ title: "Deep massage, 60 min", names: '{"en":"your massage"}', unit: "treatment" });
  clinic.tryLoad([aRecord("item", "massage", { ...massage, serviceName: {} })]);
  expect(names()).toMatchObject({ names: "{}", unit: "treatment" });
});

it("what was taken off a bundle is part of each line, to the cent, and the tax of the sale stays", () => {
  const clinic = testClinic();
  const lines = [
    aLine("N7", "massage", 10_000, { taxMinor: 1_000 }),
    aLine("N8", "massage", 3_000),
    aLine("N9", "massage", 0),
  ];
  clinic.load([aPurchase("B7", "P1", lines, { bundleDiscountMinor: 1_000 })]);
  // 9,000 and 3,000 without tax: 750 and 250 off.
  expect(
    clinic.sql.all("SELECT paid_minor, discount_minor, tax_minor FROM line WHERE source_id >= 'N7' ORDER BY source_id"),
  ).toEqual([
    { paid_minor: 9_250, discount_minor: 750, tax_minor: 1_000 },
    { paid_minor: 2_750, discount_minor: 250, tax_minor: 0 },
    { paid_minor: 0, discount_minor: 0, tax_minor: 0 },
  ]);
  expect(clinic.tryLoad([aPurchase("B7", "P1", lines, { bundleDiscountMinor: 1_000 })])).toMatchObject({
    value: { unchanged: 1 },
  });
});

it("a payment never shrinks below what was given back of it", () => {
  const clinic = testClinic(mayasPackage);
  clinic.sql.run("UPDATE payment SET elsewhere_minor = 50000");
  expect(clinic.tryLoad([aCard("Y1", "B1", 40_000)])).toMatchObject({
    ok: false,
    error: { field: "records.0.collectedMinor" },
  });
});

it("an address that a patient gave up no longer finds them", () => {
  const clinic = testClinic();
  clinic.load([{ ...maya, emails: ["new@example.com"] }]);
  const keys = clinic.sql.all<{ v: string }>("SELECT value_norm AS v FROM patient_key WHERE kind = 'email'");
  expect(keys).toEqual([{ v: "new@example.com" }]);
});

it("a booked credit entry is never changed", () => {
  const entry = (deltaMinor: number) =>
    aRecord("credit_entry", "R1", { patient: "P1", deltaMinor, currency: "USD", onDate: "2026-01-01", note: "gift" });
  const clinic = testClinic([entry(500)]);
  expect(clinic.tryLoad([entry(500)])).toMatchObject({ ok: true, value: { unchanged: 1 } });
  expect(clinic.tryLoad([entry(600)])).toMatchObject({ ok: false });
  expect(clinic.sql.all("SELECT delta_minor FROM credit_entry")).toEqual([{ delta_minor: 500 }]);
});

describe("a settled case of earlier days", () => {
  const past = (sourceId: string, fields = {}) =>
    aRecord("past_case", sourceId, {
      patient: "P1",
      line: "N1",
      reason: "result" as const,
      // 1 March in UTC, still 28 February at the clinic.
      openedAtMs: Date.parse("2026-03-01T05:00:00Z"),
      closedAtMs: NOW_MS,
      offer: "refund" as const,
      amountMinor: 4_000,
      currency: "USD",
      exception: true,
      ticketId: "77",
      ...fields,
    });

  it("counts in the month of the clinic's own calendar, by its service and location", () => {
    const clinic = testClinic([...mayasPackage, past("H1")]);
    expect(
      clinic.sql.one(
        "SELECT month, requested_on, service, location_id, state, refunded_minor, exception FROM refund_case",
      ),
    ).toEqual({
      month: "2026-02",
      requested_on: "2026-02-28",
      service: "laser",
      location_id: clinic.id("location", "L1"),
      state: "done",
      refunded_minor: 4_000,
      exception: 1,
    });
    expect(clinic.sql.all("SELECT helpdesk, ticket_id FROM case_ticket")).toEqual([
      { helpdesk: "zendesk", ticket_id: "77" },
    ]);
  });

  it("never holds its line open, so a new case about it may be opened", () => {
    const clinic = testClinic([...mayasPackage, past("H1"), past("H2", { offer: "decline", amountMinor: 0 })]);
    expect(clinic.sql.all("SELECT open FROM case_line")).toEqual([{ open: 0 }, { open: 0 }]);
    expect(clinic.sql.one("SELECT state FROM refund_case WHERE source_id = 'H2'")).toEqual({ state: "declined" });
  });

  it("is written once, and follows its record when that is corrected", () => {
    const clinic = testClinic([...mayasPackage, past("H1")]);
    expect(clinic.tryLoad([past("H1")])).toMatchObject({ value: { unchanged: 1 } });
    expect(clinic.tryLoad([past("H1", { offer: "credit" })])).toMatchObject({ value: { changed: 1 } });
    expect(clinic.sql.all("SELECT refunded_minor, credited_minor FROM refund_case")).toEqual([
      { refunded_minor: 0, credited_minor: 4_000 },
    ]);
  });
});

it("a sale or a payment of a day after tomorrow is refused as in the future; a package that expires then is not", () => {
  const clinic = testClinic(mayasPackage);
  const boughtOn = (day: string) =>
    clinic.tryLoad([{ ...aPurchase("B8", "P1", [aLine("N8", "massage", 8_000)]), boughtOn: day }]);
  const refusedAt = (field: string) => ({
    error: { field: expect.stringContaining(field), detail: expect.stringContaining("dated in the future") },
  });
  expect(boughtOn("2031-02-01")).toMatchObject(refusedAt("boughtOn"));
  expect(boughtOn("2026-03-04")).toMatchObject(refusedAt("boughtOn"));
  expect(boughtOn("2026-03-03")).toMatchObject({ ok: true });
  const paid = (capturedAtMs: number) => clinic.tryLoad([{ ...aCard("Y8", "B8", 8_000), capturedAtMs }]);
  expect(paid(NOW_MS + 3 * 24 * 3_600_000)).toMatchObject(refusedAt("capturedAtMs"));
  expect(paid(NOW_MS)).toMatchObject({ ok: true });
});
