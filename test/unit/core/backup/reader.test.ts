/** Danger: a backup that was altered, cut off or put together of two is taken for the clinic's records. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { faultInWords } from "../../../../core/backup/faults.ts";
import type { BackupContent } from "../../../../core/backup/format.ts";
import { BEFORE_THE_FIRST } from "../../../../core/backup/lines.ts";
import { BackupReader } from "../../../../core/backup/reader.ts";
import { chained, faultIn } from "../../../support/backups.ts";

const header: BackupContent = {
  header: {
    format: 1,
    schema: 67,
    account: "harbour01",
    region: "nearest",
    madeAtMs: 1,
    isMove: false,
    tables: ["patient", "payment"],
    leftOut: {},
    contacts: null,
    head: { seq: 0, hash: "0".repeat(64) },
  },
};
const body: BackupContent[] = [
  header,
  { table: "patient", columns: ["rowid", "name"] },
  [1, "Maya"],
  [2, "Ana \u2028 Ñ"],
  { table: "payment", columns: ["rowid", "twin_of"] },
  [1, null],
  [2, null],
  { links: "payment", columns: ["rowid", "twin_of"] },
  [2, "Y1"],
];
const hashOf = (line: string | undefined): string => /"hash":"(\w+)"/.exec(line ?? "")?.[1] ?? "";
const withEnd = (contents: readonly BackupContent[], rows: Record<string, number>, links = 1): string[] => {
  const lines = chained(contents);
  const end = { rows, links, lines: lines.length, last: hashOf(lines.at(-1)) };
  return chained([...contents, { end }]);
};
const whole = withEnd(body, { patient: 2, payment: 2 });

it("a whole backup is read to its end, whatever its rows say", () => {
  expect(faultIn(whole)).toBeUndefined();
});

it.each<[string, (lines: string[]) => string[], { line: number; why: string }]>([
  ["a changed value", (l) => l.map((x) => x.replace("Maya", "Mara")), { line: 3, why: "altered" }],
  ["a space more", (l) => l.map((x) => x.replace(',"Maya"', ', "Maya"')), { line: 3, why: "altered" }],
  ["two lines that changed places", (l) => l.with(2, l[3] ?? "").with(3, l[2] ?? ""), { line: 3, why: "out_of_order" }],
  ["a dropped line", (l) => l.toSpliced(3, 1), { line: 4, why: "out_of_order" }],
  ["a doubled line", (l) => l.toSpliced(3, 0, l[3] ?? ""), { line: 5, why: "out_of_order" }],
  [
    "a dropped line whose followers were numbered anew",
    (l) => renumbered(l.toSpliced(3, 1)),
    { line: 4, why: "altered" },
  ],
  ["half a line", (l) => [...l.slice(0, 5), (l[5] ?? "").slice(0, 40)], { line: 6, why: "no_line" }],
  ["half a file", (l) => l.slice(0, 6), { line: 7, why: "cut_off" }],
  ["a file without its end", (l) => l.slice(0, -1), { line: 10, why: "cut_off" }],
  ["an empty file", () => [], { line: 1, why: "cut_off" }],
  ["a file that begins in the middle", (l) => l.slice(1), { line: 1, why: "out_of_order" }],
  ["something else", () => ["SQLite format 3"], { line: 1, why: "no_line" }],
  ["more after the end", (l) => [...l, l[2] ?? ""], { line: 11, why: "after_the_end" }],
  ["an empty line within", (l) => l.toSpliced(4, 0, ""), { line: 5, why: "no_line" }],
])("%s is found at its line", (_, change, fault) => {
  expect(faultIn(change([...whole]))).toEqual(fault);
});

it.each<[string, (BackupContent | string)[], string]>([
  ["rows before a header", [[1, "Maya"]], "no_header"],
  ["rows of no table", [header, [1, "Maya"]], "no_section"],
  ["a row that is too long", [header, { table: "patient", columns: ["rowid"] }, [1, "Maya"]], "columns"],
  [
    "another form",
    [{ header: { ...(header as { header: object }).header, format: 2 } } as BackupContent],
    "other_format",
  ],
  ["what no backup says", [header, '{"run":"DROP TABLE leg"}'], "unreadable"],
  ["a table by a name that is none", [header, '{"table":"leg; DROP TABLE leg","columns":["id"]}'], "unreadable"],
  ["no JSON", [header, "[1,"], "unreadable"],
  ["a value that is none", [header, { table: "patient", columns: ["rowid"] }, "[{}]"], "unreadable"],
])("chained by whoever knows how: %s", (_, contents, why) => {
  expect(faultIn(chained(contents))).toMatchObject({ line: contents.length, why });
});

it("an end that counts other rows than came is no end", () => {
  expect(faultIn(withEnd(body, { patient: 2, payment: 1 }))).toEqual({ line: 10, why: "counts" });
  expect(faultIn(withEnd(body, { patient: 2, payment: 2, leg: 0 }))).toEqual({ line: 10, why: "counts" });
  expect(faultIn(withEnd(body, { patient: 2, payment: 2 }, 0))).toEqual({ line: 10, why: "counts" });
});

it("any one character that is changed, taken out or put in is found", () => {
  const text = whole.join("\n");
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom("", "x", "0", '"', "\n"), fc.boolean(), (at, put, isMore) => {
      const other = text.slice(0, at) + put + text.slice(isMore ? at : at + 1);
      fc.pre(other !== text);
      expect(faultIn(other.split("\n"))).toBeDefined();
    }),
    { numRuns: 500 },
  );
});

it("reading goes on where it was left", () => {
  const first = new BackupReader();
  for (const line of whole.slice(0, 4)) first.take(line);
  const second = new BackupReader(JSON.parse(JSON.stringify(first.progress)));
  for (const line of whole.slice(4)) expect(second.take(line).ok).toBe(true);
  expect(second.close()).toMatchObject({ ok: true, value: { rows: { patient: 2, payment: 2 }, links: 1 } });
  expect(new BackupReader().progress.place).toEqual(BEFORE_THE_FIRST);
});

it("the operator reads which line it is and what is wrong with it", () => {
  expect(faultInWords({ line: 7, why: "cut_off" })).toBe(
    "Line 7 is missing: the file ends before its end, so half of it is lost.",
  );
});

const renumbered = (lines: readonly string[]): string[] =>
  lines.map((line, at) => line.replace(/^\{"n":\d+/, `{"n":${at + 1}`));
