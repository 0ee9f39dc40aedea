/** Danger: a row that is written badly takes another one's figures, or takes the row behind it with it. */
import { expect, it } from "vitest";
import { cameOf, fileOf, ofType } from "../../../support/import-files.ts";

const HEAD = "Invoice #,Patient ID,Patient Name,Date,Item,Total";
const file = (...rows: readonly string[]): string => [HEAD, ...rows, ""].join("\n");
const came = async (...rows: readonly string[]) => {
  const { records, refused } = await cameOf(fileOf(file(...rows)));
  const purchases = ofType(records, "purchase") as { sourceId: string; lines: { paidMinor: number }[] }[];
  return {
    paid: purchases.map(({ sourceId, lines }) => [sourceId, lines[0]?.paidMinor]),
    refused: refused.map(({ line, code }) => [line, code]),
  };
};

it("a quote that ends within its cell swallows neither the next row nor its sum", async () => {
  const { paid, refused } = await came(
    '1,P1,"Ada" Lovelace,2026-03-04,Massage,10.00',
    '2,P2,"Bo",2026-03-05,Facial,20.00',
    "3,P3,Cy,2026-03-06,Laser,30.00",
  );
  expect(paid).toEqual([
    ["2", 2_000],
    ["3", 3_000],
  ]);
  expect(refused).toEqual([[2, "quote_not_closed"]]);
});

it("nor does it make one cell of several in its own row", async () => {
  const head = `${HEAD},Note`;
  const { records, refused } = await cameOf(fileOf(`${head}\n1,P1,"Ada" L,2026-03-04,"Massage",10.00,2026-03-09\n`));
  expect([records, refused.map(({ line, code }) => [line, code])]).toEqual([[], [[2, "quote_not_closed"]]]);
});

it("quotes around a nickname, which part no cells, are part of the name", async () => {
  const { records } = await cameOf(fileOf(file('1,P1,"Ada "The Boss" Lee",2026-03-04,Massage,10.00')));
  expect(ofType(records, "patient")[0]?.name).toBe('Ada "The Boss" Lee');
});

it("a comma that nobody quoted moves no other number to where the sum stands", async () => {
  const { paid, refused } = await came(
    "1,P1,Ada,2026-03-04,Massage,10.00",
    "2,P2,Bo,2026-03-05,Facial, 90,120.00",
    "3,P3,Cy,2026-03-06,Laser,30.00,",
  );
  expect(paid).toEqual([
    ["1", 1_000],
    ["3", 3_000],
  ]);
  expect(refused).toEqual([[3, "cells_moved"]]);
});

it("a last column without a name, which most rows have, moves nothing", async () => {
  const { paid, refused } = await came("1,P1,Ada,2026-03-04,Massage,10.00,x", "2,P2,Bo,2026-03-05,Facial,20.00,y");
  expect(paid).toHaveLength(2);
  expect(refused).toEqual([]);
});
