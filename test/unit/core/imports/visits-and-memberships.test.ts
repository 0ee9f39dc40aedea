/** Danger: a clinic's own columns say what a visit cost, what a miss was charged as and what a membership gives, and the import drops it. */
import { expect, it } from "vitest";
import { cameOf, fileOf, ofType } from "../../../support/import-files.ts";

const USES = "Redemption ID,Invoice #,Date Used,Attendance,Copay,Charged As,Reversal Date";
const uses = (...rows: readonly string[]) => fileOf([USES, ...rows, ""].join("\n"));

/** The file's own names decide nothing here: each field is filled by the column that is named. */
const mapped = (fields: Readonly<Record<string, string>>, kind: "uses" | "sales") => () => ({
  kind,
  fields: Object.entries(fields).map(([field, column]) => ({ field, columns: [column], how: "all" })),
  words: [],
  dates: [],
});

const USE_FIELDS = {
  use: "Redemption ID",
  line: "Invoice #",
  usedOn: "Date Used",
  useKind: "Attendance",
  patientPays: "Copay",
  chargedAs: "Charged As",
  reversedOn: "Reversal Date",
};

it("what a patient paid at a visit, as what a miss was charged, and that a visit was taken back come in", async () => {
  const rows = [
    "1,N1,2026-03-04,Arrived,15.00,,",
    "2,N1,2026-03-11,No show,,Fee,",
    "3,N1,2026-03-18,No show,,Not charged,2026-03-20",
    "4,N1,2026-03-25,No show,,One session,",
  ];
  const { records, refused } = await cameOf(uses(...rows), {}, mapped(USE_FIELDS, "uses") as never);
  expect(refused).toEqual([]);
  const { "0": first, ...rest } = ofType(records, "use");
  expect(first).toMatchObject({ kind: "used", patientPaysMinor: 1_500 });
  expect(first).not.toHaveProperty("chargedAs");
  expect(Object.values(rest)).toMatchObject([
    { kind: "no_show", chargedAs: "fee" },
    { kind: "no_show", chargedAs: "neither", reversedOn: "2026-03-20" },
    { kind: "no_show", chargedAs: "use" },
  ]);
});

it("what it does not know a miss was charged as, or a sum below nothing, is refused by its line", async () => {
  const rows = ["1,N1,2026-03-04,Arrived,-15.00,,", "2,N1,2026-03-11,No show,,Perhaps,"];
  const { refused } = await cameOf(uses(...rows), {}, mapped(USE_FIELDS, "uses") as never);
  expect(refused).toMatchObject([
    { line: 2, field: "patientPays", code: "not_an_amount" },
    { line: 3, field: "chargedAs", code: "unknown_word" },
  ]);
});

it("a membership's period, notice, end that was asked for and benefit come in with its sale", async () => {
  const head = "Sale,Client,Name,Bought,Item,Paid,Sessions,Days,Notice,Until,Asked,Gives,Each,From,To,Used,Earlier";
  const row =
    "S1,P1,Ada Ames,2026-01-01,Glow membership,99.00,12,30,30,2026-12-31,2026-03-01,Facial,1,2026-03-01,2026-03-31,0,2";
  const fields = {
    ...{ sale: "Sale", patient: "Client", name: "Name", boughtOn: "Bought", itemTitle: "Item", paid: "Paid" },
    ...{ sold: "Sessions", periodDays: "Days", noticeDays: "Notice", paidUntilOn: "Until", cancelRequestedOn: "Asked" },
    ...{ benefit: "Gives", benefitPerPeriod: "Each", benefitFrom: "From", benefitUntil: "To", benefitUsed: "Used" },
    benefitEarlier: "Earlier",
  };
  const { records, refused } = await cameOf(fileOf(`${head}\n${row}\n`), {}, mapped(fields, "sales") as never);
  expect(refused).toEqual([]);
  const [purchase] = ofType(records, "purchase") as unknown as { lines: { entitlement: unknown }[] }[];
  expect(purchase?.lines[0]?.entitlement).toMatchObject({
    kind: "membership",
    periodDays: 30,
    noticeDays: 30,
    paidUntilOn: "2026-12-31",
    cancelRequestedOn: "2026-03-01",
    benefits: [
      {
        title: "Facial",
        perPeriod: 1,
        periodStartsOn: "2026-03-01",
        periodEndsOn: "2026-03-31",
        used: 0,
        earlierUnused: 2,
      },
    ],
  });
});
