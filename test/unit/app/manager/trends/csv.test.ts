/** Danger: a file that a spreadsheet runs, that says other figures than the page, or whose name tells about somebody. */
import { parse } from "papaparse";
import { describe, expect, it } from "vitest";
import { csvName, csvRows } from "../../../../../app/manager/trends/model/csv-rows.ts";
import { csvOf } from "../../../../../core/csv.ts";
import { trends as words } from "../../../../../messages/en/screen/pages/trends.ts";
import { figuresOf } from "../../../../support/manager-figures.ts";
import { pastCases } from "../../../../support/manager-trends.ts";

const asked = { from: "2026-01", to: "2026-11", over: "month", by: "service", compare: "before" } as const;
const answer = figuresOf(pastCases("2026-11"), asked, "2026-11-21");
const rowsOf = (name: (key: string) => string = (key) => key) =>
  parse<string[]>(
    csvOf(csvRows({ answer, running: "2026-11", words, name: ({ groups }) => name(groups[0]?.key ?? "") })).slice(1),
    { skipEmptyLines: true },
  ).data;

describe("a file of what is seen", () => {
  it("has a line for each group in each month, one for each whole, and one for all", () => {
    const [head = [], ...rows] = rowsOf();
    expect(rows).toHaveLength(answer.groups.length * (answer.months.length + 1) + 1);
    const at = (title: string) => head.indexOf(title);
    const [cases, refunded] = [at("Cases"), at("Refunded")];
    const monthly = rows.filter((row) => /^2026-\d\d$/.test(row[at("Month")] ?? ""));
    expect(monthly.reduce((sum, row) => sum + Number(row[cases]), 0)).toBe(answer.total.cases);
    expect(Number(rows.at(-1)?.[refunded])).toBe(answer.total.refundedMinor / 100);
    expect(rows.at(-1)?.[at("Cases before")]).toBe(String(answer.total.before?.cases));
    expect(monthly.filter((row) => row[at("not over")] === "yes")).toHaveLength(answer.groups.length);
  });

  it.each(["=HYPERLINK(1)", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"])(
    "makes %j harmless where a service is called so",
    (evil) => {
      const cells = rowsOf(() => evil).flat();
      expect(cells.filter((cell) => cell === `'${evil}`).length).toBeGreaterThan(10);
      expect(cells.filter((cell) => cell === evil)).toEqual([]);
    },
  );

  it("is called by what is counted and when", () => {
    expect(csvName(answer)).toBe("refunds-by-service-2026-01-01-2026-11-30.csv");
  });
});
