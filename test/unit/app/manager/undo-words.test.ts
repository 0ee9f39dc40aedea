/** Danger: an admin who may not undo an import reads the name of a table, and does not know what stands in the way. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { PAGES } from "../../../support/screen-words.ts";

const codesIn = (file: string, pattern: RegExp): string[] =>
  [...readFileSync(file, "utf8").matchAll(pattern)].map(([, code = ""]) => code);

const REASONS = [
  ...codesIn("worker/account/commands/imports/undo-import.ts", /rest\([^,]+, "([a-z_]+)"/g),
  ...codesIn("worker/account/store/imports/changed-rows.ts", /what: "([a-z_]+)"/g),
];
const ROWS = codesIn("worker/account/store/imports/brought-rows.ts", /^ {2}([a-z_]+): \{/gm);

it.each(["en", "es"] as const)(
  "each reason why an import stays, and each row it is about, has words: %s",
  (language) => {
    const { undo, types } = PAGES[language].imports;
    expect(REASONS).toContain("spent");
    expect(REASONS.filter((code) => !undo.because[code])).toEqual([]);
    expect(ROWS).toContain("entitlement");
    expect(ROWS.filter((table) => !(types[table] ?? undo.on[table]))).toEqual([]);
  },
);
