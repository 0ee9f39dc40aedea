/** Danger: a file that nobody thought of ends the page, or makes a record that is none. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { isRefused } from "../../../../core/imports/made.ts";
import { linesOfAll, lookAt } from "../../../../core/imports/open-import.ts";
import { XlsxProblem } from "../../../../core/imports/read/xlsx.ts";
import { fileOf, inPieces, SETTINGS } from "../../../support/import-files.ts";

async function readAll(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  try {
    const looked = await lookAt(fileOf(bytes));
    if (looked.what === "not_read") return [looked.why];
    const lines: string[] = [];
    for await (const { made } of linesOfAll([{ looked, map: undefined }], SETTINGS)) {
      if (isRefused(made)) expect(made.code).toMatch(/^[a-z_]+$/);
      lines.push(JSON.stringify(made));
    }
    return lines;
  } catch (error) {
    expect(error).toBeInstanceOf(XlsxProblem);
    return ["workbook"];
  }
}

const bytes = fc.uint8Array({ maxLength: 2_000 }).map((all) => new Uint8Array(all));
/** Text that is nearly a table: quotes, signs, ends of lines and headers in any order. */
const nearly = fc
  .array(
    fc.constantFrom(
      ...[
        '"',
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "Invoice #",
        "Patient ID",
        "Date",
        "Total",
        "2026-03-04",
        "3/4/2026",
        "$1.00",
        "(1,00)",
      ],
      ...["{", "}", '{"resourceType":"Patient"', "[", "\0", "\uFEFF", "é", "=1+1", "__proto__", " ", "-", "1,200"],
    ),
    { maxLength: 120 },
  )
  .map((parts) => new Uint8Array(new TextEncoder().encode(parts.join(""))));

it("any bytes are read to their end, or are said to be nothing that can be read", async () => {
  await fc.assert(
    fc.asyncProperty(bytes, async (all) => void (await readAll(all))),
    { numRuns: 300 },
  );
  await fc.assert(
    fc.asyncProperty(nearly, async (all) => void (await readAll(all))),
    { numRuns: 400 },
  );
});

it("what comes of them does not depend on the pieces in which they come", async () => {
  await fc.assert(
    fc.asyncProperty(nearly, fc.integer({ min: 1, max: 40 }), async (all, size) => {
      const looked = await lookAt(inPieces(all, size));
      const whole = await lookAt(fileOf(all));
      expect(looked.what).toBe(whole.what);
      if (looked.what !== "table" || whole.what !== "table") return;
      expect(looked.survey).toEqual(whole.survey);
      const read = async (one: typeof looked) => {
        const lines: unknown[] = [];
        for await (const { made } of linesOfAll([{ looked: one, map: undefined }], SETTINGS)) lines.push(made);
        return lines;
      };
      expect(await read(looked)).toEqual(await read(whole));
    }),
    { numRuns: 200 },
  );
});
