/** Danger: a FHIR export loses a payment or a refund because its resources stand in another order than we thought of. */
import { describe, expect, it } from "vitest";
import { isRefused, type Made } from "../../../../core/imports/made.ts";
import { linesOfAll, lookAt } from "../../../../core/imports/open-import.ts";
import { cameOf, fileOf, ofType, SETTINGS } from "../../../support/import-files.ts";

const usd = (value: number) => ({ value, currency: "USD" });
const ref = (reference: string) => ({ reference });

const RESOURCES = [
  {
    resourceType: "PaymentReconciliation",
    id: "pr2",
    status: "active",
    created: "2026-05-01",
    paymentDate: "2026-05-01",
    paymentAmount: usd(-50),
    detail: [{ type: { coding: [{ code: "refund" }] }, request: ref("Invoice/inv1"), amount: usd(50) }],
  },
  {
    resourceType: "PaymentReconciliation",
    id: "pr1",
    status: "active",
    created: "2026-03-04",
    paymentDate: "2026-03-04",
    paymentAmount: usd(216),
    formCode: { text: "Visa card" },
    detail: [{ type: { coding: [{ code: "payment" }] }, request: ref("Invoice/inv1"), amount: usd(216) }],
  },
  {
    resourceType: "Invoice",
    id: "inv1",
    status: "balanced",
    subject: ref("Patient/p1"),
    date: "2026-03-04T10:00:00-05:00",
    lineItem: [
      {
        sequence: 1,
        chargeItemReference: ref("ChargeItem/c1"),
        priceComponent: [
          { type: "base", amount: usd(220) },
          { type: "discount", amount: usd(-20) },
          { type: "tax", amount: usd(16) },
        ],
      },
    ],
  },
  {
    resourceType: "ChargeItem",
    id: "c1",
    status: "billed",
    code: { text: "Laser treatment", coding: [{ code: "LASER" }] },
    subject: ref("Patient/p1"),
    quantity: { value: 2 },
    performer: [{ actor: { display: "Mina Sol" } }],
  },
  {
    resourceType: "Patient",
    id: "p1",
    identifier: [{ type: { coding: [{ code: "MR" }] }, value: "HW-1042" }],
    name: [
      { use: "old", family: "Smith" },
      { use: "official", family: "Okafor", given: ["Adaeze", "N."] },
    ],
    telecom: [
      { system: "email", value: "Ada@example.com" },
      { system: "phone", value: "+1 555 010 2233" },
    ],
    communication: [{ language: { coding: [{ code: "es-MX" }] } }],
  },
  {
    resourceType: "Encounter",
    id: "e1",
    status: "finished",
    subject: ref("Patient/p1"),
    period: { start: "2025-01-05" },
  },
  {
    resourceType: "Appointment",
    id: "a1",
    status: "booked",
    start: "2026-12-04T10:00:00Z",
    appointmentType: { text: "Follow-up" },
    participant: [{ actor: ref("Practitioner/x") }, { actor: ref("Patient/p1") }],
  },
  {
    resourceType: "Consent",
    id: "k1",
    status: "active",
    patient: ref("Patient/p1"),
    dateTime: "2026-03-04T15:00:00Z",
    policyRule: { text: "packages@3" },
    category: [{ text: "Signed on paper" }],
  },
  { resourceType: "Coverage", id: "cov1", payor: [ref("Organization/o1")] },
  { resourceType: "Organization", id: "o1", name: "Blue Shield" },
  {
    resourceType: "ClaimResponse",
    id: "cr1",
    status: "active",
    patient: ref("Patient/p1"),
    created: "2026-03-20",
    outcome: "complete",
    insurance: [{ coverage: ref("Coverage/cov1") }],
    payment: { amount: usd(80), date: "2026-03-20" },
  },
  {
    resourceType: "PaymentNotice",
    id: "pn1",
    status: "active",
    request: ref("Invoice/inv1"),
    created: "2026-03-04",
    amount: usd(216),
  },
  { resourceType: "Observation", id: "ob1" },
];

const EXPECTED = {
  patient: {
    sourceId: "p1",
    name: "Adaeze N. Okafor",
    patientNumber: "HW-1042",
    language: "es",
    since: "2025-01-05",
    visits: 1,
  },
  purchase: {
    sourceId: "inv1",
    patient: "p1",
    boughtOn: "2026-03-04",
    lines: [
      { item: "LASER", quantity: 2, paidMinor: 21_600, listMinor: 22_000, discountMinor: 2_000, taxMinor: 1_600 },
    ],
  },
  payment: { purchase: "inv1", tender: "card", collectedMinor: 21_600, refundedElsewhereMinor: 5_000 },
  booking: { sourceId: "a1", patient: "p1", onDate: "2026-12-04", title: "Follow-up" },
  consent: { policyVersionId: "packages@3", how: "paper" },
  claim: { insurer: "Blue Shield", state: "paid", serviceOn: "2026-03-20" },
};

describe("an export of FHIR", () => {
  const lines = `${RESOURCES.map((one) => JSON.stringify(one)).join("\n")}\n`;
  const bundle = JSON.stringify(
    { resourceType: "Bundle", type: "collection", entry: RESOURCES.map((resource) => ({ resource })) },
    null,
    2,
  );

  it.each([
    ["as lines", lines],
    ["as lines, the other way round", `${lines.trim().split("\n").toReversed().join("\n")}\n`],
    ["as a bundle", bundle],
  ])("comes to the same records %s", async (_, content) => {
    const { records, refused } = await cameOf(fileOf(content, "export.ndjson"));
    for (const [type, expected] of Object.entries(EXPECTED)) expect(ofType(records, type)).toMatchObject([expected]);
    expect(refused).toMatchObject([{ code: "not_supported", field: "Observation" }]);
  });

  it("a notice counts where nothing was reconciled", async () => {
    const few = RESOURCES.filter(({ resourceType }) => resourceType !== "PaymentReconciliation");
    const { records } = await cameOf(fileOf(few.map((one) => JSON.stringify(one)).join("\n")));
    expect(ofType(records, "payment")).toMatchObject([{ sourceId: "pn1", purchase: "inv1", collectedMinor: 21_600 }]);
  });

  it("a refund whose payment is not there is said", async () => {
    const few = RESOURCES.filter(({ id }) => id !== "pr1");
    const { refused } = await cameOf(fileOf(few.map((one) => JSON.stringify(one)).join("\n")));
    expect(refused).toContainEqual({ line: 1, field: "amount", code: "refund_unlinked" });
  });

  it("what a resource lacks is named, and a broken line loses no other", async () => {
    const { id: _, ...nameless } = RESOURCES[4] ?? {};
    const content = [
      '{"resourceType":"Patient","id":"p9"}',
      '{"resourceType":',
      JSON.stringify(nameless),
      JSON.stringify(RESOURCES[4]),
    ];
    const { records, refused } = await cameOf(fileOf(content.join("\n")));
    expect(refused).toEqual([
      { line: 1, field: "name", code: "missing" },
      { line: 2, code: "not_json" },
      { line: 3, field: "id", code: "missing" },
    ]);
    expect(ofType(records, "patient")).toHaveLength(1);
  });

  it("shapes that are no FHIR are refused and break nothing", async () => {
    const odd = [
      '{"resourceType":"Invoice","id":"x","subject":[],"date":7,"lineItem":{}}',
      '{"resourceType":"Patient","id":"y","name":"Ada","telecom":null}',
      '{"resourceType":"PaymentReconciliation","id":"z","status":"active","paymentDate":"2026-01-01","detail":[null,7]}',
      '{"resourceType":"Invoice","id":"__proto__","__proto__":{"x":1}}',
      "[]",
      "7",
    ];
    const { records, refused } = await cameOf(fileOf(odd.join("\n")));
    expect(records).toEqual([]);
    expect(refused.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe("a bulk export, which has a file for each type of resource", () => {
  const types = [...new Set(RESOURCES.map(({ resourceType }) => resourceType))];
  const fileOfType = (type: string) =>
    fileOf(
      RESOURCES.filter(({ resourceType }) => resourceType === type)
        .map((one) => JSON.stringify(one))
        .join("\n"),
      `${type}.ndjson`,
    );
  const cameOfAll = async (names: readonly string[]) => {
    const files = await Promise.all(
      names.map(async (name) => ({ looked: await lookAt(fileOfType(name)), map: undefined })),
    );
    const made: { readonly file: number; readonly made: Made }[] = [];
    for await (const one of linesOfAll(files, SETTINGS)) made.push(one);
    return made;
  };

  it.each([
    ["in one order", types],
    ["in the other", types.toReversed()],
  ])(
    "comes to the same records as one file, %s: a notice beside its reconciliation is no second payment",
    async (_, names) => {
      const made = await cameOfAll(names);
      const records = made.flatMap(({ made: one }) => (isRefused(one) ? [] : [one.record]));
      for (const [type, expected] of Object.entries(EXPECTED)) expect(ofType(records, type)).toMatchObject([expected]);
    },
  );

  it("a refund whose payment is in none of them is said of its own file, once", async () => {
    const made = await cameOfAll(["Patient", "PaymentReconciliation"]);
    expect(made.filter(({ made: one }) => isRefused(one))).toEqual([]);
    const lost = { ...RESOURCES[0], detail: [{ ...RESOURCES[0]?.detail?.[0], request: ref("Invoice/other") }] };
    const files = [fileOfType("Patient"), fileOf(JSON.stringify(lost))];
    const looked = await Promise.all(files.map(async (file) => ({ looked: await lookAt(file), map: undefined })));
    const refused: unknown[] = [];
    for await (const one of linesOfAll(looked, SETTINGS)) if (isRefused(one.made)) refused.push(one);
    expect(refused).toEqual([{ file: 1, made: { line: 1, field: "amount", code: "refund_unlinked" } }]);
  });
});

describe("an invoice or an answer that cannot be read whole is refused, and is no purchase without a price", () => {
  const invoice = RESOURCES[2] ?? {};
  const line = { chargeItemReference: ref("ChargeItem/c1"), priceComponent: [{ type: "base", amount: usd(1) }] };
  const withLine = (changed: object) => ({ ...invoice, lineItem: [{ ...line, ...changed }] });
  const price = (value: number, currency = "USD") => ({
    priceComponent: [{ type: "base", amount: { value, currency } }],
  });
  it.each([
    [
      "a charge that is not there",
      withLine({ chargeItemReference: ref("ChargeItem/none") }),
      "lineItem.chargeItemReference",
    ],
    ["no price", withLine({ priceComponent: [] }), "lineItem.priceComponent"],
    ["a price in another currency", withLine(price(45, "EUR")), "lineItem.priceComponent"],
    ["a price with more decimals than its currency has", withLine(price(45.123)), "lineItem.priceComponent"],
    [
      "a tax by its factor alone",
      withLine({ priceComponent: [{ type: "tax", factor: 0.1 }] }),
      "lineItem.priceComponent",
    ],
    [
      "a payment in another currency",
      { ...RESOURCES[10], payment: { amount: { value: 80, currency: "EUR" } } },
      "payment.amount",
    ],
  ])("%s", async (_, resource, field) => {
    const few = [RESOURCES[3], RESOURCES[8], RESOURCES[9], resource];
    const { records, refused } = await cameOf(fileOf(few.map((one) => JSON.stringify(one)).join("\n")));
    expect([records, refused]).toEqual([[], [{ line: 4, field, code: "missing" }]]);
  });

  it.each([
    ["JPY", 1200, 1_200],
    ["KWD", 12.345, 12_345],
  ])("sums in %s are exact", async (currency, value, minor) => {
    const few = [RESOURCES[3], withLine(price(value, currency))];
    const { records } = await cameOf(fileOf(few.map((one) => JSON.stringify(one)).join("\n")), { currency });
    expect(ofType(records, "purchase")).toMatchObject([{ lines: [{ paidMinor: minor }] }]);
  });
});

it("lines of our own records are passed on as they are, with the numbers of their lines", async () => {
  const record = {
    type: "location",
    source: "clinic",
    sourceId: "a",
    title: "A",
    timeZone: "UTC",
    jurisdiction: "US-NY",
    currency: "USD",
  };
  const { looked, records, refused } = await cameOf(
    fileOf(`${JSON.stringify(record)}\n\n{"type":\n${JSON.stringify(record)}`),
  );
  expect(looked.what).toBe("records");
  expect(records).toEqual([record, record]);
  expect(refused).toEqual([{ line: 3, code: "not_json" }]);
});
