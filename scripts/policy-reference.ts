/** Writes the generated part of `docs/policy.md` anew: `npm run policy-reference`. */
import { readFileSync, writeFileSync } from "node:fs";
import { BEGIN, END, policyReference } from "./policy/reference.ts";

const PAGE = "docs/policy.md";
const page = readFileSync(PAGE, "utf8");
const [before] = page.split(BEGIN);
const after = page.split(END)[1] ?? "\n";
writeFileSync(PAGE, `${before}${policyReference()}${after}`);
