/** Danger: a sum in a file becomes another sum, or what went back is counted twice, for a line that nobody named, or not at all. */
import { describe, expect, it } from "vitest";
import { askedDecimals, type LookedTable, lookAt } from "../../../../core/imports/open-import.ts";
import { cameOf, fileOf, ofType } from "../../../support/import-files.ts";

const SALES = "Invoice #,Patient ID,Patient Name,Date,Item,Total,Payment Method,Payment amount";
const PAYMENTS = "Payment id,Invoice #,Payment Date,Payment Method,Amount,Status";
const file = (...rows: readonly string[]): string => [...rows, ""].join("\n");

const paidOf = async (...rows: readonly string[]): Promise<unknown[]> => {
  const { records } = await cameOf(fileOf(file(...rows)));
  return ofType(records, "purchase").map(({ lines }) => (lines as { paidMinor: number }[])[0]?.paidMinor);
};

describe("the sign before decimals", () => {
  const HEAD = "Invoice #,Patient ID,Patient Name,Mobile,Date,Item,Total";
  const rows = ["1", "2", "3"].map((n) => `${n},P${n},Ada,555.010.223${n},2026-03-04,Massage,"$1,200"`);

  it("is said by sums alone: phone numbers with points make no $1,200 a dollar and twenty", async () => {
    const looked = (await lookAt(fileOf(file(HEAD, ...rows)))) as LookedTable;
    expect(askedDecimals(looked, looked.map)).toEqual(["Total"]);
    expect(await paidOf(HEAD, ...rows, "4,P4,Ada,555.010.2234,2026-03-04,Massage,$45.00")).toEqual([
      120_000, 120_000, 120_000, 4_500,
    ]);
  });

  it("that sums say both ways is asked for the sums that may be either, and the others are read as they stand", async () => {
    const mixed = ["12.50", '"12,50"', '"13,50"', '"1,200"'].map(
      (sum, at) => `${at + 1},P${at},Ada,,2026-03-04,Massage,${sum}`,
    );
    const looked = (await lookAt(fileOf(file(HEAD, ...mixed)))) as LookedTable;
    expect(askedDecimals(looked, looked.map)).toEqual(["Total"]);
    const { records, refused } = await cameOf(fileOf(file(HEAD, ...mixed)));
    expect(ofType(records, "purchase").map(({ lines }) => (lines as { paidMinor: number }[])[0]?.paidMinor)).toEqual([
      1_250, 1_250, 1_350,
    ]);
    expect(refused).toMatchObject([{ line: 5, code: "amount_unsure" }]);
  });
});

describe("three figures behind the sign that parts decimals", () => {
  const HEAD = "Invoice #,Patient ID,Patient Name,Date,Item,Total";
  const saleOf = (sum: string, n: number) => `${n},P${n},Ada,2026-03-04,Massage,"${sum}"`;
  const looks = async (sums: readonly string[], decimal?: "." | ",") => {
    const text = file(HEAD, ...sums.map(saleOf));
    const looked = (await lookAt(fileOf(text))) as LookedTable;
    const { records, refused } = await cameOf(fileOf(text), {}, (map) => (decimal ? { ...map, decimal } : map));
    return {
      asked: askedDecimals(looked, looked.map),
      paid: ofType(records, "purchase").map(({ lines }) => (lines as { paidMinor: number }[])[0]?.paidMinor),
      refused: refused.map(({ code }) => code),
    };
  };

  it.each([
    [",", "1,250", "12,50"],
    [".", "1.250", "12.50"],
  ])("may be a thousand and more though %s parts the decimals of the rest: %s is asked", async (_, unsure, sure) => {
    expect(await looks([sure, unsure])).toEqual({ asked: ["Total"], paid: [1_250], refused: ["amount_unsure"] });
    expect((await looks([sure, unsure], ",")).paid).toEqual([1_250, unsure.includes(",") ? 125 : 125_000]);
    expect((await looks([sure, unsure], ".")).paid).toEqual([1_250, unsure.includes(",") ? 125_000 : 125]);
  });

  it.each([
    [".", "1,250", "12.50"],
    [",", "1.250", "12,50"],
  ])("are a thousand and more where %s parts the decimals: %s", async (_, thousand, sure) => {
    expect(await looks([sure, thousand])).toEqual({ asked: [], paid: [1_250, 125_000], refused: [] });
  });

  it("are decimals in a column that always has three", async () => {
    expect(await looks(["0,500", "1,250"])).toEqual({ asked: [], paid: [50, 125], refused: [] });
    expect((await looks(["0,500", "12,50", "1,250"])).asked).toEqual(["Total"]);
  });
});

describe("what went back", () => {
  const head = "1,P1,Ada,2026-03-04,Massage,100.00,Cash,100.00";

  it("is found where only the sum of the line has the minus", async () => {
    for (const own of ["", "0.00"]) {
      const { records, refused } = await cameOf(
        fileOf(file(SALES, head, `1,P1,Ada,2026-03-09,Massage,-40.00,Cash,${own}`)),
      );
      expect(ofType(records, "payment")).toMatchObject([{ collectedMinor: 10_000, refundedElsewhereMinor: 4_000 }]);
      expect(refused).toEqual([]);
    }
  });

  it("is counted once where only the sum of the payment has the minus", async () => {
    const { records } = await cameOf(fileOf(file(SALES, head, "1,P1,Ada,2026-03-09,Massage,0.00,Cash,-40.00")));
    expect(ofType(records, "payment")).toMatchObject([{ collectedMinor: 10_000, refundedElsewhereMinor: 4_000 }]);
  });

  it("by a row that is refused for another fault is taken off no payment, and that fault is said", async () => {
    const sales = await cameOf(fileOf(file(SALES, head, "1,P1,Ada,,Massage,-40.00,Cash,-40.00")));
    const payments = await cameOf(fileOf(file(PAYMENTS, "T1,1,2026-03-04,Cash,100.00,Paid", "T2,1,,Cash,-40.00,Paid")));
    for (const { records, refused } of [sales, payments]) {
      expect(ofType(records, "payment")).toMatchObject([{ collectedMinor: 10_000, refundedElsewhereMinor: 0 }]);
      expect(refused).toMatchObject([{ line: 3, code: "missing" }]);
    }
  });

  it("did not go back where it failed", async () => {
    const { records, refused } = await cameOf(
      fileOf(file(PAYMENTS, "T1,1,2026-03-04,Cash,100.00,Paid", "T2,1,2026-03-09,Cash,-40.00,Failed")),
    );
    expect(ofType(records, "payment")).toMatchObject([{ collectedMinor: 10_000, refundedElsewhereMinor: 0 }]);
    expect(refused).toMatchObject([{ line: 3, code: "left_out" }]);
  });
});

it("a row that names another patient than its sale does not add what they paid to the first one's", async () => {
  const rows = ["1,P1,Ada,2026-03-04,Massage,100.00,Cash,100.00", "1,P2,Bo,2026-03-04,Massage,40.00,Cash,40.00"];
  const { records, refused } = await cameOf(fileOf(file(SALES, ...rows, "1,P1,Ada,2026-03-04,Oil,5.00,Cash,5.00")));
  expect(refused).toEqual([{ line: 3, code: "other_patient", field: "patient", column: "Patient ID" }]);
  expect(ofType(records, "patient").map(({ sourceId }) => sourceId)).toEqual(["P1"]);
  expect(ofType(records, "payment")).toMatchObject([{ collectedMinor: 10_500 }]);
  expect(ofType(records, "purchase")).toMatchObject([
    { patient: "P1", lines: [{ paidMinor: 10_000 }, { paidMinor: 500 }] },
  ]);
});

it("what was paid by a row far below its sale is no payment of that sale, whoever it names", async () => {
  const first = ["1,P1,Ada,2026-03-04,Massage,100.00,Cash,100.00", "2,P3,Cy,2026-03-04,Massage,5.00,Cash,5.00"];
  const again = ["1,P2,Bo,2026-03-04,Oil,40.00,Visa,40.00", "1,P1,Ada,2026-03-04,Oil,40.00,Visa,40.00"];
  const { records, refused } = await cameOf(fileOf(file(SALES, ...first, ...again)));
  expect(refused.map(({ line, code }) => [line, code])).toEqual([4, 5].map((line) => [line, "sale_again"]));
  expect(ofType(records, "payment").map(({ sourceId }) => sourceId)).toEqual(["1~paid~cash", "2~paid~cash"]);
});

it("a sum that names another currency than the import's is none of it", async () => {
  const { records, refused } = await cameOf(
    fileOf(
      file(
        SALES,
        "1,P1,Ada,2026-03-04,Massage,€45.00,,",
        "2,P2,Bo,2026-03-04,Massage,45.00 EUR,,",
        "3,P3,Cy,2026-03-04,Massage,CA$45.00,,",
        "4,P4,Di,2026-03-04,Massage,US$45.00,,",
      ),
    ),
  );
  expect(refused.map(({ line, code }) => [line, code])).toEqual([2, 3, 4].map((line) => [line, "not_an_amount"]));
  expect(ofType(records, "purchase")).toHaveLength(1);
});

describe("lines that are alike and have no id", () => {
  it.each([
    ["uses", "Package Number,Date Used,Attendance", "K1,2026-03-04,Arrived", "use"],
    ["entries of credit", "Patient ID,Amount,Date,Credit ID,Note", "P1,50.00,2026-03-04,,Thanks", "credit_entry"],
    ["bookings", "Patient ID,Appointment Date,Treatment Name", "P1,2026-03-04,Massage", "booking"],
  ])("of %s are two", async (_, head, row, type) => {
    const { records } = await cameOf(fileOf(file(head, row, row)));
    const ids = ofType(records, type).map(({ sourceId }) => sourceId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });
});

describe("currencies without and with three decimals", () => {
  const paidIn = async (currency: string, ...sums: readonly string[]): Promise<unknown[]> => {
    const rows = sums.map((sum, at) => `${at},P${at},Ada,2026-03-04,Massage,"${sum}",,`);
    const { records, refused } = await cameOf(fileOf(file(SALES, ...rows)), { currency });
    return [
      ...ofType(records, "purchase").map(({ lines }) => (lines as { paidMinor: number }[])[0]?.paidMinor),
      ...refused.map(({ code }) => code),
    ];
  };
  it("are read exactly or not at all", async () => {
    expect(await paidIn("JPY", "¥1,234,567", "¥1,200", "1200.00", "12.50")).toEqual([
      1_234_567,
      1_200,
      1_200,
      "not_an_amount",
    ]);
    expect(await paidIn("KWD", "0.005", "1,250.500", "12.345", "12.3456")).toEqual([
      5,
      1_250_500,
      12_345,
      "not_an_amount",
    ]);
    expect(await paidIn("KWD", "12.345", "45.000")).toEqual(["amount_unsure", "amount_unsure"]);
  });
});
