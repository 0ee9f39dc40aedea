/** Writes the generated part of `docs/api.md` anew: `npm run api-operations`. */
import { readFileSync, writeFileSync } from "node:fs";
import { BEGIN, END, operationsTable } from "./api/operations-table.ts";

const PAGE = "docs/api.md";
const page = readFileSync(PAGE, "utf8");
const [before] = page.split(BEGIN);
const after = page.split(END)[1] ?? "\n";
writeFileSync(PAGE, `${before}${operationsTable()}${after}`);
