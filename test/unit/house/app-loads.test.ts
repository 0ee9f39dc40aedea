/** Danger: one import carries the words of every letter, note and page to people who open a ticket: 90 kB that no screen shows. */
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

/** What a file loads when it runs: types are gone by then. */
const AT_ONCE = /^(?:import|export) (?!type )[^;]*?from "(\.[^"]+\.tsx?)"/gms;
const LATER = /import\("(\.[^"]+\.tsx?)"\)/g;

const loads = (file: string, ways: readonly RegExp[]): string[] =>
  ways
    .flatMap((way) => [...readFileSync(file, "utf8").matchAll(way)])
    .map(([, path = ""]) => relative(".", join(dirname(file), path)));

/** Each file that is loaded with the entry, with the one that asked for it first. */
function loadedWith(entry: string, ways: readonly RegExp[]): ReadonlyMap<string, string> {
  const from = new Map([[entry, ""]]);
  for (const file of from.keys()) for (const next of loads(file, ways)) if (!from.has(next)) from.set(next, file);
  return from;
}

it.each(["app/sidebar/main.tsx", "app/manager/main.tsx"])("%s loads no words of letters, notes or pages", (entry) => {
  const from = loadedWith(entry, [AT_ONCE, LATER]);
  expect(from.size).toBeGreaterThan(200);
  const wrong = ["messages/letters.ts", "messages/en/index.ts", "core/reply/liquid.ts"].filter((file) =>
    from.has(file),
  );
  expect(wrong.map((file) => `${file}, for ${from.get(file)}`)).toEqual([]);
});

it.each(["app/sidebar/main.tsx", "app/manager/main.tsx"])(
  "%s shows its first view without the check of replies and what validates requests",
  (entry) => {
    const from = loadedWith(entry, [AT_ONCE]);
    expect(from.size).toBeGreaterThan(100);
    const wrong = ["core/reply/check/check-reply.ts", "messages/checks.ts", "core/primitives.ts"].filter((file) =>
      from.has(file),
    );
    expect(wrong.map((file) => `${file}, for ${from.get(file)}`)).toEqual([]);
  },
);
