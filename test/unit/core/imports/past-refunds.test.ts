/** Danger: of a clinic's own list of refunds, or of old tickets, a word or a sum is guessed that nobody wrote. */
import { describe, expect, it } from "vitest";
import { guessMap, readAs } from "../../../../core/imports/guess.ts";
import type { ImportMap } from "../../../../core/imports/map.ts";
import { lookAt } from "../../../../core/imports/open-import.ts";
import { pastMeaning, SEVERAL, wordsOf } from "../../../../core/imports/values/words-past.ts";
import { meaningIn, meantFields, wordsIn } from "../../../../core/imports/words-in.ts";
import { cameOf, fileOf, sampleFile } from "../../../support/import-files.ts";

const HEAD =
  "Refund ID,Date Asked,Date Decided,Patient ID,Invoice #,Item,Amount,How Given,Reason,Outcome,Ticket #,Note";
const log = (...rows: readonly string[]) => fileOf([HEAD, ...rows, ""].join("\n"));
const row = (fields: Readonly<Record<string, string>> = {}): string => {
  const cells: Readonly<Record<string, string>> = {
    ...{ "Refund ID": "R1", "Date Asked": "2026-05-12", "Date Decided": "2026-05-14", "Patient ID": "P1" },
    ...{ Amount: "40.00", Reason: "Changed mind", Outcome: "Approved", Note: "rash on the left arm" },
    ...fields,
  };
  return HEAD.split(",")
    .map((name) => cells[name] ?? "")
    .join(",");
};
const codes = async (...rows: readonly string[]) =>
  (await cameOf(log(...rows))).refused.map(({ line, field, code }) => [line, field, code]);

describe("a clinic's own list of refunds", () => {
  it("is read row by row; what was asked for and refused gave nothing, and nobody's note is taken", async () => {
    const { records, refused } = await cameOf(await sampleFile("log-refunds.csv"));
    expect(records).toMatchObject([
      {
        ...{ type: "past_case", sourceId: "R-101", patient: "8c1f-01", reason: "moved_or_schedule", offer: "refund" },
        ...{ line: "1041~Laser_hair_removal_%E2%80%93_6_sessions", amountMinor: 36_000, ticketId: "4821" },
      },
      { sourceId: "R-102", offer: "credit", amountMinor: 18_900, reason: "changed_mind" },
      { sourceId: "R-103", offer: "decline", amountMinor: 0, reason: "expired", ticketId: "5007" },
    ]);
    expect(refused).toEqual([{ line: 5, code: "total_row" }]);
    expect(JSON.stringify(records)).not.toContain("two sessions left");
    expect(JSON.stringify(records)).not.toContain("Adaeze");
  });

  it("its item's line is the one that the file of sales names", async () => {
    const [refund] = (await cameOf(await sampleFile("log-refunds.csv"))).records;
    const sales = await cameOf(await sampleFile("jane-package-sales.csv"));
    const lines = sales.records.flatMap(({ lines: sold }) => (sold as { sourceId: string }[] | undefined) ?? []);
    expect(lines.map(({ sourceId }) => sourceId)).toContain(refund?.line);
  });

  it("decimal commas and days are read as the columns prove them", async () => {
    const file = [HEAD, row({ Amount: "1.240,50", "Date Decided": "25/05/2026" }), ""].join("\n").replaceAll(",", ";");
    const { records } = await cameOf(fileOf(file.replace("1.240;50", "1.240,50")));
    expect(records).toMatchObject([{ amountMinor: 124_050, closedAtMs: Date.parse("2026-05-25T16:00:00Z") }]);
  });

  it("a minus says nothing where every sum has one, and is refused where others have none", async () => {
    const all = await cameOf(log(row({ Amount: "-40.00" }), row({ Amount: "(12.00)", "Refund ID": "R2" })));
    expect(all.records.map(({ amountMinor }) => amountMinor)).toEqual([4_000, 1_200]);
    expect(await codes(row(), row({ Amount: "-40.00", "Refund ID": "R2" }))).toEqual([[3, "amount", "minus"]]);
  });

  it("what is missing, not known or of two meanings is refused by its field, and loses no other row", async () => {
    const rows = [
      row({ "Date Decided": "" }),
      row({ Reason: "Blue" }),
      row({ Reason: "" }),
      row({ Outcome: "Pending" }),
      row({ Outcome: "Declined / approved" }),
      row({ Amount: "0.00" }),
      row({ "Patient ID": "" }),
      row({ Amount: "", "Invoice #": "1041" }),
      row({ "Refund ID": "R9" }),
    ];
    expect(await codes(...rows)).toEqual([
      [2, "decidedOn", "missing"],
      [3, "reason", "no_reason"],
      [4, "reason", "missing"],
      [5, "outcome", "no_outcome"],
      [6, "outcome", "several_meanings"],
      [7, "amount", "not_an_amount"],
      [8, "patient", "missing"],
      [9, "amount", "missing"],
    ]);
  });

  it("without a sum and without a purchase it is a case of which nobody knows how much was given", async () => {
    const { records } = await cameOf(log(row({ Amount: "" })));
    expect(records[0]).not.toHaveProperty("amountMinor");
    expect(records).toMatchObject([{ offer: "refund", patient: "P1" }]);
  });

  it("rows without an id of their own have the same one the next time, and none that says whose they are", async () => {
    const rows = [row({ "Refund ID": "", "Patient ID": "Ada Lovelace" }), row({ "Refund ID": "", "Ticket #": "#77" })];
    const ids = async () => (await cameOf(log(...rows, rows[0] ?? ""))).records.map(({ sourceId }) => sourceId);
    const [first, ticket, again] = await ids();
    expect(await ids()).toEqual([first, ticket, again]);
    expect(ticket).toBe("ticket~77");
    expect(again).toBe(`${first}~2`);
    expect(first).not.toContain("Ada");
  });

  it("a row in which nothing stands is none, as in a workbook, however many cells it has", async () => {
    const { records, refused, looked } = await cameOf(log(row({}), ",".repeat(13), " ,".repeat(13)));
    expect([records.length, refused, looked.what === "table" && looked.survey.rows]).toEqual([1, [], 1]);
  });

  it("with other headings it is guessed, where nothing else fits better", async () => {
    const looked = await lookAt(
      fileOf("Refunded on,Patient ID,Refund amount,Refund reason,Decision\n2026-05-14,P1,40.00,Moved,Approved\n"),
    );
    const guessed = looked.what === "table" ? guessMap(looked.survey) : undefined;
    expect(guessed?.kind).toBe("refunds");
    expect(guessed?.fields).toContainEqual({ field: "amount", columns: ["Refund amount"] });
  });

  it("taken for another kind, its columns are guessed anew once a person says that it is one, but for those that were said", async () => {
    const looked = await lookAt(
      fileOf("Invoice,Client,Write to,Back on,Reason,Ticket,Why\nI1,Ada,ada@example.com,2026-05-14,Moved,7,Card\n"),
    );
    if (looked.what !== "table") throw new Error("It is a table");
    expect(guessMap(looked.survey).fields).toContainEqual({ field: "emails", columns: ["Write to"] });
    const fields: ImportMap["fields"] = [
      { field: "boughtOn", columns: ["Back on"] },
      { field: "itemTitle", columns: ["Why"] },
    ];
    const chosen: ImportMap = { kind: "sales", fields, words: [], dates: [] };
    expect(readAs("refunds", chosen, looked.survey).fields.toSorted((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
      { field: "emails", columns: ["Write to"] },
      { field: "itemTitle", columns: ["Why"] },
      { field: "reason", columns: ["Reason"] },
      { field: "sale", columns: ["Invoice"] },
      { field: "ticket", columns: ["Ticket"] },
    ]);
  });
});

describe("tickets of a helpdesk", () => {
  it.each([
    ["zendesk-tickets.csv", ["adaeze@example.com refund moved_or_schedule", "tomas@example.com decline expired"]],
    ["freshdesk-tickets.csv", ["adaeze@example.com refund billing_error"]],
  ])("%s: tags say why and what came of it, the rest are of other matters", async (name, expected) => {
    const { records, refused } = await cameOf(await sampleFile(name));
    expect(records.map(({ email, offer, reason }) => `${email} ${offer} ${reason}`)).toEqual(expected);
    expect(records[0]).not.toHaveProperty("amountMinor");
    expect(records[0]).toMatchObject({ helpdesk: name.split("-")[0], sourceId: expect.stringContaining("ticket~") });
    expect(refused).toMatchObject([{ code: "no_outcome" }]);
    expect(JSON.stringify(refused)).not.toContain("example.com");
  });

  it("a clinic says what its own tags mean, and that one of ours means nothing", async () => {
    const own: ImportMap["words"] = [
      { field: "outcome", has: "geld_terug", is: "refund" },
      { field: "reason", has: "verhuisd", is: "moved_or_schedule" },
      { field: "reason", has: "other", is: "nothing" },
    ];
    const head = "Id,Requester email,Tags,Created at,Solved at";
    const file = fileOf(`${head}\n9,a@example.com,"geld_terug,verhuisd,other",2026-02-03 09:12,2026-02-05 16:20\n`);
    expect((await cameOf(file)).refused).toMatchObject([{ code: "no_outcome" }]);
    const { records } = await cameOf(file, {}, (map) => ({ ...map, words: own }));
    expect(records).toMatchObject([{ offer: "refund", reason: "moved_or_schedule" }]);
  });
});

describe("what a word means", () => {
  it.each([
    ["outcome", "refund,question", undefined],
    ["outcome", "Refund", "refund"],
    ["outcome", "no refund", "decline"],
    ["outcome", "refund_declined,refund", "decline"],
    ["outcome", "refund_approved refund_declined", SEVERAL],
    ["outcome", "Not approved", "decline"],
    ["outcome", "Approved, not yet refunded", SEVERAL],
    ["outcome", "never refunded", SEVERAL],
    ["outcome", "to be refunded", SEVERAL],
    ["outcome", "pending approved?", SEVERAL],
    ["outcome", "refunded? no", SEVERAL],
    ["outcome", "reembolsado por tarjeta", "refund"],
    ["outcome", "aún no reembolsado", SEVERAL],
    ["givenAs", "card, pending", SEVERAL],
    ["givenAs", "Credit card", "refund"],
    ["givenAs", "Gift card", "credit"],
    ["reason", "brother,another_one", undefined],
    ["reason", "refund_other", undefined],
    ["reason", "no_show_dispute", "no_show_dispute"],
  ] as const)("%s: %j is %j", (field, text, meaning) => {
    expect(pastMeaning(field, text, [])).toBe(meaning);
  });

  it.each([
    ["4821", "4821"],
    ["#4,821", "4821"],
    ["4821.0", "4821"],
    ["ZD-4821", "4821"],
    ["04821", "4821"],
    ["4821; 4822", undefined],
    ["none", undefined],
  ])("the cell of a ticket %j names %j", async (text, ticketId) => {
    const cell = text.includes(",") ? `"${text}"` : text;
    const [record] = (await cameOf(log(row({ "Ticket #": cell })))).records;
    expect(record?.ticketId).toBe(ticketId);
  });

  it("yes means a refund where it is all that a cell says, and is shown to mean nothing where it stands beside others", async () => {
    const looked = await lookAt(log(row({ Outcome: "yes" }), row({ Outcome: '"Yes, voucher"', "Refund ID": "R2" })));
    if (looked.what !== "table") throw new Error("A table");
    const yes = (await wordsIn(looked, ["Outcome"])).find(({ word }) => word === "yes");
    expect(yes).toEqual({ word: "yes", rows: 2, isPart: true });
    expect(meaningIn(looked.map, "outcome", { word: "yes", isPart: true })).toBeUndefined();
    expect(meaningIn(looked.map, "outcome", { word: "yes", isPart: false })).toBe("refund");
  });

  it("tags are many, a sentence is one", () => {
    expect(wordsOf("Refund_Approved vip")).toEqual(["refund_approved", "vip"]);
    expect(wordsOf("a, b;c")).toEqual(["a", "b", "c"]);
    expect(wordsOf("Changed mind")).toEqual(["changed mind"]);
    expect(wordsOf(" ")).toEqual([]);
  });
});

it("the words of a column are counted by rows, for a person to say what each means", async () => {
  const looked = await lookAt(await sampleFile("zendesk-tickets.csv"));
  if (looked.what !== "table") throw new Error("A table");
  expect(meantFields(looked.map)).toEqual([
    { field: "reason", columns: ["Tags"] },
    { field: "outcome", columns: ["Tags"] },
  ]);
  const words = await wordsIn(looked, ["Tags"]);
  expect(words.slice(0, 2)).toEqual([
    { word: "refund", rows: 2, isPart: true },
    { word: "expired", rows: 1, isPart: true },
  ]);
  expect(words).toHaveLength(8);
  const said = (word: string) => [
    meaningIn(looked.map, "reason", { word, isPart: true }),
    meaningIn(looked.map, "outcome", { word, isPart: true }),
  ];
  expect(said("expired")).toEqual(["expired", undefined]);
  expect(said("refund_declined")).toEqual([undefined, "decline"]);
});
