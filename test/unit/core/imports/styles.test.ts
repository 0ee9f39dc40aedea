/** Danger: an export of a system that we say we know is read as another, or its figures land in other fields. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { kindOf } from "../../../../core/imports/open-import.ts";
import { STYLES } from "../../../../core/imports/styles/styles.ts";
import { cameOf, ofType, sampleFile } from "../../../support/import-files.ts";

const NAMES = readdirSync("demo/clinic/exports").filter((name) => name.endsWith(".csv"));
const styleNamed = (name: string): string => name.replace(".csv", "").replace("-", ".").replaceAll("-", "_");

describe("a made-up export of each known system", () => {
  it.each(NAMES)("%s is told by its columns, and each row is a record or says why not", async (name) => {
    const { looked, records, refused } = await cameOf(await sampleFile(name));
    expect(kindOf(looked, undefined)).toBe(`table:${styleNamed(name)}`);
    expect(records.length).toBeGreaterThan(0);
    const expected = ["left_out", "total_row", "refund_unlinked", "no_outcome"];
    expect(refused.filter(({ code }) => !expected.includes(code))).toEqual([]);
  });

  it("there is one for each style", () => {
    expect(NAMES.map(styleNamed).toSorted()).toEqual(STYLES.map(({ id }) => id).toSorted());
  });
});

it("no style says in which language a patient is written to: a file without that column is read in the clinic's", async () => {
  const said = STYLES.filter(({ map }) => map.fields.some(({ field, value }) => field === "language" && value));
  expect(said.map(({ id }) => id)).toEqual([]);
  const { records } = await cameOf(await sampleFile("cliniko-patients.csv"), { language: "fr" });
  expect(new Set(ofType(records, "patient").map(({ language }) => language))).toEqual(new Set(["fr"]));
});

describe("Jane", () => {
  it("a package's sessions are those left and those used, and its use finds it by invoice and name", async () => {
    const sales = await cameOf(await sampleFile("jane-package-sales.csv"));
    const uses = await cameOf(await sampleFile("jane-package-usage.csv"));
    const [first] = ofType(sales.records, "purchase") as { lines: { sourceId: string; entitlement: object }[] }[];
    expect(first?.lines[0]?.entitlement).toMatchObject({ kind: "package", sold: 6, expiresOn: "2027-03-02" });
    expect(ofType(uses.records, "use")).toMatchObject([
      { line: first?.lines[0]?.sourceId, kind: "used" },
      { line: first?.lines[0]?.sourceId, kind: "no_show" },
      { kind: "used" },
    ]);
    expect(sales.refused).toEqual([{ line: 5, code: "total_row" }]);
  });

  it("a refund in brackets is money that went back of its invoice's payment; a failed charge is none", async () => {
    const { records, refused } = await cameOf(await sampleFile("jane-transactions.csv"));
    expect(records).toMatchObject([
      { collectedMinor: 108_000, tender: "card", last4: "4242", refundedElsewhereMinor: 0 },
      { collectedMinor: 94_500, tender: "cash", refundedElsewhereMinor: 9_450 },
      { collectedMinor: 55_000, tender: "transfer", refundedElsewhereMinor: 0 },
    ]);
    expect(refused).toMatchObject([{ line: 6, code: "left_out", column: "Status" }]);
  });

  it("an appointment that was called off is a booking with that day", async () => {
    const { records } = await cameOf(await sampleFile("jane-appointments.csv"));
    expect(ofType(records, "booking")).toMatchObject([
      { sourceId: "501", onDate: "2026-12-04" },
      { sourceId: "502", cancelledOn: "2026-11-20" },
    ]);
  });
});

describe("Mindbody", () => {
  it("rows of one sale are one purchase; a number written 1,288 is the client 1288 of the list of clients", async () => {
    const { records } = await cameOf(await sampleFile("mindbody-sales.csv"));
    const clients = await cameOf(await sampleFile("mindbody-clients.csv"));
    const purchases = ofType(records, "purchase") as { patient: string; lines: object[] }[];
    expect(purchases).toHaveLength(2);
    expect(purchases[0]).toMatchObject({
      sourceId: "3971",
      patient: "1288",
      lines: [
        { paidMinor: 28_800, listMinor: 32_000, discountMinor: 3_200, entitlement: { sold: 10 } },
        { paidMinor: 4_360, taxMinor: 360 },
      ],
    });
    expect(ofType(clients.records, "patient")[0]).toMatchObject({ sourceId: "1288", visits: 41, since: "2024-01-09" });
    expect(ofType(records, "payment")[0]).toMatchObject({ collectedMinor: 33_160, refundedElsewhereMinor: 4_360 });
  });

  it("where a list of patients comes too, rows of sales make none", async () => {
    const { records } = await cameOf(await sampleFile("mindbody-sales.csv"), { makesPatients: false });
    expect(ofType(records, "patient")).toEqual([]);
  });
});

describe("Square", () => {
  it("a payment's tender is the column that holds a sum; a card can go back through the connection that took it", async () => {
    const { records } = await cameOf(await sampleFile("square-transactions.csv"), { processor: "square" });
    expect(records).toMatchObject([
      { tender: "card", processor: "square", processorRef: "PAY1", refundedElsewhereMinor: 4_500, last4: "4242" },
      { tender: "cash", processor: "none", collectedMinor: 27_000 },
    ]);
    expect(records[1]).not.toHaveProperty("processorRef");
  });

  it("a refund that names no sale of ours is said, once", async () => {
    const { refused } = await cameOf(await sampleFile("square-items.csv"));
    expect(refused).toEqual([{ line: 4, field: "amount", code: "refund_unlinked" }]);
  });
});
