/** Danger: a nightly script takes in a guess that nobody saw, or nobody hears that lines were refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { OwnRefusals, refusedIn } from "../../../app/api/import-refusals.ts";
import { ApiProblem, NoAnswer } from "../../../app/api/problem.ts";
import type { KeySetup } from "../../../core/contract/by-key.ts";
import type { ImportMap } from "../../../core/imports/map.ts";
import { REFUSALS_KEPT_MAX } from "../../../core/records/imports.ts";
import { importFiles } from "../../../scripts/import/import-files.ts";
import { isKeyRefused, keyFrom } from "../../../scripts/import/key.ts";

let folder: string;
let said: string[];
/** The modes in which it began an import. */
let began: string[];
const sources = new Set<string>();
let taken: { type: string; [field: string]: unknown }[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "import-test-"));
  [said, began, taken] = [[], [], []];
  for (const way of ["log", "error"] as const)
    vi.spyOn(console, way).mockImplementation((line) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const MAP: ImportMap = {
  kind: "sales",
  fields: [
    { field: "sale", columns: ["Invoice #"] },
    { field: "patient", columns: ["Patient ID"] },
    { field: "boughtOn", columns: ["Date"] },
    { field: "itemTitle", columns: ["Item"] },
    { field: "paid", columns: ["Deposit"] },
  ],
  words: [],
  dates: [],
};
const SETUP: KeySetup = { source: "jane", maps: [{ name: "Ours", map: MAP }], locations: [] };

/** An account that takes everything. */
const api = {
  setupByKey: async () => SETUP,
  beginByKey: async (_: string, { mode, source }: { mode: string; source: string }) => {
    began.push(mode);
    sources.add(source);
    return { state: "running", nextPiece: 0 };
  },
  takeByKey: async (_: string, n: string, { lines }: { lines: { record: unknown }[] }) => {
    taken.push(...lines.map(({ record }) => record as (typeof taken)[number]));
    return { n: Number(n), refused: [] };
  },
  endByKey: async () => ({ state: "ended", mode: "import", types: [], counts: { refused: 0 } }),
  refusalsByKey: async () => ({ refusals: [] }),
} as unknown as Parameters<typeof importFiles>[0];

const file = (name: string, ...rows: readonly string[]): string => {
  writeFileSync(join(folder, name), `${rows.join("\n")}\n`);
  return join(folder, name);
};
const SALES = ["Invoice #,Patient ID,Patient Name,Date,Item,Total,Deposit", "1,P1,Ada,2026-03-04,Massage,45.00,5.00"];
const BROKEN = "2,P2,Bo,never,Massage,45.00,5.00";
const JANE = [
  "Invoice #,Purchase Date,Patient Guid,Patient,Income Category,Item,Subtotal,Total,Collected,Balance",
  "1,2026-03-04,P1,Ada,Massage,Massage,45.00,45.00,45.00,0.00",
];

const PLACE = { currency: "USD", "time-zone": "America/New_York", jurisdiction: "US-NY" };
const PROBLEM = { type: "/problems/x", title: "x", requestId: "" };
const run = (paths: readonly string[], more: Partial<Parameters<typeof importFiles>[2]> = {}) =>
  importFiles(api, paths, {
    ...PLACE,
    refusals: join(folder, "refused.csv"),
    ...more,
  });
const paid = () =>
  taken.filter(({ type }) => type === "purchase").map(({ lines }) => (lines as { paidMinor: number }[])[0]?.paidMinor);

it("a guess is printed and tried, and never taken in before somebody accepts it", async () => {
  const sales = file("sales.csv", ...SALES);
  expect(await run([sales], { apply: true })).toBe(2);
  expect(began).toEqual([]);
  expect(said.join("\n")).toMatch(/Guessed[\s\S]*Sum paid, with tax: Total\n/);
  expect(await run([sales])).toBe(0);
  expect(began).toEqual(["dry_run"]);
  expect(said.at(-1)).toContain("--accept-guess");
  expect(await run([sales], { apply: true, "accept-guess": true })).toBe(0);
  expect(began).toEqual(["dry_run", "dry_run", "import"]);
  expect(paid()).toEqual([4_500, 4_500, 4_500]);
});

it("nor is a guess for one file taken in beside another that is known", async () => {
  const files = [file("jane.csv", ...JANE), file("sales.csv", ...SALES)];
  expect(await run(files, { apply: true })).toBe(2);
  expect(await run(files.slice(0, 1), { apply: true })).toBe(0);
  expect(began).toEqual(["dry_run", "import"]);
});

it("a map by its name or in a file says how a file is read, and needs no accepting", async () => {
  const sales = file("sales.csv", ...SALES);
  const map = file("map.json", JSON.stringify(MAP));
  for (const name of ["Ours", map]) expect(await run([sales], { apply: true, map: [name] })).toBe(0);
  expect(paid()).toEqual([500, 500, 500, 500]);
  await expect(run([sales], { apply: true, map: ["Theirs"] })).rejects.toThrow("Theirs");
  await expect(run([sales], { map: [file("no.json", '{"kind":"sales"}')] })).rejects.toThrow("is no map: fields");
});

it("a map whose columns no file has stands for none: neither a guess nor a known style is taken in its place", async () => {
  const other = file("other.csv", SALES[0]?.replace(",Deposit", "") ?? "", "1,P1,Ada,2026-03-04,Massage,45.00");
  const jane = file("jane.csv", ...JANE);
  for (const one of [other, jane]) expect(await run([one], { apply: true, map: ["Ours"] })).toBe(2);
  expect(await run([other], { apply: true, map: ["Ours"], "accept-guess": true })).toBe(2);
  expect(began).toEqual([]);
});

it("ends with 3 where a line was refused, though the others were taken in", async () => {
  const sales = file("sales.csv", ...SALES, BROKEN);
  expect(await run([sales])).toBe(3);
  expect(await run([sales], { apply: true, map: ["Ours"] })).toBe(3);
  expect(readFileSync(join(folder, "refused.csv"), "utf8")).toContain("sales.csv,3,Date,");
  expect(paid()).toEqual([4_500, 500, 500]);
});

it("a file of which no line can be read keeps the first refusals and counts the others, however many they are", async () => {
  const own = new OwnRefusals();
  for (let line = 1; line <= REFUSALS_KEPT_MAX + 3; line += 1) own.add(0, { line, code: "total_row" });
  expect(own.kept).toHaveLength(REFUSALS_KEPT_MAX);
  expect(own.kept.at(-1)?.line).toBe(REFUSALS_KEPT_MAX);
  expect(refusedIn(own, { counts: { added: 0, changed: 0, unchanged: 0, waiting: 0, refused: 2 } })).toBe(
    REFUSALS_KEPT_MAX + 5,
  );
});

it("what is sent is of the system that the key is of", async () => {
  await run([file("jane.csv", ...JANE)], { apply: true });
  expect([...sources]).toEqual(["jane"]);
});

it("a key that is revoked in the middle ends it with an error that says so, and the pieces before it stay", async () => {
  const revoked = new ApiProblem({ ...PROBLEM, code: "unauthenticated", status: 401 });
  const pieces: string[] = [];
  const failing = {
    ...api,
    takeByKey: async (_: string, n: string) => {
      if (pieces.length === 1) throw revoked;
      pieces.push(n);
      return { n: Number(n), refused: [] };
    },
  } as unknown as typeof api;
  const rows = Array.from({ length: 400 }, (_, at) => `${at},P${at},Ada,2026-03-04,Massage,45.00,5.00`);
  const sales = file("sales.csv", SALES[0] ?? "", ...rows);
  const going = importFiles(failing, [sales], { ...PLACE, apply: true, resume: "01NE", "accept-guess": true });
  await expect(going).rejects.toSatisfy(isKeyRefused);
  expect(pieces).toEqual(["0"]);
  expect(said.join("\n")).toContain("--resume 01NE");
});

it("a call that got no answer is made again as it was", async () => {
  const calls: string[] = [];
  const lossy = {
    ...api,
    refusalsByKey: async (id: string) => {
      calls.push(id);
      if (calls.length === 1) throw new NoAnswer("No answer arrived");
      return { refusals: [] };
    },
  } as unknown as typeof api;
  expect(await importFiles(lossy, [file("jane.csv", ...JANE)], { ...PLACE, refusals: join(folder, "r.csv") })).toBe(0);
  expect(calls).toHaveLength(2);
  expect(new Set(calls).size).toBe(1);
});

it("the key comes out of a file, else out of the environment, and a file that is not there is said", () => {
  expect(keyFrom(file("makegood.key", "mgrec.a.b"), "mgrec.other")).toBe("mgrec.a.b");
  expect(keyFrom(undefined, " mgrec.other\n")).toBe("mgrec.other");
  expect(keyFrom(undefined, undefined)).toBeUndefined();
  expect(() => keyFrom(join(folder, "none.key"), "mgrec.other")).toThrow("none.key");
});

it("a file that was cut off within its last sum is named", async () => {
  const cut = file(
    "sales.csv",
    ...SALES,
    "2,P2,Bo,2026-03-04,Massage,45.00,5.00",
    "3,P3,Cy,2026-03-04,Massage,45.00,1",
  );
  await run([cut]);
  expect(said.join("\n")).toContain("the file may have been cut off");
});
