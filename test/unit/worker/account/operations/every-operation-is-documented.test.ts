/** Danger: an operation is called that no page names, or the page says that somebody may who may not. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { BEGIN, END, operationsTable } from "../../../../../scripts/api/operations-table.ts";

it("docs/api.md has the table of operations as the registry gives it (npm run api-operations)", () => {
  const page = readFileSync("docs/api.md", "utf8");
  expect(page.slice(page.indexOf(BEGIN), page.indexOf(END) + END.length)).toBe(operationsTable());
});
