/** Danger: the page in a ticket calls an operation whose address it does not load, and the press does nothing. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { commonOperations } from "../../../core/contract/common-operations.ts";
import { operations } from "../../../core/contract/operations.ts";

/** All files that a page reads, at once or later. */
function filesOf(entry: string): string[] {
  const files = new Set([entry]);
  for (const file of files)
    for (const [line, path = ""] of readFileSync(file, "utf8").matchAll(
      /^(?:import|export)\s[^;]*?from "(\.[^"]+)"|import\("(\.[^"]+)"\)/gms,
    )) {
      const to = path || (/"(\.[^"]+)"/.exec(line)?.[1] ?? "");
      const found = join(dirname(file), to);
      if (!line.startsWith("import type") && /\.tsx?$/.test(found) && existsSync(found)) files.add(found);
    }
  return [...files];
}

const others = Object.keys(operations).filter((name) => !(name in commonOperations));
const callsOf = (file: string) =>
  [...readFileSync(file, "utf8").matchAll(/\.(\w+)\b/g)]
    .map(([, name = ""]) => name)
    .filter((name) => others.includes(name));

it("it asks only operations that it knows from its start", () => {
  const files = filesOf("app/sidebar/main.tsx").filter((file) => file.startsWith("app/"));
  expect(files.length).toBeGreaterThan(150);
  expect(files.flatMap((file) => callsOf(file).map((name) => `${file} ${name}`))).toEqual([]);
});

it("the manager's page asks the others, so that this test would see them", () => {
  expect(others.length).toBeGreaterThan(20);
  expect(filesOf("app/manager/main.tsx").flatMap(callsOf).length).toBeGreaterThan(others.length / 2);
});
