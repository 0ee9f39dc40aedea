/** Danger: a name that begins with = is run by the spreadsheet that opens the list. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { csvOf } from "../../../core/csv.ts";

const cell = (text: string) => csvOf([[text]]).slice(1, -2);

it.each([
  "=1+1",
  "+1",
  "-A1",
  "-1+1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "\n=1",
  " =1",
  "|cmd",
  "%0A",
  "\u00a0=1",
  "＝1",
  "＋1",
])("%j is text to a spreadsheet", (text) => {
  expect(cell(text)).toBe(`"'${text}"`);
});

it("what has a comma, a quote or a line's end stays in its cell, and figures are figures", () => {
  expect(csvOf([["Ruiz, José", 'said "no"', "two\nlines", -3, "plain"]])).toBe(
    '\ufeff"Ruiz, José","said ""no""","two\nlines",-3,plain\r\n',
  );
});

it("a sum with a minus stays a number, and nothing is an empty cell", () => {
  expect(csvOf([["-45.50", undefined, "a;b"]])).toBe('\ufeff-45.50,,"a;b"\r\n');
});

it("no text that somebody wrote begins with what a spreadsheet runs", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const written = cell(text).replace(/^"/, "");
      expect(/^\s*[=+@]/.test(written) || (/^\s*-/.test(written) && !/^-\d+(\.\d+)?$/.test(text))).toBe(false);
    }),
  );
});
