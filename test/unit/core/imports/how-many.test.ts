/** Danger: a clinic's package has other sessions, or another price, than were sold: a unit price for a sum, minutes for a count. */
import { describe, expect, it } from "vitest";
import { cameOf, fileOf, ofType } from "../../../support/import-files.ts";

const file = (...rows: readonly string[]): string => [...rows, ""].join("\n");

interface Line {
  readonly quantity: number;
  readonly listMinor: number;
  readonly discountMinor: number;
  readonly entitlement?: { readonly sold: number; readonly listPerUseMinor: number };
}
const came = async (...rows: readonly string[]) => {
  const { records, refused } = await cameOf(fileOf(file(...rows)));
  const [purchase] = ofType(records, "purchase") as { lines: Line[] }[];
  return { line: purchase?.lines[0], refused };
};

const MINDBODY =
  "Sale Date,Client ID,Client,Sale ID,Item name,Location,Quantity,Subtotal,Discount amount,Tax,Item Total";
const mindbody = (item: string, quantity = 1) =>
  came(MINDBODY, `3/31/2026,7,Ada,1,${item},Here,${quantity},300.00,0,0,300.00`);

describe("the number of sessions", () => {
  it.each([
    "Massage package 90 min",
    "Package 90-minute facial",
    "Botox package 50 units",
    "Package $300",
    "Gold package 2026",
    "Massage Package 60",
    "Massage 60 Package",
    "60 Massage Package",
  ])("is not in %j: minutes, doses, prices", async (item) => {
    expect((await mindbody(item)).line?.entitlement).toBeUndefined();
  });

  it.each([
    ["10 Class Pack", 10],
    ["Facial bundle of 10", 10],
    ["Package – 10 sessions", 10],
    ["Laser package x10", 10],
    ["Bono 10 sesiones", 10],
    ["Massage Package 6", 6],
    ["Yoga package of 40", 40],
    ["Bono 40 sesiones", 40],
    ["50 Class Pack", 50],
    ["30 Pack", 30],
  ])("in %j is %i", async (item, sold) => {
    expect((await mindbody(item)).line?.entitlement?.sold).toBe(sold);
  });

  it("of two packs of ten is twenty, each for its part of the price", async () => {
    const { line } = await mindbody("10 Class Pack", 2);
    expect(line).toMatchObject({ quantity: 2, entitlement: { sold: 20, listPerUseMinor: 1_500 } });
  });

  it("is refused where a quantity may count the sessions, or a column those of one or of all", async () => {
    expect((await mindbody("10 Class Pack", 10)).refused).toMatchObject([{ field: "sold", code: "count_unsure" }]);
    const head =
      "Transaction ID,Checkout Date,Customer ID,Customer,Item Sold,Transaction Type,# of Visits,Qty,Amt Paid";
    const of = (kind: string, visits: string) =>
      came(head, `1,2026-03-04,7,Ada,Glow,${kind},${visits},2,300.00`).then(({ refused }) => refused);
    expect(await of("Package", "6")).toMatchObject([{ line: 2, field: "sold", code: "count_unsure", sample: "6" }]);
    expect(await of("Package", "0")).toEqual([]);
    expect(await of("Product", "6")).toEqual([]);
  });
});

describe("the list price", () => {
  const CLINIKO = "Invoice number,Issue date,Patient ID,Patient,Item,Quantity,Unit price,Discount,Tax,Total";
  const VAGARO = "Transaction ID,Checkout Date,Customer ID,Customer,Item Sold,Qty,Price,Disc,Tax,Amt Paid";
  it.each([
    ["Cliniko", CLINIKO, "1,2026-03-04,7,Ada,Visit,3,40.00,,0,120.00", 12_000, 0],
    [
      "Cliniko, less a discount that has no column",
      CLINIKO,
      "1,2026-03-04,7,Ada,Visit,3,40.00,,0,100.00",
      12_000,
      2_000,
    ],
    ["Cliniko, less a discount", CLINIKO, "1,2026-03-04,7,Ada,Visit,3,40.00,20.00,0,100.00", 12_000, 2_000],
    ["Vagaro", VAGARO, "1,2026-03-04,7,Ada,Visit,3,40.00,0,9.60,129.60", 12_000, 0],
    [
      "Vagaro, where the column has the line's",
      VAGARO,
      "1,2026-03-04,7,Ada,Visit,3,120.00,20.00,0,100.00",
      12_000,
      2_000,
    ],
    ["one of a kind", VAGARO, "1,2026-03-04,7,Ada,Visit,1,40.00,5.00,0,35.00", 4_000, 500],
    [
      "a price that nobody named",
      "Invoice,Patient ID,Name,Date,Item,Qty,Price,Total",
      "1,7,Ada,2026-03-04,Visit,3,40.00,120.00",
      12_000,
      0,
    ],
    [
      "a subtotal",
      "Invoice,Patient ID,Name,Date,Item,Qty,Subtotal,Total",
      "1,7,Ada,2026-03-04,Visit,3,120.00,100.00",
      12_000,
      2_000,
    ],
  ] as const)("is the line's: %s", async (_, head, row, listMinor, discountMinor) => {
    const { line, refused } = await came(head, row);
    expect(refused).toEqual([]);
    expect(line).toMatchObject({ listMinor, discountMinor });
  });
});

it("rows above the header are counted", async () => {
  const { looked } = await cameOf(
    fileOf(file("Sales report,", "March 2026,", MINDBODY, "3/31/2026,7,Ada,1,X,H,1,3,0,0,3")),
  );
  expect(looked).toMatchObject({ survey: { above: 2, rows: 1 } });
});
