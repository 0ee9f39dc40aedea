/** Danger: one import carries the words of every letter, note and page to people who open a ticket: 90 kB that no screen shows. */
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

/** What a file loads when it runs: types are gone by then. */
const loads = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/^(?:import|export) (?!type )[^;]*?from "(\.[^"]+\.tsx?)"/gms)].map(
    ([, path = ""]) => relative(".", join(dirname(file), path)),
  );

/** Each file that is loaded with the entry, with the one that asked for it first. */
function loadedWith(entry: string): ReadonlyMap<string, string> {
  const from = new Map([[entry, ""]]);
  for (const file of from.keys()) for (const next of loads(file)) if (!from.has(next)) from.set(next, file);
  return from;
}

it.each(["app/sidebar/main.tsx", "app/manager/main.tsx"])("%s loads no words of letters, notes or pages", (entry) => {
  const from = loadedWith(entry);
  expect(from.size).toBeGreaterThan(200);
  const wrong = ["messages/letters.ts", "messages/en/index.ts", "core/reply/liquid.ts"].filter((file) =>
    from.has(file),
  );
  expect(wrong.map((file) => `${file}, for ${from.get(file)}`)).toEqual([]);
});
