/** Danger: a workbook's days and sums arrive as other ones, or a small file unpacks until the browser dies. */
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { lookAt } from "../../../../core/imports/open-import.ts";
import type { ImportFile } from "../../../../core/imports/read/file.ts";
import { XlsxProblem, xlsxRows } from "../../../../core/imports/read/xlsx.ts";
import { cameOf, fileOf, ofType } from "../../../support/import-files.ts";

type Cell = string | number | boolean | Date | null;
const workbook = async (rows: Cell[][]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await writeXlsx({ sheets: [{ name: "Sales", rows }] }));

const HEAD = ["Invoice #", "Patient ID", "Patient Name", "Date", "Item", "Total"];

describe("a workbook", () => {
  it("gives days, sums and ids as a file of text would", async () => {
    const day = new Date(Date.UTC(2026, 2, 4));
    const bytes = await workbook([
      HEAD,
      [1041, 100002649, "Ada", day, "Massage", 19.99],
      ["A-2", 7, "Bo", day, "Facial", 0.1 + 0.2],
    ]);
    const { records, refused } = await cameOf(fileOf(bytes, "sales.xlsx"));
    expect(refused).toEqual([]);
    expect(ofType(records, "purchase")).toMatchObject([
      { sourceId: "1041", patient: "100002649", boughtOn: "2026-03-04", lines: [{ paidMinor: 1_999 }] },
      { sourceId: "A-2", patient: "7", lines: [{ paidMinor: 30 }] },
    ]);
  });

  it("that is called something else is one all the same, and a formula counts by its value", async () => {
    const bytes = await workbook([HEAD, ["=1+1", "P1", "=cmd|' /C calc'!A0", "2026-03-04", "Massage", 5]]);
    const { records } = await cameOf(fileOf(bytes, "sales.csv"));
    expect(ofType(records, "patient")[0]?.name).toBe("=cmd|' /C calc'!A0");
  });

  it("says how many of its sheets are not read", async () => {
    const rows = [HEAD, [1, 2, "Ada", "2026-03-04", "Massage", 5]];
    const sheets = async (...names: string[]) =>
      new Uint8Array(await writeXlsx({ sheets: names.map((name) => ({ name, rows })) }));
    expect(await lookAt(fileOf(await sheets("March")))).toMatchObject({ otherSheets: 0 });
    expect(await lookAt(fileOf(await sheets("March", "April", "May")))).toMatchObject({ otherSheets: 2 });
  });

  it("that was cut off is refused in words", async () => {
    const bytes = (await workbook([HEAD, [1, 2, "Ada", "2026-03-04", "Massage", 5]])).slice(0, -40);
    await expect(lookAt(fileOf(bytes))).rejects.toMatchObject({ refusal: "truncated" });
  });
});

it.each([
  ["a workbook of more than 50 MB", [0x50, 0x4b, ...Buffer.from("  [Content_Types].xml")], "too_large"],
  ["a bundle of more than 50 MB", [...Buffer.from('{"resourceType": "Bundle"}')], "json_whole"],
] as const)("%s is refused by its size, one of just that much is not", async (_, head, why) => {
  const file = (size: number): ImportFile => ({
    name: "export",
    size,
    open: async function* () {
      yield new Uint8Array(head);
    },
  });
  const outcome = (size: number): Promise<unknown> =>
    lookAt(file(size)).then(
      (looked) => (looked.what === "not_read" ? looked.why : looked.what),
      (thrown: unknown) => (thrown instanceof XlsxProblem ? thrown.refusal : thrown),
    );
  expect(await outcome(50 * 1024 * 1024 + 1)).toBe(why);
  expect(await outcome(50 * 1024 * 1024)).not.toBe(why);
});

/** A zip whose list of contents says what we want it to say. */
function zipThatSays(packed: number, unpacked: number, entries = 1, where = 0): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode("xl/worksheets/sheet1.xml");
  const list = entries * (46 + name.length);
  const bytes = new Uint8Array(30 + list + 22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  bytes.set(name.subarray(0, 3), 4);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = 30 + entry * (46 + name.length);
    view.setUint32(at, 0x02014b50, true);
    view.setUint32(at + 20, packed, true);
    view.setUint32(at + 24, unpacked, true);
    view.setUint16(at + 28, name.length, true);
    view.setUint32(at + 42, where, true);
    bytes.set(name, at + 46);
  }
  const end = 30 + list;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 10, entries, true);
  view.setUint32(end + 12, list, true);
  view.setUint32(end + 16, 30, true);
  return bytes;
}

describe("a bomb", () => {
  it.each([
    ["says that it unpacks to four gigabytes", zipThatSays(40_000, 4_000_000_000)],
    ["says more than what is packed can become", zipThatSays(1_000, 900_000_000)],
    ["says that it is nothing", zipThatSays(40_000, 0)],
    ["names one piece many times", zipThatSays(900_000, 300_000_000, 3)],
    ["hides its size", zipThatSays(0xff_ff_ff_ff, 0xff_ff_ff_ff)],
  ])("that %s is not opened", async (_, bytes) => {
    const read = async (): Promise<void> => {
      for await (const row of xlsxRows(fileOf(bytes))) void row;
    };
    await expect(read()).rejects.toBeInstanceOf(XlsxProblem);
    await expect(read()).rejects.toMatchObject({ refusal: "unpacks_too_large" });
  });
});
