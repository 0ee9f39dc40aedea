/** Danger: an import carries a tenth of the app to people who open a ticket, and a slow line shows them nothing for seconds. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { PAGES_DIR } from "../../demo/runtime/builds.ts";

/** What a page may load before it can show a case: its script, what that imports, and the words of one language. */
const MOST = { sidebar: 150_000, manager: 190_000 };
const WORDS = { sidebar: ["common", "sidebar"], manager: ["common", "sidebar", "manager"] };

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(`${PAGES_DIR}/.vite/manifest.json`, "utf8"));

function chunkOf(key: string): Chunk {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`${key} is no part of the build of its own`);
  return chunk;
}

function loadedWith(entries: readonly string[]): ReadonlySet<string> {
  const loaded = new Set(entries);
  for (const key of loaded) for (const next of chunkOf(key).imports ?? []) loaded.add(next);
  return loaded;
}

const sizeOf = (key: string): number => gzipSync(readFileSync(`${PAGES_DIR}/${chunkOf(key).file}`)).length;

it.each([
  ["sidebar", "en"],
  ["sidebar", "es"],
  ["manager", "en"],
  ["manager", "es"],
] as const)("the first script of the %s in %s is no larger than it may be", (page, language) => {
  const words = WORDS[page].map((name) => `messages/${language}/screen/${name}/index.ts`);
  const sizes = [...loadedWith([`app/${page}/main.tsx`, ...words])].map((key) => [sizeOf(key), key] as const);
  const sum = sizes.reduce((all, [size]) => all + size, 0);
  expect(sum, sizes.map(([size, key]) => `${size} ${key}`).join("\n")).toBeLessThanOrEqual(MOST[page]);
});

it("neither the check of replies nor the other language is among it", () => {
  const loaded = [...loadedWith(["app/sidebar/main.tsx"])];
  const others = Object.keys(manifest).filter((key) => /reply-check-itself|^messages\/|later\/opened/.test(key));
  expect(others.length).toBeGreaterThan(6);
  expect(loaded.filter((key) => others.includes(key))).toEqual([]);
});
