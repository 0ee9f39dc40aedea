/** Danger: files import each other in a circle, types too, so that none of them can be read, moved or tested without all the others. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

type Graph = ReadonlyMap<string, readonly string[]>;

function imports(): Graph {
  const files = globSync("{core,worker,app}/**/*.{ts,tsx}");
  return new Map(
    files.map((file) => [
      file,
      [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\s[^;]*?from "(\.[^"]+)"/gms)].map(([, path = ""]) =>
        relative(".", join(dirname(file), path)),
      ),
    ]),
  );
}

/** What is left once every file that imports nothing of the rest, or that nothing of the rest imports, is taken away. */
function inCircles(graph: Graph): string[] {
  let rest = new Set(graph.keys());
  for (;;) {
    const imported = new Set([...rest].flatMap((file) => graph.get(file) ?? []));
    const left = [...rest].filter((file) => imported.has(file) && graph.get(file)?.some((to) => rest.has(to)));
    if (left.length === rest.size) return left;
    rest = new Set(left);
  }
}

it("no file of core, worker or app comes back to itself by what it imports", () => {
  const graph = imports();
  expect(graph.size).toBeGreaterThan(1000);
  expect(inCircles(graph)).toEqual([]);
});

/** Its folder, as far as a room is divided; a file beside the folders stands for itself. */
const folderOf = (file: string): string => file.split("/").slice(0, 2).join("/");

it("no folder of core comes back to itself either: each can be read without what stands on it", () => {
  const files = [...imports()].filter(([file]) => file.startsWith("core/"));
  const byFolder = Map.groupBy(files, ([file]) => folderOf(file));
  const graph = new Map(
    [...byFolder].map(([folder, ofIt]) => {
      const reached = new Set(ofIt.flatMap(([, targets]) => targets.map(folderOf)));
      return [folder, [...reached].filter((other) => other !== folder)];
    }),
  );
  expect(graph.size).toBeGreaterThan(20);
  expect(inCircles(graph)).toEqual([]);
});

it("a circle of three files is seen, and a chain beside it is not", () => {
  const graph = new Map([
    ["a", ["b"]],
    ["b", ["c"]],
    ["c", ["a", "d"]],
    ["d", ["e"]],
    ["e", []],
    ["over", ["a"]],
  ]);
  expect(inCircles(graph).sort()).toEqual(["a", "b", "c"]);
});
