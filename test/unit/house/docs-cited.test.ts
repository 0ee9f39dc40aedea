/** Danger: a comment sends its reader to a page, a feature or an invariant that the repository does not have. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const CODE = globSync("{core,worker,app,demo,scripts,test}/**/*.{ts,tsx,css,mjs}").filter(
  (file) => !file.endsWith("docs-cited.test.ts"),
);
const PAGES = ["README.md", ...globSync("{docs,demo,training}/**/*.md")];
const MAP = ["docs/requirements.md", "docs/invariants.md", "docs/architecture.md"];

const ID = "[A-Z]\\d{1,2}";
const IDS = `(${ID}(?:(?:, | and |–)${ID})*)`;
const idsIn = (text: string, before: RegExp, after = ""): string[] =>
  [...flowing(text).matchAll(new RegExp(`${before.source}${IDS}${after}`, "g"))].flatMap(([, ids = ""]) =>
    ids.split(/, | and |–/),
  );

/** A comment may break in the middle of what it cites. */
function flowing(text: string): string {
  return text.replaceAll(/\s+(?:(?:\*|\/\/) )?/g, " ");
}

/** The ids in the first column of a page's tables. */
const idsOf = (page: string): string[] =>
  [...readFileSync(page, "utf8").matchAll(new RegExp(`^\\| (${ID}) \\|`, "gm"))].map(([, id]) => id ?? "");

const FEATURES = idsOf("docs/requirements.md");
const INVARIANTS = idsOf("docs/invariants.md");

function unknownIn(text: string): string[] {
  return [
    ...idsIn(text, /\bmission /).filter((id) => !FEATURES.includes(id)),
    ...idsIn(text, /\binvariants? /).filter((id) => !INVARIANTS.includes(id)),
    ...(flowing(text).match(/\b(?:design sections?|facts? sheets?) \w+/g) ?? []),
    ...(text.match(/\bdocs\/[\w/-]+\.md\b/g) ?? []).filter((page) => !existsSync(page)),
    ...[...text.matchAll(/\b(?:decision record |docs\/decisions\/)(\d{4})\b(?!-)/g)]
      .map(([, number]) => number ?? "")
      .filter((number) => globSync(`docs/decisions/${number}-*.md`).length === 0),
  ];
}

const wrongIn = (files: readonly string[], look: (text: string) => readonly string[]): string[] =>
  files.flatMap((file) => look(readFileSync(file, "utf8")).map((what) => `${file}: ${what}`));

describe("what is cited is there", () => {
  it("by comments", () => {
    expect(wrongIn(CODE, unknownIn)).toEqual([]);
  });

  it("by pages, which give a feature's ids in brackets", () => {
    const inBrackets = (text: string) => idsIn(text, /\(/, "\\)").filter((id) => !FEATURES.includes(id));
    expect(wrongIn(PAGES, (text) => [...unknownIn(text), ...inBrackets(text)])).toEqual([]);
  });

  it("by the simulation, which gives an invariant's bare id", () => {
    const bare = (text: string) => (text.match(/\bI\d+\b/g) ?? []).filter((id) => !INVARIANTS.includes(id));
    expect(wrongIn(globSync("test/saga/*.ts"), bare)).toEqual([]);
  });

  it("by the map: each file that it names, and each id once", () => {
    const gone = (text: string) =>
      [...text.matchAll(/`([\w-]+\/[\w./-]+\.(?:tsx?|md))`/g)]
        .map(([, path]) => path ?? "")
        .filter((path) => !existsSync(path) && !existsSync(`worker/account/${path}`));
    expect(wrongIn(MAP, gone)).toEqual([]);
    for (const ids of [FEATURES, INVARIANTS]) expect(ids).toEqual([...new Set(ids)]);
  });
});

it("each decision record has a number of its own, which its title and the list give", () => {
  const records = globSync("docs/decisions/0*.md").map((file) => file.slice("docs/decisions/".length));
  const numbers = records.map((name) => name.slice(0, 4));
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
  const list = readFileSync("docs/decisions/README.md", "utf8");
  const untrue = records.filter((name) => {
    const number = name.slice(0, 4);
    const title = readFileSync(`docs/decisions/${name}`, "utf8").split(" ", 2).join(" ");
    return title !== `# ${number}` || !list.includes(`| [${number}](${name}) |`);
  });
  expect(untrue).toEqual([]);
});

it("is found out where it is not: by range, over a broken line, by its page", () => {
  expect(unknownIn("(mission A1, Z9; invariant\n * I77)")).toEqual(["Z9", "I77"]);
  expect(unknownIn("(mission A1–A99, G3) and missions of Z1")).toEqual(["A99"]);
  expect(unknownIn("(design section\n * 5; facts sheet stripe 2.1)")).toEqual([
    "design section 5",
    "facts sheet stripe",
  ]);
  expect(unknownIn("docs/no-such-page.md, decision record 9999")).toEqual(["docs/no-such-page.md", "9999"]);
  expect(unknownIn("(mission F8, invariant I3, docs/refund-states.md, docs/decisions/0019)")).toEqual([]);
});
